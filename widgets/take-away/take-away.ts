/** The buttons that copy and print an entry, and the files to download. */
import { announce, element } from "../element";
import { clean, toHtml, toText, type Outline } from "./clean";
import { copy, type Flavors } from "./clipboard";
import { chosenLength, fileName, followLength } from "./lengths";
import { outline } from "./outline";
import { WORDS } from "./words";

type Format = keyof typeof WORDS.copied;

export function startTakeAway(root: HTMLElement): void {
  const name = root.dataset.name ?? "";
  const status = root.querySelector<HTMLElement>(".pb-take__status");
  const files = [...root.querySelectorAll<HTMLAnchorElement>(".pb-take__files a[href$='.md'], .pb-take__files a[href$='.txt']")];
  const adapt = document.querySelector<HTMLAnchorElement>("[data-adapt]");

  followLength(() => {
    const length = document.querySelector<HTMLInputElement>("input[name=length]:checked")?.value;
    if (adapt && length) adapt.setAttribute("href", adapt.getAttribute("href")?.replace(/\blength=\d+/, `length=${length}`) ?? "");
    for (const file of files) {
      const extension = file.pathname.split(".").at(-1) ?? "";
      file.setAttribute("href", fileName(name, extension, chosenLength()));
    }
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", () => void take(button.dataset.copy as Format, name, status));
  }
  root.querySelector("[data-print]")?.addEventListener("click", () => print());
  root.querySelector(".pb-take__copy")?.removeAttribute("hidden");
}

async function take(format: Format, name: string, status: HTMLElement | null): Promise<void> {
  const say = (words: string): void => {
    if (status) announce(status, words);
  };
  const flavors: Flavors = format === "formatted" ? formattedPage() : { "text/plain": load(fileName(name, format, chosenLength())) };
  try {
    if (await copy(flavors)) say(WORDS.copied[format]);
    else offerText(await (flavors["text/plain"] ?? ""));
  } catch {
    say(WORDS.notLoaded);
  }
}

/**
 * What the page marks with data-take, with its title and where it comes from.
 * Of a message only the text is taken, because it is to be sent as it is.
 */
function formattedPage(): Flavors {
  const message = document.querySelector<HTMLElement>("[data-take] .pb-message");
  const regions = [...document.querySelectorAll<HTMLElement>("[data-take]")];
  const pieces = clean(message ? outline(message) : [pageTitle(), ...regions.flatMap(outline), sourceLine()]);
  return { "text/html": toHtml(pieces), "text/plain": toText(pieces) };
}

function pageTitle(): Outline {
  const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
  return { tag: "h1", block: true, parts: [title] };
}

function sourceLine(): Outline {
  const address = location.href.replace(/#.*/, "");
  const link = { tag: "a", block: false, href: address, parts: [address] };
  return { tag: "p", block: true, parts: [`${WORDS.source(document.title)}, `, link] };
}

async function load(file: string): Promise<string> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.text();
}

/** The last way out: the text, selected, in a dialog. */
function offerText(text: string): void {
  const field = element("textarea", { readonly: true, rows: 12, class: "pb-copy__text", "aria-label": WORDS.text });
  field.value = text;
  const close = element("button", { type: "button", class: "pb-button" }, WORDS.close);
  const heading = element("h2", { id: "pb-copy-title", class: "pb-copy__title" }, WORDS.byHand);
  const help = element("p", { id: "pb-copy-help" }, WORDS.byHandHelp);
  const dialog = element(
    "dialog",
    { class: "pb-copy", "aria-labelledby": heading.id, "aria-describedby": help.id },
    heading,
    help,
    field,
    close,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}
