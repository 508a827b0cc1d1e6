/** The page's end of the mutation worker: a worker for each question, which ends with its answer or when it is no longer wanted. */

import type { MutationAnswer, MutationRequest } from './mutation-protocol.ts';

/** Asks, and answers how to stop asking: then no more is heard. */
export function askMutation(request: MutationRequest, hear: (answer: MutationAnswer) => void): () => void {
  const worker = new Worker(new URL('./mutation.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<MutationAnswer>) => {
    if (data.type !== 'measuring') worker.terminate();
    hear(data);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
