/** What a set of flows is: products of senders, destinations and ports; how they are cut, and joined to the fewest disjoint ones. */

import {
  coversSet,
  emptySet,
  equalSet,
  type IpSet,
  intersect,
  isEmpty,
  overlapsSet,
  subtract,
  union,
} from '../address/prefix-set.ts';

/** Destination ports as a set of numbers 0 to 65535, in the shape of a set of addresses. */
export type PortSet = IpSet;

/** Every port that a packet may have: 0 is icmp's. */
export const EVERY_PORT: PortSet = [0, 65535];

/** The flows from any of `from` to any of `to` with any of `ports`, of one protocol. */
export interface Region {
  readonly from: IpSet;
  readonly to: IpSet;
  readonly ports: PortSet;
}

/** What both hold, or null. */
export function meet(a: Region, b: Region): Region | null {
  const from = intersect(a.from, b.from);
  if (isEmpty(from)) return null;
  const to = intersect(a.to, b.to);
  if (isEmpty(to)) return null;
  const ports = intersect(a.ports, b.ports);
  return isEmpty(ports) ? null : { from, to, ports };
}

/** What is left of `a` without `b`: at most three regions. */
function without(a: Region, b: Region): Region[] {
  const both = meet(a, b);
  if (both === null) return [a];
  const left = [
    { from: subtract(a.from, b.from), to: a.to, ports: a.ports },
    { from: both.from, to: subtract(a.to, b.to), ports: a.ports },
    { from: both.from, to: both.to, ports: subtract(a.ports, b.ports) },
  ];
  return left.filter(({ from, to, ports }) => !isEmpty(from) && !isEmpty(to) && !isEmpty(ports));
}

/** What is left of some regions without all of others. */
export function withoutAll(regions: readonly Region[], others: readonly Region[]): readonly Region[] {
  let left = regions;
  for (const other of others) {
    if (left.length === 0) return left;
    left = left.flatMap((region) => without(region, other));
  }
  return left;
}

/** A set of addresses with the ports that go with each of them. */
export interface Stripe {
  readonly far: IpSet;
  readonly ports: PortSet;
}

/** The same pairs as stripes with disjoint addresses and different ports, in the order of their first address: equal sets give equal stripes. */
export function joinStripes(stripes: readonly Stripe[]): readonly Stripe[] {
  const [only] = stripes;
  if (only === undefined || stripes.length === 1) return stripes;
  let classes: Stripe[] = [];
  for (const { far, ports } of stripes) {
    let rest = far;
    const next: Stripe[] = [];
    for (const each of classes) {
      const both = isEmpty(rest) || !overlapsSet(each.far, rest) ? emptySet : intersect(each.far, rest);
      if (isEmpty(both)) {
        next.push(each);
        continue;
      }
      rest = subtract(rest, each.far);
      if (coversSet(each.ports, ports)) next.push(each);
      else {
        const left = subtract(each.far, both);
        if (!isEmpty(left)) next.push({ far: left, ports: each.ports });
        next.push({ far: both, ports: union(each.ports, ports) });
      }
    }
    if (!isEmpty(rest)) next.push({ far: rest, ports });
    classes = joinEqual(next);
  }
  return classes.sort((a, b) => (a.far[0] ?? 0) - (b.far[0] ?? 0));
}

function joinEqual(stripes: readonly Stripe[]): Stripe[] {
  const byPorts = new Map<string, Stripe>();
  for (const stripe of stripes) {
    const key = stripe.ports.join(' ');
    const before = byPorts.get(key);
    byPorts.set(key, before === undefined ? stripe : { far: union(before.far, stripe.far), ports: stripe.ports });
  }
  return [...byPorts.values()];
}

interface Sheet {
  readonly from: IpSet;
  readonly stripes: readonly Stripe[];
}

/** The same flows as disjoint regions, joined wherever that is possible: equal sets of flows give equal lists. */
export function joinRegions(regions: readonly Region[]): readonly Region[] {
  if (regions.length < 2) return regions;
  let sheets: Sheet[] = [];
  for (const { from, to, ports } of joinSenders(regions)) {
    let rest = from;
    const next: Sheet[] = [];
    for (const sheet of sheets) {
      const both = isEmpty(rest) || !overlapsSet(sheet.from, rest) ? emptySet : intersect(sheet.from, rest);
      if (isEmpty(both)) {
        next.push(sheet);
        continue;
      }
      rest = subtract(rest, both);
      const left = subtract(sheet.from, both);
      if (!isEmpty(left)) next.push({ from: left, stripes: sheet.stripes });
      next.push({ from: both, stripes: [...sheet.stripes, { far: to, ports }] });
    }
    if (!isEmpty(rest)) next.push({ from: rest, stripes: [{ far: to, ports }] });
    sheets = next;
  }
  const byStripes = new Map<string, Sheet>();
  for (const { from, stripes } of sheets) {
    const joined = joinStripes(stripes);
    const key = joined.map(({ far, ports }) => `${far.join(' ')}:${ports.join(' ')}`).join('|');
    const before = byStripes.get(key);
    byStripes.set(key, { from: before === undefined ? from : union(before.from, from), stripes: joined });
  }
  return [...byStripes.values()]
    .sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0))
    .flatMap(({ from, stripes }) => stripes.map(({ far, ports }) => ({ from, to: far, ports })));
}

/** Joins what differs in its senders only: most of what comes from many places goes to the same ones. */
function joinSenders(regions: readonly Region[]): readonly Region[] {
  const joined: Region[] = [];
  const places = new Map<string, number>();
  for (const region of regions) {
    const key = `${region.to.join(' ')}:${region.ports.join(' ')}`;
    const place = places.get(key);
    const before = place === undefined ? undefined : joined[place];
    if (place === undefined || before === undefined) places.set(key, joined.push(region) - 1);
    else joined[place] = { ...region, from: union(before.from, region.from) };
  }
  return joined;
}

/** Whether two regions are the same. */
export function equalRegion(a: Region, b: Region): boolean {
  return equalSet(a.from, b.from) && equalSet(a.to, b.to) && equalSet(a.ports, b.ports);
}
