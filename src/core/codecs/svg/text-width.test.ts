/** Text without a page to measure on: what is cut fits, and what fits is not cut. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, widthOf } from './text-width.ts';

const face = { size: 12 };

test('a text that fits stands as it is, on one line', () => {
  expect(fitted('Web\n  tier', 100, face)).toBe('Web tier');
  expect(fitted('10.0.0.0/16', 90, { size: 12, mono: true })).toBe('10.0.0.0/16');
});

test('a longer one ends in dots, and there is none where not even they fit', () => {
  expect(fitted('Production frontend', 60, face)).toBe('Producti…');
  expect(fitted('生产环境网络', 40, face)).toBe('生产…');
  expect(fitted('Production', 4, face)).toBe('');
});

test('what is shown is never wider than its room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (text, room) => {
      expect(widthOf(fitted(text, room, face), face)).toBeLessThanOrEqual(room);
    }),
  );
});

test('widths are those of the usual faces: wide letters are wide, bold is wider, Chinese fills its square', () => {
  expect(widthOf('MMM', face)).toBeGreaterThan(2 * widthOf('iii', face));
  expect(widthOf('Web', { ...face, bold: true })).toBeGreaterThan(widthOf('Web', face));
  expect(widthOf('网', face)).toBeGreaterThanOrEqual(12);
});
