/**
 * Keeps the page on the device, so that it opens without a network once it was visited. It answers for the files of the build and for nothing else;
 * what a page has open stays of one build: a newer one waits until it is asked for, or until no page of the older is open.
 */

/** The build that this worker belongs to, put in when it is built. */
declare const BUILT: { readonly version: string; readonly files: readonly string[] };

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** What this worker uses of its global scope, which the page's types do not know. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', heard: (event: Lasting) => void): void;
    (type: 'fetch', heard: (event: Asking) => void): void;
    (type: 'message', heard: (event: MessageEvent<unknown>) => void): void;
  };
}

const scope = globalThis as unknown as Scope;
const OURS = 'plumbline-';
const now = `${OURS}${BUILT.version}`;
const home = scope.registration.scope;

scope.addEventListener('install', (event) => {
  const keep = async (): Promise<void> => {
    const cache = await caches.open(now);
    // Past the browser's own cache: a file without a fingerprint in its name could be of the older build there.
    await cache.addAll(BUILT.files.map((file) => new Request(new URL(file, home), { cache: 'reload' })));
  };
  event.waitUntil(keep());
});

scope.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== now);
    // The one before stays: a page of it may still be open, and fetch a part of itself.
    await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
    await scope.clients.claim();
  };
  event.waitUntil(tidy());
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(home)) return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isHome = request.mode === 'navigate' && pathname === new URL(home).pathname;
  const cache = await caches.open(now);
  const kept = isHome
    ? await cache.match(new URL('index.html', home))
    : await cache.match(request, { ignoreSearch: true });
  // Parts of an older page are in an older build's cache.
  return kept ?? (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
