/** Juniper SRX: the customer device's side of every tunnel as `set` commands, with a traffic selector for each mapping of an SPD. */

import { fingerprint } from '../../base/fingerprint.ts';
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

/** Words of IKE proposals; IKE has no 192 bit GCM there (CLI reference, `encryption-algorithm (Security IKE)`). */
const IKE_ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'des-cbc',
  '3des-cbc': '3des-cbc',
  'aes-128-cbc': 'aes-128-cbc',
  'aes-192-cbc': 'aes-192-cbc',
  'aes-256-cbc': 'aes-256-cbc',
  'aes-128-gcm': 'aes-128-gcm',
  'aes-256-gcm': 'aes-256-gcm',
};
const IKE_HASH: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha2-256': 'sha-256',
  'sha2-384': 'sha-384',
  'sha2-512': 'sha-512',
};
/** Words of IPsec proposals. */
const IPSEC_ENCRYPTION: Readonly<Record<string, string>> = { ...IKE_ENCRYPTION, 'aes-192-gcm': 'aes-192-gcm' };
const IPSEC_HASH: Readonly<Record<string, string>> = {
  md5: 'hmac-md5-96',
  sha1: 'hmac-sha1-96',
  'sha2-256': 'hmac-sha-256-128',
  'sha2-384': 'hmac-sha-384',
  'sha2-512': 'hmac-sha-512',
};
/** Lifetimes that the commands take, seconds and kilobytes. */
const LIFETIME = { least: 180, most: 86_400, leastKilobytes: 64, mostKilobytes: 4_294_967_294 } as const;
/** The longest name of a proposal, policy, gateway or VPN, characters. */
const NAME_LIMIT = 32;
/** The most traffic selectors of one VPN. */
const SELECTOR_LIMIT = 200;
const OUTSIDE = 'ge-0/0/0.0';

export const junos = {
  id: 'junos',
  label: 'codec.junos',
  extension: '.txt',
  mediaType: 'text/plain',
  write: (document) => ({
    files: tunnelTerms(document).tunnels.map((terms) => ({ path: `${terms.id}.txt`, text: configuration(terms) })),
  }),
  leavesOut: (document) => tunnelTerms(document).left,
  refuses: (document) => firstUnsayable(document, unsayable),
} satisfies Codec;

/** Why the device cannot be told of a tunnel, or null. */
function unsayable(terms: TunnelTerms): Message | null {
  const { id, ike, ipsec, cloud, device } = terms;
  const no = (algorithm: string): Message => message('junos.no-word', { id, algorithm });
  if (ike.version === 'ikev1' && isCombined(ike.encryption)) {
    return message('tunnel.ikev1-gcm', { id, algorithm: ike.encryption });
  }
  if (IKE_ENCRYPTION[ike.encryption] === undefined) return no(ike.encryption);
  if (IKE_HASH[ike.integrity] === undefined) return no(ike.integrity);
  if (IPSEC_ENCRYPTION[ipsec.encryption] === undefined) return no(ipsec.encryption);
  if (!isCombined(ipsec.encryption) && IPSEC_HASH[ipsec.integrity] === undefined) return no(ipsec.integrity);
  if (ipsec.lifetimeSeconds < LIFETIME.least || ike.lifetimeSeconds < LIFETIME.least) {
    return message('junos.lifetime', { id, seconds: LIFETIME.least });
  }
  if (terms.mappings.length > SELECTOR_LIMIT) {
    return message('junos.selectors', { id, count: terms.mappings.length, limit: SELECTOR_LIMIT });
  }
  for (const { identity } of [cloud, device]) {
    if (!/^[A-Za-z0-9._@-]{1,200}$/.test(identity.text)) return message('tunnel.identity', { id });
  }
  return null;
}

function configuration(terms: TunnelTerms): string {
  const name = shortName(terms.id);
  const lines = [
    `# The customer's side of tunnel ${terms.id}: ${terms.name}`,
    `# ${terms.device.id} (${terms.device.name}) to ${terms.cloud.id} (${terms.cloud.name})`,
    `# ${OUTSIDE} stands for the interface to the Internet, the zones trust and untrust for inside and outside.`,
    '# Put the key that both ends share in place of its word; then commit check, and commit.',
    ...(terms.device.own === null
      ? []
      : [
          `# The device stands behind a translator that gives it ${terms.device.address}: UDP 500 and 4500 have to reach it.`,
        ]),
    ...(terms.enabled ? [] : ['# The design has this tunnel switched off: the last line keeps it so.']),
    ...ike(terms, name),
    ...ipsec(terms, name),
    ...forwarding(terms),
    ...policies(terms),
    ...(terms.enabled ? [] : [`deactivate security ipsec vpn ${name}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function ike(terms: TunnelTerms, name: string): string[] {
  const { ike: phase1, cloud, device } = terms;
  const set = (words: string): string => `set security ike ${words}`;
  const lifetime = Math.min(LIFETIME.most, Math.max(LIFETIME.least, renewAfter(phase1.lifetimeSeconds)));
  const aggressive = phase1.version === 'ikev1' && phase1.exchangeMode === 'aggressive';
  return [
    set(`proposal ${name} authentication-method pre-shared-keys`),
    set(`proposal ${name} dh-group group${phase1.dhGroup}`),
    ...(isCombined(phase1.encryption)
      ? []
      : [set(`proposal ${name} authentication-algorithm ${IKE_HASH[phase1.integrity]}`)]),
    set(`proposal ${name} encryption-algorithm ${IKE_ENCRYPTION[phase1.encryption]}`),
    set(`proposal ${name} lifetime-seconds ${lifetime}`),
    ...(phase1.version === 'ikev1' ? [set(`policy ${name} mode ${aggressive ? 'aggressive' : 'main'}`)] : []),
    set(`policy ${name} proposals ${name}`),
    set(`policy ${name} pre-shared-key ascii-text "${KEY_WORD}"`),
    set(`gateway ${name} ike-policy ${name}`),
    set(`gateway ${name} address ${cloud.address}`),
    set(`gateway ${name} local-address ${device.own ?? device.address}`),
    set(`gateway ${name} external-interface ${OUTSIDE}`),
    set(`gateway ${name} local-identity ${identityWords(device.identity)}`),
    set(`gateway ${name} remote-identity ${identityWords(cloud.identity)}`),
    set(`gateway ${name} dead-peer-detection probe-idle-tunnel`),
    set(`gateway ${name} dead-peer-detection interval 10`),
    set(`gateway ${name} dead-peer-detection threshold 3`),
    set(`gateway ${name} version ${phase1.version === 'ikev2' ? 'v2-only' : 'v1-only'}`),
  ];
}

function ipsec(terms: TunnelTerms, name: string): string[] {
  const { ipsec: phase2, number } = terms;
  const set = (words: string): string => `set security ipsec ${words}`;
  const bytes = byteLimit(terms);
  const kilobytes =
    bytes === null ? null : Math.min(LIFETIME.mostKilobytes, Math.max(LIFETIME.leastKilobytes, bytes / 1024));
  return [
    set(`proposal ${name} protocol esp`),
    ...(isCombined(phase2.encryption)
      ? []
      : [set(`proposal ${name} authentication-algorithm ${IPSEC_HASH[phase2.integrity]}`)]),
    set(`proposal ${name} encryption-algorithm ${IPSEC_ENCRYPTION[phase2.encryption]}`),
    set(`proposal ${name} lifetime-seconds ${Math.min(LIFETIME.most, phase2.lifetimeSeconds)}`),
    ...(kilobytes === null ? [] : [set(`proposal ${name} lifetime-kilobytes ${kilobytes}`)]),
    ...(phase2.pfsGroup === null ? [] : [set(`policy ${name} perfect-forward-secrecy keys group${phase2.pfsGroup}`)]),
    set(`policy ${name} proposals ${name}`),
    set(`vpn ${name} bind-interface st0.${number}`),
    set(`vpn ${name} ike gateway ${name}`),
    set(`vpn ${name} ike ipsec-policy ${name}`),
    ...(terms.mode === 'spd'
      ? terms.mappings.map(({ cloud, device }, index) =>
          set(`vpn ${name} traffic-selector ts${index + 1} local-ip ${device} remote-ip ${cloud}`),
        )
      : []),
    set(`vpn ${name} establish-tunnels on-traffic`),
  ];
}

/** The tunnel's interface and what is sent into it. Traffic selectors bring their own routes; a tunnel without them needs static ones. */
function forwarding(terms: TunnelTerms): string[] {
  const { number, probes } = terms;
  const unit = `st0.${number}`;
  const destinations = [
    ...(terms.mode === 'route' ? terms.cloudRanges : []),
    ...(probes === null ? [] : [`${probes.cloud}/32`]),
  ];
  return [
    `set interfaces st0 unit ${number} family inet${probes === null ? '' : ` address ${probes.device}/32`}`,
    `set security zones security-zone vpn interfaces ${unit}`,
    ...(probes === null ? [] : ['set security zones security-zone vpn host-inbound-traffic system-services ping']),
    'set security zones security-zone untrust host-inbound-traffic system-services ike',
    ...destinations.map((range) => `set routing-options static route ${range} next-hop ${unit}`),
    `set security flow tcp-mss ipsec-vpn mss ${MSS}`,
  ];
}

/** What the firewall lets through, both ways. NAT is by zones: nothing translates between trust and vpn unless a rule says so. */
function policies(terms: TunnelTerms): string[] {
  const set = (words: string): string => `set security policies ${words}`;
  const name = shortName(terms.id);
  const book = (kind: 'cloud' | 'idc', range: string): string => `${kind}-${range.replace('/', '-')}`;
  const entries = [
    ...terms.cloudRanges.map((range) => ['cloud', range] as const),
    ...terms.deviceRanges.map((range) => ['idc', range] as const),
  ];
  const match = (direction: string, own: 'cloud' | 'idc', far: 'cloud' | 'idc'): string[] => {
    const ranges = { cloud: terms.cloudRanges, idc: terms.deviceRanges };
    const sides = [
      ['source-address', own],
      ['destination-address', far],
    ] as const;
    return [
      ...sides.flatMap(([word, side]) =>
        (ranges[side].length === 0 ? ['any'] : ranges[side].map((range) => book(side, range))).map((each) =>
          set(`${direction} policy ${name} match ${word} ${each}`),
        ),
      ),
      set(`${direction} policy ${name} match application any`),
      set(`${direction} policy ${name} then permit`),
    ];
  };
  return [
    ...entries.map(([kind, range]) => `set security address-book global address ${book(kind, range)} ${range}`),
    ...match('from-zone trust to-zone vpn', 'idc', 'cloud'),
    ...match('from-zone vpn to-zone trust', 'cloud', 'idc'),
  ];
}

function identityWords({ type, text }: Identity): string {
  return type === 'address' ? `inet ${text}` : `hostname ${text}`;
}

/** An id that is within the device's limit for names: a longer one is cut, with a fingerprint that keeps it apart. */
function shortName(id: string): string {
  if (id.length <= NAME_LIMIT) return id;
  const print = fingerprint(id);
  return `${id.slice(0, NAME_LIMIT - print.length - 1)}-${print}`;
}
