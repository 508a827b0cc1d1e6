/** Which resources hold a public address of their own: VPN gateways, customer gateways and EIPs. */

import { sortedKeys } from '../../base/order.ts';
import type { Resources } from '../../document/document.ts';

/** A resource's public address and where it stands. */
export interface PublicAddress {
  readonly kind: 'vpn-gateway' | 'customer-gateway' | 'eip';
  readonly id: string;
  readonly field: 'publicIp' | 'address';
  readonly name: string;
  readonly address: string;
}

/** Every address that is filled in, in document order. */
export function* allPublicAddresses(resources: Pick<Resources, PublicAddress['kind']>): Generator<PublicAddress> {
  for (const kind of ['vpn-gateway', 'customer-gateway'] as const) {
    for (const id of sortedKeys(resources[kind])) {
      const gateway = resources[kind][id];
      const address = gateway?.publicIp ?? null;
      if (gateway !== undefined && address !== null) yield { kind, id, field: 'publicIp', name: gateway.name, address };
    }
  }
  for (const id of sortedKeys(resources.eip)) {
    const eip = resources.eip[id];
    const address = eip?.address ?? null;
    if (eip !== undefined && address !== null) yield { kind: 'eip', id, field: 'address', name: eip.name, address };
  }
}
