/** The editor without a page: steps, gestures, undo and redo, refusals, previews. */

import { describe, expect, test } from 'vitest';
import { COMMANDS, type Document, emptyDocument, message, printDocument } from '../core/index.ts';
import { createEditor, type Editor } from './editor.ts';

const label = message('editor.undone');
const documentOf = (editor: Editor): Document => editor.store.getState().document;
const addVpc = (editor: Editor): boolean =>
  editor.perform(COMMANDS.addResource.run(documentOf(editor), { kind: 'vpc', parent: null, at: { x: 0, y: 0 } }));
const rename = (editor: Editor, name: string): boolean =>
  editor.perform({ ok: true, label, edits: [{ op: 'set', pointer: '/name', value: name }] });

describe('history', () => {
  test('a command is one step, and undo takes all of it back', () => {
    const editor = createEditor(emptyDocument('x'));
    const before = printDocument(documentOf(editor));
    addVpc(editor);
    expect(Object.keys(documentOf(editor).resources.vpc)).toHaveLength(1);
    expect(Object.keys(documentOf(editor).resources['route-table'])).toHaveLength(1);
    expect(editor.store.getState().history.done).toHaveLength(1);
    const after = printDocument(documentOf(editor));
    editor.undo();
    expect(printDocument(documentOf(editor))).toBe(before);
    editor.redo();
    expect(printDocument(documentOf(editor))).toBe(after);
  });

  test('a gesture is one step, whatever it holds', () => {
    const editor = createEditor(emptyDocument('x'));
    editor.begin(label);
    for (const name of ['a', 'ab', 'abc']) rename(editor, name);
    const quiet = editor.store.getState().said.n;
    editor.end();
    expect(quiet).toBe(0);
    expect(editor.store.getState().said.messages).toEqual([label]);
    expect(documentOf(editor).name).toBe('abc');
    expect(editor.store.getState().history.done).toHaveLength(1);
    editor.undo();
    expect(documentOf(editor).name).toBe('x');
    editor.redo();
    expect(documentOf(editor).name).toBe('abc');
  });

  test('a gesture that changed nothing, or was given up, leaves no step', () => {
    const editor = createEditor(emptyDocument('x'));
    editor.begin(label);
    rename(editor, 'x');
    editor.end();
    editor.begin(label);
    rename(editor, 'y');
    editor.cancel();
    expect(documentOf(editor).name).toBe('x');
    expect(editor.store.getState().history.done).toHaveLength(0);
  });

  test('a new step after undo drops what was undone', () => {
    const editor = createEditor(emptyDocument('x'));
    rename(editor, 'a');
    editor.undo();
    rename(editor, 'b');
    editor.redo();
    expect(documentOf(editor).name).toBe('b');
  });

  test('undo in the middle of a gesture ends it first', () => {
    const editor = createEditor(emptyDocument('x'));
    editor.begin(label);
    rename(editor, 'a');
    editor.undo();
    expect(documentOf(editor).name).toBe('x');
  });
});

describe('what listeners hear', () => {
  test('the patches of every change, undo and redo included, lead to the same document', () => {
    const editor = createEditor(emptyDocument('x'));
    const heard: string[] = [];
    editor.listen((document, patches) => heard.push(`${document.name} ${patches === null ? 'all' : patches.length}`));
    rename(editor, 'a');
    editor.undo();
    editor.redo();
    editor.begin(label);
    rename(editor, 'b');
    editor.cancel();
    expect(heard).toEqual(['a 1', 'x 1', 'a 1', 'b 1', 'a all']);
  });
});

describe('what is refused', () => {
  test('a refusal changes nothing and is shown until the next deed', () => {
    const editor = createEditor(emptyDocument('x'));
    expect(editor.perform({ ok: false, why: label })).toBe(false);
    expect(editor.store.getState().refusal?.why).toEqual(label);
    rename(editor, 'a');
    expect(editor.store.getState().refusal).toBeNull();
  });

  test('a preview is not changed', () => {
    const editor = createEditor(emptyDocument('x'), true);
    expect(rename(editor, 'a')).toBe(false);
    expect(documentOf(editor).name).toBe('x');
    expect(editor.store.getState().refusal?.why.id).toBe('editor.read-only');
  });
});

test('what is selected and undone away is selected no more', () => {
  const editor = createEditor(emptyDocument('x'));
  addVpc(editor);
  const [id = ''] = Object.keys(documentOf(editor).resources.vpc);
  editor.select([id]);
  editor.undo();
  expect(editor.store.getState().selection).toEqual([]);
});
