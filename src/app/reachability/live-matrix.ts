/** Keeps the matrix of an open design true while its view is open: asks again after every edit, and for the design that it is compared with. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document, MatrixQuestion, Message } from '../../core/index.ts';
import type { OpenDesign } from '../design.ts';
import { followLastEdit } from './last-edit.ts';
import { keepFilter, type MatrixFilter, questionOf, recallFilter } from './matrix-filter.ts';
import { isWhole, type Verdicts, withRows } from './verdicts.ts';

/** What changes are counted from: the last edit, whatever it is by then, or one earlier design. */
export type Since =
  | { readonly type: 'edit' }
  | { readonly type: 'design'; readonly label: Message; readonly document: Document };

/** A pair of places by their ids. */
export interface PlacePair {
  readonly from: string;
  readonly to: string;
}

/** Everything that the view draws from. */
export interface MatrixState {
  readonly filter: MatrixFilter;
  /** Null until the first rows. */
  readonly now: Verdicts | null;
  /** Whether what is shown below `now.rows`, or all of it, is of an older design or question. */
  readonly stale: boolean;
  /** How long the rows took, in milliseconds. */
  readonly took: number;
  readonly since: Since;
  /** The verdicts that `now` is compared with; null while they are not known. */
  readonly before: Verdicts | null;
  /** The cell that has the keyboard, and the one that is open. */
  readonly active: PlacePair | null;
  readonly open: PlacePair | null;
}

/** The matrix of one open design. */
export interface LiveMatrix {
  readonly store: StoreApi<MatrixState>;
  readonly filter: (change: Partial<MatrixFilter>) => void;
  readonly since: (since: Since) => void;
  /** Follows the design until the answer is called. */
  readonly follow: () => () => void;
}

const matrices = new WeakMap<OpenDesign, LiveMatrix>();

/** The matrix of an open design: what it shows stays from one opening of the view to the next. */
export function liveMatrixOf(design: OpenDesign): LiveMatrix {
  const before = matrices.get(design);
  if (before !== undefined) return before;
  const made = createLiveMatrix(design);
  matrices.set(design, made);
  return made;
}

type Resources = Document['resources'];

function createLiveMatrix({ editor, reach }: OpenDesign): LiveMatrix {
  const store = createStore<MatrixState>(() => ({
    filter: recallFilter(),
    now: null,
    stale: false,
    took: 0,
    since: { type: 'edit' },
    before: null,
    active: null,
    open: null,
  }));
  const last = followLastEdit(editor);
  // Whole answers by what they are about: the design before an edit was most often asked about just before.
  const known = new WeakMap<Resources, Map<string, Verdicts>>();
  const keyOf = ({ protocol, port }: MatrixQuestion): string => `${protocol} ${String(port)}`;
  const recall = (resources: Resources, question: MatrixQuestion): Verdicts | null =>
    known.get(resources)?.get(keyOf(question)) ?? null;
  const remember = (resources: Resources, question: MatrixQuestion, verdicts: Verdicts): void => {
    if (!isWhole(verdicts)) return;
    const byQuestion = known.get(resources) ?? new Map<string, Verdicts>();
    known.set(resources, byQuestion.set(keyOf(question), verdicts));
  };
  let asked: { readonly resources: Resources; readonly question: string } | null = null;

  const base = (): Document => {
    const { since } = store.getState();
    return since.type === 'edit' ? last.before() : since.document;
  };
  const askNow = (): void => {
    const { resources } = editor.store.getState().document;
    const question = questionOf(store.getState().filter);
    if (asked?.resources === resources && asked.question === keyOf(question)) return;
    asked = { resources, question: keyOf(question) };
    const older = store.getState().now;
    let now: Verdicts | null = recall(resources, question);
    store.setState({ stale: now === null, ...(now === null ? {} : { now, took: 0 }) });
    if (now === null)
      reach.matrix('now', question, null, (rows) => {
        now = withRows(now, rows, older);
        remember(resources, question, now);
        store.setState({ now, stale: !isWhole(now), took: rows.milliseconds });
        if (isWhole(now) && base().resources === resources) store.setState({ before: now });
      });
    askBefore();
  };
  const askBefore = (): void => {
    const question = questionOf(store.getState().filter);
    const document = base();
    const { resources } = editor.store.getState().document;
    const found = recall(document.resources, question);
    store.setState({ before: found });
    // The design as it is, is not asked about twice: its rows are on their way.
    if (found !== null || document.resources === resources) return;
    let before: Verdicts | null = null;
    reach.matrix('before', question, document, (rows) => {
      before = withRows(before, rows, null);
      remember(document.resources, question, before);
      if (isWhole(before)) store.setState({ before });
    });
  };
  return {
    store,
    filter: (change) => {
      const filter = { ...store.getState().filter, ...change };
      store.setState({ filter });
      keepFilter(filter);
      askNow();
    },
    since: (since) => {
      store.setState({ since });
      askBefore();
    },
    follow: () => {
      askNow();
      // Told after the worker was: it listens since the design was opened.
      return editor.listen(askNow);
    },
  };
}
