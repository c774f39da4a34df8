/**
 * Words of the two organizations, explained where they stand in an agenda, from a table of words that they filled in. A
 * press on a word shows what it means right behind it; above an agenda that is edited, all that are in it are listed.
 */
import type { Agenda } from "../agenda/model";
import { element } from "../base/element";
import { loadLater } from "../base/later";
import { storedKeys } from "../documents/storage";
import { WORDS } from "./words";

const words = WORDS.explained;
type Loaded = typeof import("./explained-words");
type Of = Pick<Agenda, "id" | "organizations">;
let count = 0;

/** Nothing is loaded where no worksheet is kept. */
async function load(): Promise<Loaded | undefined> {
  if (!storedKeys().some((key) => key.startsWith("worksheets.doc."))) return undefined;
  try {
    return await loadLater(() => import("./explained-words"));
  } catch (error) {
    // The text is there without it.
    console.info(error);
    return undefined;
  }
}

/** A text of an agenda: `<pb-explained .said>`. */
class Explained extends HTMLElement {
  private shown: { text: string; agenda: Of } | undefined;

  /** What it says, and the agenda that it is in. */
  set said(said: { text: string; agenda: Of }) {
    if (said.text === this.shown?.text) return;
    this.shown = said;
    this.textContent = said.text;
    void this.mark(said);
  }

  private async mark(said: { text: string; agenda: Of }): Promise<void> {
    const loaded = await load();
    if (!loaded || this.shown !== said) return;
    const pieces = loaded.marked(said.text, loaded.wordsFor(said.agenda));
    if (!pieces.some((piece) => piece.explained)) return;
    this.replaceChildren(
      ...pieces.flatMap((piece): (Node | string)[] =>
        piece.explained ? word(piece.text, loaded.explained(piece.explained)) : [piece.text],
      ),
    );
  }
}

/** A word with what it means behind it, once it is pressed. */
function word(text: string, meaning: string): HTMLElement[] {
  count += 1;
  const id = `pb-explained-${count}`;
  const note = element(
    "span",
    { id, class: "pb-explained__note", role: "note", hidden: true, dir: "auto" },
    ` (${meaning})`,
  );
  const button = element(
    "button",
    { type: "button", class: "pb-explained", "aria-expanded": "false", "aria-controls": id },
    text,
  );
  button.addEventListener("click", () => {
    note.hidden = !note.hidden;
    button.setAttribute("aria-expanded", String(!note.hidden));
  });
  return [button, note];
}

/** All explained words of an agenda with the blocks that they stand in: `<pb-explained-list .agenda>`. */
class ExplainedList extends HTMLElement {
  private seen = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  set agenda(agenda: Agenda) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list(agenda), 300);
  }

  private async list(agenda: Agenda): Promise<void> {
    const loaded = await load();
    if (!loaded) return;
    const known = loaded.wordsFor(agenda);
    const found = known.flatMap((one) => {
      const blocks = agenda.blocks.filter((block) => {
        const texts = [
          block.title,
          block.purpose,
          ...block.prompts.map(({ text }) => text),
          ...block.steps.map(({ text }) => text),
          block.takeaway ?? "",
        ];
        return loaded.marked(texts.join("\n"), [one]).some(({ explained: is }) => is);
      });
      const where = blocks.map(({ title }) => title.trim() || WORDS.untitledBlock).join(", ");
      return blocks.length ? [`${loaded.explained(one)} ${words.where(where)}`] : [];
    });
    const text = found.join("\n");
    if (text === this.seen) return;
    this.seen = text;
    const items = found.map((one) => element("li", { dir: "auto" }, one));
    const open = this.querySelector("details")?.open ?? false;
    const summary = element("summary", {}, words.title(found.length));
    this.replaceChildren(
      ...(items.length
        ? [element("details", { class: "pb-panel pb-explained-list", open }, summary, element("ul", {}, ...items))]
        : []),
    );
  }
}

customElements.define("pb-explained", Explained);
customElements.define("pb-explained-list", ExplainedList);
