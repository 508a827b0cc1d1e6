// Checks the sets against a naive model: an array of booleans over 64 addresses at the bottom and 64 at the top of the space.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL, formatPrefix, type Prefix, parsePrefix, prefixOf } from './prefix.ts';
import {
  complement,
  coversSet,
  emptySet,
  equalSet,
  fromPrefix,
  fromPrefixes,
  fromRange,
  fullSet,
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  lowestOf,
  overlapsSet,
  sizeOfSet,
  subtract,
  toPrefixes,
  union,
  unionAll,
} from './prefix-set.ts';

const LAST = 0xffffffff;
const net = (text: string): Prefix => parsePrefix(text) ?? expect.fail(`no prefix: ${text}`);
const nets = (...texts: string[]): IpSet => fromPrefixes(texts.map(net));

// A model is the sorted addresses of a small universe, and `offset` says where in the space the universe lies: both ends matter.
const SIZE = 64;
const anyOffset = fc.constantFrom(0, 0x7fffffe0, LAST - SIZE + 1);
const anyModel = fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE });

function fromModel(model: readonly boolean[], offset: number): IpSet {
  return unionAll(model.flatMap((present, i) => (present ? [fromRange(offset + i, offset + i)] : [])));
}

function toModel(set: IpSet, offset: number): boolean[] {
  return Array.from({ length: SIZE }, (_, i) => {
    for (let r = 0; r < set.length; r += 2)
      if ((set[r] ?? 0) <= offset + i && offset + i <= (set[r + 1] ?? -1)) return true;
    return false;
  });
}

function expectWellFormed(set: IpSet): void {
  expect(set.length % 2).toBe(0);
  let before = -2;
  for (let r = 0; r < set.length; r += 2) {
    const [lo = -1, hi = -1] = set.slice(r, r + 2);
    expect(lo).toBeGreaterThan(before + 1);
    expect(hi).toBeGreaterThanOrEqual(lo);
    before = hi;
  }
  expect(before).toBeLessThanOrEqual(LAST);
}

const anySet = fc
  .array(fc.tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 0, max: 32 })), { maxLength: 12 })
  .map((list) => fromPrefixes(list.map(([ip, length]) => prefixOf(ip, length))));

describe('making sets', () => {
  test('blocks that touch or overlap become one range', () => {
    expect(nets('10.0.1.0/24', '10.0.0.0/24')).toEqual([0x0a000000, 0x0a0001ff]);
    expect(nets('10.0.0.0/8', '10.1.0.0/16', '10.0.0.0/24')).toEqual([0x0a000000, 0x0affffff]);
    expect(nets('10.0.0.0/24', '10.0.2.0/24')).toEqual([0x0a000000, 0x0a0000ff, 0x0a000200, 0x0a0002ff]);
    expect(fromPrefixes([])).toEqual(emptySet);
    expect(fromPrefix(ALL)).toEqual(fullSet);
    expect(nets('0.0.0.0/1', '128.0.0.0/1')).toEqual(fullSet);
  });

  test('a range turned round is empty', () => {
    expect(fromRange(5, 4)).toEqual(emptySet);
    expect(fromRange(5, 5)).toEqual([5, 5]);
    expect(fromRange(0, LAST)).toEqual(fullSet);
  });

  test('what went in is left as it was', () => {
    const a = Object.freeze([1, 5, 9, 9]);
    const b = Object.freeze([3, 8]);
    const prefixes = Object.freeze([net('10.0.1.0/24'), net('10.0.0.0/24')]);
    fromPrefixes(prefixes);
    unionAll(Object.freeze([a, b]));
    for (const operation of [union, intersect, subtract]) operation(a, b);
    complement(a);
    toPrefixes(a);
    expect(prefixes.map(formatPrefix)).toEqual(['10.0.1.0/24', '10.0.0.0/24']);
  });
});

describe('the algebra, against the model', () => {
  test('operations of two sets', () => {
    fc.assert(
      fc.property(anyModel, anyModel, anyOffset, (modelA, modelB, offset) => {
        const a = fromModel(modelA, offset);
        const b = fromModel(modelB, offset);
        expectWellFormed(a);
        expect(toModel(a, offset)).toEqual(modelA);
        for (const [result, expected] of [
          [union(a, b), modelA.map((x, i) => x || modelB[i] === true)],
          [intersect(a, b), modelA.map((x, i) => x && modelB[i] === true)],
          [subtract(a, b), modelA.map((x, i) => x && modelB[i] !== true)],
          [intersect(complement(a), fromRange(offset, offset + SIZE - 1)), modelA.map((x) => !x)],
        ] as const) {
          expectWellFormed(result);
          expect(toModel(result, offset)).toEqual(expected);
          expect(sizeOfSet(result)).toBe(expected.filter(Boolean).length);
        }
      }),
    );
  });

  test('questions of two sets', () => {
    const shapes = fc.tuple(anyModel, anyModel, fc.constantFrom('free', 'inside', 'apart', 'same', 'one'));
    fc.assert(
      fc.property(shapes, anyOffset, ([modelA, drawn, shape], offset) => {
        const modelB = modelA.map((x, i) => {
          if (shape === 'same') return x;
          if (shape === 'one') return i === SIZE / 2 || (drawn[i] === true && !x);
          return drawn[i] === true && (shape === 'free' || (shape === 'inside' ? x : !x));
        });
        const a = fromModel(modelA, offset);
        const b = fromModel(modelB, offset);
        expect(coversSet(a, b)).toBe(modelB.every((x, i) => !x || modelA[i] === true));
        expect(overlapsSet(a, b)).toBe(modelB.some((x, i) => x && modelA[i] === true));
        expect(equalSet(a, b)).toBe(modelB.every((x, i) => x === modelA[i]));
        expect(isEmpty(b)).toBe(!modelB.includes(true));
        expect(lowestOf(b)).toBe(modelB.includes(true) ? offset + modelB.indexOf(true) : null);
        for (let i = 0; i < SIZE; i++) expect(hasIp(b, offset + i)).toBe(modelB[i]);
      }),
    );
  });
});

describe('the algebra, by its laws over the whole space', () => {
  test('complement, De Morgan, difference and size', () => {
    fc.assert(
      fc.property(anySet, anySet, anySet, (a, b, c) => {
        expect(complement(complement(a))).toEqual(a);
        expect(union(a, complement(a))).toEqual(fullSet);
        expect(intersect(a, complement(a))).toEqual(emptySet);
        expect(complement(union(a, b))).toEqual(intersect(complement(a), complement(b)));
        expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
        expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
        expect(unionAll([a, b, c])).toEqual(union(a, union(b, c)));
        expect(sizeOfSet(union(a, b)) + sizeOfSet(intersect(a, b))).toBe(sizeOfSet(a) + sizeOfSet(b));
        expect(coversSet(a, b)).toBe(isEmpty(subtract(b, a)));
        expect(coversSet(union(a, b), b)).toBe(true);
        expect(overlapsSet(a, b)).toBe(!isEmpty(intersect(a, b)));
        expect(equalSet(a, b)).toBe(coversSet(a, b) && coversSet(b, a));
      }),
    );
  });

  test('nothing and everything', () => {
    expect(complement(emptySet)).toEqual(fullSet);
    expect(complement(fullSet)).toEqual(emptySet);
    expect(sizeOfSet(fullSet)).toBe(2 ** 32);
    expect(unionAll([])).toEqual(emptySet);
    expect([hasIp(emptySet, 0), hasIp(fullSet, 0), hasIp(fullSet, LAST)]).toEqual([false, true, true]);
    expect([coversSet(emptySet, emptySet), coversSet(emptySet, fullSet), coversSet(fullSet, emptySet)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(overlapsSet(emptySet, fullSet)).toBe(false);
  });
});

describe('toPrefixes', () => {
  test('writes ranges as CIDRs', () => {
    expect(toPrefixes(fromRange(1, 6)).map(formatPrefix)).toEqual([
      '0.0.0.1/32',
      '0.0.0.2/31',
      '0.0.0.4/31',
      '0.0.0.6/32',
    ]);
    expect(toPrefixes(nets('10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24')).map(formatPrefix)).toEqual([
      '10.0.0.0/23',
      '10.0.2.0/24',
    ]);
    expect(toPrefixes(fullSet)).toEqual([ALL]);
    expect(toPrefixes(emptySet)).toEqual([]);
    expect(toPrefixes(fromRange(0, LAST - 1))).toHaveLength(32);
    expect(toPrefixes(fromRange(1, LAST))).toHaveLength(32);
    expect(toPrefixes(fromRange(LAST, LAST)).map(formatPrefix)).toEqual(['255.255.255.255/32']);
  });

  test('is the set exactly, ordered, disjoint', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const prefixes = toPrefixes(set);
        expect(fromPrefixes(prefixes)).toEqual(set);
        expect(prefixes.reduce((sum, { length }) => sum + 2 ** (32 - length), 0)).toBe(sizeOfSet(set));
        for (const { base, length } of prefixes) expect(prefixOf(base, length)).toEqual({ base, length });
        expect(prefixes).toEqual([...prefixes].sort((a, b) => a.base - b.base));
      }),
    );
  });

  test('has no block that could be larger, so no cover has fewer', () => {
    // Every aligned block inside the set lies in a largest one, and largest ones are disjoint: each has to be in a cover.
    fc.assert(
      fc.property(
        fc.oneof(
          anySet,
          fc.tuple(anyModel, anyOffset).map(([model, offset]) => fromModel(model, offset)),
        ),
        (set) => {
          for (const { base, length } of toPrefixes(set)) {
            if (length > 0) expect(coversSet(set, fromPrefix(prefixOf(base, length - 1)))).toBe(false);
          }
        },
      ),
    );
  });
});
