// Decides what text is a CIDR, and how two blocks of addresses lie to each other: inside, around, beside.

import { formatIp, type Ip, parseIp } from './ip.ts';

/** A block of 2^(32-length) addresses. `base` is its first address: its host bits are always clear. `length` is 0 to 32. */
export interface Prefix {
  readonly base: Ip;
  readonly length: number;
}

/** A CIDR as it was written. */
export interface Cidr {
  /** The network: host bits dropped. */
  readonly prefix: Prefix;
  /** The address before the slash, with its host bits. */
  readonly address: Ip;
  /** Whether the address had host bits, so that it is not its network's: `10.0.1.5/24`. */
  readonly hostBits: boolean;
}

const LENGTH = /^(?:0|[1-9]|[12]\d|3[0-2])$/;

/** Reads `a.b.c.d/n` strictly, or null: a strict dotted quad, one slash, 0 to 32 without leading zeros. Host bits are taken, and told. */
export function parseCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const digits = text.slice(slash + 1);
  if (!LENGTH.test(digits)) return null;
  const address = parseIp(text.slice(0, slash));
  if (address === null) return null;
  const prefix = prefixOf(address, Number(digits));
  return { prefix, address, hostBits: prefix.base !== address };
}

/** The network that a CIDR stands for, host bits dropped, or null when it is no CIDR. */
export function parsePrefix(text: string): Prefix | null {
  return parseCidr(text)?.prefix ?? null;
}

/** The block of `length` that holds `ip`. Throws a RangeError when the length is no integer of 0 to 32. */
export function prefixOf(ip: Ip, length: number): Prefix {
  return { base: (ip & maskOf(length)) >>> 0, length };
}

/** The canonical CIDR of a prefix: `10.0.1.0/24`. */
export function formatPrefix(prefix: Prefix): string {
  return `${formatIp(prefix.base)}/${prefix.length}`;
}

/** The network mask of a length as an address: 24 is 255.255.255.0. Throws a RangeError when it is no integer of 0 to 32. */
export function maskOf(length: number): Ip {
  if (!Number.isInteger(length) || length < 0 || length > 32) throw new RangeError(`no prefix length: ${length}`);
  return mask(length);
}

// Shifts count modulo 32, so a mask of no bits cannot be had by shifting 32 places.
function mask(length: number): Ip {
  return length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
}

/** The first address of a prefix. */
export function firstOf(prefix: Prefix): Ip {
  return prefix.base;
}

/** The last address of a prefix, itself included. */
export function lastOf(prefix: Prefix): Ip {
  return (prefix.base | ~mask(prefix.length)) >>> 0;
}

/** How many addresses a prefix has: 1 to 2^32. */
export function sizeOf(prefix: Prefix): number {
  return 2 ** (32 - prefix.length);
}

/** Whether an address lies in a prefix. */
export function containsIp(prefix: Prefix, ip: Ip): boolean {
  return ((ip ^ prefix.base) & mask(prefix.length)) === 0;
}

/** Whether `outer` holds every address of `inner`. A prefix covers itself. */
export function covers(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && containsIp(outer, inner.base);
}

/** Whether two prefixes share an address. Prefixes never cross, so one of them then covers the other. */
export function overlaps(a: Prefix, b: Prefix): boolean {
  return ((a.base ^ b.base) & mask(Math.min(a.length, b.length))) === 0;
}

/** Whether two prefixes are the same block. */
export function equalPrefix(a: Prefix, b: Prefix): boolean {
  return a.base === b.base && a.length === b.length;
}

/** The lower and the upper half of a prefix. Throws a RangeError for a single address. */
export function halves(prefix: Prefix): [Prefix, Prefix] {
  if (prefix.length === 32) throw new RangeError(`one address has no halves: ${formatPrefix(prefix)}`);
  const length = prefix.length + 1;
  return [
    { base: prefix.base, length },
    { base: prefix.base + 2 ** (32 - length), length },
  ];
}

/** Orders prefixes by first address, and of two that begin together the larger block first: a parent comes before what it holds. */
export function comparePrefix(a: Prefix, b: Prefix): number {
  return a.base - b.base || a.length - b.length;
}

/** Every address: 0.0.0.0/0. */
export const ALL: Prefix = { base: 0, length: 0 };

/** The private blocks, in address order: RFC 1918, and 100.64.0.0/10 of RFC 6598. `isPrivateIp` answers the same for one address. */
export const PRIVATE_PREFIXES: readonly Prefix[] = [
  { base: 0x0a000000, length: 8 },
  { base: 0x64400000, length: 10 },
  { base: 0xac100000, length: 12 },
  { base: 0xc0a80000, length: 16 },
];

/** The blocks that no network carries, in address order: this network, loopback, link-local, multicast, reserved. */
export const UNROUTABLE_PREFIXES: readonly Prefix[] = [
  { base: 0x00000000, length: 8 },
  { base: 0x7f000000, length: 8 },
  { base: 0xa9fe0000, length: 16 },
  { base: 0xe0000000, length: 4 },
  { base: 0xf0000000, length: 4 },
];
