/** The fields of a milestone: its date first, then what it is for, what it needs and makes, and notes of one's own. */
import { html, nothing, type TemplateResult } from "lit-html";
import { addDays } from "../base/days";
import { attempt } from "../base/failure";
import { minutesField, numberField, selectField, textField } from "../base/fields";
import { loadLater } from "../base/later";
import * as edit from "../plan/edit";
import type { Milestone, Plan } from "../plan/model";
import { milestoneTitle } from "../plan/said";
import { minutesOf, type ScheduledMilestone } from "../plan/schedule";
import type { Desk } from "./desk";
import { type Guide, titleIn, USES, type Use } from "./guide";
import { button, dayField, focusOn, timeField } from "./parts";
import { MILESTONE as words } from "./words";

/** Undefined takes away what may be missing. */
type Changes = Parameters<typeof edit.changeMilestone>[2];

const ICONS = {
  agenda: "agenda",
  checklist: "checklist",
  assessment: "compare",
  worksheet: "edit",
  message: "message",
};
const loadMake = () => loadLater(() => import("./make"));

export function milestoneFields(desk: Desk, plan: Plan, one: ScheduledMilestone, guide: Guide): TemplateResult {
  const { milestone } = one;
  const { id } = milestone;
  const title = milestoneTitle(milestone);
  const set = (changes: Changes, burst?: keyof Milestone): void => {
    if (desk.value) desk.change(edit.changeMilestone(desk.value, id, changes), burst && `${id}.${burst}`);
  };
  /** What may move dates. */
  const setDates = (changes: Changes): void => {
    if (desk.value) desk.changeDates(edit.changeMilestone(desk.value, id, changes));
  };
  const remove = (): void => {
    if (!desk.value) return;
    desk.changeDates(edit.removeMilestone(desk.value, id), words.removed(title));
    focusOn(".pb-plan__line > h2");
  };
  return html`<div class="pb-mile__fields">
    ${dateFields(desk, plan, one, set, setDates)} ${chain(plan, milestone, set)}
    ${textField({ label: words.title, value: milestone.title, set: (said) => set({ title: said }, "title"), class: "pb-mile__title" })}
    ${textField({ label: words.what, value: milestone.what, rows: 2, set: (what) => set({ what }, "what") })}
    ${textField({ label: words.result, value: milestone.result, rows: 2, set: (result) => set({ result }, "result") })}
    ${uses(desk, one, guide, setDates)}
    <div class="pb-plan__fields">
      ${leadField(milestone, guide, set)} ${dependsFields(desk, plan, milestone, set)}
      ${
        plan.series.length
          ? selectField({
              label: words.series,
              value: milestone.series ?? "",
              options: [["", words.noSeries], ...plan.series.map((series) => [series.id, series.title] as const)],
              set: (series) => setDates({ series: series || undefined }),
            })
          : nothing
      }
    </div>
    ${textField({
      label: words.place,
      value: milestone.place?.where ?? "",
      set: (where) =>
        set(
          {
            place:
              where.trim() || milestone.place?.link || milestone.place?.phone
                ? { link: "", phone: "", ...milestone.place, where }
                : undefined,
          },
          "place",
        ),
    })}
    ${textField({ label: `${words.notes} (${words.notesHelp})`, value: milestone.notes, rows: 2, set: (notes) => set({ notes }, "notes") })}
    ${button({ icon: "remove", words: words.remove, label: `${words.remove}: ${title}`, press: remove })}
  </div>`;
}

type Set = (changes: Changes, burst?: keyof Milestone) => void;

function dateFields(
  desk: Desk,
  plan: Plan,
  { milestone, day, time, why }: ScheduledMilestone,
  set: Set,
  setDates: Set,
): TemplateResult {
  const { id } = milestone;
  const title = milestoneTitle(milestone);
  const shift = (days: number): void => {
    const now = desk.dates?.byId.get(id)?.day;
    const next = now && addDays(now, days);
    if (next) desk.move(id, next);
  };
  return html`<div class="pb-mile__date">
      ${dayField({ label: words.day, value: day, set: (next) => desk.move(id, next), refused: () => desk.tell(words.noDay) })}
      ${time || minutesOf(plan, milestone) ? timeField(words.start, milestone.start ?? time ?? "", (start) => setDates({ start: start || undefined }), true) : nothing}
      ${minutesField({
        label: words.minutes,
        value: minutesOf(plan, milestone) || undefined,
        optional: true,
        most: 24 * 60,
        begin: () => (minutes) => set({ minutes }, "minutes"),
      })}
    </div>
    <div class="pb-plan__acts">
      ${button({ icon: "up", words: words.earlier, label: `${words.earlier}: ${title}`, off: !day, press: () => shift(-7) })}
      ${button({ icon: "down", words: words.later, label: `${words.later}: ${title}`, off: !day, press: () => shift(7) })}
      ${why?.by === "hand" ? button({ icon: "undo", words: words.byRule, label: `${words.byRule}: ${title}`, press: () => desk.move(id, undefined) }) : nothing}
    </div>`;
}

/** The objective, between the one before it and the one after: each narrow, and one leading to the next. */
function chain(plan: Plan, milestone: Milestone, set: Set): TemplateResult {
  const meetings = plan.milestones.filter((one) => one.id === milestone.id || one.objective.trim());
  const at = meetings.findIndex(({ id }) => id === milestone.id);
  const side = (label: string, one: Milestone | undefined): unknown =>
    one ? html`<p dir="auto">${label} ${milestoneTitle(one)}: ${one.objective}</p>` : nothing;
  return html`<div class="pb-mile__chain">
    ${side(words.before, meetings[at - 1])}
    ${textField({
      label: words.objective,
      value: milestone.objective,
      rows: 2,
      set: (objective) => set({ objective }, "objective"),
    })}
    ${side(words.after, meetings[at + 1])}
  </div>`;
}

function leadField({ lead }: Milestone, guide: Guide, set: Set): TemplateResult {
  const roles = Object.entries(guide.titles.role);
  const own = lead && !Object.hasOwn(guide.titles.role, lead) ? [[lead, lead] as const] : [];
  return selectField({
    label: words.lead,
    value: lead,
    options: [["", words.nobody], ...own, ...roles],
    set: (next) => set({ lead: next }),
  });
}

function dependsFields(desk: Desk, plan: Plan, { id, after, daysAfter = 0 }: Milestone, set: Set): TemplateResult {
  const others = plan.milestones.filter((one) => one.id !== id);
  return html`${selectField({
    label: words.depends,
    value: after ?? "",
    options: [["", words.dependsNothing], ...others.map((one) => [one.id, milestoneTitle(one)] as const)],
    set: (next) => {
      if (!desk.value) return;
      const changed = edit.dependOn(desk.value, id, next || undefined, daysAfter);
      if (changed === desk.value) desk.tell(words.circle);
      else desk.changeDates(changed);
    },
  })}
  ${
    after === undefined
      ? nothing
      : numberField({
          label: words.days,
          value: daysAfter,
          least: 0,
          most: 365,
          begin: () => (days) => set({ daysAfter: days ?? 0 }, "daysAfter"),
        })
  }`;
}

/** What it needs of the library, each with the button that makes it. */
function uses(desk: Desk, one: ScheduledMilestone, guide: Guide, set: Set): TemplateResult {
  return html`<section>
    <h5>${words.uses}</h5>
    <ul class="pb-plan__uses">
      ${USES.map((use) => html`<li>${useField(one.milestone, use, guide, set)} ${makeButton(desk, one, use, guide)}</li>`)}
    </ul>
  </section>`;
}

function useField(milestone: Milestone, use: Use, guide: Guide, set: Set): TemplateResult {
  const entry = milestone[use] ?? "";
  const titles = Object.entries(guide.titles[use]);
  const gone = entry && !Object.hasOwn(guide.titles[use], entry) ? [[entry, entry] as const] : [];
  return selectField({
    label: words.use[use],
    value: entry,
    options: [["", words.noUse], ...gone, ...titles],
    set: (next) => set({ [use]: next || undefined }),
  });
}

function makeButton(desk: Desk, { milestone }: ScheduledMilestone, use: Use, guide: Guide): unknown {
  const entry = milestone[use];
  if (!entry) return nothing;
  const title = titleIn(guide, use, entry);
  const made = desk.made(milestone).find((one) => one.use === use && one.entry === entry);
  if (made)
    return html`<a class="pb-button" href=${made.address} dir="auto"
      >${words.open[made.document]?.(made.title) ?? made.title}</a
    >`;
  return button({
    icon: ICONS[use],
    words: words.make[use](title),
    label: `${words.make[use](title)} (${milestoneTitle(milestone)})`,
    press: () => void attempt(async () => (await loadMake()).make(desk, milestone.id, use)),
  });
}
