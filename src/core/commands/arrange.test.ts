/** Aligning, distributing and changing several: where boxes end, what is said of those that cannot, and that nothing leaves its box. */

import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { valueAt } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';
import { drawingBreaches } from '../testing/drawing-laws.ts';
import { net } from '../testing/net.ts';
import { refusal, step } from '../testing/step.ts';
import type { AlignEdge } from './align.ts';
import type { Outcome } from './command.ts';
import { COMMANDS } from './index.ts';

const design = () =>
  net(
    {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24' } },
    },
    {
      layout: {
        a: { x: 0, y: 0, width: 480, height: 300 },
        b: { x: 700, y: 500, width: 480, height: 300 },
        c: { x: 1500, y: 1200, width: 480, height: 300 },
        s: { x: 28, y: 56, width: 200, height: 132 },
      },
    },
  );
const saidOf = (outcome: Outcome): string[] => (outcome.ok ? (outcome.said ?? []).map((each) => render(each)) : []);
const placesOf = (document: Document): (readonly [number, number] | null)[] =>
  ['a', 'b', 'c'].map((id) => {
    const box = document.layout[id];
    return box === undefined ? null : [box.x, box.y];
  });

describe('align', () => {
  test.each<[AlignEdge, readonly (readonly [number, number])[]]>([
    [
      'left',
      [
        [0, 0],
        [0, 500],
        [0, 1200],
      ],
    ],
    [
      'centre',
      [
        [750, 0],
        [750, 500],
        [750, 1200],
      ],
    ],
    [
      'right',
      [
        [1500, 0],
        [1500, 500],
        [1500, 1200],
      ],
    ],
    [
      'top',
      [
        [0, 0],
        [700, 0],
        [1500, 0],
      ],
    ],
    [
      'middle',
      [
        [0, 600],
        [700, 600],
        [1500, 600],
      ],
    ],
    [
      'bottom',
      [
        [0, 1200],
        [700, 1200],
        [1500, 1200],
      ],
    ],
  ])('%s', (edge, places) => {
    const outcome = COMMANDS.align.run(design(), { ids: ['a', 'b', 'c'], edge });
    expect(placesOf(step(design(), outcome))).toEqual(places);
    expect(saidOf(outcome)).toEqual([]);
  });
  test('what is wanted outside of its box stays in it, and that is said', () => {
    const outcome = COMMANDS.align.run(design(), { ids: ['s', 'c'], edge: 'right' });
    const next = step(design(), outcome);
    expect(drawingBreaches(next)).toEqual([]);
    expect(next.layout['a']).toMatchObject({ width: 480, height: 300 });
    expect(next.layout['s']).toMatchObject({ x: 480 - 200 - 20 });
    expect(saidOf(outcome)).toEqual([expect.stringContaining('1 of them')]);
  });
  test('what stands in the way is gone round', () => {
    const document = step(design(), COMMANDS.align.run(design(), { ids: ['a', 'b'], edge: 'top' }));
    const outcome = COMMANDS.align.run(document, { ids: ['a', 'b'], edge: 'left' });
    expect(drawingBreaches(step(document, outcome))).toEqual([]);
    expect(saidOf(outcome)).not.toEqual([]);
  });
  test('takes two, and none that is locked', () => {
    expect(refusal(COMMANDS.align.run(design(), { ids: ['a', 's'], edge: 'left' }))).toContain('two boxes');
    const { layout, ...rest } = design();
    const locked = {
      ...rest,
      layout: { ...layout, b: { x: 700, y: 500, width: 480, height: 300, locked: true, collapsed: false } },
    };
    expect(refusal(COMMANDS.align.run(locked, { ids: ['a', 'b'], edge: 'left' }))).toContain('two boxes');
  });
});

describe('distribute', () => {
  test('leaves equal gaps', () => {
    const across = COMMANDS.distribute.run(design(), { ids: ['c', 'a', 'b'], axis: 'horizontal' });
    expect(placesOf(step(design(), across))).toEqual([
      [0, 0],
      [750, 500],
      [1500, 1200],
    ]);
    const down = COMMANDS.distribute.run(design(), { ids: ['c', 'a', 'b'], axis: 'vertical' });
    expect(placesOf(step(design(), down))).toEqual([
      [0, 0],
      [700, 600],
      [1500, 1200],
    ]);
  });
  test('takes three', () =>
    expect(refusal(COMMANDS.distribute.run(design(), { ids: ['a', 'b'], axis: 'vertical' }))).toContain('three'));
});

describe('set-several', () => {
  test('sets all as one step, and only those that differ', () => {
    const outcome = COMMANDS.setSeveral.run(design(), { ids: ['a', 'b'], key: 'region', value: 'ap-shanghai' });
    const next = step(design(), outcome);
    expect(['a', 'b'].map((id) => valueAt(next, `/resources/vpc/${id}/region`))).toEqual([
      'ap-shanghai',
      'ap-shanghai',
    ]);
    const again = COMMANDS.setSeveral.run(next, { ids: ['a', 'b', 'c'], key: 'region', value: 'ap-shanghai' });
    expect(again.ok && again.edits).toHaveLength(1);
  });
  test('refuses a value that may not be, and a field that one has not', () => {
    expect(refusal(COMMANDS.setSeveral.run(design(), { ids: ['a', 'b'], key: 'cidr', value: 'x' }))).toContain('CIDR');
    expect(refusal(COMMANDS.setSeveral.run(design(), { ids: ['a', 's'], key: 'region', value: 'x' }))).toContain(
      'no such field',
    );
  });
});
