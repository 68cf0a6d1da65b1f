/**
 * Keeps the site in the browser, for visits without a network. Nothing is kept
 * or given out that is not what was built: a captive portal answers every
 * address with a page of its own, and a line that breaks leaves half a file.
 * So each file's SHA-256 stands in front of this one, where the build writes it
 * (`build/plugins/service-worker-plugin.ts`); what differs is let pass, not kept.
 */

/** Of all that is kept: another set of files is another version. */
declare const VERSION: string;
/** SHA-256 in base64 by path from the site's root: files kept ahead, and those kept once they are asked for. */
declare const AHEAD: Record<string, string>;
declare const LATER: Record<string, string>;

/** What is used of a worker's global scope; the page's own types know it not. */
interface Scope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
  request: Request;
  /** `SKIP_WAITING` is what Workbox calls it, which pages of earlier versions speak. */
  data: { type?: 'SKIP_WAITING'; keep?: string[] };
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const scope = self as unknown as Scope;
const ROOT = scope.registration.scope;
/** What the caches of this site begin with; other sites of the same host have others. */
const OURS = `atlas ${ROOT} `;
const CACHE = OURS + VERSION;
/** The header that says what a kept file was found to be. */
const MARK = 'x-sha256';
const HASHES: Record<string, string> = { ...LATER, ...AHEAD };

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  // Pieces of a file are the server's business.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const path = pathOf(request.url);
  if (path !== null) event.respondWith(answer(path, request));
});

scope.addEventListener('message', (event) => {
  const { type, keep: urls = [] } = event.data;
  if (type === 'SKIP_WAITING') event.waitUntil(scope.skipWaiting());
  const paths = urls.map(pathOf).filter((path) => path !== null);
  event.waitUntil(Promise.allSettled(paths.map(async (path) => (await kept(path)) ?? keep(path))));
});

/** The path of a file that may be kept; a query says what the page does, not which file it is. */
function pathOf(url: string): string | null {
  const [plain] = url.split(/[?#]/) as [string];
  const path = plain.slice(ROOT.length).replace(/(^|\/)$/, '$1index.html');
  return plain.startsWith(ROOT) && Object.hasOwn(HASHES, path) ? path : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  const ours = (await kept(path).catch(() => null)) ?? (await keep(path).catch(() => null));
  return ours ?? fetch(request);
}

/** A file out of the cache; what is not known to be what was built is dropped from it. */
async function kept(path: string): Promise<Response | null> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(ROOT + path);
  if (!found) return null;
  if (found.headers.get(MARK) === HASHES[path]) return found;
  await cache.delete(ROOT + path);
  return null;
}

/**
 * A file from the network, kept from now on; null where something else comes,
 * also past what the browser holds of it. Rejects where there is no network.
 */
async function keep(path: string): Promise<Response | null> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(ROOT + path, { cache });
    const bytes = response.ok ? await response.arrayBuffer().catch(() => null) : null;
    if (bytes === null || (await sha256(bytes)) !== HASHES[path]) continue;
    const headers = new Headers(response.headers);
    headers.set(MARK, HASHES[path]!);
    // What is kept is unpacked, and the same for everybody.
    for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
    const built = new Response(bytes, { headers });
    const store = await caches.open(CACHE);
    // Where there is no room, it comes from the network the next time.
    await store.put(ROOT + path, built.clone()).catch(() => {});
    return built;
  }
  return null;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/** Takes what an earlier version kept and this one has too, and fetches the rest: all of it, or the next visit tries again. */
async function install(): Promise<void> {
  const names = await caches.keys();
  for (const name of names.filter((one) => one.startsWith(OURS) && one !== CACHE)) {
    await takeFrom(await caches.open(name));
  }
  for (const path of Object.keys(AHEAD)) {
    if ((await kept(path)) ?? (await keep(path))) continue;
    throw new Error(`${path} did not come as it was built`);
  }
  // A page that is broken by what was never checked cannot offer this version.
  if (names.some(isUnchecked)) await scope.skipWaiting();
}

async function takeFrom(earlier: Cache): Promise<void> {
  const ours = await caches.open(CACHE);
  for (const request of await earlier.keys()) {
    const path = pathOf(request.url);
    if (path === null || (await kept(path))) continue;
    const response = await earlier.match(request);
    if (response?.headers.get(MARK) === HASHES[path]) await ours.put(request, response!);
  }
}

/** Whether it is a cache of the first versions, by Workbox. */
const isUnchecked = (name: string) =>
  name === 'parts' || (name.startsWith('workbox-') && name.endsWith(ROOT));

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter(
    (name) => (name.startsWith(OURS) && name !== CACHE) || isUnchecked(name),
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}
