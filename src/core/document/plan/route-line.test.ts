// How lines run: straight first, off other boxes, side by side at a shared end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../base/edit.ts';
import { lengthUnder, routeLine } from './route-line.ts';

const plate = (x: number, y: number): Box => ({ x, y, width: 160, height: 60 });
const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 40, max: 800 }),
  height: fc.integer({ min: 40, max: 800 }),
});

describe('a line', () => {
  it('has no bend between two plates on one height', () => {
    expect(routeLine(plate(0, 0), plate(300, 0))).toEqual([
      { x: 160, y: 30 },
      { x: 300, y: 30 },
    ]);
  });
  it('has none where one stands above the other', () => {
    expect(routeLine(plate(0, 300), plate(0, 0))).toEqual([
      { x: 80, y: 300 },
      { x: 80, y: 60 },
    ]);
  });
  it('runs straight anywhere within the height that two boxes share', () => {
    const points = routeLine({ x: 0, y: 0, width: 400, height: 400 }, { x: 500, y: 300, width: 400, height: 400 });
    expect(points).toHaveLength(2);
    expect(points[0]?.y).toBe(points[1]?.y);
  });
  it('keeps off a box in its way', () => {
    const wall = { x: 220, y: -20, width: 60, height: 100 };
    const points = routeLine(plate(0, 0), plate(340, 0), [wall]);
    expect(points.length).toBeGreaterThan(2);
    for (const [i, q] of points.entries()) {
      const p = points[i - 1];
      if (p !== undefined) expect(lengthUnder(p, q, wall)).toBe(0);
    }
  });
  it('moves aside for its lane, and less where there is little room', () => {
    expect(routeLine(plate(0, 0), plate(300, 0), [], { a: 8, b: 8, spread: 8 })[0]).toEqual({ x: 160, y: 38 });
    const [start] = routeLine(plate(0, 0), plate(300, 30), [], { a: 16, b: 16, spread: 16 });
    expect(start?.y).toBe(52);
  });
  it('is level and upright, whatever the boxes', () => {
    fc.assert(
      fc.property(box, box, fc.array(box, { maxLength: 4 }), (a, b, walls) => {
        const points = routeLine(a, b, walls);
        expect(points.length).toBeGreaterThanOrEqual(2);
        const apart = a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;
        if (!apart) return;
        for (const [i, q] of points.entries()) {
          const p = points[i - 1];
          if (p !== undefined) expect(Math.min(Math.abs(p.x - q.x), Math.abs(p.y - q.y))).toBeLessThan(0.001);
        }
      }),
    );
  });
  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const points = routeLine(a, b);
        const on = ({ x, y, width, height }: Box, at: { x: number; y: number } | undefined): boolean =>
          at !== undefined && at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
        expect(on(a, points[0])).toBe(true);
        expect(on(b, points.at(-1))).toBe(true);
      }),
    );
  });
});
