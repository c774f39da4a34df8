/** The one search engine of a page, loaded when something is first looked for. */
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { Engine } from "./engine";

let engine: Promise<Engine> | undefined;
let tries = 0;

/**
 * The engine. Fails without a connection, if the browser has no index from before.
 *
 * @param anew - in place of one that failed: its index may be that of an older version, whose files are gone.
 */
export function getEngine(anew = false): Promise<Engine> {
  if (anew) engine = undefined;
  engine ??= Engine.start(loadFile).catch((error: unknown) => {
    // A lost connection may come back.
    engine = undefined;
    throw error;
  });
  return engine;
}

function loadFile(path: string): Promise<unknown> {
  const address = siteUrl(`search-index/${path}`);
  if (path === "start.json") {
    // It alone keeps its name from version to version, so that a second try must not get it from a cache.
    if (tries) address.searchParams.set("try", `${Date.now()}`);
    tries += 1;
  }
  return loadJson(address);
}
