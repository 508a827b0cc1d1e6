// Decides what text is an IPv4 address, and which of private, unroutable and public an address is.

import ipaddr from 'ipaddr.js';

/** An IPv4 address as an unsigned 32-bit integer, 0 to 2^32-1. Keep results of bit operators unsigned with `>>> 0`. */
export type Ip = number;

const DOT = 46;
const ZERO = 48;

/**
 * The address that a dotted quad stands for, or null. Strict: four decimal numbers of 0 to 255 without leading zeros, and nothing around
 * them. `10.1`, `010.0.0.1`, `0x0a000001` and the like, which mean different hosts to different parsers, are null.
 */
export function parseIp(text: string): Ip | null {
  // The longest quad has 15 characters: a huge paste is refused before any pattern sees it.
  if (text.length > 15 || !ipaddr.IPv4.isValidFourPartDecimal(text)) return null;
  let ip = 0;
  let octet = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) {
      ip = ip * 256 + octet;
      octet = 0;
      digits = 0;
      continue;
    }
    // The library's idea of a decimal has changed between its versions; a leading zero is refused here whatever it says.
    if (digits > 0 && octet === 0) return null;
    octet = octet * 10 + (code - ZERO);
    digits++;
  }
  return ip * 256 + octet;
}

/** The dotted quad of an address: the only spelling that `parseIp` takes for it. */
export function formatIp(ip: Ip): string {
  return `${ip >>> 24}.${(ip >>> 16) & 255}.${(ip >>> 8) & 255}.${ip & 255}`;
}

/** Whether an address is private: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918) or 100.64.0.0/10 (RFC 6598). */
export function isPrivateIp(ip: Ip): boolean {
  const octet = ip >>> 24;
  switch (octet) {
    case 10:
      return true;
    case 100:
      return ip >>> 22 === 0x191;
    case 172:
      return ip >>> 20 === 0xac1;
    case 192:
      return ip >>> 16 === 0xc0a8;
    default:
      return false;
  }
}

/** Whether no network carries an address: 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 or 240.0.0.0/4. */
export function isUnroutableIp(ip: Ip): boolean {
  const octet = ip >>> 24;
  return octet === 0 || octet === 127 || octet >= 224 || ip >>> 16 === 0xa9fe;
}

/** Whether an address is public: neither private nor unroutable. */
export function isPublicIp(ip: Ip): boolean {
  return !isPrivateIp(ip) && !isUnroutableIp(ip);
}
