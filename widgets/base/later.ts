/** Loads what a page does not need at once. All that is loaded later fails in one way, which `failure.ts` shows. */

/** What was asked for could not be loaded; `cause` says why. */
export class LoadFailure extends Error {
  override readonly name = "LoadFailure";
}

/** How long a connection gets to recover before the second try. */
const PAUSE = 300;

/**
 * Loads something, at the second try if need be. All dynamic imports go through here.
 *
 * @param load - imports or fetches it, such as `() => import("./slides")`.
 * @returns what was loaded. Throws a LoadFailure otherwise.
 */
export async function loadLater<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load().catch((error: unknown) => secondTry(load, error));
  } catch (cause) {
    throw cause instanceof LoadFailure ? cause : new LoadFailure(String(cause), { cause });
  }
}

/** Browsers from before 2026 remember that a module failed, and do not ask for it again until the page is reloaded. */
async function secondTry<Loaded>(load: () => Promise<Loaded>, error: unknown): Promise<Loaded> {
  if (error instanceof LoadFailure || isOffline()) throw error;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return load();
}

/** Fetches a file as text. Throws a LoadFailure. */
export function loadText(address: URL | string): Promise<string> {
  return loadLater(() => text(address));
}

/** Fetches a file as JSON. Throws a LoadFailure. */
export function loadJson(address: URL | string): Promise<unknown> {
  return loadLater(async () => JSON.parse(await text(address)) as unknown);
}

/** Whether the device knows that it has no connection; that it has one is never certain. */
export function isOffline(): boolean {
  return navigator.onLine === false;
}

async function text(address: URL | string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
