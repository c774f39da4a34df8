/** Starts the page of a partnership where the server put its place. */
import { takeInIcons } from "../base/icons";
import type { Source } from "../partnership/source";
import type { GuideLevel } from "./agreed-view";
import { PartnershipPage } from "./page";
import { agendaSource, answersSource } from "./sources";

/** @param more - kinds of documents that belong to other features. */
export function startPartnership(root: HTMLElement, more: readonly Source[]): void {
  const page = new PartnershipPage();
  page.sources = [agendaSource, ...more, answersSource];
  page.levels = JSON.parse(root.dataset.levels ?? "[]") as GuideLevel[];
  const show = (): void => {
    root.replaceChildren(page);
    root.dataset.ready = "";
  };
  void takeInIcons().then(show, show);
}
