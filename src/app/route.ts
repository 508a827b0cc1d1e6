/** What the page shows by its address: the first screen, a design on this device, or a shared one. */

import { useSyncExternalStore } from 'react';

/** `#/d/<id>` is a design of this device, `#s=…` a share link, all else the first screen. */
export type Route =
  | { readonly at: 'start' }
  | { readonly at: 'design'; readonly id: string }
  | { readonly at: 'link'; readonly text: string };

/** The route of a fragment. */
export function routeOf(hash: string): Route {
  const design = /^#\/d\/([a-z0-9]{1,40})$/.exec(hash);
  if (design?.[1] !== undefined) return { at: 'design', id: design[1] };
  if (hash.startsWith('#s=')) return { at: 'link', text: hash };
  return { at: 'start' };
}

/** Goes to a design, a link or the first screen; with `replace` the present entry of the browser's history is taken over. */
export function go(hash: string, replace = false): void {
  if (replace) {
    history.replaceState(null, '', hash === '' ? location.pathname : hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = hash;
}

/** The fragment as it stands, and again when it changes. */
export function useHash(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
}
