/** strongSwan: for every tunnel the data centre's `swanctl.conf` and that of a lab twin which plays the cloud's side, each complete in itself. */

import type { Message } from '../../base/message.ts';
import { message } from '../../base/message.ts';
import type { Codec } from '../codec.ts';
import {
  byteLimit,
  firstUnsayable,
  type Identity,
  isCombined,
  KEY_WORD,
  type Mapping,
  MSS,
  renewAfter,
  type TunnelTerms,
  tunnelTerms,
} from '../tunnel-terms.ts';

/** Which end a file is for. */
type Side = 'idc' | 'cloud';

/** Keywords of strongSwan's proposals; SM4 and SM3 have none (src/libstrongswan/crypto/proposal/proposal_keywords_static.txt). */
const ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'des',
  '3des-cbc': '3des',
  'aes-128-cbc': 'aes128',
  'aes-192-cbc': 'aes192',
  'aes-256-cbc': 'aes256',
  'aes-128-gcm': 'aes128gcm16',
  'aes-192-gcm': 'aes192gcm16',
  'aes-256-gcm': 'aes256gcm16',
};
const INTEGRITY: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
};
const GROUP: Readonly<Record<number, string>> = {
  1: 'modp768',
  2: 'modp1024',
  5: 'modp1536',
  14: 'modp2048',
  15: 'modp3072',
  16: 'modp4096',
  19: 'ecp256',
  20: 'ecp384',
  21: 'ecp521',
  24: 'modp2048s256',
};

export const swanctl = {
  id: 'swanctl',
  label: 'codec.swanctl',
  extension: '.conf',
  mediaType: 'text/plain',
  write: (document) => ({
    files: tunnelTerms(document).tunnels.flatMap((terms) => [
      { path: `${terms.id}/idc/swanctl.conf`, text: configuration(terms, 'idc') },
      { path: `${terms.id}/cloud/swanctl.conf`, text: configuration(terms, 'cloud') },
    ]),
  }),
  leavesOut: (document) => tunnelTerms(document).left,
  refuses: (document) => firstUnsayable(document, unsayable),
} satisfies Codec;

/** Why strongSwan cannot be told of a tunnel, or null. */
function unsayable({ id, ike, ipsec, cloud, device }: TunnelTerms): Message | null {
  for (const { encryption, integrity } of [ike, ipsec]) {
    if (ENCRYPTION[encryption] === undefined) return message('swanctl.no-word', { id, algorithm: encryption });
    if (!isCombined(encryption) && INTEGRITY[integrity] === undefined) {
      return message('swanctl.no-word', { id, algorithm: integrity });
    }
  }
  // With an algorithm that authenticates by itself, IKE still names a hash, as its pseudo-random function.
  if (INTEGRITY[ike.integrity] === undefined) return message('swanctl.no-word', { id, algorithm: ike.integrity });
  if (ike.version === 'ikev1' && isCombined(ike.encryption)) {
    return message('tunnel.ikev1-gcm', { id, algorithm: ike.encryption });
  }
  for (const { identity } of [cloud, device]) {
    if (/[\p{Cc}]/u.test(identity.text)) return message('tunnel.identity', { id });
  }
  return null;
}

function configuration(terms: TunnelTerms, side: Side): string {
  const { ike, device, cloud } = terms;
  const behind = device.own !== null;
  const own = side === 'idc' ? device : cloud;
  const far = side === 'idc' ? cloud : device;
  const ownAddress = side === 'idc' ? (device.own ?? device.address) : cloud.address;
  // Behind a translator the device comes from an address that nobody knows beforehand.
  const farAddress = side === 'cloud' && behind ? '%any' : far.address;
  const aggressive = ike.version === 'ikev1' && ike.exchangeMode === 'aggressive';
  return `${[
    ...head(terms, side, aggressive),
    'connections {',
    `    ${terms.id} {`,
    `        version = ${ike.version === 'ikev2' ? 2 : 1}`,
    ...(aggressive ? ['        aggressive = yes'] : []),
    `        local_addrs = ${ownAddress}`,
    `        remote_addrs = ${farAddress}`,
    `        proposals = ${ikeProposal(terms)}`,
    ...(behind ? ['        encap = yes'] : []),
    // Both addresses are fixed: there is nothing to move.
    ...(ike.version === 'ikev2' ? ['        mobike = no'] : []),
    '        dpd_delay = 10s',
    ...(ike.version === 'ikev1' ? ['        dpd_timeout = 30s'] : []),
    `        rekey_time = ${renewAfter(ike.lifetimeSeconds)}s`,
    `        over_time = ${Math.max(1, ike.lifetimeSeconds - renewAfter(ike.lifetimeSeconds))}s`,
    '        reauth_time = 0s',
    '        local {',
    '            auth = psk',
    `            id = ${identityText(own.identity)}`,
    '        }',
    '        remote {',
    '            auth = psk',
    `            id = ${identityText(far.identity)}`,
    '        }',
    '        children {',
    ...terms.mappings.flatMap((mapping, index) => child(terms, side, mapping, index)),
    '        }',
    '    }',
    '}',
    '',
    'secrets {',
    `    ike-${terms.id} {`,
    `        id-local = ${identityText(own.identity)}`,
    `        id-remote = ${identityText(far.identity)}`,
    `        secret = "${KEY_WORD}"`,
    '    }',
    '}',
  ].join('\n')}\n`;
}

function head(terms: TunnelTerms, side: Side, aggressive: boolean): string[] {
  const who =
    side === 'idc'
      ? `# The data centre's side of tunnel ${terms.id}: ${terms.name}`
      : `# A lab twin that plays the cloud's side of tunnel ${terms.id}: ${terms.name}`;
  return [
    who,
    `# ${terms.device.id} (${terms.device.name}) to ${terms.cloud.id} (${terms.cloud.name})`,
    '# Put the key that both ends share in place of the word under "secrets", then: swanctl --load-all',
    ...(terms.enabled ? [] : ['# The design has this tunnel switched off: nothing starts it.']),
    ...(aggressive && side === 'cloud'
      ? [
          '# To answer aggressive mode with a key, strongswan.conf needs',
          '#   charon.i_dont_care_about_security_and_use_aggressive_mode_psk = yes',
        ]
      : []),
    ...(terms.mode === 'route' ? interfaceCommands(terms, side) : []),
    ...(terms.mode === 'spd' ? clampCommands(terms, side) : []),
    '',
  ];
}

/** The commands beside a tunnel by routes: its interface, what is sent into it, and the clamp of TCP segments. */
function interfaceCommands(terms: TunnelTerms, side: Side): string[] {
  const name = `xfrm${terms.number}`;
  const sent = side === 'idc' ? terms.cloudRanges : terms.deviceRanges;
  const probes = terms.probes;
  const probed = side === 'idc' ? probes?.cloud : probes?.device;
  const probing = side === 'idc' ? probes?.device : probes?.cloud;
  return [
    '#',
    '# By routes: what the interface below is sent goes through the tunnel. As root, once at each start:',
    `#   ip link add ${name} type xfrm dev lo if_id ${terms.number}`,
    `#   ip link set ${name} mtu 1400 up`,
    ...(probing === undefined ? [] : [`#   ip address add ${probing}/32 dev ${name}`]),
    ...sent.map((range) => `#   ip route replace ${range} dev ${name}`),
    ...(probed === undefined ? [] : [`#   ip route replace ${probed}/32 dev ${name}`]),
    `#   iptables -t mangle -A FORWARD -o ${name} -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss ${MSS}`,
    `#   iptables -t mangle -A FORWARD -i ${name} -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss ${MSS}`,
    '# and in strongswan.conf, so that charon adds no routes of its own: charon.install_routes = no',
  ];
}

/** The clamp of TCP segments beside a tunnel by an SPD: by policy, since there is no interface to name. */
function clampCommands(terms: TunnelTerms, side: Side): string[] {
  const lines = terms.mappings.map((mapping) => {
    const far = side === 'idc' ? mapping.cloud : mapping.device;
    return `#   iptables -t mangle -A FORWARD -d ${far} -m policy --dir out --pol ipsec -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss ${MSS}`;
  });
  return ['#', '# So that full segments fit the tunnel, as root, once at each start:', ...new Set(lines)];
}

function child(terms: TunnelTerms, side: Side, mapping: Mapping, index: number): string[] {
  const { ipsec } = terms;
  const [local, remote] = side === 'idc' ? [mapping.device, mapping.cloud] : [mapping.cloud, mapping.device];
  const bytes = byteLimit(terms);
  return [
    `            ${terms.id}-${index + 1} {`,
    `                local_ts = ${local}`,
    `                remote_ts = ${remote}`,
    `                esp_proposals = ${espProposal(terms)}`,
    `                life_time = ${ipsec.lifetimeSeconds}s`,
    `                rekey_time = ${renewAfter(ipsec.lifetimeSeconds)}s`,
    ...(bytes === null
      ? []
      : [`                life_bytes = ${bytes}`, `                rekey_bytes = ${renewAfter(bytes)}`]),
    ...(terms.mode === 'route'
      ? [`                if_id_in = ${terms.number}`, `                if_id_out = ${terms.number}`]
      : []),
    '                mode = tunnel',
    `                dpd_action = ${side === 'idc' && terms.enabled ? 'trap' : 'clear'}`,
    `                start_action = ${side === 'idc' && terms.enabled ? 'trap' : 'none'}`,
    '            }',
  ];
}

function ikeProposal({ ike }: TunnelTerms): string {
  const hash = INTEGRITY[ike.integrity];
  const group = GROUP[ike.dhGroup];
  const middle = isCombined(ike.encryption) ? `prf${hash}` : hash;
  return `${ENCRYPTION[ike.encryption]}-${middle}-${group}`;
}

function espProposal({ ipsec }: TunnelTerms): string {
  return [
    ENCRYPTION[ipsec.encryption],
    ...(isCombined(ipsec.encryption) ? [] : [INTEGRITY[ipsec.integrity]]),
    ...(ipsec.pfsGroup === null ? [] : [GROUP[ipsec.pfsGroup]]),
  ].join('-');
}

/** An identity as strongSwan reads it: a name is quoted and typed, since it would else guess from its characters. */
function identityText({ type, text }: Identity): string {
  return type === 'address' ? text : `"fqdn:${text.replace(/[\\"]/g, '\\$&')}"`;
}
