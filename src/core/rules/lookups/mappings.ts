/** The DNAT rules that work as far as their own gateway goes: the EIP is its own, the first of its key, the target a CVM of its VPC. */

import { sortedKeys } from '../../base/order.ts';
import { type Mapping, type Network, TCP } from '../../dataplane/network.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import { placeOf } from './places.ts';

/** Every such rule, by gateway and place. */
export function* soundMappings(network: Network, resources: Pick<Resources, 'nat-gateway'>): Generator<Mapping> {
  for (const id of sortedKeys(resources['nat-gateway'])) {
    const nat = resolve(resources, 'nat-gateway', id);
    const hop = nat === null || nat.dnat.length === 0 ? undefined : network.structure.nextHops.get(id);
    if (nat === null || hop?.kind !== 'translator') continue;
    const byOrigin = new Map([...hop.mappings.values()].map((mapping) => [mapping.origin, mapping]));
    for (const index of nat.dnat.keys()) {
      const mapping = byOrigin.get(placeOf('nat-gateway', id, 'dnat', index).pointer);
      if (mapping === undefined || mapping.target.role !== 'server' || !mapping.target.receives) continue;
      if (network.structure.publics.get(mapping.public.address)?.kind === 'translator') yield mapping;
    }
  }
}

/** The word of a mapping's protocol. */
export function protocolOf(mapping: Mapping): 'tcp' | 'udp' {
  return mapping.protocol === TCP ? 'tcp' : 'udp';
}
