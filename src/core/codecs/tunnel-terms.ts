/** What two devices have to agree on for a tunnel to come up, in no dialect: every export of a tunnel is written from this. */

import { parseIp } from '../address/ip.ts';
import { entry } from '../base/entry.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { type Message, message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import type { Document } from '../document/document.ts';
import { resolve } from '../document/tables.ts';
import type { ResourceOf } from '../kinds/index.ts';

/** The word that stands for the pre-shared key: no key is part of a design. */
export const KEY_WORD = 'REPLACE_WITH_PRE_SHARED_KEY';
/** Stands for the public address of a VPN gateway, which the platform assigns and a design may not know yet. */
const CLOUD_ADDRESS_WORD = 'REPLACE_WITH_VPN_GATEWAY_ADDRESS';
/** Stands for the public address of a customer gateway that a design has not filled in. */
const DEVICE_ADDRESS_WORD = 'REPLACE_WITH_CUSTOMER_GATEWAY_ADDRESS';

/** Bytes of a TCP segment that fit any IPsec tunnel over a 1,500 byte path, ESP in UDP included: what both sides clamp to. */
export const MSS = 1360;
/** Of a lifetime, the part after which this side renews: before the cloud lets the association go. */
const RENEW = 0.9;
/** The byte lifetime that means none: the format's default, four petabytes. */
const NO_BYTE_LIMIT = 4_096_000_000;

/** Who an end says it is: by its address, or by a name (an FQDN). */
export interface Identity {
  readonly type: 'address' | 'fqdn';
  readonly text: string;
}

/** One end of a tunnel. */
export interface TunnelEnd {
  readonly id: string;
  readonly name: string;
  /** The public address, or the word that stands for it. */
  readonly address: string;
  readonly identity: Identity;
}

/** A pair of ranges that one pair of security associations carries; as the cloud sees it. */
export interface Mapping {
  readonly cloud: string;
  readonly device: string;
}

type Proposals = Pick<ResourceOf<'vpn-tunnel'>, 'ike' | 'ipsec'>;

/** A tunnel in terms that hold at both ends. Times are seconds. */
export interface TunnelTerms {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly cloud: TunnelEnd;
  /** `own` is the device's private address when a translator gives it the public one, else null. */
  readonly device: TunnelEnd & { readonly own: string | null };
  readonly mode: 'spd' | 'route';
  /** Of an SPD, a mapping for each local and remote range; of a tunnel by routes, the one of everything with everything. */
  readonly mappings: readonly Mapping[];
  /** What each side sends into the tunnel: the VPC's blocks, and the ranges that the gateway's policies give to this tunnel. */
  readonly cloudRanges: readonly string[];
  readonly deviceRanges: readonly string[];
  readonly ike: Proposals['ike'];
  readonly ipsec: Proposals['ipsec'];
  readonly probes: { readonly cloud: string; readonly device: string } | null;
  /** A number of this tunnel's own, 1 to 16,000: of an interface, an interface id. From its id, so that other tunnels do not change it. */
  readonly number: number;
}

/** The tunnels that can be written, in order of id, and a sentence for each that cannot. */
export interface WrittenTunnels {
  readonly tunnels: readonly TunnelTerms[];
  readonly left: readonly Message[];
}

/** Every tunnel of a design in neutral terms. A tunnel without one of its gateways, or by an SPD without a complete mapping, is left out. */
export function tunnelTerms(document: Document): WrittenTunnels {
  const tunnels: TunnelTerms[] = [];
  const left: Message[] = [];
  const taken = new Set<number>();
  const table = document.resources['vpn-tunnel'];
  for (const id of sortedKeys(table)) {
    const tunnel = entry(table, id);
    if (tunnel === undefined) continue;
    const gateway = resolve(document.resources, 'vpn-gateway', tunnel.vpnGateway);
    const device = resolve(document.resources, 'customer-gateway', tunnel.customerGateway);
    if (gateway === null || device === null || tunnel.vpnGateway === null || tunnel.customerGateway === null) {
      left.push(message('tunnel.no-end', { id }));
      continue;
    }
    const vpc = resolve(document.resources, 'vpc', gateway.vpc);
    const idc = resolve(document.resources, 'idc', device.idc);
    const blocks = vpc === null ? [] : [vpc.cidr, ...vpc.secondaryCidrs].filter((each) => each !== null);
    const mappings = tunnel.mode === 'route' ? [{ cloud: '0.0.0.0/0', device: '0.0.0.0/0' }] : mappingsOf(tunnel);
    if (mappings.length === 0) {
      left.push(message('tunnel.no-mapping', { id }));
      continue;
    }
    const policies = gateway.routes.filter((route) => route.enabled && route.tunnel === id);
    const routed = policies.map((route) => route.destination).filter((each) => each !== null);
    const cloudAddress = gateway.publicIp ?? CLOUD_ADDRESS_WORD;
    const deviceAddress = device.publicIp ?? DEVICE_ADDRESS_WORD;
    if (gateway.publicIp === null) left.push(message('tunnel.no-cloud-address', { id, word: CLOUD_ADDRESS_WORD }));
    if (device.publicIp === null) left.push(message('tunnel.no-device-address', { id, word: DEVICE_ADDRESS_WORD }));
    tunnels.push({
      id,
      name: oneLine(tunnel.name),
      enabled: tunnel.enabled,
      cloud: {
        id: tunnel.vpnGateway,
        name: oneLine(gateway.name),
        address: cloudAddress,
        identity: identityOf(tunnel.ike.localId, cloudAddress),
      },
      device: {
        id: tunnel.customerGateway,
        name: oneLine(device.name),
        address: deviceAddress,
        own: device.privateIp,
        identity: identityOf(tunnel.ike.remoteId, deviceAddress),
      },
      mode: tunnel.mode,
      mappings,
      cloudRanges: tunnel.mode === 'route' ? blocks : unique(mappings.map((mapping) => mapping.cloud)),
      deviceRanges:
        tunnel.mode === 'spd'
          ? unique(mappings.map((mapping) => mapping.device))
          : unique(routed.length > 0 ? routed : (idc?.cidrs ?? [])),
      ike: tunnel.ike,
      ipsec: tunnel.ipsec,
      probes: tunnel.healthCheck === null ? null : probesOf(tunnel.healthCheck),
      number: numberOf(id, taken),
    });
  }
  return { tunnels, left };
}

/** Why a dialect may not be written: the first tunnel that it has no words for, by `unsayable`; null when it has words for all. */
export function firstUnsayable(document: Document, unsayable: (terms: TunnelTerms) => Message | null): Message | null {
  for (const terms of tunnelTerms(document).tunnels) {
    const why = unsayable(terms);
    if (why !== null) return why;
  }
  return null;
}

/** Seconds after which an association of this lifetime is renewed from this side: 90 % of it. */
export function renewAfter(lifetime: number): number {
  return Math.max(1, Math.floor(lifetime * RENEW));
}

/** Bytes after which an association ends, or null when the design sets no limit below the platform's default. A kilobyte is 1,024 bytes. */
export function byteLimit(terms: TunnelTerms): number | null {
  const { lifetimeKilobytes } = terms.ipsec;
  return lifetimeKilobytes < NO_BYTE_LIMIT ? lifetimeKilobytes * 1024 : null;
}

/** Whether an algorithm encrypts and authenticates at once. */
export function isCombined(encryption: string): boolean {
  return encryption.endsWith('-gcm');
}

/** A text as one line of a comment: what breaks lines or steers a terminal becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function mappingsOf(tunnel: ResourceOf<'vpn-tunnel'>): Mapping[] {
  return tunnel.spd.flatMap(({ local, remotes }) =>
    local === null ? [] : remotes.map((device) => ({ cloud: local, device })),
  );
}

function identityOf(given: string | null, address: string): Identity {
  const text = given ?? address;
  return { type: given === null || parseIp(text) !== null ? 'address' : 'fqdn', text };
}

function probesOf(check: { readonly local: string | null; readonly remote: string | null }): TunnelTerms['probes'] {
  return check.local === null || check.remote === null ? null : { cloud: check.local, device: check.remote };
}

function numberOf(id: string, taken: Set<number>): number {
  const RANGE = 16_000;
  let number = (Number.parseInt(fingerprint(id), 16) % RANGE) + 1;
  while (taken.has(number)) number = (number % RANGE) + 1;
  taken.add(number);
  return number;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
