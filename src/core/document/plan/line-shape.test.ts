// Shapes along a line: round bends, points on it, lines beside it, and lanes.

import { describe, expect, it } from 'vitest';
import { beside, fanOut, lanesOf, lengthOf, pathOf, pointAlong } from './line-shape.ts';

const bend = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];
const at = (y: number) => ({ x: 400, y, width: 160, height: 60 });

describe('the shape of a line', () => {
  it('has bends of radius 6, and smaller ones where there is no room', () => {
    expect(pathOf(bend)).toBe('M0 0L94 0Q100 0 100 6L100 50');
    expect(pathOf([...bend.slice(0, 2), { x: 100, y: 4 }])).toBe('M0 0L98 0Q100 0 100 2L100 4');
  });
  it('has a length, and points along it', () => {
    expect(lengthOf(bend)).toBe(150);
    expect(pointAlong(bend, 60)).toEqual({ x: 60, y: 0, upright: false });
    expect(pointAlong(bend, 120)).toEqual({ x: 100, y: 20, upright: true });
    expect(pointAlong(bend, 900)).toEqual({ x: 100, y: 50, upright: true });
  });
  it('has lines beside it that keep their distance round a bend', () => {
    expect(beside(bend, 2)).toEqual([
      { x: 0, y: -2 },
      { x: 102, y: -2 },
      { x: 102, y: 50 },
    ]);
  });
});

describe('lines of one end', () => {
  it('step their medallions by 28, around the middle', () => {
    expect([0, 1, 2].map((k) => fanOut(k, 3))).toEqual([-28, 0, 28]);
    expect(fanOut(0, 1)).toBe(0);
  });
  it('leave it 16 apart in the order of where they lead', () => {
    const boxes = new Map([
      ['gate', { x: 0, y: 100, width: 160, height: 60 }],
      ['low', at(300)],
      ['high', at(0)],
    ]);
    const lanes = lanesOf(
      [
        { id: '1', from: 'gate', to: 'low' },
        { id: '2', from: 'high', to: 'gate' },
      ],
      boxes,
    );
    expect(lanes.get('1')).toEqual({ a: 8, b: 0, spread: 8 });
    expect(lanes.get('2')).toEqual({ a: 0, b: -8, spread: 8 });
  });
  it('take the same lane at both ends when they join the same two', () => {
    const boxes = new Map([
      ['a', at(0)],
      ['b', { x: 0, y: 0, width: 160, height: 60 }],
    ]);
    const lanes = lanesOf(
      [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'a' },
        { id: '3', from: 'a', to: 'b' },
      ],
      boxes,
    );
    expect([...lanes.values()].map(({ a, b }) => [a, b])).toEqual([
      [-16, -16],
      [0, 0],
      [16, 16],
    ]);
  });
});
