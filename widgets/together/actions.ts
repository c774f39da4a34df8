/** The buttons beside differences. What they open is loaded once somebody presses. */
import { html, nothing, type TemplateResult } from "lit-html";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import type { Chosen } from "./keep";
import { WORDS } from "./words";

const load = (): Promise<typeof import("./next-step")> => loadLater(() => import("./next-step"));

/** What can be done about one difference. */
export function actionsView(chosen: () => Chosen): TemplateResult {
  return html`<p class="pb-together__acts">
    ${action("question", WORDS.act.talk, "talkAbout", chosen)} ${actions(chosen)}
  </p>`;
}

/** What can be done about all that was said alike. */
export function sharedActions(chosen: () => Chosen): TemplateResult {
  return html`<p class="pb-together__acts">
    ${action("question", WORDS.act.shared, "talkAbout", chosen)} ${actions(chosen)}
  </p>`;
}

function actions(chosen: () => Chosen): TemplateResult {
  const { short } = WORDS.act;
  return html`${action("check", WORDS.act.promise, "promiseAbout", chosen, { short: short.promise })}
  ${action("checklist", WORDS.act.line, "lineAbout", chosen, { short: short.line })}
  ${action("edit", WORDS.act.row, "rowAbout", chosen, { short: short.row })}`;
}

/** The widest differences as an agenda. count: how many of them. */
export function talkAboutAll(count: number, chosen: () => Chosen): TemplateResult {
  return html`<p class="pb-together__acts pb-together__acts--all">
    ${action("agenda", WORDS.act.talkAll(count), "talkAbout", chosen, { look: "pb-button--main" })}
  </p>`;
}

/** A promise about all that was said. */
export function promiseButton(chosen: () => Chosen): TemplateResult {
  return action("check", WORDS.act.promise, "promiseAbout", chosen);
}

type Act = "talkAbout" | "promiseAbout" | "lineAbout" | "rowAbout";

/** @param short - what is seen, where the whole words are only read out. */
function action(
  name: string,
  words: string,
  act: Act,
  chosen: () => Chosen,
  { look = "", short = words }: { look?: string; short?: string } = {},
): TemplateResult {
  const press = (): void => void attempt(async () => (await load())[act](chosen()));
  return html`<button
    type="button"
    class="pb-button ${look}"
    aria-label=${short === words ? nothing : words}
    @click=${press}
  >
    ${icon(name)}<span>${short}</span>
  </button>`;
}
