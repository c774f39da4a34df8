/** A dialog over the page: drawn anew when asked, closed by Escape, its button, or a press beside it. */
import { html, render, type TemplateResult } from "lit-html";
import { element } from "./element";
import { icon } from "./icons";
import { WORDS } from "./words";

export interface Dialog {
  /** Draws it again. */
  draw(): void;
  close(): void;
  /** Says something in it; what lies behind is silent while it is open. */
  say(words: string): void;
}

let count = 0;

/**
 * Opens a dialog. The focus goes to what has `autofocus`, and back to where it was when the dialog closes.
 *
 * @param title - its heading.
 * @param body - what is in it.
 */
export function openDialog(title: string, body: (dialog: Dialog) => TemplateResult): Dialog {
  count += 1;
  const id = `pb-dialog-${count}`;
  const place = element("dialog", { class: "pb-dialog", "aria-labelledby": id });
  let said = "";
  const dialog: Dialog = {
    draw: () =>
      render(
        html`<header class="pb-dialog__head">
            <h2 id=${id}>${title}</h2>
            <button type="button" class="pb-icon-button" aria-label=${WORDS.close} @click=${() => place.close()}>
              ${icon("close")}
            </button>
          </header>
          <div class="pb-dialog__body">${body(dialog)}</div>
          <p class="pb-dialog__status" role="status">${said}</p>`,
        place,
      ),
    close: () => place.close(),
    say: (words) => {
      said = words;
      dialog.draw();
    },
  };
  place.addEventListener("close", () => place.remove());
  place.addEventListener("click", (event) => {
    if (event.target === place) place.close();
  });
  dialog.draw();
  document.body.append(place);
  place.showModal();
  place.querySelector<HTMLElement>("[autofocus]")?.focus();
  return dialog;
}
