/**
 * The neutral network: what the data plane knows of a design, and all it knows. Kinds of a cloud are lowered into it; trace and reach read it.
 *
 * How it is arranged. *Structure* (spaces, segments, hosts, sites, gateways) is objects that point at each other. What is edited most, the
 * forwarding tables and the filters, hangs on it by number: `tables[segment.index]`, `edges[segment.index]`, `guards[host.index]`. A new
 * network after an edit of a route or a rule keeps every structural object, and every table and filter that was not touched, identical: compare
 * by `===` to know what has changed.
 *
 * What is in it is *valid*: a reference that does not resolve, a disabled tunnel, a route without destination or a rule that matches nothing has
 * been left out when the network was made. What only a packet can decide (a route whose next hop does not resolve) is in it.
 *
 * Every thing has `id`, which a hop names, and `origin`, the JSON pointer of the thing in the document that it was made from.
 */

import type { Ip } from '../address/ip.ts';
import type { Prefix } from '../address/prefix.ts';
import type { IpSet } from '../address/prefix-set.ts';
import type { PrefixTrie } from '../address/trie.ts';
import type { Pointer } from '../base/pointer.ts';

/** Protocols as bits, so that a rule for all is 7. */
export const TCP = 1;
/** See TCP. */
export const UDP = 2;
/** See TCP. icmp has no ports: its flows carry port 0, and a filter rule that holds its bit matches it whatever its `ports`. */
export const ICMP = 4;
/** TCP, UDP and ICMP. */
export const EVERY_PROTOCOL = 7;

/** A set of protocols: the sum of TCP, UDP and ICMP. */
export type ProtocolBits = number;

/** The ports that a client may have: a filter lets a reply pass only if it lets every one of them pass. */
export const CLIENT_PORTS = { first: 32768, last: 60999 } as const;

/** What every thing of the network has. */
export interface Thing {
  readonly id: string;
  readonly origin: Pointer;
}

// ---------------------------------------------------------------------------------------------------------------- filters

/**
 * One rule of a filter. It matches a packet whose protocol is in `protocol`, whose destination port is in `ports`, and whose far end (the source
 * for an inbound list, the destination for an outbound one) is in `far`, or, when `group` is not null, is the address of a member of that group.
 */
export interface Rule extends Thing {
  readonly allow: boolean;
  readonly protocol: ProtocolBits;
  /** Inclusive ranges, flattened, ascending and disjoint: `[lo, hi, lo, hi…]`; null: every port. icmp is matched by `protocol` alone. */
  readonly ports: readonly number[] | null;
  /** The far end, host bits dropped. Not looked at when `group` is set. */
  readonly far: Prefix;
  /** The id of a group: `network.members.get(group)` are the addresses that match (none when absent). */
  readonly group: string | null;
  /** Place in the list of the document. `origin` is the rule's own pointer, `id` that of the group or ACL which holds it. */
  readonly index: number;
}

/** An ordered list of rules: the first that matches decides, none denies. `origin` is the list, `id` what holds it. */
export interface Filter extends Thing {
  readonly rules: readonly Rule[];
  /** The rules again for the fast path, three integers each: see `packRules` in filter.ts. */
  readonly packed: Int32Array;
}

/** Both directions of one security group or network ACL. */
export interface Guard extends Thing {
  readonly inbound: Filter;
  readonly outbound: Filter;
}

// ----------------------------------------------------------------------------------------------------------------- places

/** An address space in which segments reach each other by the local route: a VPC. */
export interface Space extends Thing {
  /** The block that peering carries, or null. */
  readonly primary: Prefix | null;
  /** All blocks, primary and secondary: what the local route takes, whatever a table says. */
  readonly blocks: readonly Prefix[];
  /** In order of id. */
  readonly segments: readonly Segment[];
  /**
   * The segment that holds an address: of overlapping ones the longest prefix, then the first by id. Segments outside the blocks are in it too: they
   * hold addresses, but the local route does not lead there.
   */
  readonly locate: PrefixTrie<Segment>;
}

/** A range of a space whose hosts see each other without a filter between them: a subnet. */
export interface Segment extends Thing {
  /** Place in `network.segments`, and in `tables` and `edges`. */
  readonly index: number;
  readonly space: Space;
  readonly zone: string | null;
  /** Null while the design has not filled it in: no address lies in it. */
  readonly prefix: Prefix | null;
  /** Whoever has an address within the prefix (also a reserved one). All other usable addresses are bare hosts. */
  readonly holders: ReadonlyMap<Ip, Host>;
}

/** What a host does with a packet that is for it. */
export type HostRole =
  /** Takes everything. */
  | 'server'
  /** Takes tcp to `port` only. */
  | 'database'
  /** Passes requests to the targets of its listeners. */
  | 'balancer'
  /** Takes everything; as a next hop it forwards with its own address as the source (a public gateway). */
  | 'masquerade';

/** A host that the design names. Hosts without a segment are not in the network. */
export interface Host extends Thing {
  /** Place in `network.hosts`, and in `guards`. */
  readonly index: number;
  readonly role: HostRole;
  readonly segment: Segment;
  /** Its address, or -1 when it has none. It may lie outside the segment: then it can send, and nobody is there to receive. */
  readonly address: Ip;
  /** Whether it is the one that receives at its address: `segment.holders.get(address) === host`, and the segment is where its space locates it. */
  readonly receives: boolean;
  /** Its own public address (EIP that resolves and has an address), or null. */
  readonly own: PublicAddress | null;
  /** Role server: whether it forwards what is not addressed to it, source unchanged. */
  readonly forwards: boolean;
  /** Role database: the port; else 0. */
  readonly port: number;
  /** Role balancer: in order; else empty. Of two with one protocol and port the first counts. */
  readonly listeners: readonly Listener[];
  /** Role balancer: requests by its own public address do pass its groups, and targets' groups do not look at what it passes on. */
  readonly passToTarget: boolean;
  /** Mappings that have it as the target, by translator id and place, whether or not they can be reached. */
  readonly published: readonly Mapping[];
  /** Places in listeners of balancers with a public address that have it as a target, by balancer id and listener. */
  readonly behind: readonly Behind[];
}

/** A listener of a balancer. */
export interface Listener {
  readonly balancer: Host;
  readonly protocol: ProtocolBits;
  readonly port: number;
  /** Those that resolve and are in the balancer's space, in order. Balancers and the client itself, though listed, take nothing. */
  readonly targets: readonly Target[];
  readonly origin: Pointer;
}

/** A target of a listener. */
export interface Target {
  readonly host: Host;
  readonly port: number;
  readonly origin: Pointer;
}

/** A target seen from itself. */
export interface Behind {
  readonly listener: Listener;
  readonly target: Target;
}

/** A place beyond the cloud with ranges of its own: an IDC. */
export interface Site extends Thing {
  readonly index: number;
  /** In the order of the design: the first gives its example host. */
  readonly ranges: readonly Prefix[];
  /** Whether public traffic that is not its own leaves by its uplink. */
  readonly transit: boolean;
  /** Its usable lines, by id. */
  readonly lines: readonly Line[];
  /** Its usable tunnels, by id. */
  readonly tunnels: readonly Tunnel[];
}

// ----------------------------------------------------------------------------------------------------------- public addresses

/** A public address of the design (an EIP with an address). */
export interface PublicAddress extends Thing {
  readonly address: Ip;
}

/** Who is behind a public address on the Internet: `network.publics.get(address)`. An address without entry belongs to no EIP. */
export type PublicHolder =
  | { readonly kind: 'host'; readonly address: PublicAddress; readonly host: Host }
  | { readonly kind: 'translator'; readonly address: PublicAddress; readonly translator: Translator }
  /** Nothing, several holders, a public gateway, or a host without a place: nobody answers. */
  | { readonly kind: 'nobody'; readonly address: PublicAddress };

// --------------------------------------------------------------------------------------------------------------- next hops

/** What a route may lead to; `network.nextHops.get(route.target)`. `space` is null when the thing is in none. */
export type NextHop = Translator | TunnelGateway | LineGateway | Bridge | Relay;

/** Which sort of next hop; `own` is the sender's own public address, which is no thing. */
export type NextHopKind = 'translator' | 'tunnels' | 'lines' | 'bridge' | 'relay' | 'masquerade' | 'own';

/** Translates sources to its first public address, and published ports to targets: a NAT gateway. */
export interface Translator extends Thing {
  readonly kind: 'translator';
  readonly space: Space | null;
  /** Those that resolve and have an address, in order. The first is the source of what leaves. */
  readonly addresses: readonly PublicAddress[];
  /** The mappings that count (target in the translator's space, first of their key) by `mappingKey`. */
  readonly mappings: ReadonlyMap<number, Mapping>;
}

/** A published port. */
export interface Mapping extends Thing {
  readonly translator: Translator;
  readonly public: PublicAddress;
  readonly protocol: ProtocolBits;
  readonly port: number;
  readonly target: Host;
  readonly targetPort: number;
}

/** The key of a mapping in `Translator.mappings`: an exact integer below 2^50. */
export function mappingKey(address: Ip, protocol: ProtocolBits, port: number): number {
  return (address * 4 + protocol) * 65536 + port;
}

/** A gateway of encrypted tunnels: a VPN gateway. */
export interface TunnelGateway extends Thing {
  readonly kind: 'tunnels';
  readonly space: Space | null;
  /** Its usable tunnels (enabled; customer gateway and site resolve), by id. */
  readonly tunnels: readonly Tunnel[];
  /**
   * Its enabled policies whose tunnel is usable, is its own and is in mode `route`. Longest prefix first; of equal ones (`matches` keeps this
   * order) the lowest weight, then the first in the list.
   */
  readonly policies: PrefixTrie<TunnelPolicy>;
}

/** A policy of a tunnel gateway: which tunnel carries a destination. */
export interface TunnelPolicy {
  readonly destination: Prefix;
  readonly weight: number;
  readonly tunnel: Tunnel;
  readonly origin: Pointer;
  /** Whether another one has the same destination and weight. */
  readonly several: boolean;
}

/** A usable tunnel. */
export interface Tunnel extends Thing {
  readonly gateway: TunnelGateway;
  /** The device at the site's end. */
  readonly peer: Thing;
  readonly site: Site;
  readonly mode: 'spd' | 'route';
  /** Mode spd: what it carries; empty in mode route. */
  readonly selectors: readonly Selector[];
  /** Whether it is passed over when it fails. */
  readonly watched: boolean;
}

/** One SPD rule: from `local` in the cloud to any of `remotes` at the site. A rule without `local` is left out. */
export interface Selector {
  readonly local: Prefix;
  readonly remotes: readonly Prefix[];
  readonly origin: Pointer;
}

/** A gateway of leased lines: a direct connect gateway. */
export interface LineGateway extends Thing {
  readonly kind: 'lines';
  readonly space: Space | null;
  /** Its usable lines (enabled, site resolves), by id. */
  readonly lines: readonly Line[];
  /** The line for an address: the longest range, then the first by id. */
  readonly ranges: PrefixTrie<Line>;
}

/** A usable leased line. */
export interface Line extends Thing {
  readonly gateway: LineGateway;
  readonly site: Site;
  /** What the cloud reaches through it: its own ranges, or all of the site's. */
  readonly ranges: readonly Prefix[];
}

/** Joins two spaces, primary blocks only: a peering connection. A packet from one side goes to the other. */
export interface Bridge extends Thing {
  readonly kind: 'bridge';
  /** Null where a side does not resolve. One space on both sides carries nothing. */
  readonly sides: readonly [Space | null, Space | null];
}

/** A host as a next hop; kind `masquerade` for the role of that name, `relay` for any other. */
export interface Relay extends Thing {
  readonly kind: 'relay' | 'masquerade';
  readonly space: Space | null;
  readonly host: Host;
}

// ------------------------------------------------------------------------------------------------------- forwarding tables

/** One enabled route with a destination. */
export interface Route {
  readonly destination: Prefix;
  readonly kind: NextHopKind;
  /** The word that the design has for the kind, for sentences: `vpn-gateway`. */
  readonly word: string;
  /** The id of the next hop, or null. Valid only if `network.nextHops` has it, with this `kind`, in the table's space: `nextHopOf` in fib.ts. */
  readonly target: string | null;
  /** Place in the list of the document: the route's pointer is `${table.origin}/${index}`. */
  readonly index: number;
  /** Whether another one with the same destination and precedence was passed over for this one. */
  readonly several: boolean;
}

/**
 * A forwarding table. Of several routes with one destination only the one that counts is in a trie: first `own`, then `lines`, then `tunnels`,
 * then the others, within a kind the first in the list. `origin` is the list of routes.
 */
export interface Table extends Thing {
  /** For hosts without a public address of their own, and for packets that a relay forwards: routes of kind `own` do not exist. */
  readonly plain: PrefixTrie<Route>;
  /** For hosts with a public address of their own, and for masquerades. Identical to `plain` when no route is of kind `own`. */
  readonly withOwn: PrefixTrie<Route>;
  /** The routes of `withOwn`, then those of `plain` that are not in it, in no other order; for those who walk all. */
  readonly routes: readonly Route[];
}

// ---------------------------------------------------------------------------------------------------------------- the whole

/** Everything but tables, filters and failures. Identical (`===`) as long as an edit touches only routes and rules. */
export interface Structure {
  /** All in order of id (code points). Segments whose VPC does not resolve have a space of their own, without blocks, that is not listed here. */
  readonly spaces: readonly Space[];
  readonly segments: readonly Segment[];
  readonly hosts: readonly Host[];
  readonly sites: readonly Site[];
  readonly publics: ReadonlyMap<Ip, PublicHolder>;
  readonly nextHops: ReadonlyMap<string, NextHop>;
  /** By id: segments, hosts, spaces and sites. */
  readonly places: ReadonlyMap<string, Place>;
  /** The bare hosts of the Internet: every public address that no EIP and no site of the design holds. */
  readonly internet: IpSet;
  /** The translated source of what leaves a site by its uplink: 203.0.113.8, or the next address up that nothing holds. */
  readonly uplink: Ip;
  /** The Internet's example hosts: the first stands for it, the second for the other end of itself. After the uplink's. */
  readonly outsiders: readonly [Ip, Ip];
}

/** Something that has hosts. */
export type Place =
  | { readonly kind: 'space'; readonly space: Space }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'site'; readonly site: Site };

/** A design as the data plane sees it. Never changed once made. */
export interface Network {
  readonly structure: Structure;
  /** By `segment.index`: the table that its packets look at, or null when it has none. */
  readonly tables: readonly (Table | null)[];
  /** By `segment.index`: the stateless filter at its edge, or null when everything passes. */
  readonly edges: readonly (Guard | null)[];
  /** By `host.index`: its stateful filters in bound order, consulted as one list; none: everything passes. */
  readonly guards: readonly (readonly Guard[])[];
  /** By id of a group: the addresses of its members. */
  readonly members: ReadonlyMap<string, ReadonlySet<Ip>>;
  /** Ids of failed resources and names of failed zones; empty in a sound design. `withFailures` makes the network of a scenario. */
  readonly failed: ReadonlySet<string>;
}

/** The same network with these resources (ids) and zones (names) failed. */
export function withFailures(network: Network, failed: ReadonlySet<string>): Network {
  return { ...network, failed };
}

// ------------------------------------------------------------------------------------------------------------------- flows

/**
 * One host that sends: a host of the design, a bare host of a segment (`host` null), of a site, or of the Internet (`segment` and `site` null).
 */
export interface Sender {
  readonly address: Ip;
  readonly host: Host | null;
  readonly segment: Segment | null;
  readonly site: Site | null;
}

/**
 * One flow. `to` is where the packet is sent. `wanted` is the place that the question named: a request that is taken by anybody else ends as
 * `no-such-host`; null when an address was asked, or the Internet. `byFaces`: the question is the Internet's for `wanted`, a host, and is
 * answered by its best public face; `to` is then not looked at. `port` is 0 for icmp.
 */
export interface Flow {
  readonly from: Sender;
  readonly to: Ip;
  readonly wanted: Place | null;
  readonly byFaces: boolean;
  readonly protocol: ProtocolBits;
  readonly port: number;
}
