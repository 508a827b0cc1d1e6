/** What is known of one flow while its packet travels: the packet, where it is, what the request leaves behind for the reply, and the record. */

import type { Ip } from '../address/ip.ts';
import { type Message, message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';
import type { Disposition, Hop, Step } from './disposition.ts';
import {
  CLIENT_PORTS,
  type Flow,
  type Host,
  ICMP,
  type Mapping,
  type Network,
  type Segment,
  type Site,
  type Target,
  type Translator,
} from './network.ts';

/** Where a packet is, and what happens to it next. */
export type Stage =
  /** It leaves `host` (null: a bare host) of `segment`. */
  | 'leave'
  /** It arrives at `segment`, coming from a host of `from` (null: from elsewhere). */
  | 'arrive'
  /** It arrives at `site`. */
  | 'enter-site'
  /** It leaves a host of `site`. */
  | 'leave-site'
  /** It is on the Internet. */
  | 'outside'
  /** It has ended. */
  | 'ended';

/** Who forwards a packet that leaves a host: nobody (the host's own), a relay, or a masquerade. */
export type Forwarding = 'none' | 'relay' | 'masquerade';

/** A place where the request's source was rewritten, and what it was before. */
export type Crossing =
  | { readonly kind: 'translator'; readonly translator: Translator; readonly before: Ip }
  | { readonly kind: 'masquerade'; readonly host: Host; readonly before: Ip }
  | { readonly kind: 'uplink'; readonly site: Site; readonly transit: boolean; readonly before: Ip };

/** What a step answers: nothing, it has moved the packet. Not void, so that a step may end with another. */
export type Moved = undefined;

/** Bits of what an answer assumes, by place in ASSUMPTIONS. */
export const ASSUMES = { aclPort: 1, siteRouting: 2, tunnelUp: 4, firstOfSeveral: 8 } as const;

/** Shared: most packets are neither translated nor forwarded. */
const NOTHING: readonly never[] = [];

/** One flow under way. Made for one request; `turn` makes the packet its reply. */
export class Journey {
  readonly network: Network;
  readonly flow: Flow;
  /** Whether nothing has failed. */
  readonly sound: boolean;
  /** Where hops go; null: nobody wants them. */
  hops: Hop[] | null;
  assumes = 0;

  reply = false;
  source: Ip;
  to: Ip;
  /** The destination port is any from `low` to `high`. */
  low: number;
  high: number;

  stage: Stage = 'leave';
  segment: Segment | null;
  host: Host | null;
  forwarding: Forwarding = 'none';
  from: Segment | null = null;
  /** Whether the packet stays on its segment, where no ACL acts. */
  inside = false;
  site: Site | null;
  disposition: Disposition = 'delivered';

  /** Where the request's source was rewritten, first to last. */
  crossings: readonly Crossing[] = NOTHING;
  /** How many crossings the reply has still to go back through. */
  depth = 0;
  /** Hosts that the request, and that the reply, was forwarded by. */
  passed: readonly Host[] = NOTHING;
  passedBack: readonly Host[] = NOTHING;
  /** The host by whose own public address the request came in. */
  entered: Host | null = null;
  /** The mapping through which the request came, and whether the reply has come back through it. */
  mapping: Mapping | null = null;
  unmapped = false;

  /** Who the request arrived at: the host that has the address (a balancer before its targets), or null for a bare host. */
  taker: Host | null = null;
  /** Set when the request has passed the balancer's own filter and goes on to the targets. */
  balancer: Host | null = null;
  target: Target | null = null;

  constructor(network: Network, flow: Flow, to: Ip, port: number, hops: Hop[] | null) {
    this.network = network;
    this.flow = flow;
    this.sound = network.failed.size === 0;
    this.hops = hops;
    this.source = flow.from.address;
    this.to = to;
    this.low = port;
    this.high = port;
    this.segment = flow.from.segment;
    this.host = flow.from.host;
    this.site = flow.from.site;
    if (this.segment === null) this.stage = this.site === null ? 'outside' : 'leave-site';
  }

  /** Makes the packet the reply of whoever has it: addresses swapped, to the client's port, with the crossings to go back through. */
  turn(hops: Hop[] | null): void {
    const { source, to } = this;
    this.hops = hops;
    this.reply = true;
    this.source = to;
    this.to = source;
    if (this.flow.protocol !== ICMP) {
      this.low = CLIENT_PORTS.first;
      this.high = CLIENT_PORTS.last;
    }
    this.depth = this.crossings.length;
    this.passedBack = NOTHING;
    this.unmapped = false;
    this.forwarding = 'none';
  }

  /** The request's source is rewritten to `after`. */
  cross(crossing: Crossing, after: Ip): void {
    this.crossings = [...this.crossings, crossing];
    this.source = after;
  }

  /** Notes that a host forwards the packet; false when it has done so before. */
  passes(host: Host): boolean {
    const passed = this.reply ? this.passedBack : this.passed;
    if (passed.includes(host)) return false;
    if (this.reply) this.passedBack = [...passed, host];
    else this.passed = [...passed, host];
    return true;
  }

  /** The packet leaves a host next. */
  leave(segment: Segment, host: Host | null, forwarding: Forwarding): Moved {
    this.stage = 'leave';
    this.segment = segment;
    this.host = host;
    this.forwarding = forwarding;
  }

  /** The packet arrives at a segment next. */
  arrive(segment: Segment, from: Segment | null, inside: boolean): Moved {
    this.stage = 'arrive';
    this.segment = segment;
    this.from = from;
    this.inside = inside;
  }

  /** The packet is on the Internet next. */
  goOutside(): Moved {
    this.stage = 'outside';
  }

  /** The packet arrives at a site next. */
  enterSite(site: Site): Moved {
    this.stage = 'enter-site';
    this.site = site;
  }

  /** The packet leaves a site next. */
  leaveSite(site: Site): Moved {
    this.stage = 'leave-site';
    this.site = site;
  }

  /** The packet has ended. */
  end(disposition: Disposition): Moved {
    this.stage = 'ended';
    this.disposition = disposition;
  }

  /** Records a decision. Guard calls with `hops !== null`: the values cost more than the walk. */
  say(at: string, step: Step, because: Pointer, id: Message['id'], values: Message['values']): void {
    this.hops?.push({ at, step, because, says: message(id, values) });
  }

  /** Ends the packet at a failed member, if this is one: a resource, or a zone. */
  isDown(id: string | null, origin: Pointer): boolean {
    if (this.sound || id === null || !this.network.failed.has(id)) return false;
    if (this.hops !== null) this.say(id, 'next-hop', origin, 'trace.down', { id });
    this.end('next-hop-down');
    return true;
  }

  /** Ends the packet at a segment that has failed, by itself or with its zone or space. */
  isSegmentDown(segment: Segment): boolean {
    if (this.sound) return false;
    return (
      this.isDown(segment.id, segment.origin) ||
      this.isDown(segment.zone, `${segment.origin}/zone`) ||
      this.isDown(segment.space.id, segment.space.origin)
    );
  }

  /** Whether the end of the reply is where the request came from. A reply to a published port must have come back through it. */
  isBack(segment: Segment | null, host: Host | null, site: Site | null): boolean {
    const { from } = this.flow;
    if (this.mapping !== null && !this.unmapped) return false;
    return (
      from.segment === segment &&
      from.host === host &&
      from.site === site &&
      (site !== null || this.to === from.address)
    );
  }
}
