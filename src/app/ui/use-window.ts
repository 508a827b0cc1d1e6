/** Which rows of a long list stand in view: rows of one height, a few more above and below, the rest is room. */

import { type RefObject, useEffect, useState } from 'react';

/** The rows to draw: `from` inclusive, `to` exclusive. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond the view on each side, so that a step by key or wheel finds them there. */
const MARGIN = 12;

/** The window of a list of `count` rows, `height` pixels each, in the scrolling element of `scroller`. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): RowWindow {
  const [view, setView] = useState({ top: 0, rows: 60 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / height);
      const rows = Math.ceil(element.clientHeight / height);
      setView((before) => (before.top === top && before.rows === rows ? before : { top, rows }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, height]);
  return { from: Math.max(0, view.top - MARGIN), to: Math.min(count, view.top + view.rows + MARGIN) };
}

/** Scrolls the row of an index into view, so that it is drawn and can take the focus. */
export function showRow(scroller: HTMLElement, index: number, height: number): void {
  const top = index * height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}
