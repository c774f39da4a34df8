/** What is wrong with a link, and what could be read of it, which is never taken for the whole. */
import { element } from "../base/element";
import { icon } from "../base/icon";
import { siteUrl } from "../base/site";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { INCOMING as words } from "../checklists/exchange-words";
import { short } from "../checklists/words";
import { cover } from "../exchange/cover";
import { findCode } from "../share/find";
import type { Decoded } from "../share/share";
import { nameOf } from "./status";

/**
 * @param text - the link, with whatever it was pasted with.
 * @param keepPart - keeps what could be read, if the reader wants that.
 * @param ended - called when the reader is done with it.
 */
export function showProblem(
  { reason, readable, opens }: Extract<Decoded<ChecklistDocument>, { ok: false }>,
  text: string,
  keepPart: (readable: ChecklistDocument) => void,
  ended: () => void,
): void {
  const { title, note } = words.problem[reason];
  const acts = element("div", { class: "pb-todo__buttons" });
  const content = element(
    "section",
    { class: "pb-prose" },
    element("h1", { tabindex: "-1" }, title),
    element("p", { class: "pb-lede" }, note),
    acts,
    ...(readable ? partOf(readable) : opens ? [] : [element("p", {}, words.nothingRead)]),
  );
  const uncover = cover(content);
  const leave = (): void => {
    uncover();
    ended();
  };
  if (opens) acts.append(linkOn(opens, text));
  acts.append(button(words.toChecklists, !opens, leave));
  if (readable)
    acts.append(
      button(words.keepPart, false, () => {
        leave();
        keepPart(readable);
      }),
    );
}

/** The same link on the page that opens it. */
function linkOn(opens: string, text: string): HTMLElement {
  const url = siteUrl(opens);
  url.hash = findCode(text) ?? "";
  return element("a", { class: "pb-button pb-button--main", href: url.href }, words.openThere);
}

function button(label: string, isMain: boolean, act: () => void): HTMLElement {
  const made = element("button", { type: "button", class: `pb-button ${isMain ? "pb-button--main" : ""}` }, label);
  if (label === words.keepPart) made.prepend(icon("add"));
  made.addEventListener("click", act);
  return made;
}

function partOf(readable: ChecklistDocument): HTMLElement[] {
  const lists = Object.values(readable.checklists).map((list) => {
    const items = Object.values(list.items);
    const done = items.filter(({ state }) => state === "done").length;
    return element("li", { dir: "auto" }, words.read(short(list.title), done, items.length));
  });
  return [
    element("h2", {}, words.couldRead),
    element("p", { dir: "auto" }, element("strong", {}, short(nameOf(readable)))),
    ...(lists.length ? [element("ul", {}, ...lists)] : []),
  ];
}
