/**
 * A field for a number that is read from what people write. Each text that is one counts at once. What is none counts for
 * nothing: the number is again what it was before, the field says so when the reader leaves it, and keeps the text.
 */
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";
import { showProblem } from "./problem";

export interface Counted {
  /** The number that stands; undefined for none. */
  value: number | undefined;
  least: number;
  most: number;
  /** Whether there may be none. */
  optional: boolean;
  /** Which keys a phone shows: only digits, or letters too. */
  inputMode: "numeric" | "text";
  /** The number that a text means, whatever its size. */
  read(text: string): number | undefined;
  /** Why a text is not taken. */
  why(text: string, counted: Counted): string;
  /** Called when the reader begins to change it; gives what takes each number until the reader is done. */
  begin(): (value: number | undefined) => void;
}

/** A number that a text means, within bounds; none for an empty text where there may be none. */
function taken(text: string, counted: Counted): [number?] | undefined {
  if (counted.optional && !text.trim()) return [];
  const value = counted.read(text);
  return value !== undefined && value >= counted.least && value <= counted.most ? [value] : undefined;
}

class CountedField extends Directive {
  private field: HTMLInputElement | undefined;
  private counted!: Counted;
  /** What the number was before the reader typed, and what takes the next; only while the text is the reader's. */
  private before: { value: number | undefined; take: (value: number | undefined) => void } | undefined;
  /** What the number is, as far as this field knows. */
  private known: number | undefined;

  render(_counted: Counted): unknown {
    return noChange;
  }

  override update(part: ElementPart, [counted]: [Counted]): unknown {
    this.counted = counted;
    this.field ??= this.listen(part.element as HTMLInputElement);
    if (!this.before || counted.value !== this.known) this.show(counted.value);
    return noChange;
  }

  private listen(field: HTMLInputElement): HTMLInputElement {
    field.addEventListener("input", () => this.follow(field));
    // Enter makes a change without leaving.
    for (const event of ["change", "blur"]) field.addEventListener(event, () => this.check(field));
    field.addEventListener("keydown", (event) => this.onKey(event, field));
    return field;
  }

  private show(value: number | undefined): void {
    this.known = value;
    this.before = undefined;
    const text = value === undefined ? "" : String(value);
    if (!this.field) return;
    if (this.field.value !== text) this.field.value = text;
    showProblem(this.field, "");
  }

  private follow(field: HTMLInputElement): void {
    this.before ??= { value: this.counted.value, take: this.counted.begin() };
    const found = taken(field.value, this.counted);
    if (found) showProblem(field, "");
    const value = found ? found[0] : this.before.value;
    if (value === this.known) return;
    this.known = value;
    this.before.take(value);
  }

  private check(field: HTMLInputElement): void {
    if (!this.before) return;
    const found = taken(field.value, this.counted);
    if (found) this.show(found[0]);
    else showProblem(field, this.counted.why(field.value, this.counted));
  }

  private onKey(event: KeyboardEvent, field: HTMLInputElement): void {
    const { least, most } = this.counted;
    if (event.key === "Escape" && field.hasAttribute("aria-invalid")) {
      event.stopPropagation();
      return this.show(this.known);
    }
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const value = Math.min(most, Math.max(least, (this.counted.value ?? least) + step));
    (this.before?.take ?? this.counted.begin())(value);
    this.show(value);
  }
}

/** `<input type="text" ${counted({...})}>` within what `problem.ts` asks for. */
export const counted = directive(CountedField);
