/** Which fixes of a finding may be offered: each is carried out on a copy first; its finding is gone, under any key, and no new error has come. */

import type { Finding } from '../base/finding.ts';
import type { Fix } from '../base/fix.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { type Run, runRules } from './run.ts';

/** A fix that was proved, with what else it changes. */
export interface ProvedFix extends Fix {
  /** Keys of other findings that go with it. */
  readonly alsoGone: readonly string[];
  /** Findings below errors that come with it. */
  readonly brings: readonly Finding[];
}

/** The fixes of `finding` that hold, in its order. `run` is the run of `document` that made the finding. */
export function proveFixes(document: Document, run: Run, finding: Finding): ProvedFix[] {
  const before = new Set(run.findings.map((each) => each.key));
  const proved: ProvedFix[] = [];
  for (const fix of finding.fixes) {
    const next = runRules(apply(document, fix.edits).document, run);
    const after = new Set(next.findings.map((each) => each.key));
    if (after.has(finding.key)) continue;
    const came = next.findings.filter((each) => !before.has(each.key));
    // A fingerprint changes with the value that the fix edits: what speaks again of the same resources is the finding itself.
    if (came.some((each) => subjectOf(each.key) === subjectOf(finding.key))) continue;
    const gone = run.findings.filter((each) => each.key !== finding.key && !after.has(each.key)).map(({ key }) => key);
    const { alsoGone, brings } = withoutMoved(gone, came);
    if (brings.some((each) => each.severity === 'error')) continue;
    proved.push({ ...fix, alsoGone, brings });
  }
  return proved;
}

/** What goes and what comes, but for findings about the edited value that were there before and only have another fingerprint now. */
function withoutMoved(gone: readonly string[], came: readonly Finding[]): Pick<ProvedFix, 'alsoGone' | 'brings'> {
  const alsoGone = [...gone];
  const brings = came.filter((each) => {
    const at = alsoGone.findIndex((key) => subjectOf(key) === subjectOf(each.key));
    if (at >= 0) alsoGone.splice(at, 1);
    return at < 0;
  });
  return { alsoGone, brings };
}

/** A key without its fingerprint: the rule and the resources that it speaks of. */
function subjectOf(key: string): string {
  return key.replace(/~[0-9a-f]{8}$/, '');
}

/** The document with its safe fixes applied until none is left, the keys of what was mended, and the fixes in the order that they were applied. */
export function applySafeFixes(document: Document): {
  readonly document: Document;
  readonly mended: readonly string[];
  readonly fixes: readonly Fix[];
} {
  let current = document;
  const mended: string[] = [];
  const fixes: Fix[] = [];
  let run = runRules(current);
  for (;;) {
    const next = firstSafeFix(current, run, mended);
    if (next === null) return { document: current, mended, fixes };
    mended.push(next.key);
    fixes.push(next.fix);
    current = apply(current, next.fix.edits).document;
    run = runRules(current, run);
  }
}

function firstSafeFix(
  document: Document,
  run: Run,
  mended: readonly string[],
): { readonly key: string; readonly fix: Fix } | null {
  for (const finding of run.findings) {
    // A key that comes back after its fix would never end.
    if (Object.hasOwn(document.accepted, finding.key) || mended.includes(finding.key)) continue;
    const safe = finding.fixes.filter((fix) => fix.safety === 'safe');
    if (safe.length === 0) continue;
    const fix = proveFixes(document, run, { ...finding, fixes: safe })[0];
    if (fix !== undefined) return { key: finding.key, fix };
  }
  return null;
}
