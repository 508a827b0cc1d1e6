/** The page's end of the analysis worker: sends changes, and hands on the answers to the newest revision only. */

import type {
  Answered,
  Asked,
  Blocking,
  Change,
  Document,
  MatrixQuestion,
  ProvedFix,
  Question,
  SearchProgress,
  SmallestChanges,
} from '../core/index.ts';
import type { Answer, Pair, PairQuestion, Report, Request } from './protocol.ts';

/** What the page does with the answers. */
export interface Listener {
  readonly report: (report: Report, milliseconds: number) => void;
  /** Proved fixes by finding key; they add to those told before for the same report. */
  readonly fixes: (fixes: Readonly<Record<string, readonly ProvedFix[]>>) => void;
  /** The answer to the last question that was asked. */
  readonly answer: (answer: Asked<Answered>, milliseconds: number) => void;
  /** What else stands in the way of that question; it comes after the answer. */
  readonly blockers: (blockers: readonly Blocking[]) => void;
}

/** Some rows of a matrix, as the protocol tells them. */
export type MatrixRows = Pick<Extract<Answer, { type: 'rows' }>, 'places' | 'from' | 'cells' | 'milliseconds'>;

/** How pairs of places are asked about. What a newer question of the same sort has overtaken gets no answer. */
export interface ReachClient {
  /** Every pair, of the document as it is now or of one given; rows come from the top, some at a time. */
  readonly matrix: (
    of: 'now' | 'before',
    question: MatrixQuestion,
    document: Document | null,
    onRows: (rows: MatrixRows) => void,
  ) => void;
  /** One pair in full, of the document as it is now. */
  readonly pair: (question: PairQuestion, onAnswer: (answer: Asked<Pair>, milliseconds: number) => void) => void;
}

/** How a search for the smallest changes is told of. An edit ends it without a word. */
export interface MendListener {
  readonly progress: (progress: SearchProgress) => void;
  /** Null: the intent does not fail. */
  readonly found: (found: SmallestChanges<ProvedFix> | null, milliseconds: number) => void;
}

/** How the smallest changes are searched for: one search at a time. */
export interface MendClient {
  readonly search: (intent: string, listener: MendListener) => void;
  readonly cancel: () => void;
}

/** A worker at work. */
export interface AnalysisClient {
  readonly open: (document: Document) => void;
  readonly change: (patches: Change['patches']) => void;
  /** Changes of layout and notes, which need no analysis. */
  readonly follow: (patches: Change['patches']) => void;
  /** Asks about one flow of the document as it is now. A question that a newer one has overtaken gets no answer. */
  readonly ask: (question: Question) => void;
  readonly reach: ReachClient;
  readonly mend: MendClient;
  readonly close: () => void;
}

/** Starts a worker. Answers that a newer request has overtaken are dropped. */
export function startAnalysis(listener: Listener): AnalysisClient {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  let revision = 0;
  let number = 0;
  const rows = new Map<'now' | 'before', { readonly number: number; readonly on: (rows: MatrixRows) => void }>();
  let pair: { readonly number: number; readonly on: (answer: Asked<Pair>, milliseconds: number) => void } | null = null;
  let mending: { readonly number: number; readonly on: MendListener | null } = { number: 0, on: null };
  worker.onmessage = (event: MessageEvent<Answer>) => {
    const answer = event.data;
    if (answer.type === 'answer') {
      if (answer.number === number) listener.answer(answer.answer, answer.milliseconds);
      return;
    }
    if (answer.type === 'rows') {
      const waiting = rows.get(answer.of);
      if (waiting?.number === answer.number) waiting.on(answer);
      return;
    }
    if (answer.type === 'pair') {
      if (answer.number === pair?.number) pair.on(answer.answer, answer.milliseconds);
      return;
    }
    if (answer.type === 'blockers') {
      if (answer.number === number) listener.blockers(answer.blockers);
      return;
    }
    if (answer.type === 'mending' || answer.type === 'mended') {
      if (answer.number !== mending.number) return;
      if (answer.type === 'mending') mending.on?.progress(answer.progress);
      else mending.on?.found(answer.found, answer.milliseconds);
      return;
    }
    if (answer.revision !== revision) return;
    if (answer.type === 'report') listener.report(answer.report, answer.milliseconds);
    else listener.fixes(answer.fixes);
  };
  const send = (request: Request): void => worker.postMessage(request);
  return {
    open: (document) => {
      revision += 1;
      send({ type: 'open', revision, document });
    },
    change: (patches) => {
      revision += 1;
      send({ type: 'change', revision, patches });
    },
    follow: (patches) => send({ type: 'follow', patches }),
    ask: (question) => {
      number += 1;
      send({ type: 'ask', number, question });
    },
    reach: {
      matrix: (of, question, document, on) => {
        const next = (rows.get(of)?.number ?? 0) + 1;
        rows.set(of, { number: next, on });
        send({ type: 'matrix', of, number: next, question, document });
      },
      pair: (question, on) => {
        const next = (pair?.number ?? 0) + 1;
        pair = { number: next, on };
        send({ type: 'pair', number: next, question });
      },
    },
    mend: {
      search: (intent, on) => {
        mending = { number: mending.number + 1, on };
        send({ type: 'mend', number: mending.number, intent });
      },
      cancel: () => {
        mending = { number: mending.number + 1, on: null };
        send({ type: 'mend', number: mending.number, intent: null });
      },
    },
    close: () => worker.terminate(),
  };
}
