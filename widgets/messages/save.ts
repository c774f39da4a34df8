/** Saves a message as a file. Loaded when one is asked for. */
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import { writable } from "../base/text";
import { articleMarkdown } from "../export/markdown";
import type { MessageRecord } from "../guide/records";
import { messageArticle } from "./article";
import type { FilledMessage } from "./fill";
import { WORDS } from "./words";

export type Format = keyof typeof WORDS.formats;

/** @returns the name of the file, which is after the message and what it is from. */
export async function saveMessage(
  message: MessageRecord,
  filled: FilledMessage,
  about: { title: string; format: Format },
): Promise<string> {
  const name = fileName(message.title, about.format, about.title);
  const article = messageArticle(filled, message.url);
  if (about.format === "docx") {
    const { articleDocx } = await loadLater(() => import("../export/docx"));
    download(name, await articleDocx(article));
  } else if (about.format === "md") download(name, articleMarkdown(article), "text/markdown");
  else download(name, writable(textOf(message, filled)));
  return name;
}

/** As it is sent: what stands in the subject, and the text. */
function textOf({ channel }: MessageRecord, { subject, body }: FilledMessage): string {
  return `${channel === "email" ? WORDS.subject : WORDS.heading}: ${subject}\n\n${body}\n`;
}
