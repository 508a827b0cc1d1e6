// The searches of the worker: progress in slices, an answer at the end, silence after a cancel or an edit.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse, apply, parseDocument } from '../core/index.ts';
import { mendJobs } from './mend-jobs.ts';
import type { Answer } from './protocol.ts';

function analysed() {
  const file = new URL('../core/testing/samples/broken-vpn.topology.json', import.meta.url);
  const read = parseDocument(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('The sample does not parse');
  return { document: read.value, analysis: analyse(read.value) };
}

/** A worker's searches, with what they tell, and a wait for one more sentence. */
function jobs(now = analysed()) {
  const told: Answer[] = [];
  let heard: () => void = () => undefined;
  const made = mendJobs(
    (what) => {
      told.push(what);
      heard();
    },
    () => now,
  );
  const done = () =>
    new Promise<void>((resolve) => {
      heard = () => told.at(-1)?.type === 'mended' && resolve();
    });
  return { ...made, told, done };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

test('a search ends with changes that are proved as fixes are: the finding is gone, and what else goes is told', async () => {
  const { document, analysis } = analysed();
  const { ask, told, done } = jobs({ document, analysis });
  const end = done();
  ask({ type: 'mend', number: 7, intent: 'files-harbour' });
  await end;
  const last = told.at(-1);
  if (last?.type !== 'mended') throw new Error('It did not end');
  expect(last.number).toBe(7);
  const [first] = last.found?.offers ?? [];
  expect(first?.fix.alsoGone).toContain('vpn-gateway-some-subnets:subnet-files+tunnel-harbour');
  const after = analyse(apply(document, first?.fix.edits ?? []).document);
  expect(after.intents.find(({ id }) => id === 'files-harbour')?.holds).toBe(true);
  expect(after.counts.errors).toBeLessThan(analysis.counts.errors);
  expect(structuredClone(last)).toEqual(last);
});

test('one that is cancelled, overtaken by an edit, or by another search, says nothing more', async () => {
  const { ask, stop, told, done } = jobs();
  ask({ type: 'mend', number: 1, intent: 'files-harbour' });
  ask({ type: 'mend', number: 2, intent: null });
  await settled();
  ask({ type: 'mend', number: 3, intent: 'files-harbour' });
  stop();
  await settled();
  expect(told).toEqual([]);
  const end = done();
  ask({ type: 'mend', number: 4, intent: 'files-harbour' });
  ask({ type: 'mend', number: 5, intent: 'mail-plant-2' });
  await end;
  expect(told.map(({ type, ...rest }) => [type, 'number' in rest ? rest.number : null]).at(-1)).toEqual(['mended', 5]);
  expect(told.some((each) => 'number' in each && each.number === 4)).toBe(false);
});

test('an intent that holds has nothing to be mended', async () => {
  const { ask, told, done } = jobs();
  const end = done();
  ask({ type: 'mend', number: 1, intent: 'mail-harbour' });
  await end;
  expect(told).toMatchObject([{ type: 'mended', found: null }]);
});
