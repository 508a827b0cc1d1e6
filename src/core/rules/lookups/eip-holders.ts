/** Who holds an EIP: NAT gateways, public gateways, CVMs and load balancers. */

import type { Place } from '../../base/finding.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Resources } from '../../document/document.ts';
import { placeOf } from './places.ts';

/** The kinds that hold EIPs, in document order. */
export const EIP_HOLDER_KINDS = ['nat-gateway', 'public-gateway', 'cvm', 'clb'] as const;

/** A resource that holds an EIP, and the place that says so. */
export interface EipHolder {
  readonly kind: (typeof EIP_HOLDER_KINDS)[number];
  readonly id: string;
  readonly name: string;
  readonly at: Place;
}

/** The holders of each EIP, in document order. A gateway that lists an EIP twice is one holder. */
export function holdersByEip(
  resources: Pick<Resources, (typeof EIP_HOLDER_KINDS)[number]>,
): ReadonlyMap<string, readonly EipHolder[]> {
  const holders = new Map<string, EipHolder[]>();
  const add = (eip: string | null, holder: EipHolder): void => {
    if (eip === null) return;
    const list = holders.get(eip);
    if (list === undefined) holders.set(eip, [holder]);
    else list.push(holder);
  };
  for (const id of sortedKeys(resources['nat-gateway'])) {
    const nat = resources['nat-gateway'][id];
    nat?.eips.forEach((eip, index) => {
      if (nat.eips.indexOf(eip) === index)
        add(eip, { kind: 'nat-gateway', id, name: nat.name, at: placeOf('nat-gateway', id, 'eips', index) });
    });
  }
  for (const kind of ['public-gateway', 'cvm', 'clb'] as const) {
    for (const id of sortedKeys(resources[kind])) {
      const holder = resources[kind][id];
      if (holder !== undefined) add(holder.eip, { kind, id, name: holder.name, at: placeOf(kind, id, 'eip') });
    }
  }
  return holders;
}
