/** The start: which plan, who, and from when on; the plans that are kept here; and opening one that was sent. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { ago } from "../base/ago";
import { chooseFile } from "../base/choose-file";
import { attempt } from "../base/failure";
import { textField } from "../base/fields";
import { loadLater } from "../base/later";
import { namedPartnerships } from "../partnership/here";
import { planAddress } from "../plan/here";
import { type Choice, withNamesOf } from "./choice";
import type { Desk } from "./desk";
import type { Guide } from "./guide";
import { button, dayField, focusOn } from "./parts";
import { ACTS, SETTINGS, START } from "./words";
import { zoneField } from "./zones";

/** So many partnerships are offered. */
const MOST = 3;

export const loadIncoming = () => loadLater(() => import("./incoming"));
const loadBegin = () => loadLater(() => import("./begin"));

export interface StartPage {
  guide: Guide;
  choice: Choice;
  requestUpdate(): void;
  /** Loads what a plan that is open needs. Rejects with a LoadFailure. */
  ready(): Promise<void>;
}

/** Once a plan is shown, the focus is on it. */
function toPlan(page: StartPage): void {
  void page.ready().then(() => focusOn(".pb-plan__line > h2"), console.warn);
}

export function startView(desk: Desk, page: StartPage): TemplateResult {
  const { guide, choice } = page;
  const set = (changes: Partial<Choice>): void => {
    page.choice = { ...page.choice, ...changes };
    page.requestUpdate();
  };
  const make = (event: Event): void => {
    event.preventDefault();
    void attempt(async () => {
      const [{ planFor }] = await Promise.all([loadBegin(), page.ready()]);
      const made = await planFor(page.choice);
      if (!made) return desk.tell(START.gone);
      desk.add(made, page.choice.partnership);
      focusOn(".pb-plan__line > h2");
    });
  };
  const isGone = choice.from !== "" && !guide.plans.some(({ id }) => id === choice.from);
  return html`<section class="pb-plan__start" aria-labelledby="pb-plan-start">
    <h2 id="pb-plan-start" tabindex="-1">${START.title}</h2>
    <p>${START.note}</p>
    ${isGone ? html`<p class="pb-note">${START.gone}</p>` : nothing}
    <form class="pb-plan__form" @submit=${make}>
      <fieldset class="pb-plan__which">
        <legend>${START.which}</legend>
        ${guide.plans.map(({ id, title, months, hours }) => which(page, set, id, title, START.plan(months, hours)))}
        ${which(page, set, "", START.blank, START.blankNote)}
      </fieldset>
      ${partnershipButtons(desk, page)}
      <div class="pb-plan__sides">${choice.names.map((one, at) => side(page, set, one, at))}</div>
      <div class="pb-plan__first">
        ${dayField({
          label: START.first,
          value: choice.first,
          set: (first) => set({ first }),
          refused: () => desk.tell(SETTINGS.wrongDay),
        })}
        <small>${START.firstHelp}</small>
      </div>
      <button type="submit" class="pb-button pb-button--main">${START.make}</button>
    </form>
    ${yours(desk, page)} ${bringForm(desk, guide)} ${trash(desk, page)}
  </section>`;
}

function which(
  { choice }: StartPage,
  set: (changes: Partial<Choice>) => void,
  id: string,
  title: string,
  note: string,
): TemplateResult {
  return html`<label class="pb-plan__one"
    ><input
      type="radio"
      name="plan"
      value=${id}
      .checked=${live(choice.from === id)}
      @change=${() => set({ from: id })}
    /><span>${title}</span><small>${note}</small></label
  >`;
}

function side(
  { choice }: StartPage,
  set: (changes: Partial<Choice>) => void,
  { name, zone }: Choice["names"][number],
  at: number,
): TemplateResult {
  const label = at === 0 ? START.ours : at === 1 ? START.theirs : SETTINGS.organization(at + 1);
  const change = (changes: Partial<Choice["names"][number]>): void =>
    set({ names: choice.names.map((one, place) => (place === at ? { ...one, ...changes } : one)) });
  return html`<div class="pb-plan__side">
    ${textField({ label, value: name, set: (said) => change({ name: said }) })}
    ${zoneField(`${START.zone}: ${name.trim() || label}`, zone, (chosen) => change({ zone: chosen }))}
  </div>`;
}

function partnershipButtons(desk: Desk, page: StartPage): TemplateResult | typeof nothing {
  const known = namedPartnerships(MOST);
  if (!known.length) return nothing;
  return html`<div class="pb-plan__acts">
    ${known.map(({ id, title }) =>
      button({
        icon: "people",
        words: START.names(title),
        press: () => {
          page.choice = withNamesOf(page.choice, id);
          desk.tell(START.namesTaken(title));
        },
      }),
    )}
  </div>`;
}

function yours(desk: Desk, page: StartPage): TemplateResult | typeof nothing {
  const all = desk.store.list();
  if (!all.length) return nothing;
  const open = (event: MouseEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !desk.open(id)) return;
    event.preventDefault();
    toPlan(page);
  };
  return html`<h3>${START.yours}</h3>
    <ul class="pb-plan__yours">
      ${repeat(
        all,
        ({ id }) => id,
        ({ id, name, changed }) =>
          html`<li>
            <span
              ><a dir="auto" href=${planAddress(id)} @click=${(event: MouseEvent) => open(event, id)}>${name}</a>
              <small>${START.facts(desk.store.get(id)?.milestones.length ?? 0, ago(changed))}</small></span
            >
          </li>`,
      )}
    </ul>`;
}

/** Opens what was sent, by link or as a file. */
function bringForm(desk: Desk, guide: Guide): TemplateResult {
  const open = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("input");
    const text = field?.value.trim();
    if (!field || !text) return field?.focus();
    void attempt(async () =>
      (await loadIncoming()).openLink({ desk, guide }, text, () => {
        field.value = "";
      }),
    );
  };
  const openFile = async (): Promise<void> => {
    // Asked for at once, since browsers forget the press while something is loaded.
    const file = await chooseFile(".json,.html,.htm,application/json,text/html");
    if (file) await attempt(async () => (await loadIncoming()).openFile({ desk, guide }, file));
  };
  return html`<h3>${START.sent}</h3>
    <form class="pb-plan__link" @submit=${open}>
      <label class="pb-field"
        ><span>${START.link}</span><input type="text" inputmode="url" autocomplete="off" spellcheck="false"
      /></label>
      <button type="submit" class="pb-button">${START.open}</button>
      ${button({ icon: "upload", words: START.file, press: () => void openFile() })}
    </form>`;
}

function trash(desk: Desk, page: StartPage): TemplateResult | typeof nothing {
  const removed = desk.store.trash();
  if (!removed.length) return nothing;
  return html`<h3>${ACTS.trash}</h3>
    <p class="pb-plan__acts">
      ${removed.map(({ id, name }) =>
        button({
          icon: "bring-back",
          words: ACTS.recover(name),
          press: () => {
            desk.recover(id);
            toPlan(page);
          },
        }),
      )}
    </p>`;
}
