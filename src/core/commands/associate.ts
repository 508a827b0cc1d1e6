/** Associates subnets with a route table or a network ACL of their VPC, or with none. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { type Command, deed, refuse } from './command.ts';
import { titleOf } from './making/title.ts';

/** The subnets, and their table or ACL; null: the default table applies, or no ACL. An absent key stays. */
export interface AssociateArgs {
  readonly ids: readonly string[];
  readonly routeTable?: string | null;
  readonly networkAcl?: string | null;
}

/** Associates as one step. */
export const associate: Command<AssociateArgs> = {
  id: 'associate',
  title: 'command.associate',
  shortcut: null,
  run: (document, { ids, ...records }) => {
    const edits: Edit[] = [];
    let record = '';
    for (const id of ids) {
      const subnet = resolve(document.resources, 'subnet', id);
      if (subnet === null) continue;
      for (const [key, kind] of [
        ['routeTable', 'route-table'],
        ['networkAcl', 'network-acl'],
      ] as const) {
        const wanted = records[key];
        if (wanted === undefined || subnet[key] === wanted) continue;
        const value = resolve(document.resources, kind, wanted);
        if (wanted !== null && value === null) return refuse(message('refusal.gone'));
        if (value !== null && (value.vpc === null || value.vpc !== subnet.vpc))
          return refuse(message('refusal.foreign-record', { record: value.name, subnet: subnet.name }));
        if (wanted !== null) record = titleOf(document, wanted);
        edits.push({ op: 'set', pointer: resourcePointer('subnet', id, key), value: wanted });
      }
    }
    const count = edits.length;
    return deed(
      record === '' ? message('step.dissociate', { count }) : message('step.associate', { name: record, count }),
      edits,
    );
  },
};
