/** Hands a link on that led to the page for missing addresses, since its # was lost on the way. */
import { siteUrl } from "../base/site";
import { KINDS } from "../documents/kinds";
import { findCode } from "./find";
import { pageOf } from "./kind-of";

export function startHandOn(): void {
  const { pathname, search, hash } = location;
  const code = findCode(pathname + search + hash);
  const page = code && pageInPath(pathname, code);
  if (!page) return;
  page.hash = code;
  location.replace(page);
}

/** The page that the path begins with, wherever the site is; else the one that opens what the code holds. */
function pageInPath(path: string, code: string): URL | undefined {
  for (const { opens } of KINDS) {
    const [, site] = new RegExp(`^((?:/[\\w.~-]+)*?/)${opens.slice(0, -1)}(?![\\w-])`).exec(path) ?? [];
    if (site) return new URL(site + opens, location.origin);
  }
  const opens = pageOf(code);
  return opens === undefined ? undefined : siteUrl(opens);
}
