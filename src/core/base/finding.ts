/** What a check says about a design: plain data that survives JSON and a worker boundary. */

import type { Fix } from './fix.ts';
import type { Message } from './message.ts';
import type { Pointer } from './pointer.ts';

/** error: the cloud would refuse it or traffic certainly does not flow; warning: very likely not what was meant; advice: worth knowing. */
export type Severity = 'error' | 'warning' | 'advice';

/** Severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** A place in the document: the resource (or intent) and the JSON pointer of the field that matters. */
export interface Place {
  readonly id: string;
  readonly pointer: Pointer;
}

/** One finding. `at` names the deciding place first; `key` has the grammar of the file format and survives edits elsewhere. */
export interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly at: readonly Place[];
  /** Candidates in order of preference. Offered only after the proof in `rules/prove.ts`. */
  readonly fixes: readonly Fix[];
}

/** The worse of two severities, null being none. */
export function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b;
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
