/** The page's end of the failures worker: a worker for each question, which ends with its answer or when it is no longer wanted. */

import type { FailuresAnswer, FailuresRequest } from './failures-protocol.ts';

/** Asks, and answers how to stop asking: then no more is heard. */
export function askFailures(request: FailuresRequest, hear: (answer: FailuresAnswer) => void): () => void {
  const worker = new Worker(new URL('./failures.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FailuresAnswer>) => {
    if (data.type !== 'trying') worker.terminate();
    hear(data);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
