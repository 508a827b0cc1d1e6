/** The registry of rules. To add one: its file, its test, and a line here. */

import { aclClientPorts } from './acl-client-ports.ts';
import { aclEmpty } from './acl-empty.ts';
import { aclForeignVpc } from './acl-foreign-vpc.ts';
import { aclNoReturn } from './acl-no-return.ts';
import { aclUnused } from './acl-unused.ts';
import { addressDuplicate } from './address-duplicate.ts';
import { addressOutsideSubnet } from './address-outside-subnet.ts';
import { addressPublicDuplicate } from './address-public-duplicate.ts';
import { addressReserved } from './address-reserved.ts';
import { cidrHostBits } from './cidr-host-bits.ts';
import { clbListenerDuplicate } from './clb-listener-duplicate.ts';
import { clbLoopback } from './clb-loopback.ts';
import { clbNoListener } from './clb-no-listener.ts';
import { clbTargetUnreachable } from './clb-target-unreachable.ts';
import { customerGatewayAddress } from './customer-gateway-address.ts';
import { customerGatewayIdle } from './customer-gateway-idle.ts';
import { databaseExposed } from './database-exposed.ts';
import { databaseUnreachable } from './database-unreachable.ts';
import { defaultTable } from './default-table.ts';
import { directConnectDuplicate } from './direct-connect-duplicate.ts';
import { directConnectNoRoute } from './direct-connect-no-route.ts';
import { directConnectNoTunnel } from './direct-connect-no-tunnel.ts';
import { directConnectRange } from './direct-connect-range.ts';
import { directConnectSingle } from './direct-connect-single.ts';
import { dnsBlocked } from './dns-blocked.ts';
import { dockerOverlap } from './docker-overlap.ts';
import { eipIdle } from './eip-idle.ts';
import { eipNotPublic } from './eip-not-public.ts';
import { eipShared } from './eip-shared.ts';
import { groupEmpty } from './group-empty.ts';
import { groupNone } from './group-none.ts';
import { groupOpenAll } from './group-open-all.ts';
import { groupOrder } from './group-order.ts';
import { groupUnused } from './group-unused.ts';
import { idcContainsVpc } from './idc-contains-vpc.ts';
import { idcOverlap } from './idc-overlap.ts';
import { incomplete } from './incomplete.ts';
import { intentFails } from './intent-fails.ts';
import { intentInvalid } from './intent-invalid.ts';
import { internetExposed } from './internet-exposed.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { natDnatClosed } from './nat-dnat-closed.ts';
import { natDnatDuplicate } from './nat-dnat-duplicate.ts';
import { natDnatForeignEip } from './nat-dnat-foreign-eip.ts';
import { natDnatNoReturn } from './nat-dnat-no-return.ts';
import { natDnatTarget } from './nat-dnat-target.ts';
import { natNoEip } from './nat-no-eip.ts';
import { natNoRoute } from './nat-no-route.ts';
import { natOverridesEip } from './nat-overrides-eip.ts';
import { natSpec } from './nat-spec.ts';
import { pathAsymmetric } from './path-asymmetric.ts';
import { pathNoReturn } from './path-no-return.ts';
import { peeringCrossRegion } from './peering-cross-region.ts';
import { peeringDuplicate } from './peering-duplicate.ts';
import { peeringNoRoute } from './peering-no-route.ts';
import { peeringOneSided } from './peering-one-sided.ts';
import { peeringSelf } from './peering-self.ts';
import { peeringSiblingsOverlap } from './peering-siblings-overlap.ts';
import { peeringTransitive } from './peering-transitive.ts';
import { publicGatewayNoEip } from './public-gateway-no-eip.ts';
import { publicGatewaySameTable } from './public-gateway-same-table.ts';
import { publicGatewaySingle } from './public-gateway-single.ts';
import { quota } from './quota.ts';
import { redundancySharedFate } from './redundancy-shared-fate.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceMissing } from './reference-missing.ts';
import { routeBlackhole } from './route-blackhole.ts';
import { routeCvmNotForwarding } from './route-cvm-not-forwarding.ts';
import { routeDestinationCoversVpc } from './route-destination-covers-vpc.ts';
import { routeDestinationInVpc } from './route-destination-in-vpc.ts';
import { routeDestinationSpecial } from './route-destination-special.ts';
import { routeDuplicate } from './route-duplicate.ts';
import { routeEcmp } from './route-ecmp.ts';
import { routeEcmpLimit } from './route-ecmp-limit.ts';
import { routeLoop } from './route-loop.ts';
import { routeMembersDiffer } from './route-members-differ.ts';
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
import { tunnelCryptoUnsupported } from './tunnel-crypto-unsupported.ts';
import { tunnelCryptoWeak } from './tunnel-crypto-weak.ts';
import { tunnelHealthCheckAddress } from './tunnel-health-check-address.ts';
import { tunnelHealthCheckReused } from './tunnel-health-check-reused.ts';
import { tunnelHealthCheckSingle } from './tunnel-health-check-single.ts';
import { tunnelHealthCheckSpd } from './tunnel-health-check-spd.ts';
import { tunnelLifetimeBytes } from './tunnel-lifetime-bytes.ts';
import { tunnelLifetimeOrder } from './tunnel-lifetime-order.ts';
import { tunnelLifetimeRange } from './tunnel-lifetime-range.ts';
import { tunnelNotRedundant } from './tunnel-not-redundant.ts';
import { tunnelOwnGateway } from './tunnel-own-gateway.ts';
import { tunnelPairDuplicate } from './tunnel-pair-duplicate.ts';
import { tunnelPfsOff } from './tunnel-pfs-off.ts';
import { tunnelSpdLocalOutside } from './tunnel-spd-local-outside.ts';
import { tunnelSpdMissing } from './tunnel-spd-missing.ts';
import { tunnelSpdOverlap } from './tunnel-spd-overlap.ts';
import { tunnelSpdPeerInVpc } from './tunnel-spd-peer-in-vpc.ts';
import { tunnelSpdPeerOutsideIdc } from './tunnel-spd-peer-outside-idc.ts';
import { tunnelSpdRouteGap } from './tunnel-spd-route-gap.ts';
import { tunnelSpdSpecial } from './tunnel-spd-special.ts';
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
import { vpnBackupNoHealthCheck } from './vpn-backup-no-health-check.ts';
import { vpnGatewayBandwidth } from './vpn-gateway-bandwidth.ts';
import { vpnGatewayIdle } from './vpn-gateway-idle.ts';
import { vpnGatewayNoRoute } from './vpn-gateway-no-route.ts';
import { vpnGatewaySomeSubnets } from './vpn-gateway-some-subnets.ts';
import { vpnRouteForeignTunnel } from './vpn-route-foreign-tunnel.ts';
import { vpnRouteMissing } from './vpn-route-missing.ts';
import { vpnRouteSpdTunnel } from './vpn-route-spd-tunnel.ts';
import { vpnRouteTie } from './vpn-route-tie.ts';
import { vpnRouteWeight } from './vpn-route-weight.ts';
import { vpnSitesJoined } from './vpn-sites-joined.ts';
import { workloadNoEgress } from './workload-no-egress.ts';

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
  routeMembersDiffer,
  routeShadowed,
  routePeeringRange,
  routePrivateToNat,
  routeBlackhole,
  routeLoop,
  natNoEip,
  natNoRoute,
  natSpec,
  natDnatDuplicate,
  natDnatForeignEip,
  natDnatTarget,
  natDnatClosed,
  natDnatNoReturn,
  natOverridesEip,
  publicGatewayNoEip,
  publicGatewaySameTable,
  publicGatewaySingle,
  eipIdle,
  eipShared,
  eipNotPublic,
  addressPublicDuplicate,
  internetExposed,
  vpnGatewayBandwidth,
  vpnGatewayIdle,
  vpnGatewayNoRoute,
  vpnGatewaySomeSubnets,
  vpnRouteForeignTunnel,
  vpnRouteMissing,
  vpnRouteSpdTunnel,
  vpnRouteTie,
  vpnRouteWeight,
  customerGatewayAddress,
  customerGatewayIdle,
  tunnelPairDuplicate,
  tunnelOwnGateway,
  tunnelSpdMissing,
  tunnelSpdOverlap,
  tunnelSpdLocalOutside,
  tunnelSpdPeerInVpc,
  tunnelSpdPeerOutsideIdc,
  tunnelSpdSpecial,
  tunnelSpdRouteGap,
  tunnelCryptoUnsupported,
  tunnelCryptoWeak,
  tunnelPfsOff,
  tunnelLifetimeRange,
  tunnelLifetimeOrder,
  tunnelLifetimeBytes,
  tunnelHealthCheckAddress,
  tunnelHealthCheckSingle,
  tunnelHealthCheckSpd,
  tunnelHealthCheckReused,
  tunnelNotRedundant,
  vpnBackupNoHealthCheck,
  redundancySharedFate,
  vpnSitesJoined,
  peeringSelf,
  peeringDuplicate,
  peeringCrossRegion,
  peeringSiblingsOverlap,
  peeringNoRoute,
  peeringOneSided,
  peeringTransitive,
  directConnectNoTunnel,
  directConnectNoRoute,
  directConnectDuplicate,
  directConnectRange,
  directConnectSingle,
  groupEmpty,
  groupNone,
  groupUnused,
  rulePorts,
  rulePeer,
  ruleDuplicate,
  ruleShadowed,
  ruleZeroMask,
  groupOpenAll,
  groupOrder,
  aclEmpty,
  aclNoReturn,
  aclClientPorts,
  aclForeignVpc,
  aclUnused,
  clbNoListener,
  clbListenerDuplicate,
  clbTargetUnreachable,
  clbLoopback,
  databaseExposed,
  databaseUnreachable,
  workloadNoEgress,
  dnsBlocked,
  pathNoReturn,
  pathAsymmetric,
  intentFails,
  intentInvalid,
];
