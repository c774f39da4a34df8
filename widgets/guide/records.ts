/** The guide's entries as the browser fetches them from api/v1/; their types come from the data's JSON Schemas. */
import type { Activity, Agenda, Goal, Hint, Prompt, Role, Source } from "./generated/entries";

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
export type RoleRecord = Role & Published;
type SourceRecord = Source & Published;
export type GoalRecord = Goal & Published;
export type HintRecord = Hint & Published;

/** The entries that agendas are made of. */
export interface Library {
  readonly agendas: readonly AgendaRecord[];
  readonly activities: readonly ActivityRecord[];
  readonly prompts: readonly PromptRecord[];
  readonly roles: readonly RoleRecord[];
  readonly sources: readonly SourceRecord[];
  readonly goals: readonly GoalRecord[];
}

/** The entries of a file of the API; none if it is not one. */
export function readRecords<Record extends Published>(file: unknown): Record[] {
  const entries = typeof file === "object" && file !== null ? (file as { entries?: unknown }).entries : undefined;
  return Array.isArray(entries) ? entries.filter(isRecord<Record>) : [];
}

function isRecord<Record extends Published>(value: unknown): value is Record {
  const { id, title } = (value ?? {}) as { id?: unknown; title?: unknown };
  return typeof id === "string" && typeof title === "string";
}
