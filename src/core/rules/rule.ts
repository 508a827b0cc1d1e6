/** What a rule is: one file, its test, one line in the registry. It looks at the tables that it declares, and answers hits as data. */

import type { Place, Severity } from '../base/finding.ts';
import type { Fix, Safety } from '../base/fix.ts';
import type { Json } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import type { Document, Resources } from '../document/document.ts';
import type { KindId } from '../kinds/index.ts';

/** The sections of the catalogue. */
export type Section =
  | 'document'
  | 'vpc-subnet'
  | 'route'
  | 'internet'
  | 'vpn'
  | 'peering-direct-connect'
  | 'security'
  | 'workload'
  | 'path-intent';

/** The tables outside `resources` that a rule may read. */
export type OtherTable = 'intents' | 'pools' | 'reservations' | 'notes';

/** What a rule gets: the tables that it declared, nothing else. While they are the identical objects, its last hits stand. */
export type View<R extends KindId | OtherTable> = { readonly resources: Pick<Resources, R & KindId> } & Pick<
  Document,
  R & OtherTable
>;

/** One thing that a rule found. The first place decides; its pointer's value is what a key's fingerprint is made of. */
export interface Hit {
  readonly at: readonly [Place, ...Place[]];
  readonly message: Message;
  /** Candidates, best first. Each removes the finding and brings no new error, or it is not offered. */
  readonly fixes?: readonly Fix[];
}

/** A design for the printed catalogue, in the short notation: kinds to ids to fields. */
export type Example = { readonly [K in KindId]?: Readonly<Record<string, { readonly [key: string]: Json }>> };

/** A rule. Its summary and reason stand in the catalogue of rule texts under its id. */
export interface Rule {
  /** File name, test name, and the `rule` of its findings. */
  readonly id: string;
  readonly severity: Severity;
  readonly section: Section;
  readonly reads: readonly (KindId | OtherTable)[];
  /** What sort of fix it offers at best. */
  readonly fix: Safety | null;
  /** Where the fact about the cloud comes from, with its date when known; null for what the format or logic demands. */
  readonly source: string | null;
  /** Whether it can speak twice of the same ids: then its keys carry a fingerprint of the deciding value. */
  readonly twice: boolean;
  readonly check: (view: never) => Iterable<Hit>;
  /** A design that triggers it, and one that nearly does. Printed in the catalogue, and tested. */
  readonly example: { readonly triggers: Example; readonly clean: Example };
}

/** Declares a rule; `check` is typed by what it reads. */
export function defineRule<const R extends KindId | OtherTable>(
  rule: Omit<Rule, 'check' | 'reads'> & {
    readonly reads: readonly R[];
    readonly check: (view: View<R>) => Iterable<Hit>;
  },
): Rule {
  return rule as Rule;
}
