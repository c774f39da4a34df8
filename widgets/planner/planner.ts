/** Starts the planner where the server put its place. */
import { takeInIcons } from "../base/icons";
import type { Guide } from "./guide";
import { PlannerPage } from "./page";

export function startPlanner(root: HTMLElement): void {
  const page = new PlannerPage();
  page.guide = JSON.parse(root.dataset.guide ?? "{}") as Guide;
  const show = (): void => {
    root.replaceChildren(page);
    root.dataset.ready = "";
  };
  void Promise.allSettled([takeInIcons(), page.prepare()]).then(show);
}
