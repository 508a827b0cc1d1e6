/** Which flows became possible between two versions of a design, and which impossible: exact disjoint boxes, each with an example. */

import { formatIp } from '../address/ip.ts';
import {
  equalSet,
  fromRange,
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  sizeOfSet,
  subtract,
} from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import { ICMP, type Network, type ProtocolBits } from '../dataplane/network.ts';
import { anyOf, reach } from '../dataplane/reach.ts';
import { Reads } from '../dataplane/reads.ts';
import { equalRegion, joinRegions, type Region, withoutAll } from '../dataplane/region.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { sharing } from './changes.ts';
import { type Exposure, exposureOf, pairsOf } from './pairs.ts';
import { EVERYTHING, queriesOf } from './queries.ts';
import { type Box, boxOf } from './reachability.ts';

/**
 * One flow of a box, as a trace can ask for it: the sender's address, and the address that is asked, or the id of a host that the Internet asks, since
 * that is reached at its public face. `port` is null for icmp.
 */
export interface ExampleFlow {
  readonly from: string;
  readonly to: string;
  readonly protocol: Box['protocol'];
  readonly port: number | null;
}

/** Flows that changed alike. */
export interface ChangedBox extends Box {
  readonly example: ExampleFlow;
  /** The places of the example: ids of a subnet, IDC or host, or `internet`. */
  readonly between: readonly [string, string];
  /** How far outside the ends of these flows lie. */
  readonly exposure: Exposure;
}

/** Each list is disjoint, and the farthest outside comes first. Where the bounds were met, the counts say what is left out. */
export interface Difference {
  readonly opened: readonly ChangedBox[];
  readonly closed: readonly ChangedBox[];
  /** Boxes that are not listed. */
  readonly more: { readonly opened: number; readonly closed: number };
  /** Pairs of places that were not compared. */
  readonly uncompared: number;
}

/** How much is compared and listed: queries of the data plane, regions before they are joined, and boxes of each list. */
export interface Bounds {
  readonly queries: number;
  readonly regions: number;
  readonly boxes: number;
  /** From how many pairs on those that cannot differ are found out first, and left out; default: where it pays. */
  readonly many?: number;
}

// Enough for every pair of a thousand subnets that an edit of a filter or table of many touches; what is left out beyond them is said.
const BOUNDS: Bounds = { queries: 500_000, regions: 50_000, boxes: 500 };

/** The flows of one protocol from one place to another. */
interface Piece {
  readonly region: Region;
  readonly protocol: ProtocolBits;
  readonly between: readonly [string, string];
  readonly exposure: Exposure;
  /** Whether the Internet asks a host. */
  readonly faces: boolean;
}

/**
 * The flows that differ. Between two places (subnets with all in them, IDCs, the Internet; by id) the addresses are compared, whoever holds them: a bare
 * host that gets a name is no change. The Internet is compared in what belongs to it in both versions. A host that asks itself is left out.
 */
export function difference(before: Document, after: Document, bounds: Bounds = BOUNDS): Difference {
  const run = differenceInSteps(before, after, bounds);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** The same, so that it can be left at any time: it yields after each pair of places. Pairs of `near`, ids of places, come first. */
export function* differenceInSteps(
  before: Document,
  after: Document,
  bounds: Bounds,
  near: ReadonlySet<string> = new Set(),
): Generator<undefined, Difference> {
  const later = { ...after, resources: sharing(before.resources, after.resources) };
  const was: Version = { document: before, network: lowerDocument(before) };
  const is: Version = { document: later, network: withSame(was.network, lowerDocument(later)) };
  const opened: Piece[] = [];
  const closed: Piece[] = [];
  const common = intersect(was.network.structure.internet, is.network.structure.internet);
  const far = (pair: readonly [string, string]): number => pair.filter((id) => !near.has(id)).length;
  const { pairs: all, unlisted } = pairsOf(was.network, is.network, bounds.many);
  const pairs = near.size === 0 ? all : all.toSorted((a, b) => far(a) - far(b));
  const places = (id: string): IpSet | null => {
    const place = is.network.structure.places.get(id) ?? was.network.structure.places.get(id);
    return place?.kind === 'host' && place.host.address >= 0 ? fromRange(place.host.address, place.host.address) : null;
  };
  let asked = 0;
  let compared = 0;
  for (const between of pairs) {
    if (asked >= bounds.queries || opened.length + closed.length >= bounds.regions) break;
    if (compared > 0) yield;
    compared += 1;
    const reads = new Reads();
    const old = answer(was, between, { common, places }, reads);
    asked += old.queries + 1;
    if (old.queries > 0 && reads.stands(was.network, is.network)) continue;
    const now = answer(is, between, { common, places }, null);
    asked += now.queries;
    const faces = between[0] === INTERNET && places(between[1]) !== null;
    const exposure = exposureOf(was.network, is.network, between);
    for (const { protocol } of EVERYTHING) {
      const [a, b] = [old.regions.get(protocol) ?? [], now.regions.get(protocol) ?? []];
      if (a.length === b.length && a.every((region, i) => isSame(region, b[i]))) continue;
      const add =
        (to: Piece[]) =>
        (part: Region): void => {
          const region = withoutItself(part);
          if (!isEmpty(region.from) && !isEmpty(region.to)) to.push({ region, protocol, between, exposure, faces });
        };
      withoutAll(b, a).forEach(add(opened));
      withoutAll(a, b).forEach(add(closed));
    }
  }
  const [more, less] = [boxesOf(opened), boxesOf(closed)];
  const left = (all: readonly ChangedBox[]): number => Math.max(0, all.length - bounds.boxes);
  return {
    opened: more.slice(0, bounds.boxes),
    closed: less.slice(0, bounds.boxes),
    more: { opened: left(more), closed: left(less) },
    uncompared: pairs.length - compared + unlisted,
  };
}

/** What both versions are asked with: the Internet of both, and where a host is told to be. */
interface Common {
  readonly common: IpSet;
  readonly places: (id: string) => IpSet | null;
}

interface Version {
  readonly document: Document;
  readonly network: Network;
}

/** A region without the one host that it says asks itself. */
function withoutItself({ from, to, ports }: Region): Region {
  if (sizeOfSet(from) === 1) return { from, to: subtract(to, from), ports };
  return sizeOfSet(to) === 1 ? { from: subtract(from, to), to, ports } : { from, to, ports };
}

function isSame(a: Region, b: Region | undefined): boolean {
  return b !== undefined && equalRegion(a, b);
}

/** The later network with the earlier one's lists of filters and members, where they say the same. */
function withSame(before: Network, after: Network): Network {
  if (before.structure !== after.structure) return after;
  const guards = after.guards.map((list, i) => {
    const old = before.guards[i];
    return old !== undefined && old.length === list.length && list.every((guard, j) => guard === old[j]) ? old : list;
  });
  const sameMembers =
    before.members.size === after.members.size &&
    [...after.members].every(([id, members]) => before.members.get(id) === members);
  return { ...after, guards, members: sameMembers ? before.members : after.members };
}

/** What one place reaches of another. */
function answer(
  version: Version,
  [from, to]: readonly [string, string],
  { common, places }: Common,
  reads: Reads | null,
) {
  const regions = new Map<ProtocolBits, readonly Region[]>();
  const queries = queriesOf(version.document, version.network, { from, to }, EVERYTHING, false);
  if (!queries.ok) return { regions, queries: 0 };
  const found = new Map<ProtocolBits, Region[]>();
  // The Internet reaches a host as itself, wherever it has moved: what it is told by is its address now.
  const moved = from === INTERNET ? places(to) : null;
  for (const query of queries.value) {
    if (query.faces !== null && moved === null) continue;
    const list = found.get(query.protocol) ?? [];
    found.set(query.protocol, list);
    for (const region of reach(version.network, query, reads).reachable) {
      const shared = {
        ...region,
        from: from === INTERNET ? intersect(region.from, common) : region.from,
        to: to === INTERNET ? intersect(region.to, common) : (moved ?? region.to),
      };
      if (!isEmpty(shared.from) && !isEmpty(shared.to)) list.push(shared);
    }
  }
  for (const [protocol, list] of found) regions.set(protocol, joinRegions(list));
  return { regions, queries: queries.value.length };
}

const FARTHEST_FIRST: readonly Exposure[] = ['from-internet', 'to-internet', 'idc', 'peer', 'own'];

/** The pieces as few boxes, joined within each protocol and exposure. */
function boxesOf(pieces: readonly Piece[]): ChangedBox[] {
  const boxes: ChangedBox[] = [];
  const farther = new Map<ProtocolBits, Region[]>();
  for (const exposure of FARTHEST_FIRST) {
    for (const { protocol } of EVERYTHING) {
      const some = pieces.filter((piece) => piece.protocol === protocol && piece.exposure === exposure);
      const told = farther.get(protocol) ?? [];
      farther.set(protocol, told);
      // An address may be a place's and another's too: what a farther box says is not said again.
      const joined = joinRegions(
        withoutAll(
          some.map(({ region }) => region),
          told,
        ),
      );
      told.push(...joined);
      for (const region of joined) {
        const box = boxWithExample(some, region);
        if (box !== null) boxes.push(box);
      }
    }
  }
  return boxes;
}

/** Null when all that the region holds is a host that asks itself. */
function boxWithExample(pieces: readonly Piece[], region: Region): ChangedBox | null {
  const any = sizeOfSet(region.from) === 1 && equalSet(region.from, region.to) ? null : anyOf([region]);
  const piece = any === null ? undefined : pieces.find((each) => holds(each.region, any));
  if (any === null || piece === undefined) return null;
  const { protocol, between, exposure } = piece;
  const box = boxOf(protocol, region);
  const port = protocol === ICMP ? null : any.port;
  const example = {
    from: formatIp(any.from),
    to: piece.faces ? between[1] : formatIp(any.to),
    protocol: box.protocol,
    port,
  };
  return { ...box, example, between, exposure };
}

function holds({ from, to, ports }: Region, flow: NonNullable<ReturnType<typeof anyOf>>): boolean {
  return hasIp(from, flow.from) && hasIp(to, flow.to) && hasIp(ports, flow.port);
}
