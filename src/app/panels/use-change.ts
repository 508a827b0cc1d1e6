/** How controls change the document: each a command, each one step of undo. */

import { useMemo } from 'react';
import {
  COMMANDS,
  findResource,
  type Json,
  type Message,
  message,
  type Outcome,
  type Pointer,
  partsOf,
  valueAt,
} from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';

/** The changes of a form. Each answers whether it was done. */
export interface Change {
  /** Sets a field; undefined takes its key away. The same value as before leaves no step. */
  readonly set: (pointer: Pointer, value: Json | undefined, label?: Message) => boolean;
  /** Appends to a list. Without a label the step is called "Add a row to <name>", and so on below. */
  readonly add: (list: Pointer, value: Json, label?: Message) => boolean;
  /** Takes an element away. */
  readonly remove: (list: Pointer, index: number, label?: Message) => boolean;
  /** Puts an element where another one stands. */
  readonly move: (list: Pointer, from: number, to: number, label?: Message) => boolean;
  /**
   * Makes an EIP or another resource in `parent`, and takes it into a field or, with `append`, into a list: one step.
   * The selection stays with the field's owner.
   */
  readonly make: (
    kind: Parameters<typeof COMMANDS.addResource.run>[1]['kind'],
    parent: string | null,
    pointer: Pointer,
    append?: boolean,
  ) => void;
  readonly perform: (outcome: Outcome) => boolean;
}

/** The changes of a form on the open design. */
export function useChange(): Change {
  const editor = useEditor();
  return useMemo(() => {
    const document = () => editor.store.getState().document;
    const called = (outcome: Outcome, label: Message | undefined): Outcome =>
      outcome.ok && label !== undefined ? { ...outcome, label } : outcome;
    const change: Change = {
      perform: editor.perform,
      set: (pointer, value, label) =>
        editor.perform(called(COMMANDS.setValue.run(document(), { pointer, value }), label)),
      add: (pointer, value, label) =>
        editor.perform(called(COMMANDS.addItem.run(document(), { pointer, value }), label)),
      remove: (list, index, label) =>
        editor.perform(called(COMMANDS.removeItem.run(document(), { pointer: `${list}/${index}` }), label)),
      move: (pointer, from, to, label) => {
        const { length } = (valueAt(document(), pointer) ?? []) as readonly unknown[];
        return (
          from !== to &&
          to >= 0 &&
          to < length &&
          editor.perform(called(COMMANDS.moveItem.run(document(), { pointer, from, to }), label))
        );
      },
      make: (kind, parent, pointer, append = false) => {
        const { selection } = editor.store.getState();
        const [, , owner = ''] = partsOf(pointer);
        const made = COMMANDS.addResource.run(document(), { kind, parent, at: null });
        const id = made.ok ? made.select?.[0] : undefined;
        editor.begin(
          message('inspector.step-make', { name: findResource(document().resources, owner)?.value.name ?? owner }),
        );
        if (editor.perform(made) && id !== undefined) {
          if (append) change.add(pointer, id);
          else change.set(pointer, id);
        }
        editor.end();
        editor.select(selection, { marked: pointer });
      },
    };
    return change;
  }, [editor]);
}
