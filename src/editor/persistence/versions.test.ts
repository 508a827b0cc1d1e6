/** Which states are kept by themselves, and which of those go when they grow many. */

import { describe, expect, test } from 'vitest';
import { emptyDocument } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import { reasonToKeep, tooMany } from './versions.ts';

const now = Date.UTC(2024, 4, 6, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const vpcs = (count: number, name = 'x') =>
  net({ vpc: Object.fromEntries(Array.from({ length: count }, (_, n) => [`v${n}`, { name }])) });

describe('a state is kept', () => {
  const editing = { writes: 1, at: now - minute };
  test.each([
    ['before the first change of a session', { writes: null, at: 0 }, vpcs(1), vpcs(2), 'session'],
    ['not when there was nothing yet', { writes: null, at: 0 }, emptyDocument('x'), vpcs(1), null],
    ['not before every change', editing, vpcs(1), vpcs(2), null],
    ['before five resources go', editing, vpcs(6), vpcs(1), 'large'],
    ['not before four go', editing, vpcs(6), vpcs(2), null],
    ['before forty places change', editing, vpcs(40), vpcs(40, 'y'), 'large'],
    ['after fifty writes', { writes: 50, at: now - minute }, vpcs(1), vpcs(2), 'regular'],
    ['after ten minutes', { writes: 1, at: now - 10 * minute }, vpcs(1), vpcs(2), 'regular'],
  ] as const)('%s', (_, session, older, newer, reason) =>
    expect(reasonToKeep(session, older, newer, now)).toBe(reason),
  );
});

describe('of many states', () => {
  const version = (ago: number, label: string | null = null) => ({ id: `${ago}${label ?? ''}`, at: now - ago, label });

  test('all of the last hour stay, and one of each hour and each day before', () => {
    const versions = [
      version(minute),
      version(2 * minute),
      version(2 * hour - minute),
      version(2 * hour - 2 * minute),
      version(3 * day - hour),
      version(3 * day - 2 * hour),
      version(31 * day),
    ];
    expect(tooMany(versions, now).toSorted()).toEqual(
      [`${2 * hour - 2 * minute}`, `${3 * day - 2 * hour}`, `${31 * day}`].toSorted(),
    );
  });

  test('named ones always stay', () => {
    expect(tooMany([version(40 * day, 'a'), version(40 * day - minute, 'b')], now)).toEqual([]);
  });

  test('forty stay at most, the newest', () => {
    const versions = Array.from({ length: 50 }, (_, n) => version(n * minute));
    expect(tooMany(versions, now)).toHaveLength(10);
    expect(tooMany(versions, now)).not.toContain('0');
    expect(tooMany(versions, now)).toContain(`${49 * minute}`);
  });

  test('what stays once stays when it is asked again: thinning out twice takes nothing more', () => {
    const versions = Array.from({ length: 200 }, (_, n) => version(n * 17 * minute));
    const gone = new Set(tooMany(versions, now));
    expect(
      tooMany(
        versions.filter(({ id }) => !gone.has(id)),
        now,
      ),
    ).toEqual([]);
  });
});
