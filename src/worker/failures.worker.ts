/** One question about what fails in a design, answered apart from the analysis, which stays free for edits: whoever no longer wants it ends the worker. */

import { type Document, outage, singleFailures } from '../core/index.ts';
import type { FailuresAnswer, FailuresRequest } from './failures-protocol.ts';

/** How long is worked before the page hears how far it is, in milliseconds. */
const SLICE = 60;

const tell = (what: FailuresAnswer): void => self.postMessage(what);

self.onmessage = ({ data }: MessageEvent<FailuresRequest>) => {
  if (data.type === 'together') tell({ type: 'stands', outage: outage(data.document, data.failed) });
  else every(data.document);
};

function every(document: Document): void {
  const run = singleFailures(document);
  let told = performance.now();
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      tell({ type: 'tried', failures: step.value });
      return;
    }
    if (performance.now() - told < SLICE) continue;
    told = performance.now();
    tell({ type: 'trying', progress: step.value });
  }
}
