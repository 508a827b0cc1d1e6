/** Cisco IOS XE (ISR and Catalyst 8000): the customer device's side of every tunnel, route-based, as text to paste in configuration mode. */

import { formatIp } from '../../address/ip.ts';
import { lastOf, maskOf, parsePrefix } from '../../address/prefix.ts';
import { type Message, message } from '../../base/message.ts';
import type { Codec } from '../codec.ts';
import {
  byteLimit,
  firstUnsayable,
  type Identity,
  isCombined,
  KEY_WORD,
  MSS,
  renewAfter,
  type TunnelTerms,
  tunnelTerms,
} from '../tunnel-terms.ts';

/** Words of IKEv2 proposals (Security configuration guide, `encryption` and `integrity`); IKE has no 192 bit GCM there. */
const IKEV2_ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'des',
  '3des-cbc': '3des',
  'aes-128-cbc': 'aes-cbc-128',
  'aes-192-cbc': 'aes-cbc-192',
  'aes-256-cbc': 'aes-cbc-256',
  'aes-128-gcm': 'aes-gcm-128',
  'aes-256-gcm': 'aes-gcm-256',
};
/** Words of ISAKMP policies. */
const IKEV1_ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'des',
  '3des-cbc': '3des',
  'aes-128-cbc': 'aes',
  'aes-192-cbc': 'aes 192',
  'aes-256-cbc': 'aes 256',
};
/** Hashes, of IKE in both versions; ISAKMP calls SHA-1 `sha`. */
const HASH: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
};
/** Words of transform sets. */
const ESP_ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'esp-des',
  '3des-cbc': 'esp-3des',
  'aes-128-cbc': 'esp-aes',
  'aes-192-cbc': 'esp-aes 192',
  'aes-256-cbc': 'esp-aes 256',
  'aes-128-gcm': 'esp-gcm',
  'aes-192-gcm': 'esp-gcm 192',
  'aes-256-gcm': 'esp-gcm 256',
};
const ESP_INTEGRITY: Readonly<Record<string, string>> = {
  md5: 'esp-md5-hmac',
  sha1: 'esp-sha-hmac',
  'sha2-256': 'esp-sha256-hmac',
  'sha2-384': 'esp-sha384-hmac',
  'sha2-512': 'esp-sha512-hmac',
};
/** The longest lifetime of IKE in the command, seconds. */
const LONGEST_IKE = 86_400;
/** The longest lifetime of IPsec in the command, seconds. */
const LONGEST_IPSEC = 2_592_000;
const OUTSIDE = 'GigabitEthernet1';

export const iosxe = {
  id: 'iosxe',
  label: 'codec.iosxe',
  extension: '.txt',
  mediaType: 'text/plain',
  write: (document) => ({
    files: tunnelTerms(document).tunnels.map((terms) => ({ path: `${terms.id}.txt`, text: configuration(terms) })),
  }),
  leavesOut: (document) => tunnelTerms(document).left,
  refuses: (document) => firstUnsayable(document, unsayable),
} satisfies Codec;

/** Why the device cannot be told of a tunnel, or null. */
function unsayable({ id, ike, ipsec, cloud, device }: TunnelTerms): Message | null {
  const no = (algorithm: string): Message => message('iosxe.no-word', { id, algorithm });
  if (ike.version === 'ikev1' && isCombined(ike.encryption)) {
    return message('tunnel.ikev1-gcm', { id, algorithm: ike.encryption });
  }
  const words = ike.version === 'ikev1' ? IKEV1_ENCRYPTION : IKEV2_ENCRYPTION;
  if (words[ike.encryption] === undefined) return no(ike.encryption);
  if (HASH[ike.integrity] === undefined) return no(ike.integrity);
  if (ESP_ENCRYPTION[ipsec.encryption] === undefined) return no(ipsec.encryption);
  if (!isCombined(ipsec.encryption) && ESP_INTEGRITY[ipsec.integrity] === undefined) return no(ipsec.integrity);
  // ISAKMP takes an address for an identity from the interface, which has the private one.
  if (ike.version === 'ikev1' && device.own !== null && device.identity.type === 'address') {
    return message('iosxe.translated-identity', { id });
  }
  for (const { identity } of [cloud, device]) {
    if (!isWord(identity.text)) return message('tunnel.identity', { id });
  }
  return null;
}

/** Whether a text can stand in a command as one word: no space, no quotes, and no question mark, which asks for help. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9._@-]{1,200}$/.test(text);
}

function configuration(terms: TunnelTerms): string {
  const parts = [
    head(terms),
    terms.ike.version === 'ikev2' ? ikev2(terms) : ikev1(terms),
    ipsec(terms),
    ...(terms.mode === 'spd' ? [selectors(terms)] : []),
    tunnelInterface(terms),
    routes(terms),
    exemption(terms),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n!\n')}\n!\nend\n`;
}

function head(terms: TunnelTerms): string[] {
  return [
    `! The customer's side of tunnel ${terms.id}: ${terms.name}`,
    `! ${terms.device.id} (${terms.device.name}) to ${terms.cloud.id} (${terms.cloud.name})`,
    `! ${OUTSIDE} stands for the interface to the Internet. Put the key that both ends share in place of its word.`,
    ...(terms.device.own === null
      ? []
      : [
          `! The device stands behind a translator that gives it ${terms.device.address}: UDP 500 and 4500 have to reach it.`,
        ]),
    ...(terms.enabled ? [] : ['! The design has this tunnel switched off: the interface stays shut.']),
    'configure terminal',
  ];
}

function ikev2(terms: TunnelTerms): string[] {
  const { id, ike, cloud, device } = terms;
  const own = device.own ?? device.address;
  return [
    `crypto ikev2 proposal ${id}`,
    ` encryption ${IKEV2_ENCRYPTION[ike.encryption]}`,
    // A combined algorithm authenticates by itself; the hash is its pseudo-random function.
    isCombined(ike.encryption) ? ` prf ${HASH[ike.integrity]}` : ` integrity ${HASH[ike.integrity]}`,
    ` group ${ike.dhGroup}`,
    `crypto ikev2 policy ${id}`,
    ` match address local ${own}`,
    ` proposal ${id}`,
    `crypto ikev2 keyring ${id}`,
    ` peer ${cloud.id}`,
    `  address ${cloud.address}`,
    `  pre-shared-key ${KEY_WORD}`,
    `crypto ikev2 profile ${id}`,
    ` match address local ${own}`,
    cloud.identity.type === 'address'
      ? ` match identity remote address ${cloud.identity.text} 255.255.255.255`
      : ` match identity remote fqdn ${cloud.identity.text}`,
    ` identity local ${identityWords(device.identity)}`,
    ' authentication remote pre-share',
    ' authentication local pre-share',
    ` keyring local ${id}`,
    ` lifetime ${Math.min(LONGEST_IKE, renewAfter(ike.lifetimeSeconds))}`,
    ' dpd 10 3 periodic',
  ];
}

function ikev1(terms: TunnelTerms): string[] {
  const { id, ike, cloud, device, number } = terms;
  const own = device.own ?? device.address;
  const aggressive = ike.exchangeMode === 'aggressive';
  const hash = ike.integrity === 'sha1' ? 'sha' : HASH[ike.integrity];
  return [
    `crypto isakmp policy ${(number % 10_000) + 1}`,
    ` encryption ${IKEV1_ENCRYPTION[ike.encryption]}`,
    ` hash ${hash}`,
    ' authentication pre-share',
    ` group ${ike.dhGroup}`,
    ` lifetime ${Math.min(LONGEST_IKE, renewAfter(ike.lifetimeSeconds))}`,
    `crypto keyring ${id}`,
    ` local-address ${own}`,
    ` pre-shared-key address ${cloud.address} key ${KEY_WORD}`,
    `crypto isakmp profile ${id}`,
    ` keyring ${id}`,
    ` self-identity ${device.identity.type === 'address' ? 'address' : `fqdn ${device.identity.text}`}`,
    cloud.identity.type === 'address'
      ? ` match identity address ${cloud.identity.text} 255.255.255.255`
      : ` match identity host ${cloud.identity.text}`,
    ` local-address ${own}`,
    ' keepalive 10 retry 3',
    ...(aggressive ? [' initiate mode aggressive'] : []),
  ];
}

function ipsec(terms: TunnelTerms): string[] {
  const { id, ipsec: phase2, ike } = terms;
  const integrity = isCombined(phase2.encryption) ? '' : ` ${ESP_INTEGRITY[phase2.integrity]}`;
  const bytes = byteLimit(terms);
  return [
    `crypto ipsec transform-set ${id} ${ESP_ENCRYPTION[phase2.encryption]}${integrity}`,
    ' mode tunnel',
    `crypto ipsec profile ${id}`,
    ` set transform-set ${id}`,
    ...(phase2.pfsGroup === null ? [] : [` set pfs group${phase2.pfsGroup}`]),
    ` set security-association lifetime seconds ${Math.min(LONGEST_IPSEC, phase2.lifetimeSeconds)}`,
    bytes === null
      ? ' set security-association lifetime kilobytes disable'
      : ` set security-association lifetime kilobytes ${bytes / 1024}`,
    ` set ${ike.version === 'ikev2' ? 'ikev2-profile' : 'isakmp-profile'} ${id}`,
  ];
}

/** The SPD as the list that the tunnel interface negotiates by: one pair of associations for each of its lines. */
function selectors(terms: TunnelTerms): string[] {
  return [
    `ip access-list extended ${terms.id}-spd`,
    ...terms.mappings.map(({ cloud, device }) => ` permit ip ${wildcard(device)} ${wildcard(cloud)}`),
  ];
}

function tunnelInterface(terms: TunnelTerms): string[] {
  const { id, number, cloud, device, probes } = terms;
  return [
    ...(probes === null ? [] : [`interface Loopback${number}`, ` ip address ${probes.device} 255.255.255.255`]),
    `interface Tunnel${number}`,
    ` description ${id}`,
    ` ip unnumbered ${probes === null ? OUTSIDE : `Loopback${number}`}`,
    ' ip mtu 1400',
    ` ip tcp adjust-mss ${MSS}`,
    ` tunnel source ${device.own ?? device.address}`,
    ' tunnel mode ipsec ipv4',
    ` tunnel destination ${cloud.address}`,
    ...(terms.mode === 'spd' ? [` tunnel protection ipsec policy ipv4 ${id}-spd`] : []),
    ` tunnel protection ipsec profile ${id}`,
    terms.enabled ? ' no shutdown' : ' shutdown',
  ];
}

function routes(terms: TunnelTerms): string[] {
  const destinations = [...terms.cloudRanges, ...(terms.probes === null ? [] : [`${terms.probes.cloud}/32`])];
  return destinations.map((range) => `ip route ${masked(range)} Tunnel${terms.number}`);
}

/** What goes through the tunnel keeps its addresses: lines to stand before those of the device's own translation. */
function exemption(terms: TunnelTerms): string[] {
  const pairs =
    terms.mode === 'spd'
      ? terms.mappings
      : terms.cloudRanges.flatMap((cloud) => terms.deviceRanges.map((device) => ({ cloud, device })));
  return [
    '! NAT exemption: where this device translates to the Internet, its list of what to translate has to begin so.',
    '! It is used as: ip nat inside source route-map NAT interface <outside> overload',
    'ip access-list extended NAT',
    ...pairs.map(({ cloud, device }, index) => ` ${index + 1} deny ip ${wildcard(device)} ${wildcard(cloud)}`),
    'route-map NAT permit 10',
    ' match ip address NAT',
  ];
}

function identityWords({ type, text }: Identity): string {
  return `${type} ${text}`;
}

/** A range as an address and a mask. */
function masked(range: string): string {
  const prefix = parsePrefix(range);
  return prefix === null ? range : `${formatIp(prefix.base)} ${formatIp(maskOf(prefix.length))}`;
}

/** A range as an address and a wildcard, or the word for everything. */
function wildcard(range: string): string {
  const prefix = parsePrefix(range);
  if (prefix === null) return range;
  if (prefix.length === 0) return 'any';
  return `${formatIp(prefix.base)} ${formatIp(lastOf(prefix) - prefix.base)}`;
}
