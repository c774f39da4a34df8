/** The search dialog, built when it is first opened. */
import { element } from "../base/element";
import { write } from "../documents/storage";
import { getEngine } from "../finding/load";
import { keysAreOn, STORED_KEYS } from "./keys";
import { SearchView } from "./view";
import { WORDS } from "./words";

let dialog: HTMLDialogElement | undefined;

/** Shows the dialog with the focus in its field, and searches for what was typed already. */
export function openSearch(typed = ""): void {
  dialog ??= build();
  // A page swapped in without a reload has lost the dialog.
  if (!dialog.isConnected) document.body.append(dialog);
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector("input");
  input?.select();
  if (!input || !typed) return;
  input.value = typed;
  input.dispatchEvent(new Event("input"));
}

function build(): HTMLDialogElement {
  const input = element("input", {
    id: "pb-search-input",
    class: "pb-search__input",
    type: "search",
    name: "q",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
  });
  const close = element("button", { type: "button", class: "pb-button pb-search__close" }, WORDS.close);
  const label = element("label", { for: input.id, class: "pb-search__label" }, WORDS.label);
  const form = element(
    "form",
    { class: "pb-search__form" },
    label,
    element("div", { class: "pb-search__row" }, input, close),
  );
  const view = new SearchView({ input, getEngine, hints: true });
  const box = element("div", { class: "pb-search__box" }, form, view.root, keysChoice());
  const made = element("dialog", { class: "pb-search", "aria-label": WORDS.title }, box);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (view.query) void view.openFirst();
  });
  close.addEventListener("click", () => made.close());
  // The box fills the dialog, so a click on the dialog itself is one beside it.
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  // In a search field the first Esc would only empty it.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    made.close();
  });
  view.search();
  return made;
}

/** Keys without a modifier must be possible to turn off, because speech input may press them by mistake. */
function keysChoice(): HTMLLabelElement {
  const box = element("input", { type: "checkbox" });
  box.checked = keysAreOn();
  box.addEventListener("change", () => write(STORED_KEYS, box.checked));
  return element("label", { class: "pb-search__keys" }, box, " ", WORDS.keys);
}
