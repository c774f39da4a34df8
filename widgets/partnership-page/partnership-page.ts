/** Starts the page of a partnership where the server put its place. */
import { takeInIcons } from "../base/icons";
import { loadLater } from "../base/later";
import type { LaterSource } from "../partnership/source";
import type { GuideLevel as Named } from "./agreed-view";
import { PartnershipPage } from "./page";

const loadAgendas = () => loadLater(() => import("./agenda-source"));
const loadAnswers = () => loadLater(() => import("./answers-source"));

/** @param more - kinds of documents that belong to other features. */
export function startPartnership(root: HTMLElement, more: readonly LaterSource[]): void {
  const page = new PartnershipPage();
  const named = (data = "[]"): Named[] => JSON.parse(data) as Named[];
  const checks = new Map(named(root.dataset.checks).map(({ id, title }) => [id, title]));
  page.sources = [
    { document: "agenda", load: async () => (await loadAgendas()).agendaSource },
    ...more,
    { document: "answers", load: async () => (await loadAnswers()).answersSource(checks) },
  ];
  page.levels = named(root.dataset.levels);
  const show = (): void => {
    root.replaceChildren(page);
    root.dataset.ready = "";
  };
  void Promise.allSettled([takeInIcons(), page.prepare()]).then(show);
}
