/** In which regions a resource is that has no region of its own: those of what uses it. */

import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';

/** What tells where EIPs, security groups and customer gateways are used. */
export const REGION_READS = [
  'vpc',
  'subnet',
  'nat-gateway',
  'public-gateway',
  'cvm',
  'clb',
  'tencentdb',
  'security-group',
  'vpn-gateway',
  'vpn-tunnel',
] as const;

type RegionTables = Pick<Resources, (typeof REGION_READS)[number]>;

/** The regions of each id. */
export type Regions = ReadonlyMap<string, ReadonlySet<string>>;

/** The regions in which each EIP is held. */
export function regionsOfEips(resources: RegionTables): Regions {
  const regions = new Map<string, Set<string>>();
  for (const { vpc, eips } of Object.values(resources['nat-gateway'])) {
    for (const eip of eips) note(regions, eip, regionOfVpc(resources, vpc));
  }
  for (const kind of ['public-gateway', 'cvm', 'clb'] as const) {
    for (const { subnet, eip } of Object.values(resources[kind]))
      if (eip !== null) note(regions, eip, regionOfSubnet(resources, subnet));
  }
  return regions;
}

/** The regions of the customer gateways: those of the VPN gateways that they have tunnels with. */
export function regionsOfCustomerGateways(resources: RegionTables): Regions {
  const regions = new Map<string, Set<string>>();
  for (const { vpnGateway, customerGateway } of Object.values(resources['vpn-tunnel'])) {
    const gateway = resolve(resources, 'vpn-gateway', vpnGateway);
    if (gateway !== null && customerGateway !== null)
      note(regions, customerGateway, regionOfVpc(resources, gateway.vpc));
  }
  return regions;
}

/** The regions of the security groups: those of what they are bound to, and of the groups whose rules name them. */
export function regionsOfGroups(resources: RegionTables): Regions {
  const regions = new Map<string, Set<string>>();
  for (const kind of ['public-gateway', 'cvm', 'clb', 'tencentdb'] as const) {
    for (const { subnet, securityGroups } of Object.values(resources[kind])) {
      for (const group of securityGroups) note(regions, group, regionOfSubnet(resources, subnet));
    }
  }
  const waiting = [...regions.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const group = resolve(resources, 'security-group', id);
    for (const { securityGroup } of group === null ? [] : [...group.inbound, ...group.outbound]) {
      if (securityGroup === null) continue;
      let grown = false;
      for (const region of regions.get(id) ?? []) grown = note(regions, securityGroup, region) || grown;
      if (grown) waiting.push(securityGroup);
    }
  }
  return regions;
}

/** What was found last, and of which tables. */
interface Found {
  readonly tables: readonly object[];
  readonly regions: ReadonlyMap<string, string>;
}

const NOTHING: Found = { tables: [], regions: new Map() };
let byVpc = NOTHING;
let bySubnet = NOTHING;

/** The region of each VPC. The identical map as long as these do not change, whatever else does in a VPC. */
export function regionsByVpc(vpcs: Resources['vpc']): ReadonlyMap<string, string> {
  if (byVpc.tables[0] === vpcs) return byVpc.regions;
  const made = new Map(Object.keys(vpcs).map((id) => [id, vpcs[id]?.region ?? '']));
  byVpc = { tables: [vpcs], regions: unchanged(byVpc.regions, made) };
  return byVpc.regions;
}

/** The same for subnets whose VPC is there. */
export function regionsBySubnet(vpcs: Resources['vpc'], subnets: Resources['subnet']): ReadonlyMap<string, string> {
  if (bySubnet.tables[0] === vpcs && bySubnet.tables[1] === subnets) return bySubnet.regions;
  const made = new Map<string, string>();
  for (const id of Object.keys(subnets)) {
    const region = regionOfVpc({ vpc: vpcs }, subnets[id]?.vpc ?? null);
    if (region !== null) made.set(id, region);
  }
  bySubnet = { tables: [vpcs, subnets], regions: unchanged(bySubnet.regions, made) };
  return bySubnet.regions;
}

function unchanged(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (before.size !== now.size) return now;
  for (const [id, region] of now) if (before.get(id) !== region) return now;
  return before;
}

/** The region of a VPC, or null when there is none. */
export function regionOfVpc(resources: Pick<Resources, 'vpc'>, vpc: string | null): string | null {
  return resolve(resources, 'vpc', vpc)?.region ?? null;
}

function regionOfSubnet(resources: RegionTables, subnet: string | null): string | null {
  return regionOfVpc(resources, resolve(resources, 'subnet', subnet)?.vpc ?? null);
}

/** Puts a region to an id; whether it is new there. */
function note(regions: Map<string, Set<string>>, id: string, region: string | null): boolean {
  if (region === null) return false;
  const known = regions.get(id);
  if (known === undefined) regions.set(id, new Set([region]));
  else if (known.has(region)) return false;
  else known.add(region);
  return true;
}
