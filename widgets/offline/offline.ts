/** Lets the page open again without a connection: starts the service worker and tells it what the page is made of. */
import { BUNDLES, CACHES, type Keep, type Parts } from "../base/kept";
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { WORDS } from "./words";

/** Starts the worker once the page has loaded; of no consequence where the browser has none or refuses. */
export async function keepForOffline(worker: string): Promise<void> {
  const scope = siteUrl("").href;
  await navigator.serviceWorker.register(siteUrl(worker), { scope });
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  const [now, later] = [partsOfThePage(), await partsForLater()];
  const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  await ask(active, { urls: savesData ? now : [...now, ...later], widgets: [] });
  const tell = async (): Promise<void> => {
    const words = (await areKept([...now, ...later])) ? WORDS.ready : "";
    for (const place of document.querySelectorAll("[data-offline]")) place.textContent = words;
  };
  await tell();
  // Browsers and other tabs may have removed it since.
  document.addEventListener("visibilitychange", () => document.hidden || void tell());
}

/** The addresses of what the page is made of now. */
function partsOfThePage(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return [location.href, ...loaded, siteUrl(document.body.dataset.parts ?? "").href];
}

/** The addresses of what it may need later. Fails if it can't be known. */
async function partsForLater(): Promise<string[]> {
  const { keeps, keepsWidget, parts } = document.body.dataset;
  const { always, of } = (await loadJson(siteUrl(parts ?? ""))) as Parts;
  const widgets = [...document.querySelectorAll<HTMLElement>("[data-widget]")].map(({ dataset }) => dataset.widget);
  // Of the page, and of the one that it leads to, such as from an agenda to the session.
  const bundles = [...always, ...[...widgets, keepsWidget].flatMap((widget) => of[widget ?? ""] ?? [])];
  const paths = [...(keeps ?? "").split(" ").filter(Boolean), ...bundles.map((name) => BUNDLES + name)];
  const files = [...document.querySelectorAll<HTMLAnchorElement>("a[download]")].map(({ href }) => href);
  return [...paths.map((path) => siteUrl(path).href), ...files];
}

function ask(worker: ServiceWorker, what: Keep): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (): void => resolve();
    worker.postMessage(what, [port2]);
  });
}

/** Whether the browser keeps all of it now: no promise of the worker's holds longer than what is there. */
async function areKept(urls: readonly string[]): Promise<boolean> {
  const scope = siteUrl("").href;
  const found = await Promise.all(
    [...new Set(urls.map((url) => url.replace(/[?#].*/, "")))]
      .filter((url) => url.startsWith(scope))
      .map((url) => {
        const cacheName = (url.startsWith(siteUrl(BUNDLES).href) ? CACHES.bundles : CACHES.pages)(scope);
        return caches.match(url, { cacheName });
      }),
  );
  return found.every(Boolean);
}
