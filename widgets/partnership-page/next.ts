/** What is next in a partnership, by its days, and the names that stand in documents without one. Needs no browser. */
import type { Named } from "../partnership/edit";
import type { Partnership } from "../partnership/model";
import type { DocumentHere, NextThing } from "../partnership/source";
import { WORDS } from "./words";

/** So much is shown. */
const MOST = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is to come, and what was due and is not done, the earliest first.
 *
 * @param found - days in the documents of the partnership. A session that is over is not next.
 */
export function nextOf({ promises }: Partnership, found: readonly NextThing[], now: string): NextThing[] {
  const promised = promises
    .filter(({ done, by }) => !done && DAY.test(by))
    .map(({ what, by }) => ({ on: by, what, title: WORDS.next.promise, address: "" }));
  const ahead = found.filter(({ on, what }) => on >= now || what !== WORDS.next.session);
  return [...promised, ...ahead].sort((one, other) => one.on.localeCompare(other.on)).slice(0, MOST);
}

/** Two or more organizations with names, each set once, as documents have them. */
export function namedIn(documents: readonly DocumentHere[]): { names: string; organizations: Named[] }[] {
  const found = new Map<string, Named[]>();
  for (const { organizations = [] } of documents) {
    const named = organizations.filter(({ name }) => name.trim());
    const key = named
      .map(({ name }) => name.trim().toLowerCase())
      .sort()
      .join("\n");
    if (named.length > 1 && !found.has(key)) found.set(key, named);
  }
  return [...found.values()].map((organizations) => ({
    names: organizations.map(({ name }) => name.trim()).join(" + "),
    organizations,
  }));
}
