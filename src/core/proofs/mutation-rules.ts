/** Which single mistakes are plausible in the rules of a security group or network ACL: one lost, turned round, opened too wide, or out of order. */

import type { Edit } from '../base/edit.ts';
import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { resourcePointer } from '../document/tables.ts';
import type { Mistake } from './mutation-mistakes.ts';

const EVERYWHERE = '0.0.0.0/0';

/** The mistakes of all rules, inbound first, from the top. */
export function ruleMistakes(
  document: Document,
  kind: 'security-group' | 'network-acl',
  id: string,
): readonly Mistake[] {
  const filter = document.resources[kind][id];
  if (filter === undefined) return [];
  const { name } = filter;
  return (['inbound', 'outbound'] as const).flatMap((direction) => {
    const rules = filter[direction];
    const way = message(direction === 'inbound' ? 'mutation.inbound' : 'mutation.outbound');
    return rules.flatMap((rule, index): readonly Mistake[] => {
      const pointer = resourcePointer(kind, id, direction, index);
      const values = { way, row: index + 1, name };
      const make = (title: Mistake['title'], edits: readonly Edit[]): Mistake => ({ at: id, pointer, title, edits });
      const put = (key: string, value: Json): Edit => ({ op: 'set', pointer: `${pointer}/${key}`, value });
      const allows = rule.action === 'allow';
      const made = [
        make(message('mutation.remove-rule', values), [{ op: 'remove', pointer }]),
        make(message(allows ? 'mutation.deny' : 'mutation.allow', values), [put('action', allows ? 'deny' : 'allow')]),
      ];
      if (allows && rule.cidr !== EVERYWHERE) {
        const group = 'securityGroup' in rule ? [put('securityGroup', null)] : [];
        made.push(make(message('mutation.widen', values), [...group, put('cidr', EVERYWHERE)]));
      }
      const ported = rule.protocol === 'tcp' || rule.protocol === 'udp';
      if (allows && ported && rule.ports !== 'all')
        made.push(make(message('mutation.ports', values), [put('ports', 'all')]));
      const next = rules[index + 1];
      // Rules that decide alike may stand in any order.
      if (next !== undefined && next.action !== rule.action) {
        const below = resourcePointer(kind, id, direction, index + 1);
        const title = message('mutation.swap', { ...values, next: index + 2 });
        made.push(
          make(title, [
            { op: 'remove', pointer: below },
            { op: 'add', pointer, value: { ...next } },
          ]),
        );
      }
      return made;
    });
  });
}
