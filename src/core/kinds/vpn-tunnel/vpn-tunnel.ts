/** A VPN tunnel: IPsec between a VPN gateway and a customer gateway, with its SPD and its IKE and IPsec proposals. */

import * as v from 'valibot';
import {
  address,
  choice,
  choiceOrNull,
  cidr,
  cidrItem,
  flag,
  identity,
  integer,
  list,
  listItem,
  name,
  note,
  part,
  reference,
  tags,
} from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Encryption algorithms that the file may name; which of them the provider offers is a rule's business. */
const ENCRYPTIONS = [
  'des-cbc',
  '3des-cbc',
  'aes-128-cbc',
  'aes-192-cbc',
  'aes-256-cbc',
  'aes-128-gcm',
  'aes-192-gcm',
  'aes-256-gcm',
  'sm4',
] as const;
/** Integrity algorithms. */
const INTEGRITIES = ['md5', 'sha1', 'sha2-256', 'sha2-384', 'sha2-512', 'sm3'] as const;
/** Diffie-Hellman groups by number. */
const DH_GROUPS = [1, 2, 5, 14, 15, 16, 19, 20, 21, 24] as const;

const ike = part({
  version: choice(['ikev1', 'ikev2'], 'ikev2'),
  exchangeMode: choice(['main', 'aggressive'], 'main'),
  encryption: choice(ENCRYPTIONS, 'aes-256-cbc'),
  integrity: choice(INTEGRITIES, 'sha2-256'),
  dhGroup: choice(DH_GROUPS, 14),
  lifetimeSeconds: integer(86_400, 's'),
  localId: identity(),
  remoteId: identity(),
});
const ipsec = part({
  encryption: choice(ENCRYPTIONS, 'aes-256-cbc'),
  integrity: choice(INTEGRITIES, 'sha2-256'),
  pfsGroup: choiceOrNull(DH_GROUPS, 14),
  lifetimeSeconds: integer(3600, 's'),
  lifetimeKilobytes: integer(4_096_000_000, 'KB'),
});

export const vpnTunnel = defineKind({
  id: 'vpn-tunnel',
  schema: part({
    name: name(),
    vpnGateway: reference('vpn-gateway'),
    customerGateway: reference('customer-gateway'),
    mode: choice(['spd', 'route'], 'spd'),
    spd: list(part({ local: cidr(), remotes: listItem(cidrItem()) })),
    ike: v.optional(ike, () => v.parse(ike, {})),
    ipsec: v.optional(ipsec, () => v.parse(ipsec, {})),
    healthCheck: v.optional(v.nullable(part({ local: address(), remote: address() })), null),
    enabled: flag(true),
    note: note(),
    tags: tags(),
  }),
  family: 'vpn',
  shape: 'line',
  letter: null,
  parent: null,
  ends: ['vpnGateway', 'customerGateway'],
  size: { width: 0, height: 0 },
});
