/** Words of the platform, as its interface and its Terraform provider say them, and what the format calls the same. */

import { parseIp } from '../address/ip.ts';
import type { Json } from '../base/json.ts';
import { parsePorts } from '../kinds/ports.ts';
import { cidrOf, type Draft, present, textOf, wholeOf } from './gathering.ts';

/** Next-hop types by the platform's `next_type` and `GatewayType`. CVM is the public gateway that is no longer sold. */
export const NEXT_HOPS: Readonly<Record<string, string>> = {
  VPN: 'vpn-gateway',
  NAT: 'nat-gateway',
  DIRECTCONNECT: 'direct-connect-gateway',
  PEERCONNECTION: 'peering-connection',
  NORMAL_CVM: 'cvm',
  CVM: 'cvm',
  EIP: 'eip',
};

/** An encryption algorithm, or undefined: `AES-CBC-256`, `AES256GCM128`. */
function encryptionOf(value: unknown): string | undefined {
  const word = textOf(value).toLowerCase();
  const aes = /^aes-?cbc-?(128|192|256)$/.exec(word)?.[1];
  if (aes !== undefined) return `aes-${aes}-cbc`;
  const gcm = /^aes-?(128|192|256)-?gcm/.exec(word)?.[1];
  if (gcm !== undefined) return `aes-${gcm}-gcm`;
  return ['des-cbc', '3des-cbc', 'sm4'].find((each) => each === word);
}

/** An integrity algorithm, or undefined: `SHA-256`, `SHA256`, `SHA`, `SHA1`. */
function integrityOf(value: unknown): string | undefined {
  const word = textOf(value).toLowerCase().replaceAll('-', '');
  const sha2 = /^sha(256|384|512)$/.exec(word)?.[1];
  if (sha2 !== undefined) return `sha2-${sha2}`;
  if (word === 'sha' || word === 'sha1') return 'sha1';
  return ['md5', 'sm3'].find((each) => each === word);
}

const GROUPS = new Set([1, 2, 5, 14, 15, 16, 19, 20, 21, 24]);

/** A Diffie-Hellman group, null for none, or undefined: `GROUP14`, `DH-GROUP14`, `NULL`. */
function groupOf(value: unknown): number | null | undefined {
  if (textOf(value).toUpperCase() === 'NULL') return null;
  const number = Number(/(\d{1,2})$/.exec(textOf(value))?.[1] ?? 0);
  return GROUPS.has(number) ? number : undefined;
}

/** What a tunnel's proposals are made of, by the platform's words. */
interface Proposal {
  readonly ike: {
    readonly version: unknown;
    readonly mode: unknown;
    readonly encryption: unknown;
    readonly integrity: unknown;
    readonly group: unknown;
    readonly lifetime: unknown;
    readonly localId: unknown;
    readonly remoteId: unknown;
  };
  readonly ipsec: {
    readonly encryption: unknown;
    readonly integrity: unknown;
    readonly group: unknown;
    readonly lifetime: unknown;
    readonly traffic: unknown;
  };
}

/** The `ike` and `ipsec` of a tunnel. */
export function proposalsOf({ ike, ipsec }: Proposal): { readonly ike: Draft; readonly ipsec: Draft } {
  const version = textOf(ike.version).toLowerCase();
  const mode = textOf(ike.mode).toLowerCase();
  const identity = (value: unknown): string | undefined => (textOf(value) === '' ? undefined : textOf(value));
  return {
    ike: present({
      version: version === 'ikev1' || version === 'ikev2' ? version : undefined,
      exchangeMode: mode === 'main' || mode === 'aggressive' ? mode : undefined,
      encryption: encryptionOf(ike.encryption),
      integrity: integrityOf(ike.integrity),
      dhGroup: groupOf(ike.group) ?? undefined,
      lifetimeSeconds: wholeOf(ike.lifetime),
      localId: identity(ike.localId),
      remoteId: identity(ike.remoteId),
    }),
    ipsec: present({
      encryption: encryptionOf(ipsec.encryption),
      integrity: integrityOf(ipsec.integrity),
      pfsGroup: groupOf(ipsec.group),
      lifetimeSeconds: wholeOf(ipsec.lifetime),
      lifetimeKilobytes: wholeOf(ipsec.traffic),
    }),
  };
}

/** A rule of a group or an ACL without its other end; null when the format cannot say it. */
export function ruleOf(action: unknown, protocol: unknown, port: unknown, note: unknown): Draft | null {
  const deed = { ACCEPT: 'allow', DROP: 'deny' }[textOf(action).toUpperCase()];
  const word = textOf(protocol).toLowerCase() || 'all';
  if (deed === undefined || !['tcp', 'udp', 'icmp', 'all'].includes(word)) return null;
  const ported = word === 'tcp' || word === 'udp';
  const ports = ported ? portsOf(port) : 'all';
  return ports === null ? null : present({ action: deed, protocol: word, ports, note: textOf(note) || undefined });
}

function portsOf(port: unknown): string | null {
  const text = typeof port === 'number' ? String(port) : textOf(port).toLowerCase().replaceAll(/\s/g, '');
  if (text === '' || text === 'all' || text === '-1/-1') return 'all';
  return parsePorts(text) === null ? null : text;
}

/** The other end of a rule as a range: `0.0.0.0/0` and addresses; null for IPv6 and templates. */
export function peerOf(value: unknown): string | null {
  const text = textOf(value);
  return parseIp(text) === null ? cidrOf(text) : `${text}/32`;
}

/** Tags from a map. */
export function tagsOf(value: Json | undefined): Draft | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const pairs = Object.entries(value as Readonly<Record<string, Json>>).filter(
    ([key, text]) => key !== '' && key !== '__proto__' && [...key].length <= 127 && typeof text === 'string',
  );
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
