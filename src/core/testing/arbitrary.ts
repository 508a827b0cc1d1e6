/** Decides what fast-check draws designs from: seeds, so that a counterexample is one number. */

import fc from 'fast-check';
import type { Document } from '../document/document.ts';
import { randomDesign } from './random-design.ts';
import { type RandomFlow, randomFlows } from './random-flows.ts';

/** Designs with flows of interest over each: about what stands in it, beside it, and nowhere. */
export function designsWithFlows(
  count: number,
): fc.Arbitrary<{ readonly seed: number; readonly design: Document; readonly flows: readonly RandomFlow[] }> {
  return fc.nat(0xffffffff).map((seed) => {
    const design = randomDesign(seed);
    return { seed, design, flows: randomFlows(design, seed ^ 0x5bd1e995, count) };
  });
}
