/** What the canvas asks of the page around it: things that need a dialog, a panel or the clipboard. */

import { createContext, useContext } from 'react';
import type { Position } from '../../core/index.ts';

/** Provided by the shell; every function takes ids of resources. */
export interface CanvasActions {
  /** Removes, after asking when something is in use. */
  readonly requestRemoval: (ids: readonly string[]) => void;
  /** Opens a place of the design in the inspector, marked. */
  readonly openPlace: (id: string, pointer: string) => void;
  /** Traces from what is selected: from the first, to the second; what is not given is asked for. */
  readonly traceFrom: (ids: readonly string[]) => void;
  /** Opens a finding by its key. */
  readonly openFinding: (key: string) => void;
  /** Opens a rule's page, or with null the catalogue of rules. */
  readonly openRule: (id: string | null) => void;
  readonly copy: (ids: readonly string[]) => void;
  readonly cut: (ids: readonly string[]) => void;
  readonly paste: () => void;
  /** Copies within the design; `to` is where Alt+drag let go: the box that takes it, and the corner of the first one in it. */
  readonly duplicate: (ids: readonly string[], to?: { readonly parent: string | null; readonly at: Position }) => void;
}

const nothing = () => undefined;

/** The shell's actions; without a shell nothing happens. */
export const CanvasActionsContext = createContext<CanvasActions>({
  requestRemoval: nothing,
  openPlace: nothing,
  traceFrom: nothing,
  openFinding: nothing,
  openRule: nothing,
  copy: nothing,
  cut: nothing,
  paste: nothing,
  duplicate: nothing,
});

/** The actions of the page around the canvas. */
export function useCanvasActions(): CanvasActions {
  return useContext(CanvasActionsContext);
}
