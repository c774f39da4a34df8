/** From the playbook's entries to agendas and blocks, and back to an entry. */

import { plain } from "../guide/plain";
import type { ActivityRecord, AgendaRecord, Library, PromptRecord, RoleRecord } from "../guide/records";
import { blankAgenda, blankBlock, blankOrganization, fitTo } from "./edit";
import {
  type Agenda,
  type Block,
  type BlockKind,
  type Format,
  MOST_ORGANIZATIONS,
  newPartId,
  type Prompt,
  type Step,
  type Task,
} from "./model";
import { BLANK, NOTES } from "./words";

export * from "../guide/records";
export { entryId, problemsForEntry, toEntry } from "./entry";

/**
 * An agenda to adapt, from one of the playbook's.
 *
 * @param how.zone - the time zone of all organizations, to begin with.
 * @param how.target - the length to fit it to, if it is not to keep its own.
 */
export function fromTemplate(record: AgendaRecord, library: Library, how: { zone: string; target?: number }): Agenda {
  const organizations = Math.min(Math.max(2, record.organizations.least), MOST_ORGANIZATIONS);
  const blocks = record.blocks.map((block) => templateBlock(block, library));
  const [first] = blocks;
  if (first) {
    // What the whole session needs is laid out before it starts, and so is how those on screen take part.
    first.materials = (record.materials ?? []).map(plain);
    first.notes = paragraphs([record.hybrid ? NOTES.hybrid(plain(record.hybrid)) : "", first.notes]);
  }
  const agenda: Agenda = {
    ...blankAgenda(how.zone),
    title: record.title,
    goal: plain(record.goal),
    from: record.id,
    formats: [...record.formats],
    organizations: Array.from({ length: organizations }, () => blankOrganization(how.zone)),
    before: record.prepare.map(task),
    blocks,
    after: record.afterwards.map(task),
  };
  return fitTo(agenda, how.target ?? record.minutes).agenda;
}

function templateBlock(record: AgendaRecord["blocks"][number], library: Library): Block {
  const { breakout: _, ...blank } = blankBlock(record.kind);
  return {
    ...blank,
    title: record.title,
    minutes: record.minutes.ideal,
    ...record.minutes,
    priority: record.priority,
    lead: roleTitle(record.lead, library.roles),
    purpose: plain(record.purpose),
    steps: record.steps.map(stepFrom),
    ...(record.takeaway && { takeaway: plain(record.takeaway) }),
    prompts: (record.prompts ?? []).flatMap((id) =>
      library.prompts.filter((prompt) => prompt.id === id).map(promptFrom),
    ),
    notes: plain(record.notes ?? ""),
    ...(typeof record.only_from === "number" && { onlyFrom: record.only_from }),
    ...(record.activity && { activity: record.activity }),
    ...(record.kind === "breakout" && { breakout: { groups: 2, reportBack: 0 } }),
  };
}

function stepFrom({ text, minutes }: ActivityRecord["steps"][number]): Step {
  return { text: plain(text), ...(typeof minutes === "number" && { minutes }) };
}

function task(text: string): Task {
  return { id: newPartId(), text: plain(text), owner: "" };
}

function roleTitle(id: string, roles: readonly RoleRecord[]): string {
  return roles.find((role) => role.id === id)?.title ?? id;
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter(Boolean).join("\n\n");
}

/**
 * A block that runs an activity.
 *
 * @param formats - how the session is held; the notes say what changes in a mixed room or on a call.
 */
export function blockFromActivity(record: ActivityRecord, formats: readonly Format[] = []): Block {
  const watchFor = (record.watch_for ?? []).map(plain);
  const notes = [
    plain(record.notes ?? ""),
    formats.includes("video") && record.online ? NOTES.video(plain(record.online)) : "",
    formats.includes("hybrid") && record.hybrid ? NOTES.hybrid(plain(record.hybrid)) : "",
    watchFor.length ? NOTES.watchFor(watchFor) : "",
  ];
  return {
    ...blankBlock(record.block),
    title: record.title,
    minutes: record.minutes.ideal,
    ...record.minutes,
    priority: record.block === "opening" || record.block === "closing" ? "must" : "should",
    purpose: plain(record.purpose),
    steps: record.steps.map(stepFrom),
    notes: paragraphs(notes),
    materials: (record.materials ?? []).map(plain),
    activity: record.id,
  };
}

/** The kind of block that a prompt belongs in. */
export const BLOCK_OF_USE: Record<PromptRecord["use"], BlockKind> = {
  lead: "question",
  self: "question",
  room: "question",
  icebreaker: "icebreaker",
  guiding: "question",
  "check-in": "opening",
  closing: "closing",
  pulse: "question",
};

/** A block that asks one or several questions, of the kind that the first one is for. */
export function blockFromPrompts(records: readonly PromptRecord[]): Block {
  const [first] = records;
  const kind = first ? BLOCK_OF_USE[first.use] : "question";
  const sum = (bound: "least" | "ideal" | "most"): number =>
    records.reduce((minutes, record) => minutes + record.minutes[bound], 0);
  return {
    ...blankBlock(kind),
    title: records.length === 1 && first ? first.title : BLANK[kind].title,
    minutes: sum("ideal"),
    least: sum("least"),
    ideal: sum("ideal"),
    most: sum("most"),
    priority: "should",
    prompts: records.map(promptFrom),
    notes: records.map((record) => NOTES.listenFor(plain(record.listen_for))).join("\n\n"),
  };
}

/** A prompt of the playbook as a question in a block. */
export function promptFrom(record: Pick<PromptRecord, "id" | "question">): Prompt {
  return { text: plain(record.question), from: record.id };
}
