/** Works through matrices of places in slices, so that edits and traces that come meanwhile are answered first: what is asked last of a kind wins. */

import { type Document, lowerDocument, matrixRows } from '../core/index.ts';
import { type Answer, MATRIX_CELLS, type Request } from './protocol.ts';

/** How long rows are worked on before the worker looks for news, in milliseconds. */
const SLICE = 16;

type Asked = Extract<Request, { type: 'matrix' }>;

interface Job {
  readonly asked: Asked;
  readonly document: Document;
  /** Null until the first slice. */
  rows: Rows | null;
  /** Rows that were told. */
  told: number;
  milliseconds: number;
}

interface Rows {
  readonly places: readonly string[];
  /** The verdicts of a row, as places in `MATRIX_CELLS`. */
  readonly row: (index: number) => Uint8Array;
}

/** Takes what is asked of a document, and tells its rows from the top. */
export function matrixJobs(tell: (what: Answer) => void): (asked: Asked, document: Document) => void {
  const jobs = new Map<Asked['of'], Job>();
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled || jobs.size === 0) return;
    scheduled = true;
    setTimeout(work, 0);
  };
  const work = (): void => {
    scheduled = false;
    // The design as it is comes before what it is compared with.
    const job = jobs.get('now') ?? jobs.get('before');
    if (job === undefined) return;
    if (sliceOf(job, tell)) jobs.delete(job.asked.of);
    schedule();
  };
  return (asked, document) => {
    jobs.set(asked.of, { asked, document, rows: null, told: 0, milliseconds: 0 });
    schedule();
  };
}

/** Works for one slice and tells its rows; answers whether all are told. */
function sliceOf(job: Job, tell: (what: Answer) => void): boolean {
  const started = performance.now();
  job.rows ??= rowsOf(job.document, job.asked);
  const { places, row } = job.rows;
  const from = job.told;
  const made: Uint8Array[] = [];
  do {
    if (job.told >= places.length) break;
    made.push(row(job.told));
    job.told += 1;
  } while (performance.now() - started < SLICE);
  const cells = new Uint8Array(made.length * places.length);
  for (const [index, verdicts] of made.entries()) cells.set(verdicts, index * places.length);
  job.milliseconds += performance.now() - started;
  const { number, of } = job.asked;
  tell({ type: 'rows', of, number, places, from, cells, milliseconds: job.milliseconds });
  return job.told >= places.length;
}

function rowsOf(document: Document, { question }: Asked): Rows {
  const { places, row } = matrixRows(document, lowerDocument(document), question);
  return { places, row: (index) => Uint8Array.from(row(index), (cell) => MATRIX_CELLS.indexOf(cell)) };
}
