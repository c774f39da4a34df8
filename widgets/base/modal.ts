/** Dialogs over the page, for widgets that draw without templates; the focus goes back to where it was. */
import { element } from "./element";

let count = 0;

/**
 * Shows a dialog that is gone once it is closed.
 *
 * @param heading - names it; gets an id if it has none.
 * @param look - the class of its style, and its role if it is no ordinary dialog.
 */
export function showModal(
  heading: HTMLElement,
  content: readonly HTMLElement[],
  look: { class: string; role?: string; describedBy?: HTMLElement },
): HTMLDialogElement {
  count += 1;
  heading.id ||= `pb-modal-${count}`;
  const { describedBy } = look;
  if (describedBy) describedBy.id ||= `pb-modal-${count}-why`;
  const dialog = element("dialog", {
    class: look.class,
    role: look.role,
    "aria-labelledby": heading.id,
    "aria-describedby": describedBy?.id,
  });
  dialog.append(...content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
