/** Which of the organizations the reader answers for: asked once, and kept. */
import { html, type TemplateResult } from "lit-html";
import { ownName } from "./names";
import { WORDS } from "./words";

const words = WORDS.answer;
const MOST_NAME = 200;

/** The name under which the reader answers. */
export interface OwnSide {
  /** Empty for none. */
  name: string;
  /** Whether it is typed, and not one of those to choose from. */
  typed: boolean;
}

/**
 * Whom the reader answers for, as far as it can be known: as the browser keeps it; else the only organization that is
 * not the sender's.
 *
 * @param names - of the organizations in what was sent.
 * @param sender - who sent it; empty if that is not known.
 */
export function guessOwnSide(names: readonly string[], sender: string, kept = ownName()): OwnSide {
  const isKnown = names.includes(kept);
  // Whoever sent it does not answer it: the name may be another reader's of this browser.
  if (kept && kept !== sender) return { name: kept, typed: !isKnown };
  const others = names.filter((name) => name !== sender);
  const [other] = others;
  const isSure = others.length === 1 && names.length > 1 && names.includes(sender);
  return { name: isSure && other ? other : "", typed: false };
}

/** The choice among the organizations, another name, or none. */
export function ownSideField(
  names: readonly string[],
  side: OwnSide,
  id: string,
  set: (side: OwnSide) => void,
): TemplateResult {
  const choice = (label: string, to: OwnSide, checked: boolean): TemplateResult =>
    html`<label class="pb-choice"
      ><input type="radio" name=${id} .checked=${checked} @change=${() => set(to)} /><span>${label}</span></label
    >`;
  const typing = html`<label class="pb-field"
    ><span>${words.name}</span
    ><input
      type="text"
      maxlength=${MOST_NAME}
      autocomplete="organization"
      .value=${side.name}
      @input=${(event: Event) => set({ name: (event.target as HTMLInputElement).value, typed: true })}
  /></label>`;
  return html`<fieldset class="pb-fieldset">
    <legend>${words.who}</legend>
    <div class="pb-choices">
      ${names.map((name) => choice(name, { name, typed: false }, !side.typed && side.name === name))}
      ${choice(words.another, { name: names.includes(side.name) ? "" : side.name, typed: true }, side.typed)}
      ${choice(words.nobody, { name: "", typed: false }, !side.typed && !side.name)}
    </div>
    ${side.typed ? typing : ""}
  </fieldset>`;
}
