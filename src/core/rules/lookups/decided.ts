/** Where a trace ended: the place in the design that decided, and the ids that its hops passed. */

import type { Place } from '../../base/finding.ts';
import type { Trace } from '../../dataplane/disposition.ts';

/** The place of the last decision of a trace, or none when it was not one of the design. */
export function decidedAt(answer: Trace): Place[] {
  const hop = (answer.return ?? answer.forward).hops.at(-1);
  if (hop === undefined) return [];
  const id = /^\/resources\/[^/]+\/([^/]+)/.exec(hop.because)?.[1];
  return id === undefined ? [] : [{ id, pointer: hop.because }];
}
