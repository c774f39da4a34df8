/** What was started, for each event or partnership: how far it is and what is due next. */

import { dayWords, today } from "../base/days";
import { element } from "../base/element";
import { rename } from "./changes";
import type { ChecklistDocument } from "./checklist-document";
import { Files } from "./files";
import { askName } from "./name-dialog";
import { Notice } from "./notice";
import { type GuideChecklist, nextDue, progressOf, rowsOf } from "./progress";
import type { Shelf } from "./shelf";
import { keptStatus, nameOf } from "./status";
import { Warnings } from "./warnings";
import { WORDS } from "./words";

/** A checklist of the guide, as the page names it: its items as [id, days from the event]. */
interface Known {
  id: string;
  title: string;
  event: string;
  address: string;
  items: [string, number | null][];
}

export function startOverview(root: HTMLElement, shelf: Shelf): void {
  const known = JSON.parse(root.dataset.known ?? "[]") as Known[];
  new Overview(root, shelf, new Map(known.map((one) => [one.id, one]))).start();
}

class Overview {
  private readonly notice: Notice;
  private readonly files: Files;
  private readonly warnings: Warnings;
  private readonly list: HTMLElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly shelf: Shelf,
    private readonly known: ReadonlyMap<string, Known>,
  ) {
    this.notice = new Notice(root, () => root.querySelector<HTMLElement>("[data-do=open]"));
    this.files = new Files(shelf, this.notice);
    this.warnings = new Warnings(shelf, this.notice, this.files);
    this.list = root.querySelector<HTMLElement>(".pb-running__list") ?? root;
  }

  start(): void {
    this.root.querySelector("[data-do=save]")?.addEventListener("click", () => void this.files.saveAll());
    this.root.querySelector("[data-do=open]")?.addEventListener("click", () => void this.files.open());
    this.show();
    this.root.querySelector<HTMLElement>(".pb-running__foot")?.removeAttribute("hidden");
    this.shelf.watch(() => this.show());
    this.warnings.tell(this.shelf.unreadable());
  }

  private show(): void {
    const documents = this.shelf.documents;
    const nothing = this.root.querySelector<HTMLElement>(".pb-running__nothing");
    if (nothing) nothing.hidden = documents.length > 0;
    this.root.querySelector<HTMLElement>("[data-do=save]")?.toggleAttribute("hidden", documents.length === 0);
    // The button that was pressed is made again; the focus stays on the one like it.
    const held =
      window.document.activeElement instanceof HTMLElement ? window.document.activeElement.dataset.hold : undefined;
    this.list.hidden = documents.length === 0;
    this.list.replaceChildren(...documents.map((document) => this.card(document)));
    if (held) this.list.querySelector<HTMLElement>(`[data-hold="${CSS.escape(held)}"]`)?.focus();
  }

  private card(document: ChecklistDocument): HTMLElement {
    const days = Object.entries(document.dates).map(([event, day]) =>
      element("p", { class: "pb-running__day" }, WORDS.printedDay(event, dayWords(day, today().slice(0, 4)))),
    );
    const kept = keptStatus(document, undefined, new Date());
    const started = Object.keys(document.checklists).map((id) => this.line(document, id));
    const button = (words: string, what: string, act: () => void): HTMLElement => {
      const made = element(
        "button",
        {
          type: "button",
          class: "pb-button",
          "data-hold": `${what} ${document.id}`,
          "aria-label": `${words}: ${WORDS.short(nameOf(document))}`,
        },
        words,
      );
      made.addEventListener("click", act);
      return made;
    };
    return element(
      "li",
      { class: "pb-running__event" },
      element("h3", { dir: "auto" }, WORDS.short(nameOf(document))),
      ...days,
      started.length
        ? element("ul", { class: "pb-running__lines" }, ...started)
        : element("p", {}, WORDS.overview.noChecklist),
      ...(kept.isReminder ? [element("p", { class: "pb-todo__kept pb-todo__kept--due" }, kept.words)] : []),
      element(
        "div",
        { class: "pb-todo__buttons" },
        button(WORDS.rename, "rename", () => this.rename(document)),
        button(WORDS.kept.saveCopy, "save", () => void this.files.saveCopy(document)),
        button(WORDS.overview.remove, "remove", () => this.remove(document)),
      ),
    );
  }

  private line(document: ChecklistDocument, id: string): HTMLElement {
    const known = this.known.get(id);
    const saved = document.checklists[id];
    const items = (known?.items ?? []).map(([item, days]) => ({
      id: item,
      section: "",
      text: "",
      owner: "",
      days: days ?? undefined,
    }));
    const list: GuideChecklist = {
      id,
      title: known?.title ?? saved?.title ?? id,
      event: known?.event ?? saved?.event ?? "",
      items,
    };
    const rows = rowsOf(list, document);
    const progress = progressOf(rows);
    const next = nextDue(rows);
    const link =
      known && new URL(`?for=${encodeURIComponent(document.id)}`, new URL(known.address, window.document.baseURI));
    const doing = progress.doing ? [WORDS.overview.doing(progress.doing)] : [];
    const facts = [
      WORDS.progress(progress),
      ...doing,
      ...(next ? [nextWords(next.due)] : []),
      ...(known ? [] : [WORDS.overview.gone]),
    ];
    return element(
      "li",
      {},
      link ? element("a", { href: link.href }, list.title) : element("strong", {}, list.title),
      element("progress", { max: Math.max(1, progress.all), value: progress.done, "aria-hidden": "true" }),
      element("span", { class: "pb-running__facts" }, facts.join(" · ")),
    );
  }

  private rename(document: ChecklistDocument): void {
    askName(WORDS.rename, WORDS.save, document.name, undefined, ({ name }) => {
      this.shelf.change(document, rename(name));
      this.notice.say(WORDS.said.renamed(name));
      this.warnings.tell(this.shelf.unsaved());
    });
  }

  private remove(document: ChecklistDocument): void {
    const undo = this.shelf.remove(document.id);
    const heading = this.root.querySelector<HTMLElement>("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    this.notice.tellWithUndo(WORDS.said.removed(nameOf(document)), undo);
  }
}

function nextWords(due: string): string {
  const now = today();
  const day = dayWords(due, now.slice(0, 4));
  return due < now ? WORDS.overdue(day) : due === now ? WORDS.dueToday(day) : WORDS.overview.next(day);
}
