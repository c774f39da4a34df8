/** When and where: the date, the start or the end that may not move, and the clock in every time zone. */
import { html, nothing, type TemplateResult } from "lit-html";
import { type BlockClock, blockClock } from "../agenda/block-clock";
import { setFormats, setWhen, updateOrganization } from "../agenda/edit";
import { type Agenda, FORMATS, type Format, type Organization } from "../agenda/model";
import { dayDifference, hasFixedStarts, schedule, startOf } from "../agenda/schedule";
import { sessionDays } from "../agenda/session-days";
import { sessionHours, startForEnd } from "../agenda/session-hours";
import { FORMAT_WORDS } from "../agenda/words";
import { later, minuteOfDay, stopwatch, timeLater } from "../base/clock";
import { isDay } from "../base/days";
import { hours } from "../base/hours";
import { icon } from "../base/icons";
import { typed } from "../base/typed";
import { clock, zoneName } from "../base/zone-clock";
import "../base/zone-field";
import { ownZone } from "../base/zones";
import { change, type Editor, nameOf } from "./editor";
import { hoursField } from "./hours-field";
import { oddStartNote } from "./odd-start";
import { placeFields } from "./place-fields";
import { WORDS } from "./words";

const words = WORDS.time;

type Times = ReadonlyMap<string, BlockClock>;

let last: { agenda: Agenda; hours: number; key: string; times: Times } | undefined;

/** When each block starts, by its id. */
export function times(agenda: Agenda): Times {
  if (last?.agenda === agenda && last.hours === hours()) return last.times;
  // Most changes, such as typing a title, leave all times as they are.
  const { date, start, fixed, target, organizations, blocks } = agenda;
  const key = JSON.stringify([
    hours(),
    date,
    start,
    fixed,
    target,
    organizations.map(({ zone }) => zone),
    blocks.map(({ id, minutes, out, fixedStart }) => [id, minutes, out, fixedStart]),
  ]);
  last = { agenda, hours: hours(), key, times: last?.key === key ? last.times : timesOf(agenda) };
  return last.times;
}

function timesOf(agenda: Agenda): Times {
  const begins = sessionHours(agenda)?.start;
  const zones = [...new Set(agenda.organizations.map(({ zone }) => zone))];
  const days = new Map<number, Date>();
  return new Map(
    schedule(agenda).map(({ block, offset, day, start }) => {
      if (start && zones.length) {
        if (!days.has(day)) days.set(day, start);
        return [block.id, blockClock(start, days.get(day) ?? start, zones)];
      }
      return [
        block.id,
        { time: begins ? timeLaterInWords(begins, offset) : stopwatch(offset), zone: "", elsewhere: "" },
      ];
    }),
  );
}

export function timePanel(editor: Editor): TemplateResult {
  const { agenda } = editor.editing;
  const set = (changes: Partial<Pick<Agenda, "date" | "start" | "fixed">>): void =>
    change(editor, setWhen(editor.editing.agenda, changes));
  const hours = sessionHours(agenda);
  const setStart = (start: string): void => set(start ? { start, fixed: "start" } : { start: undefined });
  const setEnd = (end: string): void =>
    set(end ? { start: startForEnd(agenda, end), fixed: "end" } : { start: undefined });
  // What the other one shows now stays as it is.
  const fix = (which: "start" | "end"): void => {
    if (!hours) set({ fixed: which });
    else if (which === "start") setStart(hours.start);
    else setEnd(hours.end);
  };
  return html`<details
    class="pb-panel"
    id="pb-time"
    @toggle=${(event: Event) => (editor.zonesShown = (event.target as HTMLDetailsElement).open)}
  >
    <summary>
      ${icon("clock")}
      <h2>${words.name}</h2>
      ${icon("expand")}
    </summary>
    <div class="pb-panel__body">
      ${oddStartNote(agenda)} ${dateField(editor, agenda.date ?? "", (date) => set({ date: date || undefined }))}
      <div class="pb-pair">
        ${timeField(words.starts, hours?.start ?? "", setStart)}
        ${hasFixedStarts(agenda) ? nothing : timeField(words.ends, hours?.end ?? "", setEnd)}
      </div>
      ${hasFixedStarts(agenda) ? html`<p class="pb-panel__note">${WORDS.fixedStart.endFollows}</p>` : nothing}
      <fieldset ?hidden=${hasFixedStarts(agenda)} class="pb-fieldset">
        <legend>${words.fixed}</legend>
        <div class="pb-choices">
          ${(["start", "end"] as const).map(
            (which) =>
              html`<label class="pb-choice"
                ><input
                  type="radio"
                  name="pb-fixed"
                  value=${which}
                  .checked=${agenda.fixed === which}
                  @change=${() => fix(which)}
                /><span
                  >${agenda.fixed === which ? icon("lock") : nothing}${which === "start" ? words.fixedStart : words.fixedEnd}</span
                ></label
              >`,
          )}
        </div>
      </fieldset>
      <fieldset class="pb-fieldset">
        <legend>${words.formats}</legend>
        ${FORMATS.map(
          (format) =>
            html`<label class="pb-check"
              ><input
                type="checkbox"
                .checked=${agenda.formats.includes(format)}
                @change=${(event: Event) => toggle(editor, format, (event.target as HTMLInputElement).checked)}
              />${FORMAT_WORDS[format]}</label
            >`,
        )}
      </fieldset>
      ${placeFields(editor)} ${editor.zonesShown && agenda.organizations.length ? zoneList(editor) : nothing}
      ${hoursField(editor)}
    </div>
  </details>`;
}

function zoneList(editor: Editor): TemplateResult {
  const { agenda } = editor.editing;
  const days = sessionDays(agenda);
  const start = startOf(agenda);
  return html`<section>
    <h3 id="pb-zones">${words.zones}</h3>
    ${start && days.length ? nothing : html`<p class="pb-panel__note">${words.noStart}</p>`}
    <ul class="pb-zones">
      ${agenda.organizations.map(
        (organization, at) =>
          html`<li>
            ${zoneField(editor, organization, nameOf(organization, at), start ?? new Date())}
            ${
              start
                ? days.map(
                    (day) =>
                      html`<span class="pb-zones__clock"
                        >${days.length > 1 ? words.day(day.number) : nothing}${hoursIn(organization.zone, later(start, day.from), later(start, day.to), agenda)}</span
                      >`,
                  )
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** From when to when a day of the session is in a time zone. */
function hoursIn(zone: string, from: Date, to: Date, agenda: Agenda): string {
  const away = shift(from, agenda.organizations[0]?.zone, zone);
  return `${words.span(clock(from, zone), clock(to, zone))} ${zoneName(from, zone)}${away}`;
}

function zoneField(editor: Editor, organization: Organization, name: string, at: Date): TemplateResult {
  const { id, zone } = organization;
  const zones = editor.editing.agenda.organizations.map((one) => one.zone);
  return html`<pb-zone-field
    .label=${`${words.zone}: ${name}`}
    .zone=${zone}
    .at=${at}
    .atHand=${[...zones, ownZone()]}
    .clock=${(there: string) => clock(new Date(), there)}
    .choose=${(chosen: string) => change(editor, updateOrganization(editor.editing.agenda, id, { zone: chosen }))}
  ></pb-zone-field>`;
}

/** The first and the last day that a session may be on; while a year is typed, it is 0002, then 0020. */
const DAYS = { min: "2000-01-01", max: "2199-12-31" };

/** The day of the editing. What is no day is said, and changes nothing. */
function dateField(editor: Editor, value: string, set: (value: string) => void): TemplateResult {
  const take = (field: HTMLInputElement): void => {
    if (
      !field.validity.badInput &&
      (field.value === "" || (field.value >= DAYS.min && field.value <= DAYS.max && isDay(field.value)))
    )
      return set(field.value);
    editor.say(words.wrongDate);
    field.value = value;
  };
  return html`<label class="pb-field"
    ><span>${words.date}</span
    ><input
      type="date"
      min=${DAYS.min}
      max=${DAYS.max}
      @change=${(event: Event) => take(event.target as HTMLInputElement)}
      ${typed(value)}
  /></label>`;
}

/** A time. It tells only what is whole: while one is typed, the browser gives nothing. */
function timeField(label: string, value: string, set: (value: string) => void): TemplateResult {
  return html`<label class="pb-field"
    ><span>${label}</span
    ><input type="time" @change=${(event: Event) => set((event.target as HTMLInputElement).value)} ${typed(value)}
  /></label>`;
}

function toggle(editor: Editor, format: Format, on: boolean): void {
  const { agenda } = editor.editing;
  change(
    editor,
    setFormats(
      agenda,
      FORMATS.filter((one) => (one === format ? on : agenda.formats.includes(one))),
    ),
  );
}

/** A time of day such as 13:30, so many minutes later, as a clock shows it; with the days after midnight. */
function timeLaterInWords(time: string, minutes: number): string {
  const days = Math.floor((minuteOfDay(time) + minutes) / (24 * 60));
  const shown = clock(new Date(`2026-01-01T${timeLater(time, minutes)}:00Z`), "UTC");
  return days ? words.daysLater(shown, days) : shown;
}

/** That it is another day there, if it is. */
function shift(moment: Date, own: string | undefined, zone: string): string {
  const days = own === undefined ? "" : dayDifference(moment, own, zone);
  return days && ` (${days})`;
}
