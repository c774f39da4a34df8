/** When and where: the date, the start or the end that may not move, and the clock in every time zone. */
import { html, nothing, type TemplateResult } from "lit";
import { setFormats, setTime, total, updateOrganization } from "../agenda/edit";
import { FORMATS, type Agenda, type Format, type Organization } from "../agenda/model";
import { clock, schedule, zoneName } from "../agenda/schedule";
import { change, nameOf, type Editor } from "./editor";
import { icon } from "./icons";
import { typed } from "./typed";
import { FORMAT_WORDS, WORDS } from "./words";
import { allZones, COMMON_ZONES } from "./zones";

const words = WORDS.time;
const DAY = 24 * 60;

/** When each block starts, by its id: where the first organization is, and in the other time zones. */
export function times(agenda: Agenda): Map<string, { time: string; elsewhere: string }> {
  const [own, ...others] = [...new Set(agenda.organizations.map(({ zone }) => zone))];
  return new Map(
    schedule(agenda).map(({ block, offset, start }) => {
      if (!start || !own) return [block.id, { time: agenda.start ? later(agenda.start, offset) : asOffset(offset), elsewhere: "" }];
      const elsewhere = others.filter((zone) => clock(start, zone) !== clock(start, own)).map((zone) => `${clock(start, zone)} ${zoneName(zone, start)}`);
      return [block.id, { time: clock(start, own), elsewhere: elsewhere.join("\n") }];
    }),
  );
}

/** The day and the hours of the session in words, where the first organization is. */
export function dayAndTime(agenda: Agenda): string {
  const day = agenda.date && new Date(`${agenda.date}T12:00:00Z`).toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
  const hours = agenda.start && `${agenda.start} to ${later(agenda.start, total(agenda))}`;
  return [day, hours].filter(Boolean).join(", ");
}

export function timePanel(editor: Editor): TemplateResult {
  const { agenda } = editor.session;
  const set = (changes: Partial<Pick<Agenda, "date" | "start" | "fixed">>): void => change(editor, setTime(editor.session.agenda, changes));
  const end = agenda.start ? later(agenda.start, total(agenda)) : "";
  return html`<details class="pb-panel" id="pb-time" @toggle=${(event: Event) => (editor.zonesShown = (event.target as HTMLDetailsElement).open)}>
    <summary>${icon("clock")}<h2>${words.name}</h2>${icon("expand")}</summary>
    <div class="pb-panel__body">
      ${timeField("date", words.date, agenda.date ?? "", (date) => set({ date: date || undefined }))}
      <div class="pb-pair">
        ${timeField("time", words.starts, agenda.start ?? "", (start) => set({ start: start || undefined }))}
        ${timeField("time", words.ends, end, (ends) => set(ends ? { start: later(ends, -total(editor.session.agenda)), fixed: "end" } : { start: undefined }))}
      </div>
      <fieldset class="pb-fieldset">
        <legend>${words.fixed}</legend>
        <div class="pb-choices">
          ${(["start", "end"] as const).map(
            (which) =>
              html`<label class="pb-choice"
                ><input type="radio" name="pb-fixed" value=${which} .checked=${agenda.fixed === which} @change=${() => set({ fixed: which })} /><span
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
              ><input type="checkbox" .checked=${agenda.formats.includes(format)} @change=${(event: Event) => toggle(editor, format, (event.target as HTMLInputElement).checked)} />${FORMAT_WORDS[format]}</label
            >`,
        )}
      </fieldset>
      ${editor.zonesShown && agenda.organizations.length ? zoneList(editor) : nothing}
    </div>
  </details>`;
}

function zoneList(editor: Editor): TemplateResult {
  const { agenda } = editor.session;
  const rows = schedule(agenda);
  const [first, last] = [rows[0]?.start, rows.at(-1)?.end];
  return html`<section aria-labelledby="pb-zones">
    <h3 id="pb-zones">${words.zones}</h3>
    ${first && last ? nothing : html`<p class="pb-panel__note">${words.noStart}</p>`}
    <ul class="pb-zones">
      ${agenda.organizations.map(
        (organization, at) =>
          html`<li>
            ${zoneField(editor, organization, nameOf(organization, at))}
            ${first && last
              ? html`<span class="pb-zones__clock"
                  >${clock(first, organization.zone)} to ${clock(last, organization.zone)} ${zoneName(organization.zone, first)}${dayShift(agenda, first, organization.zone)}</span
                >`
              : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

function zoneField(editor: Editor, organization: Organization, name: string): TemplateResult {
  const common = COMMON_ZONES.map(([zone]) => zone);
  const option = (zone: string, label: string): TemplateResult => html`<option value=${zone} ?selected=${zone === organization.zone}>${label}</option>`;
  return html`<label class="pb-field"
    ><span>${words.zone}: ${name}</span
    ><select
      .value=${organization.zone}
      @change=${(event: Event) => change(editor, updateOrganization(editor.session.agenda, organization.id, { zone: (event.target as HTMLSelectElement).value }))}
    >
      <optgroup label=${words.common}>${COMMON_ZONES.map(([zone, label]) => option(zone, label))}</optgroup>
      <optgroup label=${words.allZones}>
        ${allZones(organization.zone).filter((zone) => !common.includes(zone)).map((zone) => option(zone, zone.replaceAll("_", " ")))}
      </optgroup>
    </select></label
  >`;
}

/** A date or a time. It tells only what is whole: while one is typed, the browser gives nothing. */
function timeField(type: "date" | "time", label: string, value: string, set: (value: string) => void): TemplateResult {
  return html`<label class="pb-field"
    ><span>${label}</span><input type=${type} @change=${(event: Event) => set((event.target as HTMLInputElement).value)} ${typed(value)}
  /></label>`;
}

function toggle(editor: Editor, format: Format, on: boolean): void {
  const { agenda } = editor.session;
  change(editor, setFormats(agenda, FORMATS.filter((one) => (one === format ? on : agenda.formats.includes(one)))));
}

/** A time of day some minutes later, around midnight. */
function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const passed = (((hour * 60 + minute + minutes) % DAY) + DAY) % DAY;
  return `${String(Math.floor(passed / 60)).padStart(2, "0")}:${String(passed % 60).padStart(2, "0")}`;
}

function asOffset(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function dayShift(agenda: Agenda, moment: Date, zone: string): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(moment);
  if (!agenda.date || day === agenda.date) return "";
  return ` (${new Date(`${day}T12:00:00Z`).toLocaleDateString("en-US", { weekday: "long", timeZone: "UTC" })})`;
}
