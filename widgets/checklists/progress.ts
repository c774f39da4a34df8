/** What a checklist shows: the playbook's items with what was said about them, and how far it is. Needs no browser. */

import { addDays, type Day, daysBetween } from "../base/days";
import type { ChecklistRef } from "./changes";
import { type ChecklistDocument, ownValue, type SavedItem, type State } from "./checklist-document";

/** An item as the playbook has it. */
export interface GuideItem {
  id: string;
  section: string;
  text: string;
  /** The role that does it, in words, or nothing. */
  owner: string;
  /** Days from the event, below zero before it. */
  days?: number | undefined;
}

export interface GuideChecklist extends ChecklistRef {
  items: readonly GuideItem[];
}

/**
 * An item as it is shown.
 *
 * origin: "own" was added by the reader; "gone" was in the playbook when something was said about it, and is no longer.
 */
export interface Row {
  id: string;
  origin: "guide" | "own" | "gone";
  section: string;
  text: string;
  state: State;
  owner: string;
  due: Day | undefined;
  /** The day that the event's date gives, whether or not another was set. */
  computed: Day | undefined;
  note: string;
  hidden: boolean;
  /** Whether the playbook's day for it had passed when the date of the event was set: nobody was late with it. */
  passed: boolean;
}

/** The day an event is on: by its own words, or by those it had when the checklist was last changed. */
export function eventDay(document: ChecklistDocument | undefined, list: ChecklistRef): Day | undefined {
  if (!document) return undefined;
  const before = ownValue(document.checklists, list.id)?.event;
  return ownValue(document.dates, list.event) ?? (before === undefined ? undefined : ownValue(document.dates, before));
}

/** The day on which the event's day became known. */
function knownSince(document: ChecklistDocument, list: ChecklistRef): Day {
  const before = ownValue(document.checklists, list.id)?.event ?? list.event;
  const dated = document.dated ?? {};
  return ownValue(dated, list.event) ?? ownValue(dated, before) ?? document.created.slice(0, 10);
}

/** All rows: the playbook's items in its order, then the reader's own, then those the playbook no longer has. */
export function rowsOf(list: GuideChecklist, document: ChecklistDocument | undefined): Row[] {
  const saved = document && ownValue(document.checklists, list.id);
  const day = eventDay(document, list);
  const since = document && knownSince(document, list);
  const own = saved?.own ?? [];
  const known = new Set([...list.items, ...own].map((item) => item.id));
  const gone = Object.keys(saved?.items ?? {}).filter((id) => !known.has(id));
  const said = (id: string): SavedItem => (saved && ownValue(saved.items, id)) ?? {};
  return [
    ...list.items.map((item) => {
      const computed = day !== undefined && item.days !== undefined ? addDays(day, item.days) : undefined;
      const made = row("guide", item.id, item.section, item.text, said(item.id), item.owner, computed);
      return {
        ...made,
        passed: since !== undefined && made.due !== undefined && made.due === computed && made.due < since,
      };
    }),
    ...own.map((item) => row("own", item.id, "", item.text, said(item.id))),
    ...gone.map((id) => row("gone", id, "", said(id).text ?? id, said(id))),
  ];
}

function row(
  origin: Row["origin"],
  id: string,
  section: string,
  text: string,
  said: SavedItem,
  owner = "",
  computed?: Day,
): Row {
  return {
    id,
    origin,
    section,
    text,
    state: said.state ?? "not-started",
    owner: said.owner ?? owner,
    due: said.due ?? computed,
    computed,
    note: said.note ?? "",
    hidden: said.hidden ?? false,
    passed: false,
  };
}

export interface Progress {
  done: number;
  doing: number;
  /** Without what is hidden or does not apply. */
  all: number;
}

export function progressOf(rows: readonly Row[]): Progress {
  const counted = rows.filter((one) => !one.hidden && one.state !== "does-not-apply");
  const inState = (state: State): number => counted.filter((one) => one.state === state).length;
  return { done: inState("done"), doing: inState("doing"), all: counted.length };
}

/** Whether something is still to be done, so that its due day matters. */
export function isOpen(one: Row): boolean {
  return !one.hidden && (one.state === "not-started" || one.state === "doing");
}

/** The open item that is due first. */
export function nextDue(rows: readonly Row[]): (Row & { due: Day }) | undefined {
  const dated = rows.filter((one): one is Row & { due: Day } => isOpen(one) && one.due !== undefined);
  return dated.reduce<(Row & { due: Day }) | undefined>(
    (first, one) => (first && first.due <= one.due ? first : one),
    undefined,
  );
}

const MOST_CHANGES = 20;
const MOST_DAYS = 14;

/** Why it is time to save a copy: many changes, or old ones; undefined if it is not. */
export function reminder(document: ChecklistDocument, now: Date): { changes: number; days: number } | undefined {
  if (!document.changes) return undefined;
  const since = (document.saved ?? document.created).slice(0, 10);
  const days = Math.max(0, daysBetween(since, now.toISOString().slice(0, 10)) || 0);
  return document.changes >= MOST_CHANGES || days >= MOST_DAYS ? { changes: document.changes, days } : undefined;
}
