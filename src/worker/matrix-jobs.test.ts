/** Matrices in slices: rows from the top, the newest question only, the design as it is before what it is compared with. */

import { expect, test, vi } from 'vitest';
import { lowerDocument, matrix } from '../core/index.ts';
import { scaledDesign } from '../core/testing/scale.ts';
import { matrixJobs } from './matrix-jobs.ts';
import { type Answer, MATRIX_CELLS } from './protocol.ts';

type Rows = Extract<Answer, { type: 'rows' }>;

const design = scaledDesign(1, { subnets: 12 });
const tcp = { protocol: 'tcp', port: 443 } as const;
const icmp = { protocol: 'icmp', port: null } as const;

test('rows come from the top and are those of the core; an overtaken question gets none', async () => {
  const told: Rows[] = [];
  const ask = matrixJobs((what) => {
    if (what.type === 'rows') told.push(what);
  });
  const request = { type: 'matrix', document: null } as const;
  ask({ ...request, of: 'before', number: 1, question: icmp }, design);
  ask({ ...request, of: 'now', number: 1, question: tcp }, design);
  ask({ ...request, of: 'now', number: 2, question: icmp }, design);
  const rowsOf = (of: Rows['of']) => told.filter((each) => each.of === of);
  const isWhole = (rows: readonly Rows[]) =>
    rows.reduce((sum, { cells }) => sum + cells.length, 0) === (rows[0]?.places.length ?? -1) ** 2;
  await vi.waitFor(() => expect(isWhole(rowsOf('now')) && isWhole(rowsOf('before'))).toBe(true), 10_000);
  expect(new Set(rowsOf('now').map(({ number }) => number))).toEqual(new Set([2]));
  expect(told.findIndex(({ of }) => of === 'before')).toBe(rowsOf('now').length);
  const { places, verdicts } = matrix(design, lowerDocument(design), icmp);
  for (const of of ['now', 'before'] as const) {
    let next = 0;
    for (const { from, cells } of rowsOf(of)) {
      expect(from).toBe(next);
      next += cells.length / places.length;
    }
    const cells = rowsOf(of).flatMap((rows) => [...rows.cells].map((cell) => MATRIX_CELLS[cell]));
    expect(cells).toEqual(verdicts.flat());
  }
});
