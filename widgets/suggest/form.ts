/** The state of the form: the draft, what is found in it, and which of that the reader may see already. */
import { check } from "./check";
import { blankItem, type Draft, fileOf, idFrom, makeEntry } from "./entry";
import { type Entry, type Finding, isRecord, type Loc, spell } from "./finding";
import type { Library } from "./library";
import type { Field, KindSchema } from "./schema";
import { checkSize } from "./structure";
import { WORDS } from "./words";

/** What a search field for entries shows. */
export interface Picking {
  query: string;
  open: boolean;
  active: number;
  /** What the search of the site found for a query: addresses of pages, with how well each answers. */
  found?: { query: string; scores: ReadonlyMap<string, number> };
}

export interface FormEvents {
  /** The draft has changed; while somebody types, once for each character. */
  changed(typing: boolean): void;
  /** The reader has left a field. */
  left(): void;
  draw(): void;
  say(words: string): void;
}

/** Rules that nobody can follow in the form: who links to a new entry is for its reviewer to see. */
const NOT_HERE = new Set(["unreached"]);

export class Form {
  readonly pickings = new Map<string, Picking>();
  /** What was pasted last: into which list, and what takes it back. */
  pasted: { at: string; words: string; undo: () => void } | undefined;
  entry: Entry = {};
  id = "";
  file = "";
  private found: Finding[] = [];
  /** The places that the reader has left, as paths. */
  private touched = new Set<string>();
  private showsAll = false;

  constructor(
    readonly schema: KindSchema,
    readonly library: Library,
    public draft: Draft,
    private readonly today: string,
    private readonly events: FormEvents,
  ) {
    this.check();
  }

  get folder(): string {
    return this.library.folders.get(this.schema.kind) ?? "";
  }

  get path(): string {
    return `data/${this.folder}/${this.id || "…"}.yaml`;
  }

  get errors(): Finding[] {
    return this.found.filter(({ severity }) => severity === "error");
  }

  get advice(): Finding[] {
    return this.found.filter(({ severity }) => severity === "advice");
  }

  /** Replaces the whole draft. */
  replace(draft: Draft, showsAll = false): void {
    this.draft = draft;
    this.touched.clear();
    this.pickings.clear();
    this.pasted = undefined;
    this.showsAll = showsAll;
    this.check();
  }

  /** Finds out what is wrong now. */
  check(): void {
    const { entry, origin } = makeEntry(this.schema, this.draft, this.today);
    const isTaken = (id: string): boolean => this.library.get(`${this.schema.kind}:${id}`) !== undefined;
    this.entry = entry;
    this.id = this.draft.id.trim() || idFrom(typeof entry.title === "string" ? entry.title : "", isTaken);
    this.file = fileOf(entry, this.draft.newSources, WORDS.newSources.comment);
    const { structure, rules } = check(this.schema, this.id, entry, this.library, this.today);
    const named = this.draft.newSources.some(({ title, address }) => title.trim() || address.trim());
    this.found = [...this.checkId(isTaken), ...checkSize(this.file), ...structure, ...rules]
      .filter(({ rule }) => !NOT_HERE.has(rule) && !(rule === "no-evidence" && named))
      .map(({ maybe, ...one }) => ({ ...one, at: origin(one.at), ...(maybe && { maybe: maybe.map(origin) }) }));
  }

  private checkId(isTaken: (id: string) => boolean): Finding[] {
    const fault = (rule: string, text: string, hint: string): Finding[] => [
      { rule, severity: "error", at: ["id"], text, hint, page: this.schema.kind },
    ];
    if (!this.id) return this.entry.title ? fault("bad-id", WORDS.noId, WORDS.noIdHint) : [];
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(this.id) || this.id.length > 60) {
      return fault("bad-id", `the id is "${this.id.slice(0, 60)}", which is not an id`, WORDS.noIdHint);
    }
    return isTaken(this.id) ? fault("id-taken", WORDS.idTaken(this.path), WORDS.idTakenHint) : [];
  }

  /** What may be said at a place already. */
  findingsAt(at: Loc): Finding[] {
    const path = at.join(".");
    const seen = this.showsAll || this.touched.has(path) || [...this.touched].some((one) => one.startsWith(`${path}.`));
    if (!seen && at.length) return [];
    const lacking = this.found.filter(({ maybe }) => maybe?.some((one) => one.join(".") === path));
    return [
      ...this.found.filter((one) => one.at.join(".") === path && (seen || this.showsAll)),
      // Told at the unknown field; the empty one is marked.
      ...lacking.slice(0, 1).map((one) => ({ ...one, rule: "missing-field", at, hint: "" })),
    ];
  }

  /** Moves what an unknown field holds to the field that it is. */
  moveTo(from: Loc, to: Loc): void {
    const value = this.get(from);
    this.set(from, undefined, true);
    this.set(to, value);
  }

  /** Notes that the reader has left a place, so that its findings show. */
  touch(at: Loc): void {
    const path = at.join(".");
    if (this.touched.has(path)) return;
    this.touched.add(path);
    this.events.left();
  }

  showAll(): void {
    this.showsAll = true;
    this.check();
  }

  // Values

  get(at: Loc): unknown {
    return at.reduce<unknown>(
      (value, step) => (Array.isArray(value) ? value[Number(step)] : isRecord(value) ? value[step] : undefined),
      this.draft.entry,
    );
  }

  set(at: Loc, value: unknown, typing = false): void {
    const inside = at.slice(0, -1).reduce<Entry | unknown[]>((around, step, place) => {
      const holder = around as Record<string | number, unknown>;
      if (typeof holder[step] !== "object" || holder[step] === null)
        holder[step] = typeof at[place + 1] === "number" ? [] : {};
      return holder[step] as Entry;
    }, this.draft.entry);
    const last = at.at(-1) ?? "";
    if (value === undefined && !Array.isArray(inside)) delete inside[last];
    else (inside as Record<string | number, unknown>)[last] = value;
    if (this.schema.kind === "tip" && last === "series") this.draft.entry.order = this.nextOrder(value);
    if (!typing) this.touched.add(at.join("."));
    this.events.changed(typing);
  }

  /** The next free place in a series of tips. */
  private nextOrder(series: unknown): number {
    const orders = this.library
      .of("tip")
      .filter(({ fields }) => fields.series === series)
      .map(({ fields }) => Number(fields.order) || 0);
    return Math.max(0, ...orders) + 1;
  }

  // Lists

  listAt(at: Loc): unknown[] {
    const found = this.get(at);
    return Array.isArray(found) ? found : [];
  }

  add(at: Loc, field: Field, item: unknown = blankItem(field)): void {
    const list = this.listAt(at);
    this.set(at, [...list, item]);
    this.touched.delete(at.join("."));
    const added = WORDS.said.added(WORDS.item(nameOf(field), list.length + 1));
    this.events.say(list.length + 1 < field.mostItems ? added : `${added} ${WORDS.said.full(field.mostItems)}`);
    this.focus([...at, list.length]);
  }

  /** Puts the items of several pasted lines in place of one item. */
  paste(at: Loc, place: number, items: readonly string[]): void {
    const old = this.listAt(at)[place];
    this.moveTouched(at, (one) => (one > place ? one + items.length - 1 : one));
    this.set(at, this.listAt(at).toSpliced(place, 1, ...items));
    this.touched.delete(at.join("."));
    const words = WORDS.said.pasted(items.length);
    const undo = (): void => {
      this.pasted = undefined;
      this.set(at, without(this.listAt(at), items).toSpliced(place, 0, ...(old === undefined ? [] : [old])));
      this.events.say(WORDS.undone);
      this.focus([...at, place]);
    };
    this.pasted = { at: at.join("."), words, undo };
    this.events.say(words);
    this.draw();
    this.focus([...at, place + items.length - 1]);
  }

  remove(at: Loc, field: Field, place: number): void {
    const list = this.listAt(at);
    this.moveTouched(at, (old) => (old === place ? undefined : old > place ? old - 1 : old));
    this.set(
      at,
      list.filter((_, index) => index !== place),
    );
    this.events.say(WORDS.said.removed(WORDS.item(nameOf(field), place + 1)));
    focusFirst(
      list.length > 1
        ? [`${domId([...at, Math.min(place, list.length - 2)])}-remove`, `${domId(at)}-add`]
        : [`${domId(at)}-add`, domId(at)],
    );
  }

  move(at: Loc, field: Field, place: number, by: -1 | 1): void {
    const list = [...this.listAt(at)];
    const [item] = list.splice(place, 1);
    list.splice(place + by, 0, item);
    this.moveTouched(at, (old) => (old === place ? place + by : old === place + by ? place : old));
    this.set(at, list);
    this.events.say(WORDS.said.moved(nameOf(field), place + by + 1, list.length));
    const id = domId([...at, place + by]);
    focusFirst(by < 0 ? [`${id}-up`, `${id}-down`] : [`${id}-down`, `${id}-up`]);
  }

  /** Findings stay with the items that they are about. */
  private moveTouched(at: Loc, moved: (place: number) => number | undefined): void {
    const start = `${at.join(".")}.`;
    this.pickings.clear();
    this.touched = new Set(
      [...this.touched].flatMap((path) => {
        if (!path.startsWith(start)) return [path];
        const [place = "", ...rest] = path.slice(start.length).split(".");
        const now = moved(Number(place));
        return now === undefined ? [] : [[at.join("."), now, ...rest].join(".")];
      }),
    );
  }

  /** Takes the focus to a place, and into it if it is a group. */
  focus(at: Loc): void {
    focusFirst([domId(at)], true);
  }

  picking(at: Loc): Picking {
    const path = spell(at);
    const known = this.pickings.get(path) ?? { query: "", open: false, active: -1 };
    this.pickings.set(path, known);
    return known;
  }

  draw(): void {
    this.events.draw();
  }

  say(words: string): void {
    this.events.say(words);
  }
}

/** A list without some items, each taken out once; what has been changed since stays. */
function without(list: readonly unknown[], items: readonly string[]): unknown[] {
  const left = [...items];
  return list.filter((one) => {
    const at = left.indexOf(one as string);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What an item of a list is called: steps has step 1. */
export function nameOf(field: Field): string {
  return WORDS.one[field.name] ?? WORDS.label(field.name.replace(/(?<=[^s])s$/, ""));
}

/** The id of the element that shows a place. */
export function domId(at: Loc): string {
  return `suggest-${at.join("-") || "entry"}`;
}

/** Puts the focus on the first of these elements that can take it. */
export function focusFirst(ids: readonly string[], inside = false): void {
  for (const id of ids) {
    const found = document.getElementById(id);
    if (!found || (found as HTMLButtonElement).disabled) continue;
    for (let around = found.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
      around.open = true;
    const target =
      inside && !found.matches("input, select, textarea, button")
        ? (found.querySelector<HTMLElement>("input, select, textarea, button") ?? found)
        : found;
    target.focus();
    return;
  }
}
