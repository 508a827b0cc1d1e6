/** The state of one open design, without React: the document, its history, the selection, what the analysis said. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Analysis,
  type Answered,
  type Asked,
  apply,
  type Blocking,
  type Change,
  type Deed,
  type Document,
  type Message,
  message,
  type Outcome,
  type Pointer,
  type ProvedFix,
  type Refusal,
  replay,
} from '../core/index.ts';
import { type History, joinSteps, NO_HISTORY, overtake, pass, record, redo, type Step, undo } from './history.ts';

/** The pointer tools of the canvas. */
export type Tool = 'select' | 'hand' | 'connect' | 'intent';

/** Whether the design is on this device: saved; being written; not writable, and why; or a preview that is nobody's yet. */
export type Saved =
  | { readonly state: 'saved' | 'saving' | 'preview' }
  | { readonly state: 'failed'; readonly why: Message };

/** The panels below the canvas. */
export type DockTab = 'findings' | 'intents' | 'trace' | 'failures' | 'changes';

/** What a trace asks: two ends as the format writes them, and a flow. `port` is null for icmp. */
export interface FlowQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port: number | null;
}

/** An open trace: its question, and what was answered last. */
export interface Tracing {
  readonly question: FlowQuestion;
  /** Null while an end is missing, and until the first answer. */
  readonly answer: Asked<Answered> | null;
  /** What else stands in the way; it comes after the answer. */
  readonly blockers: readonly Blocking[];
  /** How long the proof took, in milliseconds. */
  readonly took: number;
  /** Whether the answer is to an older question, or of an older document. */
  readonly stale: boolean;
  /** What the path touches, when there is one: everything else steps back on the canvas. */
  readonly touched: ReadonlySet<string> | null;
  /** The end that the next click on the canvas gives, or null. */
  readonly picking: 'from' | 'to' | null;
  /** The stop of the path that the pointer is on, in the list or on the canvas: its number, or null. */
  readonly pointed: number | null;
}

/** Everything that the page draws from. Each field is replaced, never changed. */
export interface EditorState {
  readonly document: Document;
  /** A shared design being looked at: it can be read, and copied, not changed. */
  readonly readOnly: boolean;
  readonly history: History;
  /** Whether a gesture is open: what other hands do waits for its end. */
  readonly gesturing: boolean;
  /** Ids of resources, intents or notes; the last one is the one that the inspector shows. */
  readonly selection: readonly string[];
  /** A place within the selection that the inspector marks and brings into view, or null. */
  readonly marked: Pointer | null;
  readonly tool: Tool;
  readonly analysis: Omit<Analysis, 'run'> | null;
  /** The fixes that were proved, by finding key; they come in after the findings, and only these are offered. */
  readonly fixes: Readonly<Record<string, readonly ProvedFix[]>>;
  /** How long the analysis took, in milliseconds. */
  readonly analysisTook: number;
  /** Whether the analysis is of an older document: it is shown dimmed. */
  readonly stale: boolean;
  readonly saved: Saved;
  /** The last thing said aloud; `n` counts, so that the same sentence twice is said twice. */
  readonly said: { readonly n: number; readonly messages: readonly Message[] };
  /** A refusal to show, with what could be done instead; null when none stands. */
  readonly refusal: Refusal | null;
  /** A further step on offer; null when none stands. */
  readonly offer: Deed['offer'] | null;
  /** What F8 walks and the page brings into view: a count that changes with each request to show the selection. */
  readonly reveal: number;
  /** The panel that is open below the canvas. */
  readonly dock: DockTab;
  /** The two ends of the intent that is being written, as the format writes them; null while none is. */
  readonly draft: { readonly from: string | null; readonly to: string | null } | null;
  /** The intent that the pointer is on in the list, by id: the canvas shows it. */
  readonly pointed: string | null;
  /** The open trace, or null. */
  readonly trace: Tracing | null;
}

/** An open design. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  /** Carries an outcome out: a deed becomes one step (or part of the open gesture), a refusal is shown. Answers whether it was done. */
  readonly perform: (outcome: Outcome) => boolean;
  /** Opens a gesture: all that is performed until `end` is one step. Gestures do not nest; a second `begin` ends the first. */
  readonly begin: (label: Message) => void;
  /** Closes the gesture; one that changed nothing leaves no step. */
  readonly end: () => void;
  /** Closes the gesture and takes back what it did. */
  readonly cancel: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes in what another hand did to this design: no step of this one's history. Not while a gesture is open. */
  readonly receive: (patches: Change['patches']) => void;
  /** Selects; `reveal` also brings it into view, `marked` names a place within. */
  readonly select: (
    ids: readonly string[],
    how?: { readonly marked?: Pointer | null; readonly reveal?: boolean },
  ) => void;
  /** Opens a trace, or changes what the open one asks; what is left out stays, or is tcp 443 between nothing. */
  readonly ask: (question: Partial<FlowQuestion>) => void;
  /** Closes the trace. */
  readonly endTrace: () => void;
  readonly say: (...messages: readonly Message[]) => void;
  readonly dismiss: () => void;
  /** Calls back after every change of the document, with the patches that made it; null patches: all of it was replaced. Answers how to stop. */
  readonly listen: (listener: Listener) => () => void;
}

/** Hears of every change of the document. */
export type Listener = (document: Document, patches: Change['patches'] | null) => void;

/** Opens a design. */
export function createEditor(document: Document, readOnly = false): Editor {
  const store = createStore<EditorState>(() => ({
    document,
    readOnly,
    history: NO_HISTORY,
    gesturing: false,
    selection: [],
    marked: null,
    tool: 'select',
    analysis: null,
    fixes: {},
    analysisTook: 0,
    stale: false,
    saved: { state: readOnly ? 'preview' : 'saved' },
    said: { n: 0, messages: [] },
    refusal: null,
    offer: null,
    reveal: 0,
    dock: 'findings',
    draft: null,
    pointed: null,
    trace: null,
  }));
  let gesture: {
    readonly label: Message;
    readonly steps: Step[];
    readonly before: Pick<EditorState, 'document' | 'history' | 'selection'>;
  } | null = null;

  const listeners = new Set<Listener>();
  const tell = (next: Document, patches: Change['patches'] | null): void => {
    for (const listener of listeners) listener(next, patches);
  };

  const say = (...messages: readonly Message[]): void =>
    store.setState((state) => ({ said: { n: state.said.n + 1, messages } }));

  const perform = (outcome: Outcome): boolean => {
    const state = store.getState();
    if (!outcome.ok) {
      store.setState({ refusal: outcome, offer: null });
      say(outcome.why);
      return false;
    }
    if (state.readOnly) {
      store.setState({ refusal: { ok: false, why: message('editor.read-only') } });
      say(message('editor.read-only'));
      return false;
    }
    const { document: next, change } = apply(state.document, outcome.edits);
    const step = { label: outcome.label, change };
    const changed = change.patches.length > 0;
    if (changed && gesture !== null) gesture.steps.push(step);
    store.setState({
      document: next,
      history: changed && gesture === null ? record(state.history, step) : state.history,
      stale: state.stale || next.resources !== state.document.resources || next.intents !== state.document.intents,
      refusal: null,
      offer: outcome.offer ?? null,
      ...(outcome.select === undefined ? {} : { selection: outcome.select, marked: null }),
    });
    if (changed) {
      tell(next, change.patches);
      // In a gesture every keystroke performs: it is said once, at its end.
      if (gesture === null) say(outcome.label, ...(outcome.said ?? []));
    }
    return true;
  };

  const end = (): void => {
    const open = gesture;
    gesture = null;
    if (open === null) return;
    if (open.steps.length === 0) {
      store.setState({ gesturing: false });
      return;
    }
    store.setState((state) => ({
      gesturing: false,
      history: record(state.history, joinSteps(open.label, open.steps)),
    }));
    say(open.label);
  };

  const step = (move: typeof undo, label: 'editor.undone' | 'editor.redone'): void => {
    end();
    const state = store.getState();
    if (state.readOnly) return;
    const which = label === 'editor.undone' ? 'done' : 'undone';
    const moved = move(state.document, state.history);
    if (moved === null) {
      if (state.history[which].length === 0) return;
      store.setState({ history: pass(state.history, which) });
      perform({ ok: false, why: message('editor.overtaken') });
      return;
    }
    const next = moved.document;
    store.setState({
      document: next,
      history: moved.history,
      stale: true,
      refusal: null,
      offer: null,
      selection: state.selection.filter((id) => stands(next, id)),
      marked: null,
    });
    tell(next, label === 'editor.undone' ? moved.step.change.inverse : moved.step.change.patches);
    say(message(label), moved.step.label);
  };

  return {
    store,
    perform,
    say,
    begin: (label) => {
      end();
      const { document: now, history, selection } = store.getState();
      gesture = { label, steps: [], before: { document: now, history, selection } };
      store.setState({ gesturing: true });
    },
    end,
    cancel: () => {
      const open = gesture;
      gesture = null;
      if (open === null || open.steps.length === 0) {
        store.setState({ gesturing: false });
        return;
      }
      store.setState({ ...open.before, gesturing: false, stale: true });
      tell(open.before.document, null);
    },
    undo: () => step(undo, 'editor.undone'),
    redo: () => step(redo, 'editor.redone'),
    receive: (patches) => {
      if (gesture !== null) throw new Error('A gesture is open');
      if (patches.length === 0) return;
      store.setState((state) => {
        const next = replay(state.document, patches);
        return {
          document: next,
          history: overtake(state.history, patches),
          stale: state.stale || next.resources !== state.document.resources || next.intents !== state.document.intents,
          selection: state.selection.filter((id) => stands(next, id)),
          offer: null,
        };
      });
      tell(store.getState().document, patches);
    },
    select: (ids, how = {}) =>
      store.setState((state) => ({
        selection: ids,
        marked: how.marked ?? null,
        reveal: how.reveal === true ? state.reveal + 1 : state.reveal,
      })),
    ask: (question) =>
      store.setState(({ trace }) => {
        const before = trace ?? NO_TRACE;
        const asked = { ...before.question, ...question };
        return { trace: { ...before, question: asked, stale: true, picking: null }, dock: 'trace' };
      }),
    endTrace: () => store.setState({ trace: null }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismiss: () => store.setState({ refusal: null, offer: null }),
  };
}

const NO_TRACE: Tracing = {
  question: { from: null, to: null, protocol: 'tcp', port: 443 },
  answer: null,
  blockers: [],
  took: 0,
  stale: false,
  touched: null,
  picking: null,
  pointed: null,
};

/** Whether an id still names something in the document. */
function stands(document: Document, id: string): boolean {
  return (
    Object.values(document.resources).some((table) => Object.hasOwn(table, id)) ||
    Object.hasOwn(document.intents, id) ||
    Object.hasOwn(document.notes, id) ||
    Object.hasOwn(document.reservations, id)
  );
}
