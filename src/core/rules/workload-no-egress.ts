/** A CVM has no EIP, and its subnet's table leads to the Internet nowhere. */

import { containsIp } from '../address/prefix.ts';
import type { IpSet } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import type { Disposition } from '../dataplane/disposition.ts';
import { isLocal } from '../dataplane/fib.ts';
import { type Host, type Network, type NextHopKind, type Structure, type Table, TCP } from '../dataplane/network.ts';
import { verdict } from '../dataplane/trace.ts';
import { resolve } from '../document/tables.ts';
import { cutBy, hostOf, NETWORK_READS, networkFor, PUBLIC, senderOf, withoutFilters } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const shop = (destination: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  cvm: { web: { subnet: 's' } },
  eip: { e: { address: '119.28.0.1' } },
  'nat-gateway': { n: { vpc: 'a', eips: ['e'] } },
  'route-table': {
    r: { vpc: 'a', default: true, routes: [{ destination, nextHopType: 'nat-gateway', nextHop: 'n' }] },
  },
});

/** A way out, or what another rule says of a way out that does not work. */
const WAYS: readonly Disposition[] = [
  'delivered-to-internet',
  'nat-no-eip',
  'public-gateway-no-eip',
  'next-hop-invalid',
  'not-forwarding',
  'loop',
];

export const workloadNoEgress = defineRule({
  id: 'workload-no-egress',
  severity: 'advice',
  section: 'workload',
  reads: NETWORK_READS,
  fix: null,
  source: null,
  twice: false,
  *check(view) {
    const network = withoutFilters(networkFor(view.resources));
    const behind = new Map<number, boolean>();
    for (const id of sortedKeys(view.resources.cvm)) {
      const cvm = resolve(view.resources, 'cvm', id);
      const host = hostOf(network, id);
      if (cvm === null || host === null || host.address < 0 || resolve(view.resources, 'eip', cvm.eip) !== null)
        continue;
      const out = knownToGetOut(network, host, behind);
      if (out) continue;
      yield { at: [placeOf('cvm', id)], message: message('finding.workload-no-egress', { name: cvm.name }) };
    }
  },
  example: { triggers: shop('192.168.0.0/16'), clean: shop('0.0.0.0/0') },
});

/** What was found of a table's subnets, by their index, as long as it is in the same structure; and what kinds of next hops the table has. */
interface Known {
  readonly structure: Structure;
  readonly kinds: ReadonlySet<NextHopKind>;
  readonly bySegment: Map<number, boolean>;
}

const known = new WeakMap<Table, Known>();

/**
 * Whether a host gets out. What a tunnel takes depends on who sends, and so may what a host that forwards sends on; all other ways are those of the
 * subnet and its table. Behind a public gateway another table decides, so that within one run only (`behind`) the answer stands.
 */
function knownToGetOut(network: Network, host: Host, behind: Map<number, boolean>): boolean {
  const { index } = host.segment;
  const table = network.tables[index] ?? null;
  if (table === null) return false;
  let before = known.get(table);
  if (before?.structure !== network.structure) {
    const kinds = before?.kinds ?? new Set(table.routes.map(({ kind }) => kind));
    before = { structure: network.structure, kinds, bySegment: new Map() };
    known.set(table, before);
  }
  if (before.kinds.has('tunnels') || before.kinds.has('relay')) return getsOut(network, host);
  const bySegment = before.kinds.has('masquerade') ? behind : before.bySegment;
  const out = bySegment.get(index) ?? getsOut(network, host);
  bySegment.set(index, out);
  return out;
}

function getsOut(network: Network, host: Host): boolean {
  const table = network.tables[host.segment.index] ?? null;
  if (table === null) return false;
  const leads = (to: number): boolean => {
    const flow = { from: senderOf(host), to, wanted: null, byFaces: false, protocol: TCP, port: 443 } as const;
    return WAYS.includes(verdict(network, flow).forward);
  };
  const [usual] = network.structure.outsiders;
  const { prefix, space } = host.segment;
  // By a NAT gateway it gets out, or another rule says why not.
  const isNear = isLocal(space, usual) || (prefix !== null && containsIp(prefix, usual));
  if (!isNear && table.plain.longest(usual)?.kind === 'translator') return true;
  if (leads(usual)) return true;
  const cut: IpSet = cutBy(PUBLIC, [...table.plain.edges(0, 0xffffffff), ...table.withOwn.edges(0, 0xffffffff)]);
  for (let i = 0; i < cut.length; i += 2) if (leads(cut[i] ?? 0)) return true;
  return false;
}
