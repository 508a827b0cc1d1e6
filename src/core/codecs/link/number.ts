/** How whole numbers are written: first how many bits they have, then the bits, each under what stood in the same field before. */

import { BrokenLink } from './coder.ts';
import { type Channel, mix } from './model.ts';

const SIZE = 3;
const BITS = 4;
const SIGN = 5;
/** Bits of the largest whole number of a document. */
const WIDEST = 53;

/** The bits of a number's binary form; 0 has none. */
function sizeOf(value: number): number {
  let size = 0;
  for (let rest = value; rest >= 1; rest /= 2) size += 1;
  return size;
}

/**
 * A whole number of 0 to 2^53-1 under contexts: `path` is the field, `contexts` what it may depend on. Numbers that came before
 * under the same context are cheap, numbers of a like size cheaper than others.
 */
export function codeNumber(
  channel: Channel,
  path: number,
  value: number | undefined,
  ...contexts: readonly number[]
): number {
  const bases = [path, ...contexts.map((each) => mix(path, each))];
  channel.under(SIZE, ...bases);
  const size = channel.tree(6, value === undefined ? 0 : sizeOf(value));
  if (size > WIDEST) throw new BrokenLink('no whole number');
  if (size < 2) return size;
  channel.under(BITS, ...bases.map((base) => mix(base, size)));
  let read = 1;
  for (let k = size - 2; k >= 0; k -= 1) {
    // A node of the tree is the number so far; far down it is folded, where nothing repeats but whole numbers.
    const node = read < 0x3fffffff ? read : mix(read % 0x3fffffff, size);
    read = read * 2 + channel.bit(node, value === undefined ? 0 : Math.floor(value / 2 ** k) % 2);
  }
  return read;
}

/** A whole number of either sign. */
export function codeSigned(
  channel: Channel,
  path: number,
  value: number | undefined,
  ...contexts: readonly number[]
): number {
  const size = codeNumber(channel, path, value === undefined ? undefined : Math.abs(value), ...contexts);
  if (size === 0) return 0;
  channel.under(SIGN, path, mix(path, size), ...contexts.map((each) => mix(path, each)));
  return channel.flag(value !== undefined && value < 0) ? -size : size;
}
