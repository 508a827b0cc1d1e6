/** For which addresses a step is written: exactly those that the intent speaks of in filters, and the networks that hold them in routes and tunnels. */

import { type Ip, isPublicIp } from '../address/ip.ts';
import { ALL, containsIp, covers, equalPrefix, type Prefix, prefixOf, sizeOf } from '../address/prefix.ts';
import type { Network, Segment } from '../dataplane/network.ts';
import { readEndpoint } from '../document/endpoint.ts';
import type { Failing } from './smallest-change-step.ts';

/** The narrowest range around an address of a packet that the intent asks for as a whole; one that is no end of it (a translated one) is alone. */
export function exactRange(failing: Failing, address: Ip): Prefix {
  const alone = { base: address, length: 32 };
  const { document, network, intent, flow } = failing;
  const text = address === flow.from.address ? intent.from : address === flow.to ? intent.to : null;
  // A sender on the Internet stands for all of it.
  if (text === null) return alone;
  const endpoint = readEndpoint(document, network, text);
  if (!endpoint.ok) return alone;
  if (endpoint.value.kind === 'internet') return ALL;
  if (endpoint.value.kind === 'block') return endpoint.value.prefix;
  const { place } = endpoint.value;
  switch (place.kind) {
    case 'host':
      return alone;
    case 'segment':
      return place.segment.prefix ?? alone;
    case 'space':
      return place.space.blocks.find((block) => containsIp(block, address)) ?? alone;
    case 'site':
      return place.site.ranges.find((range) => containsIp(range, address)) ?? alone;
  }
}

/** The exact range, and where the end has several, the one prefix around them all if it holds not much more. */
export function rangesFor(failing: Failing, address: Ip): readonly Prefix[] {
  const exact = exactRange(failing, address);
  const { document, network, intent, flow } = failing;
  const text = address === flow.from.address ? intent.from : address === flow.to ? intent.to : null;
  const endpoint = text === null ? null : readEndpoint(document, network, text);
  if (endpoint === null || !endpoint.ok || endpoint.value.kind !== 'place') return [exact];
  const { place } = endpoint.value;
  const all = place.kind === 'site' ? place.site.ranges : place.kind === 'space' ? place.space.blocks : [];
  const first = Math.min(...all.map(({ base }) => base));
  let around = exact;
  while (around.length > 0 && !all.every((range) => covers(around, range))) around = prefixOf(first, around.length - 1);
  const held = all.reduce((sum, range) => sum + sizeOf(range), 0);
  return equalPrefix(around, exact) || sizeOf(around) > held * SPARE ? [exact] : [exact, around];
}

/** How much more than it must a prefix may hold. */
const SPARE = 2;

/**
 * The networks by which a route or a tunnel names an address, the narrowest first: what the intent asks for, or of a single host its subnet, and the
 * block or range around that. On the Internet it is everything.
 */
export function networksAround(failing: Failing, address: Ip): readonly Prefix[] {
  const exact = exactRange(failing, address);
  const around = rangesAround(failing.network, address).filter((range) => covers(range, exact));
  if (around.length === 0 && isPublicIp(address))
    return exact.length === 32 || exact.length === 0 ? [ALL] : [exact, ALL];
  const first = exact.length === 32 && around.length > 0 ? [] : [exact];
  const all = [...first, ...around.toSorted((a, b) => b.length - a.length)];
  return all.filter((range, i) => all.findIndex((other) => equalPrefix(other, range)) === i).slice(0, MOST);
}

const MOST = 3;

/** Subnets, their blocks and the ranges of IDCs that hold an address. */
function rangesAround({ structure }: Network, address: Ip): Prefix[] {
  const ranges: Prefix[] = [];
  for (const space of structure.spaces) {
    const segment = space.locate.longest(address);
    if (segment?.prefix) ranges.push(segment.prefix);
    ranges.push(...space.blocks.filter((block) => containsIp(block, address)));
  }
  for (const site of structure.sites) ranges.push(...site.ranges.filter((range) => containsIp(range, address)));
  return ranges;
}

/** The subnets among the flow's two ends that hold an address of a packet. */
export function segmentsAt({ flow, network }: Failing, address: Ip): readonly Segment[] {
  const own = flow.from.address === address ? flow.from.segment : null;
  if (own !== null) return [own];
  return network.structure.spaces.flatMap((space) => {
    const segment = space.locate.longest(address);
    return segment === null ? [] : [segment];
  });
}
