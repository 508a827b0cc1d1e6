/** Two DNAT rules of a NAT gateway have one EIP, protocol and port. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const natDnatDuplicate = defineRule({
  id: 'nat-dnat-duplicate',
  severity: 'error',
  section: 'internet',
  reads: ['nat-gateway', 'eip'],
  fix: null,
  source: 'Port forwarding, 1015/39942; API error NatGatewayDnatRuleExisted',
  twice: true,
  *check(view) {
    for (const [id, nat] of Object.entries(view.resources['nat-gateway'])) {
      const groups = new Map<string, number[]>();
      nat.dnat.forEach(({ eip, protocol, port }, index) => {
        if (resolve(view.resources, 'eip', eip) === null) return;
        const key = `${protocol} ${port} ${eip}`;
        const list = groups.get(key);
        if (list === undefined) groups.set(key, [index]);
        else list.push(index);
      });
      for (const list of groups.values()) {
        const rule = nat.dnat[list[0] ?? -1];
        if (list.length < 2 || rule === undefined) continue;
        yield {
          at: laterFirst(list.map((index) => placeOf('nat-gateway', id, 'dnat', index))),
          message: message('finding.nat-dnat-duplicate', {
            name: nat.name,
            count: list.length,
            protocol: rule.protocol,
            port: rule.port,
            eip: resolve(view.resources, 'eip', rule.eip)?.name ?? rule.eip ?? '',
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      eip: { e: {} },
      'nat-gateway': {
        n: {
          eips: ['e'],
          dnat: [8080, 8081].map((targetPort) => ({ protocol: 'tcp', eip: 'e', port: 80, target: null, targetPort })),
        },
      },
    },
    clean: {
      eip: { e: {} },
      'nat-gateway': {
        n: {
          eips: ['e'],
          dnat: ['tcp', 'udp'].map((protocol) => ({ protocol, eip: 'e', port: 80, target: null, targetPort: 80 })),
        },
      },
    },
  },
});
