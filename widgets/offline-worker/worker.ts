/**
 * The service worker: what was opened once opens again without a connection. Bundled by itself to worker.js at the
 * site's root, since it serves only what is below its own address.
 *
 * Bundles carry a hash in their names, so a kept one is as good as a new one. All else comes from the network while
 * there is one. A new worker starts when no page of the old one is open, so that nobody's page changes under her hands.
 */
import { registerRoute, setCatchHandler, setDefaultHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { BUNDLES, CACHES, type Keep, OFFLINE_PAGE } from "../base/kept";

declare const self: ServiceWorkerGlobalScope;
/** The names of all bundles, and of those that a widget may load later; filled in by widgets/build.mjs. */
declare const __BUNDLES__: { all: string[]; of: Record<string, string[]> };

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

self.addEventListener("install", (event) => event.waitUntil(keep(event, [address(OFFLINE_PAGE)])));

self.addEventListener("activate", (event) => event.waitUntil(tidyUp()));

self.addEventListener("message", (event) => {
  const { urls, widgets } = event.data as Keep;
  const later = widgets.flatMap((widget) => __BUNDLES__.of[widget] ?? []).map((name) => address(BUNDLES + name));
  const kept = keep(event, [...urls, ...later]);
  event.waitUntil(kept.then((all) => event.ports[0]?.postMessage(all)));
});

/** The page that says there is no connection, made for any address: its relative addresses would fit only its own. */
async function offlinePage(): Promise<Response | undefined> {
  const kept = await caches.match(address(OFFLINE_PAGE));
  return (
    kept &&
    new Response((await kept.text()).replaceAll('"../', `"${self.registration.scope}`), { headers: kept.headers })
  );
}

/** Fetches what is not kept yet. Says whether all of it is kept now. */
async function keep(event: ExtendableEvent, urls: string[]): Promise<boolean> {
  const inside = [...new Set(urls)].filter((url) => url.startsWith(self.registration.scope));
  const answers = await Promise.allSettled(
    inside.map(async (url) => {
      const strategy = url.startsWith(address(BUNDLES)) ? bundles : pages;
      const [answer, done] = strategy.handleAll({ event, request: new Request(url) });
      await Promise.all([answer, done]);
    }),
  );
  return answers.every(({ status }) => status === "fulfilled");
}

/** Removes bundles of older versions, and pages that were opened long ago. */
async function tidyUp(): Promise<void> {
  const known = new Set(__BUNDLES__.all.map((name) => address(BUNDLES + name)));
  const built = await caches.open(CACHES.bundles(self.registration.scope));
  for (const request of await built.keys()) if (!known.has(request.url)) await built.delete(request);
  const opened = await caches.open(CACHES.pages(self.registration.scope));
  const requests = await opened.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - MOST_PAGES))) await opened.delete(request);
}
