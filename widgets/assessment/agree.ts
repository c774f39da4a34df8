/** Agreeing on the level that was found, into a partnership of this browser. Loaded once there is a level. */
import { html, nothing, type TemplateResult } from "lit-html";
import { today } from "../base/days";
import { agreeOnLevel, partnershipsHere, putInto } from "../partnership/here";
import { levelOfAll } from "./compare";
import { linksTo } from "./form";
import type { Place } from "./place";
import { RESULT_WORDS as words } from "./result-words";

export function agreeActs(check: Place): TemplateResult | typeof nothing {
  const { form, rounds } = check;
  const ref = levelOfAll(form, rounds.named())?.outcome?.next?.find((one) => one.startsWith("level:"));
  const [level] = linksTo(form, ref ? [ref] : []);
  const partnerships = partnershipsHere();
  if (!ref || !level || !partnerships.length) return nothing;
  const agree = (id: string, title: string): void => {
    rounds.flush();
    const written = agreeOnLevel(id, { id: ref.slice("level:".length), title: level.title, on: today() });
    putInto(id, { document: "answers", id: rounds.round.id, title: form.title });
    check.say("why" in written ? words.notAgreed : words.agreed(level.title, title));
  };
  return html`<div class="pb-check__acts">
    ${partnerships
      .slice(0, 3)
      .map(
        ({ id, title }) =>
          html`<button type="button" class="pb-button" @click=${() => agree(id, title)}>${words.agree(title)}</button>`,
      )}
  </div>`;
}
