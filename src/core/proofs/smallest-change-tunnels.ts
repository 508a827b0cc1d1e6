/** What may be changed about tunnels, leased lines and public addresses: an SPD pair, a policy of a VPN gateway, a range, an EIP. */

import type { Ip } from '../address/ip.ts';
import { containsIp, formatPrefix, type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, partsOf } from '../base/pointer.ts';
import { TCP, UDP } from '../dataplane/network.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import type { ResourceOf } from '../kinds/index.ts';
import { exactRange, networksAround } from './smallest-change-ranges.ts';
import {
  type Failing,
  insertRow,
  listOf,
  nameIn,
  removeRow,
  type Step,
  setField,
  setInRow,
} from './smallest-change-step.ts';

/** How many unused EIPs are tried. */
const EIPS = 2;

type Tunnel = ResourceOf<'vpn-tunnel'>;

/** Which packets a tunnel is to carry: an address in the cloud, and one at a site. */
interface Pair {
  readonly local: Ip;
  readonly remote: Ip;
}

/** Steps by which a tunnel of a VPN gateway carries a packet to a site. */
export function carryFrom(failing: Failing, gateway: string, pair: Pair): readonly Step[] {
  const { resources } = failing.document;
  return Object.entries(resources['vpn-tunnel'])
    .filter(([, tunnel]) => tunnel.vpnGateway === gateway && leadsTo(failing, tunnel, pair.remote))
    .flatMap(([id, tunnel]) => [...wake(failing, id, tunnel), ...carryBy(failing, id, tunnel, pair, true)]);
}

/** Steps by which a site has a way to an address in the cloud. */
export function wayInto(failing: Failing, site: string, pair: Pair): readonly Step[] {
  const { document, network } = failing;
  const spaces = network.structure.spaces.filter(({ blocks }) => blocks.some((block) => containsIp(block, pair.local)));
  return Object.entries(document.resources['vpn-tunnel']).flatMap(([id, tunnel]) => {
    const gateway = resolve(document.resources, 'vpn-gateway', tunnel.vpnGateway);
    const customer = resolve(document.resources, 'customer-gateway', tunnel.customerGateway);
    if (customer?.idc !== site || !spaces.some((space) => space.id === gateway?.vpc)) return [];
    return [...wake(failing, id, tunnel), ...carryBy(failing, id, tunnel, pair, false)];
  });
}

/** Steps by which a leased line carries a packet to a site. */
export function lineFrom(failing: Failing, gateway: string, to: Ip): readonly Step[] {
  const { document } = failing;
  return Object.entries(document.resources['direct-connect-tunnel']).flatMap(([id, line]) => {
    if (line.directConnectGateway !== gateway || !isAt(failing, line.idc, to)) return [];
    const name = { name: line.name };
    if (!line.enabled)
      return [setField(message('mend.enable', name), resourcePointer('direct-connect-tunnel', id, 'enabled'), true)];
    const list = resourcePointer('direct-connect-tunnel', id, 'cidrs');
    return networksAround(failing, to)
      .map(formatPrefix)
      .map((cidr) => insertRow(message('mend.line-range', { cidr, ...name }), list, cidr));
  });
}

/** Steps that take away what carries a packet at a pointer: a pair of an SPD, a policy of a VPN gateway, a published port, a target. */
export function withoutRow(failing: Failing, row: Pointer): readonly Step[] {
  const { document } = failing;
  const found = listOf(document, row);
  const [, kind, id = '', key = ''] = partsOf(row);
  if (found === null) return [];
  const title = REMOVALS[`${kind} ${key}`];
  if (title === undefined) return [];
  const place = Number(row.slice(row.lastIndexOf('/') + 1)) + 1;
  return [removeRow(message(title, { name: nameIn(document, id), row: place }), found.list, found.value)];
}

const REMOVALS: Readonly<Record<string, Message['id']>> = {
  'vpn-tunnel spd': 'mend.remove-spd',
  'vpn-gateway routes': 'mend.remove-tunnel-policy',
  'nat-gateway dnat': 'mend.remove-dnat',
  'clb listeners': 'mend.remove-target',
};

/** Steps that give an unused EIP to what needs one: a NAT gateway, or a host. */
export function publish(failing: Failing, owner: string, pointer: Pointer): readonly Step[] {
  const { document } = failing;
  const isList = pointer.endsWith('/eips');
  return unusedEips(failing).map((eip) => {
    const title = message('mend.bind-eip', { eip: nameIn(document, eip), name: nameIn(document, owner) });
    return isList ? insertRow(title, pointer, eip) : setField(title, pointer, eip);
  });
}

/** Steps that give an EIP that nobody answers for to a NAT gateway whose rules publish on it. */
export function answerFor(failing: Failing, eip: string): readonly Step[] {
  const { document } = failing;
  return Object.entries(document.resources['nat-gateway']).flatMap(([id, { name, eips, dnat }]) => {
    if (eips.includes(eip) || !dnat.some((rule) => rule.eip === eip)) return [];
    const title = message('mend.bind-eip', { eip: nameIn(document, eip), name });
    return [insertRow(title, resourcePointer('nat-gateway', id, 'eips'), eip)];
  });
}

/** Steps that publish the port of a host that the Internet asks, on an EIP of a NAT gateway of its VPC. */
export function publishPort(failing: Failing): readonly Step[] {
  const { document, flow, intent } = failing;
  const host = flow.wanted?.kind === 'host' ? flow.wanted.host : null;
  const protocol = flow.protocol === TCP ? 'tcp' : flow.protocol === UDP ? 'udp' : null;
  if (host === null || protocol === null || intent.protocol === 'all') return [];
  return Object.entries(document.resources['nat-gateway']).flatMap(([id, { name, vpc, eips, dnat }]) => {
    const eip = eips[0];
    const taken = dnat.some((rule) => rule.eip === eip && rule.protocol === protocol && rule.port === flow.port);
    if (vpc !== host.segment.space.id || eip === undefined || taken) return [];
    const values = {
      what: `${protocol} ${flow.port}`,
      eip: nameIn(document, eip),
      host: nameIn(document, host.id),
      name,
    };
    const row = { protocol, eip, port: flow.port, target: host.id, targetPort: flow.port };
    return [insertRow(message('mend.add-dnat', values), resourcePointer('nat-gateway', id, 'dnat'), row)];
  });
}

/** The step that takes the EIP off the host that the Internet asks; none when it has none. */
export function unpublish({ document, flow }: Failing): readonly Step[] {
  const host = flow.wanted?.kind === 'host' ? flow.wanted.host : null;
  if (!flow.byFaces || host === null || host.own === null) return [];
  const title = message('mend.unbind-eip', { eip: nameIn(document, host.own.id), name: nameIn(document, host.id) });
  return [setField(title, `${host.origin}/eip`, null)];
}

function unusedEips({ document: { resources } }: Failing): string[] {
  const used = new Set<string | null>([
    ...[resources.cvm, resources.clb, resources['public-gateway']].flatMap((table) =>
      Object.values(table as Readonly<Record<string, { readonly eip: string | null }>>).map(({ eip }) => eip),
    ),
    ...Object.values(resources['nat-gateway']).flatMap(({ eips, dnat }) => [...eips, ...dnat.map(({ eip }) => eip)]),
  ]);
  return Object.keys(resources.eip)
    .filter((id) => !used.has(id) && resources.eip[id]?.address !== null)
    .slice(0, EIPS);
}

function isAt({ document }: Failing, idc: string | null, address: Ip): boolean {
  const ranges = (resolve(document.resources, 'idc', idc)?.cidrs ?? []).map(parsePrefix);
  return ranges.some((range) => range !== null && containsIp(range, address));
}

function leadsTo(failing: Failing, tunnel: Tunnel, to: Ip): boolean {
  const customer = resolve(failing.document.resources, 'customer-gateway', tunnel.customerGateway);
  return customer !== null && isAt(failing, customer.idc, to);
}

function wake(_: Failing, id: string, { enabled, name }: Tunnel): readonly Step[] {
  if (enabled) return [];
  return [setField(message('mend.enable', { name }), resourcePointer('vpn-tunnel', id, 'enabled'), true)];
}

/** `out`: the packet goes to the site, and a gateway in mode `route` needs a policy for it. */
function carryBy(failing: Failing, id: string, tunnel: Tunnel, { local, remote }: Pair, out: boolean): readonly Step[] {
  const { name } = tunnel;
  if (tunnel.mode === 'route') return out ? gatewayPolicy(failing, id, tunnel, remote) : [];
  const list = resourcePointer('vpn-tunnel', id, 'spd');
  const [ranges, remotes] = [networksAround(failing, local), remotesOf(failing, remote)];
  const there = tunnel.spd.flatMap((pair, index) => {
    const range = pair.local === null ? null : parsePrefix(pair.local);
    if (range === null || !containsIp(range, local)) return [];
    return remotes.map((cidr) =>
      insertRow(
        message('mend.add-remote', { remote: cidr, local: formatPrefix(range), name }),
        `${list}/${index}/remotes`,
        cidr,
      ),
    );
  });
  const pairs = ranges.flatMap((range) =>
    remotes.map((cidr) => {
      const value = { local: formatPrefix(range), remotes: [cidr] };
      return insertRow(message('mend.add-spd', { local: value.local, remote: cidr, name }), list, value);
    }),
  );
  return [...pairs, ...there];
}

/** The ranges by which a tunnel names an address at a site: what the intent asks for, then the range of the site. */
function remotesOf(failing: Failing, remote: Ip): readonly string[] {
  const exact = exactRange(failing, remote);
  const all: readonly Prefix[] = exact.length === 32 ? networksAround(failing, remote) : [exact];
  return [...new Set(all.map(formatPrefix))].slice(0, 2);
}

function gatewayPolicy(failing: Failing, id: string, tunnel: Tunnel, remote: Ip): readonly Step[] {
  const { document } = failing;
  const gateway = tunnel.vpnGateway ?? '';
  const value = resolve(document.resources, 'vpn-gateway', gateway);
  if (value === null) return [];
  const list = resourcePointer('vpn-gateway', gateway, 'routes');
  const asleep = value.routes.flatMap((route) => {
    const destination = route.destination === null ? null : parsePrefix(route.destination);
    if (route.enabled || route.tunnel !== id || destination === null || !containsIp(destination, remote)) return [];
    const title = message('mend.enable-policy', { destination: formatPrefix(destination), table: value.name });
    return [setInRow(title, list, route, { enabled: true })];
  });
  const added = remotesOf(failing, remote).map((destination) => {
    const title = message('mend.add-policy', { destination, table: value.name, name: tunnel.name });
    return insertRow(title, list, { destination, tunnel: id, weight: 0, enabled: true });
  });
  return [...asleep, ...added];
}
