/** Which security groups are bound to what. */

import { entry } from '../../base/entry.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Resources } from '../../document/document.ts';

/** The kinds that are bound to security groups, in document order. */
export const GUARDED_KINDS = ['public-gateway', 'cvm', 'clb', 'tencentdb'] as const;

/** One of these kinds. */
export type GuardedKind = (typeof GUARDED_KINDS)[number];

/** What is, or may be, bound to security groups. */
export interface Guarded {
  readonly kind: GuardedKind;
  readonly id: string;
  readonly name: string;
  readonly securityGroups: readonly string[];
}

/** Everything that is, or may be, bound to security groups, in document order. */
export function* allGuarded(resources: Pick<Resources, GuardedKind>): Generator<Guarded> {
  for (const kind of GUARDED_KINDS) {
    const table: Readonly<Record<string, Omit<Guarded, 'kind' | 'id'>>> = resources[kind];
    for (const id of sortedKeys(table)) {
      const value = entry(table, id);
      if (value !== undefined) yield { kind, id, name: value.name, securityGroups: value.securityGroups };
    }
  }
}
