/** The worksheets that this browser keeps, and opening those that are sent. */

import { ago } from "../base/ago";
import { chooseFile } from "../base/choose-file";
import { element } from "../base/element";
import { attempt } from "../base/failure";
import { icon } from "../base/icon";
import { loadLater } from "../base/later";
import { Told } from "../base/told";
import type { Filled } from "../worksheets/model";
import { sheetAddress, store } from "../worksheets/put";
import { isEmptyRow } from "../worksheets/said";
import { WORDS } from "./words";

const words = WORDS.list;
/** How a code begins. */
const CODE = /pb[B-Z][A-D][\w%-]{9}/;
const loadIncoming = () => loadLater(() => import("./incoming"));

export function startYourWorksheets(root: HTMLElement): void {
  new YourWorksheets(root).start();
}

class YourWorksheets {
  private readonly said = new Told("pb-fill__said", WORDS.undo);
  private readonly list: HTMLElement;

  constructor(private readonly root: HTMLElement) {
    this.list = root.querySelector<HTMLElement>(".pb-yours__list") ?? root;
    root.append(this.said.root);
  }

  start(): void {
    const place = { say: (said: string) => this.said.say(said) };
    this.root.querySelector("[data-do=open]")?.addEventListener("click", async () => {
      // Asked for at once, since browsers forget the press while something is loaded.
      const file = await chooseFile(".json,.html,application/json,text/html");
      if (file) await attempt(async () => (await loadIncoming()).openFile(place, file));
    });
    const link = this.root.querySelector<HTMLFormElement>(".pb-yours__link");
    link?.addEventListener("submit", (event) => {
      event.preventDefault();
      const field = link.querySelector("input");
      const text = field?.value.trim();
      if (!field || !text) return field?.focus();
      void attempt(async () =>
        (await loadIncoming()).openLink(text, () => {
          field.value = "";
        }),
      );
    });
    this.root.querySelector<HTMLElement>(".pb-yours__foot")?.removeAttribute("hidden");
    store.onChange(() => this.show());
    this.show();
    addEventListener("hashchange", () => this.openAddress());
    this.openAddress();
  }

  /** Opens a worksheet that the address carries. */
  private openAddress(): void {
    if (!carries(location)) return;
    const text = location.search + location.hash;
    void attempt(async () => (await loadIncoming()).openLink(text, forgetCode));
  }

  private show(): void {
    const held = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.hold : undefined;
    const kept = store.list();
    const trash = store.trash();
    const nothing = this.root.querySelector<HTMLElement>(".pb-yours__nothing");
    if (nothing) nothing.hidden = kept.length > 0;
    const unreadable = store.unreadable().length;
    this.list.hidden = kept.length + trash.length + unreadable === 0;
    this.list.replaceChildren(
      ...kept.flatMap(({ id, name, changed, unsaved }) => {
        const filled = store.get(id);
        return filled ? [this.row(filled, name, changed, unsaved)] : [];
      }),
      ...(unreadable ? [element("li", { class: "pb-note" }, words.unreadable(unreadable))] : []),
      ...(trash.length ? [this.trash(trash)] : []),
    );
    if (held) this.list.querySelector<HTMLElement>(`[data-hold="${CSS.escape(held)}"]`)?.focus();
  }

  private row(filled: Filled, name: string, changed: number, unsaved: boolean): HTMLElement {
    const { id, worksheet, title, sheet, rows } = filled;
    const count = rows.filter((row) => !isEmptyRow(row)).length;
    // Without a title of its own, its name says already which worksheet it is.
    const facts = words.facts(title.trim() ? sheet : "", count, unsaved ? words.unsaved : ago(changed));
    const remove = element(
      "button",
      { type: "button", class: "pb-button", "aria-label": words.remove(name), "data-hold": `remove ${id}` },
      icon("remove"),
    );
    remove.addEventListener("click", () => {
      store.remove(id);
      this.show();
      this.root.querySelector<HTMLElement>("h2")?.focus();
      this.said.say(words.removed(name), () => this.recover(id, name));
    });
    return element(
      "li",
      { class: "pb-yours__one" },
      element(
        "span",
        {},
        element("a", { href: sheetAddress(worksheet, id), dir: "auto", "data-hold": `open ${id}` }, name),
        element("small", { dir: "auto" }, facts),
      ),
      remove,
    );
  }

  private trash(trash: readonly { id: string; name: string }[]): HTMLElement {
    const rows = trash.map(({ id, name }) => {
      const back = element(
        "button",
        { type: "button", class: "pb-button", "aria-label": words.recover(name) },
        icon("undo"),
      );
      back.addEventListener("click", () => this.recover(id, name));
      return element("li", { class: "pb-yours__one" }, element("span", { dir: "auto" }, name), back);
    });
    return element(
      "li",
      {},
      element(
        "details",
        {},
        element("summary", {}, words.trash(trash.length)),
        element("ul", { class: "pb-yours__list" }, ...rows),
      ),
    );
  }

  private recover(id: string, name: string): void {
    store.recover(id);
    this.show();
    this.list.querySelector<HTMLElement>(`[data-hold="${CSS.escape(`open ${id}`)}"]`)?.focus();
    this.said.say(words.back(name));
  }
}

/** Whether an address carries a document after its #, or in its query if the # was lost on the way. */
function carries({ hash, search }: Location): boolean {
  const place = hash.slice(1);
  return (place !== "" && !document.getElementById(place)) || CODE.test(search);
}

/** Takes what was opened out of the address, so that a reload does not open it once more. */
function forgetCode(): void {
  if (!carries(location)) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", CODE.test(search) ? pathname : pathname + search);
}
