/** Which pictures are drawn in pixels, and which are too large for that. */

import { expect, test } from 'vitest';
import { pngSize, sizeOf } from './png.ts';

const svg = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1 1"/>`;

test('the size is what the picture says, in whole pixels', () => {
  expect(sizeOf(svg(950.92, 602))).toEqual({ width: 951, height: 602 });
});

test('a side or an area that some browser cannot draw is refused with the limits', () => {
  expect(pngSize(svg(16_384, 4096)).ok).toBe(true);
  for (const [width, height] of [
    [16_385, 10],
    [10, 16_385],
    [10_000, 10_000],
  ] as const) {
    const result = pngSize(svg(width, height));
    expect(result.ok ? null : result.problems[0]?.message).toMatchObject({
      id: 'picture.too-large',
      values: { width, height },
    });
  }
});
