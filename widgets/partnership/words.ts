/** What a partnership says of itself, on its page and in its copies. */
import { NAME } from "../base/edition";

const inBrackets = (words: string): string => (words ? ` (${words})` : "");

export const WORDS = {
  untitled: "A partnership without a name",
  listed: (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
  organizationAt: (number: number): string => `Organization ${number}`,
  sameName: (name: string, number: number): string => `${name} (${number})`,
  /** The job areas by their ids, as agendas have them. */
  jobs: {
    policy: "Policy",
    operations: "Operations",
    program: "Program",
    communications: "Communications",
    data: "Data",
    other: "Something else",
  } as Readonly<Record<string, string>>,
  /** The kinds of documents, by their names in the registry. */
  documents: {
    agenda: "Agenda",
    checklists: "Checklists",
    worksheets: "Worksheet",
    answers: "Check",
    plan: "Plan",
    session: "Session",
  } as Readonly<Record<string, string>>,
  otherDocument: "Document",
  differences: {
    name: "Name",
    organization: "Organization",
    zone: "Time zone",
    person: "Person",
    title: "Title",
    job: "Job area",
    level: "Level",
    on: "Day",
    belongs: "Document",
    decision: "Decision",
    text: "Text",
    promise: "Promise",
    who: "Who",
    by: "By when",
    done: "Done",
    isDone: "done",
    isOpen: "not done",
  },
  article: {
    between: "Organizations",
    level: "Level",
    levelOn: (title: string, on: string): string => `${title}${inBrackets(on)}`,
    next: "What is next",
    promises: "What we promised",
    promise: (what: string, who: string, by: string): string =>
      `${what}${who ? `: ${who}` : ""}${by ? `, by ${by}` : ""}`,
    decisions: "What we decided",
    decision: (text: string, on: string): string => `${text}${inBrackets(on)}`,
    belongs: "What belongs to it",
    belonging: (kind: string, title: string, state = ""): string => `${kind}: ${title}${inBrackets(state)}`,
    person: (name: string, rest: readonly string[]): string => [name, ...rest.filter(Boolean)].join(", "),
    source: NAME,
  },
};
