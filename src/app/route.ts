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

/** Where the page is: the fragment, and how often it was gone somewhere. */
export interface Place {
  readonly hash: string;
  readonly turn: number;
}

let place: Place | null = null;

function placeNow(): Place {
  place ??= { hash: location.hash, turn: 0 };
  return place;
}

/** The place as it stands, and again when somebody goes elsewhere. A design that goes on under another address has gone nowhere. */
export function usePlace(): Place {
  return useSyncExternalStore((changed) => {
    const moved = () => {
      place = { hash: location.hash, turn: placeNow().turn + 1 };
      changed();
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, placeNow);
}
