/** Which findings a resource's badge counts: those that name it and are not accepted. */

import { type Finding, type Severity, worse } from '../../core/index.ts';
import type { EditorState } from '../../editor/editor.ts';

/** The findings of one resource. `first` is the key of the one that a click opens: the worst one that comes first. */
export interface Findings {
  readonly count: number;
  readonly worst: Severity;
  readonly first: string;
}

type Accepted = Readonly<Record<string, string>>;
const NONE: ReadonlyMap<string, Findings> = new Map();
const made = new WeakMap<
  readonly Finding[],
  { readonly accepted: Accepted; readonly byId: ReadonlyMap<string, Findings> }
>();

/** The findings by the id that they name. Made once for each analysis. */
export function findingsById(state: Pick<EditorState, 'analysis' | 'document'>): ReadonlyMap<string, Findings> {
  const findings = state.analysis?.findings;
  if (findings === undefined) return NONE;
  const { accepted } = state.document;
  const before = made.get(findings);
  if (before?.accepted === accepted) return before.byId;
  const byId = new Map<string, Findings>();
  for (const finding of findings) {
    if (Object.hasOwn(accepted, finding.key)) continue;
    for (const id of new Set(finding.at.map((place) => place.id))) {
      const sofar = byId.get(id);
      const worst = worse(sofar?.worst ?? null, finding.severity) ?? finding.severity;
      const first = sofar === undefined || sofar.worst !== worst ? finding.key : sofar.first;
      byId.set(id, { count: (sofar?.count ?? 0) + 1, worst, first });
    }
  }
  made.set(findings, { accepted, byId });
  return byId;
}
