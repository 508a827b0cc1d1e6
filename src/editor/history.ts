/** Undo and redo: a list of steps, each with a label and the patches that undo it. A gesture's changes are one step. */

import { type Change, type Document, joinChanges, type Message, replay } from '../core/index.ts';

/** One step. */
export interface Step {
  readonly label: Message;
  readonly change: Change;
}

/** The steps that can be undone and redone, the next one last in each. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** How many steps are kept. */
const HISTORY_LIMIT = 1000;

/** No steps. */
export const NO_HISTORY: History = { done: [], undone: [] };

/** The history after a new step: what was undone is gone. */
export function record(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-HISTORY_LIMIT), undone: [] };
}

/** The steps of one gesture as one, under the gesture's label. */
export function joinSteps(label: Message, steps: readonly Step[]): Step {
  return { label, change: joinChanges(steps.map((step) => step.change)) };
}

/** One step back, or null when there is none. */
export function undo(
  document: Document,
  history: History,
): { readonly document: Document; readonly history: History; readonly step: Step } | null {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  return {
    document: replay(document, step.change.inverse),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    step,
  };
}

/** One step forward again, or null when there is none. */
export function redo(
  document: Document,
  history: History,
): { readonly document: Document; readonly history: History; readonly step: Step } | null {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  return {
    document: replay(document, step.change.patches),
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    step,
  };
}
