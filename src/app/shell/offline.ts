/** Brings the page onto the device, and tells when a newer build waits there to take over. */

/** How long after the first picture the page is kept, unless somebody does something first: what is on the screen has the network for itself. */
const PAUSE = 3000;
/** How long the saving of the last edit may take before the page makes way; it begins when the page is hidden or 250 ms after the edit. */
const SAVING = 600;

/**
 * Keeps the page on the device; `waits` hears that a newer build is there, with the way to change over to it. Only the built page over a secure
 * address is kept; elsewhere, and where storage is refused, the page works as it does without.
 */
export function keepPage(waits: (changeOver: () => void) => void): () => void {
  if (!import.meta.env.PROD || !globalThis.isSecureContext || !('serviceWorker' in navigator)) return () => {};
  const signs = ['pointerdown', 'keydown'] as const;
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    stop();
    void register(waits).catch(() => {});
  };
  const timer = setTimeout(start, PAUSE);
  const stop = (): void => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, start);
  };
  for (const sign of signs) addEventListener(sign, start, { passive: true });
  return stop;
}

async function register(waits: (changeOver: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('./offline.js', { scope: './', updateViaCache: 'none' });
  const tell = (): void => {
    const { waiting } = registration;
    // Without a page's own worker this is the first visit: nothing older is open.
    if (waiting === null || navigator.serviceWorker.controller === null) return;
    waits(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => setTimeout(() => location.reload(), SAVING), {
        once: true,
      });
      waiting.postMessage('take over');
    });
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}
