/** One public address stands on two resources. */

import { isPublicIp, parseIp } from '../address/ip.ts';
import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { EIP_HOLDER_KINDS, holdersByEip } from './lookups/eip-holders.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { allPublicAddresses, type PublicAddress } from './lookups/public-addresses.ts';
import { allTunnels, TUNNEL_READS } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const addressPublicDuplicate = defineRule({
  id: 'address-public-duplicate',
  severity: 'error',
  section: 'internet',
  reads: ['vpc', 'eip', ...TUNNEL_READS, ...EIP_HOLDER_KINDS],
  fix: null,
  source: 'VPN use limits, 1037/32682; Elastic IP, 213/5733',
  twice: false,
  *check(view) {
    const byAddress = new Map<string, PublicAddress[]>();
    for (const holder of allPublicAddresses(view.resources)) {
      const ip = parseIp(holder.address);
      if (ip === null || !isPublicIp(ip)) continue;
      const list = byAddress.get(holder.address);
      if (list === undefined) byAddress.set(holder.address, [holder]);
      else list.push(holder);
    }
    const holders = holdersByEip(view.resources);
    const regions = new Map<string, Set<string>>();
    for (const { gateway, customerId } of allTunnels(view.resources)) {
      const region = resolve(view.resources, 'vpc', gateway.vpc)?.region;
      if (region !== undefined) regions.set(customerId, (regions.get(customerId) ?? new Set()).add(region));
    }
    for (const [address, all] of byAddress) {
      // An EIP with two holders is told of once, as such.
      if (all.length < 2 || all.some(({ kind, id }) => kind === 'eip' && (holders.get(id)?.length ?? 0) > 1)) continue;
      const sharing = quarrelling(all, regions);
      const [first, second] = sharing;
      if (first === undefined || second === undefined) continue;
      yield {
        at: laterFirst(sharing.map(({ kind, id, field }) => placeOf(kind, id, field))),
        message: message('finding.address-public-duplicate', {
          address,
          name: first.name,
          other: second.name,
          count: sharing.length,
        }),
      };
    }
  },
  example: {
    triggers: { eip: { e: { address: '203.0.113.1' }, f: { address: '203.0.113.1' } } },
    clean: { eip: { e: { address: '203.0.113.1' }, f: { address: '203.0.113.2' } } },
  },
});

/** Those of an address that may not share it. Customer gateways may when each serves regions that no other one serves. */
function quarrelling(
  all: readonly PublicAddress[],
  regions: ReadonlyMap<string, ReadonlySet<string>>,
): readonly PublicAddress[] {
  if (all.some(({ kind }) => kind !== 'customer-gateway')) return all;
  const served = new Map<string, number>();
  for (const { id } of all)
    for (const region of regions.get(id) ?? []) served.set(region, (served.get(region) ?? 0) + 1);
  if (all.some(({ id }) => regions.get(id) === undefined)) return all;
  return all.filter(({ id }) => [...(regions.get(id) ?? [])].some((region) => (served.get(region) ?? 0) > 1));
}
