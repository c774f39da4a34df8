/** Text fields that never fight with the person who types in them. */
import { noChange } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

type Field = HTMLInputElement | HTMLTextAreaElement;

class Typed extends Directive {
  render(_value: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [value]: [string]): unknown {
    const field = part.element as Field;
    if (field !== document.activeElement && field.value !== value) field.value = value;
    return noChange;
  }
}

/** Shows a value in the field it stands in, unless the reader is in it: `<input ${typed(value)}>`. */
export const typed = directive(Typed);
