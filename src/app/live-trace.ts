/** Keeps an open trace true: asks again after every edit, and hands the answer to the page, which says a new verdict aloud. */

import {
  type Answered,
  type Asked,
  type Blocking,
  itineraryOf,
  message,
  type Question,
  touchedBy,
} from '../core/index.ts';
import type { Editor, Tracing } from '../editor/editor.ts';
import { verdictWords } from './canvas/trace-words.ts';

/** A trace that follows the design. */
export interface LiveTrace {
  readonly answer: (answer: Asked<Answered>, milliseconds: number) => void;
  /** What else stands in the way, after the answer. */
  readonly blockers: (blockers: readonly Blocking[]) => void;
  /** Asks again: the design has changed. To be called after the worker was told of it. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Follows the editor's question. `ask` sends it to whoever answers. */
export function followTrace(editor: Editor, ask: (question: Question) => void): LiveTrace {
  const { store } = editor;
  let said = '';
  const put = (trace: Tracing, change: Partial<Tracing>): void => store.setState({ trace: { ...trace, ...change } });
  const send = (trace: Tracing): void => {
    if (trace.question.from === null || trace.question.to === null)
      put(trace, { answer: null, blockers: [], touched: null, stale: false });
    else {
      if (!trace.stale) put(trace, { stale: true });
      ask(trace.question);
    }
  };
  const stop = store.subscribe(({ trace }, before) => {
    if (trace === null) said = '';
    else if (trace.question !== before.trace?.question) send(trace);
  });
  return {
    stop,
    again: () => {
      const { trace } = store.getState();
      if (trace !== null) send(trace);
    },
    blockers: (blockers) => {
      const { trace } = store.getState();
      if (trace !== null && blockers.length > 0) put(trace, { blockers });
    },
    answer: (answer, took) => {
      const { trace, document } = store.getState();
      if (trace === null) return;
      const { resources } = document;
      const touched = answer.ok ? touchedBy(resources, itineraryOf(resources, answer.value)) : null;
      put(trace, { answer, blockers: [], took, touched, stale: false });
      const { from, to, protocol, port } = trace.question;
      const saying = [from, to, protocol, port, answer.ok ? answer.value.trace.verdict : answer.message.id].join(' ');
      if (saying === said) return;
      said = saying;
      if (!answer.ok) editor.say(answer.message);
      else {
        const { verdict } = answer.value.trace;
        editor.say(message(`tracing.${verdict}`), ...verdictWords(resources, answer.value));
      }
    },
  };
}
