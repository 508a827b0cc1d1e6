/** A VPC has a second direct connect gateway. */

import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };

export const directConnectDuplicate = defineRule({
  id: 'direct-connect-duplicate',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['vpc', 'direct-connect-gateway'],
  fix: null,
  source: 'Direct Connect use limits; API CreateDirectConnectGateway',
  twice: false,
  *check(view) {
    const gateways = view.resources['direct-connect-gateway'];
    const firsts = new Map<string, string>();
    for (const id of sortedKeys(gateways)) {
      const gateway = resolve(view.resources, 'direct-connect-gateway', id);
      const home = resolve(view.resources, 'vpc', gateway?.vpc ?? null);
      if (gateway === null || gateway.vpc === null || home === null) continue;
      const first = firsts.get(gateway.vpc);
      if (first === undefined) firsts.set(gateway.vpc, id);
      else {
        yield {
          at: [placeOf('direct-connect-gateway', id), placeOf('direct-connect-gateway', first)],
          message: message('finding.direct-connect-duplicate', {
            name: gateway.name,
            other: gateways[first]?.name ?? first,
            vpc: home.name,
          }),
        };
      }
    }
  },
  example: {
    triggers: { vpc, 'direct-connect-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } } },
    clean: { vpc, 'direct-connect-gateway': { g: { vpc: 'a' }, h: { vpc: 'b' } } },
  },
});
