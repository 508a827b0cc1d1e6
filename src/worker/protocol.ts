/** What page and analysis worker say to each other: plain data, each answer with the revision that it is about. */

import type { Analysis, Answered, Asked, Change, Document, ProvedFix, Question } from '../core/index.ts';

/** To the worker. A revision counts up with every request; only the newest matters. */
export type Request =
  | { readonly type: 'open'; readonly revision: number; readonly document: Document }
  | { readonly type: 'change'; readonly revision: number; readonly patches: Change['patches'] }
  /** Layout and notes only: followed, so that later patches fit, and not analysed. */
  | { readonly type: 'follow'; readonly patches: Change['patches'] }
  /** One flow, asked of the document as it is by then. Questions count up too, and only the newest is answered. */
  | { readonly type: 'ask'; readonly number: number; readonly question: Question };

/** What crosses to the page of an analysis: all but what only the next run needs. */
export type Report = Omit<Analysis, 'run'>;

/** From the worker: the findings first, then the fixes that were proved, finding by finding; and answers to what was asked. */
export type Answer =
  | { readonly type: 'report'; readonly revision: number; readonly report: Report; readonly milliseconds: number }
  | {
      readonly type: 'fixes';
      readonly revision: number;
      readonly fixes: Readonly<Record<string, readonly ProvedFix[]>>;
    }
  | {
      readonly type: 'answer';
      readonly number: number;
      readonly answer: Asked<Answered>;
      readonly milliseconds: number;
    };
