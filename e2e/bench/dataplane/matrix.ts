/** Measures the matrix of all places: from nothing, for one protocol and port and for all, and that it says what single pairs say. */

import {
  type Cell,
  type Document,
  lowerDocument,
  type MatrixQuestion,
  matrix,
  matrixRows,
} from '../../../src/core/index.ts';
import { cellOf, findPair } from '../../../src/core/proofs/cell.ts';
import { servicesOf } from '../../../src/core/proofs/queries.ts';
import { randomFrom } from '../../../src/core/testing/random.ts';
import { scaledDesign } from '../../../src/core/testing/scale.ts';
import { assert, line, ROUNDS, shown, spread, timed } from './measure.ts';

const SIZES = [100, 1000];
/** Whose rows are made one by one, and let go. */
const STREAMED = 10_000;
const WARMING = 6;
const COMPARED = 300;
const MEGABYTE = 1024 * 1024;

const QUESTIONS: readonly { readonly name: string; readonly asked: MatrixQuestion | null }[] = [
  { name: 'tcp 443', asked: { protocol: 'tcp', port: 443 } },
  { name: 'every protocol and port', asked: null },
];

/** Prints the times of whole matrices. */
export function measureMatrix(): void {
  console.log('\nMatrix of subnets, IDCs and the Internet');
  for (const subnets of SIZES) {
    const design = scaledDesign(1, { subnets, tables: subnets / 10, policiesPerTable: 100 });
    for (const { name, asked } of QUESTIONS) measureWhole(design, `${subnets} subnets, ${name}`, asked);
  }
  const design = scaledDesign(1, { subnets: STREAMED, tables: STREAMED / 10, policiesPerTable: 100 });
  for (const { name, asked } of QUESTIONS) measureStreamed(design, `${STREAMED} subnets, ${name}, by row`, asked);
}

function measureWhole(design: Document, name: string, asked: MatrixQuestion | null): void {
  const alone: number[] = [];
  const lowered: number[] = [];
  let first = 0;
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    // A copy: what is remembered of a network that was asked before must not help.
    const fresh = structuredClone(design);
    let network = lowerDocument(EMPTY);
    const before = timed(() => {
      network = lowerDocument(fresh);
    });
    const took = timed(() => void matrix(fresh, network, asked));
    if (round === -WARMING) first = took;
    if (round < 0) continue;
    alone.push(took);
    lowered.push(before + took);
  }
  line(name, spread(alone));
  line('  the first of this size and question', shown(first));
  line('  with the network made from the document', spread(lowered));
  compare(design, asked);
}

const EMPTY: Document = scaledDesign(1, { subnets: 2 });

/** Asks some pairs by themselves, and the same ones of the matrix. */
function compare(design: Document, asked: MatrixQuestion | null): void {
  const network = lowerDocument(design);
  const { places, verdicts } = matrix(design, network, asked);
  const services = servicesOf(asked?.protocol ?? null, asked?.port ?? null);
  const random = randomFrom(3);
  const counts = new Map<Cell, number>();
  for (let n = 0; n < COMPARED; n += 1) {
    const [row, column] = [random.int(0, places.length - 1), random.int(0, places.length - 1)];
    const [from = '', to = ''] = [places[row], places[column]];
    const cell = verdicts[row]?.[column];
    const pair = cellOf(findPair(design, network, [from, to], services));
    assert(cell === pair, () => ({ asked, from, to, cell, pair }));
  }
  for (const cell of verdicts.flat()) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  line('  cells', [...counts].map(([cell, count]) => `${count} ${cell}`).join(', '));
  line('  equal to the pair asked by itself', `${COMPARED} of ${COMPARED}`);
}

function measureStreamed(design: Document, name: string, asked: MatrixQuestion | null): void {
  const network = lowerDocument(structuredClone(design));
  global.gc?.();
  const held = process.memoryUsage().heapUsed;
  let most = 0;
  let cells = 0;
  const took = timed(() => {
    const { places, row } = matrixRows(design, network, asked);
    for (const number of places.keys()) {
      cells += row(number).length;
      if (number % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
  });
  line(name, `${shown(took)} for ${cells} cells, at most ${((most - held) / MEGABYTE).toFixed(0)} MB more in use`);
}
