/** The page's end of the export worker: a worker for each export, which ends with its answer or when it is no longer wanted. */

import type { ExportAnswer, ExportRequest } from './export-protocol.ts';

/** Asks for an export, and answers how to give it up: then nothing is heard. */
export function askExport(request: ExportRequest, hear: (answer: ExportAnswer) => void): () => void {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
    worker.terminate();
    hear(data);
  };
  worker.onerror = () => {
    worker.terminate();
    hear({ type: 'failed' });
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
