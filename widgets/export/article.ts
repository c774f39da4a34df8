/**
 * A document to take away: what it says, in order, without saying how it looks. A maker makes it once, and every
 * writer writes it. All texts are safe to write and single lines (`line` and `lines` in base/text.ts), and not escaped
 * for any format.
 */

export interface Article {
  title: string;
  /** Who it is between, unless the title says so: for the title of a file or an event. */
  parties?: string;
  /** Which copy it is, where there are several; or nothing. */
  copy?: string;
  /** On paper it lies on its side, since its tables are wide. */
  landscape?: boolean;
  /** What it is all for, each value a paragraph. */
  goal?: Fact;
  facts: readonly Fact[];
  sections: readonly Section[];
  source: Source;
}

/** Something to know at a glance. */
export interface Fact {
  label: string;
  values: readonly string[];
  /** It stands in the summary too. */
  brief?: boolean;
}

/** Where it is from. */
export interface Source {
  words: string;
  address: string;
}

export interface Section {
  /** Without one, it stands right below the facts. */
  heading?: Heading;
  tag?: Tag;
  /** Its first paragraphs. */
  lead?: readonly string[];
  pieces?: readonly Piece[];
  sections?: readonly Section[];
}

export interface Heading {
  words: string;
  /** When it is. */
  time?: string;
  /** How long it takes. */
  length?: string;
  /** It gives a long document its outline; short copies go without. */
  outline?: boolean;
}

/** What sort of thing a section is about. */
export interface Tag {
  words: string;
  /** The color of that sort on white paper, such as 8F6200. */
  color: string;
  /** What else there is to say in the same line. */
  more?: string;
}

export type Piece =
  | Table
  | { is: "list" | "steps"; items: readonly string[] }
  | { is: "tasks"; items: readonly Task[] }
  | { is: "questions"; label: string; items: readonly string[] }
  | { is: "labelled"; label: string; words: string }
  /** For the facilitator. */
  | { is: "notes"; label: string; paragraphs: readonly string[] };

export interface Table {
  is: "table";
  /** Other sections say in full what its rows say in short. */
  overview?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
}

export interface Column {
  head: string;
  /** The times on one clock, or what the row is called. */
  role?: "clock" | "name";
  /** How wide it is on paper; those that do not say share what is left. */
  inches?: number;
}

export interface Row {
  cells: readonly string[];
  /** The row in words, where there are no tables. */
  words: string;
  /** What sort of thing it is about, unless it is called that. */
  tag?: Tag;
  /** What happens in it at the same time, room by room, for the summary. */
  inside?: readonly string[];
  /** What is asked in it, for the summary. */
  questions?: readonly string[];
}

export interface Task {
  words: string;
  notes?: readonly string[];
  /** Whether it is done, if that is known; else there is a box to tick by hand. */
  done?: boolean;
}

/** The title with who it is between, in one line. */
export function fullTitle({ title, parties }: Pick<Article, "title" | "parties">): string {
  return parties ? `${title} (${parties})` : title;
}

/** A heading in one line. */
export function headingWords({ time, words, length }: Heading): string {
  return [time, words, length && `(${length})`].filter(Boolean).join(" ");
}

/** What sort of thing it is, in one line. */
export function tagWords({ words, more }: Tag): string {
  return more ? `${words}. ${more}` : words;
}
