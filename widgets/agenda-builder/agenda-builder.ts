/** Starts the agenda builder where the server put its page. */

import { takeInIcons } from "../base/icons";
import { App } from "./app";
import type { Goal } from "./builder";

export function startAgendaBuilder(root: HTMLElement): void {
  const place = root.querySelector(".pb-builder__static");
  const templates = root.querySelector(".pb-builder__templates");
  if (!place || !templates) return;
  for (const card of templates.querySelectorAll<HTMLElement>("[data-agenda]")) openInBuilder(card);
  const app = new App();
  app.templates = templates;
  app.goals = [...root.querySelectorAll<HTMLElement>("[data-goal]")].map((goal): Goal => ({
    id: goal.dataset.goal ?? "",
    title: goal.textContent ?? "",
  }));
  const show = (): void => {
    place.replaceWith(app);
    root.dataset.ready = "";
  };
  void takeInIcons().catch(console.warn).then(show);
}

/** A card leads into the builder now instead of to the agenda's page. */
function openInBuilder(card: HTMLElement): void {
  const link = card.querySelector("a");
  if (!link) return;
  link.setAttribute("href", `?from=${card.dataset.agenda ?? ""}`);
  link.dataset.go = "";
}
