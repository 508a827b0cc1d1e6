/** One question about many flows: what is asked, what is noted of the answers, and what of the network has been looked at for them. */

import type { IpSet } from '../address/prefix-set.ts';
import type { PrefixTrie } from '../address/trie.ts';
import type { Pointer } from '../base/pointer.ts';
import { type Bundle, within, withPorts } from './bundle.ts';
import type { Crowds } from './crowd.ts';
import type { Disposition } from './disposition.ts';
import { type Gate, gateOf } from './gate.ts';
import type { Moved } from './journey.ts';
import type { Host, Network, Place, ProtocolBits, Segment, Site, Space, Table, Target } from './network.ts';
import type { Reads } from './reads.ts';
import type { Region, Stripe } from './region.ts';

/** Those who send: one host of the design, or bare hosts of a segment, of a site, or (segment and site null) of the Internet. */
export interface Senders {
  readonly host: Host | null;
  readonly segment: Segment | null;
  readonly site: Site | null;
  readonly addresses: IpSet;
}

/** What stands in the way of flows. */
export interface Obstacle {
  readonly direction: 'forward' | 'return';
  readonly disposition: Disposition;
  readonly id: string;
  readonly origin: Pointer;
}

/** Who is told what becomes of the flows. */
export interface Sink {
  /** The request is delivered; `by` is the bundle that was, and says in `segment` or `site` where (both null: on the Internet). */
  arrived(region: Region, by: Bundle): Moved;
  /** Request and reply are; `target` is the balancer's target that took it. */
  reached(region: Region, target: Target | null, by: Bundle): Moved;
  /** Something stops them. */
  stopped(region: Region, obstacle: Obstacle): Moved;
}

/** A question under way. */
export interface Quest {
  readonly network: Network;
  readonly protocol: ProtocolBits;
  readonly senders: Senders;
  readonly wanted: Place | null;
  /** Whether flows that a filter refuses go on, to find every obstacle. */
  readonly everything: boolean;
  readonly sink: Sink;
  readonly reads: Reads | null;
  /** What stands for the segments, where many are taken as one; null: each for itself. */
  readonly crowds: Crowds | null;
}

/** The segment that holds an address of a space, or what stands for it. */
export function locateIn({ crowds }: Quest, space: Space): PrefixTrie<Segment> {
  return crowds?.located.get(space) ?? space.locate;
}

/** Notes what stops a bundle. */
export function stop(quest: Quest, bundle: Bundle, disposition: Disposition, id: string, origin: Pointer): Moved {
  quest.sink.stopped(bundle.region, { direction: bundle.reply ? 'return' : 'forward', disposition, id, origin });
}

/** Whether a member has failed: then the bundle is stopped there. */
export function isDown(quest: Quest, bundle: Bundle, id: string | null, origin: Pointer): boolean {
  const { failed } = quest.network;
  if (failed.size === 0 || id === null || !failed.has(id)) return false;
  stop(quest, bundle, 'next-hop-down', id, origin);
  return true;
}

/** Whether a segment has failed, by itself or with its zone or space. */
export function isSegmentDown(quest: Quest, bundle: Bundle, segment: Segment): boolean {
  return (
    isDown(quest, bundle, segment.id, segment.origin) ||
    isDown(quest, bundle, segment.zone, `${segment.origin}/zone`) ||
    isDown(quest, bundle, segment.space.id, segment.space.origin)
  );
}

type Onward = (bundle: Bundle) => Moved;

/** Goes on with what passes the filters of a host. */
export function throughGuards(quest: Quest, bundle: Bundle, host: Host, inbound: boolean, go: Onward): Moved {
  const { network, reads, protocol } = quest;
  reads?.guards.add(host.index);
  const guards = network.guards[host.index];
  if (guards === undefined || guards.length === 0) return go(bundle);
  const gate = gateOf(network.members, guards, guards, inbound, protocol, bundle.reply);
  through(quest, bundle, gate, inbound, inbound ? 'security-group-denied-in' : 'security-group-denied-out', go);
}

/** Goes on with what passes the edge of a segment. */
export function throughEdge(quest: Quest, bundle: Bundle, segment: Segment, inbound: boolean, go: Onward): Moved {
  const { network, reads, protocol } = quest;
  reads?.edges.add(segment.index);
  const edge = network.edges[segment.index];
  if (edge === undefined || edge === null) return go(bundle);
  const gate = gateOf(network.members, edge, [edge], inbound, protocol, bundle.reply);
  through(quest, bundle, gate, inbound, inbound ? 'network-acl-denied-in' : 'network-acl-denied-out', go);
}

/** The table that a segment looks at, which is asked for these addresses. */
export function tableOf({ network, reads }: Quest, segment: Segment, to: IpSet): Table | null {
  reads?.lookUp(segment.index, to);
  return network.tables[segment.index] ?? null;
}

function through(
  quest: Quest,
  bundle: Bundle,
  gate: Gate,
  inbound: boolean,
  disposition: Disposition,
  go: Onward,
): Moved {
  if (gate.byGroup) quest.reads?.lookAtMembers();
  const far = inbound ? bundle.source : bundle.to;
  const part = (stripe: Stripe): Bundle | null => {
    const near = within(bundle, far, stripe.far);
    // A reply goes to the ports of clients, of which the gate does not tell one from the other.
    return near === null || bundle.reply ? near : withPorts(near, stripe.ports);
  };
  for (const refusal of gate.refusals) {
    const refused = part(refusal);
    if (refused !== null) stop(quest, refused, disposition, refusal.id, refusal.origin);
  }
  if (bundle.blocked) return go(bundle);
  for (const stripe of gate.open) {
    const passing = part(stripe);
    if (passing !== null) go(passing);
  }
  if (!quest.everything) return;
  for (const stripe of gate.shut) {
    const refused = part(stripe);
    if (refused !== null) go({ ...refused, blocked: true });
  }
}
