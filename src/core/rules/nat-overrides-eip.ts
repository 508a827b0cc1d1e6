/** A CVM has an EIP of its own, and its subnet sends Internet traffic to a NAT gateway. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { destinationAt, routePlace, tableOfSubnet } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

/** What comes before a NAT gateway at one destination. */
const BEFORE_NAT: ReadonlySet<string> = new Set(['eip', 'direct-connect-gateway', 'vpn-gateway']);

export const natOverridesEip = defineRule({
  id: 'nat-overrides-eip',
  severity: 'advice',
  section: 'internet',
  reads: ['vpc', 'subnet', 'route-table', 'nat-gateway', 'eip', 'cvm'],
  fix: null,
  source: 'Adjusting priorities of NAT gateways and EIPs, 1015/32734',
  twice: false,
  local: 'around',
  *check(view) {
    for (const [id, cvm] of Object.entries(view.resources.cvm)) {
      const subnet = resolve(view.resources, 'subnet', cvm.subnet);
      const eip = resolve(view.resources, 'eip', cvm.eip);
      const table = subnet === null ? null : tableOfSubnet(view.resources, subnet);
      const value = resolve(view.resources, 'route-table', table);
      if (subnet === null || eip === null || table === null || value === null) continue;
      const policies = destinationAt(value, '0.0.0.0/0')?.policies.filter(({ route }) => route.enabled) ?? [];
      const [first] = policies;
      if (first === undefined || policies.some(({ route }) => BEFORE_NAT.has(route.nextHopType))) continue;
      const nat =
        first.route.nextHopType === 'nat-gateway' ? resolve(view.resources, 'nat-gateway', first.route.nextHop) : null;
      if (nat === null || nat.vpc !== subnet.vpc) continue;
      yield {
        at: [placeOf('cvm', id, 'eip'), routePlace(table, first.index)],
        message: message('finding.nat-overrides-eip', {
          name: cvm.name,
          eip: eip.name,
          nat: nat.name,
          table: value.name,
        }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {}, f: {} },
      cvm: { w: { subnet: 's', eip: 'f' } },
      'nat-gateway': { n: { vpc: 'a', eips: ['e'] } },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {}, f: {} },
      cvm: { w: { subnet: 's', eip: 'f' } },
      'nat-gateway': { n: { vpc: 'a', eips: ['e'] } },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'eip' },
          ],
        },
      },
    },
  },
});
