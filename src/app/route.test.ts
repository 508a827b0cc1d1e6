/** Which fragment leads where. */

import { expect, test } from 'vitest';
import { routeOf } from './route.ts';

test.each([
  ['', { at: 'start' }],
  ['#/d/abc23', { at: 'design', id: 'abc23' }],
  ['#/d/', { at: 'start' }],
  ['#/d/../../x', { at: 'start' }],
  ['#s=1abc', { at: 'link', text: '#s=1abc' }],
  ['#s=', { at: 'link', text: '#s=' }],
])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));
