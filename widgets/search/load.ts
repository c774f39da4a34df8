/** The one search engine of a page, loaded when search is first used. */
import { LoadFailure } from "../base/later";
import { Engine } from "./engine";
import { loadFacets, loadIndexName, loadPagefind, loadWords } from "./pagefind";

let engine: Promise<Engine> | undefined;
let end = (): void => undefined;

/** @param anew - in place of one that failed: it remembers files that did not come, and an index that is gone. */
export function getEngine(anew = false): Promise<Engine> {
  if (anew) {
    end();
    engine = undefined;
  }
  engine ??= load().catch((error: unknown) => {
    // A lost connection may come back.
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load(): Promise<Engine> {
  const [pagefind, index] = await Promise.all([loadPagefind(), loadIndexName()]);
  end = () => void pagefind.destroy();
  return new Engine(pagefind, loadWords, loadFacets, async () => {
    if ((await loadIndexName()) !== index) throw new LoadFailure("The index has changed since it was loaded.");
  });
}
