/** The parts of a text in an agenda's terms. Every word of it ends up in a field, in the notes of a block, or is a label. */
import { CALLED, NAME } from "../../base/edition";
import { blankOrganization } from "../edit";
import { MOST_CHARACTERS, type Organization } from "../model";
import { parties } from "../parties";
import { readFact } from "./facts";
import { type Draft, draft, type Found, type FoundTask } from "./found";
import { type Line, readLine } from "./line";
import { withMinutes } from "./minutes";
import { readPerson, readPersonLine } from "./people";
import { formOf, type Piece } from "./pieces";
import { nameOfPlace } from "./says";
import { isOfPeople, rowDraft, type Table, tableOf } from "./table";
import { readTag } from "./tag";
import type { Clock } from "./times";
import { GREETING, isEnd, kindOf, type Label, labelled, namesPeople, type SectionName, sectionOf } from "./words";

/** A longer line is no title. */
const LONGEST_TITLE = 200;
/** How copies end that this edition made, and those that any other made in Word. */
const OURS = new RegExp(`^Made with .+, CC BY 4\\.0|^Made with ${inPattern(CALLED)}|^Source: .*\\[?${inPattern(NAME)}`);
/** A line to fill in by hand. */
const BLANK = /_{5,}/;
/** Which copy it is says nothing of the agenda. */
const COPY = /^(?:facilitator|participant)s?['’]?s? copy$/i;
const DAY = /^(?:day|tag|jour|día)\s+(\d{1,2})\b/iu;

function inPattern(name: string): string {
  return name.replace(/[\u2068\u2069]/g, "").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Reads the parts. */
export function meaningOf(pieces: readonly Piece[]): Found {
  return new Reading(pieces).result();
}

/** Where the text of a block goes that says nothing of itself. */
type Field = "purpose" | "questions" | "materials" | "takeaway" | "notes" | "steps";

class Reading {
  private readonly found: Found;
  private readonly drafts: Draft[] = [];
  private readonly kept: { text: string; before: number }[] = [];
  private readonly tables: readonly Table[];
  private readonly lines: readonly (Line | undefined)[];
  /** The forms of pieces that are blocks also where they say no time. */
  private readonly blockForms: ReadonlySet<string>;
  private readonly isTimed: boolean;
  private readonly isOurs: boolean;
  private section: SectionName | "head" | "other" = "head";
  private current: Draft | undefined;
  private currentForm = "";
  private field: Field | undefined;
  private fact: Label | undefined;
  private day = 0;
  /** What is to be brought to the session. */
  private readonly materials: string[] = [];
  private from: Clock | undefined;
  private to: Clock | undefined;

  constructor(private readonly pieces: readonly Piece[]) {
    this.found = {
      title: "",
      goal: [],
      where: [],
      link: "",
      phone: "",
      formats: [],
      organizations: [],
      cities: [],
      people: [],
      before: [],
      after: [],
      blocks: [],
      kept: [],
    };
    this.tables = tablesOf(pieces);
    this.isOurs = pieces.some((piece) => piece.is !== "row" && OURS.test(piece.text));
    this.lines = pieces.map((piece) => (piece.is === "row" ? undefined : readLine(piece.text)));
    this.isTimed = this.tables.some(({ columns }) => hasTimes(columns)) || this.sayTimes();
    this.blockForms = this.isTimed ? this.timedForms() : this.untimedForms();
  }

  result(): Found {
    for (const [at, piece] of this.pieces.entries()) this.read(piece, at);
    if (!this.drafts.length) this.makeOne();
    // Without a block to lay them out for, they are tasks.
    if (this.drafts[0]) this.drafts[0].materials.unshift(...this.materials);
    else this.found.before.push(...this.materials.map(taskOf));
    this.found.title = withoutParties(this.found);
    const between = this.isOurs
      ? parties({ title: this.found.title, organizations: named(this.found.organizations) })
      : "";
    const { blocks, start } = withMinutes(this.drafts, { from: this.from, to: this.to });
    const last = Math.max(0, blocks.length - 1);
    const kept = this.kept
      .filter(({ text }) => text !== between || !between)
      .map(({ text, before }) => ({ text, block: Math.min(Math.max(0, before - 1), last) }));
    for (const { text, block } of kept) blocks[block]?.notes.push(text);
    return { ...this.found, ...(start !== undefined && { start: clockText(start) }), blocks, kept };
  }

  // What kind of text it is

  /** Whether the lines say when or how long they are; a list in which few do is one without times. */
  private sayTimes(): boolean {
    const timed = this.lines.filter(isTimed).length;
    if (!timed || this.isOurs) return timed > 0;
    const forms = this.untimedForms();
    const isOuter = (piece: Piece): boolean => piece.is === "item" && forms.has(formOf(piece));
    const before = this.pieces.slice(0, this.lines.findIndex(isTimed)).filter(isOuter).length;
    return before < 2 || timed * 3 >= this.pieces.filter(isOuter).length;
  }

  /** The forms of which at least half say when or how long they are: the others are blocks too. */
  private timedForms(): ReadonlySet<string> {
    const counts = new Map<string, { timed: number; all: number }>();
    for (const [at, piece] of this.pieces.entries()) {
      if (piece.is === "row" || (!isTimed(this.lines[at]) && this.isAside(piece))) continue;
      const count = counts.get(formOf(piece)) ?? { timed: 0, all: 0 };
      count.all += 1;
      if (isTimed(this.lines[at])) count.timed += 1;
      counts.set(formOf(piece), count);
    }
    const timed = [...counts].filter(([, { timed: some }]) => some > 0);
    const mostly = timed.filter(([, count]) => count.timed * 2 >= count.all && count.timed > 1);
    return new Set(mostly.map(([form]) => form));
  }

  /** Without any time: the outermost list, or else headings, or else lines. */
  private untimedForms(): ReadonlySet<string> {
    const inAgenda = this.piecesOfAgenda();
    const items = inAgenda.filter((piece) => piece.is === "item");
    const least = Math.min(...items.map(({ depth }) => depth));
    if (items.length > 1) {
      const outer = items.filter(({ depth }) => depth === least);
      const headed = inAgenda.filter((piece) => piece.is === "heading" && !sectionOf(piece.text) && piece.level > 1);
      // Items below several headings are what happens in them.
      if (headed.length > 2 && outer.length > headed.length) return new Set(headed.map(formOf));
      return new Set(outer.map(formOf));
    }
    const headings = inAgenda.filter((piece) => piece.is === "heading" && !sectionOf(piece.text) && piece.level > 1);
    if (headings.length > 1) return new Set(headings.map(formOf));
    return new Set(inAgenda.filter((piece) => piece.is === "text" && piece.depth === 0).map(formOf));
  }

  /** What stands below "Agenda", if that is a heading; else all. */
  private piecesOfAgenda(): Piece[] {
    let section: SectionName | undefined;
    const named = this.pieces.some((piece) => piece.is !== "row" && sectionOf(piece.text) === "blocks");
    return this.pieces.filter((piece) => {
      const starts = piece.is === "row" ? undefined : this.sectionIn(piece);
      if (starts) section = starts;
      return !starts && (named ? section === "blocks" : section === undefined || section === "blocks");
    });
  }

  private isAside(piece: Exclude<Piece, { is: "row" }>): boolean {
    return Boolean(labelled(piece.text) ?? this.sectionIn(piece));
  }

  private sectionIn(piece: Piece): SectionName | undefined {
    if (piece.is === "row" || (piece.is === "item" && !piece.text.endsWith(":"))) return undefined;
    return sectionOf(piece.text);
  }

  // Piece by piece

  private read(piece: Piece, at: number): void {
    if (piece.is === "row") return this.readRow(piece, at);
    if (this.isOurs && (OURS.test(piece.text) || COPY.test(piece.text) || BLANK.test(piece.text))) return;
    const section = this.sectionIn(piece);
    if (section) return this.enter(section);
    const day = DAY.exec(piece.text);
    if (day && (piece.is === "heading" || !isTimed(this.lines[at]))) {
      this.day = Math.max(0, Number(day[1]) - 1);
      if (this.isOurs || day[0].length === piece.text.replace(/:$/, "").length) return;
    }
    const line = this.lines[at];
    if (line && this.isBlock(piece, line, at)) return this.begin(piece, line);
    if (this.section === "before" || this.section === "after") return this.readTask(piece, this.section);
    if (this.section === "people") return this.readPeople(piece.text);
    if (piece.is === "heading" && this.readHeading(piece)) return;
    this.readText(piece, line);
  }

  private enter(section: SectionName): void {
    this.section = section;
    this.fact = undefined;
    this.field = undefined;
    if (section !== "blocks") this.current = undefined;
  }

  private isBlock(piece: Exclude<Piece, { is: "row" }>, line: Line, at: number): boolean {
    if (piece.text.length > LONGEST_TITLE && !line.from) return false;
    if (this.section === "before" || this.section === "after" || this.section === "people")
      return isTimed(line) && (piece.is === "heading" || this.inOverview(line) !== undefined);
    // In our copies every block says when it is; "Break" alone is of what kind the one above is.
    if (this.isOurs && (piece.is === "item" || !isTimed(line))) return false;
    const form = formOf(piece);
    const known = this.blockForms.has(form);
    if (line.from) return !this.isFactOfTime(piece);
    if (this.current && !this.current.title) return false;
    if (labelled(piece.text) || (piece.is === "text" && GREETING.test(piece.text))) return false;
    if (line.minutes !== undefined) return known || (this.current ? this.isTop(piece) : !this.blockForms.size);
    if (!known || !line.title) return false;
    if (this.isTimed && piece.is !== "item")
      return piece.is === "heading" ? this.isBetween(form, at) : kindOf(line.title) === "break";
    if (!this.isTimed && piece.is === "text") return !this.isTitle(piece, at) && !line.title.endsWith("?");
    return !(this.isTimed && line.title.endsWith("?") && this.current);
  }

  /** "Time: 9:00" says when the session is. */
  private isFactOfTime(piece: { text: string }): boolean {
    const said = labelled(piece.text);
    return said !== undefined && said.label !== "lead";
  }

  /** Whether a piece that says how long it is stands no deeper than the block before. */
  private isTop(piece: Piece): boolean {
    const depth = piece.is === "item" || piece.is === "text" ? piece.depth : 0;
    const known = /(\d+)$/.exec(this.currentForm);
    return this.currentForm === formOf(piece) || (piece.is !== "text" && depth < Number(known?.[1] ?? 0));
  }

  /** Whether pieces of this form with a time stand before and behind. */
  private isBetween(form: string, at: number): boolean {
    const timed = (piece: Piece, place: number): boolean => formOf(piece) === form && isTimed(this.lines[place]);
    return (
      this.pieces.some((piece, place) => place < at && timed(piece, place)) &&
      this.pieces.some((piece, place) => place > at && timed(piece, place))
    );
  }

  private isTitle(piece: Piece, at: number): boolean {
    if (piece.is === "row" || this.found.title || this.drafts.length || at > 2) return false;
    return (
      !kindOf(piece.text) && !GREETING.test(piece.text) && piece.text.length <= LONGEST_TITLE && this.pieces.length > 2
    );
  }

  private begin(piece: Piece, line: Line): void {
    if (isEnd(line.title) && line.from && line.minutes === undefined) {
      this.to = line.from;
      this.current = undefined;
      return;
    }
    // Cells of a table that were copied line by line: from, to.
    if (!line.title && this.current && !this.current.title && line.from && !this.current.to) {
      this.current.to = line.from;
      return;
    }
    this.section = "blocks";
    this.currentForm = formOf(piece);
    this.field = undefined;
    const known = this.inOverview(line);
    if (known) known.brief = false;
    this.current = known ?? this.add(draftOf(line, this.day));
    // In a text, the overview comes first and says only this much.
    if (this.isOurs && piece.is === "text" && !known) this.current.brief = true;
  }

  /** The block that an overview named, which now comes in full. */
  private inOverview({ title, minutes, from }: Line): Draft | undefined {
    const same = (one: Draft): boolean =>
      one.brief &&
      one.title === title &&
      (minutes === undefined || one.minutes === minutes) &&
      (!from || !one.from || from.minute === one.from.minute);
    const known = this.drafts.find(same);
    return known;
  }

  private add(made: Draft): Draft {
    this.drafts.push(made);
    return made;
  }

  private readHeading({ level, text }: Extract<Piece, { is: "heading" }>): boolean {
    if (!this.found.title && !this.drafts.length) {
      this.nameIt(text);
      return true;
    }
    const said = labelled(text) ?? labelled(`${text}:`);
    if (said && !said.value) {
      this.readLabel(said.label, "");
      return true;
    }
    if (level <= 2 && this.drafts.length && !this.blockForms.has(`heading ${level}`))
      this.section = this.section === "head" ? "head" : "other";
    this.keep(text);
    return true;
  }

  private readText(piece: Exclude<Piece, { is: "row" }>, line: Line | undefined): void {
    const { text } = piece;
    // In our Word files a label stands alone on its line.
    const said = labelled(text) ?? (this.isOurs && this.current ? labelled(`${text}:`) : undefined);
    if (said && this.mayLabel(piece, said.label) && this.readLabel(said.label, said.value, text)) return;
    if (this.current && this.section !== "other") return this.readDetail(piece, line, this.current);
    if (!this.drafts.length && this.readHead(piece)) return;
    this.keep(text);
  }

  /** In a list below a block, "How: open the files" is a step; "Lead: Ana" is none. */
  private mayLabel(piece: Piece, label: Label): boolean {
    if (piece.is !== "item" || !this.current) return true;
    return !this.isOurs && !piece.ordered && ITEM_LABELS.has(label);
  }

  /** A line before the first block: the title, or what a label before it was for. */
  private readHead(piece: Exclude<Piece, { is: "row" }>): boolean {
    const { text } = piece;
    if (this.fact === "goal" && piece.is === "text" && !/^[\p{L} ]{2,30}:\s/u.test(text)) {
      this.found.goal.push(text);
      return true;
    }
    if (this.fact && readFact(this.found, this.fact, text)) return true;
    if (readFact(this.found, "date", text) || readFact(this.found, "link", text)) return true;
    if (this.found.title || GREETING.test(text) || text.length > LONGEST_TITLE || piece.is === "item") return false;
    this.nameIt(text);
    return true;
  }

  /** The title of the whole; a length behind it is that of the session. */
  private nameIt(text: string): void {
    const { title, minutes, from, lead } = readLine(text);
    const said = labelled(text);
    if (said?.label === "title") this.found.title = said.value;
    else this.found.title = from || lead || !title ? text : title;
    if (minutes !== undefined && !from) this.found.minutes ??= minutes;
  }

  /** Takes what a label names; false if it names nothing here. */
  private readLabel(label: Label, value: string, all = ""): boolean {
    if (this.current && this.readBlockLabel(this.current, label, value)) return true;
    if (this.drafts.length && this.section !== "head" && !this.current && !all) return false;
    this.fact = label;
    if (label === "time" || label === "end") return this.readTime(label, value, all);
    if (label === "title" && this.found.title) return false;
    return value === "" ? true : readFact(this.found, label, value);
  }

  private readTime(label: "time" | "end", value: string, all: string): boolean {
    // Of several days and clocks the first counts; our copies say all of them.
    const [first = "", ...others] = value.split("; ");
    const [dayWords = ""] = /^Day \d+: /.exec(first) ?? [];
    const { from, to, title, minutes } = readLine(first.slice(dayWords.length));
    if (!from && minutes === undefined) return value === "";
    if (label === "end") this.to ??= from;
    else [this.from, this.to] = [this.from ?? from, this.to ?? to];
    if (minutes !== undefined) this.found.minutes ??= minutes;
    const ofDay = [first, ...others.filter((one) => one.startsWith(dayWords))].join("; ");
    for (const [, city = ""] of ofDay.matchAll(/\(([^()]+)\)/g)) this.found.cities.push(...city.split(", "));
    if (title && !/^\(.*\)$|^[A-Z]{2,5}\b/.test(title) && !this.isOurs) this.keep(all);
    return true;
  }

  private readBlockLabel(block: Draft, label: Label, value: string): boolean {
    if (label === "lead" && value && !block.lead) {
      block.lead = value;
      return true;
    }
    const { minutes, from, to, title, lead } = readLine(value);
    if ((label === "length" || label === "time") && (minutes !== undefined || from) && !title && !lead) {
      if (minutes !== undefined) block.minutes ??= minutes;
      if (from) block.from ??= from;
      if (to) block.to ??= to;
      return true;
    }
    const field = FIELD_OF[label];
    if (!field) return false;
    this.field = field;
    if (value) block[field].push(...(field === "materials" ? value.split(/\s*;\s+/) : [value]));
    return true;
  }

  /** Something below a block. */
  private readDetail(piece: Exclude<Piece, { is: "row" }>, line: Line | undefined, block: Draft): void {
    const { text } = piece;
    if (!block.title && line) return this.nameBlock(block, line);
    const tag = piece.is === "text" ? readTag(text) : undefined;
    if (tag) {
      Object.assign(block, tag);
      // What stands above it says what the block is for.
      block.purpose.push(...block.notes.splice(0));
      return;
    }
    const field = this.fieldFor(piece, block);
    if (piece.is === "item" && piece.ordered && field === "steps") this.field = undefined;
    block[field].push(text);
  }

  /** Where a time stands alone on its line, the next line says what it is the time of. */
  private nameBlock(block: Draft, { title, minutes, lead }: Line): void {
    if (isEnd(title) && block.from && minutes === undefined) {
      this.to = block.from;
      this.drafts.pop();
      this.current = undefined;
      return;
    }
    block.title = title;
    if (minutes !== undefined) block.minutes ??= minutes;
    if (block.lead && lead) block.notes.push(lead);
    else block.lead = lead || block.lead;
  }

  private fieldFor(piece: Exclude<Piece, { is: "row" }>, block: Draft): Field {
    const isItem = piece.is === "item";
    if (isItem && piece.ordered && this.isOurs) return "steps";
    if (this.field === "notes" || (this.field && isItem)) return this.field;
    if (this.field && ONE.has(this.field) && !block[this.field].length) return this.field;
    this.field = undefined;
    if (this.isOurs && !isItem) return "purpose";
    if (piece.text.endsWith("?") && !this.isOurs) return "questions";
    return isItem ? "steps" : "notes";
  }

  private readRow(piece: Extract<Piece, { is: "row" }>, at: number): void {
    const table = this.tables[piece.table];
    const isFirst =
      this.pieces[at - 1]?.is !== "row" || (this.pieces[at - 1] as { table: number }).table !== piece.table;
    if (!table) return;
    if (isFirst && table.headed) return this.readHeads(table);
    if (this.section === "people" || isOfPeople(table.heads))
      return void this.found.people.push(readPerson(piece.cells));
    const said = piece.cells.length === 2 ? labelled(`${piece.cells[0]}: ${piece.cells[1]}`) : undefined;
    if (said && !table.headed && said.label !== "time" && this.readLabel(said.label, said.value)) return;
    const filled = piece.cells.filter((cell) => cell.trim());
    const made = rowDraft(piece.cells, table);
    if (!made) {
      for (const text of filled) this.addTo(text);
      return;
    }
    this.beginRow(made, filled, table);
  }

  private beginRow(made: Draft, filled: readonly string[], table: Table): void {
    if (isEnd(made.title) && made.minutes === undefined) {
      this.to = made.from ?? this.to;
      return;
    }
    this.section = "blocks";
    const [only = ""] = filled;
    const isDay = filled.length === 1 ? DAY.exec(only) : null;
    if (isDay) this.day = Math.max(0, Number(isDay[1]) - 1);
    // A line across the whole table that says no time heads what follows, unless it is a break.
    if (
      filled.length === 1 &&
      !made.from &&
      made.minutes === undefined &&
      hasTimes(table.columns) &&
      !kindOf(made.title)
    ) {
      this.keep(only.replace(/\s*\n\s*/g, " "));
      return;
    }
    made.day = this.day;
    made.brief = this.isOurs;
    this.current = this.add(made);
    this.currentForm = "";
    this.field = undefined;
  }

  private readHeads({ columns, heads }: Table): void {
    // Our copies have a table for each day.
    if (this.isOurs && hasTimes(columns) && this.drafts.length) this.day += 1;
    if (this.found.cities.length) return;
    heads.forEach((head, at) => {
      if (columns[at] === "clock") this.found.cities.push(...head.replace(/ \([^()]*\)$/, "").split(", "));
    });
  }

  /** Puts a text to the block above, or keeps it. */
  private addTo(text: string): void {
    const one = text.replace(/\s*\n\s*/g, " ");
    if (this.current) this.current[one.endsWith("?") ? "questions" : "notes"].push(one);
    else this.keep(one);
  }

  /** A task; what is to be brought to the session is laid out before its first block. */
  private readTask(piece: Exclude<Piece, { is: "row" }>, lane: "before" | "after"): void {
    const said = labelled(piece.text);
    const isHead = said?.label === "materials" && lane === "before";
    if (isHead) this.fact = "materials";
    if (isHead && said.value) this.materials.push(said.value);
    else if (this.fact === "materials" && piece.is === "item" && !isHead) this.materials.push(piece.text);
    else if (!isHead) this.found[lane].push(taskOf(piece.text));
  }

  private readPeople(text: string): void {
    const person = readPersonLine(text, this.found.organizations);
    if (person) this.found.people.push(person);
    else this.keep(text);
  }

  private keep(text: string): void {
    this.kept.push({ text, before: this.drafts.length });
  }

  /** A text in which nothing looks like a block is one. */
  private makeOne(): void {
    const texts = this.kept.splice(0).map(({ text }) => text);
    const title = this.found.title || texts.shift() || this.found.goal[0];
    if (title === undefined) return;
    const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
    this.drafts.push({
      ...draft(short),
      notes: [...(short === title ? [] : [title.slice(0, MOST_CHARACTERS)]), ...texts],
    });
  }
}

/** The title without the organizations that a copy names behind it. */
function withoutParties({ title, organizations }: Found): string {
  const [bracket] = / \([^()]*\)$/u.exec(title) ?? [];
  const own = title.slice(0, -(bracket?.length ?? 0));
  return bracket && bracket === ` (${parties({ title: own, organizations: named(organizations) })})` ? own : title;
}

function named(names: readonly string[]): Organization[] {
  return names.map((name, at) => ({ ...blankOrganization("UTC"), name: nameOfPlace(name, at) }));
}

const ITEM_LABELS: ReadonlySet<Label> = new Set(["lead", "length", "materials", "notes"]);
/** What is one thing, on the line below its label. */
const ONE: ReadonlySet<Field> = new Set(["purpose", "takeaway"]);
const FIELD_OF: Partial<Record<Label, Field>> = {
  goal: "purpose",
  purpose: "purpose",
  questions: "questions",
  steps: "steps",
  materials: "materials",
  takeaway: "takeaway",
  notes: "notes",
};

function isTimed(line: Line | undefined): boolean {
  return line !== undefined && (line.from !== undefined || line.minutes !== undefined);
}

function hasTimes(columns: Table["columns"]): boolean {
  return columns.some((column) => column === "time" || column === "clock" || column === "length");
}

function tablesOf(pieces: readonly Piece[]): Table[] {
  const rows: string[][][] = [];
  for (const piece of pieces) {
    if (piece.is !== "row") continue;
    rows[piece.table] ??= [];
    rows[piece.table]?.push(piece.cells);
  }
  return Array.from(rows, (table) => tableOf(table ?? []));
}

function draftOf({ title, from, to, minutes, about, lead }: Line, day: number): Draft {
  return {
    ...draft(title),
    about,
    lead,
    day,
    ...(from && { from }),
    ...(to && { to }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** "Send it (Ana Ruiz, River Trust)". */
function taskOf(text: string): FoundTask {
  const found = /^(.*\S)\s+\(([^()]+)\)$/su.exec(text);
  return found && namesPeople(found[2] ?? "") ? { text: found[1] ?? "", owner: found[2] ?? "" } : { text, owner: "" };
}

function clockText(minutes: number): string {
  const minute = minutes % (24 * 60);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
