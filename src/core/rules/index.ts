/** The registry of rules. To add one: its file, its test, and a line here. */

import { addressDuplicate } from './address-duplicate.ts';
import { addressOutsideSubnet } from './address-outside-subnet.ts';
import { addressReserved } from './address-reserved.ts';
import { cidrHostBits } from './cidr-host-bits.ts';
import { incomplete } from './incomplete.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceMissing } from './reference-missing.ts';
import { subnetMask } from './subnet-mask.ts';
import { subnetOutsideVpc } from './subnet-outside-vpc.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { subnetZone } from './subnet-zone.ts';
import { vpcBlocksOverlap } from './vpc-blocks-overlap.ts';
import { vpcCidrMask } from './vpc-cidr-mask.ts';
import { vpcCidrRange } from './vpc-cidr-range.ts';
import { vpcOverlapLinked } from './vpc-overlap-linked.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  incomplete,
  referenceMissing,
  referenceKind,
  cidrHostBits,
  vpcCidrRange,
  vpcCidrMask,
  vpcBlocksOverlap,
  vpcOverlapLinked,
  subnetOutsideVpc,
  subnetOverlap,
  subnetMask,
  subnetZone,
  addressOutsideSubnet,
  addressReserved,
  addressDuplicate,
];
