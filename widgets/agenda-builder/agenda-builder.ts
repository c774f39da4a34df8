/** Starts the agenda builder where the server put its page. */

import { takeInIcons } from "../base/icons";
import { App, loadEditor } from "./app";

export function startAgendaBuilder(root: HTMLElement): void {
  const place = root.querySelector(".pb-builder__static");
  const head = place?.querySelector(".pb-builder__head");
  const start = place?.querySelector(".pb-start");
  const templates = place?.querySelector(".pb-builder__templates");
  if (!place || !head || !start || !templates) return;
  for (const card of templates.querySelectorAll<HTMLElement>("[data-agenda]")) openInBuilder(card);
  const app = new App();
  Object.assign(app, { head, start, templates });
  const show = (): void => {
    // What the reader is in moves with its surroundings, and would lose the focus.
    const { activeElement } = document;
    place.replaceWith(app);
    root.dataset.ready = "";
    requestAnimationFrame(() => refocus(activeElement));
  };
  void Promise.allSettled([takeInIcons(), location.search ? loadEditor() : undefined]).then(show);
}

function refocus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected && document.activeElement === document.body)
    element.focus({ preventScroll: true });
}

/** A card leads into the builder now instead of to the agenda's page. */
function openInBuilder(card: HTMLElement): void {
  const link = card.querySelector("a");
  if (!link) return;
  link.setAttribute("href", `?from=${card.dataset.agenda ?? ""}`);
  link.dataset.go = "";
}
