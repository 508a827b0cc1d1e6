/** An EIP is bound to two holders. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { holdersByEip } from './lookups/eip-holders.ts';
import { ALL_IDS, freshEip, minter } from './lookups/fresh.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const eipShared = defineRule({
  id: 'eip-shared',
  severity: 'error',
  section: 'internet',
  reads: ALL_IDS,
  fix: 'review',
  source: 'Elastic IP, 213/5733; API error AlreadyBindEip',
  twice: false,
  *check(view) {
    for (const [id, holders] of holdersByEip(view.resources)) {
      const eip = resolve(view.resources, 'eip', id);
      const [first, ...others] = holders;
      const [second] = others;
      if (eip === null || first === undefined || second === undefined) continue;
      const mint = minter(view);
      const edits = others.flatMap((holder): Edit[] => {
        const fresh = mint('eip');
        // A gateway's port forwarding goes with its address.
        const rules = holder.kind === 'nat-gateway' ? (view.resources['nat-gateway'][holder.id]?.dnat ?? []) : [];
        return [
          {
            op: 'add',
            pointer: resourcePointer('eip', fresh),
            value: freshEip(`${holder.name} EIP`, eip.bandwidthMbps),
          },
          { op: 'set', pointer: holder.at.pointer, value: fresh },
          ...rules.flatMap((rule, index): Edit[] =>
            rule.eip === id
              ? [{ op: 'set', pointer: resourcePointer('nat-gateway', holder.id, 'dnat', index, 'eip'), value: fresh }]
              : [],
          ),
        ];
      });
      yield {
        at: laterFirst([...holders.map(({ at }) => at), placeOf('eip', id)]),
        message: message('finding.eip-shared', {
          eip: eip.name,
          count: holders.length,
          name: first.name,
          other: second.name,
        }),
        fixes: [
          {
            title: message('fix.allocate-eip', { name: others.map(({ name }) => name).join(', ') }),
            safety: 'review',
            edits,
          },
        ],
      };
    }
  },
  example: {
    triggers: { eip: { e: {} }, cvm: { w: { eip: 'e' }, x: { eip: 'e' } } },
    clean: { eip: { e: {}, f: {} }, cvm: { w: { eip: 'e' }, x: { eip: 'f' } } },
  },
});
