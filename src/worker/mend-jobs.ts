/** Searches for the smallest changes in slices, so that edits, traces and a cancel that come meanwhile are heard; an edit ends the search. */

import { type Analysis, type Document, smallestChanges } from '../core/index.ts';
import type { Answer, Request } from './protocol.ts';

/** How long a search goes on before the worker looks for news, in milliseconds. */
const SLICE = 16;

type Asked = Extract<Request, { type: 'mend' }>;

/** What a search is about. */
export interface Analysed {
  readonly document: Document;
  readonly analysis: Analysis;
}

/** The searches of a worker: one at a time. */
export interface MendJobs {
  /** Begins a search, once what was asked for before is done, or (its intent null) ends the one that is under way. */
  readonly ask: (asked: Asked) => void;
  /** Ends the search: the design has changed. */
  readonly stop: () => void;
}

/** `now` answers the design with its analysis when a search begins; null: there is none. */
export function mendJobs(tell: (what: Answer) => void, now: () => Analysed | null): MendJobs {
  let current: Asked | null = null;
  const work = (asked: Asked, search: ReturnType<typeof smallestChanges>, before: number): void => {
    if (current !== asked) return;
    const started = performance.now();
    const spent = (): number => before + performance.now() - started;
    for (;;) {
      const step = search.next();
      if (step.done === true) {
        current = null;
        tell({ type: 'mended', number: asked.number, found: step.value, milliseconds: spent() });
        return;
      }
      if (performance.now() - started < SLICE) continue;
      tell({ type: 'mending', number: asked.number, progress: step.value });
      const milliseconds = spent();
      setTimeout(() => work(asked, search, milliseconds), 0);
      return;
    }
  };
  const begin = (asked: Asked): void => {
    if (current !== asked || asked.intent === null) return;
    const analysed = now();
    if (analysed === null) return;
    work(asked, smallestChanges(analysed.document, analysed.analysis, asked.intent), 0);
  };
  return {
    stop: () => {
      current = null;
    },
    ask: (asked) => {
      current = asked;
      // An edit that came before is analysed first.
      setTimeout(() => begin(asked), 0);
    },
  };
}
