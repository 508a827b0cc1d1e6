/** Whether keys that are one letter, digit or sign do anything on the canvas: a setting of this browser, since who dictates or trembles presses them unmeant. */

import { useSyncExternalStore } from 'react';

/** Where this browser remembers that they are off. */
const KEY = 'plumbline.letter-keys';

const listeners = new Set<() => void>();
let on: boolean | null = null;

/** Whether they are on; they are until somebody switches them off. */
export function letterKeys(): boolean {
  if (on === null) {
    try {
      on = localStorage.getItem(KEY) !== 'off';
    } catch {
      on = true;
    }
  }
  return on;
}

/** Switches them, and remembers it. */
export function setLetterKeys(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing starts with them on.
  }
  for (const listener of listeners) listener();
}

/** Whether they are on, followed. */
export function useLetterKeys(): boolean {
  return useSyncExternalStore(listen, letterKeys);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
