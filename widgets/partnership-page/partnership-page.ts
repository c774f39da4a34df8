/** Starts the page of a partnership where the server put its place. */
import { takeInIcons } from "../base/icons";
import type { Source } from "../partnership/source";
import type { GuideLevel as Named } from "./agreed-view";
import { PartnershipPage } from "./page";
import { agendaSource, answersSource } from "./sources";

/** @param more - kinds of documents that belong to other features. */
export function startPartnership(root: HTMLElement, more: readonly Source[]): void {
  const page = new PartnershipPage();
  const named = (data = "[]"): Named[] => JSON.parse(data) as Named[];
  const checks = new Map(named(root.dataset.checks).map(({ id, title }) => [id, title]));
  page.sources = [agendaSource, ...more, answersSource(checks)];
  page.levels = named(root.dataset.levels);
  const show = (): void => {
    root.replaceChildren(page);
    root.dataset.ready = "";
  };
  void takeInIcons().then(show, show);
}
