/** Removes what the service worker kept. */
import { CACHES } from "../base/kept";
import { siteUrl } from "../base/site";

/** Removes what was kept, and the worker. Says whether there was anything. */
export async function forgetOffline(): Promise<boolean> {
  if (!("caches" in window)) return false;
  const scope = siteUrl("").href;
  try {
    const removed = await Promise.all([CACHES.pages(scope), CACHES.bundles(scope)].map((name) => caches.delete(name)));
    await (await navigator.serviceWorker?.getRegistration(scope))?.unregister();
    return removed.includes(true);
  } catch {
    // A browser that blocks cookies lets nobody near what it keeps, and keeps nothing.
    return false;
  }
}
