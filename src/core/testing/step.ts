/** The test helper of commands: carries an outcome out, and checks unasked the laws that every command keeps. */

import { expect } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import type { Deed, Outcome } from '../commands/command.ts';
import { apply, replay } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { printDocument } from '../document/print.ts';

/** The document after an outcome that must be a deed, with the laws of every deed checked. */
export function step(document: Document, outcome: Outcome): Document {
  if (!outcome.ok) throw new Error(render(outcome.why));
  checkTexts(outcome);
  const { document: next, change } = apply(document, outcome.edits);
  const text = printDocument(next);
  const read = parseDocument(text);
  if (!read.ok) throw new Error(`${text}\n${JSON.stringify(read.problems)}`);
  expect(printDocument(read.value), 'what was printed reads back').toBe(text);
  expect(printDocument(replay(next, change.inverse)), 'undo gives the document back').toBe(printDocument(document));
  expect(JSON.parse(JSON.stringify(outcome)), 'a deed is plain data').toEqual(outcome);
  return next;
}

function checkTexts(deed: Deed): void {
  for (const each of [
    deed.label,
    ...(deed.said ?? []),
    ...(deed.offer === undefined ? [] : [deed.offer.title, deed.offer.deed.label]),
  ]) {
    expect(render(each), 'every value of a sentence is given').not.toMatch(/\{\w/);
  }
}

/** The sentence of a refusal; `done` for a deed. */
export function refusal(outcome: Outcome): string {
  return outcome.ok ? 'done' : render(outcome.why);
}
