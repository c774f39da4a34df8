/** Whose clock the times of the rows are on; and that the session starts at a time which clocks skip, or show twice. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Agenda } from "../agenda/model";
import { oddStart } from "../agenda/session-hours";
import { clocks, place } from "../agenda/when";
import { icon } from "../base/icons";
import { clock, zoneName } from "../base/zone-clock";
import { WORDS } from "./words";

const words = WORDS.time;

/** Where the times of the rows hold. */
export function timesNote(agenda: Agenda): TemplateResult | typeof nothing {
  const [first] = agenda.start && agenda.organizations.length ? clocks(agenda) : [];
  return first ? html`<span class="pb-count">${words.timesIn(first.name)}</span>` : nothing;
}

export function oddStartNote(agenda: Agenda): TemplateResult | typeof nothing {
  const odd = oddStart(agenda);
  if (!odd) return nothing;
  const asked = clock(new Date(`2026-01-01T${odd.asked}:00Z`), "UTC");
  const said =
    odd.is === "skipped"
      ? words.skipped(asked, `${clock(odd.start, odd.zone)} ${zoneName(odd.start, odd.zone)}`, place(odd.zone))
      : words.twice(asked, place(odd.zone), odd.first, odd.second);
  return html`<p class="pb-odd-start">${icon("clock")}<span>${said}</span></p>`;
}
