/** What is on offer for a number agrees with the defaults of its kind. */

import { expect, test } from 'vitest';
import { offeredAt } from './offered.ts';

test.each([
  ['/resources/nat-gateway/n/bandwidthMbps', 100],
  ['/resources/nat-gateway/n/maxConnections', 1_000_000],
  ['/resources/vpn-gateway/g/bandwidthMbps', 100],
  ['/resources/vpn-gateway/g/routes/3/weight', 0],
])('%s', (pointer, byDefault) => {
  expect(offeredAt(pointer)).toContain(byDefault);
});

test('a lifetime has a range, a bandwidth of an EIP has none', () => {
  expect(offeredAt('/resources/vpn-tunnel/t/ike/lifetimeSeconds')).toMatchObject({ min: 60 });
  expect(offeredAt('/resources/eip/e/bandwidthMbps')).toBe(null);
});
