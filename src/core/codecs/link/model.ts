/** How likely the next decision of a link is: several contexts each remember what came before, and a mixer learns whom to trust. */

import { BrokenLink, type Coder } from './coder.ts';

// Changing any number here changes what every link means: it is part of the codec's version, and the corpus test notices.
const FIRST_SLOTS = 1 << 16;
const MOST_SLOTS = 1 << 22;
const LONGEST_PROBE = 24;
const SETS = 64;
/** The most contexts that one decision has. */
const INPUTS = 12;
/** Buckets of how often a context was seen. */
const TRUST = 6;
const ONE = 65536;
/** The most that a context's experience counts: what came earlier fades. */
const EXPERIENCE = 126;
const LEARNING = 45;

/** The share of the way that a context's odds go towards what came, by its experience, in 32,768ths. */
const RATES = Int32Array.from({ length: EXPERIENCE + 2 }, (_, n) => Math.floor(65536 / (2 * n + 2.3)));
const BUCKETS = Uint8Array.from({ length: EXPERIENCE + 2 }, (_, n) => (n < 3 ? n : n < 6 ? 3 : n < 20 ? 4 : 5));

/** The logistic curve by points of 128 in the domain of -2047 to 2047, in 4,096ths: a literal table, since Math.exp differs between engines. */
const CURVE = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

function squash(x: number): number {
  if (x > 2047) return 4095;
  if (x < -2047) return 1;
  const shifted = x + 2048;
  const index = shifted >> 7;
  const part = shifted & 127;
  return Math.max(1, ((CURVE[index] ?? 0) * (128 - part) + (CURVE[index + 1] ?? 0) * part + 64) >> 7);
}

/** The inverse of the curve, by odds in 4,096ths. */
const STRETCHED = ((): Int16Array => {
  const table = new Int16Array(4096);
  let from = 0;
  for (let x = -2047; x <= 2047; x += 1) {
    const odds = squash(x);
    for (let i = from; i <= odds; i += 1) table[i] = x;
    from = Math.max(from, odds + 1);
  }
  for (let i = from; i < 4096; i += 1) table[i] = 2047;
  return table;
})();

/** Mixes a number into a hash. */
export function mix(hash: number, value: number): number {
  const a = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ (a >>> 13);
}

/** The hash of a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What has been learnt: odds and experience by context, and the weights of the mixer. A table that grows with what it has seen. */
export class Memory {
  /** By slot: the context, its odds of a 1 in 65,536ths, and how often it was seen, plus one; 0 for a free slot. */
  private keys = new Int32Array(FIRST_SLOTS);
  odds = new Uint16Array(FIRST_SLOTS);
  seen = new Uint8Array(FIRST_SLOTS);
  readonly weights: Int32Array;
  private used = 0;

  constructor(weights: Int32Array = firstWeights()) {
    this.weights = weights;
  }

  /** A copy to go on learning with. */
  copy(): Memory {
    const copy = new Memory(this.weights.slice());
    copy.keys = this.keys.slice();
    copy.odds = this.odds.slice();
    copy.seen = this.seen.slice();
    copy.used = this.used;
    return copy;
  }

  /** Makes room for `count` contexts; slots found before are no longer valid. At its largest the table is shared instead. */
  reserve(count: number): void {
    const slots = this.keys.length;
    if (this.used + count <= slots / 2 || slots >= MOST_SLOTS) return;
    const { keys, odds, seen } = this;
    this.keys = new Int32Array(slots * 2);
    this.odds = new Uint16Array(slots * 2);
    this.seen = new Uint8Array(slots * 2);
    for (let i = 0; i < slots; i += 1) {
      if (seen[i] === 0) continue;
      const slot = this.probe(keys[i] ?? 0);
      this.keys[slot] = keys[i] ?? 0;
      this.odds[slot] = odds[i] ?? 0;
      this.seen[slot] = seen[i] ?? 0;
    }
  }

  /** The slot of a context, a new one when it was not seen. */
  slot(context: number): number {
    const slot = this.probe(context);
    if (this.seen[slot] === 0) {
      this.keys[slot] = context;
      this.odds[slot] = ONE / 2;
      this.seen[slot] = 1;
      this.used += 1;
    }
    return slot;
  }

  private probe(context: number): number {
    const { keys, seen } = this;
    const mask = keys.length - 1;
    let slot = (context ^ (context >>> 15)) & mask;
    for (let steps = 0; seen[slot] !== 0 && keys[slot] !== context && steps < LONGEST_PROBE; steps += 1)
      slot = (slot + 1) & mask;
    return slot;
  }
}

function firstWeights(): Int32Array {
  const weights = new Int32Array(SETS * INPUTS * TRUST);
  for (let i = 0; i < weights.length; i += 1) weights[i] = [0, 12_000, 18_000, 22_000, 26_000, 30_000][i % TRUST] ?? 0;
  return weights;
}

/** The channel between a design and its bits: decisions go through it, either way, under contexts that the caller names. */
export class Channel {
  readonly reading: boolean;
  /** Over all decisions, so that a link with one wrong character is noticed at its end. */
  check = 0;
  private readonly coder: Coder;
  private readonly memory: Memory;
  private budget: number;
  private readonly bases = new Int32Array(INPUTS);
  private readonly slots = new Int32Array(INPUTS);
  private readonly stretched = new Int32Array(INPUTS);
  private readonly weightAt = new Int32Array(INPUTS);
  private count = 0;
  private inTree = 0;
  private set = 0;

  /** `budget` bounds the work: about one unit a context of a decision. */
  constructor(coder: Coder, memory: Memory, budget: number) {
    this.coder = coder;
    this.reading = coder.reading;
    this.memory = memory;
    this.budget = budget;
  }

  /** Names the contexts of the next decisions. `set` is the sort of decision, 0 to 63: each sort has its own weights. */
  under(set: number, ...contexts: readonly number[]): void {
    this.set = set;
    this.count = contexts.length;
    this.inTree = contexts.length;
    for (let i = 0; i < contexts.length; i += 1) this.bases[i] = mix((contexts[i] ?? 0) + i, set);
  }

  /** Gives one of the last contexts for the next decision alone, the same wherever in the tree it stands. */
  apart(index: number, value: number): void {
    this.bases[index] = value;
    if (index < this.inTree) this.inTree = index;
  }

  /** One decision at a node of the tree of decisions that the contexts stand over. */
  bit(node: number, bit: number): number {
    const count = this.count;
    this.budget -= count;
    if (this.budget < 0) throw new BrokenLink('too much for a link');
    const { memory } = this;
    memory.reserve(count);
    const { odds, seen, weights } = memory;
    let dot = 0;
    for (let i = 0; i < count; i += 1) {
      const base = this.bases[i] ?? 0;
      const slot = memory.slot(mix(base, i < this.inTree ? node : i));
      const at = (this.set * INPUTS + i) * TRUST + (BUCKETS[(seen[slot] ?? 1) - 1] ?? 0);
      const input = STRETCHED[(odds[slot] ?? 0) >> 4] ?? 0;
      this.slots[i] = slot;
      this.weightAt[i] = at;
      this.stretched[i] = input;
      dot += input * (weights[at] ?? 0);
    }
    const mixed = squash(Math.floor(dot / ONE));
    const taken = this.coder.code(bit, mixed * 16);
    this.check = Math.imul(this.check ^ (taken + 1), 0x01000193) + 0x2545f491;
    const error = ((taken << 12) - mixed) * LEARNING;
    for (let i = 0; i < count; i += 1) {
      const slot = this.slots[i] ?? 0;
      const at = this.weightAt[i] ?? 0;
      weights[at] = (weights[at] ?? 0) + (((this.stretched[i] ?? 0) * error + 0x8000) >> 16);
      const n = (seen[slot] ?? 1) - 1;
      const was = odds[slot] ?? 0;
      odds[slot] = was + ((((taken === 1 ? 65535 : 0) - was) * (RATES[n] ?? 0)) >> 15);
      if (n < EXPERIENCE) seen[slot] = n + 2;
    }
    return taken;
  }

  /** A whole number below 2^width, from its highest bit down. */
  tree(width: number, value: number): number {
    let node = 1;
    for (let k = width - 1; k >= 0; k -= 1) node = node * 2 + this.bit(node, (value >>> k) & 1);
    return node - (1 << width);
  }

  /** A yes or no. */
  flag(value: boolean): boolean {
    return this.bit(1, value ? 1 : 0) === 1;
  }

  /** Bits that nothing is known of. */
  plain(width: number, value: number): number {
    let read = 0;
    for (let k = width - 1; k >= 0; k -= 1) read = read * 2 + this.coder.code(Math.floor(value / 2 ** k) % 2, ONE / 2);
    return read;
  }

  /** The check at the end; throws BrokenLink when what was read is not what was written. */
  seal(width: number): void {
    const check = (this.check >>> 3) & ((1 << width) - 1);
    if (this.plain(width, check) !== check) throw new BrokenLink('the check does not match');
  }
}
