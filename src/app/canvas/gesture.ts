/** What a gesture on the canvas changes while it lasts: kept apart from the document, and from React Flow, so that only what shows it is drawn again. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Box, Message, Position } from '../../core/index.ts';

/** The box under the pointer, and whether it would take what is dragged. */
export interface Over {
  /** Null: the canvas itself. */
  readonly id: string | null;
  readonly take: boolean;
}

/** What is shown where the thing would land, in canvas coordinates. */
export interface Ghost {
  readonly box: Box;
  /** The block that it would get, or null. */
  readonly cidr: string | null;
}

/** A connection being drawn. `to` is where the pointer is, null while it was begun from the keyboard. */
export interface Connecting {
  readonly from: string;
  readonly legal: ReadonlySet<string>;
  readonly to: Position | null;
  /** The resource under the pointer, or null. */
  readonly over: string | null;
}

/** The state of gestures. Each field is replaced, never changed. */
export interface Gesture {
  /** Positions, relative to their boxes, of what is dragged; null at rest. */
  readonly dragged: ReadonlyMap<string, Position> | null;
  readonly over: Over | null;
  readonly ghost: Ghost | null;
  /** At the pointer, in page coordinates: why not, as one sentence, or the block that it would get. */
  readonly chip: {
    readonly why: Message | null;
    readonly cidr?: string;
    readonly x: number;
    readonly y: number;
  } | null;
  readonly connecting: Connecting | null;
  /** Whose handles are shown. */
  readonly hovered: string | null;
  /** Whose name is edited in place. */
  readonly editing: string | null;
  /** The one stop of the Tab key. */
  readonly focused: string | null;
  /** A box being resized, relative to its parent's. */
  readonly resized: { readonly id: string; readonly box: Box } | null;
  /** Whether what was dragged is on its way back. */
  readonly springing: boolean;
}

/** Nothing is going on. */
export const AT_REST: Pick<Gesture, 'dragged' | 'over' | 'ghost' | 'chip' | 'resized'> = {
  dragged: null,
  over: null,
  ghost: null,
  chip: null,
  resized: null,
};

/** The gestures of one canvas. */
export function createGesture(): StoreApi<Gesture> {
  return createStore<Gesture>(() => ({
    ...AT_REST,
    connecting: null,
    hovered: null,
    editing: null,
    focused: null,
    springing: false,
  }));
}

/** The gestures of the canvas around. */
export const GestureContext = createContext<StoreApi<Gesture>>(createGesture());

/** The store of gestures. */
export function useGestureStore(): StoreApi<Gesture> {
  return useContext(GestureContext);
}

/** A part of the gesture. `select` must answer the same for the same state: never a fresh object. */
export function useGesture<T>(select: (gesture: Gesture) => T): T {
  return useStore(useGestureStore(), select);
}
