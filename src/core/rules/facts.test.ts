/** The figures hang together: a typing error in one would make a rule lie. */

import { expect, test } from 'vitest';
import { covers, PRIVATE_PREFIXES } from '../address/prefix.ts';
import { SUBNET_MASKS, VPC_MASKS, VPC_RANGES } from './facts.ts';

test('VPC ranges are private, and every mask in them is one that VPCs have', () => {
  for (const { range, shortest, longest } of VPC_RANGES) {
    expect(PRIVATE_PREFIXES.some((block) => covers(block, range))).toBe(true);
    expect(shortest).toBeGreaterThanOrEqual(Math.max(VPC_MASKS.shortest, range.length));
    expect(longest).toBe(VPC_MASKS.longest);
  }
});

test('a subnet may be as small as a VPC', () => expect(SUBNET_MASKS.longest).toBe(VPC_MASKS.longest));
