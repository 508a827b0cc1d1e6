/** Sets a field that several resources have to one value in all of them. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { valueAt } from '../base/pointer.ts';
import { printValue } from '../document/print.ts';
import { findResource, resourcePointer } from '../document/tables.ts';
import { problemOf } from '../document/validate.ts';
import { type Command, deed, refuse } from './command.ts';

/** Whose field, and the value for all of them. */
export interface SetSeveralArgs {
  readonly ids: readonly string[];
  readonly key: string;
  readonly value: Json;
}

/** Sets the field in all as one step; a value that one of them may not have is refused, once, and changes none. Those that have it already stay as they are. */
export const setSeveral: Command<SetSeveralArgs> = {
  id: 'set-several',
  title: 'command.set-several',
  shortcut: null,
  run: (document, { ids, key, value }) => {
    const found = [...new Set(ids)].map((id) => findResource(document.resources, id)).filter((each) => each !== null);
    if (found.length === 0) return refuse(message('refusal.gone'));
    const text = printValue(value);
    const edits = [];
    for (const { kind, id, value: resource } of found) {
      const pointer = resourcePointer(kind, id, key);
      if (!Object.hasOwn(resource, key)) return refuse(message('refusal.no-common-field', { name: resource.name }));
      const problem = problemOf(pointer, value);
      if (problem !== null) return refuse(problem);
      if (printValue(valueAt(document, pointer)) !== text) edits.push({ op: 'set', pointer, value } as const);
    }
    return deed(message('inspector.step-set-all', { count: edits.length }), edits);
  },
};
