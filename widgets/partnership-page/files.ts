/** The texts, the files and the paper of a partnership. Loaded when one is asked for. */
import { dayWords, today } from "../base/days";
import { download } from "../base/download";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { siteUrl } from "../base/site";
import type { Article } from "../export/article";
import { articleHtml, articlePieces } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { toNodes } from "../export/nodes";
import { articleText } from "../export/plain";
import type { Audience } from "../partnership/along/carrier";
import { type Ours, partnershipArticle } from "../partnership/article";
import type { Partnership } from "../partnership/model";
import { copyName } from "./copy-name";
import type { Desk } from "./desk";
import { nextOf } from "./next";
import { WORDS } from "./words";

/** What leaves the browser, and for whom. */
export interface Leaving {
  desk: Desk;
  value: Partnership;
  audience: Audience;
}

export function textsOf(leaving: Leaving): Texts {
  const article = articleOf(leaving);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

/** Each gives what to say about the file. */
export async function saveWord(leaving: Leaving): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(leaving, "docx", await articleDocx(articleOf(leaving)));
}

export function saveMarkdown(leaving: Leaving): string {
  return save(leaving, "md", articleMarkdown(articleOf(leaving)), "text/markdown");
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

function save({ value, audience }: Leaving, extension: string, content: Blob | string, type?: string): string {
  const name = copyName(value, extension, audience);
  download(name, content, type);
  return WORDS.acts.saved(name);
}

function articleOf({ desk, value, audience }: Leaving): Article {
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
