/** The playbook's entries as the browser fetches them from api/v1/; their types come from the data's JSON Schemas. */
import type {
  Activity,
  Agenda,
  Assessment,
  Condition,
  Goal,
  Hint,
  Message,
  Plan,
  Prompt,
  Role,
  Source,
} from "./generated/entries";

/** What the API adds to an entry. */
interface Published {
  id: string;
  url: string;
}

/** An agenda as a file of data/agendas/ holds it. */
export type AgendaEntry = Agenda;
export type AgendaRecord = Agenda & Published;
export type ActivityRecord = Activity & Published;
export type PromptRecord = Prompt & Published;
export type PlanRecord = Plan & Published;
export type RoleRecord = Role & Published;
type SourceRecord = Source & Published;
export type GoalRecord = Goal & Published;
export type HintRecord = Hint & Published;
export type MessageRecord = Message & Published;
export type ConditionRecord = Condition & Published;
export type AssessmentRecord = Assessment & Published;

/** The entries that agendas are made of. */
export interface Library {
  readonly agendas: readonly AgendaRecord[];
  readonly activities: readonly ActivityRecord[];
  readonly prompts: readonly PromptRecord[];
  readonly roles: readonly RoleRecord[];
  readonly sources: readonly SourceRecord[];
  readonly goals: readonly GoalRecord[];
}

/** What the API says of each entry in short: the ids of its sources, and what goes with it as kind:id. */
interface Cites {
  sources: readonly string[];
  related: readonly string[];
}

type Offered = "id" | "title" | "summary" | "minutes" | "stages" | "themes";
export type ActivityOffer = Pick<ActivityRecord, Offered | "block" | "people" | "formats"> & Cites;
export type PromptOffer = Pick<PromptRecord, Offered | "question" | "use"> & Cites;

/** Activities and prompts in short, to list, search and compose from: api/v1/offers.json. */
export interface Offers {
  readonly activities: readonly ActivityOffer[];
  readonly prompts: readonly PromptOffer[];
}

/** The entries of a file of the API; none if it is not one. */
export function readRecords<Record extends Published>(file: unknown): Record[] {
  return recordsAt(file, "entries");
}

/** What a file of offers holds; nothing if it is none. */
export function readOffers(file: unknown): Offers {
  return { activities: recordsAt(file, "activities"), prompts: recordsAt(file, "prompts") };
}

function recordsAt<Record extends { id: string }>(file: unknown, name: string): Record[] {
  const entries = typeof file === "object" && file !== null ? (file as { [name]?: unknown })[name] : undefined;
  return Array.isArray(entries) ? entries.filter(isRecord<Record>) : [];
}

function isRecord<Record extends { id: string }>(value: unknown): value is Record {
  const { id, title } = (value ?? {}) as { id?: unknown; title?: unknown };
  return typeof id === "string" && typeof title === "string";
}
