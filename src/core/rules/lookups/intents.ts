/** How the intents of a design stand, as the rules ask it: proved once for all of them. */

import { type Proof, proofsFor } from '../../proofs/intents.ts';
import type { View } from '../rule.ts';
import { NETWORK_READS, networkFor } from './network.ts';

/** What a rule reads that asks how intents stand. */
export const INTENT_READS = [...NETWORK_READS, 'intents'] as const;

/** The proofs of all intents, in order of id. */
export function proofsIn(view: View<(typeof INTENT_READS)[number]>): readonly Proof[] {
  return proofsFor(view, networkFor(view.resources)).proofs;
}
