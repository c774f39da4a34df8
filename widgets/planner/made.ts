/**
 * What was made for the milestones of a plan in this browser: agendas, checklists, checks and worksheets. Loaded where
 * something was. What has the date of its milestone takes the new one when that moves; what has another one keeps it.
 */
import { AGENDA } from "../agenda/document";
import { setWhen } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { siteUrl } from "../base/site";
import { setEventDay } from "../checklists/changes";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { store as checklists, pageOf } from "../checklists/here";
import { DocumentStore } from "../documents/store";
import type { Milestone } from "../plan/model";
import type { Scheduled, ScheduledMilestone } from "../plan/schedule";
import { sheetAddress, store as worksheets } from "../worksheets/put";
import type { Use } from "./guide";

export const agendas = new DocumentStore<Agenda>(AGENDA);
export const rounds = new DocumentStore<Round>(ANSWERS);

/** entry: the id of what it was made from. dated: whether it has a date. day: which one; none, as long as it has none. */
export interface MadeHere {
  document: string;
  id: string;
  use: Use;
  entry: string;
  title: string;
  address: string;
  dated: boolean;
  day?: string | undefined;
  time?: string | undefined;
}

export class MadeThings {
  /** Another object whenever something may have changed. */
  state = {};
  private known = new Map<string, MadeHere | undefined>();
  /** The dates that were last known, by milestone. */
  private days = new Map<string, { day?: string | undefined; time?: string | undefined }>();

  constructor(draw: () => void) {
    const changed = (): void => {
      this.known.clear();
      this.state = {};
      draw();
    };
    for (const store of [agendas, checklists, worksheets, rounds]) store.onChange(changed);
    // They may have been changed on their own pages.
    addEventListener("pageshow", (event) => event.persisted && changed());
  }

  of({ made }: Milestone): MadeHere[] {
    return made.flatMap(({ document, id }) => this.find(document, id) ?? []);
  }

  private find(document: string, id: string): MadeHere | undefined {
    const key = `${document} ${id}`;
    if (!this.known.has(key)) this.known.set(key, READ[document]?.(id));
    return this.known.get(key);
  }

  /** Notes the dates as they are, so that it is known later what they were. */
  know({ milestones }: Scheduled): void {
    this.days = new Map(milestones.map(({ milestone, day, time }) => [milestone.id, { day, time }]));
  }

  /** Gives what had the date of its milestone the new one. Returns what did, by its titles. */
  follow(dates: Scheduled): string[] {
    const followed: string[] = [];
    for (const one of dates.milestones) {
      const before = this.days.get(one.milestone.id);
      if (!before || !one.day || (before.day === one.day && before.time === one.time)) continue;
      for (const made of this.of(one.milestone)) {
        const isIts = made.dated && made.day === before.day && (made.time === undefined || made.time === before.time);
        if (isIts && this.setDay(made, one)) followed.push(made.title);
      }
    }
    this.know(dates);
    return [...new Set(followed)];
  }

  /** Sets its date; the state before is kept as a version. Returns false if it could not be kept. */
  setDay({ document, id, entry }: MadeHere, { day, time }: ScheduledMilestone): boolean {
    if (!day) return false;
    if (document === "agenda")
      return change(agendas, id, (agenda) =>
        setWhen(agenda, { date: day, ...(time && { start: time, fixed: "start" }) }),
      );
    if (document !== "checklists") return false;
    return change(checklists, id, (list) => {
      const event = list.checklists[entry]?.event;
      return event === undefined ? list : setEventDay(event, day)(list);
    });
  }
}

function change<Value>(store: DocumentStore<Value>, id: string, act: (before: Value) => Value): boolean {
  const opened = store.open(id);
  if (!opened) return false;
  const next = act(opened.value);
  store.keepVersion(id, opened.value, "replaced");
  const { saved } = store.save(id, next, opened.stamp);
  // What is only in the memory of this page would be lost with it.
  if (!saved) store.forget(id);
  return saved;
}

const READ: Readonly<Record<string, (id: string) => MadeHere | undefined>> = {
  agenda: (id) => {
    const agenda = agendas.get(id);
    const address = siteUrl("build/");
    address.searchParams.set("draft", id);
    return (
      agenda && {
        document: "agenda",
        id,
        use: "agenda",
        entry: agenda.from ?? "",
        title: agendas.kind.titleOf(agenda),
        address: address.href,
        dated: true,
        day: agenda.date,
        time: agenda.start,
      }
    );
  },
  checklists: (id) => {
    const found = checklists.get(id);
    const [entry, list] = Object.entries((found as ChecklistDocument | undefined)?.checklists ?? {})[0] ?? [];
    if (!found || entry === undefined || !list) return undefined;
    const title = list.title || checklists.kind.titleOf(found);
    const day = found.dates[list.event];
    return {
      document: "checklists",
      id,
      use: "checklist",
      entry,
      title,
      address: pageOf(entry, id).href,
      dated: list.event !== "",
      day,
    };
  },
  worksheets: (id) => {
    const filled = worksheets.get(id);
    return (
      filled && {
        document: "worksheets",
        id,
        use: "worksheet",
        entry: filled.worksheet,
        title: worksheets.kind.titleOf(filled),
        address: sheetAddress(filled.worksheet, id),
        dated: false,
      }
    );
  },
  answers: (id) => {
    const round = rounds.get(id);
    const address = siteUrl(`assessments/${round?.assessment}/`);
    address.searchParams.set("for", id);
    return (
      round && {
        document: "answers",
        id,
        use: "assessment",
        entry: round.assessment,
        title: round.title,
        address: address.href,
        dated: false,
      }
    );
  },
};
