/** The part of Pagefind that is used here, and how to load it. */
import { siteUrl } from "../site";

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
  search: (words: string | null, options?: { filters?: Record<string, string> }) => Promise<{ results: PagefindHit[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

/** Loads Pagefind and its index. Fails if there is no index, or no connection. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = siteUrl("search-index/pagefind.js").href;
  const pagefind = (await import(address)) as Pagefind;
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
