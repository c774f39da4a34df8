/**
 * Fields that stand beside the group they belong to, or as items of a list: the rules of macros/loading/layout.py, held to
 * tests/unit/layout-vectors.json.
 */
import type { Field, Part } from "./schema";

const FIELD = /^( *)([-*+•–] +)?([a-z_]+):(?: +(\S.*))?$/u;
const DASHED = /^ *[-*+•–] /u;
const SIGN = /^[>|][-+0-9]*$/;
const MOST_CHARACTERS = 50_000;
const STEP = 2;

/** What a field holds. Columns count from 0: as they stand, and where what stands there belongs. */
interface Inside {
  part: Part;
  outer: number;
  outerColumn: number;
  shown: number | undefined;
  column: number;
}

interface Group extends Inside {
  is: "group";
  /** The column of the dashes before its fields, if they stand as items. */
  dash: number | undefined;
  /** The list whose item it is, if that starts without a dash. */
  names: string[];
}

interface List extends Inside {
  is: "list";
  items: Placed[];
}

/** A line (from 0) with a field: the columns of its name, the dash before it, and the lines of its value. */
interface Placed {
  line: number;
  name: string;
  rest: string;
  shown: number;
  column: number;
  dash: string;
  isWrong: boolean;
  group: Group;
  body: number[];
}

/** The text of as many lines with each field in the group that it was meant for; undefined if all are there. */
export function layOut(text: string, part: Part): string | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const lines = text.split("\n");
  const reader = new Reader(lines, part);
  reader.read();
  for (const many of reader.lists) merge(many);
  const wrong = reader.placed.filter(({ isWrong }) => isWrong);
  const [first] = wrong;
  if (!first || (wrong.length === 1 && Math.abs(first.shown - first.column) === 1)) return undefined;
  const changed = [...lines];
  for (const one of reader.placed) move(one, lines, changed);
  return changed.join("\n");
}

/** Goes through the lines once. The stack holds the open groups and lists, the entry first. */
class Reader {
  readonly stack: (Group | List)[];
  readonly placed: Placed[] = [];
  readonly lists: List[] = [];

  constructor(
    readonly lines: readonly string[],
    part: Part,
  ) {
    this.stack = [groupOf(part, -STEP, -STEP)];
  }

  read(): void {
    let at = 0;
    while (at < this.lines.length) {
      const found = FIELD.exec((this.lines[at] ?? "").trimEnd());
      let placed: Placed | undefined;
      if (found) {
        const [, before = "", dash = "", name = "", rest = ""] = found;
        placed = dash ? this.item(at, before.length, dash, name, rest) : this.field(at, before.length, name, rest);
      }
      at = placed ? this.open(placed) : at + 1;
    }
  }

  /** Opens what a field holds. Returns the line after its value, unless that is made of fields. */
  private open(one: Placed): number {
    this.placed.push(one);
    one.group.names.push(one.name);
    const field = fieldOf(one.group.part, one.name);
    let opened: List | undefined;
    if (field?.part && !one.rest) {
      if (field.many) {
        opened = { is: "list", ...insideOf(field.part, one.shown, one.column), items: [] };
        this.lists.push(opened);
      }
      this.stack.push(opened ?? groupOf(field.part, one.shown, one.column));
    }
    const isListOfTexts = field?.many === true && !field.part && !one.rest;
    let at = one.line + 1;
    let end = at;
    while (at < this.lines.length) {
      const line = this.lines[at] ?? "";
      if (line.trim() && !this.isInValue(line, one, isListOfTexts)) break;
      const isInText = SIGN.test(one.rest) && indentOf(line) > one.shown;
      const isComment = line.trimStart().startsWith("#") && !isInText;
      at += 1;
      if (line.trim() && !isComment) end = at;
    }
    one.body = Array.from({ length: end - one.line - 1 }, (_, step) => one.line + 1 + step);
    const said = one.body.map((place) => this.lines[place] ?? "").find((line) => line.trim() && !/^\s*#/.test(line));
    if (opened && said !== undefined) opened.shown = indentOf(said); // its items are texts
    return at;
  }

  /** Whether a line is a part of a field's value, and no field of its own. */
  private isInValue(line: string, one: Placed, isListOfTexts: boolean): boolean {
    const now = indentOf(line);
    const [whole, , dash = "", name = ""] = FIELD.exec(line.trimEnd()) ?? [];
    if (whole === undefined) return true;
    if (dash && this.stack.some((of) => of.is === "list" && of.shown === now && fieldOf(of.part, name))) return false;
    const isSibling = !dash && this.stack.some((of) => of.is === "group" && of.shown === now && lacks(of, name));
    // A field of an open group is none if the text itself stands in its column.
    const isText = !isSibling || (now === indentOf(this.lines[one.line + 1]) && now !== one.shown);
    if (SIGN.test(one.rest) && now > indentOf(this.lines[one.line]) && isText) return true;
    if (isListOfTexts && dash && now >= one.shown) return true;
    return now > one.shown && !this.stack.some((open) => fieldOf(open.part, name));
  }

  /** Puts a field without a dash into its group. */
  private field(at: number, column: number, name: string, rest: string): Placed | undefined {
    const top = this.stack.at(-1);
    if (top?.is === "list" && top.shown === undefined && fieldOf(top.part, name) && column > top.outer)
      return this.item(at, column, "", name, rest);
    const groups = this.stack.filter((one) => one.is === "group");
    const here = groups.findLast((one) => one.shown === column);
    if (top?.is === "group" && top.shown === undefined && lacks(top, name)) {
      top.shown = column;
      top.column = settled(column, top.outer, top.outerColumn, false);
      return this.put(top, at, column, name, rest, column <= top.outer);
    }
    const of = this.stack.find((one) => one.is === "list" && one.items.at(-1)?.group === here);
    if (here && of?.is === "list" && name === here.names[0]) return this.item(at, column, "", name, rest, of);
    const deeper = here ? groups.slice(groups.indexOf(here) + 1) : groups;
    let chosen = deeper.findLast((one) => lacks(one, name));
    if (here && lacks(here, name) && !(chosen && needs(chosen, name) && !needs(here, name))) chosen = here;
    chosen ??= groups.findLast((one) => lacks(one, name)) ?? here;
    return chosen && this.put(chosen, at, column, name, rest, chosen !== here);
  }

  private put(group: Group, line: number, column: number, name: string, rest: string, isOutside: boolean): Placed {
    this.closeDownTo(group);
    const isWrong = isOutside && column !== group.column;
    return { line, name, rest, shown: column, column: group.column, dash: "", isWrong, group, body: [] };
  }

  /** Starts an item of a list with a field; or puts the field into its group, if no list is there for it. */
  private item(line: number, column: number, dash: string, name: string, rest: string, of?: List): Placed | undefined {
    const inside = column + dash.length;
    const lists = this.stack.filter((one) => one.is === "list").toReversed();
    const here = lists.filter(
      (one) =>
        (of ? one === of : one.shown === column || (one.shown === undefined && column >= one.outer)) &&
        fieldOf(one.part, name),
    );
    for (const one of this.stack.toReversed()) {
      if (one.is === "list") {
        if (!here.includes(one)) continue;
        const fitting = here.find((other) => this.goesOn(line, inside, other)) ?? one;
        return this.start(fitting, line, column, dash, name, rest);
      }
      if (!lacks(one, name)) continue;
      if (one.shown === undefined && column >= one.outer) {
        one.shown = inside;
        one.dash = column;
        one.column = settled(column, one.outer, one.outerColumn, false);
      }
      if (column !== one.dash && column !== one.shown) continue;
      this.closeDownTo(one);
      return { line, name, rest, shown: inside, column: one.column, dash: "", isWrong: true, group: one, body: [] };
    }
    const [top] = lists;
    const isOpen = top === this.stack.at(-1) && top?.shown === undefined && top && fieldOf(top.part, name);
    // Nothing of the last list was found yet, and no other one takes such an item.
    const list = lists.find((one) => one.items[0]?.name === name) ?? (isOpen ? top : undefined);
    return list && this.start(list, line, column, dash, name, rest);
  }

  /** Whether the field after the first of an item is one that the items of a list have. */
  private goesOn(at: number, inside: number, of: List): boolean {
    for (const line of this.lines.slice(at + 1)) {
      const [whole, , dash, name = ""] = FIELD.exec(line.trimEnd()) ?? [];
      if (whole !== undefined && !dash && indentOf(line) === inside) return fieldOf(of.part, name) !== undefined;
      if (line.trim() && indentOf(line) < inside) break;
    }
    return true;
  }

  private start(one: List, line: number, column: number, dash: string, name: string, rest: string): Placed {
    this.closeDownTo(one);
    const isFirst = one.shown === undefined;
    if (one.shown === undefined) {
      // A dash that was left out stood where there is room for it.
      one.shown = column - (!dash && column >= one.outer + 2 * STEP ? STEP : 0);
      one.column = settled(one.shown, one.outer, one.outerColumn, true);
    }
    const belongs = one.column + (dash.length || STEP);
    const group: Group = { ...groupOf(one.part, 0, 0), shown: column + dash.length, column: belongs };
    const placed: Placed = {
      line,
      name,
      rest,
      shown: column + dash.length,
      column: belongs,
      dash: dash || "- ",
      isWrong: !dash || column !== one.shown || (isFirst && column < one.outer),
      group,
      body: [],
    };
    one.items.push(placed);
    this.stack.push(group);
    return placed;
  }

  private closeDownTo(one: Group | List): void {
    this.stack.splice(this.stack.indexOf(one) + 1);
  }
}

function insideOf(part: Part, outer: number, outerColumn: number): Inside {
  return { part, outer, outerColumn, shown: undefined, column: 0 };
}

function groupOf(part: Part, outer: number, outerColumn: number): Group {
  return { is: "group", ...insideOf(part, outer, outerColumn), dash: undefined, names: [] };
}

function fieldOf(part: Part, name: string): Field | undefined {
  return part.fields.find((field) => field.name === name);
}

function lacks(group: Group, name: string): boolean {
  return fieldOf(group.part, name) !== undefined && !group.names.includes(name);
}

function needs(group: Group, name: string): boolean {
  return lacks(group, name) && fieldOf(group.part, name)?.required === true;
}

/** Where a value belongs that stands in a column, if its field moves from one column to another. */
function settled(shown: number, outer: number, outerColumn: number, isDash: boolean): number {
  const least = outerColumn + (isDash ? 0 : 1);
  const shift = outerColumn - outer;
  if (shift > 0 && shown > outerColumn) return shown;
  const moved = shift < 0 && shown + shift <= outerColumn ? shown : shown + shift;
  return moved >= least ? moved : outerColumn + STEP;
}

/** Writes a field where it belongs, and its value with it. */
function move(one: Placed, lines: readonly string[], changed: string[]): void {
  const line = lines[one.line] ?? "";
  changed[one.line] = " ".repeat(one.column - one.dash.length) + one.dash + line.slice(one.shown);
  const said = one.body.filter((at) => (lines[at] ?? "").trim());
  const [start] = said;
  if (one.column === one.shown || start === undefined) return;
  const depth = Math.min(...said.map((at) => indentOf(lines[at])));
  const belongs = settled(depth, one.shown, one.column, DASHED.test(lines[start] ?? ""));
  for (const at of said)
    changed[at] = " ".repeat(indentOf(lines[at]) + belongs - depth) + (lines[at] ?? "").trimStart();
}

/** Puts items together that are one, with a dash before each field. */
function merge(of: List): void {
  const said = of.items.map(({ group }) => group.names);
  const order = of.part.fields.map(({ name }) => name);
  const needed = of.part.fields.filter(({ required }) => required).map(({ name }) => name);
  const lacking = said.reduce((sum, names) => sum + missing(needed, names), 0);
  const [ordered, other] = [bestWay(said, needed, order), bestWay(said, needed, undefined)];
  const way = other.lacking < ordered.lacking ? other : ordered;
  for (const [at, item] of of.items.entries()) {
    if (way.lacking >= lacking || way.starts.includes(at)) continue;
    item.dash = " ".repeat(item.dash.length);
    item.isWrong = true;
  }
}

/** How items are put together: how many fields they then lack, and where they start. */
interface Way {
  lacking: number;
  starts: number[];
}

/** The way to put neighbors together that leaves the fewest fields lacking, and of these that which changes the least. */
function bestWay(said: readonly string[][], needed: readonly string[], order: readonly string[] | undefined): Way {
  const none: Way = { lacking: 0, starts: [] };
  const best = [none];
  for (let end = 1; end <= said.length; end += 1) {
    const found: Way[] = [];
    for (let start = end - 1; start >= 0; start -= 1) {
      const names = said.slice(start, end).flat();
      if (end - start > 1 && new Set(names).size < names.length) break;
      const before = best[start];
      if (before && (!order || end - start === 1 || isInOrder(names, order)))
        found.push({ lacking: before.lacking + missing(needed, names), starts: [...before.starts, start] });
    }
    best.push(found.sort((a, b) => a.lacking - b.lacking || b.starts.length - a.starts.length)[0] ?? none);
  }
  return best.at(-1) ?? none;
}

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || order.indexOf(names[at - 1] ?? "") <= order.indexOf(name));
}

function missing(needed: readonly string[], names: readonly string[]): number {
  return needed.filter((name) => !names.includes(name)).length;
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
