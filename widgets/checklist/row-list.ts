/** All rows of a checklist: the playbook's, which are on the page already, the reader's own, and those that the playbook had once. */
import { element } from "../base/element";
import { type GuideChecklist, type Row, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { find } from "./find";
import type { RowEvents } from "./panel";
import { RowView } from "./row";

export class RowList {
  private readonly views = new Map<string, RowView>();
  private readonly extra: Record<"own" | "gone", HTMLElement>;
  private readonly hiddenButton = element("button", { type: "button", class: "pb-button" });
  private readonly hiddenPlace = element("p", { class: "pb-todo__hidden", hidden: true }, this.hiddenButton);
  private rows: readonly Row[] = [];
  private showsHidden = false;

  /**
   * @param foot - what stands below the rows.
   * @param say - says what can be seen on the page already.
   */
  constructor(
    private readonly root: HTMLElement,
    list: GuideChecklist,
    foot: HTMLElement,
    private readonly events: RowEvents,
    say: (words: string) => void,
  ) {
    for (const row of rowsOf(list, undefined)) {
      const item = find(root, `.pb-checklist > li[data-item="${CSS.escape(row.id)}"]`);
      this.views.set(row.id, new RowView(item, row, events));
    }
    this.extra = { own: this.extraSection("own", foot), gone: this.extraSection("gone", foot) };
    foot.prepend(this.hiddenPlace);
    this.hiddenButton.addEventListener("click", () => {
      this.showsHidden = !this.showsHidden;
      const count = this.hiddenCount();
      this.show(this.rows);
      say(this.showsHidden ? WORDS.said.shown(count) : WORDS.said.tucked(count));
    });
  }

  show(rows: readonly Row[]): void {
    this.rows = rows;
    const shown = new Set(rows.map(({ id }) => id));
    for (const [id, view] of this.views) {
      if (shown.has(id)) continue;
      view.item.remove();
      this.views.delete(id);
    }
    const hidden = this.hiddenCount();
    if (!hidden) this.showsHidden = false;
    for (const row of rows) {
      const view = this.views.get(row.id) ?? this.addView(row);
      view.show(row);
      view.item.hidden = row.hidden && !this.showsHidden;
    }
    for (const origin of ["own", "gone"] as const) this.showExtra(origin);
    this.hiddenPlace.hidden = hidden === 0;
    this.hiddenButton.textContent = this.showsHidden ? WORDS.tuckItems(hidden) : WORDS.hiddenItems(hidden);
  }

  focus(id: string): void {
    this.views.get(id)?.more.focus();
  }

  /** Closes a row that was hidden just now. Returns what gets the focus; undefined if no row can be seen. */
  leave(id: string): HTMLElement | undefined {
    const view = this.views.get(id);
    view?.toggle(false);
    return this.showsHidden ? view?.more : this.neighbor(id);
  }

  /** The button of the next row that can be seen, or of the one before; undefined if there is none. */
  neighbor(id: string): HTMLElement | undefined {
    const seen = [...this.root.querySelectorAll<HTMLElement>(".pb-checklist > li")];
    const at = seen.indexOf(this.views.get(id)?.item as HTMLElement);
    const near = [...seen.slice(at + 1), ...seen.slice(0, Math.max(0, at)).reverse()].find((item) => !item.hidden);
    return near?.querySelector<HTMLElement>(".pb-todo__more-button") ?? undefined;
  }

  private hiddenCount(): number {
    return this.rows.filter((row) => row.hidden).length;
  }

  private showExtra(origin: "own" | "gone"): void {
    const items = this.rows.filter((row) => row.origin === origin).map(({ id }) => this.views.get(id)?.item);
    this.extra[origin].hidden = items.length === 0;
    const list = find(this.extra[origin], "ul");
    // Undo puts an item back where it was. What stays is not moved, because that would take the focus from it.
    for (const [at, item] of items.entries())
      if (item && list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  }

  private addView(row: Row): RowView {
    const what = element("span", { class: "pb-checklist__what", dir: "auto" }, row.text);
    const item = element(
      "li",
      {},
      element("span", { class: "pb-box" }),
      element("span", { class: "pb-checklist__text" }, what),
    );
    const view = new RowView(item, row, this.events);
    this.views.set(row.id, view);
    return view;
  }

  private extraSection(origin: "own" | "gone", foot: HTMLElement): HTMLElement {
    const heading = element((this.root.querySelector("h3, h4")?.localName ?? "h3") as "h3", {}, WORDS.headings[origin]);
    const note = origin === "gone" ? [element("p", { class: "pb-todo__help" }, WORDS.goneNote)] : [];
    const section = element("div", { hidden: true }, heading, ...note, element("ul", { class: "pb-checklist" }));
    foot.before(section);
    return section;
  }
}
