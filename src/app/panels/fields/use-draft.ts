/** The manners of typing: one undo step from the first change to blur, the document follows while the text is valid, and invalid text stays. */

import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { COMMANDS, type Json, type Message, type Pointer, problemOf, valueAt } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';

/** How a value is written as text, and which value a text means (undefined: the key goes, and its default applies). */
export interface TextSort {
  readonly write: (value: unknown) => string;
  readonly read: (text: string) => Json | undefined;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** What an input needs. */
export interface Draft {
  readonly problem: Message | null;
  readonly props: {
    readonly value: string;
    readonly readOnly: boolean;
    readonly onChange: (event: ChangeEvent<TextElement>) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void;
  };
  /** Puts a whole text in, as one step: a suggestion that was taken. */
  readonly put: (text: string) => void;
}

interface Typed {
  readonly text: string;
  readonly problem: Message | null;
  /** The value in the document that this text stands on: when another hand changes it, the text is gone. */
  readonly on: unknown;
  /** Whether a gesture is open for it. */
  readonly open: boolean;
}

/** The draft of the field at `pointer`. */
export function useDraft(pointer: Pointer, { write, read }: TextSort): Draft {
  const editor = useEditor();
  const value = useEditorState((state) => valueAt(state.document, pointer));
  const readOnly = useEditorState((state) => state.readOnly);
  const [typed, setTyped] = useState<Typed | null>(null);
  const draft = typed !== null && Object.is(typed.on, value) ? typed : null;
  const open = useRef(false);
  useEffect(() => {
    open.current = draft?.open ?? false;
  });

  // A field that goes away with the focus in it gets no blur.
  useEffect(
    () => () => {
      if (open.current) editor.end();
    },
    [editor],
  );

  /** Writes the text when it may stand; answers what is wrong otherwise. `begun` is whether a gesture is open already. */
  const perform = (text: string, begun: boolean): Pick<Typed, 'problem' | 'open'> => {
    const next = read(text);
    const { document } = editor.store.getState();
    const problem = next === undefined ? null : problemOf(pointer, next);
    if (problem !== null || Object.is(next, valueAt(document, pointer))) return { problem, open: begun };
    const outcome = COMMANDS.setValue.run(document, { pointer, value: next });
    if (outcome.ok && !begun) editor.begin(outcome.label);
    editor.perform(outcome);
    return { problem: null, open: begun || outcome.ok };
  };

  const change = (text: string): void => {
    if (editor.store.getState().readOnly) return;
    const after = perform(text, draft?.open ?? false);
    setTyped({ text, ...after, on: valueAt(editor.store.getState().document, pointer) });
  };

  const settle = (): void => {
    if (draft?.open) editor.end();
    setTyped(draft === null || draft.problem === null ? null : { ...draft, open: false });
  };

  return {
    problem: draft?.problem ?? null,
    props: {
      value: draft?.text ?? write(value),
      readOnly,
      onChange: (event) => change(event.target.value),
      onBlur: settle,
      onKeyDown: (event) => {
        if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) settle();
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        event.preventDefault();
        if (draft.open) editor.cancel();
        setTyped(null);
      },
    },
    put: (text) => {
      if (draft?.open) editor.end();
      if (perform(text, false).open) editor.end();
      setTyped(null);
    },
  };
}
