/** What the palette offers for what is typed: a question, actions, and resources of the design, the likeliest first. */

import { find, type Message, message } from '../../core/index.ts';
import { type Action, GROUPS, type Page } from './action.ts';
import { ACTIONS } from './actions.ts';
import { fuzzy } from './fuzzy.ts';
import { isAddress, traceQuestion } from './question.ts';
import { recentActions, rememberAction } from './recent.ts';

/** The most resources that are offered. */
const RESOURCES = 8;

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly group: Action['group'] | 'ask' | 'recent' | 'resource';
  readonly label: Message;
  readonly what: Message | null;
  readonly keys: string | null;
  readonly run: () => void;
}

/** The entries in their order. `names` answers an action's label in every language that is at hand: any of them may be typed. */
export function entriesFor(page: Page, text: string, names: (label: Message) => readonly string[]): readonly Entry[] {
  const asked = text.trim();
  const can = ACTIONS.filter((action) => action.run !== undefined && (action.when?.(page) ?? true));
  if (asked === '') {
    const recent = recentActions().flatMap((id) => can.find((action) => action.id === id) ?? []);
    const others = can.filter((action) => !recent.includes(action));
    return [
      ...recent.map((action) => actionEntry(page, action, 'recent')),
      ...GROUPS.flatMap((group) =>
        others.filter((action) => action.group === group).map((action) => actionEntry(page, action, group)),
      ),
    ];
  }
  const ranked = can.flatMap((action) => {
    const scores = [action.label, action.also]
      .flatMap((label) => (label === undefined ? [] : names(label)))
      .flatMap((name) => fuzzy(asked, name) ?? []);
    return scores.length === 0 ? [] : [{ action, score: Math.max(...scores) }];
  });
  ranked.sort((a, b) => b.score - a.score);
  // Groups stand in the order of their best.
  const groups = [...new Set(ranked.map(({ action }) => action.group))];
  const actions = groups.flatMap((group) =>
    ranked.filter(({ action }) => action.group === group).map(({ action }) => actionEntry(page, action, group)),
  );
  return [...questions(page, asked), ...actions, ...resources(page, asked)];
}

function actionEntry(page: Page, action: Action, group: Entry['group']): Entry {
  const run = () => {
    rememberAction(action.id);
    action.run?.(page);
  };
  return { id: action.id, group, label: action.label, what: null, keys: action.keys?.[0] ?? null, run };
}

function questions(page: Page, asked: string): readonly Entry[] {
  const { editor } = page;
  const question = traceQuestion(editor.store.getState().document, asked);
  const plain = { group: 'ask', what: null, keys: null } as const;
  if (question !== null) {
    const { from, to, protocol, port } = question;
    const flow = port === null ? protocol : `${protocol} ${port}`;
    const run = () => {
      page.onView('canvas');
      page.onFrame({ showBottom: true });
      editor.ask(question);
    };
    return [
      { ...plain, id: 'ask-trace', label: message('palette.trace', { from: from ?? '', to: to ?? '', flow }), run },
    ];
  }
  if (!isAddress(asked)) return [];
  return [{ ...plain, id: 'ask-find', label: message('palette.find', { text: asked }), run: () => page.onFind(asked) }];
}

function resources(page: Page, asked: string): readonly Entry[] {
  const { editor } = page;
  const { hits } = find(editor.store.getState().document, asked, RESOURCES);
  return hits
    .filter((hit) => hit.by === 'name')
    .map((hit) => ({
      id: `resource-${hit.id}`,
      group: 'resource',
      label: message('find.id', { id: hit.name }),
      what: message('find.id', { id: hit.id }),
      keys: null,
      run: () => {
        page.onView('canvas');
        page.onFrame({ showRight: true });
        editor.select([hit.id], { reveal: true });
      },
    }));
}
