/**
 * What every place finds of every other, row by row: all pairs of a network at once, exactly what asking for each by itself would find.
 *
 * The idea. A flow between two hosts is a way there and a way back, and a handful of filters at its two ends: the groups of either host and the edges of
 * either segment, each met with the addresses of the two hosts themselves.
 * - The ends. A filter is a function from the other end's address to the packets that pass, as bits of port classes (`StepMap`). Hosts that no
 *   filter and no walk tells apart are one atom; whether a pair of atoms passes is an `&` of a few numbers.
 * - The way within a space is no question: the local route takes every packet, whatever a table says.
 * - The way between spaces, and to and from sites and the Internet, is the same for all segments of a space that share a table, since nothing else of a segment is
 *   asked on it: one walk of whole sets for such a crowd, to everywhere at once (`farFlows`). Addresses are rewritten only on the way to public ones, where no
 *   filter stands at the other end, so that filters at the ends do see the hosts' own. What goes to a balancer is asked by a walk within a space too.
 * A filter that a walk has applied already is applied again without harm: `&` is idempotent.
 *
 * What this does not hold for is asked pair by pair: segments that overlap or lie outside their VPC (`odd`), places that share addresses, what the Internet finds
 * of hosts with a public face, pairs of sites, and every pair when something has failed.
 */

import { isPrivateIp } from '../address/ip.ts';
import { fromPrefixes, hasIp, overlapsSet, sizeOfSet } from '../address/prefix-set.ts';
import type { Host, Network } from '../dataplane/network.ts';
import type { Query } from '../dataplane/reach.ts';
import type { Document } from '../document/document.ts';
import { boardsOf, type Side, sideOf } from './boards.ts';
import { type Findings, findPair, findQuery, LOST } from './cell.ts';
import type { PairPlace } from './pair-places.ts';
import type { Service } from './queries.ts';

/** Rows on demand: what the place of a number finds of each, by number. */
export type PairRows = (place: number) => Uint8Array;

/** The rows of some places. What is common to them is made first; each row then by itself, as often and in whatever order it is asked for. */
export function pairRows(
  document: Pick<Document, 'resources'>,
  network: Network,
  places: readonly PairPlace[],
  services: readonly Service[],
): PairRows {
  const alone = (from: number, to: number): Findings =>
    findPair(document, network, [places[from]?.id ?? '', places[to]?.id ?? ''], services);
  if (network.failed.size > 0) return (from) => Uint8Array.from(places, (_, to) => alone(from, to));

  const side = sideOf(network, places, services);
  const boards = boardsOf([side], services).flat();
  const apart = apartIn(side);
  const odd = (place: PairPlace): boolean => isOdd(side, place);
  const suspects = suspectsIn(side);
  const all = places.map((_, number) => number);
  return (from) => {
    const row = new Uint8Array(places.length);
    const place = places[from];
    if (place === undefined) return row;
    if (!odd(place) && !isInternet(place)) for (const board of boards) board.find(from, row);
    for (const number of place.segment === null || odd(place) ? all : suspects) {
      const to = places[number];
      if (to === undefined) continue;
      if (apart(place, to)) row[number] = alone(from, number);
      else if (isInternet(place)) row[number] = fromInternet(network, to, services);
    }
    return row;
  };
}

const isOdd = ({ crowds }: Side, { segment }: PairPlace): boolean => segment !== null && !crowds.standing.has(segment);

/** Which pairs the sentences at the top do not hold for: boards may say too little of them. From the Internet boards say nothing at all. */
export function apartIn(side: Side): (a: PairPlace, b: PairPlace) => boolean {
  const mixed = isInternetMixed(side.crowds.network);
  return (a, b) => {
    if (isOdd(side, a) || isOdd(side, b) || (a.segment === null && b.segment === null)) return true;
    if (isInternet(a) || isInternet(b)) return mixed;
    return (a.segment === null || b.segment === null) && overlapsSet(a.addresses, b.addresses);
  };
}

/** The numbers of places of which pairs may be apart: of two segments only those of odd ones are, and no row needs to look at all the others. */
export function suspectsIn(side: Side): readonly number[] {
  return side.places.flatMap((place, number) => (place.segment === null || isOdd(side, place) ? [number] : []));
}

const isInternet = ({ segment, site }: PairPlace): boolean => segment === null && site === null;

/** Whether a host has a public face. */
export function hasFace({ own, published, behind }: Host): boolean {
  return own !== null || published.length > 0 || behind.length > 0;
}

/** Whether private and public addresses are mixed up: segments have public addresses, or an EIP a private one. */
export function isInternetMixed({ structure }: Network): boolean {
  const inside = structure.segments.flatMap(({ prefix, space }) => [
    ...space.blocks,
    ...(prefix === null ? [] : [prefix]),
  ]);
  return overlapsSet(fromPrefixes(inside), structure.internet) || [...structure.publics.keys()].some(isPrivateIp);
}

/** What the Internet finds of a segment: nothing of bare hosts, of hosts what their public faces answer. */
function fromInternet(network: Network, { segment, addresses }: PairPlace, services: readonly Service[]): Findings {
  let found: Findings = 0;
  if (segment === null) return LOST;
  let held = 0;
  for (const [address, host] of segment.holders) {
    if (!hasIp(addresses, address)) continue;
    held += 1;
    if (!hasFace(host)) found |= LOST;
    else for (const service of services) found |= findQuery(network, facesOf(network, host, service));
  }
  return held < sizeOfSet(addresses) ? found | LOST : found;
}

function facesOf({ structure }: Network, host: Host, service: Service): Query {
  return {
    senders: { host: null, segment: null, site: null, addresses: structure.internet },
    to: [host.address, host.address],
    wanted: { kind: 'segment', segment: host.segment },
    faces: host,
    ...service,
    everything: false,
  };
}
