// Where the path of a trace is drawn: along its lines, round what it has nothing to do with, its numbers on it, and where it is lost.

import { describe, expect, it } from 'vitest';
import type { Box } from '../../base/edit.ts';
import type { Hop } from '../../dataplane/disposition.ts';
import type { KindId } from '../../kinds/index.ts';
import type { Position } from '../geometry.ts';
import { lengthUnder } from './route-line.ts';
import { drawWay, type Ground, type Track } from './trace-path.ts';
import { squared } from './trace-route.ts';
import type { TraceLeg } from './trace-stops.ts';

const box = (x: number, y: number, width = 160, height = 60): Box => ({ x, y, width, height });

/** Three cards in subnets side by side, and a gateway on the right that a tunnel joins with a customer gateway. */
const boxes = new Map<string, Box>([
  ['vpc', box(0, 0, 700, 300)],
  ['a', box(20, 80, 200, 140)],
  ['b', box(240, 80, 200, 140)],
  ['one', box(40, 120)],
  ['two', box(260, 120)],
  ['gate', box(620, 120)],
  ['edge', box(940, 120)],
  ['idc', box(1020, 60, 300, 200)],
]);
const parents = new Map([
  ['a', 'vpc'],
  ['b', 'vpc'],
  ['one', 'a'],
  ['two', 'b'],
  ['gate', 'vpc'],
  ['edge', 'idc'],
]);
const kinds = new Map<string, KindId>([
  ['vpc', 'vpc'],
  ['a', 'subnet'],
  ['b', 'subnet'],
  ['one', 'cvm'],
  ['two', 'cvm'],
  ['gate', 'vpn-gateway'],
  ['edge', 'customer-gateway'],
  ['idc', 'idc'],
]);
const tunnel: Track = {
  points: [
    { x: 780, y: 150 },
    { x: 940, y: 150 },
  ],
  from: 'gate',
  to: 'edge',
};
const ground: Ground = { boxes, parents, kinds, internet: null, tracks: new Map([['line', tunnel]]) };

const hop: Hop = { at: 'one', step: 'route', because: '', says: { id: 'trace.no-route', values: {} } };

function leg(from: string, places: readonly string[], first = 1, lost = false): TraceLeg {
  const stops = places.map((place, index) => ({
    number: first + index,
    place,
    hops: [hop],
    dropped: lost && index === places.length - 1,
  }));
  return { from, stops, delivered: !lost };
}

/** How much of a path lies under a box. */
function under(points: readonly Position[], id: string): number {
  const at = boxes.get(id);
  if (at === undefined) throw new Error(`no ${id}`);
  let sum = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined) sum += lengthUnder(before, point, at);
  }
  return sum;
}

const isSquare = (points: readonly Position[]): boolean =>
  points.every((point, index) => {
    const before = points[index - 1];
    return before === undefined || Math.abs(before.x - point.x) < 0.5 || Math.abs(before.y - point.y) < 0.5;
  });

describe('a path', () => {
  const request = drawWay(leg('one', ['one', 'line', 'idc']), ground, null);

  it('goes round a subnet and its cards that it has nothing to do with', () => {
    expect(under(request.points, 'two')).toBe(0);
    expect(under(request.points, 'b')).toBe(0);
    expect(isSquare(request.points)).toBe(true);
  });

  it('sets out at its card and follows the tunnel to its other end', () => {
    expect(request.points.at(-1)).toEqual({ x: 940, y: 150 });
    expect(request.points.filter(({ x, y }) => x >= 780 && y === 150).map(({ x }) => x)).toEqual([780, 860, 940]);
  });

  it('has a number for every stop, on the path, that of a line at its middle', () => {
    expect(request.marks.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(request.marks[1]).toMatchObject({ x: 860, y: 150, dropped: false });
    for (const { x, y } of request.marks) expect(request.points).toContainEqual({ x, y });
  });

  it('draws no piece twice', () => {
    const pieces = request.points.slice(1).map((point, index) => {
      const before = request.points[index];
      return [`${before?.x} ${before?.y}`, `${point.x} ${point.y}`].sort().join(', ');
    });
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('has its reply beside it, level and upright too', () => {
    const reply = drawWay(leg('idc', ['line', 'one'], 4), ground, request);
    expect(isSquare(reply.points)).toBe(true);
    expect(reply.marks.map(({ number }) => number)).toEqual([4, 5]);
    const [first] = reply.marks;
    for (const { x, y } of reply.marks)
      for (const mark of request.marks) expect(Math.hypot(mark.x - x, mark.y - y)).toBeGreaterThan(15);
    expect(Math.abs((first?.y ?? 0) - 150)).toBe(28);
  });
});

describe('a packet that is lost', () => {
  it('on a tunnel gets no further than its middle', () => {
    const { points, marks, lost } = drawWay(leg('one', ['one', 'line'], 1, true), ground, null);
    expect(points.at(-1)).toEqual({ x: 860, y: 150 });
    expect(marks.at(-1)).toEqual({ number: 2, dropped: true, x: 860, y: 150 });
    expect(lost).toBeNull();
  });

  it('at a box marks the box', () => {
    const { marks, lost } = drawWay(leg('one', ['one', 'gate'], 1, true), ground, null);
    expect(lost).toEqual(boxes.get('gate'));
    expect(marks.at(-1)).toMatchObject({ number: 2, dropped: true });
  });

  it('where it set out is drawn to the border of the subnet', () => {
    const { points, lost } = drawWay(leg('one', ['one'], 1, true), ground, null);
    expect(lost).toEqual(boxes.get('one'));
    expect(points.at(-1)).toEqual({ x: 220, y: 150 });
  });

  it('that stays in its box has its number on the border', () => {
    const { points, marks } = drawWay(leg('one', ['one']), ground, null);
    expect(points).toEqual([]);
    expect(marks).toEqual([{ number: 1, dropped: false, x: 200, y: 150 }]);
  });
});

describe('squared', () => {
  it('puts a corner into a slanting segment', () =>
    expect(squared([at(0, 0), at(10, 20)], new Set())).toEqual([at(0, 0), at(10, 0), at(10, 20)]));
  it('drops a way out and straight back, but no point that is kept', () => {
    const [a, b, c] = [at(0, 0), at(50, 0), at(20, 0)];
    expect(squared([a, b, c], new Set())).toEqual([a, c]);
    expect(squared([a, b, c], new Set([b]))).toEqual([a, b, c]);
  });
});

const at = (x: number, y: number): Position => ({ x, y });
