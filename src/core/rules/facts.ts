/** The provider's figures that rules judge by: ranges, offered values and default quotas, each with its source. */

import type { Prefix } from '../address/prefix.ts';

/** Where VPC blocks may lie, and the masks that are offered there. Network Planning, 215/31795; Creating VPCs, 215/31805. */
export const VPC_RANGES: readonly { readonly range: Prefix; readonly shortest: number; readonly longest: number }[] = [
  { range: { base: 0x0a000000, length: 8 }, shortest: 12, longest: 28 },
  { range: { base: 0xac100000, length: 12 }, shortest: 12, longest: 28 },
  { range: { base: 0xc0a80000, length: 16 }, shortest: 16, longest: 28 },
];

/** The masks of VPC blocks, wherever they lie. Network Planning, 215/31795. */
export const VPC_MASKS = { shortest: 12, longest: 28 } as const;

/** The masks of subnets. API CreateSubnet. */
export const SUBNET_MASKS = { shortest: 16, longest: 28 } as const;
