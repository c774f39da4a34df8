/** The record of a session as texts, files and paper. Loaded when one is asked for. */
import { today } from "../base/days";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { siteUrl } from "../base/site";
import type { Article } from "../export/article";
import { articleHtml, articlePieces } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { toNodes } from "../export/nodes";
import { articleText } from "../export/plain";
import type { Session } from "../session/model";
import { sessionRecord } from "../session/record";
import { LATER_WORDS } from "./later-words";
import type { Audience } from "./run";
import { sessions } from "./stores";
import { WORDS } from "./words";

/** A session whose record leaves the browser, and for whom. */
export interface Leaving {
  session: Session;
  audience: Audience;
}

function articleOf({ session, audience }: Leaving): Article {
  const of = audience === "us" ? "facilitator" : "participants";
  return sessionRecord(session, { audience: of, siteUrl: siteUrl("").href, now: new Date() });
}

export function textsOf(leaving: Leaving): Texts {
  const article = articleOf(leaving);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

/** The record as it is printed. */
export function paperOf(leaving: Leaving): (Node | string)[] {
  return toNodes(articlePieces(articleOf(leaving)));
}

/** Each gives what to say about the file. */
export async function saveWord(leaving: Leaving): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(leaving, "docx", await articleDocx(articleOf(leaving)));
}

export function saveMarkdown(leaving: Leaving): string {
  return save(leaving, "md", articleMarkdown(articleOf(leaving)), "text/markdown");
}

/** The name of one's own copy says so, so that nobody attaches it to a mail for the partner. */
function save({ session, audience }: Leaving, extension: string, content: Blob | string, type?: string): string {
  const first = session.turns[0]?.at;
  const day = today(first === undefined ? new Date() : new Date(first));
  const part = [day, audience === "us" ? LATER_WORDS.record.ours : ""].filter(Boolean).join(" ");
  const name = fileName(`${LATER_WORDS.record.file} ${sessions.kind.titleOf(session)}`, extension, part);
  download(name, content, type);
  return WORDS.saved(name);
}
