/** One question about the intents of a design, answered apart from the analysis, which stays free for edits: whoever no longer wants it ends the worker. */

import { type Document, lowerDocument, mutationScore, suggestIntents } from '../core/index.ts';
import type { MutationAnswer, MutationRequest } from './mutation-protocol.ts';

/** How long is worked before the page hears how far it is, in milliseconds. */
const SLICE = 60;

const tell = (what: MutationAnswer): void => self.postMessage(what);

self.onmessage = ({ data }: MessageEvent<MutationRequest>) => {
  if (data.type === 'suggest') tell({ type: 'suggested', suggestions: suggestionsOf(data.document) });
  else measure(data.document);
};

function suggestionsOf(document: Document) {
  const run = suggestIntents(document, lowerDocument(document));
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

function measure(document: Document): void {
  const run = mutationScore(document);
  let told = performance.now();
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      tell({ type: 'measured', score: step.value });
      return;
    }
    if (performance.now() - told < SLICE) continue;
    told = performance.now();
    tell({ type: 'measuring', progress: step.value });
  }
}
