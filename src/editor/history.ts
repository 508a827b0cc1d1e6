/** Undo and redo: a list of steps, each with a label and the patches that undo it. A gesture's changes are one step. */

import { type Change, type Document, joinChanges, type Message, replay } from '../core/index.ts';
import { leavesOrphans, type Patches, type Reach, reachOf } from './persistence/reach.ts';

/** One step. */
export interface Step {
  readonly label: Message;
  readonly change: Change;
  /** Whether another hand has changed what it changed, so that it can be neither undone nor redone. */
  readonly overtaken?: true;
}

/** The steps that can be undone and redone, the next one last in each. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** Whether changes of another hand have come in between: then a step is looked at before it is taken back. */
  readonly mixed: boolean;
}

/** How many steps are kept. */
const HISTORY_LIMIT = 1000;

/** No steps. */
export const NO_HISTORY: History = { done: [], undone: [], mixed: false };

/** The history after a new step: what was undone is gone. */
export function record(history: History, step: Step): History {
  return { ...history, done: [...history.done, step].slice(-HISTORY_LIMIT), undone: [] };
}

/** The steps of one gesture as one, under the gesture's label. */
export function joinSteps(label: Message, steps: readonly Step[]): Step {
  return { label, change: joinChanges(steps.map((step) => step.change)) };
}

/** The history after another hand's changes: the steps that they meet are overtaken, and so are those that such a step rests on. */
export function overtake(history: History, patches: Patches): History {
  const newestFirst = (steps: readonly Step[]): readonly Step[] => {
    let reach: Reach = reachOf(patches);
    return steps
      .toReversed()
      .map((step): Step => {
        const meets = [...step.change.patches, ...step.change.inverse].some(({ path }) => reach.meets(path));
        if (!meets) return step;
        reach = reach.and([...step.change.patches, ...step.change.inverse]);
        return { ...step, overtaken: true };
      })
      .toReversed();
  };
  return { done: newestFirst(history.done), undone: newestFirst(history.undone), mixed: true };
}

/** What a step back or forward came to. */
export interface Move {
  readonly document: Document;
  readonly history: History;
  readonly step: Step;
}

/** One step back, or null when there is none, or it no longer fits. */
export function undo(document: Document, history: History): Move | null {
  const step = history.done.at(-1);
  const next = step === undefined ? null : replayed(document, history, step, step.change.inverse);
  if (step === undefined || next === null) return null;
  return {
    document: next,
    history: { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step] },
    step,
  };
}

/** One step forward again, or null when there is none, or it no longer fits. */
export function redo(document: Document, history: History): Move | null {
  const step = history.undone.at(-1);
  const next = step === undefined ? null : replayed(document, history, step, step.change.patches);
  if (step === undefined || next === null) return null;
  return {
    document: next,
    history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) },
    step,
  };
}

/** The history without the step that comes next: it does not fit, and what lies beyond it may. */
export function pass(history: History, which: 'done' | 'undone'): History {
  return { ...history, [which]: history[which].slice(0, -1) };
}

/** Alone, a step always fits: the document is as it left it. Not so when other hands have been at it. */
function replayed(document: Document, history: History, step: Step, patches: Patches): Document | null {
  if (step.overtaken === true) return null;
  const next = replay(document, patches);
  return history.mixed && leavesOrphans(document, next) ? null : next;
}
