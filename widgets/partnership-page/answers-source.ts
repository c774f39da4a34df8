/** Checks on the page of a partnership. Loaded where some are kept. */
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { dayWords } from "../base/days";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import type { Source } from "../partnership/source";
import { WORDS } from "./words";

const answers = new DocumentStore(ANSWERS);

/** @param titles - what the playbook calls its assessments, by their ids. */
export function answersSource(titles: ReadonlyMap<string, string>): Source {
  const titleOf = ({ assessment, title }: Round): string =>
    WORDS.check(titles.get(assessment) ?? assessment, title.trim());
  return {
    document: "answers",
    here: () =>
      answers.list().flatMap(({ id }) => {
        const round = answers.get(id);
        if (!round) return [];
        const url = siteUrl(`assessments/${round.assessment}/`);
        url.searchParams.set("for", id);
        const organizations = round.sides.map(({ name }) => ({ name }));
        const state = round.on ? dayWords(round.on) : "";
        return [{ id, title: titleOf(round), address: url.href, state, organizations }];
      }),
    carry: async () => (await loadLater(() => import("./carriers"))).answersCarrier(answers, titleOf),
    next: async () => [],
  };
}
