/** Tests of the short topology notation. */

import { expect, test } from 'vitest';
import { net } from './net.ts';

test('names and defaults are filled in', () => {
  const document = net(
    { vpc: { v: { cidr: '10.0.0.0/16' } }, subnet: { a: { vpc: 'v' } } },
    { intents: { i: { to: 'a', protocol: 'all' } } },
  );
  expect(document.resources.vpc['v']).toMatchObject({ name: 'v', region: 'ap-guangzhou' });
  expect(document.resources.subnet['a']?.cidr).toBeNull();
  expect(document.intents['i']).toMatchObject({ name: 'i', expect: 'reachable' });
});

test('what a file could not hold throws with its place', () => {
  expect(() => net({ subnet: { a: { cidr: '10.1/8' } } })).toThrow('/resources/subnet/a/cidr');
});
