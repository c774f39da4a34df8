/**
 * The service worker: what was opened once opens again without a connection. Bundled by itself to worker.js at the
 * site's root, since it serves only what is below its own address.
 *
 * Bundles carry a hash in their names, so a kept one is as good as a new one. All else comes from the network while
 * there is one. A new worker starts when no page of the old one is open, so that nobody's page changes under her hands.
 */
import { registerRoute, setCatchHandler, setDefaultHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { BUNDLES, CACHES, type Keep, OFFLINE_PAGE, type Parts } from "../base/kept";

declare const self: ServiceWorkerGlobalScope;
/** The names of all bundles; filled in by widgets/build.mjs. */
declare const __BUNDLES__: string[];

/** Pages beyond these are forgotten, the oldest first. */
const MOST_PAGES = 400;
/** A connection that does not answer in this time is as good as none. */
const PATIENCE_SECONDS = 5;

const address = (path: string): string => new URL(path, self.registration.scope).href;
// An address with a query, such as build/?from=kick-off, is the same page.
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) =>
    Promise.resolve(request.url.split(/[?#]/)[0] ?? request.url),
};
const bundles = new CacheFirst({ cacheName: CACHES.bundles(self.registration.scope) });
const pages = new NetworkFirst({
  cacheName: CACHES.pages(self.registration.scope),
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [withoutQuery],
});

registerRoute(({ url }) => url.href.startsWith(address(BUNDLES)), bundles);
setDefaultHandler(pages);
setCatchHandler(
  async ({ request }) => (request.mode === "navigate" ? await offlinePage() : undefined) ?? Response.error(),
);

self.addEventListener("install", (event) => event.waitUntil(keepOfflinePage(event)));

self.addEventListener("activate", (event) => event.waitUntil(tidyUp()));

self.addEventListener("message", (event) => {
  const { urls } = event.data as Keep;
  event.waitUntil(keep(event, urls).then(() => event.ports[0]?.postMessage(true)));
});

/** The page that says there is no connection, made for any address: its relative addresses would fit only its own. */
async function offlinePage(): Promise<Response | undefined> {
  const kept = await caches.match(address(OFFLINE_PAGE));
  return (
    kept &&
    new Response((await kept.text()).replaceAll('"../', `"${self.registration.scope}`), { headers: kept.headers })
  );
}

/** Keeps the page that says there is no connection, with what it needs. */
async function keepOfflinePage(event: ExtendableEvent): Promise<void> {
  await keep(event, [address(OFFLINE_PAGE)]);
  const bundlesOfPage = bundlesIn((await (await caches.match(address(OFFLINE_PAGE)))?.text()) ?? "");
  await keep(event, bundlesOfPage);
  const { always } = await partsIn(bundlesOfPage);
  await keep(
    event,
    always.map((name) => address(BUNDLES + name)),
  );
}

/** The addresses of the bundles that a page names. */
function bundlesIn(page: string): string[] {
  return [...page.matchAll(/assets\/built\/([\w.-]+)/g)].map(([, name]) => address(BUNDLES + (name ?? "")));
}

/** The kept lists of parts among the addresses of bundles, as one. */
async function partsIn(urls: Iterable<string>): Promise<Pick<Parts, "all" | "always">> {
  const lists = [...urls].filter((url) => /\/parts-\w+\.json$/.test(url));
  const answers = await Promise.all(lists.map((url) => caches.match(url)));
  const parts = await Promise.all(answers.flatMap((answer) => (answer ? [answer.json() as Promise<Parts>] : [])));
  return { all: parts.flatMap(({ all }) => all), always: parts.flatMap(({ always }) => always) };
}

/** Fetches what is not kept yet. What can't be had is left out; pages look for themselves what is kept. */
async function keep(event: ExtendableEvent, urls: string[]): Promise<void> {
  const inside = [...new Set(urls)].filter((url) => url.startsWith(self.registration.scope));
  await Promise.allSettled(
    inside.map(async (url) => {
      const strategy = url.startsWith(address(BUNDLES)) ? bundles : pages;
      const [answer, done] = strategy.handleAll({ event, request: new Request(url) });
      await Promise.all([answer, done]);
    }),
  );
}

/** Removes pages that were opened long ago, and the bundles that no page needs any more. */
async function tidyUp(): Promise<void> {
  const opened = await caches.open(CACHES.pages(self.registration.scope));
  const requests = (await opened.keys()).filter(({ url }) => url !== address(OFFLINE_PAGE));
  for (const request of requests.slice(0, Math.max(0, requests.length - MOST_PAGES))) await opened.delete(request);
  const needed = await neededBy(opened);
  const built = await caches.open(CACHES.bundles(self.registration.scope));
  for (const request of await built.keys()) if (!needed.has(request.url)) await built.delete(request);
}

/** The addresses of the bundles of this version, and of those older ones whose pages are kept. */
async function neededBy(opened: Cache): Promise<Set<string>> {
  const named = new Set<string>();
  for (const request of await opened.keys()) {
    const page = await opened.match(request);
    if (!page?.headers.get("Content-Type")?.startsWith("text/html")) continue;
    for (const url of bundlesIn(await page.text())) named.add(url);
  }
  const { all } = await partsIn(named);
  return new Set([...named, ...[...__BUNDLES__, ...all].map((name) => address(BUNDLES + name))]);
}
