/** Keeps the keyboard on the canvas when what had the focus is removed: the next letter and Ctrl+Z still work. */

import { type RefObject, useEffect, useRef } from 'react';

/** `changed` is what a removal changes. A dialog that asks about it in between is no other place. */
export function useKeepFocus(element: RefObject<HTMLElement | null>, changed: unknown): void {
  const here = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      const inside = element.current?.contains(event.target) === true;
      here.current = inside || (here.current && event.target.closest('dialog') !== null);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [element]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is not read, it is when to look
  useEffect(() => {
    if (here.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [element, changed]);
}
