/** Text areas as high as their text, in browsers that cannot do that by themselves (`field-sizing` in the styles). */
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

const GROW_BY_THEMSELVES = CSS.supports("field-sizing", "content");

class Growing extends Directive {
  private text: string | undefined;

  render(_text: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [text]: [string]): unknown {
    if (GROW_BY_THEMSELVES || text === this.text) return noChange;
    const field = part.element as HTMLTextAreaElement;
    if (this.text === undefined) follow(field);
    // What is typed is followed already.
    else if (field !== document.activeElement) fit(field);
    this.text = text;
    return noChange;
  }
}

function follow(field: HTMLTextAreaElement): void {
  field.addEventListener("input", () => fit(field));
  // Once it stands on the page, and before that is drawn.
  queueMicrotask(() => fit(field));
  // Other widths break the text elsewhere, and what is folded away has none. A height may be the reader's own.
  let width = 0;
  new ResizeObserver(() => {
    if (field.offsetWidth === width) return;
    width = field.offsetWidth;
    requestAnimationFrame(() => fit(field));
  }).observe(field);
}

function fit(field: HTMLTextAreaElement): void {
  if (!field.offsetWidth) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/** Makes the text area it stands in as high as its text: `<textarea ${growing(text)}>`, after what sets the text. */
export const growing = directive(Growing);
