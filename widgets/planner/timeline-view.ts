/** The timeline: a line through the months, and below it each milestone with its day, both times and what is wrong. */
import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { hours } from "../base/hours";
import { icon } from "../base/icons";
import * as edit from "../plan/edit";
import { MOST_MILESTONES, type Plan } from "../plan/model";
import type { Scheduled, ScheduledMilestone } from "../plan/schedule";
import { isWorthKnowing } from "../plan/troubles";
import type { Desk } from "./desk";
import type { Guide } from "./guide";
import { milestoneFields } from "./milestone-view";
import { button, focusOn } from "./parts";
import { rowTop, troubleRows } from "./row-view";
import { dayInWords, monthInWords } from "./said";
import { strip } from "./strip";
import { TIMELINE as words } from "./words";

export function timelineView(desk: Desk, plan: Plan, dates: Scheduled, guide: Guide): TemplateResult {
  const worries = dates.milestones.filter(isWorry);
  return html`<section class="pb-plan__line" aria-labelledby="pb-plan-line">
    <h2 id="pb-plan-line" tabindex="-1">${words.title}</h2>
    <p class="pb-plan__sum">
      ${words.summary(plan.milestones.length, dates.first ? dayInWords(dates.first) : "", dates.last ? dayInWords(dates.last) : "")}.
      ${
        worries.length
          ? html`<a href="#m-${worries[0]?.milestone.id}" @click=${(event: Event) => toWorry(event, worries[0])}
                >${words.troubles(worries.length)}</a
              >.`
          : dates.first
            ? words.noTroubles
            : nothing
      }
    </p>
    ${strip(desk.store.kind.titleOf(plan), dates, isWorry)}
    ${plan.milestones.length ? nothing : html`<p>${words.empty}</p>`}
    ${repeat(
      monthsOf(plan, dates),
      ({ key }) => key,
      (month) => monthView(desk, plan, month, guide),
    )}
    ${button({ icon: "add", words: words.add, press: () => addTo(desk, plan, undefined) })}
  </section>`;
}

/** Whether something is wrong with a date that somebody has to decide. */
function isWorry({ troubles, milestone }: ScheduledMilestone): boolean {
  return !milestone.done && troubles.some((one) => !isWorthKnowing(one));
}

function toWorry(event: Event, worry: ScheduledMilestone | undefined): void {
  event.preventDefault();
  const row = document.getElementById(`m-${worry?.milestone.id}`);
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>(".pb-mile__trouble button, button")?.focus({ preventScroll: true });
}

interface Month {
  key: string;
  title: string;
  number: number;
  all: ScheduledMilestone[];
}

/** The milestones by the months that they are in. */
function monthsOf(plan: Plan, dates: Scheduled): Month[] {
  const months = new Map<string, Month>();
  for (const one of dates.inOrder) {
    const { day, milestone } = one;
    const number = day && plan.first ? monthNumber(plan.first, day) : milestone.month;
    const key = day ? day.slice(0, 7) : `undated ${plan.first ? "" : milestone.month}`;
    const name = day ? monthInWords(day) : plan.first ? words.undated : "";
    const title = day && !plan.first ? name : !day && plan.first ? name : words.month(Math.max(0, number), name);
    const month = months.get(key) ?? { key, title, number: Math.max(0, number), all: [] };
    month.all.push(one);
    months.set(key, month);
  }
  const all = [...months.values()];
  return plan.first ? all : all.sort((one, other) => one.key.localeCompare(other.key, "en", { numeric: true }));
}

/** In which month of the plan a day is, by the calendar. */
function monthNumber(first: string, day: string): number {
  if (day < first) return 0;
  const [year = 0, month = 0] = first.split("-").map(Number);
  const [thatYear = 0, thatMonth = 0] = day.split("-").map(Number);
  return (thatYear - year) * 12 + thatMonth - month + 1;
}

function monthView(desk: Desk, plan: Plan, { title, number, all }: Month, guide: Guide): TemplateResult {
  return html`<section class="pb-month">
    <h3>
      ${title}
      <button
        type="button"
        class="pb-icon-button"
        aria-label=${words.addTo(title)}
        title=${words.addTo(title)}
        @click=${() => addTo(desk, desk.value ?? plan, number)}
      >
        ${icon("add")}
      </button>
    </h3>
    <ul class="pb-month__list">
      ${repeat(
        all,
        ({ milestone }) => milestone.id,
        (one) => milestoneRow(desk, plan, one, guide),
      )}
    </ul>
  </section>`;
}

/** A row is drawn anew only when something in it changed; one whose fields are shown, each time. */
function milestoneRow(desk: Desk, plan: Plan, one: ScheduledMilestone, guide: Guide): TemplateResult {
  const { milestone, day, time, why, wanted, troubles } = one;
  const { id } = milestone;
  const isOpen = desk.opened.has(id);
  const look = `pb-mile pb-stage--${milestone.stage || "none"}${milestone.done ? " pb-mile--done" : ""}${isOpen ? " pb-mile--open" : ""}`;
  const key = JSON.stringify([day, time, why, wanted, troubles, hours(), isOpen]);
  const seen = [milestone, plan.organizations, plan.series, key, desk.madeState];
  return html`<li class=${look} id="m-${id}">
    ${guard(seen, () => html`${rowTop(desk, plan, one, guide, isOpen)} ${troubleRows(desk, plan, one)}`)}
    ${isOpen ? milestoneFields(desk, plan, one, guide) : nothing}
  </li>`;
}

function addTo(desk: Desk, plan: Plan, month: number | undefined): void {
  if (plan.milestones.length >= MOST_MILESTONES) return desk.tell(words.full);
  const last = plan.milestones.reduce((most, one) => Math.max(most, one.month), plan.milestones.length ? 0 : 1);
  const { plan: next, id } = edit.addMilestone(plan, { title: words.newTitle, month: month ?? last });
  desk.opened.add(id);
  desk.changeAndTell(next, words.added);
  focusOn(`#m-${id} .pb-mile__title input`);
  // What is typed takes the place of the name that stands there.
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`#m-${id} .pb-mile__title input`)?.select());
}
