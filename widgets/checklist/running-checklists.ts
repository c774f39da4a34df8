/** What was started, for each event or partnership: how far it is and what is due next. */

import { dayWords, today } from "../base/days";
import { element } from "../base/element";
import { rename } from "../checklists/changes";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { nextWords } from "../checklists/due";
import { type GuideChecklist, nextDue, progressOf, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { type Documents, openDocuments } from "./documents";
import { Files } from "./files";
import { Notice } from "./notice";
import { keptStatus, nameOf } from "./status";
import { Warnings } from "./warnings";

/** How a code begins. */
const CODE = /pb[B-Z][A-D][\w%-]{9}/;

/** A checklist of the playbook, as the page names it: its items as [id, days from the event]. */
interface Known {
  id: string;
  title: string;
  event: string;
  address: string;
  items: [string, number | null][];
}

export function startRunningChecklists(root: HTMLElement): void {
  const known = JSON.parse(root.dataset.known ?? "[]") as Known[];
  new Overview(root, openDocuments(), new Map(known.map((one) => [one.id, one]))).start();
}

class Overview {
  private readonly notice: Notice;
  private readonly files: Files;
  private readonly warnings: Warnings;
  private readonly list: HTMLElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly documents: Documents,
    private readonly known: ReadonlyMap<string, Known>,
  ) {
    this.notice = new Notice(root, () => root.querySelector<HTMLElement>("[data-do=open]"));
    this.files = new Files(documents, this.notice);
    this.warnings = new Warnings(root, documents, this.notice, this.files);
    this.list = root.querySelector<HTMLElement>(".pb-running__list") ?? root;
  }

  start(): void {
    this.root.querySelector("[data-do=save]")?.addEventListener("click", () => void this.files.saveAll());
    this.root.querySelector("[data-do=open]")?.addEventListener("click", () => void this.files.open());
    this.show();
    this.root.querySelector<HTMLElement>(".pb-running__foot")?.removeAttribute("hidden");
    this.documents.watch(() => {
      this.show();
      this.warnings.tell(this.documents.all.find(({ id }) => this.documents.unsaved(id))?.id);
    });
    this.warnings.tellUnreadable();
    const link = this.root.querySelector<HTMLFormElement>(".pb-running__link");
    link?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.openPasted(link);
    });
    addEventListener("hashchange", () => this.openAddress());
    this.openAddress();
  }

  /** Opens a document that the address carries. */
  private openAddress(): void {
    if (carries(location)) void this.files.openLink(location.search + location.hash, forgetCode);
  }

  private async openPasted(form: HTMLFormElement): Promise<void> {
    const field = form.querySelector("input");
    const text = field?.value.trim();
    if (!field || !text) return field?.focus();
    await this.files.openLink(text, () => {
      field.value = "";
    });
  }

  private show(): void {
    const documents = this.documents.all;
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
    const unsaved = this.documents.unsaved(document.id)?.words;
    const kept = keptStatus(document, unsaved, new Date());
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
      ...(kept.isReminder || unsaved !== undefined
        ? [element("p", { class: "pb-todo__kept pb-todo__kept--due" }, kept.words)]
        : []),
      element(
        "div",
        { class: "pb-todo__buttons" },
        button(WORDS.rename, "rename", () => this.rename(document)),
        button(WORDS.overview.share, "share", () => void this.files.share(document)),
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
      ...(next ? [nextWords(next)] : []),
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
    const asked = { heading: WORDS.rename, button: WORDS.save, before: document.name };
    void this.files.askName(asked, ({ name }) => {
      this.documents.change(document, rename(name));
      this.notice.say(WORDS.said.renamed(name));
      return document.id;
    });
  }

  private remove(document: ChecklistDocument): void {
    const undo = this.documents.remove(document.id);
    const heading = this.root.querySelector<HTMLElement>("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    this.notice.tellWithUndo(WORDS.said.removed(nameOf(document)), undo);
  }
}

/** Whether an address carries a document after its #, or in its query if the # was lost on the way. */
function carries({ hash, search }: Location): boolean {
  const place = hash.slice(1);
  return (place !== "" && !document.getElementById(place)) || CODE.test(search);
}

/** Takes what was opened out of the address, so that a reload does not open it once more. */
function forgetCode(): void {
  if (carries(location))
    history.replaceState(
      history.state,
      "",
      CODE.test(location.search) ? location.pathname : location.pathname + location.search,
    );
}
