/** Measures how long something takes, and how much the machine itself wavers meanwhile. */

import { performance } from 'node:perf_hooks';

/** How often everything is measured, at least. */
export const ROUNDS = 7;

/** Milliseconds of one run. */
export function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The value below which this part (0 to 1) of some numbers lies; 0 of none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** The median of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Milliseconds in the unit in which they read best. */
export function shown(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 0.1 ? `${ms.toFixed(2)} ms` : `${(ms * 1000).toFixed(2)} µs`;
}

/** Median and spread of some times. */
export function spread(times: readonly number[]): string {
  const at = (part: number): string => shown(quantile(times, part));
  const p95 = times.length >= 40 ? `, 95th percentile ${at(0.95)}` : '';
  return `median ${at(0.5)}${p95}, ${at(0)} to ${at(1)}, ${times.length} runs`;
}

/** Prints one line of the answer. */
export function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(48)}${value}`);
}

/** Stops the bench when what it measures is not right. */
export function assert(holds: boolean, about: () => unknown): void {
  if (!holds) throw new Error(`Wrong answer: ${JSON.stringify(about())}`);
}

const calibrations: number[] = [];

/** Runs a fixed amount of work, five times: that it takes longer at times is the machine's noise. */
export function calibrate(): void {
  for (let n = 0; n < 5; n += 1) calibrations.push(timed(work));
}

/** How much the fixed work has wavered so far. */
export function noise(): string {
  const best = quantile(calibrations, 0);
  const times = (part: number): string => (quantile(calibrations, part) / best).toFixed(2);
  return `fixed work ${shown(best)} at best; median ${times(0.5)} times that, 95th percentile ${times(0.95)}, worst ${times(1)}, ${calibrations.length} runs`;
}

let sum = 0;

function work(): void {
  let state = 1;
  for (let n = 0; n < 10_000_000; n += 1) {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= n;
  }
  // What nobody reads would not be computed.
  sum = (sum + state) | 0;
}
