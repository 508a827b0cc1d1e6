/** What may be changed about a security group or network ACL that refuses a packet, or lets one through that should not come. */

import { parseIp } from '../address/ip.ts';
import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { isWithin, type Pointer, partsOf, pointerOf } from '../base/pointer.ts';
import type { Hop } from '../dataplane/disposition.ts';
import type { Host, Segment } from '../dataplane/network.ts';
import { findResource } from '../document/tables.ts';
import { rangesFor, segmentsAt } from './smallest-change-ranges.ts';
import { type Failing, insertRow, listOf, nameIn, removeRow, type Step, setField } from './smallest-change-step.ts';

/** How many other groups and ACLs are tried in the place of the one that refuses. */
const OTHERS = 6;

/** The ports that replies go to, as filters name them: wider than those of any client, and what guides write. */
const REPLY_PORTS = '1024-65535';

type Way = 'inbound' | 'outbound';

/** What a filter looked at. */
interface Packet {
  readonly way: Way;
  /** The far end, and the end that is filtered, as addresses. */
  readonly far: number;
  readonly near: number;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly ports: string;
}

/** The packet of a hop at a filter, or null when it is none. */
function packetOf({ intent }: Failing, { says }: Hop): Packet | null {
  const [source, to] = [says.values['source'], says.values['to']].map((text) => parseIp(String(text)));
  const [word = '', ports = 'all'] = String(says.values['what']).split(' ');
  if (source === undefined || to === undefined || source === null || to === null) return null;
  if (word !== 'tcp' && word !== 'udp' && word !== 'icmp') return null;
  const way = says.id.endsWith('-in') ? 'inbound' : 'outbound';
  const ends = way === 'inbound' ? { far: source, near: to } : { far: to, near: source };
  if (intent.protocol === 'all') return { way, ...ends, protocol: 'all', ports: 'all' };
  return { way, ...ends, protocol: word, ports: ports.includes('-') ? REPLY_PORTS : ports };
}

/** Steps that put a row for this packet before `anchor`, or at the end: for exactly what the intent speaks of. */
function rowSteps(failing: Failing, packet: Packet, list: Pointer, action: 'allow' | 'deny', anchor: unknown): Step[] {
  const [, kind, id = ''] = partsOf(list);
  const { protocol, ports, way, far } = packet;
  return rangesFor(failing, far).map((range) => {
    const cidr = formatPrefix(range);
    const group = kind === 'security-group' ? { securityGroup: null } : {};
    const row = { action, protocol, ports, cidr, ...group, note: '' };
    const what = protocol === 'icmp' || ports === 'all' ? protocol : `${protocol} ${ports}`;
    const title = message(TITLES[action][way], { what, cidr, name: nameIn(failing.document, id) });
    return insertRow(title, list, row, anchor);
  });
}

const TITLES = {
  allow: { inbound: 'mend.allow-in', outbound: 'mend.allow-out' },
  deny: { inbound: 'mend.deny-in', outbound: 'mend.deny-out' },
} as const;

function removal(failing: Failing, row: Pointer): Step[] {
  const found = listOf(failing.document, row);
  if (found === null) return [];
  const [, , id = '', way, index = ''] = partsOf(row);
  const values = { rule: Number(index) + 1, name: nameIn(failing.document, id) };
  const title = message(way === 'inbound' ? 'mend.remove-rule-in' : 'mend.remove-rule-out', values);
  return [removeRow(title, found.list, found.value)];
}

/** Steps by which a filter lets through what it refuses at this hop. */
export function openFilter(failing: Failing, hop: Hop): readonly Step[] {
  const packet = packetOf(failing, hop);
  if (packet === null) return [];
  const denied = listOf(failing.document, hop.because);
  return hop.step === 'security-group'
    ? openGroups(failing, hop, packet, denied)
    : openEdge(failing, hop, packet, denied);
}

type Row = ReturnType<typeof listOf>;

function openGroups(failing: Failing, hop: Hop, packet: Packet, denied: Row): readonly Step[] {
  const { document, network } = failing;
  const host = hostAt(failing, packet, hop.at);
  const bound = host === null ? [hop.at] : (network.guards[host.index] ?? []).map(({ id }) => id);
  const at = bound.indexOf(hop.at);
  // All groups of a host are one list: behind the rule that denies nothing helps.
  const before = denied === null ? bound : bound.slice(0, at);
  const listIn = (id: string): Pointer => pointerOf('resources', 'security-group', id, packet.way);
  const steps = [
    ...(denied === null ? [] : rowSteps(failing, packet, denied.list, 'allow', denied.value)),
    ...before.flatMap((id) => rowSteps(failing, packet, listIn(id), 'allow', null)),
    ...removal(failing, hop.because),
  ];
  if (host === null) return steps;
  const others = Object.keys(document.resources['security-group']).filter((id) => !bound.includes(id));
  const first = denied === null ? null : (bound[0] ?? null);
  return [...steps, ...others.slice(0, OTHERS).flatMap((id) => bindGroup(failing, host, id, first))];
}

function openEdge(failing: Failing, hop: Hop, packet: Packet, denied: Row): readonly Step[] {
  const { document } = failing;
  const list = pointerOf('resources', 'network-acl', hop.at, packet.way);
  const steps = [...rowSteps(failing, packet, list, 'allow', denied?.value ?? null), ...removal(failing, hop.because)];
  const acls = document.resources['network-acl'];
  const vpc = acls[hop.at]?.vpc ?? null;
  const others = Object.keys(acls).filter((id) => id !== hop.at && acls[id]?.vpc === vpc);
  for (const { id, origin } of segmentsAt(failing, packet.near)) {
    if (document.resources.subnet[id]?.networkAcl !== hop.at) continue;
    const subnet = nameIn(document, id);
    for (const acl of others.slice(0, OTHERS))
      steps.push(
        setField(message('mend.use-acl', { subnet, acl: nameIn(document, acl) }), `${origin}/networkAcl`, acl),
      );
    const off = message('mend.no-acl', { subnet, acl: nameIn(document, hop.at) });
    steps.push({ ...setField(off, `${origin}/networkAcl`, null), broad: true });
  }
  return steps;
}

/** The host whose group decided. */
function hostAt({ network, flow }: Failing, { near }: Packet, group: string): Host | null {
  const { host } = flow.from;
  const bound = (each: Host): boolean => (network.guards[each.index] ?? []).some(({ id }) => id === group);
  if (host !== null && host.address === near && bound(host)) return host;
  return network.structure.hosts.find((each) => each.address === near && bound(each)) ?? null;
}

/** Steps by which a filter refuses what it lets through at this hop: exactly this peer, or the rule that lets it. */
export function shutFilter(failing: Failing, hop: Hop): readonly Step[] {
  const packet = packetOf(failing, hop);
  const found = listOf(failing.document, hop.because);
  if (packet === null || found === null) return [];
  return [...rowSteps(failing, packet, found.list, 'deny', found.value), ...removal(failing, hop.because)];
}

/** Steps by which an end of the flow that nothing filters gets a filter: a host without groups one of them, a subnet without an ACL one of its VPC. */
export function guardEnds(failing: Failing): readonly Step[] {
  const { document, network, flow } = failing;
  const ends = [...segmentsAt(failing, flow.to), ...(flow.from.segment === null ? [] : [flow.from.segment])];
  const hosts = [...ends.map((segment) => segment.holders.get(flow.to)), flow.from.host];
  const groups = Object.keys(document.resources['security-group']).slice(0, OTHERS);
  const bare = hosts.filter((host) => host !== undefined && host !== null && network.guards[host.index]?.length === 0);
  return [
    ...bare.flatMap((host) => groups.flatMap((group) => (host ? bindGroup(failing, host, group, null) : []))),
    ...ends.flatMap((segment) => guardEdge(failing, segment)),
  ];
}

function guardEdge({ document }: Failing, { id, origin, space }: Segment): readonly Step[] {
  if (document.resources.subnet[id]?.networkAcl !== null) return [];
  return Object.entries(document.resources['network-acl'])
    .filter(([, acl]) => acl.vpc === space.id)
    .slice(0, OTHERS)
    .map(([acl, { name }]) =>
      setField(message('mend.use-acl', { subnet: nameIn(document, id), acl: name }), `${origin}/networkAcl`, acl),
    );
}

function bindGroup({ document }: Failing, host: Host, group: string, anchor: string | null): readonly Step[] {
  const owner = findResource(document.resources, host.id);
  if (owner === null || !('securityGroups' in owner.value)) return [];
  const title = message('mend.bind-group', { group: nameIn(document, group), name: owner.value.name });
  return [{ ...insertRow(title, `${host.origin}/securityGroups`, group, anchor), broad: true }];
}

/** Whether a hop is at a filter. */
export function isFilterHop({ step, because }: Hop): boolean {
  return (step === 'security-group' || step === 'network-acl') && isWithin(because, '/resources');
}
