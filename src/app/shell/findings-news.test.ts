/** A change of the findings is said, worst first; no change is not. */

import { expect, test } from 'vitest';
import { findingsNews } from './findings-news.ts';

const counts = (errors: number, warnings = 0, advice = 0) => ({ errors, warnings, advice, accepted: 0 });

test('what is more, what is fewer, and that none is left', () => {
  expect(findingsNews(counts(1), counts(1))).toEqual([]);
  expect(findingsNews(counts(0, 2), counts(1, 0))).toEqual([
    { id: 'news.more-error', values: { count: 1 } },
    { id: 'news.fewer-warning', values: { count: 2 } },
  ]);
  expect(findingsNews(counts(1, 1), counts(0))).toEqual([{ id: 'news.none', values: {} }]);
});
