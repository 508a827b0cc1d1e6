/** Decides what a row's badge says: its findings, and while it is closed those of all that is in it. */

import { type Finding, type Severity, worse } from '../../core/index.ts';
import type { Branch } from './outline-tree.ts';

/** The badge of a row. */
export interface Mark {
  readonly severity: Severity;
  readonly count: number;
  /** The first of its worst ones. */
  readonly worst: Finding;
}

/** The findings by the ids that they name, as the canvas counts them. */
export function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byId = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of new Set(finding.at.map((place) => place.id))) {
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [finding]);
      else list.push(finding);
    }
  }
  return byId;
}

/** What a row's badge says; a closed row speaks for what is in it, each finding once. */
export function markOf(branch: Branch, open: boolean, byId: ReadonlyMap<string, readonly Finding[]>): Mark | null {
  const seen = new Set<Finding>();
  const collect = (each: Branch): void => {
    for (const finding of byId.get(each.id) ?? []) seen.add(finding);
    if (!open) for (const child of each.children) collect(child);
  };
  collect(branch);
  let worst: Finding | null = null;
  for (const finding of seen)
    if (
      worst === null ||
      (worst.severity !== finding.severity && worse(worst.severity, finding.severity) === finding.severity)
    )
      worst = finding;
  return worst === null ? null : { severity: worst.severity, count: seen.size, worst };
}
