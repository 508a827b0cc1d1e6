/** Requests from the Internet reach a database: by a DNAT rule, or through a load balancer. */

import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { findResource, resolve } from '../document/tables.ts';
import { hostOf, NETWORK_READS, networkFor } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { arrives, facesOf, servedClients } from './lookups/public-faces.ts';
import { defineRule } from './rule.ts';

const shop = (cidr: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '3306', cidr }] } },
  clb: {
    b: { subnet: 's', eip: 'e', listeners: [{ protocol: 'tcp', port: 3306, targets: [{ target: 'db', port: 3306 }] }] },
  },
  tencentdb: { db: { subnet: 's', securityGroups: ['g'] } },
  'route-table': { r: { vpc: 'a', default: true } },
});

export const databaseExposed = defineRule({
  id: 'database-exposed',
  severity: 'warning',
  section: 'workload',
  reads: NETWORK_READS,
  fix: null,
  source: null,
  twice: false,
  *check(view) {
    const network = networkFor(view.resources);
    for (const id of sortedKeys(view.resources.tencentdb)) {
      const database = resolve(view.resources, 'tencentdb', id);
      const host = hostOf(network, id);
      if (database === null || host === null || (host.published.length === 0 && host.behind.length === 0)) continue;
      const open = facesOf(network, host, host.port).filter((face) => {
        const [served] = servedClients(network, host, host.port, [face], arrives);
        return served !== undefined;
      });
      const [first] = open;
      if (first === undefined) continue;
      yield {
        at: [placeOf('tencentdb', id), ...open.map((face) => ({ id: face.id, pointer: face.origin }))],
        message: message('finding.database-exposed', {
          name: database.name,
          port: host.port,
          by: findResource(view.resources, first.id)?.value.name ?? first.id,
        }),
      };
    }
  },
  example: { triggers: shop('0.0.0.0/0'), clean: shop('10.0.0.0/16') },
});
