/** Says which numbers the provider offers for a field, so that a form can put them beside it before a rule has to. */

import { type Pointer, partsOf } from '../../base/pointer.ts';
import { LIFETIMES, NAT_BANDWIDTHS, NAT_CONNECTIONS, VPN_BANDWIDTHS, VPN_WEIGHTS } from '../facts.ts';

/** Single values, or a range with both ends in it. */
export type Offered = readonly number[] | { readonly min: number; readonly max: number };

const OFFERED: Readonly<Record<string, Offered>> = {
  'nat-gateway.bandwidthMbps': NAT_BANDWIDTHS,
  'nat-gateway.maxConnections': NAT_CONNECTIONS,
  'vpn-gateway.bandwidthMbps': VPN_BANDWIDTHS,
  'vpn-gateway.routes.weight': VPN_WEIGHTS,
  'vpn-tunnel.ike.lifetimeSeconds': LIFETIMES.ikeSeconds,
  'vpn-tunnel.ipsec.lifetimeSeconds': LIFETIMES.ipsecSeconds,
  'vpn-tunnel.ipsec.lifetimeKilobytes': LIFETIMES.ipsecKilobytes,
};

/** What is offered for the number at a pointer; null where the provider takes any that the format takes. */
export function offeredAt(pointer: Pointer): Offered | null {
  const [, kind, , ...path] = partsOf(pointer);
  return OFFERED[[kind, ...path.filter((part) => !/^\d+$/.test(part))].join('.')] ?? null;
}
