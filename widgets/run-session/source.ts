/** Sessions on the page of a partnership: which there are, and how far each is. */
import { dayWords, today } from "../base/days";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import type { Source } from "../partnership/source";
import { stateAt } from "../session/clock";
import { sidesOf } from "./lead";
import { keptSessions } from "./stores";
import { WORDS } from "./words";

export const sessionSource: Source = {
  document: "session",
  here: () => {
    const now = new Date();
    return keptSessions().map(({ id, name, session }) => {
      const { phase, started, block, number, count } = stateAt(session, now);
      const day = started ? dayWords(today(started), today(now).slice(0, 4)) : "";
      const isOver = phase === "finished";
      const state = isOver || !block ? WORDS.state.over(day) : WORDS.state.underWay(WORDS.place(number, count));
      const url = siteUrl("session/");
      url.searchParams.set("session", id);
      const organizations = sidesOf(session.agenda).map(({ name: side }) => ({ name: side }));
      return { id, title: name, address: url.href, state, organizations };
    });
  },
  carry: async () => (await loadLater(() => import("./carrier"))).sessionCarrier(),
  // What was promised in them is in the partnership itself.
  next: async () => [],
};
