/** Decides what large designs the bench measures: hubs with spokes, peered, behind NAT and on VPN, as large networks are. */

import { formatIp } from '../address/ip.ts';
import type { Json } from '../base/json.ts';
import type { Document } from '../document/document.ts';
import { net, type Sketch } from './net.ts';
import { type Random, randomFrom } from './random.ts';

/** How large a design is. What is left out follows from `subnets`. */
export interface Scale {
  /** 1 to 25,000: at most 250 in a VPC. */
  readonly subnets: number;
  /** Default: one for every 50 subnets, at least 2, at most 250. */
  readonly vpcs?: number;
  /** Route tables in all, at least one a VPC. Default: one for every 10 subnets. */
  readonly tables?: number;
  /** Routing policies of each table, 3 to 4,000. Default 10. */
  readonly policiesPerTable?: number;
  /** Security groups, at least 3. Default: three for every VPC. */
  readonly groups?: number;
  /** Network ACLs, default one for every VPC. */
  readonly acls?: number;
  /** Workloads of each subnet, default 1. */
  readonly workloadsPerSubnet?: number;
  /** Data centres, at most 60, default 2. */
  readonly idcs?: number;
  /** Intents, default none. */
  readonly intents?: number;
}

type Table = Record<string, { [key: string]: Json }>;

/** A large design of a seed; the same arguments give the same design. VPC 1 is the hub: peered with every other, and home of the VPN and the lines. */
export function scaledDesign(seed: number, scale: Scale): Document {
  const random = randomFrom(seed);
  const vpcs = Math.min(250, scale.vpcs ?? Math.max(2, Math.ceil(scale.subnets / 50)));
  const tables = Math.max(vpcs, scale.tables ?? Math.ceil(scale.subnets / 10));
  const idcs = Math.min(60, scale.idcs ?? 2);
  const sites = sitesOf(idcs, vpcs);
  const filters = filtersOf(random, scale.groups ?? 3 * vpcs, scale.acls ?? vpcs, vpcs);
  const places = placesOf(random, scale, vpcs, tables, filters);
  const sketch: Sketch = {
    vpc: table(vpcs, (n) => [`vpc-${n}`, { name: n === 1 ? 'Hub' : `Spoke ${n - 1}`, cidr: blockOf(n, 0, 16) }]),
    subnet: places.subnets,
    'route-table': table(tables, (n) => {
      const vpc = ((n - 1) % vpcs) + 1;
      return [
        `route-table-${n}`,
        {
          name: n <= vpcs ? `Main ${n}` : `Tier ${n}`,
          vpc: `vpc-${vpc}`,
          default: n <= vpcs,
          routes: routesOf(random, vpc, vpcs, idcs, scale.policiesPerTable ?? 10),
        },
      ];
    }),
    ...sites,
    'nat-gateway': table(vpcs, (n) => [
      `nat-gateway-${n}`,
      { name: `NAT ${n}`, vpc: `vpc-${n}`, eips: [`eip-${n}`], dnat: dnatOf(n, places.firstOfVpc) },
    ]),
    'peering-connection': table(vpcs - 1, (n) => [
      `peering-connection-${n}`,
      { name: `Hub to spoke ${n}`, vpc: 'vpc-1', peerVpc: `vpc-${n + 1}` },
    ]),
    eip: table(vpcs, (n) => [`eip-${n}`, { name: `Egress ${n}`, address: formatIp(0x771c0000 + n) }]),
    'security-group': filters.groups,
    'network-acl': filters.acls,
    cvm: places.workloads,
  };
  return net(sketch, {
    name: `Scale ${scale.subnets}, seed ${seed}`,
    intents: intentsOf(random, scale.intents ?? 0, places, vpcs, idcs),
  });
}

function table(count: number, row: (n: number) => [string, { [key: string]: Json }]): Table {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => row(index + 1)));
}

// VPC n is 10.n.0.0/16; block k of it is its k-th /24.
function blockOf(vpc: number, k: number, length: number): string {
  return `${formatIp(0x0a000000 + vpc * 65536 + k * 256)}/${length}`;
}

// Data centre n is 172.(16 + n / 16).(n % 16 * 16).0/20.
function siteBlock(n: number, k = 0, length = 20): string {
  return `${formatIp(0xac100000 + n * 4096 + k * 16)}/${length}`;
}

/** The VPCs with a VPN gateway of their own: the hub, and every third spoke up to twenty. */
function gatewayVpcs(vpcs: number): number[] {
  return Array.from({ length: Math.min(vpcs, 60) }, (_, index) => index + 1).filter((vpc) => vpc % 3 === 1);
}

function gatewayOf(vpc: number, vpcs: number): string | null {
  const place = gatewayVpcs(vpcs).indexOf(vpc);
  return place < 0 ? null : `vpn-gateway-${place + 1}`;
}

function sitesOf(idcs: number, vpcs: number): Sketch {
  const tunnels: Table = {};
  const gateways = gatewayVpcs(vpcs);
  let last = 0;
  const routes = gateways.map((vpc, place) =>
    Array.from({ length: idcs }, (_, index) => {
      last += 1;
      // The hub's gateway routes; those of spokes select by SPD.
      const mode = place === 0 ? 'route' : 'spd';
      tunnels[`vpn-tunnel-${last}`] = {
        name: `Site ${index + 1} to gateway ${place + 1}`,
        vpnGateway: `vpn-gateway-${place + 1}`,
        customerGateway: `customer-gateway-${index + 1}`,
        mode,
        ...(mode === 'spd' ? { spd: [{ local: blockOf(vpc, 0, 16), remotes: [siteBlock(index + 1)] }] } : {}),
      };
      return { destination: siteBlock(index + 1), tunnel: `vpn-tunnel-${last}` };
    }),
  );
  return {
    idc: table(idcs, (n) => [`idc-${n}`, { name: `Data centre ${n}`, cidrs: [siteBlock(n)] }]),
    'customer-gateway': table(idcs, (n) => [
      `customer-gateway-${n}`,
      { name: `Edge ${n}`, idc: `idc-${n}`, publicIp: formatIp(0x2d210000 + n * 256 + 10) },
    ]),
    'vpn-gateway': table(gateways.length, (n) => [
      `vpn-gateway-${n}`,
      {
        name: `VPN ${n}`,
        vpc: `vpc-${gateways[n - 1]}`,
        publicIp: formatIp(0x81e20100 + n),
        routes: n === 1 ? (routes[0] ?? []) : [],
      },
    ]),
    'vpn-tunnel': tunnels,
    'direct-connect-gateway': { 'direct-connect-gateway-1': { name: 'Lines', vpc: 'vpc-1' } },
    'direct-connect-tunnel': table(Math.min(1, idcs), () => [
      'direct-connect-tunnel-1',
      { name: 'Line 1', directConnectGateway: 'direct-connect-gateway-1', idc: 'idc-1' },
    ]),
  };
}

// A table's policies: the Internet, the hub or the spokes, the sites; then single networks of the sites, as tables grow in practice.
function routesOf(random: Random, vpc: number, vpcs: number, idcs: number, count: number): Json {
  const routes: { [key: string]: Json }[] = [
    { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: `nat-gateway-${vpc}` },
  ];
  const peers = vpc === 1 ? Array.from({ length: vpcs - 1 }, (_, index) => index + 2) : [1];
  for (const peer of peers) {
    if (routes.length >= count) return routes;
    const line = vpc === 1 ? peer - 1 : vpc - 1;
    routes.push({
      destination: blockOf(peer, 0, 16),
      nextHopType: 'peering-connection',
      nextHop: `peering-connection-${line}`,
    });
  }
  const gateway = gatewayOf(vpc, vpcs);
  for (let n = 1; gateway !== null && n <= idcs && routes.length < count; n += 1)
    routes.push({ destination: siteBlock(n), nextHopType: 'vpn-gateway', nextHop: gateway });
  if (vpc === 1 && idcs > 0 && routes.length < count)
    routes.push({
      destination: siteBlock(1, 8, 23),
      nextHopType: 'direct-connect-gateway',
      nextHop: 'direct-connect-gateway-1',
    });
  const taken = new Set<number>();
  while (routes.length < count) {
    const network = random.int(0, 16383);
    if (taken.has(network)) continue;
    taken.add(network);
    // 64 blocks of 256 networks each: of the sites where the VPC has a gateway, else of the Internet's services.
    const destination = `${formatIp((gateway === null ? 0x2f000000 : 0xac100000) + network * 64)}/26`;
    const nextHop = gateway ?? `nat-gateway-${vpc}`;
    routes.push({ destination, nextHopType: gateway === null ? 'nat-gateway' : 'vpn-gateway', nextHop });
  }
  return routes;
}

interface Filters {
  readonly groups: Table;
  readonly acls: Table;
}

function filtersOf(random: Random, groups: number, acls: number, vpcs: number): Filters {
  const roles = ['web', 'app', 'data'];
  const inbound = (n: number): Json => {
    const office = { action: 'allow', protocol: 'tcp', ports: '22', cidr: siteBlock(1), note: 'Operators' };
    const monitoring = { action: 'allow', protocol: 'icmp', cidr: '10.0.0.0/8' };
    const role = (n - 1) % 3;
    if (role === 0)
      return [{ action: 'allow', protocol: 'tcp', ports: '80,443', cidr: '0.0.0.0/0' }, office, monitoring];
    const from = `security-group-${n - 1}`;
    const ports = role === 1 ? '8000-8100' : random.pick(['3306', '5432', '6379']);
    return [{ action: 'allow', protocol: 'tcp', ports, securityGroup: from }, office, monitoring];
  };
  const allow = { action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' };
  return {
    groups: table(Math.max(3, groups), (n) => [
      `security-group-${n}`,
      { name: `${roles[(n - 1) % 3]} ${Math.ceil(n / 3)}`, inbound: inbound(n), outbound: [allow] },
    ]),
    acls: table(acls, (n) => [
      `network-acl-${n}`,
      {
        name: `Edge ${n}`,
        vpc: `vpc-${((n - 1) % vpcs) + 1}`,
        inbound: [{ action: 'deny', protocol: 'tcp', ports: '23,135-139,445', cidr: '0.0.0.0/0' }, allow],
        outbound: [{ action: 'deny', protocol: 'tcp', ports: '25', cidr: '0.0.0.0/0' }, allow],
      },
    ]),
  };
}

interface Places {
  readonly subnets: Table;
  readonly workloads: Table;
  readonly firstOfVpc: ReadonlyMap<number, string>;
}

function placesOf(random: Random, scale: Scale, vpcs: number, tables: number, filters: Filters): Places {
  const subnets: Table = {};
  const workloads: Table = {};
  const firstOfVpc = new Map<number, string>();
  const groups = Object.keys(filters.groups);
  const acls = Object.entries(filters.acls);
  const aclsOf = new Map<string, string[]>();
  for (const [id, acl] of acls) aclsOf.set(String(acl['vpc']), [...(aclsOf.get(String(acl['vpc'])) ?? []), id]);
  const perVpc = Math.ceil(scale.subnets / vpcs);
  const tablesOf = Math.floor(tables / vpcs);
  let last = 0;
  for (let n = 1; n <= scale.subnets; n += 1) {
    const vpc = Math.floor((n - 1) / perVpc) + 1;
    const place = (n - 1) % perVpc;
    const tier = place % tablesOf;
    const own = aclsOf.get(`vpc-${vpc}`) ?? [];
    subnets[`subnet-${n}`] = {
      name: `Tier ${tier + 1}, ${place + 1}`,
      vpc: `vpc-${vpc}`,
      zone: `ap-guangzhou-${3 + (place % 3)}`,
      cidr: blockOf(vpc, place, 24),
      ...(tier > 0 ? { routeTable: `route-table-${tier * vpcs + vpc}` } : {}),
      ...(own.length > 0 && random.chance(0.3) ? { networkAcl: random.pick(own) } : {}),
    };
    for (let k = 0; k < (scale.workloadsPerSubnet ?? 1); k += 1) {
      last += 1;
      const id = `cvm-${last}`;
      workloads[id] = { name: `Host ${n}.${k + 1}`, subnet: `subnet-${n}`, securityGroups: [random.pick(groups)] };
      if (!firstOfVpc.has(vpc)) firstOfVpc.set(vpc, id);
    }
  }
  return { subnets, workloads, firstOfVpc };
}

function dnatOf(vpc: number, firstOfVpc: ReadonlyMap<number, string>): Json {
  const target = firstOfVpc.get(vpc);
  return target === undefined ? [] : [{ protocol: 'tcp', eip: `eip-${vpc}`, port: 443, target, targetPort: 443 }];
}

// What designers ask: that neighbours and sites meet, that tiers get out, and that nobody gets in.
function intentsOf(random: Random, count: number, places: Places, vpcs: number, idcs: number): Table {
  const subnets = Object.keys(places.subnets);
  const workloads = Object.keys(places.workloads);
  if (subnets.length === 0) return {};
  const vpcOf = (id: string): unknown => places.subnets[String(places.workloads[id]?.['subnet'] ?? id)]?.['vpc'];
  const connected = new Set(gatewayVpcs(vpcs).map((vpc) => `vpc-${vpc}`));
  return table(count, (n) => {
    const from = random.pick(workloads.length > 0 ? workloads : subnets);
    const neighbours = workloads.filter((id) => vpcOf(id) === vpcOf(from));
    const near = neighbours.length > 0 ? random.pick(neighbours) : from;
    const site = idcs > 0 ? `idc-${random.int(1, idcs)}` : 'internet';
    const subnet = random.pick(subnets);
    const [first, second, expect] = random.pick<readonly [string, string, string]>([
      [from, near, 'reachable'],
      [subnet, site, connected.has(String(vpcOf(subnet))) ? 'reachable' : 'unreachable'],
      [subnet, random.pick(subnets), 'reachable'],
      [site, from, connected.has(String(vpcOf(from))) ? 'reachable' : 'unreachable'],
      [from, 'internet', 'reachable'],
      ['internet', from, 'unreachable'],
    ]);
    const port = random.pick([22, 443, 8080]);
    return [`intent-${n}`, { name: `Intent ${n}`, from: first, to: second, protocol: 'tcp', port, expect }];
  });
}
