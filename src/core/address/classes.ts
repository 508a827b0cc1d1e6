// Decides whether an address is the first or the last of its classful network.

import type { Ip } from './ip.ts';

/**
 * Whether the classful host bits of an address are all zero or all one: 1-126.0.0.0 and 1-126.255.255.255 (class A), 128-191.x.0.0 and
 * 128-191.x.255.255 (B), 192-223.x.x.0 and 192-223.x.x.255 (C). The provider takes no such address for a customer gateway (its page of
 * VPN limits). False outside the three classes: those addresses are unroutable, and refused for that.
 */
export function isClassfulEdge(ip: Ip): boolean {
  const octet = ip >>> 24;
  if (octet === 0 || octet === 127 || octet >= 224) return false;
  const hostMask = octet < 128 ? 0xffffff : octet < 192 ? 0xffff : 0xff;
  const host = ip & hostMask;
  return host === 0 || host === hostMask;
}
