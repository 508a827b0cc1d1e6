/** How many plausible mistakes the intents of a design would notice, and which they would not: each tried on a copy, the intents proved again. */

import type { Message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';
import type { Network } from '../dataplane/network.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { difference } from './difference.ts';
import { type Proofs, prove } from './intents.ts';
import { type Mistake, mistakesOf } from './mutation-mistakes.ts';
import { witnessOf } from './mutation-witness.ts';
import { type Ended, titleOf } from './suggested-intents-statement.ts';

/** A mistake that changes what reaches what, and that every intent is content with. */
export interface Unnoticed {
  /** The resource that it is made at, and the line. */
  readonly at: string;
  readonly pointer: Pointer;
  readonly title: Message;
  /** An intent that holds now and would fail under the mistake, with what it says; null: none was found. */
  readonly by: { readonly intent: Ended; readonly title: Message } | null;
}

/** How far the measuring has come. */
export interface MutationProgress {
  readonly done: number;
  readonly of: number;
  readonly noticed: number;
  readonly unnoticed: number;
}

/** What the intents are worth. The score is `noticed / (noticed + unnoticed.length)`. */
export interface MutationScore {
  readonly noticed: number;
  /** In the order of the design. */
  readonly unnoticed: readonly Unnoticed[];
  /** Mistakes that change no flow. */
  readonly equivalent: number;
  /** Mistakes of which no changed flow was found before the bound: they may change none. */
  readonly bounded: number;
  /** Mistakes beyond the bound, which were not tried. */
  readonly left: number;
}

/** How many mistakes are tried, of one resource, and how far each is compared: the first flows that differ are enough. */
export interface MutationBounds {
  readonly mistakes: number;
  readonly ofOne: number;
  readonly queries: number;
}

const BOUNDS: MutationBounds = { mistakes: 400, ofOne: 40, queries: 4000 };
const REGIONS = 6;
const BOXES = 6;

/** Tries the mistakes one by one, and yields after each. Intents that fail already notice nothing. */
export function* mutationScore(
  document: Document,
  bounds: MutationBounds = BOUNDS,
): Generator<MutationProgress, MutationScore> {
  const all = mistakesOf(document);
  const tried = within(all, bounds);
  const unnoticed: Unnoticed[] = [];
  let [noticed, equivalent, bounded, done] = [0, 0, 0, 0];
  const network = lowerDocument(document);
  const proofs = prove(document, network);
  for (const mistake of tried) {
    const outcome = outcomeOf({ document, network, proofs }, mistake, bounds);
    if (outcome === 'noticed') noticed += 1;
    else if (outcome === 'equivalent') equivalent += 1;
    else if (outcome === 'bounded') bounded += 1;
    else unnoticed.push(outcome);
    done += 1;
    yield { done, of: tried.length, noticed, unnoticed: unnoticed.length };
  }
  return { noticed, unnoticed, equivalent, bounded, left: all.length - tried.length };
}

function within(all: readonly Mistake[], { mistakes, ofOne }: MutationBounds): readonly Mistake[] {
  const counts = new Map<string, number>();
  const some = all.filter(({ at }) => {
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    return count <= ofOne;
  });
  return some.slice(0, mistakes);
}

interface Base {
  readonly document: Document;
  readonly network: Network;
  readonly proofs: Proofs;
}

function outcomeOf(
  base: Base,
  { at, pointer, title, edits }: Mistake,
  { queries }: MutationBounds,
): Unnoticed | 'noticed' | 'equivalent' | 'bounded' {
  const { document } = apply(base.document, edits);
  // What is asked for first is kept, so that the copy shares what the mistake did not touch.
  lowerDocument(base.document);
  const network = lowerDocument(document);
  const after = prove(document, network, base.proofs);
  const fails = new Set(after.proofs.filter(({ holds }) => holds !== true).map(({ id }) => id));
  if (base.proofs.proofs.some(({ id, holds }) => holds === true && fails.has(id))) return 'noticed';
  const { opened, closed, uncompared } = difference(base.document, document, {
    queries,
    regions: REGIONS,
    boxes: BOXES,
  });
  const boxes = [...opened.map((box) => ({ box, opened: true })), ...closed.map((box) => ({ box, opened: false }))];
  if (boxes.length === 0) return uncompared === 0 ? 'equivalent' : 'bounded';
  const intent = witnessOf(base, { document, network }, boxes);
  return { at, pointer, title, by: intent === null ? null : { intent, title: titleOf(base.document, intent) } };
}
