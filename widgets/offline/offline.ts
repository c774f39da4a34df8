/** Lets the page open again without a connection: starts the service worker and tells it what the page is made of. */
import type { Keep } from "../base/kept";
import { siteUrl } from "../base/site";
import { WORDS } from "./words";

/** Starts the worker once the page has loaded; of no consequence where the browser has none or refuses. */
export async function keepForOffline(worker: string): Promise<void> {
  const scope = siteUrl("").href;
  try {
    await navigator.serviceWorker.register(siteUrl(worker), { scope });
    const { active } = await navigator.serviceWorker.ready;
    const mayLoadMore = !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (active && (await ask(active, { urls: partsOfThePage(), widgets: mayLoadMore ? widgetsOfThePage() : [] }))) {
      for (const place of document.querySelectorAll("[data-offline]")) place.textContent = WORDS.ready;
    }
  } catch (error) {
    console.info("This page will need a connection the next time.", error);
  }
}

function partsOfThePage(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const wanted = (document.body.dataset.keeps ?? "")
    .split(" ")
    .filter(Boolean)
    .map((path) => siteUrl(path).href);
  const files = [...document.querySelectorAll<HTMLAnchorElement>("a[download]")].map(({ href }) => href);
  return [location.href.replace(/[?#].*/, ""), ...loaded, ...wanted, ...files];
}

function widgetsOfThePage(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-widget]")].map((root) => root.dataset.widget ?? "");
}

function ask(worker: ServiceWorker, what: Keep): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }): void => resolve(data === true);
    worker.postMessage(what, [port2]);
  });
}
