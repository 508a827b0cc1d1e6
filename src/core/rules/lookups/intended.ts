/** Whether an intent that fails has the same two places at its ends: then it speaks of what is between them. */

import { parseIp } from '../../address/ip.ts';
import { containsIp, parsePrefix } from '../../address/prefix.ts';
import type { Network } from '../../dataplane/network.ts';
import { verdict } from '../../dataplane/trace.ts';
import type { Document } from '../../document/document.ts';
import type { Endpoint } from '../../document/endpoint.ts';
import { type End, flowBetween } from './joined.ts';

/** Whether an intent wants one end to reach the other, either way, and it does not. `network` has no filters: with them it does so even less. */
export function isIntended(intents: Document['intents'], network: Network, one: End, other: End): boolean {
  return Object.values(intents).some(({ from, to, expect }) => {
    if (expect !== 'reachable') return false;
    const [source, target] = [endpointOf(network, from), endpointOf(network, to)];
    if (source === null || target === null) return false;
    const fails = (a: End, b: End) =>
      isAt(source, a) && isAt(target, b) && verdict(network, flowBetween(a, b)).verdict !== 'reachable';
    return fails(one, other) || fails(other, one);
  });
}

function endpointOf(network: Network, text: string | null): Endpoint | null {
  if (text === null) return null;
  const place = network.structure.places.get(text);
  if (place !== undefined) return { kind: 'place', id: text, place };
  const ip = parseIp(text);
  const prefix = ip === null ? parsePrefix(text) : { base: ip, length: 32 };
  return prefix === null ? null : { kind: 'block', prefix, text };
}

function isAt(endpoint: Endpoint, end: End): boolean {
  if (endpoint.kind === 'internet') return false;
  if (endpoint.kind === 'block') {
    const { prefix } = endpoint;
    return (
      containsIp(prefix, end.address) ||
      (end.segment?.prefix !== null && end.segment !== null && containsIp(end.segment.prefix, prefix.base)) ||
      end.site?.ranges.some((range) => containsIp(range, prefix.base)) === true
    );
  }
  const { place } = endpoint;
  switch (place.kind) {
    case 'host':
      return place.host.segment === end.segment;
    case 'segment':
      return place.segment === end.segment;
    case 'space':
      return place.space === end.segment?.space;
    case 'site':
      return place.site === end.site;
  }
}
