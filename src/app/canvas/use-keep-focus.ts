/** Keeps the keyboard on the canvas: what has the focus can be removed, or moved within the page when it changes its box. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** `changed` is what removes and moves, `last` answers what had the focus. A dialog that asks in between is no other place. */
export function useKeepFocus(
  element: RefObject<HTMLElement | null>,
  changed: unknown,
  last: () => string | null,
): void {
  const here = useRef(false);
  useLayoutEffect(() => {
    // By where the focus came to and where the pointer pressed: that it left is also told of what is removed.
    const note = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      here.current = element.current?.contains(target) === true || (here.current && target.closest('dialog') !== null);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note, true);
    // A design opens with the keyboard on its canvas: what the empty one says to press works.
    const canvas = element.current;
    if (canvas !== null && document.activeElement === document.body) {
      // Nobody has pressed a key yet: the ring waits for the first one.
      canvas.dataset['quiet'] = '';
      canvas.focus({ preventScroll: true });
    }
    const loud = () => delete canvas?.dataset['quiet'];
    document.addEventListener('keydown', loud, { once: true, capture: true });
    return () => {
      document.removeEventListener('keydown', loud, { capture: true });
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note, true);
    };
  }, [element]);

  const restore = () => {
    if (!here.current || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const id = last();
    const stop = id === null ? null : element.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`);
    (stop ?? element.current)?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is not read, it is when to look
  useLayoutEffect(restore, [changed]);
  // A dialog gives the focus back only when it has left the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(restore, [changed]);
}
