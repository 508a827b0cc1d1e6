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

type Holders = ReadonlyMap<string, readonly EipHolder[]>;

type HolderResources = Pick<Resources, (typeof EIP_HOLDER_KINDS)[number]>;

const known = new WeakMap<
  HolderResources['nat-gateway'],
  { readonly tables: readonly object[]; readonly holders: Holders }
>();

/** The holders of each EIP, in document order. A gateway that lists an EIP twice is one holder. Made once for all who ask of the same tables. */
export function holdersByEip(resources: HolderResources): Holders {
  const tables = EIP_HOLDER_KINDS.map((kind) => resources[kind]);
  const before = known.get(resources['nat-gateway']);
  if (before?.tables.every((table, i) => table === tables[i])) return before.holders;
  const holders = findHolders(resources);
  known.set(resources['nat-gateway'], { tables, holders });
  return holders;
}

function findHolders(resources: HolderResources): Holders {
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
      if (holder !== undefined && holder.eip !== null)
        add(holder.eip, { kind, id, name: holder.name, at: placeOf(kind, id, 'eip') });
    }
  }
  return holders;
}
