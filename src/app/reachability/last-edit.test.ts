/** What the last edit started from: after edits, undo, redo, gestures and moves. */

import { expect, test } from 'vitest';
import { COMMANDS, emptyDocument, message } from '../../core/index.ts';
import { createEditor } from '../../editor/editor.ts';
import { followLastEdit } from './last-edit.ts';

const label = message('editor.undone');

function open() {
  const editor = createEditor(emptyDocument('x'));
  const vpcs = (of = editor.store.getState().document) => Object.keys(of.resources.vpc).length;
  const addVpc = () =>
    editor.perform(
      COMMANDS.addResource.run(editor.store.getState().document, { kind: 'vpc', parent: null, at: { x: 0, y: 0 } }),
    );
  const nothing = () => editor.perform({ ok: true, label, edits: [{ op: 'set', pointer: '/name', value: 'y' }] });
  return { editor, vpcs, addVpc, nothing };
}

test('an edit, its undo and its redo each start from what was there before', () => {
  const { editor, vpcs, addVpc } = open();
  const last = followLastEdit(editor);
  expect(vpcs(last.before())).toBe(0);
  addVpc();
  addVpc();
  expect(vpcs(last.before())).toBe(1);
  editor.undo();
  expect(vpcs(last.before())).toBe(2);
  editor.redo();
  expect(vpcs(last.before())).toBe(1);
});

test('a gesture is one edit, from its start; one that is given up is none', () => {
  const { editor, vpcs, addVpc } = open();
  addVpc();
  const last = followLastEdit(editor);
  editor.begin(label);
  addVpc();
  addVpc();
  expect(vpcs(last.before())).toBe(1);
  editor.end();
  expect(vpcs(last.before())).toBe(1);
  editor.begin(label);
  addVpc();
  editor.cancel();
  expect(vpcs(last.before())).toBe(1);
});

test('what touches no resource is no edit, and what was done before is known', () => {
  const { editor, vpcs, addVpc, nothing } = open();
  addVpc();
  nothing();
  expect(vpcs(followLastEdit(editor).before())).toBe(0);
  editor.undo();
  editor.undo();
  expect(vpcs(followLastEdit(editor).before())).toBe(1);
});
