/** A DNAT rule has an EIP that is not its gateway's. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const natDnatForeignEip = defineRule({
  id: 'nat-dnat-foreign-eip',
  severity: 'error',
  section: 'internet',
  reads: ['nat-gateway', 'eip'],
  fix: 'review',
  source: 'API error NatGatewayEipNotExists',
  twice: true,
  *check(view) {
    for (const [id, nat] of Object.entries(view.resources['nat-gateway'])) {
      const own = new Set<string | null>(nat.eips);
      const foreign = new Map<string, number[]>();
      nat.dnat.forEach(({ eip }, index) => {
        if (eip === null || own.has(eip) || resolve(view.resources, 'eip', eip) === null) return;
        const list = foreign.get(eip);
        if (list === undefined) foreign.set(eip, [index]);
        else list.push(index);
      });
      for (const [eip, list] of foreign) {
        const [first, ...others] = list.map((index) => placeOf('nat-gateway', id, 'dnat', index, 'eip'));
        const name = resolve(view.resources, 'eip', eip)?.name ?? eip;
        if (first === undefined) continue;
        yield {
          at: [first, ...others, placeOf('eip', eip)],
          message: message('finding.nat-dnat-foreign-eip', { name: nat.name, eip: name }),
          fixes: [
            {
              title: message('fix.bind-eip', { eip: name, name: nat.name }),
              safety: 'review',
              edits: [{ op: 'add', pointer: placeOf('nat-gateway', id, 'eips', nat.eips.length).pointer, value: eip }],
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      eip: { e: {}, f: {} },
      'nat-gateway': {
        n: { eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'f', port: 80, target: null, targetPort: 80 }] },
      },
    },
    clean: {
      eip: { e: {} },
      'nat-gateway': {
        n: { eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 80, target: null, targetPort: 80 }] },
      },
    },
  },
});
