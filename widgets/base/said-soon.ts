/** Says what an element tells, such as a count, once it has not changed for a while: not after each letter. */
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";
import { announce } from "./element";

/** In milliseconds; longer than between two letters. */
const PAUSE = 700;

class SaidSoon extends Directive {
  private words: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  render(_words: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [words]: [string]): unknown {
    if (words !== this.words) {
      clearTimeout(this.timer);
      // What stands there from the start is read with the rest.
      if (this.words !== undefined) this.timer = setTimeout(() => announce(element, words), PAUSE);
      this.words = words;
    }
    return noChange;
  }
}

/** `<p class="pb-hidden" role="status" ${saidSoon(words)}></p>`; the same words are seen elsewhere. */
export const saidSoon = directive(SaidSoon);
