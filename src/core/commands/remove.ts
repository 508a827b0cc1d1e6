/** Removes resources with what they contain, and leaves no reference to them behind. */

import type { Edit } from '../base/edit.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, partsOf, pointerOf } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';
import { kindOf, resourcePointer } from '../document/tables.ts';
import { type Command, deed, refuse } from './command.ts';
import { titleOf } from './making/title.ts';
import { planRemoval } from './plan-removal.ts';

/** What is removed: ids of resources, intents, notes, pools or reservations. */
export interface RemoveArgs {
  readonly ids: readonly string[];
}

/** Removes as one step. Ask `planRemoval` first what goes with it. */
export const remove: Command<RemoveArgs> = {
  id: 'remove',
  title: 'command.remove',
  shortcut: 'Delete',
  run: (document, { ids }) => {
    const plan = planRemoval(document, ids);
    const [first] = plan.asked;
    if (plan.why !== null) return refuse(plan.why);
    if (first === undefined) return refuse(message('refusal.nothing'));
    const edits: Edit[] = plan.clears
      .filter((each) => each.becomes === 'null')
      .map(({ pointer }) => ({ op: 'set', pointer, value: null }));
    const elements = plan.clears.filter((each) => each.becomes === 'removed').map((each) => each.pointer);
    for (const pointer of elements.sort(lastFirst)) edits.push({ op: 'remove', pointer });
    for (const id of [...plan.asked, ...plan.goes]) {
      edits.push({ op: 'remove', pointer: whereIs(document, id) });
      if (Object.hasOwn(document.layout, id)) edits.push({ op: 'place', id, box: null });
    }
    const said: Message[] = [];
    if (plan.goes.length > 0) said.push(message('said.went-along', { count: plan.goes.length }));
    if (plan.clears.length > 0) said.push(message('said.references-cleared', { count: plan.clears.length }));
    const label =
      plan.asked.length > 1
        ? message('step.remove-many', { count: plan.asked.length })
        : message('step.remove', { name: titleOf(document, first) });
    return deed(label, edits, { select: [], said });
  },
};

/** The pointer of anything that has an id of its own. */
function whereIs(document: Document, id: string): Pointer {
  const kind = kindOf(document, id);
  if (kind !== null) return resourcePointer(kind, id);
  for (const table of ['intents', 'notes', 'pools', 'reservations'] as const)
    if (Object.hasOwn(document[table], id)) return pointerOf(table, id);
  throw new Error(`Nothing has the id ${id}`);
}

/** Elements behind come first, so that the indexes of those before stay true. */
function lastFirst(a: Pointer, b: Pointer): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (part === other) continue;
    const difference = Number(other) - Number(part);
    return Number.isNaN(difference) ? (part < other ? 1 : -1) : difference;
  }
  return 1;
}
