/** What the writers of reports get: findings and verdicts in words, since a format knows neither rules nor analysis. */

import type { Finding, Severity } from '../base/finding.ts';
import type { Safety } from '../base/fix.ts';
import type { Message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';
import { locate, type Region } from '../document/locate.ts';

/** A rule as reports describe it. */
export interface ReportedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly section: string;
  readonly summary: string;
  readonly why: string;
  readonly source: string | null;
}

/** A finding with its sentences in the language of the report. */
export interface ReportedFinding extends Pick<Finding, 'key' | 'rule' | 'severity' | 'at'> {
  readonly message: string;
  /** Why it was accepted (the reason may be empty), or null. */
  readonly accepted: string | null;
  /** The fixes that were proved. */
  readonly fixes: readonly { readonly title: string; readonly safety: Safety }[];
}

/** How an intent stands; null: nothing can say. */
export interface ReportedIntent {
  readonly id: string;
  readonly holds: boolean | null;
  readonly because: Pointer | null;
  readonly says: string | null;
}

/** A design that was checked. */
export interface CheckedFile {
  readonly file: string;
  /** What it was read from; null for a link, which has no lines. */
  readonly text: string | null;
  /** All findings, accepted ones too, worst first. */
  readonly findings: readonly ReportedFinding[];
  readonly intents: readonly ReportedIntent[];
  /** Ids of rules that this design switches off. */
  readonly off: ReadonlySet<string>;
}

/** A FILE that could not be read, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly error: { readonly pointer: Pointer; readonly message: string };
}

/** A whole check. */
export interface Report {
  /** The program's version. */
  readonly version: string;
  readonly rules: readonly ReportedRule[];
  readonly files: readonly (CheckedFile | UnreadFile)[];
  /** The language of the sentences, as a tag (BCP 47), and how a message becomes text in it. */
  readonly language: string;
  readonly say: (message: Message) => string;
  /** The least severity that fails. */
  readonly failOn: Severity;
}

/** Where the places of a file's findings and intents stand in its text; empty for a link. */
export function regionsOf(file: CheckedFile): ReadonlyMap<Pointer, Region> {
  if (file.text === null) return new Map();
  const pointers = [
    ...file.findings.flatMap((finding) => finding.at.map((place) => place.pointer)),
    ...file.intents.flatMap(({ because }) => (because === null ? [] : [because])),
  ];
  return pointers.length === 0 ? new Map() : locate(file.text, pointers);
}

/** The intents that fail and that no finding speaks of. */
export function silentFailures(file: CheckedFile): readonly ReportedIntent[] {
  const told = new Set(
    file.findings.filter(({ rule }) => rule === 'intent-fails').flatMap(({ at }) => at.map(({ id }) => id)),
  );
  return file.intents.filter(({ id, holds }) => holds === false && !told.has(id));
}
