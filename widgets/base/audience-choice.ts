/** Whom a copy is for: the first thing that a menu of ways out asks. */
import { html, type TemplateResult } from "lit-html";

/** audiences: their words, in order. note: what the one that is chosen gets. */
export interface AudienceChoice<Audience extends string> {
  words: string;
  audiences: readonly (readonly [Audience, string])[];
  audience: Audience;
  note: string;
  choose: (audience: Audience) => void;
}

export function audienceChoice<Audience extends string>(asked: AudienceChoice<Audience>): TemplateResult {
  const { words, audiences, audience, note, choose } = asked;
  return html`<div class="pb-take-for" role="group" aria-labelledby="pb-take-for" aria-describedby="pb-take-for-note">
    <p id="pb-take-for" class="pb-menu__head">${words}</p>
    <div class="pb-take-for__choices">
      ${audiences.map(
        ([one, name]) =>
          html`<button
            type="button"
            class="pb-chip"
            aria-pressed=${one === audience ? "true" : "false"}
            @click=${() => choose(one)}
          >
            ${name}
          </button>`,
      )}
    </div>
    <p id="pb-take-for-note" class="pb-take-for__note">${note}</p>
  </div>`;
}

/** What a menu says whose copies are for the partner or for one's own side. */
interface AudienceWords {
  who: string;
  audiences: Readonly<Record<"partner" | "us", string>>;
  notes: Readonly<Record<"partner" | "us", string>>;
}

/** Whom the next copy is for, the partner first. `holder` keeps the choice. */
export function partnerOrUs(
  { who, audiences, notes }: AudienceWords,
  holder: { audience: "partner" | "us" },
): TemplateResult {
  const { audience } = holder;
  const choose = (one: "partner" | "us"): void => {
    holder.audience = one;
  };
  const named = (["partner", "us"] as const).map((one) => [one, audiences[one]] as const);
  return audienceChoice({ words: who, audiences: named, audience, note: notes[audience], choose });
}
