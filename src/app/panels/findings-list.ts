/** What the list of findings is made of, drawn whole or only where it is in view. */

import type { ReactNode } from 'react';
import { type Document, entry, type Finding, sortedKeys } from '../../core/index.ts';

/** A line of the list: a finding (with the reason when it is accepted, else null), an acceptance whose finding is gone, or the head of those that are accepted. */
export type Item =
  | { readonly type: 'group'; readonly severity: 'accepted'; readonly count: number }
  | { readonly type: 'gone'; readonly key: string; readonly reason: string }
  | { readonly type: 'row'; readonly finding: Finding; readonly reason: string | null };

/** A list of findings. `current` is the key of the one that is shown, or null. */
export interface ListProps {
  readonly items: readonly Item[];
  readonly current: string | null;
  readonly draw: (item: Item) => ReactNode;
}

/** The key of a line. */
export function keyOf(item: Item): string {
  if (item.type === 'group') return 'group';
  return item.type === 'gone' ? item.key : item.finding.key;
}

/** The acceptances that accept nothing, by key. Those of a rule that is off wait: it finds nothing since it does not run. */
export function goneAcceptances(
  reasons: Document['accepted'],
  findings: readonly Finding[],
  settings: Document['rules'],
): Item[] {
  const found = new Set(findings.map((finding) => finding.key));
  return sortedKeys(reasons)
    .filter((key) => !found.has(key) && entry(settings, key.slice(0, key.indexOf(':'))) !== 'off')
    .map((key) => ({ type: 'gone', key, reason: entry(reasons, key) ?? '' }));
}
