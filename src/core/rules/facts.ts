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

/** The default bridge of container hosts: what they route there never leaves them. Docker Engine, dockerd `bip`. */
export const DOCKER_BRIDGE: Prefix = { base: 0xac110000, length: 16 };

/**
 * Default quotas of an account; most are raised by ticket. Quota Limit, 215/38959, save where another page is named. Rules of groups and ACLs
 * count for one direction, and a list of ports as many rules as it has items.
 */
export const QUOTAS = {
  vpcsPerRegion: 20,
  secondaryBlocksPerVpc: 5,
  subnetsPerVpc: 100,
  tablesPerVpc: 10,
  policiesPerTable: 50,
  aclsPerVpc: 50,
  rulesPerAcl: 20,
  groupsPerRegion: 50,
  groupsPerWorkload: 5,
  rulesPerGroup: 100,
  /** NAT use limits, 1015/30230. */
  natGatewaysPerVpc: 3,
  eipsPerNatGateway: 10,
  dnatPerNatGateway: 200,
  /** Elastic IP, 213/5733. */
  eipsPerRegion: 20,
  /** Peering use limits, 553/18830. */
  peeringsPerVpc: 10,
  /** VPN use limits, 1037/32682; Creating a VPN tunnel, 1037/39635. */
  vpnGatewaysPerRegion: 10,
  customerGatewaysPerRegion: 20,
  tunnelsPerVpnGateway: 20,
  spdRulesPerTunnel: 10,
  remotesPerSpdRule: 50,
  mappingsPerVpnGateway: 200,
} as const;

/** How many policies of one next-hop type to one destination the platform spreads flows over. Route table overview, 215/31810. */
export const ECMP_LIMIT = 8;

/** The next-hop types as the platform tells them apart: to it a public gateway is a CVM. */
export type PlatformHop =
  | 'cvm'
  | 'direct-connect-gateway'
  | 'eip'
  | 'nat-gateway'
  | 'peering-connection'
  | 'vpn-gateway';

/**
 * Which next-hop types may stand together at one destination of a table: sharing the load, one behind the other, or, with `eip`, for hosts with
 * an EIP of their own. Everything else is refused. Route table overview, 215/31810; Adjusting priorities of NAT gateways and EIPs, 1015/32734.
 */
export const MAY_STAND_TOGETHER: Readonly<Record<PlatformHop, readonly PlatformHop[]>> = {
  cvm: ['cvm', 'direct-connect-gateway', 'eip', 'nat-gateway', 'vpn-gateway'],
  'direct-connect-gateway': ['cvm', 'vpn-gateway'],
  eip: ['cvm', 'nat-gateway'],
  'nat-gateway': ['cvm', 'eip', 'nat-gateway'],
  'peering-connection': [],
  'vpn-gateway': ['cvm', 'direct-connect-gateway', 'vpn-gateway'],
};

/** What a classic NAT gateway is offered with: Mbps, and concurrent connections. NAT gateway specifications, 1015/30229; API CreateNatGateway. */
export const NAT_BANDWIDTHS: readonly number[] = [20, 50, 100, 200, 500, 1000, 2000, 5000];
export const NAT_CONNECTIONS: readonly number[] = [1_000_000, 3_000_000, 10_000_000];

/** The one pair of a standard NAT gateway. Terraform provider, nat_product_version 2. */
export const NAT_STANDARD = { bandwidthMbps: 5000, maxConnections: 2_000_000 } as const;

/** The offered value that is nearest to a value; of two equally near ones the larger, which takes nothing away. */
export function nearestOf(offered: readonly number[], value: number): number {
  return offered.reduce((best, each) => {
    const nearer = Math.abs(each - value) - Math.abs(best - value);
    return nearer < 0 || (nearer === 0 && each > best) ? each : best;
  });
}

/** What a VPN gateway is offered with, in Mbps. Creating a VPN gateway, 1037/39688; API CreateVpnGateway. */
export const VPN_BANDWIDTHS: readonly number[] = [5, 10, 20, 50, 100, 200, 500, 1000, 3000];

/** The weights of a VPN gateway's policies: preferred, and backup. VPN gateway routes, 1037/39690. */
export const VPN_WEIGHTS: readonly number[] = [0, 100];

/** The lifetimes of security associations. Creating a VPN tunnel, 1037/39635; API CreateVpnConnection. */
export const LIFETIMES = {
  ikeSeconds: { min: 60, max: 604_800, usual: 86_400 },
  ipsecSeconds: { min: 180, max: 604_800, usual: 3600 },
  ipsecKilobytes: { min: 2560, max: 4_294_967_295, usual: 4_096_000_000 },
} as const;

/** Where the platform takes the probe addresses of health checks from. Health checks, 1037/46006. */
export const PROBE_RANGE: Prefix = { base: 0xa9fe8000, length: 17 };

/** What neither an SPD range nor a probe address may be: this network, loopback, multicast, reserved. VPN use limits, 1037/32682. */
export const VPN_REFUSED: readonly Prefix[] = [
  { base: 0x00000000, length: 8 },
  { base: 0x7f000000, length: 8 },
  { base: 0xe0000000, length: 4 },
  { base: 0xf0000000, length: 4 },
];

/** What a direct connect tunnel of version 1.0 refuses as a range of the IDC: exactly these, their halves it takes. Direct Connect use limits. */
export const DIRECT_CONNECT_REFUSED: readonly string[] = [
  '9.0.0.0/8',
  '10.0.0.0/8',
  '11.0.0.0/8',
  '30.0.0.0/8',
  '100.64.0.0/10',
  '131.87.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
];

/** The name servers that the platform gives its hosts: 183.60.83.19 and 183.60.82.98. Private network DNS, DHCP options. */
export const NAME_SERVERS = [0xb73c5313, 0xb73c5262] as const;

/** Ports of tcp that are for administrators, databases and clusters: nothing that the whole Internet has to reach. */
export const EXPOSED_PORTS: readonly number[] = [
  22, 23, 445, 1433, 1521, 2375, 2376, 2379, 3306, 3389, 5432, 5601, 5900, 6379, 6443, 8500, 9200, 9300, 11211, 27017,
];

/** How many public addresses may reach one of them: the size of a /16. */
export const EXPOSED_TO = 65_536;
