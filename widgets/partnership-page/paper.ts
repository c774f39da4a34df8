/** A partnership as it is read and printed: what its copies say, as parts of a page. Loaded once somebody is here. */
import { dayWords, today } from "../base/days";
import { siteUrl } from "../base/site";
import type { Article } from "../export/article";
import { articlePieces } from "../export/html";
import { toNodes } from "../export/nodes";
import type { Audience } from "../partnership/along/carrier";
import { type Ours, partnershipArticle } from "../partnership/article";
import type { Partnership } from "../partnership/model";
import type { Desk } from "./desk";
import { nextOf } from "./next";
import { WORDS } from "./words";

/** What leaves the browser, and for whom. */
export interface Leaving {
  desk: Desk;
  value: Partnership;
  audience: Audience;
}

/** It as it is printed. */
export function paperOf(leaving: Leaving): (Node | string)[] {
  return toNodes(articlePieces(articleOf(leaving)));
}

/** What was sent, to be read; its title stands above it. */
export function readNodes(value: Partnership): (Node | string)[] {
  const [, ...rest] = articlePieces(partnershipArticle(value, { address: siteUrl("partnership/").href }));
  // Where it is from is said above it.
  return toNodes(rest.slice(0, -1));
}

export function articleOf({ desk, value, audience }: Leaving): Article {
  // The page itself: no other browser has this partnership under its id.
  const address = siteUrl("partnership/").href;
  return partnershipArticle(value, { address, ours: audience === "us" ? oursOf(desk, value) : undefined });
}

function oursOf(desk: Desk, value: Partnership): Ours {
  const states = value.belongs.map(({ document, id }) => [id, desk.find(document, id)?.state ?? ""] as const);
  const next = nextOf(value, desk.dues, today());
  return {
    next: next.map(({ on, what, title }) => WORDS.take.next(dayWords(on), what, title)),
    states: new Map(states),
  };
}
