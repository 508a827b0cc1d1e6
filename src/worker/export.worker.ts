/** Writes a design in another format, apart from the page: a large one may take a while, and whoever no longer wants it ends the worker. */

import { apply, arrange, codecOf, message, renderIn, sentencesIn, verdictsOf } from '../core/index.ts';
import type { ExportAnswer, ExportRequest } from './export-protocol.ts';

self.onmessage = ({ data }: MessageEvent<ExportRequest>) => {
  self.postMessage(written(data));
};

function written({ document, format, language }: ExportRequest): ExportAnswer {
  const codec = codecOf(format);
  if (codec === null) return { type: 'refused', why: message('export.no-format', { format }) };
  const why = codec.refuses?.(document) ?? null;
  if (why !== null) return { type: 'refused', why };
  const output = codec.write(document, {
    verdicts: () => verdictsOf(document),
    placed: () => apply(document, arrange(document)).document,
    say: (says) => renderIn(says, sentencesIn(language)) ?? '',
  });
  return { type: 'written', output, left: codec.leavesOut(document) };
}
