/** The last way out where the browser does not allow copying: the text, selected, in a dialog. */
import { element } from "./element";
import { showModal } from "./modal";
import { WORDS } from "./words";

const words = WORDS.copy;

export function offerText(text: string): void {
  const field = element("textarea", { readonly: true, rows: 12, class: "pb-copy__text", "aria-label": words.text });
  field.value = text;
  const close = element("button", { type: "button", class: "pb-button" }, WORDS.close);
  const heading = element("h2", { class: "pb-copy__title" }, words.byHand);
  const help = element("p", {}, words.byHandHelp);
  const dialog = showModal(heading, [heading, help, field, close], { class: "pb-copy", describedBy: help });
  close.addEventListener("click", () => dialog.close());
  field.focus();
  field.select();
}
