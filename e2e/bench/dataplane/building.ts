/** Measures how long the network of a document takes to make from nothing, how much it holds, and how both grow with the design. */

import { performance } from 'node:perf_hooks';
import { type Document, lowerDocument } from '../../../src/core/index.ts';
import { scaledDesign } from '../../../src/core/testing/scale.ts';
import { assert, line, median, quantile, ROUNDS, shown, spread } from './measure.ts';

const SIZES = [100, 1000, 10_000];
const WARMING = 2;
const MEGABYTE = 1024 * 1024;

interface Built {
  readonly things: number;
  readonly times: readonly number[];
  readonly held: number;
}

/** Prints the series. */
export function measureBuilding(): void {
  console.log('\nBuilt from nothing (lowerDocument on a fresh document)');
  const series = SIZES.map(measureSize);
  series.slice(1).forEach((after, index) => {
    const before = series[index];
    if (before === undefined) return;
    const n = after.things / before.things;
    const expected = (n * Math.log(after.things)) / Math.log(before.things);
    const times = (part: number): string => (quantile(after.times, part) / quantile(before.times, part)).toFixed(1);
    line(
      `growth ${SIZES[index]} to ${SIZES[index + 1]} subnets`,
      `time × ${times(0.5)} (medians), × ${times(0)} (best runs), memory × ${(after.held / before.held).toFixed(1)}; n × ${n.toFixed(1)}, n log n × ${expected.toFixed(1)}`,
    );
  });
}

function measureSize(subnets: number): Built {
  const design = scaledDesign(1, { subnets, tables: subnets / 10, policiesPerTable: 100 });
  const tables = Object.values(design.resources['route-table']);
  const policies = tables.reduce((sum, { routes }) => sum + routes.length, 0);
  // Small ones more often: they are what the code gets warm on, and what noise weighs most on.
  const cold = build(design);
  for (let round = 0; round < WARMING; round += 1) build(design);
  const rounds = Array.from({ length: subnets >= 10_000 ? ROUNDS : 3 * ROUNDS }, () => build(design));
  const times = rounds.map(({ time }) => time);
  const held = median(rounds.map((round) => round.held));
  line(`${subnets} subnets, ${policies} policies`, spread(times));
  line(
    '',
    `the first of this size ${shown(cold.time)}; ${shown(median(times) / (subnets + policies))} a subnet or policy`,
  );
  line(
    '',
    `the network holds ${megabytes(held)}, ${megabytes(median(rounds.map(({ made }) => made)))} before the next collection of garbage; the document ${megabytes(median(rounds.map(({ document }) => document)))}`,
  );
  line('', `whole process, generator and parser too, at most ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
  return { things: subnets + policies, times, held };
}

interface Round {
  readonly time: number;
  /** Bytes of the document, of the network beside it, and of the network with the garbage of making it, as far as it is still there. */
  readonly document: number;
  readonly held: number;
  readonly made: number;
}

/** One round, in a function of its own: nothing of it is still held when the next one starts. */
function build(design: Document): Round {
  forget();
  const before = heap();
  // What is remembered of a resource is remembered by its identity: a copy is a design that nobody has seen.
  const fresh = structuredClone(design);
  const alone = heap();
  const started = performance.now();
  const network = lowerDocument(fresh);
  const time = performance.now() - started;
  const made = used() - alone;
  const held = heap() - alone;
  const { structure, tables } = network;
  const ids = Object.keys(fresh.resources['route-table']).length;
  assert(structure.segments.length === Object.keys(fresh.resources.subnet).length, () => structure.segments.length);
  assert(tables.every((table) => table !== null) && new Set(tables).size === ids, () => ids);
  return { time, document: alone - before, held, made };
}

const EMPTY: Document = scaledDesign(1, { subnets: 2 });

/** The last few documents are remembered, and of each what the next may share with it: others take their place. */
function forget(): void {
  for (let n = 0; n < 4; n += 1) lowerDocument(structuredClone(EMPTY));
}

/** Bytes in use after everything unused has been given back. */
function heap(): number {
  if (global.gc === undefined) throw new Error('Start the bench by npm run bench: it needs --expose-gc');
  global.gc();
  global.gc();
  return used();
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
