/** What page and analysis worker say to each other: plain data, each answer with the revision that it is about. */

import type {
  Analysis,
  Answered,
  Asked,
  Blocking,
  Cell,
  Change,
  Document,
  MatrixQuestion,
  ProvedFix,
  Question,
  Reachability,
  SearchProgress,
  SmallestChanges,
  Verdict,
} from '../core/index.ts';

/** The verdicts of a matrix in the order in which its cells count them. */
export const MATRIX_CELLS: readonly Cell[] = ['none', 'no-return', 'some', 'all'];

/** What one cell of a matrix asks in full. */
export interface PairQuestion {
  /** Ids of places, or `internet`. */
  readonly from: string;
  readonly to: string;
  readonly asked: MatrixQuestion;
}

/** One flow as a trace asks for it, and how that trace ends. */
export interface ExampleFlow {
  readonly from: string;
  readonly to: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port: number | null;
  readonly verdict: Verdict;
}

/** One cell in full. Examples are null where all, or nothing, passes. */
export interface Pair extends Reachability {
  readonly passes: ExampleFlow | null;
  readonly lost: ExampleFlow | null;
}

/** To the worker. A revision counts up with every request; only the newest matters. */
export type Request =
  | { readonly type: 'open'; readonly revision: number; readonly document: Document }
  | { readonly type: 'change'; readonly revision: number; readonly patches: Change['patches'] }
  /** Layout and notes only: followed, so that later patches fit, and not analysed. */
  | { readonly type: 'follow'; readonly patches: Change['patches'] }
  /** One flow, asked of the document as it is by then. Questions count up too, and only the newest is answered. */
  | { readonly type: 'ask'; readonly number: number; readonly question: Question }
  /** Every pair of places: of the document as it is by then, or (`before`) of an earlier one that is sent along. The newest of each counts. */
  | {
      readonly type: 'matrix';
      readonly of: 'now' | 'before';
      readonly number: number;
      readonly question: MatrixQuestion;
      readonly document: Document | null;
    }
  /** One cell of it, of the document as it is by then; only the newest is answered. */
  | { readonly type: 'pair'; readonly number: number; readonly question: PairQuestion }
  /** The smallest changes after which an intent of the document as it is by then holds; the newest only, until it changes. Null: no longer wanted. */
  | { readonly type: 'mend'; readonly number: number; readonly intent: string | null };

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
    }
  /** Rows of a matrix from row `from` on, each as long as `places`: numbers are places in `MATRIX_CELLS`. The time is that of all rows till now. */
  | {
      readonly type: 'rows';
      readonly of: 'now' | 'before';
      readonly number: number;
      readonly places: readonly string[];
      readonly from: number;
      readonly cells: Uint8Array;
      readonly milliseconds: number;
    }
  | { readonly type: 'pair'; readonly number: number; readonly answer: Asked<Pair>; readonly milliseconds: number }
  /** What else stands in the way of the flow that was asked about; after its answer. */
  | { readonly type: 'blockers'; readonly number: number; readonly blockers: readonly Blocking[] }
  /** How far the search for the smallest changes has come, once for each slice. */
  | { readonly type: 'mending'; readonly number: number; readonly progress: SearchProgress }
  /** What it found; null: the intent does not fail. */
  | {
      readonly type: 'mended';
      readonly number: number;
      readonly found: SmallestChanges<ProvedFix> | null;
      readonly milliseconds: number;
    };
