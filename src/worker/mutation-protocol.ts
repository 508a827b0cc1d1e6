/** What page and mutation worker say to each other: one question a worker, plain data. */

import type { Document, MutationProgress, MutationScore, SuggestedIntent } from '../core/index.ts';

/** To the worker: which intents the design suggests, or what its intents would notice. */
export interface MutationRequest {
  readonly type: 'suggest' | 'measure';
  readonly document: Document;
}

/** From the worker; `measuring` any number of times before `measured`. */
export type MutationAnswer =
  | { readonly type: 'suggested'; readonly suggestions: readonly SuggestedIntent[] }
  | { readonly type: 'measuring'; readonly progress: MutationProgress }
  | { readonly type: 'measured'; readonly score: MutationScore };
