/** The whole analysis of a document, from nothing or after an edit: findings with their counts, and the intents' verdicts. */

import type { Finding } from './base/finding.ts';
import type { Json } from './base/json.ts';
import { sortedKeys } from './base/order.ts';
import type { Pointer } from './base/pointer.ts';
import type { Document } from './document/document.ts';
import { type Run, runRules } from './rules/run.ts';

/** How many findings there are of each severity; accepted ones count apart. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  readonly accepted: number;
}

/** How an intent stands. `holds` is null while nothing can say; the rest is null when it holds or nothing can say. */
export interface IntentResult {
  readonly id: string;
  readonly holds: boolean | null;
  /** The place that decides. */
  readonly because: Pointer | null;
  readonly says: string | null;
  /** One flow that goes against it. */
  readonly example: Json;
}

/** What is known of a document. */
export interface Analysis {
  /** Worst first, then by key; accepted ones are not among them. */
  readonly findings: readonly Finding[];
  /** Findings that the designer has accepted: the reasons stand in the document. */
  readonly accepted: readonly Finding[];
  readonly counts: Counts;
  /** Every intent, by id. */
  readonly intents: readonly IntentResult[];
  /** How many rules ran. */
  readonly rules: number;
  /** What the next analysis builds on. Stays where it was made. */
  readonly run: Run;
}

/** Analyses a document; `previous` is an earlier analysis of any document, and makes it cheaper, not different. */
export function analyse(document: Document, previous?: Analysis): Analysis {
  const run = runRules(document, previous?.run);
  const isAccepted = (finding: Finding): boolean => Object.hasOwn(document.accepted, finding.key);
  const findings = run.findings.filter((finding) => !isAccepted(finding));
  const accepted = run.findings.filter(isAccepted);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    findings,
    accepted,
    counts: { errors: count('error'), warnings: count('warning'), advice: count('advice'), accepted: accepted.length },
    intents: intentsOf(document),
    rules: run.byRule.size,
    run,
  };
}

/** The seam for the proofs: nothing can say yet whether an intent holds. */
function intentsOf(document: Document): readonly IntentResult[] {
  return sortedKeys(document.intents).map((id) => ({ id, holds: null, because: null, says: null, example: null }));
}
