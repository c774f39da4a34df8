/** A button that puts what its page is about, or what a card shows, into an agenda of the reader's. */
import type { Putable } from "../agenda/put";
import { ago } from "../base/ago";
import { announce, element } from "../base/element";
import { attempt } from "../base/failure";
import { showModal } from "../base/modal";
import { siteUrl } from "../base/site";
import { WORDS as BASE } from "../base/words";
import { loadEntries, loadMessages } from "../guide/library";
import { plain } from "../guide/plain";
import { type Kept, keepIn, keepInNew, store } from "./keep";
import { WORDS } from "./words";

export function startIntoAgenda(root: HTMLElement): void {
  root.addEventListener("click", () => {
    void attempt(async () => {
      const entry = await load(root.dataset.entry ?? "");
      new PutDialog(entry).show();
    });
  });
}

/** What readers see an entry as: a prompt leads with its question. */
function headingOf(entry: Putable): string {
  return entry.kind === "prompt" ? plain(entry.record.question) : entry.record.title;
}

/** An entry by its kind:id; undefined if the playbook has it no longer. */
async function load(ref: string): Promise<Putable | undefined> {
  const [kind, id = ""] = ref.split(":");
  if (kind === "prompt") {
    const [record] = (await loadEntries({ prompts: [id] })).prompts;
    return record && { kind, record };
  }
  if (kind === "activity") {
    const [record] = (await loadEntries({ activities: [id] })).activities;
    return record && { kind, record };
  }
  const record = (await loadMessages()).find((message) => message.id === id);
  return record && { kind: "message", record, address: siteUrl(`messages/${id}/`).href };
}

class PutDialog {
  private readonly heading = element("h2", { class: "pb-failure__title", tabindex: "-1" }, WORDS.title);
  private readonly body = element("div", {});
  private readonly status = element("p", { class: "pb-failure__status", role: "status" });
  private dialog: HTMLDialogElement | undefined;

  constructor(private readonly entry: Putable | undefined) {}

  show(): void {
    this.dialog = showModal(this.heading, [this.heading, this.status, this.body], { class: "pb-failure pb-put" });
    this.offer(this.entry ? "" : WORDS.gone);
  }

  /** Asks which agenda it goes into. */
  private offer(said = ""): void {
    const { entry } = this;
    const drafts = entry ? store.list().map(({ id }) => this.draft(id, entry)) : [];
    const create = this.button(WORDS.create, () => entry && this.told(keepInNew(entry)), "pb-button--main");
    this.fill(
      said,
      ...(entry ? [element("p", {}, WORDS.which(headingOf(entry)))] : []),
      ...(drafts.length ? [element("ul", { class: "pb-put__drafts" }, ...drafts)] : []),
      element("p", { class: "pb-failure__ways" }, ...(entry ? [create] : []), this.close()),
    );
    (drafts[0]?.querySelector("button") ?? (entry ? create : this.heading)).focus();
  }

  private draft(id: string, entry: Putable): HTMLElement {
    const listed = store.list().find((one) => one.id === id);
    const minutes = store.get(id)?.target ?? 0;
    const button = this.button("", () => this.told(keepIn(id, entry), id), "pb-put__draft");
    button.append(
      element("span", { dir: "auto" }, nameOf(id)),
      element("small", {}, WORDS.draft(minutes, ago(listed?.changed ?? Date.now()))),
    );
    return element("li", {}, button);
  }

  /** Says what happened, and offers to go there or to undo it. */
  private told(kept: Kept, id = ""): void {
    if (!kept.done) return this.offer(problem(kept.why, nameOf(id)));
    const name = nameOf(kept.id);
    const href = siteUrl("build/");
    href.searchParams.set("draft", kept.id);
    href.searchParams.set("put", kept.stamp);
    const open = element("a", { class: "pb-button pb-button--main", href: href.href }, WORDS.open);
    const undo = this.button(WORDS.undo, () => {
      const undone = kept.undo() && (id ? WORDS.undone(name) : WORDS.undoneNew);
      this.offer(undone || problem("conflict", name));
    });
    this.fill(this.whereWords(kept, name), element("p", { class: "pb-failure__ways" }, open, undo, this.close()));
    open.focus();
  }

  private whereWords({ where }: Extract<Kept, { done: true }>, agenda: string): string {
    if (where.is === "question") return WORDS.question(where.block, agenda);
    return where.is === "task"
      ? WORDS.task(where.lane, agenda)
      : WORDS.block(this.entry ? headingOf(this.entry) : "", agenda);
  }

  private fill(said: string, ...children: HTMLElement[]): void {
    this.body.replaceChildren(...children);
    if (said) announce(this.status, said);
    else this.status.textContent = "";
  }

  private close(): HTMLElement {
    return this.button(BASE.close, () => this.dialog?.close());
  }

  private button(words: string, act: () => unknown, look = ""): HTMLElement {
    const made = element("button", { type: "button", class: `pb-button ${look}`.trim() }, words);
    made.addEventListener("click", act);
    return made;
  }
}

function nameOf(id: string): string {
  return (
    store
      .list()
      .find((one) => one.id === id)
      ?.name.trim() || WORDS.untitled
  );
}

function problem(why: Extract<Kept, { done: false }>["why"], agenda: string): string {
  if (why === "known") return WORDS.known(agenda);
  if (why === "full-agenda") return WORDS.full(agenda);
  return why === "gone" ? WORDS.unsaved.conflict : WORDS.unsaved[why];
}
