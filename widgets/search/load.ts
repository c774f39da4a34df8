/** The one search engine of a page, loaded when search is first used. */
import { Engine } from "./engine";
import { loadFacets, loadPagefind, loadWords } from "./pagefind";

let engine: Promise<Engine> | undefined;

export function getEngine(): Promise<Engine> {
  engine ??= loadPagefind().then(
    (pagefind) => new Engine(pagefind, loadWords, loadFacets),
    (error: unknown) => {
      // A lost connection may come back.
      engine = undefined;
      throw error;
    },
  );
  return engine;
}
