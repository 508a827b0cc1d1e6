/** The arithmetic coder of links: a decision of known odds takes as many bits as it surprises. Whole numbers only, so every engine writes the same. */

/** What a link that was not written by this codec makes its reader throw; `decodeLink` turns it into a sentence. */
export class BrokenLink extends Error {}

/** One side of the coder. `code` takes the decision when writing and ignores it when reading; both answer the decision. */
export interface Coder {
  readonly reading: boolean;
  /** `odds` of a 1 in 65,536ths, 1 to 65,535. */
  code(bit: number, odds: number): number;
}

const TOP = 0xffffffff;
const HALF = 0x80000000;

/** Where the interval is cut for a decision. Exact: the product stays below 2^48. */
function cut(low: number, high: number, odds: number): number {
  return low + Math.floor(((high - low) * odds) / 65536);
}

/** The shortest bits that, with zeros behind, lie in the interval. Pending bits need one to hang on. */
function ending(low: number, high: number, pending: number): number[] {
  if (low === 0) return pending > 0 ? [0] : [];
  for (let length = 1; length <= 32; length += 1) {
    const unit = 2 ** (32 - length);
    const value = Math.ceil(low / unit) * unit;
    if (value <= high) return Array.from({ length }, (_, i) => Math.floor(value / 2 ** (31 - i)) % 2);
  }
  return [];
}

/** Writes decisions. */
export class Writer implements Coder {
  readonly reading = false;
  private readonly bits: number[] = [];
  private low = 0;
  private high = TOP;
  private pending = 0;

  code(bit: number, odds: number): number {
    const middle = cut(this.low, this.high, odds);
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    for (;;) {
      if (this.high < HALF) this.put(0);
      else if (this.low >= HALF) {
        this.put(1);
        this.low -= HALF;
        this.high -= HALF;
      } else if (this.low >= HALF / 2 && this.high < HALF + HALF / 2) {
        // Both ends close in on the middle: the bit is not known yet, but its follower is its opposite.
        this.pending += 1;
        this.low -= HALF / 2;
        this.high -= HALF / 2;
      } else return bit;
      this.low *= 2;
      this.high = this.high * 2 + 1;
    }
  }

  /** All bits. */
  finish(): readonly number[] {
    for (const bit of ending(this.low, this.high, this.pending)) this.put(bit);
    return this.bits;
  }

  private put(bit: number): void {
    this.bits.push(bit);
    for (; this.pending > 0; this.pending -= 1) this.bits.push(1 - bit);
  }
}

/** The reader looks this far ahead. Behind the last bit are zeros; who looks further than that reads a link that was cut. */
const WINDOW = 32;

/** Reads decisions. Throws BrokenLink when the bits have run out. */
export class Reader implements Coder {
  readonly reading = true;
  private readonly bits: Uint8Array;
  private at = 0;
  private low = 0;
  private high = TOP;
  private value = 0;
  private pending = 0;

  constructor(bits: Uint8Array) {
    this.bits = bits;
    for (let i = 0; i < WINDOW; i += 1) this.value = this.value * 2 + this.next();
  }

  code(_bit: number, odds: number): number {
    const middle = cut(this.low, this.high, odds);
    const bit = this.value <= middle ? 1 : 0;
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    for (;;) {
      let shift = 0;
      if (this.high < HALF) this.pending = 0;
      else if (this.low >= HALF) {
        shift = HALF;
        this.pending = 0;
      } else if (this.low >= HALF / 2 && this.high < HALF + HALF / 2) {
        shift = HALF / 2;
        this.pending += 1;
      } else return bit;
      this.low = (this.low - shift) * 2;
      this.high = (this.high - shift) * 2 + 1;
      this.value = (this.value - shift) * 2 + this.next();
    }
  }

  /** Whether the bits end as the writer ends them: a design has one link, and nothing may stand behind it. */
  finished(): boolean {
    const tail = ending(this.low, this.high, this.pending);
    const value = tail.reduce((sum, bit, i) => sum + bit * 2 ** (WINDOW - 1 - i), 0);
    const written = this.at - WINDOW + tail.length;
    return (
      this.value === value &&
      this.bits.length >= written &&
      this.bits.length - written < 6 &&
      this.bits.lastIndexOf(1) < this.at
    );
  }

  private next(): number {
    if (this.at > this.bits.length + WINDOW) throw new BrokenLink('the bits have run out');
    const bit = this.bits[this.at] ?? 0;
    this.at += 1;
    return bit;
  }
}
