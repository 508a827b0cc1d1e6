/** Whether the space bar is held over the canvas: then a drag pans, also over a box. */

import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';

/** The state of the space bar, and the handler that sees it pressed. */
export function useSpace(): { readonly space: boolean; readonly onSpace: (event: KeyboardEvent<HTMLElement>) => void } {
  const [space, setSpace] = useState(false);
  useEffect(() => {
    if (!space) return;
    const release = (event: Event): void => {
      if (!(event instanceof globalThis.KeyboardEvent) || event.code === 'Space') setSpace(false);
    };
    window.addEventListener('keyup', release);
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', release);
    };
  }, [space]);
  const onSpace = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.code !== 'Space' || target instanceof HTMLInputElement || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    setSpace(true);
  }, []);
  return { space, onSpace };
}
