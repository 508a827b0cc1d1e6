/** Which texts are ids of sentences about bad input: schemas speak in them. */

import { problems } from './en/problems.ts';

/** The id of a sentence about bad input. */
export type ProblemId = keyof typeof problems;

/** Whether a text is one. */
export function isProblemId(text: string): text is ProblemId {
  return Object.hasOwn(problems, text);
}
