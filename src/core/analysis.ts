/** The whole analysis of a document, from nothing or after an edit: findings with their counts, and the intents' verdicts. */

import type { Finding } from './base/finding.ts';
import type { Json } from './base/json.ts';
import type { Message } from './base/message.ts';
import { type Pointer, pointerOf } from './base/pointer.ts';
import type { Verdicts } from './codecs/codec.ts';
import type { Document } from './document/document.ts';
import { lowerDocument } from './document/lower.ts';
import { type Proof, type Proofs, proofsFor } from './proofs/intents.ts';
import { type SearchProgress, type SmallestChanges, smallestChange } from './proofs/smallest-change.ts';
import { type ProvedFix, proveFixes } from './rules/prove.ts';
import { type Run, runRules } from './rules/run.ts';

/** How many findings there are of each severity; accepted ones count apart. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  readonly accepted: number;
}

/**
 * How an intent stands. The rest is null when it holds. One that cannot be asked does not hold: `says` has the reason, and there is no example. `holds`
 * is null only where nobody has proved it yet.
 */
export interface IntentResult {
  readonly id: string;
  readonly holds: boolean | null;
  /** The place that decides. */
  readonly because: Pointer | null;
  readonly says: Message | null;
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
  // First, with what is known of the earlier ones: the rules about intents then find the proofs made.
  const proofs = proofsFor(
    document,
    lowerDocument(document),
    previous === undefined ? undefined : proved.get(previous),
  );
  const run = runRules(document, previous?.run);
  const isAccepted = (finding: Finding): boolean => Object.hasOwn(document.accepted, finding.key);
  const findings = run.findings.filter((finding) => !isAccepted(finding));
  const accepted = run.findings.filter(isAccepted);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const analysis: Analysis = {
    findings,
    accepted,
    counts: { errors: count('error'), warnings: count('warning'), advice: count('advice'), accepted: accepted.length },
    intents: proofs.proofs.map(resultOf),
    rules: run.byRule.size,
    run,
  };
  proved.set(analysis, proofs);
  return analysis;
}

/** What an analysis says of a design from nothing, as formats that report it want it: with the fixes that were proved on a copy. */
export function verdictsOf(document: Document): Verdicts {
  const { findings, accepted, intents, run } = analyse(document);
  return {
    findings: findings.map((finding) => ({ ...finding, fixes: proveFixes(document, run, finding) })),
    accepted,
    intents,
  };
}

/** What the next proving builds on. Beside the analysis, since that crosses to where no network can. */
const proved = new WeakMap<Analysis, Proofs>();

/**
 * Searches for the smallest changes after which a failing intent holds, each proved as the fixes of findings are: none brings a new error. `analysis` is
 * that of `document`. To be stepped, and left at any time; the answer is null when the intent does not fail.
 */
export function smallestChanges(
  document: Document,
  { run }: Analysis,
  id: string,
): Generator<SearchProgress, SmallestChanges<ProvedFix> | null> {
  const key = `intent-fails:${id}`;
  const told = run.findings.find((finding) => finding.key === key);
  return smallestChange(document, id, (fix) => {
    // The rule may be switched off: the intent fails all the same.
    const place = { id, pointer: pointerOf('intents', id) };
    const finding = told ?? {
      key,
      rule: 'intent-fails',
      severity: 'error',
      message: fix.title,
      at: [place],
      fixes: [],
    };
    return proveFixes(document, run, { ...finding, fixes: [fix] })[0] ?? null;
  });
}

const known = new WeakMap<Proof, IntentResult>();

/** The result of a proof; the same proof gives the identical one. */
function resultOf(proof: Proof): IntentResult {
  const before = known.get(proof);
  if (before !== undefined) return before;
  const result = read(proof);
  known.set(proof, result);
  return result;
}

function read(proof: Proof): IntentResult {
  const { id } = proof;
  if (proof.holds === true) return { id, holds: true, because: null, says: null, example: null };
  const { says } = proof;
  if (proof.holds === null) return { id, holds: false, because: pointerOf('intents', id), says, example: null };
  const { from, to, protocol, port, verdict } = proof.example;
  const example = { from, to, protocol, ...(port === null ? {} : { port }), verdict };
  return { id, holds: false, because: proof.because, says, example };
}
