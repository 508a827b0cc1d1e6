/** Keeps the keyboard in a list whose rows come and go: the row that has the focus can be removed, or scrolled out of what is drawn. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Answers whether the keyboard is in `element`. `changed` is what may take a row away; `restore` puts the focus back. A dialog that asks in between is no other place. */
export function useRowFocus(
  element: RefObject<HTMLElement | null>,
  changed: unknown,
  restore: () => void,
): RefObject<boolean> {
  const here = useRef(false);
  useLayoutEffect(() => {
    const note = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      here.current = element.current?.contains(target) === true || (here.current && target.closest('dialog') !== null);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note, true);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note, true);
    };
  }, [element]);
  const look = () => {
    const { activeElement } = document;
    if (here.current && (activeElement === null || activeElement === document.body)) restore();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is not read, it is when to look
  useLayoutEffect(look, [changed]);
  // A dialog gives the focus back only when it has left the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(look, [changed]);
  return here;
}
