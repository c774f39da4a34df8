/** What all dates come from: who, the first day, the calls that repeat, the hours that suit, and who is away. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { today } from "../base/days";
import { numberField, optionsOf, selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { clock } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import { ownZone } from "../base/zones";
import { makePartnership, namedPartnerships, namesFrom, partnershipAddress } from "../partnership/here";
import * as edit from "../plan/edit";
import {
  MOST_ORGANIZATIONS,
  type Organization,
  type Plan,
  type Rule,
  type Series,
  type Suiting,
  WEEKDAYS,
  type Weekday,
} from "../plan/model";
import { organizationName } from "../plan/said";
import { suitableTime } from "../plan/schedule";
import { badHour, takeTurns } from "../plan/turns";
import { awayPanel } from "./away-view";
import type { Desk } from "./desk";
import type { Guide } from "./guide";
import { button, dayField, focusOn, iconButton, timeField } from "./parts";
import { callWords, dayInWords, timesAt, zonesOf } from "./said";
import { SAID, START, SETTINGS as words } from "./words";
import { zoneField } from "./zones";

export function settingsView(desk: Desk, plan: Plan, guide: Guide): TemplateResult {
  return html`<section class="pb-plan__settings" aria-labelledby="pb-plan-settings">
    <h2 id="pb-plan-settings">${words.title}</h2>
    ${whoPanel(desk, plan)} ${daysPanel(desk, plan)} ${callsPanel(desk, plan, guide)} ${suitsPanel(desk, plan)}
    ${panel("away", words.away, plan.away.length ? words.count(plan.away.length) : words.none, () => awayPanel(desk, plan))}
    ${placePanel(desk, plan)}
  </section>`;
}

/** As long as the calls of the playbook's plans. */
const CALL_MINUTES = 90;

/** Which panels are open. Their fields are drawn from then on. */
const opened = new Set<string>();

function panel(name: string, title: string, summary: string, body: () => unknown, isOpen = false): TemplateResult {
  if (isOpen && !opened.has(`${name} first`)) {
    opened.add(`${name} first`);
    opened.add(name);
  }
  const toggle = ({ currentTarget }: Event): void => {
    const details = currentTarget as HTMLDetailsElement;
    if (details.open === opened.has(name)) return;
    if (details.open) opened.add(name);
    else opened.delete(name);
    details.dispatchEvent(new CustomEvent("pb-draw", { bubbles: true }));
  };
  return html`<details class="pb-plan__panel" id="pb-${name}" ?open=${opened.has(name)} @toggle=${toggle}>
    <summary>
      <h3>${title}</h3>
      <small dir="auto">${summary}</small>${icon("expand")}
    </summary>
    <div class="pb-plan__body">${opened.has(name) ? body() : nothing}</div>
  </details>`;
}

// Who

function whoPanel(desk: Desk, plan: Plan): TemplateResult {
  const { organizations } = plan;
  const summary = organizations.map(({ id, zone }) => `${organizationName(plan, id)} (${placeOf(zone)})`).join(", ");
  const add = (): void => {
    if (organizations.length >= MOST_ORGANIZATIONS) return desk.tell(words.most);
    desk.change(edit.addOrganization(plan, { name: "" }, ownZone()));
    focusOn("#pb-who .pb-plan__group:last-of-type input");
  };
  return panel(
    "who",
    words.who,
    summary,
    () =>
      html`${partnershipPart(desk, plan)}
        ${repeat(
          organizations,
          ({ id }) => id,
          (one, at) => organizationFields(desk, plan, one, at),
        )}
        <small>${words.own}</small>
        ${button({ icon: "add", words: words.add, press: add })}`,
  );
}

function organizationFields(desk: Desk, plan: Plan, one: Organization, at: number): TemplateResult {
  const name = organizationName(plan, one.id);
  const change = (changes: Partial<Organization>, burst?: string): void => {
    if (desk.value) desk.change(edit.changeOrganization(desk.value, one.id, changes), burst && `${one.id}.${burst}`);
  };
  const remove = (): void => {
    if (plan.organizations.length <= 2) return desk.tell(words.fewest);
    desk.changeAndTell(edit.removeOrganization(plan, one.id), words.organizationRemoved(name));
    focusOn("#pb-who summary");
  };
  return html`<fieldset class="pb-plan__group">
    <legend>${name}</legend>
    <div class="pb-plan__row">
      ${textField({ label: words.organization(at + 1), value: one.name, set: (said) => change({ name: said }, "name") })}
      ${iconButton("remove", words.removeOrganization(name), remove)}
    </div>
    ${zoneField(`${words.zone}: ${name}`, one.zone, (zone) => change({ zone }))}
  </fieldset>`;
}

/** The plan with names and zones of a partnership: its organizations in turn, and new ones for the others. */
function takeNames(plan: Plan, named: readonly edit.NamedOrganization[], zone: string): Plan {
  return named.reduce((before, one, at) => {
    const place = before.organizations[at];
    if (!place) return edit.addOrganization(before, one, zone);
    const next = edit.changeOrganization(before, place.id, { name: one.name, zone: one.zone || place.zone });
    const here = new Set(place.people.map(({ name }) => name.trim()));
    return (one.people ?? [])
      .filter(({ name }) => !here.has(name.trim()))
      .reduce((all, { name, title = "", job = "" }) => edit.addPerson(all, place.id, { name, title, role: job }), next);
  }, plan);
}

/** The partnership that it belongs to, or may. */
function partnershipPart(desk: Desk, plan: Plan): unknown {
  const of = desk.partnership;
  if (of)
    return html`<p>
      ${words.belongs} <a href=${partnershipAddress(of.id)}><bdi>${of.title}</bdi></a>
    </p>`;
  const named = plan.organizations.filter(({ name }) => name.trim());
  const make = (): void => {
    const made = makePartnership(
      named.map(({ name, zone, people }) => ({
        name,
        zone,
        people: people.map((who) => ({ name: who.name, title: who.title, job: who.role })),
      })),
      [{ document: "plan", id: plan.id, title: desk.store.kind.titleOf(plan) }],
    );
    if ("why" in made) return desk.tell(words.partnershipNotMade);
    desk.lookForPartnership();
    desk.tell(words.partnershipMade(made.title));
  };
  const take = (id: string, title: string): void => {
    desk.change(takeNames(plan, namesFrom(id), ownZone()));
    desk.belong(id);
    desk.tell(START.namesTaken(title));
  };
  return html`<div class="pb-plan__acts">
    ${namedPartnerships(2).map(({ id, title }) =>
      button({ icon: "people", words: START.names(title), press: () => take(id, title) }),
    )}
    ${named.length > 1 ? button({ icon: "people", words: words.makePartnership, press: make }) : nothing}
  </div>`;
}

// The first day

function daysPanel(desk: Desk, plan: Plan): TemplateResult {
  const summary = plan.first ? dayInWords(plan.first) : words.noFirst;
  return panel(
    "days",
    words.days,
    summary,
    () =>
      html`${dayField({
        label: words.first,
        value: plan.first,
        set: (first) => desk.value && desk.moveFirst(first),
        refused: () => desk.tell(words.wrongDay),
      })}
      ${textField({
        label: words.goal,
        value: plan.goal,
        rows: 2,
        set: (goal) => desk.value && desk.change(edit.changePlan(desk.value, { goal }), "goal"),
      })}`,
  );
}

// Calls

function callsPanel(desk: Desk, plan: Plan, guide: Guide): TemplateResult {
  const { series } = plan;
  const summary = series.length ? series.map((one) => callWords(plan, one, desk.dates)).join("; ") : words.noCall;
  const add = (): void => {
    const rule = { by: "weekday", week: 2, day: "TU" } as const;
    const start = suitableTime(plan, "TU", CALL_MINUTES, plan.first ?? today());
    desk.change(edit.addSeries(plan, { title: words.newSeries, rule, start, minutes: CALL_MINUTES }).plan);
    focusOn("#pb-calls .pb-plan__group:last-of-type input");
  };
  return panel(
    "calls",
    words.call,
    summary,
    () =>
      html`${series.length ? nothing : html`<p>${words.noSeries}</p>`}
      ${repeat(
        series,
        ({ id }) => id,
        (one) => seriesFields(desk, plan, one, guide),
      )}
      ${button({ icon: "add", words: words.addSeries, press: add })}`,
    true,
  );
}

function seriesFields(desk: Desk, plan: Plan, one: Series, guide: Guide): TemplateResult {
  const { rule } = one;
  const change = (changes: Partial<Series>, burst?: string): void => {
    if (!desk.value) return;
    const next = edit.changeSeries(desk.value, one.id, changes);
    if (burst) desk.change(next, `${one.id}.${burst}`);
    else desk.changeDates(next);
  };
  const remove = (): void => {
    desk.changeAndTell(edit.removeSeries(plan, one.id), words.seriesRemoved(one.title));
    focusOn("#pb-calls summary");
  };
  return html`<fieldset class="pb-plan__group">
    <legend>${one.title.trim() || words.newSeries}</legend>
    <p class="pb-plan__said">${callWords(plan, one, desk.dates)}</p>
    ${unfairHour(desk, plan, one, guide)}
    <div class="pb-plan__pair">
      ${selectField({
        label: words.week,
        value: weekOf(rule),
        options: optionsOf(words.weeks).sort(byWeek),
        set: (week) => change({ rule: ruleOf(week, rule) }),
      })}
      ${
        rule.by === "date"
          ? numberField({
              label: words.date,
              value: rule.date,
              least: 1,
              most: 31,
              begin: () => (date) => date !== undefined && change({ rule: { by: "date", date } }),
            })
          : selectField({
              label: words.weekday,
              value: rule.day,
              options: optionsOf(words.weekdays),
              set: (day) => change({ rule: { ...rule, day: day as Weekday } }),
            })
      }
    </div>
    <div class="pb-plan__pair">
      ${timeField(words.start, one.start, (start) => change({ start }))}
      ${numberField({
        label: words.minutes,
        value: one.minutes,
        least: 0,
        most: 24 * 60,
        begin: () => (minutes) => minutes !== undefined && change({ minutes }),
      })}
    </div>
    <div class="pb-plan__row">
      ${textField({ label: words.series, value: one.title, set: (title) => change({ title }, "title") })}
      ${iconButton("remove", words.removeSeries(one.title), remove)}
    </div>
  </fieldset>`;
}

/** Who has the bad hour at call after call, and a press that takes turns. */
function unfairHour(desk: Desk, plan: Plan, series: Series, { fair }: Guide): TemplateResult | typeof nothing {
  const { dates } = desk;
  const found = fair && dates && badHour(plan, series, dates, fair);
  if (!found) return nothing;
  const { sides, start, fairer } = found;
  const take = (): void => {
    if (!desk.value || !desk.dates) return;
    const said = fairer?.isForAll ? words.fairTaken : words.turnsTaken;
    desk.changeDates(takeTurns(desk.value, series, desk.dates, fair), said);
    focusOn(".pb-plan__told button", "#pb-calls summary");
  };
  const who = sides.map((one) => words.timeFor(clock(start, one.zone), organizationName(plan, one.id)));
  const times = fairer ? timesAt(fairer.at, zonesOf(plan)).map((one) => SAID.at(one.words, one.place)) : [];
  return html`<div class="pb-note pb-plan__unfair">
    <p dir="auto">
      ${words.unfair(who)} ${fairer ? nothing : words.noTurns}
      <a href=${siteUrl(`hints/${fair.hint}/`).href}>${words.unfairWhy}</a>
    </p>
    ${
      fairer
        ? button({
            icon: "stage",
            words: fairer.isForAll ? words.fairForAll(times) : words.takeTurns(times),
            press: take,
          })
        : nothing
    }
  </div>`;
}

const WEEKS = ["1", "2", "3", "4", "5", "-1", "every1", "every2", "every3", "every4", "date"];

function byWeek([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return WEEKS.indexOf(one) - WEEKS.indexOf(other);
}

function weekOf(rule: Rule): string {
  if (rule.by === "date") return "date";
  return rule.by === "weeks" ? `every${rule.count}` : String(rule.week);
}

/** The rule with another choice; its day of the week stays. */
function ruleOf(week: string, before: Rule): Rule {
  const day = before.by === "date" ? "TU" : before.day;
  if (week === "date") return { by: "date", date: before.by === "date" ? before.date : 15 };
  if (week.startsWith("every")) return { by: "weeks", count: Number(week.slice(5)), day };
  return { by: "weekday", week: Number(week) as 1 | 2 | 3 | 4 | 5 | -1, day };
}

// Days and hours that suit

function suitsPanel(desk: Desk, plan: Plan): TemplateResult {
  const summary = plan.organizations
    .map(({ id }) => `${organizationName(plan, id)}: ${suitsWords(plan, id)}`)
    .join("; ");
  return panel(
    "suits",
    words.suits,
    summary,
    () =>
      html`<small>${words.suitsNote}</small> ${repeat(
          plan.organizations,
          ({ id }) => id,
          (one) => suitsFields(desk, plan, one),
        )}`,
  );
}

function suitsWords(plan: Plan, organization: string): string {
  const own = plan.suits.filter((one) => one.organization === organization);
  if (!own.length) return words.anyShort;
  return own.map(({ days, from, to }) => `${daysWords(days)} ${words.span(from, to)}`).join(", ");
}

/** Days in words, with those that follow each other as one: Mon to Thu. */
function daysWords(days: readonly Weekday[]): string {
  const at = WEEKDAYS.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const [first = 0] = at;
  const last = at.at(-1) ?? first;
  const name = (place: number): string => words.short[WEEKDAYS[place] ?? "MO"];
  if (at.length > 2 && last - first === at.length - 1) return words.through(name(first), name(last));
  return at.map(name).join(", ");
}

/** The plan with other hours of an organization; without any, if no day is left. */
function setSuits(plan: Plan, organization: string, own: Suiting | undefined, changes: Partial<Suiting>): Plan {
  const next = { organization, days: [], from: "09:00", to: "17:00", ...own, ...changes };
  if (!own) return edit.addSuiting(plan, next);
  return next.days.length ? edit.changeSuiting(plan, own.id, changes) : edit.removeSuiting(plan, own.id);
}

function suitsFields(desk: Desk, plan: Plan, { id }: Organization): TemplateResult {
  const name = organizationName(plan, id);
  const own = plan.suits.find((one) => one.organization === id);
  const set = (changes: Partial<{ days: Weekday[]; from: string; to: string }>): void => {
    if (desk.value) desk.changeDates(setSuits(desk.value, id, own, changes));
  };
  const toggle = (day: Weekday): void => {
    const days = own?.days ?? [];
    set({ days: WEEKDAYS.filter((one) => (one === day ? !days.includes(day) : days.includes(one))) });
  };
  return html`<fieldset class="pb-plan__group">
    <legend>${name}</legend>
    <div class="pb-plan__week">
      ${WEEKDAYS.map(
        (day) =>
          html`<button
            type="button"
            class="pb-chip"
            aria-pressed=${own?.days.includes(day) ? "true" : "false"}
            aria-label="${words.short[day]}: ${name}"
            @click=${() => toggle(day)}
          >
            ${words.short[day]}
          </button>`,
      )}
    </div>
    ${
      own
        ? html`<div class="pb-plan__pair">
            ${timeField(words.from, own.from, (from) => set({ from }))}
            ${timeField(words.to, own.to, (to) => set({ to }))}
          </div>`
        : html`<small>${words.anyTime}</small>`
    }
  </fieldset>`;
}

// Where

function placePanel(desk: Desk, plan: Plan): TemplateResult {
  const { where, link, phone } = plan.place;
  const set = (changes: Partial<Plan["place"]>, burst: string): void => {
    if (desk.value)
      desk.change(edit.changePlan(desk.value, { place: { ...desk.value.place, ...changes } }), `place.${burst}`);
  };
  return panel(
    "place",
    words.place,
    [where, link, phone]
      .map((one) => one.trim())
      .filter(Boolean)
      .join(", ") || words.none,
    () =>
      html`${textField({ label: words.where, value: where, set: (said) => set({ where: said }, "where") })}
      ${textField({ label: words.link, value: link, set: (said) => set({ link: said }, "link") })}
      ${textField({ label: words.phone, value: phone, set: (said) => set({ phone: said }, "phone") })}`,
  );
}
