/** Acceptances are offered for removal when nothing is found there any more, and only then. */

import { expect, test } from 'vitest';
import type { Finding } from '../../core/index.ts';
import { goneAcceptances, keyOf } from './findings-list.ts';

const finding = (key: string) => ({ key }) as Finding;

test('an acceptance is gone with its finding, unless its rule is off', () => {
  const reasons = { 'b:1': 'Known.', 'a:1': '', 'c:1': 'Off.' };
  const gone = goneAcceptances(reasons, [finding('b:1')], { c: 'off' });
  expect(gone.map(keyOf)).toEqual(['a:1']);
  expect(goneAcceptances(reasons, [], {}).map(keyOf)).toEqual(['a:1', 'b:1', 'c:1']);
});
