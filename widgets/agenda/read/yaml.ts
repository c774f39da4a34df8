/** An agenda in the playbook's YAML: one of its pages' downloads, or what the builder saved for the playbook. */
import * as v from "valibot";
import { parseDocument } from "yaml";
import { plain } from "../../guide/plain";
import type { ActivityRecord, AgendaRecord, Library } from "../../guide/records";
import { blockFromActivity, fromTemplate } from "../library";
import type { Agenda, Block, Step } from "../model";
import { BLOCK_KINDS, FORMATS, MOST_BLOCKS, MOST_CHARACTERS, MOST_MINUTES, PRIORITIES } from "../model";
import { BLANK, FILL } from "../words";

export type YamlReading =
  | { record: AgendaRecord }
  /** other: it is an entry of the playbook, but no agenda. text: it is no entry; perhaps an agenda that somebody typed. */
  | { problem: "other" | "text" }
  | { problem: "broken"; line: number };

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const texts = v.optional(v.array(text));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MINUTES));
const range = v.object({ least: minutes, ideal: minutes, most: minutes });
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}$/));
/** A step as files had it before steps had minutes. */
const lone = v.pipe(
  text,
  v.transform((words) => ({ text: words })),
);
const block = v.object({
  title: text,
  kind: v.picklist(BLOCK_KINDS),
  minutes: range,
  priority: v.optional(v.picklist(PRIORITIES), "must"),
  only_from: v.optional(minutes),
  lead: v.optional(text, ""),
  purpose: v.optional(text, ""),
  steps: v.optional(v.array(v.union([lone, v.object({ minutes: v.optional(minutes), text })])), []),
  takeaway: v.optional(text),
  activity: v.optional(id),
  prompts: v.optional(v.array(id)),
  notes: v.optional(text),
});
const schema = v.object({
  title: text,
  goal: v.optional(text, ""),
  minutes,
  organizations: v.optional(v.object({ least: v.number(), most: v.number() }), { least: 2, most: 2 }),
  formats: v.optional(v.array(v.picklist(FORMATS)), []),
  prepare: v.optional(v.array(text), []),
  materials: texts,
  hybrid: v.optional(text),
  blocks: v.pipe(v.array(block), v.minLength(1), v.maxLength(MOST_BLOCKS)),
  afterwards: v.optional(v.array(text), []),
  related: v.optional(v.array(v.object({ to: text, reason: v.optional(text, "") })), []),
});

/** Reads a file. */
export function readEntry(yaml: string): YamlReading {
  if (yaml.length > 1_000_000) return { problem: "text" };
  const document = parseDocument(yaml.replace(/^\ufeff/, ""), {
    version: "1.2",
    logLevel: "silent",
    prettyErrors: true,
  });
  const isEntry = /^blocks:/m.test(yaml) && /^title:/m.test(yaml);
  const [fault] = document.errors;
  if (fault) return isEntry ? { problem: "broken", line: fault.linePos?.[0].line ?? 1 } : { problem: "text" };
  const { success, output, issues } = v.safeParse(schema, plainValue(document));
  if (success) return { record: { ...output, id: "", url: "" } as unknown as AgendaRecord };
  if (isEntry) return { problem: "broken", line: lineOf(document, yaml, issues[0]) };
  return { problem: /^title:/m.test(yaml) && /^summary:/m.test(yaml) ? "other" : "text" };
}

/** The value; nothing if aliases would make it far larger than the file. */
function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

/** The line of what is wrong, or of the nearest part around it. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  yaml: string,
  issue: v.BaseIssue<unknown> | undefined,
): number {
  const path = (issue?.path ?? []).map(({ key }) => key);
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
    const at = node?.range?.[0];
    if (at !== undefined) return yaml.slice(0, at).split("\n").length;
  }
  return 1;
}

const ASKED = /^Ask: “(.+)”\.?$/su;
const GROUPS = /(?:^|\n+)Form (\d{1,3}) groups\.(?: Keep (\d{1,4}) minutes for their reports\.)?$/;

/**
 * The agenda of an entry. What the builder had to put elsewhere when it wrote it is taken back: own questions, groups, the
 * steps of an activity, and the fillers for what was missing.
 *
 * @param library - the roles, and the prompts and activities that the entry names.
 */
export function agendaOfEntry(record: AgendaRecord, library: Library, zone: string): Agenda {
  const { hybrid, ...rest } = record;
  const said = hybrid && hybrid !== FILL.hybrid ? { ...rest, hybrid } : rest;
  const { from: _, ...agenda } = fromTemplate(said, library, { zone });
  const origin = record.related?.find(({ reason }) => reason === FILL.related)?.to.replace(/^agenda:/, "");
  return {
    ...agenda,
    ...(origin && /^[A-Za-z0-9_-]{1,60}$/.test(origin) && { from: origin }),
    goal: agenda.goal === FILL.goal ? "" : agenda.goal,
    before: agenda.before.filter(({ text: said }) => said !== FILL.prepare),
    after: agenda.after.filter(({ text: said }) => said !== FILL.afterwards),
    blocks: agenda.blocks.map((one, at) => blockOfEntry(one, record.blocks[at]?.prompts ?? [], library)),
  };
}

function blockOfEntry(block: Block, prompts: readonly string[], library: Library): Block {
  const asked = block.steps.flatMap(({ text: said }) => ASKED.exec(said)?.[1] ?? []);
  // A question that the playbook does not have any more keeps its name.
  const gone = prompts.filter((one) => !library.prompts.some((known) => known.id === one));
  const groups = block.kind === "breakout" ? GROUPS.exec(block.notes) : null;
  const activity = library.activities.find((one) => one.id === block.activity);
  return {
    ...block,
    // The playbook says nothing twice, so the purpose of an activity stands only there.
    purpose: activity && block.purpose === BLANK[block.kind].purpose ? plain(activity.purpose) : block.purpose,
    steps: block.steps
      .filter(({ text: said }) => !ASKED.test(said) && said !== FILL.step)
      .flatMap((step) => stepsRun(step, activity)),
    prompts: [...block.prompts, ...[...asked, ...gone].map((said) => ({ text: said }))],
    notes: groups ? block.notes.slice(0, groups.index) : block.notes,
    ...(groups && { breakout: { groups: Number(groups[1]), reportBack: Number(groups[2] ?? 0) } }),
  };
}

/** "Run the gallery walk." is all the steps of that activity. */
function stepsRun(step: Step, activity: ActivityRecord | undefined): Step[] {
  if (!activity || step.text !== plain(FILL.run(activity.title, activity.id))) return [step];
  return blockFromActivity(activity).steps;
}
