/** Shows a value in the text field it stands in, see followed.ts. */
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";
import { followed } from "./followed";

class Typed extends Directive {
  private show: ((value: string) => void) | undefined;

  render(_value: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [value]: [string]): unknown {
    this.show ??= followed(part.element as HTMLInputElement | HTMLTextAreaElement);
    this.show(value);
    return noChange;
  }
}

/** `<input ${typed(value)}>`, after what listens to it. */
export const typed = directive(Typed);
