/** The texts and the files of a partnership. Loaded when one is asked for. */
import { download } from "../base/download";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { copyName } from "./copy-name";
import { articleOf, type Leaving } from "./paper";
import { WORDS } from "./words";

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

function save({ value, audience }: Leaving, extension: string, content: Blob | string, type?: string): string {
  const name = copyName(value, extension, audience);
  download(name, content, type);
  return WORDS.acts.saved(name);
}
