/** How the document becomes the structure of the neutral network: who is where, and what hangs on what. Made again only when one of its tables changes. */

import { assignAddresses } from '../address/allocate.ts';
import { parseIp } from '../address/ip.ts';
import { containsIp, PRIVATE_PREFIXES, type Prefix, UNROUTABLE_PREFIXES } from '../address/prefix.ts';
import {
  complement,
  fromPrefixes,
  fromRange,
  type IpSet,
  intersect,
  lowestOf,
  subtract,
} from '../address/prefix-set.ts';
import { PrefixTrie } from '../address/trie.ts';
import { compareCodePoints, sortedKeys } from '../base/order.ts';
import type {
  Behind,
  Host,
  Line,
  LineGateway,
  Mapping,
  NextHop,
  Place,
  PublicAddress,
  PublicHolder,
  Relay,
  Segment,
  Site,
  Space,
  Structure,
  Tunnel,
  TunnelGateway,
} from '../dataplane/network.ts';
import { lowerClb, lowerListeners } from '../kinds/clb/lower.ts';
import { lowerCvm } from '../kinds/cvm/lower.ts';
import { lowerDirectConnectGateway, rangesOf } from '../kinds/direct-connect-gateway/lower.ts';
import { lowerDirectConnectTunnel } from '../kinds/direct-connect-tunnel/lower.ts';
import { lowerEip } from '../kinds/eip/lower.ts';
import { lowerIdc } from '../kinds/idc/lower.ts';
import type { Draft, Seat } from '../kinds/lowering.ts';
import { lowerMappings, lowerNatGateway, mappingsByKey } from '../kinds/nat-gateway/lower.ts';
import { lowerPeeringConnection } from '../kinds/peering-connection/lower.ts';
import { lowerPublicGateway } from '../kinds/public-gateway/lower.ts';
import { lowerSubnet } from '../kinds/subnet/lower.ts';
import { lowerTencentdb } from '../kinds/tencentdb/lower.ts';
import { lowerVpc, nowhere } from '../kinds/vpc/lower.ts';
import { lowerPolicies, lowerVpnGateway } from '../kinds/vpn-gateway/lower.ts';
import { lowerVpnTunnel } from '../kinds/vpn-tunnel/lower.ts';
import type { Resources } from './document.ts';
import { resolve, resourcePointer } from './tables.ts';

/** The kinds that hosts come from. */
const HOST_KINDS = ['cvm', 'clb', 'tencentdb', 'public-gateway'] as const;
type HostKind = (typeof HOST_KINDS)[number];

/** The tables that the structure reads: every kind but route tables, security groups and network ACLs. */
export const STRUCTURE_KINDS = [
  'vpc',
  'subnet',
  'vpn-gateway',
  'customer-gateway',
  'vpn-tunnel',
  'nat-gateway',
  'public-gateway',
  'direct-connect-gateway',
  'direct-connect-tunnel',
  'peering-connection',
  'eip',
  'cvm',
  'clb',
  'tencentdb',
  'idc',
] as const;

/** What the structure reads. */
export type StructureResources = Pick<Resources, (typeof STRUCTURE_KINDS)[number]>;

/** The first address that an uplink may have; the Internet's example hosts come after it. */
const FIRST_OUTSIDE = 0xcb007108;

/** The structure of a design. */
export function lowerStructure(resources: StructureResources): Structure {
  const spaces = byId(sortedKeys(resources.vpc).map((id) => lowerVpc(id, pick(resources, 'vpc', id))));
  const publics = new Map<string, PublicAddress>();
  for (const id of sortedKeys(resources.eip)) {
    const address = lowerEip(id, pick(resources, 'eip', id));
    if (address !== null) publics.set(id, address);
  }
  const segments = byId(lowerSegments(resources, spaces));
  const hosts = byId(lowerHosts(resources, segments, publics));
  seat(hosts);
  const sites = byId(sortedKeys(resources.idc).map((id, index) => lowerIdc(id, pick(resources, 'idc', id), index)));
  const nextHops = new Map<string, NextHop>();
  lowerTranslators(resources, spaces, publics, hosts, nextHops);
  balance(resources, hosts);
  lowerTunnels(resources, spaces, sites, nextHops);
  lowerLines(resources, spaces, sites, nextHops);
  for (const id of sortedKeys(resources['peering-connection'])) {
    nextHops.set(
      id,
      lowerPeeringConnection(id, pick(resources, 'peering-connection', id), (vpc) => at(spaces, vpc)),
    );
  }
  for (const host of hosts.values()) {
    if (host.role !== 'server' && host.role !== 'masquerade') continue;
    const kind: Relay['kind'] = host.role === 'masquerade' ? 'masquerade' : 'relay';
    nextHops.set(host.id, { id: host.id, origin: host.origin, kind, space: host.segment.space, host });
  }
  const siteRanges = [...sites.values()].flatMap((site) => site.ranges);
  const taken = fromPrefixes([...siteRanges, ...single([...publics.values()].map((eip) => eip.address))]);
  const held = fromPrefixes(single([...hosts.values()].map((host) => host.address).filter((ip) => ip >= 0)));
  const free = subtract(subtract(fromRange(FIRST_OUTSIDE, 0xffffffff), taken), held);
  const uplink = lowestOf(free) ?? FIRST_OUTSIDE;
  const outsider = nextFree(free, uplink);
  return {
    spaces: [...spaces.values()],
    segments: [...segments.values()],
    hosts: [...hosts.values()],
    sites: [...sites.values()],
    publics: holdersOf(resources, publics, hosts, nextHops),
    nextHops,
    places: placesOf(spaces, segments, hosts, sites),
    internet: subtract(PUBLIC, taken),
    uplink,
    outsiders: [outsider, nextFree(free, outsider)],
  };
}

const PUBLIC = complement(fromPrefixes([...PRIVATE_PREFIXES, ...UNROUTABLE_PREFIXES]));

const nextFree = (free: IpSet, after: number): number =>
  lowestOf(intersect(free, fromRange(after + 1, 0xffffffff))) ?? after;

const single = (addresses: readonly number[]): Prefix[] => addresses.map((base) => ({ base, length: 32 }));

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

const at = <T>(things: ReadonlyMap<string, T>, id: string | null): T | null =>
  id === null ? null : (things.get(id) ?? null);

function pick<K extends keyof StructureResources>(resources: Pick<Resources, K>, kind: K, id: string) {
  const found = resolve(resources, kind, id);
  if (found === null) throw new Error(`No ${kind} ${id}`);
  return found;
}

function lowerSegments(resources: StructureResources, spaces: ReadonlyMap<string, Draft<Space>>): Draft<Segment>[] {
  const bySpace = new Map<Draft<Space>, Draft<Segment>[]>();
  const segments = sortedKeys(resources.subnet).map((id, index) => {
    const resource = pick(resources, 'subnet', id);
    const space = at(spaces, resource.vpc) ?? nowhere(id);
    const segment = lowerSubnet(id, resource, index, space);
    const list = bySpace.get(space);
    if (list === undefined) bySpace.set(space, [segment]);
    else list.push(segment);
    return segment;
  });
  for (const [space, list] of bySpace) {
    space.segments = list;
    space.locate = new PrefixTrie(
      list.flatMap((segment) => (segment.prefix === null ? [] : [[segment.prefix, segment] as const])),
    );
  }
  return segments;
}

function lowerHosts(
  resources: StructureResources,
  segments: ReadonlyMap<string, Draft<Segment>>,
  publics: ReadonlyMap<string, PublicAddress>,
): Draft<Host>[] {
  const residents = new Map<string, { readonly id: string; readonly address: number | null }[]>();
  const found: {
    readonly kind: HostKind;
    readonly id: string;
    readonly segment: Segment;
    readonly own: PublicAddress | null;
  }[] = [];
  for (const kind of HOST_KINDS) {
    for (const id of Object.keys(resources[kind])) {
      const resource = pick(resources, kind, id);
      const segment = at(segments, resource.subnet);
      if (segment === null) continue;
      const own = 'eip' in resource ? at(publics, resource.eip) : null;
      found.push({ kind, id, segment, own });
      const resident = { id, address: resource.privateIp === null ? null : parseIp(resource.privateIp) };
      const list = residents.get(segment.id);
      if (list === undefined) residents.set(segment.id, [resident]);
      else list.push(resident);
    }
  }
  const addresses = new Map<string, number>();
  for (const [id, list] of residents) {
    const prefix = at(segments, id)?.prefix ?? null;
    if (prefix !== null) for (const [host, address] of assignAddresses(prefix, list)) addresses.set(host, address);
    else for (const { id: host, address } of list) if (address !== null) addresses.set(host, address);
  }
  found.sort((a, b) => compareCodePoints(a.id, b.id));
  return found.map(({ kind, id, segment, own }, index) => {
    const seatOf: Seat = { index, segment, address: addresses.get(id) ?? -1, own };
    if (kind === 'cvm') return lowerCvm(id, pick(resources, kind, id), seatOf);
    if (kind === 'clb') return lowerClb(id, pick(resources, kind, id), seatOf);
    if (kind === 'tencentdb') return lowerTencentdb(id, pick(resources, kind, id), seatOf);
    return lowerPublicGateway(id, seatOf);
  });
}

/** Gives each segment its holders. Hosts come in order of id: of two with one address the first counts. */
function seat(hosts: ReadonlyMap<string, Draft<Host>>): void {
  for (const host of hosts.values()) {
    const { segment, address } = host;
    if (address < 0 || segment.prefix === null || !containsIp(segment.prefix, address)) continue;
    const holders = segment.holders as Map<number, Host>;
    if (holders.has(address)) continue;
    holders.set(address, host);
    host.receives = segment.space.locate.longest(address) === segment;
  }
}

function lowerTranslators(
  resources: StructureResources,
  spaces: ReadonlyMap<string, Space>,
  publics: ReadonlyMap<string, PublicAddress>,
  hosts: ReadonlyMap<string, Draft<Host>>,
  nextHops: Map<string, NextHop>,
): void {
  const published = new Map<string, Mapping[]>();
  for (const id of sortedKeys(resources['nat-gateway'])) {
    const resource = pick(resources, 'nat-gateway', id);
    const publicOf = (eip: string | null) => at(publics, eip);
    const translator = lowerNatGateway(id, resource, at(spaces, resource.vpc), publicOf);
    const mappings = lowerMappings(resource, translator, publicOf, (host) => at(hosts, host));
    translator.mappings = mappingsByKey(mappings, translator.space);
    nextHops.set(id, translator);
    for (const mapping of mappings) {
      const list = published.get(mapping.target.id);
      if (list === undefined) published.set(mapping.target.id, [mapping]);
      else list.push(mapping);
    }
  }
  for (const [id, list] of published) {
    const host = at(hosts, id);
    if (host !== null) host.published = list;
  }
}

function balance(resources: StructureResources, hosts: ReadonlyMap<string, Draft<Host>>): void {
  const behind = new Map<string, Behind[]>();
  for (const balancer of hosts.values()) {
    if (balancer.role !== 'balancer') continue;
    balancer.listeners = lowerListeners(pick(resources, 'clb', balancer.id), balancer, (id) => at(hosts, id));
    if (balancer.own === null) continue;
    for (const listener of balancer.listeners) {
      for (const target of listener.targets) {
        const list = behind.get(target.host.id);
        if (list === undefined) behind.set(target.host.id, [{ listener, target }]);
        else list.push({ listener, target });
      }
    }
  }
  for (const [id, list] of behind) {
    const host = at(hosts, id);
    if (host !== null) host.behind = list;
  }
}

function lowerTunnels(
  resources: StructureResources,
  spaces: ReadonlyMap<string, Space>,
  sites: ReadonlyMap<string, Draft<Site>>,
  nextHops: Map<string, NextHop>,
): void {
  const gateways = new Map<string, { readonly gateway: Draft<TunnelGateway>; readonly tunnels: Tunnel[] }>();
  for (const id of sortedKeys(resources['vpn-gateway'])) {
    const gateway = lowerVpnGateway(id, at(spaces, pick(resources, 'vpn-gateway', id).vpc));
    gateways.set(id, { gateway, tunnels: [] });
    nextHops.set(id, gateway);
  }
  const ways = new Map<string, Tunnel[]>();
  for (const id of sortedKeys(resources['vpn-tunnel'])) {
    const resource = pick(resources, 'vpn-tunnel', id);
    const own = at(gateways, resource.vpnGateway);
    const device = resolve(resources, 'customer-gateway', resource.customerGateway);
    const site = at(sites, device?.idc ?? null);
    const peerId = resource.customerGateway ?? '';
    const far =
      site === null ? null : { peer: { id: peerId, origin: resourcePointer('customer-gateway', peerId) }, site };
    const tunnel = lowerVpnTunnel(id, resource, own?.gateway ?? null, far);
    if (tunnel === null || own === null) continue;
    own.tunnels.push(tunnel);
    if (tunnel.gateway.space === null) continue;
    const list = ways.get(tunnel.site.id);
    if (list === undefined) ways.set(tunnel.site.id, [tunnel]);
    else list.push(tunnel);
  }
  for (const [id, { gateway, tunnels }] of gateways) {
    gateway.tunnels = tunnels;
    gateway.policies = lowerPolicies(id, pick(resources, 'vpn-gateway', id), tunnels);
  }
  for (const site of sites.values()) site.tunnels = ways.get(site.id) ?? [];
}

function lowerLines(
  resources: StructureResources,
  spaces: ReadonlyMap<string, Space>,
  sites: ReadonlyMap<string, Draft<Site>>,
  nextHops: Map<string, NextHop>,
): void {
  const gateways = new Map<string, { readonly gateway: Draft<LineGateway>; readonly lines: Line[] }>();
  for (const id of sortedKeys(resources['direct-connect-gateway'])) {
    const gateway = lowerDirectConnectGateway(id, at(spaces, pick(resources, 'direct-connect-gateway', id).vpc));
    gateways.set(id, { gateway, lines: [] });
    nextHops.set(id, gateway);
  }
  const ways = new Map<string, Line[]>();
  for (const id of sortedKeys(resources['direct-connect-tunnel'])) {
    const resource = pick(resources, 'direct-connect-tunnel', id);
    const own = at(gateways, resource.directConnectGateway);
    const line = lowerDirectConnectTunnel(id, resource, own?.gateway ?? null, at(sites, resource.idc));
    if (line === null || own === null) continue;
    own.lines.push(line);
    if (line.gateway.space === null) continue;
    const list = ways.get(line.site.id);
    if (list === undefined) ways.set(line.site.id, [line]);
    else list.push(line);
  }
  for (const { gateway, lines } of gateways.values()) {
    gateway.lines = lines;
    gateway.ranges = rangesOf(lines);
  }
  for (const site of sites.values()) site.lines = ways.get(site.id) ?? [];
}

/** Who is behind each public address. Also holders without a place count: an address of several is nobody's. */
function holdersOf(
  resources: StructureResources,
  publics: ReadonlyMap<string, PublicAddress>,
  hosts: ReadonlyMap<string, Host>,
  nextHops: ReadonlyMap<string, NextHop>,
): Map<number, PublicHolder> {
  const ids = new Map<number, string[]>();
  const hold = (eip: string | null, holder: string): void => {
    const address = at(publics, eip)?.address;
    const list = address === undefined ? undefined : (ids.get(address) ?? []);
    if (address === undefined || list === undefined || list.includes(holder)) return;
    list.push(holder);
    ids.set(address, list);
  };
  for (const kind of ['cvm', 'clb', 'public-gateway'] as const) {
    for (const id of Object.keys(resources[kind])) hold(pick(resources, kind, id).eip, id);
  }
  for (const id of Object.keys(resources['nat-gateway'])) {
    for (const eip of pick(resources, 'nat-gateway', id).eips) hold(eip, id);
  }
  const holders = new Map<number, PublicHolder>();
  for (const address of publics.values()) {
    if (holders.has(address.address)) continue;
    const [id, ...others] = ids.get(address.address) ?? [];
    const alone = id === undefined || others.length > 0 ? null : id;
    const host = at(hosts, alone);
    const hop = at(nextHops, alone);
    if (host !== null && host.role !== 'masquerade') holders.set(address.address, { kind: 'host', address, host });
    else if (hop?.kind === 'translator') holders.set(address.address, { kind: 'translator', address, translator: hop });
    else holders.set(address.address, { kind: 'nobody', address });
  }
  return holders;
}

function placesOf(
  spaces: ReadonlyMap<string, Space>,
  segments: ReadonlyMap<string, Segment>,
  hosts: ReadonlyMap<string, Host>,
  sites: ReadonlyMap<string, Site>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [id, space] of spaces) places.set(id, { kind: 'space', space });
  for (const [id, segment] of segments) places.set(id, { kind: 'segment', segment });
  for (const [id, host] of hosts) places.set(id, { kind: 'host', host });
  for (const [id, site] of sites) places.set(id, { kind: 'site', site });
  return places;
}
