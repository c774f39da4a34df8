/** The part of Pagefind that is used here, and how to load it. */

import { siteUrl } from "../base/site";
import type { Values } from "../guide/facets";

/**
 * A page that Pagefind found.
 *
 * words: positions of the found words in the page's text.
 * matchedMetaFields: "title", if the title has the words.
 */
export interface PagefindHit {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (words: string | null) => Promise<{ results: PagefindHit[] }>;
}

/** The values of every page by the page's id in the index. */
export type Facets = ReadonlyMap<string, Values>;

let failures = 0;

/** Loads Pagefind and its index. Fails if there is no index, or no connection. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = siteUrl("search-index/pagefind.js");
  // Firefox does not ask again for a module that did not arrive once, so the next try has another address.
  if (failures) address.searchParams.set("try", String(failures + 1));
  const pagefind = (await import(address.href).catch((error: unknown) => {
    failures += 1;
    throw error;
  })) as Pagefind;
  await pagefind.options({ baseUrl: siteUrl("").pathname, excerptLength: 24 });
  return pagefind;
}

/** The words of the guide, the most frequent first; none if they cannot be had. */
export async function loadWords(): Promise<string[]> {
  try {
    const answer = await fetch(siteUrl("assets/search-words.json"));
    const words: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
  } catch {
    return [];
  }
}

/** What kind, level and stage each page has. Fails if there is no connection. */
export async function loadFacets(): Promise<Facets> {
  const answer = await fetch(siteUrl("search-index/facets.json"));
  if (!answer.ok) throw new Error(`The facets could not be loaded: ${answer.status}`);
  return readFacets(await answer.json());
}

/** The facets as the site stores them: names of values once, and their places for each page. */
export function readFacets(stored: { values: Record<string, string[]>; pages: Record<string, number[][]> }): Facets {
  const names = Object.keys(stored.values);
  return new Map(
    Object.entries(stored.pages).map(([page, places]) => [
      page,
      Object.fromEntries(
        names.map((name, at) => [name, (places[at] ?? []).map((place) => stored.values[name]?.[place] ?? "")]),
      ),
    ]),
  );
}
