/** Which pairs of places two versions of a design are compared in, the likeliest to differ first; and how far outside a pair lies. */

import { hasIp } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import { compareCodePoints } from '../base/order.ts';
import type { Host, Network, Place } from '../dataplane/network.ts';
import { usableSet } from '../document/endpoint.ts';
import { mayDiffer } from './may-differ.ts';

/** From the Internet, to it, with an IDC at one end, between VPCs, within one. */
export type Exposure = 'from-internet' | 'to-internet' | 'idc' | 'peer' | 'own';

/** Two places, by id. */
export type Pair = readonly [string, string];

/** From how many pairs on it is found out first which of them may differ: fewer are asked sooner than that. */
const MANY = 2000;

/** How many pairs are listed of those that may differ. */
const MOST = 1_000_000;

/** Pairs that are to be compared, and how many more of them are not listed. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly unlisted: number;
}

/** The pairs of places that stand in either version, without those that cannot differ; none when nothing that a packet meets has changed. */
export function pairsOf(before: Network, after: Network, many = MANY): Pairs {
  if (isUnchanged(before, after)) return { pairs: [], unlisted: 0 };
  const ids = [...new Set([...placesIn(before), ...placesIn(after), INTERNET])].sort(compareCodePoints);
  const touched = new Set(ids.filter((id) => isTouched(before, after, id)));
  const places = new Set(ids);
  const hosts = [...new Set([...hostsIn(before), ...hostsIn(after)])].filter((id) => !places.has(id));
  for (const id of hosts) if (isTouched(before, after, id)) touched.add(id);
  const isSound = before.failed.size === 0 && after.failed.size === 0;
  const may = isSound && ids.length ** 2 >= many ? mayDiffer(before, after) : null;
  const first: Pair[] = [];
  const others: Pair[] = [];
  let unlisted = 0;
  const list = (from: string, to: string): void => {
    if (first.length + others.length >= MOST) unlisted += 1;
    else (touched.has(from) || touched.has(to) ? first : others).push([from, to]);
  };
  const numbers = ids.map((id) => may?.known.get(id) ?? null);
  for (const [place, from] of ids.entries()) {
    const number = numbers[place] ?? null;
    const row = number === null ? undefined : may?.row(number);
    for (let i = 0; i < ids.length; i += 1) {
      const [to, known] = [ids[i], numbers[i] ?? null];
      if (to !== undefined && (row === undefined || known === null || row[known] === 1)) list(from, to);
    }
  }
  // The Internet asks each host by its id: it is not reached at its address, but at its public faces.
  for (const to of hosts.sort(compareCodePoints)) if (may?.host(to) !== false) list(INTERNET, to);
  return { pairs: [...first, ...others], unlisted };
}

/** How far outside a pair lies. */
export function exposureOf(before: Network, after: Network, [from, to]: Pair): Exposure {
  if (from === INTERNET) return 'from-internet';
  if (to === INTERNET) return 'to-internet';
  const places = [from, to].map((id) => after.structure.places.get(id) ?? before.structure.places.get(id));
  if (places.some((place) => place?.kind === 'site')) return 'idc';
  const [a, b] = places.map(spaceOf);
  return a === b ? 'own' : 'peer';
}

function spaceOf(place: Place | undefined): string | undefined {
  if (place?.kind === 'segment') return place.segment.space.id;
  return place?.kind === 'host' ? place.host.segment.space.id : undefined;
}

function isUnchanged(before: Network, after: Network): boolean {
  const same = <T>(was: readonly T[], is: readonly T[]): boolean =>
    was === is || (was.length === is.length && was.every((each, i) => each === is[i]));
  return (
    before.structure === after.structure &&
    before.members === after.members &&
    same(before.tables, after.tables) &&
    same(before.edges, after.edges) &&
    same(before.guards, after.guards)
  );
}

/** Segments and sites, and hosts that are in none: those whose address lies outside their segment. */
function placesIn({ structure }: Network): string[] {
  const strays = structure.hosts.filter(
    ({ address, segment }) => address >= 0 && !(segment.holders.has(address) && hasIp(usableSet(segment), address)),
  );
  return [...structure.segments, ...structure.sites, ...strays].map(({ id }) => id);
}

function hostsIn({ structure }: Network): string[] {
  return structure.hosts.filter(({ address }) => address >= 0).map(({ id }) => id);
}

/** Whether what stands at the place itself has changed: its table, its ACL, a group of one of its hosts, or that it is there. */
function isTouched(before: Network, after: Network, id: string): boolean {
  if (id === INTERNET) return before.structure !== after.structure;
  const [was, is] = [before.structure.places.get(id), after.structure.places.get(id)];
  if (was?.kind === 'host' && is?.kind === 'host')
    return was.host.own !== is.host.own || !sameGuards(before, after, was.host, is.host);
  if (was?.kind !== 'segment' || is?.kind !== 'segment') return was?.kind !== is?.kind;
  const [a, b] = [was.segment, is.segment];
  if (before.tables[a.index] !== after.tables[b.index] || before.edges[a.index] !== after.edges[b.index]) return true;
  if (a.holders.size !== b.holders.size) return true;
  return [...a.holders].some(([ip, host]) => {
    const now = b.holders.get(ip);
    return now?.id !== host.id || !sameGuards(before, after, host, now);
  });
}

function sameGuards(before: Network, after: Network, a: Host, b: Host): boolean {
  const [was = [], is = []] = [before.guards[a.index], after.guards[b.index]];
  return was.length === is.length && was.every((guard, i) => guard === is[i]);
}
