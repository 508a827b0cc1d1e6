/** The page's end of the analysis worker: sends changes, and hands on the answers to the newest revision only. */

import type { Answered, Asked, Change, Document, ProvedFix, Question } from '../core/index.ts';
import type { Answer, Report, Request } from './protocol.ts';

/** What the page does with the answers. */
export interface Listener {
  readonly report: (report: Report, milliseconds: number) => void;
  /** Proved fixes by finding key; they add to those told before for the same report. */
  readonly fixes: (fixes: Readonly<Record<string, readonly ProvedFix[]>>) => void;
  /** The answer to the last question that was asked. */
  readonly answer: (answer: Asked<Answered>, milliseconds: number) => void;
}

/** A worker at work. */
export interface AnalysisClient {
  readonly open: (document: Document) => void;
  readonly change: (patches: Change['patches']) => void;
  /** Changes of layout and notes, which need no analysis. */
  readonly follow: (patches: Change['patches']) => void;
  /** Asks about one flow of the document as it is now. A question that a newer one has overtaken gets no answer. */
  readonly ask: (question: Question) => void;
  readonly close: () => void;
}

/** Starts a worker. Answers that a newer request has overtaken are dropped. */
export function startAnalysis(listener: Listener): AnalysisClient {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  let revision = 0;
  let number = 0;
  worker.onmessage = (event: MessageEvent<Answer>) => {
    const answer = event.data;
    if (answer.type === 'answer') {
      if (answer.number === number) listener.answer(answer.answer, answer.milliseconds);
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
    close: () => worker.terminate(),
  };
}
