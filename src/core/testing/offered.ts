/** What a search for the smallest change offers, for tests: sentences, each offer carried out and proved. */

import { render } from '../base/catalogue/index.ts';
import type { Fix } from '../base/fix.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { type Proof, prove } from '../proofs/intents.ts';
import { type SmallestChanges, smallestChange } from '../proofs/smallest-change.ts';

/** The end of a search; every fix passes the check unless another one is given. */
export function search(
  document: Document,
  id: string,
  check: (fix: Fix) => Fix | null = (fix) => fix,
): SmallestChanges | null {
  const run = smallestChange(document, id, check);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** How each intent stands. */
export function standing(document: Document): ReadonlyMap<string, Proof['holds']> {
  return new Map(prove(document, lowerDocument(document)).proofs.map(({ id, holds }) => [id, holds]));
}

/** What is offered for a failing intent, steps joined by ` + `. Throws when the intent does not fail, and when an offer does not keep its word. */
export function offered(document: Document, id = 'i'): string[] {
  const before = standing(document);
  if (before.get(id) !== false) throw new Error(`${id} does not fail`);
  const found = search(document, id);
  if (found?.complete !== true) throw new Error('The search did not come to its end');
  return found.offers.map(({ fix, steps, mends }) => {
    const title = steps.map((step) => render(step)).join(' + ');
    const after = standing(apply(document, fix.edits).document);
    if (after.get(id) !== true || !mends.includes(id)) throw new Error(`It does not hold: ${title}`);
    const broken = [...before].filter(([other, holds]) => holds === true && after.get(other) !== true);
    if (broken.length > 0) throw new Error(`${title} breaks ${broken.map(([other]) => other).join(', ')}`);
    return title;
  });
}
