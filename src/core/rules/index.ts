/** The registry of rules. To add one: its file, its test, and a line here. */

import { aclClientPorts } from './acl-client-ports.ts';
import { aclEmpty } from './acl-empty.ts';
import { aclForeignVpc } from './acl-foreign-vpc.ts';
import { aclUnused } from './acl-unused.ts';
import { addressDuplicate } from './address-duplicate.ts';
import { addressOutsideSubnet } from './address-outside-subnet.ts';
import { addressPublicDuplicate } from './address-public-duplicate.ts';
import { addressReserved } from './address-reserved.ts';
import { cidrHostBits } from './cidr-host-bits.ts';
import { customerGatewayAddress } from './customer-gateway-address.ts';
import { defaultTable } from './default-table.ts';
import { dockerOverlap } from './docker-overlap.ts';
import { eipIdle } from './eip-idle.ts';
import { eipNotPublic } from './eip-not-public.ts';
import { eipShared } from './eip-shared.ts';
import { groupEmpty } from './group-empty.ts';
import { groupNone } from './group-none.ts';
import { groupOpenAll } from './group-open-all.ts';
import { groupUnused } from './group-unused.ts';
import { idcContainsVpc } from './idc-contains-vpc.ts';
import { idcOverlap } from './idc-overlap.ts';
import { incomplete } from './incomplete.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { natDnatDuplicate } from './nat-dnat-duplicate.ts';
import { natDnatForeignEip } from './nat-dnat-foreign-eip.ts';
import { natDnatTarget } from './nat-dnat-target.ts';
import { natNoEip } from './nat-no-eip.ts';
import { natNoRoute } from './nat-no-route.ts';
import { natOverridesEip } from './nat-overrides-eip.ts';
import { natSpec } from './nat-spec.ts';
import { peeringSelf } from './peering-self.ts';
import { peeringTransitive } from './peering-transitive.ts';
import { publicGatewayNoEip } from './public-gateway-no-eip.ts';
import { publicGatewaySameTable } from './public-gateway-same-table.ts';
import { publicGatewaySingle } from './public-gateway-single.ts';
import { quota } from './quota.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceMissing } from './reference-missing.ts';
import { routeCvmNotForwarding } from './route-cvm-not-forwarding.ts';
import { routeDestinationCoversVpc } from './route-destination-covers-vpc.ts';
import { routeDestinationInVpc } from './route-destination-in-vpc.ts';
import { routeDestinationSpecial } from './route-destination-special.ts';
import { routeDuplicate } from './route-duplicate.ts';
import { routeEcmp } from './route-ecmp.ts';
import { routeEcmpLimit } from './route-ecmp-limit.ts';
import { routeNextHopForeign } from './route-next-hop-foreign.ts';
import { routeNextHopKind } from './route-next-hop-kind.ts';
import { routePeeringRange } from './route-peering-range.ts';
import { routePrimarySecondary } from './route-primary-secondary.ts';
import { routePrivateToNat } from './route-private-to-nat.ts';
import { routeSameDestination } from './route-same-destination.ts';
import { routeShadowed } from './route-shadowed.ts';
import type { Rule } from './rule.ts';
import { ruleDuplicate } from './rule-duplicate.ts';
import { rulePeer } from './rule-peer.ts';
import { rulePorts } from './rule-ports.ts';
import { ruleShadowed } from './rule-shadowed.ts';
import { ruleZeroMask } from './rule-zero-mask.ts';
import { subnetFull } from './subnet-full.ts';
import { subnetMask } from './subnet-mask.ts';
import { subnetNearlyFull } from './subnet-nearly-full.ts';
import { subnetOutsideVpc } from './subnet-outside-vpc.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { subnetTakesVpc } from './subnet-takes-vpc.ts';
import { subnetZone } from './subnet-zone.ts';
import { tableForeignVpc } from './table-foreign-vpc.ts';
import { tableUnused } from './table-unused.ts';
import { tunnelPairDuplicate } from './tunnel-pair-duplicate.ts';
import { tunnelSpdMissing } from './tunnel-spd-missing.ts';
import { tunnelSpdOverlap } from './tunnel-spd-overlap.ts';
import { vpcBlocksOverlap } from './vpc-blocks-overlap.ts';
import { vpcCidrMask } from './vpc-cidr-mask.ts';
import { vpcCidrRange } from './vpc-cidr-range.ts';
import { vpcEmpty } from './vpc-empty.ts';
import { vpcOverlapIdc } from './vpc-overlap-idc.ts';
import { vpcOverlapLinked } from './vpc-overlap-linked.ts';
import { vpcOverlapUnlinked } from './vpc-overlap-unlinked.ts';
import { vpcSecondaryOverRoute } from './vpc-secondary-over-route.ts';
import { vpcSecondaryPeered } from './vpc-secondary-peered.ts';
import { vpcSingleZone } from './vpc-single-zone.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  incomplete,
  referenceMissing,
  referenceKind,
  cidrHostBits,
  nameDuplicate,
  quota,
  vpcCidrRange,
  vpcCidrMask,
  vpcBlocksOverlap,
  vpcOverlapLinked,
  vpcOverlapIdc,
  idcContainsVpc,
  idcOverlap,
  dockerOverlap,
  vpcOverlapUnlinked,
  vpcSecondaryPeered,
  vpcSecondaryOverRoute,
  vpcEmpty,
  vpcSingleZone,
  subnetOutsideVpc,
  subnetOverlap,
  subnetMask,
  subnetZone,
  subnetFull,
  subnetNearlyFull,
  subnetTakesVpc,
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
  routeCvmNotForwarding,
  routeDuplicate,
  routeSameDestination,
  routePrimarySecondary,
  routeEcmp,
  routeEcmpLimit,
  routeShadowed,
  routePeeringRange,
  routePrivateToNat,
  natNoEip,
  natNoRoute,
  natSpec,
  natDnatDuplicate,
  natDnatForeignEip,
  natDnatTarget,
  natOverridesEip,
  publicGatewayNoEip,
  publicGatewaySameTable,
  publicGatewaySingle,
  eipIdle,
  eipShared,
  eipNotPublic,
  addressPublicDuplicate,
  customerGatewayAddress,
  tunnelPairDuplicate,
  tunnelSpdMissing,
  tunnelSpdOverlap,
  peeringSelf,
  peeringTransitive,
  groupEmpty,
  groupNone,
  groupUnused,
  rulePorts,
  rulePeer,
  ruleDuplicate,
  ruleShadowed,
  ruleZeroMask,
  groupOpenAll,
  aclEmpty,
  aclClientPorts,
  aclForeignVpc,
  aclUnused,
];
