/** The part of Pagefind that is used here, and how to load it. */

import { loadJson, loadLater, loadText } from "../base/later";
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
  destroy: () => Promise<void>;
}

/** The values of every page by the page's id in the index. */
export type Facets = ReadonlyMap<string, Values>;

let tries = 0;

/** Loads Pagefind and its index. Fails if there is no index, or no connection. */
export async function loadPagefind(): Promise<Pagefind> {
  const pagefind = await loadLater(() => import(nextAddress()) as Promise<Pagefind>);
  await pagefind.options({ baseUrl: siteUrl("").pathname, excerptLength: 24 });
  return pagefind;
}

/** Each try has another address, since browsers may remember that a module failed, and Pagefind that a file did. */
function nextAddress(): string {
  const address = siteUrl("search-index/pagefind.js");
  tries += 1;
  if (tries > 1) address.searchParams.set("try", String(tries));
  return address.href;
}

/** What tells one index from another; it changes with each version of the site. Fails if there is no connection. */
export function loadIndexName(): Promise<string> {
  const address = siteUrl("search-index/pagefind-entry.json");
  // Never one that the browser has from before.
  address.searchParams.set("ts", String(Date.now()));
  return loadText(address);
}

/** The words of the guide, the most frequent first. Fails if there is no connection. */
export async function loadWords(): Promise<string[]> {
  const words = await loadJson(siteUrl("assets/search-words.json"));
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}

/** What kind, level and stage each page has. Fails if there is no connection. */
export async function loadFacets(): Promise<Facets> {
  return readFacets((await loadJson(siteUrl("search-index/facets.json"))) as StoredFacets);
}

interface StoredFacets {
  values: Record<string, string[]>;
  pages: Record<string, number[][]>;
}

/** The facets as the site stores them: names of values once, and their places for each page. */
export function readFacets(stored: StoredFacets): Facets {
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
