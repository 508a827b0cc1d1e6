/** Several tabs on one design, without a browser: what they save is seen by all, never over each other, and nobody's work is lost. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Document, emptyDocument, good, type Json, message, printDocument } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import { createEditor, type Editor } from '../editor.ts';
import { patchesBetween } from './difference.ts';
import { type Ground, type Keeper, startKeeping } from './keeping.ts';
import type { Note } from './wire.ts';

const label = message('editor.undone');

/** One browser: what lies in it, who listens, and what was written over what. */
class Browser {
  readonly records = new Map<string, { document: Document; revision: number }>();
  readonly writes: { tab: number; before: Document; after: Document }[] = [];
  private readonly listeners = new Map<string, Set<(note: Note) => void>>();
  private readonly locks = new Map<string, Promise<void>>();
  private copies = 0;

  constructor(document: Document) {
    this.records.set('d', { document, revision: 1 });
  }

  /** How many turns of the event loop each write takes; nothing is decided until it is over. */
  turns: () => number = () => 0;

  ground(tab: number, tell: Partial<Ground> = {}): Ground {
    return {
      write: async (id, document, base) => {
        for (let turn = this.turns(); turn > 0; turn -= 1) await Promise.resolve();
        const record = this.records.get(id);
        if (record !== undefined && record.revision !== base)
          return { ok: false, revision: record.revision, document: good(structuredClone(record.document)) };
        if (record !== undefined && id === 'd') this.writes.push({ tab, before: record.document, after: document });
        this.records.set(id, { document: structuredClone(document), revision: base + 1 });
        for (let turn = this.turns(); turn > 0; turn -= 1) await Promise.resolve();
        return { ok: true, revision: base + 1 };
      },
      create: async (document) => {
        this.copies += 1;
        const id = `copy${this.copies}`;
        this.records.set(id, { document, revision: 1 });
        return { id, revision: 1 };
      },
      join: (id, hear) => {
        const all = this.listeners.get(id) ?? new Set();
        this.listeners.set(id, all);
        all.add(hear);
        return {
          post: (note) => {
            for (const other of all) if (other !== hear) other(structuredClone(note));
          },
          close: () => all.delete(hear),
        };
      },
      lock: (id, work) => {
        const done = (this.locks.get(id) ?? Promise.resolve()).then(work);
        this.locks.set(
          id,
          done.catch(() => undefined),
        );
        return done;
      },
      busy: () => false,
      before: async () => undefined,
      settled: () => undefined,
      copyName: (name) => `${name} (copy)`,
      forked: () => undefined,
      ...tell,
    };
  }
}

interface Tab {
  readonly editor: Editor;
  readonly keeper: Keeper;
  id: string;
}

function openTab(browser: Browser, number: number, tell: Partial<Ground> = {}): Tab {
  const record = browser.records.get('d');
  if (record === undefined) throw new Error('There is no design');
  const editor = createEditor(record.document);
  const forked = (id: string) => {
    tab.id = id;
  };
  const tab: Tab = {
    editor,
    id: 'd',
    keeper: startKeeping(editor, 'd', record.document, record.revision, browser.ground(number, { forked, ...tell })),
  };
  return tab;
}

const set = (tab: Tab, pointer: string, value: Json): boolean =>
  tab.editor.perform({ ok: true, label, edits: [{ op: 'set', pointer, value }] });
const documentOf = (tab: Tab): Document => tab.editor.store.getState().document;
const nameOf = (tab: Tab, id: string): string | undefined => documentOf(tab).resources.vpc[id]?.name;

async function settle(tabs: readonly Tab[]): Promise<void> {
  for (let round = 0; round < 6; round += 1) for (const tab of tabs) await tab.keeper.flush();
}

const two = net({ vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } } });

// Time stands still: what is to be saved or taken in waits for `flush`.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('two tabs', () => {
  test('what one saves the other shows, without a step of undo', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(one, '/resources/vpc/a/name', 'Edge');
    await one.keeper.flush();
    await other.keeper.flush();
    expect(nameOf(other, 'a')).toBe('Edge');
    expect(other.editor.store.getState().history.done).toEqual([]);
    expect(other.editor.store.getState().saved.state).toBe('saved');
  });

  test('are saved and heard within the time that the page promises, without being asked', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(one, '/resources/vpc/a/name', 'Edge');
    await vi.advanceTimersByTimeAsync(300);
    expect(browser.records.get('d')?.document.resources.vpc['a']?.name).toBe('Edge');
    expect(nameOf(other, 'a')).toBe('Edge');
  });

  test('edits of different things made at the same moment both stand, in both', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(one, '/resources/vpc/a/name', 'Edge');
    set(other, '/resources/vpc/b/name', 'Core');
    await settle([one, other]);
    for (const tab of [one, other]) expect([nameOf(tab, 'a'), nameOf(tab, 'b'), tab.id]).toEqual(['Edge', 'Core', 'd']);
    expect(browser.records.get('d')?.revision).toBe(3);
  });

  test('edits of one thing at the same moment: the second goes on as a copy and says so', async () => {
    const browser = new Browser(two);
    const told: string[] = [];
    const one = openTab(browser, 1);
    const other = openTab(browser, 2, { forked: (id, why) => told.push(`${id} ${why.id}`) });
    set(one, '/resources/vpc/a/name', 'Edge');
    set(other, '/resources/vpc/a/name', 'Core');
    await settle([one, other]);
    expect(told).toEqual(['copy1 editor.forked']);
    expect([nameOf(one, 'a'), nameOf(other, 'a')]).toEqual(['Edge', 'Core']);
    expect(browser.records.get('copy1')?.document.name).toBe('test (copy)');
    set(other, '/resources/vpc/b/name', 'Mine');
    await settle([one, other]);
    expect(nameOf(one, 'b')).toBe('b');
    expect(browser.records.get('copy1')?.document.resources.vpc['b']?.name).toBe('Mine');
  });

  test('one removes a VPC while the other puts a subnet into it: a copy, not a subnet in nothing', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    one.editor.perform({ ok: true, label, edits: [{ op: 'remove', pointer: '/resources/vpc/a' }] });
    const subnet = net({ vpc: { a: {} }, subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } } }).resources.subnet['s'];
    set(other, '/resources/subnet/s', subnet as unknown as Json);
    await settle([one, other]);
    expect([one.id, other.id]).toEqual(['d', 'copy1']);
    expect(Object.keys(documentOf(other).resources.vpc)).toEqual(['a', 'b']);
  });

  test('a gesture is not disturbed: what others did comes in at its end', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    other.editor.begin(label);
    set(other, '/resources/vpc/b/name', 'Co');
    set(one, '/resources/vpc/a/name', 'Edge');
    await settle([one, other]);
    expect(nameOf(other, 'a')).toBe('a');
    other.editor.cancel();
    await settle([other, one]);
    for (const tab of [one, other]) expect([nameOf(tab, 'a'), nameOf(tab, 'b')]).toEqual(['Edge', 'b']);
  });

  test('a hand at work is not disturbed either', async () => {
    const browser = new Browser(two);
    let down = true;
    const [one, other] = [openTab(browser, 1), openTab(browser, 2, { busy: () => down })];
    set(one, '/resources/vpc/a/name', 'Edge');
    await settle([one, other]);
    expect(nameOf(other, 'a')).toBe('a');
    down = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(nameOf(other, 'a')).toBe('Edge');
  });

  test('a tab that missed a note reads what lies there', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    browser.records.set('d', { document: { ...two, name: 'Renamed in the list' }, revision: 2 });
    set(one, '/resources/vpc/a/name', 'Edge');
    await settle([one, other]);
    for (const tab of [one, other])
      expect([documentOf(tab).name, nameOf(tab, 'a')]).toEqual(['Renamed in the list', 'Edge']);
  });
});

describe('undo beside another tab', () => {
  test('takes back own steps only', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(other, '/resources/vpc/b/name', 'Core');
    await settle([other, one]);
    set(one, '/resources/vpc/a/name', 'Edge');
    await settle([one, other]);
    other.editor.undo();
    await settle([other, one]);
    for (const tab of [one, other]) expect([nameOf(tab, 'a'), nameOf(tab, 'b')]).toEqual(['Edge', 'b']);
  });

  test('is refused with a sentence where the other has changed the same since, and goes on before that', async () => {
    const browser = new Browser(two);
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(other, '/resources/vpc/b/name', 'Early');
    set(other, '/resources/vpc/a/name', 'Core');
    await settle([other, one]);
    set(one, '/resources/vpc/a/name', 'Edge');
    await settle([one, other]);
    other.editor.undo();
    expect(other.editor.store.getState().refusal?.why.id).toBe('editor.overtaken');
    expect(nameOf(other, 'a')).toBe('Edge');
    other.editor.undo();
    expect([nameOf(other, 'a'), nameOf(other, 'b')]).toEqual(['Edge', 'b']);
  });

  test('does not take away what the other has built upon', async () => {
    const browser = new Browser(emptyDocument('x'));
    const [one, other] = [openTab(browser, 1), openTab(browser, 2)];
    set(one, '/resources/vpc/a', two.resources.vpc['a'] as unknown as Json);
    await settle([one, other]);
    const built = net({ vpc: { a: {} }, subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } } }).resources.subnet['s'];
    set(other, '/resources/subnet/s', built as unknown as Json);
    await settle([other, one]);
    one.editor.undo();
    expect(one.editor.store.getState().refusal?.why.id).toBe('editor.overtaken');
    expect(Object.keys(documentOf(one).resources.vpc)).toEqual(['a']);
  });
});

const runs = process.env['PLUMBLINE_LONG'] ? 2000 : 150;
const deed = fc.record({
  tab: fc.integer({ min: 0, max: 2 }),
  does: fc.constantFrom(
    'rename',
    'rename',
    'add',
    'add',
    'remove',
    'undo',
    'redo',
    'begin',
    'end',
    'flush',
    'flush',
    'wait',
  ),
  pick: fc.nat(20),
});

test('any interleaving of edits in three tabs: all on the design show what is stored, and nobody wrote what he had not done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), fc.infiniteStream(fc.nat(3)), async (deeds, turns) => {
      const browser = new Browser(two);
      browser.turns = () => turns.next().value ?? 0;
      const tabs = [0, 1, 2].map((number) => openTab(browser, number));
      const touched = tabs.map(() => new Set<string>());
      let acting = -1;
      for (const [number, tab] of tabs.entries())
        tab.editor.listen((_, patches) => {
          if (acting === number) for (const { path } of patches ?? []) touched[number]?.add(path.slice(0, 3).join('/'));
        });
      const pending: Promise<void>[] = [];
      for (const [at, { tab: number, does, pick }] of deeds.entries()) {
        const tab = tabs[number];
        if (tab === undefined) continue;
        acting = number;
        const ids = Object.keys(documentOf(tab).resources.vpc);
        const id = ids[pick % Math.max(1, ids.length)];
        if (does === 'add') {
          const value = { ...two.resources.vpc['a'], name: `n${at}` } as unknown as Json;
          // Ids collide now and then, as those that two tabs choose do.
          if (!ids.includes(`v${pick}`)) set(tab, `/resources/vpc/v${pick}`, value);
        } else if (does === 'rename' && id !== undefined) set(tab, `/resources/vpc/${id}/name`, `n${at}`);
        else if (does === 'remove' && id !== undefined)
          tab.editor.perform({ ok: true, label, edits: [{ op: 'remove', pointer: `/resources/vpc/${id}` }] });
        else if (does === 'undo') tab.editor.undo();
        else if (does === 'redo') tab.editor.redo();
        else if (does === 'begin') tab.editor.begin(label);
        else if (does === 'end') tab.editor.end();
        acting = -1;
        if (does === 'flush') pending.push(tab.keeper.flush());
        if (does === 'wait') await Promise.all(pending);
      }
      for (const tab of tabs) tab.editor.end();
      await settle(tabs);
      for (const tab of tabs) {
        expect(printDocument(documentOf(tab))).toBe(
          printDocument(browser.records.get(tab.id)?.document ?? emptyDocument('')),
        );
        expect(tab.editor.store.getState().saved.state).toBe('saved');
      }
      for (const { tab, before, after } of browser.writes)
        for (const { path } of patchesBetween(before, after))
          expect(touched[tab]).toContain(path.slice(0, 3).join('/'));
    }),
    { numRuns: runs },
  );
});

test('edits of different things in three tabs, in any order of saving, are all there in the end, and nobody is sent away', async () => {
  const order = fc.array(fc.record({ tab: fc.integer({ min: 0, max: 2 }), flush: fc.boolean() }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(order, fc.infiniteStream(fc.nat(3)), async (deeds, turns) => {
      const browser = new Browser(two);
      browser.turns = () => turns.next().value ?? 0;
      const tabs = [0, 1, 2].map((number) => openTab(browser, number));
      const pending: Promise<void>[] = [];
      for (const [at, { tab: number, flush }] of deeds.entries()) {
        const tab = tabs[number];
        if (tab === undefined) continue;
        set(tab, `/resources/vpc/v${at}`, { ...two.resources.vpc['a'], name: `n${at}` } as unknown as Json);
        if (flush) pending.push(tab.keeper.flush());
        if (flush && at % 3 === 0) await Promise.resolve();
      }
      await Promise.all(pending);
      await settle(tabs);
      const expected = ['a', 'b', ...deeds.map((_, at) => `v${at}`)].sort();
      for (const tab of tabs) expect(Object.keys(documentOf(tab).resources.vpc).sort()).toEqual(expected);
      expect([...browser.records.keys()]).toEqual(['d']);
    }),
    { numRuns: runs },
  );
});
