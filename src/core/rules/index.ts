/** The registry of rules. To add one: its file, its test, and a line here. */

import { addressDuplicate } from './address-duplicate.ts';
import { addressOutsideSubnet } from './address-outside-subnet.ts';
import { addressReserved } from './address-reserved.ts';
import { cidrHostBits } from './cidr-host-bits.ts';
import { customerGatewayAddress } from './customer-gateway-address.ts';
import { defaultTable } from './default-table.ts';
import { eipNotPublic } from './eip-not-public.ts';
import { incomplete } from './incomplete.ts';
import { peeringSelf } from './peering-self.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceMissing } from './reference-missing.ts';
import { routeDestinationCoversVpc } from './route-destination-covers-vpc.ts';
import { routeDestinationInVpc } from './route-destination-in-vpc.ts';
import { routeDestinationSpecial } from './route-destination-special.ts';
import { routeDuplicate } from './route-duplicate.ts';
import { routeNextHopForeign } from './route-next-hop-foreign.ts';
import { routeNextHopKind } from './route-next-hop-kind.ts';
import type { Rule } from './rule.ts';
import { subnetMask } from './subnet-mask.ts';
import { subnetOutsideVpc } from './subnet-outside-vpc.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { subnetZone } from './subnet-zone.ts';
import { tableForeignVpc } from './table-foreign-vpc.ts';
import { tableUnused } from './table-unused.ts';
import { tunnelPairDuplicate } from './tunnel-pair-duplicate.ts';
import { tunnelSpdMissing } from './tunnel-spd-missing.ts';
import { tunnelSpdOverlap } from './tunnel-spd-overlap.ts';
import { vpcBlocksOverlap } from './vpc-blocks-overlap.ts';
import { vpcCidrMask } from './vpc-cidr-mask.ts';
import { vpcCidrRange } from './vpc-cidr-range.ts';
import { vpcOverlapLinked } from './vpc-overlap-linked.ts';

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
  defaultTable,
  tableForeignVpc,
  tableUnused,
  routeDestinationInVpc,
  routeDestinationCoversVpc,
  routeDestinationSpecial,
  routeNextHopKind,
  routeNextHopForeign,
  routeDuplicate,
  eipNotPublic,
  customerGatewayAddress,
  tunnelPairDuplicate,
  tunnelSpdMissing,
  tunnelSpdOverlap,
  peeringSelf,
];
