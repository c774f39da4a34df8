/** The names of partnerships that are kept here, for a check. Loaded only for readers who have a partnership. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { makePartnership, namedPartnerships, partnershipAddress, partnershipOf, putInto } from "../partnership/here";
import { NAMES_WORDS as words } from "./names-words";
import type { Place } from "./place";

/** For so many there is room. */
const MOST = 2;

/** Where both sides are shown: the partnership that the answers belong to, or a button that makes one of their names. */
export function joinView(check: Place): TemplateResult | typeof nothing {
  const { form, rounds } = check;
  const document = { document: "answers", id: rounds.round.id, title: form.title } as const;
  const own = partnershipOf(document.document, document.id);
  if (own) return belongs(own.id, own.title);
  const named = [rounds.side, ...rounds.others()].map(({ name }) => ({ name: name.trim() }));
  if (!named.every(({ name }) => name)) return nothing;
  const make = (): void => {
    rounds.keep();
    const made = makePartnership(named, [document]);
    check.say("why" in made ? words.notMade : words.made(made.title));
  };
  return html`<div class="pb-check__acts">
    <button type="button" class="pb-button" @click=${make}>
      ${icon("people")}<span dir="auto">${words.make(named.map(({ name }) => name))}</span>
    </button>
  </div>`;
}

function belongs(id: string, title: string): TemplateResult {
  return html`<p class="pb-check__names">
    ${words.belongs} <a href=${partnershipAddress(id)}><bdi>${title}</bdi></a>
  </p>`;
}

/** Which partnership the answers belong to, or a button for each that they may belong to. */
export function namesView(check: Place): TemplateResult | typeof nothing {
  const { form, rounds } = check;
  const own = partnershipOf("answers", rounds.round.id);
  if (own) return belongs(own.id, own.title);
  const take = (id: string, title: string, name: string): void => {
    if (!rounds.side.name.trim()) rounds.rename(name);
    rounds.keep();
    const put = putInto(id, { document: "answers", id: rounds.round.id, title: form.title });
    check.say("why" in put ? words.notPut : words.put(title));
  };
  const known = namedPartnerships(MOST);
  return known.length
    ? html`<div class="pb-check__names pb-check__acts">
        ${known.map(
          ({ id, title, names }) =>
            html`<button type="button" class="pb-button" @click=${() => take(id, title, names[0] ?? "")}>
              ${icon("people")}<span dir="auto">${words.take(title)}</span>
            </button>`,
        )}
      </div>`
    : nothing;
}
