/** What a session knows for the blanks of messages: what the partner may see of it, each once, one thing a line. */

import { dayInFull } from "../base/clock";
import { addDays } from "../base/days";
import { LANGUAGE } from "../base/edition";
import { line } from "../base/text";
import type { FillingValues } from "../guide/filling";
import { stateAt } from "./clock";
import { forPartner } from "./for-partner";
import { logAt } from "./log";
import type { SaidKind, Session } from "./model";
import { openIn, saidOf } from "./open";
import { blockName, dayIn, dayOrText, whoOf } from "./said";
import { WORDS } from "./words";

const words = WORDS.record;

/**
 * What agendas know as well, such as names and contacts, is not repeated: these values go over those of the agenda.
 *
 * @param next - the day of the next meeting, if there is one.
 */
export function sessionValues(whole: Session, now: Date, next = ""): FillingValues {
  const session = forPartner(whole);
  const { started, finished } = stateAt(session, now);
  const { topics, blocks } = openIn(session, now);
  const { agenda } = session;
  const zone = agenda.organizations[0]?.zone ?? "UTC";
  const day = started ? dayIn(started, zone) : "";
  const weekAfter = day && addDays(day, 7);
  const minutes = started && finished ? Math.round((finished.getTime() - started.getTime()) / 60_000) : 0;
  return filled({
    date: day ? dayInFull(day) : "",
    "week-after": weekAfter ? dayInFull(weekAfter) : "",
    length: minutes ? WORDS.minutes(minutes) : "",
    takeaways: texts(session, "takeaway"),
    decisions: texts(session, "decision"),
    resources: texts(session, "resource"),
    promises: listed(
      saidOf(session, "promise").map((one) => words.promise(line(one.text), whoOf(session, one), dayOrText(one.by))),
    ),
    "open-topics": listed([...topics.map(({ text }) => line(text)), ...blocks.map(blockName)]),
    "feedback-questions": listed(questionsAfterwards(session, now)),
    "next-date": next ? dayInFull(next) : "",
    "next-month": next ? monthOf(next) : "",
  });
}

function texts(session: Session, kind: SaidKind): string {
  return listed(saidOf(session, kind).map(({ text }) => line(text)));
}

/** Each once, one a line. */
function listed(items: readonly string[]): string {
  return [...new Set(items.filter(Boolean))].join("\n");
}

/** The takeaway questions of the blocks that were on: what people can still answer afterwards. */
function questionsAfterwards(session: Session, now: Date): string[] {
  const { turns, places } = logAt(session, now.getTime());
  const begun = new Set(turns.map(({ block }) => block));
  return places.filter(({ id }) => begun.has(id)).map(({ block }) => line(block.takeaway ?? ""));
}

function monthOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LANGUAGE, { month: "long", year: "numeric", timeZone: "UTC" });
}

/** Without what it does not know, so that it hides nothing that a more general document does. */
function filled(values: FillingValues): FillingValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
