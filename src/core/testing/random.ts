/** Decides by a seed what a generator picks: the same seed gives the same design on every machine. */

/** A seeded source of choices. */
export interface Random {
  /** A whole number of `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** Whether an event of this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of a list that is not empty; throws a RangeError when it is. */
  pick<T>(list: readonly T[]): T;
  /** Each element with this probability, in order. */
  some<T>(list: readonly T[], probability: number): T[];
}

/** The choices of a seed, an unsigned 32-bit integer, by mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  return {
    int,
    pick,
    chance: (probability) => next() < probability,
    some: (list, probability) => list.filter(() => next() < probability),
  };
}
