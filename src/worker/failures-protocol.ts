/** What page and failures worker say to each other: one question a worker, plain data. */

import type { Document, FailuresProgress, Outage, SingleFailures } from '../core/index.ts';

/** To the worker: what every single failure costs, or how the intents stand while some things have failed together. */
export type FailuresRequest =
  | { readonly type: 'every'; readonly document: Document }
  | { readonly type: 'together'; readonly document: Document; readonly failed: readonly string[] };

/** From the worker; `trying` any number of times before `tried`. */
export type FailuresAnswer =
  | { readonly type: 'trying'; readonly progress: FailuresProgress }
  | { readonly type: 'tried'; readonly failures: SingleFailures }
  | { readonly type: 'stands'; readonly outage: Outage };
