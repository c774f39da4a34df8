/**
 * The buttons that copy, print and save an entry. All formats are made from one text, so that each of them says the
 * same: from what a widget shows on the page, else from the entry's Markdown file.
 */

import { copy, type Flavors } from "../base/clipboard";
import { download } from "../base/download";
import { announce } from "../base/element";
import { attempt } from "../base/failure";
import { loadLater, loadText } from "../base/later";
import { liveText, type Texts } from "../base/live-text";
import { offerText } from "../base/offer-text";
import { chosenLength, fileName, followLength } from "./lengths";
import { WORDS } from "./words";

type Format = keyof typeof WORDS.copied;

/** How long what was done stays in sight, in milliseconds. */
const SEEN = 8_000;

export function startTakeAway(root: HTMLElement): void {
  const name = root.dataset.name ?? "";
  const status = root.querySelector<HTMLElement>(".pb-take__status");
  let seen: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string): void => {
    if (!status) return;
    announce(status, words);
    // It lies over the page, so it goes again.
    clearTimeout(seen);
    seen = setTimeout(() => status.replaceChildren(), SEEN);
  };
  const file = root.querySelector<HTMLAnchorElement>(".pb-take__files a[href$='.md']");
  const adapting = document.querySelectorAll<HTMLAnchorElement>("[data-adapt]");

  followLength(() => {
    const length = document.querySelector<HTMLInputElement>("input[name=length]:checked")?.value;
    for (const link of length ? adapting : [])
      link.setAttribute("href", link.getAttribute("href")?.replace(/\blength=\d+/, `length=${length}`) ?? "");
    file?.setAttribute("href", fileName(name, "md", chosenLength()));
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", () => void take(button.dataset.copy as Format, name, say));
  }
  root.querySelector("[data-print]")?.addEventListener("click", () => print());
  root.querySelector("[data-save]")?.addEventListener("click", () => void save(name, say));
  for (const part of root.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
}

async function take(format: Format, name: string, say: (words: string) => void): Promise<void> {
  await attempt(async () => {
    const flavors = flavorsOf(format, writerOf(name));
    if (await copy(flavors)) say(WORDS.copied[format]);
    else offerText(await (flavors["text/plain"] ?? ""));
  });
}

function flavorsOf(format: Format, write: Writer): Flavors {
  if (format === "formatted") return { "text/html": write("html"), "text/plain": write("txt") };
  return { "text/plain": write(format) };
}

/** Saves the text for readers whose device does not open a Markdown file. */
async function save(name: string, say: (words: string) => void): Promise<void> {
  const textFile = fileName(name, "txt", chosenLength());
  await attempt(async () => {
    download(textFile, await writerOf(name)("txt"));
    say(WORDS.saved(textFile));
  });
}

type Writer = (format: keyof Texts) => Promise<string>;

/** Writes what the page shows now. */
function writerOf(name: string): Writer {
  const live = liveText();
  if (live) return async (format) => (await live)[format]();
  const markdown = loadText(fileName(name, "md", chosenLength()));
  return (format) => (format === "md" ? markdown : written(format === "html" ? "htmlOf" : "textOf", markdown));
}

/** What makes HTML and text is loaded when it is asked for. */
async function written(format: "htmlOf" | "textOf", markdown: Promise<string>): Promise<string> {
  const [text, writers] = await Promise.all([markdown, loadLater(() => import("./from-markdown"))]);
  return writers[format](text);
}
