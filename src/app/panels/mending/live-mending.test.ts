// The search of an open design as the page follows it: begun from anywhere, put aside by an edit, ended by a cancel, carried out as one step.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse, COMMANDS, parseDocument, smallestChanges } from '../../../core/index.ts';
import { createEditor } from '../../../editor/editor.ts';
import type { MendClient, MendListener } from '../../../worker/client.ts';
import { mendingOf } from './live-mending.ts';
import { setMendClient } from './mend-clients.ts';

function opened() {
  const file = new URL('../../../core/testing/samples/broken-vpn.topology.json', import.meta.url);
  const read = parseDocument(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('The sample does not parse');
  const editor = createEditor(read.value);
  const asked: { intent: string; on: MendListener }[] = [];
  let cancelled = 0;
  const client: MendClient = {
    search: (intent, on) => void asked.push({ intent, on }),
    cancel: () => {
      cancelled += 1;
    },
  };
  setMendClient(editor, client);
  const live = mendingOf(editor);
  if (live === null) throw new Error('Nobody searches');
  /** Answers the last search as the worker does. */
  const answer = (): void => {
    const { document } = editor.store.getState();
    const last = asked.at(-1);
    if (last === undefined) throw new Error('Nothing was asked');
    const run = smallestChanges(document, analyse(document), last.intent);
    let step = run.next();
    for (; step.done !== true; step = run.next()) last.on.progress(step.value);
    last.on.found(step.value, 1);
  };
  return { editor, live, asked, answer, cancelled: () => cancelled, state: () => live.store.getState().mending };
}

test('what is found is carried out as one step, which undo takes back', () => {
  const { editor, live, answer, state } = opened();
  const before = editor.store.getState().document;
  live.search('files-harbour');
  expect(editor.store.getState().dock).toBe('intents');
  expect(state()).toMatchObject({ intent: 'files-harbour', state: 'searching', found: null });
  answer();
  const fix = state()?.found?.offers[0]?.fix;
  if (fix === undefined) throw new Error('Nothing was found');
  expect(state()?.state).toBe('found');
  live.apply(fix);
  expect(state()).toBe(null);
  expect(editor.store.getState().history.done).toHaveLength(1);
  expect(editor.store.getState().document.resources['route-table']).not.toEqual(before.resources['route-table']);
  editor.undo();
  expect(editor.store.getState().document.resources).toEqual(before.resources);
});

test('an edit of the network puts it aside, a note does not', () => {
  const { editor, live, answer, state } = opened();
  live.search('files-harbour');
  answer();
  const { document } = editor.store.getState();
  editor.perform(COMMANDS.setValue.run(document, { pointer: '/description', value: 'Another ticket' }));
  expect(state()?.state).toBe('found');
  editor.perform(COMMANDS.remove.run(editor.store.getState().document, { ids: ['mail'] }));
  expect(state()).toMatchObject({ state: 'outdated', progress: null });
});

test('closing ends a search that is under way, and only that', () => {
  const { live, answer, cancelled, state } = opened();
  live.search('files-harbour');
  live.close();
  expect([cancelled(), state()]).toEqual([1, null]);
  live.search('mail-harbour');
  answer();
  expect(state()?.state).toBe('holds');
  live.close();
  expect([cancelled(), state()]).toEqual([1, null]);
});
