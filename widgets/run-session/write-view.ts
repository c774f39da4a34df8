/** Writing down what is said, and what was: each line under the block that it came from. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { dayWords, isDay } from "../base/days";
import { growing } from "../base/growing";
import { icon } from "../base/icons";
import { start } from "../base/text";
import { typed } from "../base/typed";
import { SAYINGS, type Said, type SaidKind } from "../session/model";
import { changeSaid, removeSaid, say } from "../session/run";
import { nameOf, sidesOf } from "./lead";
import { keepBegun, NOTHING_BEGUN } from "./prefs";
import type { Run } from "./run";
import { WORDS } from "./words";

const words = WORDS.write;
const ICONS: Readonly<Record<SaidKind, string>> = {
  note: "note",
  takeaway: "takeaway",
  decision: "decision",
  promise: "promise",
  resource: "link",
  parked: "later",
};
/** So much of a line names it on its buttons. */
const NAMED = 60;
const PEOPLE = "pb-live-people";

/** @param block - under which a new line goes; empty for the session as a whole. */
export function writeView(run: Run, block: string): TemplateResult {
  const here = run.session.said.filter((one) => one.block === block);
  return html`<section class="pb-live__write" aria-labelledby="pb-write">
    <h2 id="pb-write">${words.title}</h2>
    ${form(run, block)}
    ${
      here.length
        ? html`<h3 class="pb-hidden">${words.here}</h3>
            ${saidList(run, here)}`
        : nothing
    }
  </section>`;
}

function form(run: Run, block: string): TemplateResult {
  const { begun, session } = run;
  const set = (changes: Partial<typeof begun>): void => {
    run.begun = { ...begun, ...changes };
    keepBegun(session.id, run.begun);
  };
  const add = (event?: Event): void => {
    event?.preventDefault();
    addLine(run, block);
  };
  return html`<form class="pb-live__form" data-write @submit=${add}>
    <fieldset class="pb-live__kinds">
      <legend class="pb-hidden">${words.kind}</legend>
      ${SAYINGS.map(
        (kind) =>
          html`<label class="pb-live__choice"
            ><input
              type="radio"
              name="said-kind"
              value=${kind}
              .checked=${live(kind === begun.kind)}
              @change=${() => set({ kind })}
            /><span>${icon(ICONS[kind])}${words.kinds[kind]}</span></label
          >`,
      )}
    </fieldset>
    <div class="pb-live__line">
      <label
        ><span class="pb-hidden">${words.kinds[begun.kind]}: ${words.text}</span
        ><textarea
          rows="1"
          maxlength="20000"
          dir="auto"
          enterkeyhint="done"
          aria-describedby="pb-write-hint"
          placeholder=${words.placeholders[begun.kind]}
          data-text
          @input=${(event: Event) => set({ text: (event.target as HTMLTextAreaElement).value })}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing) add(event);
          }}
          ${typed(begun.text)}
          ${growing(begun.text)}
        ></textarea>
      </label>
      <button type="submit" class="pb-button">${icon("add")}<span>${words.add}</span></button>
    </div>
    ${
      begun.kind === "promise" || begun.kind === "resource"
        ? html`<div class="pb-live__who">${whoFields(run, begun, set)}</div>`
        : nothing
    }
    <p id="pb-write-hint" class="pb-live__hint">${words.hints[begun.kind]}</p>
    ${peopleList(run)}
  </form>`;
}

function addLine(run: Run, block: string): void {
  const { begun, session } = run;
  const field = run.querySelector<HTMLTextAreaElement>("[data-text]");
  const text = begun.text.trim();
  if (!text) return field?.focus();
  const { kind, who, organization, by } = begun;
  const isAsked = kind === "promise" || kind === "resource";
  const asked = isAsked ? { who: who.trim(), organization, by } : {};
  const next = say(session, new Date(), { kind, text, block, ...asked });
  if (next === session) return run.say(words.full);
  if (!run.change(next)) return;
  const added = next.said.at(-1)?.id ?? "";
  run.begun = { ...NOTHING_BEGUN, kind };
  keepBegun(session.id, run.begun);
  run.say(words.added(words.kinds[kind]), () => run.change(removeSaid(run.session, added)));
  field?.focus();
}

/** Who, of which organization, by when. */
function whoFields(
  { session }: Run,
  { who, organization, by }: Pick<Said, "who" | "organization" | "by">,
  set: (changes: Partial<Pick<Said, "who" | "organization" | "by">>) => void,
): TemplateResult {
  const takeDay = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    // While a year is typed it is 0002, then 0020: no day to keep.
    if (field.validity.valid && (field.value === "" || isDay(field.value))) set({ by: field.value });
  };
  return html`<label class="pb-field"
      ><span>${words.who}</span
      ><input
        type="text"
        maxlength="20000"
        autocomplete="off"
        dir="auto"
        list=${PEOPLE}
        @input=${(event: Event) => set({ who: (event.target as HTMLInputElement).value })}
        ${typed(who)}
    /></label>
    <label class="pb-field"
      ><span>${words.organization}</span
      ><select
        .value=${live(organization)}
        @change=${(event: Event) => set({ organization: (event.target as HTMLSelectElement).value })}
      >
        <option value="">${words.nobody}</option>
        ${sidesOf(session.agenda).map(({ id, name }) => html`<option value=${id} ?selected=${id === organization}>${name}</option>`)}
      </select></label
    >
    <label class="pb-field"
      ><span>${words.by}</span
      ><input
        type="date"
        min="2000-01-01"
        max="2199-12-31"
        autocomplete="off"
        .value=${live(isDay(by) ? by : "")}
        @change=${takeDay}
    /></label>`;
}

function peopleList({ session }: Run): TemplateResult {
  const people = session.agenda.organizations.flatMap((one) => one.people.map(({ name }) => name.trim()));
  return html`<datalist id=${PEOPLE}>
    ${[...new Set(people.filter(Boolean))].map((name) => html`<option value=${name}></option>`)}
  </datalist>`;
}

/** Lines that were written down; each opens to be changed. */
export function saidList(run: Run, said: readonly Said[]): TemplateResult {
  return html`<ul class="pb-live__said">
    ${repeat(
      said,
      ({ id }) => id,
      (one) => saidRow(run, one),
    )}
  </ul>`;
}

function saidRow(run: Run, one: Said): TemplateResult {
  const name = start(one.text.trim().replace(/\s+/g, " "), NAMED);
  const set = (changes: Partial<Said>, burst?: string): void => {
    run.change(changeSaid(run.session, one.id, changes), burst);
  };
  const meta = [one.who.trim(), nameOf(run.session.agenda, one.organization), isDay(one.by) ? dayWords(one.by) : ""];
  return html`<li class="pb-live__one" data-said=${one.id}>
    <details>
      <summary>
        <span class="pb-live__tag">${icon(ICONS[one.kind])}${words.kinds[one.kind]}</span>
        <span class="pb-live__text" dir="auto">${one.text}</span>
        ${meta.some(Boolean) ? html`<small dir="auto">${meta.filter(Boolean).join(" · ")}</small>` : nothing}
      </summary>
      <div class="pb-live__change">
        <label class="pb-field"
          ><span>${words.kind}</span
          ><select
            .value=${live(one.kind)}
            @change=${(event: Event) => set({ kind: (event.target as HTMLSelectElement).value as SaidKind })}
          >
            ${SAYINGS.map((kind) => html`<option value=${kind} ?selected=${kind === one.kind}>${words.kinds[kind]}</option>`)}
          </select></label
        >
        <label class="pb-field pb-live__wide"
          ><span>${words.text}</span
          ><textarea
            rows="2"
            maxlength="20000"
            dir="auto"
            @input=${(event: Event) => set({ text: (event.target as HTMLTextAreaElement).value }, `said.${one.id}`)}
            ${typed(one.text)}
            ${growing(one.text)}
          ></textarea>
        </label>
        ${one.kind === "note" || one.kind === "takeaway" || one.kind === "parked" ? nothing : whoFields(run, one, (changes) => set(changes, `said.${one.id}.who`))}
        <button type="button" class="pb-button" aria-label=${words.remove(name)} @click=${() => remove(run, one)}>
          ${icon("remove")}${words.removeShort}
        </button>
      </div>
    </details>
  </li>`;
}

function remove(run: Run, one: Said): void {
  const before = run.session;
  const at = before.said.indexOf(one);
  const neighbor = before.said.filter(({ block }) => block === one.block).at(-2) ?? undefined;
  if (!run.change(removeSaid(before, one.id))) return;
  run.say(words.removed(words.kinds[one.kind]), () => {
    const { session } = run;
    if (session.said.some(({ id }) => id === one.id)) return;
    run.change({ ...session, said: session.said.toSpliced(Math.max(0, at), 0, one) });
  });
  void run.updateComplete.then(() =>
    (
      run.querySelector<HTMLElement>(`[data-said="${CSS.escape(neighbor?.id ?? "")}"] summary`) ??
      run.querySelector<HTMLElement>("[data-text], .pb-after h1")
    )?.focus(),
  );
}
