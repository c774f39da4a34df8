/** A whole agenda to read: when and where, every block with its questions, what to do before and after, who comes. */
import { html, nothing, type TemplateResult } from "lit-html";
import { total } from "../agenda/edit";
import type { Agenda, Organization, Task } from "../agenda/model";
import { videoAddress } from "../agenda/place";
import { type ReadDay, type ReadSpan, readTimes } from "../agenda/reading";
import { FORMAT_WORDS, ROLE_WORDS } from "../agenda/words";
import { ownZone } from "../base/zones";
import { bar } from "./bar";
import { nameOf } from "./editor";
import { oddStartNote } from "./odd-start";
import { readBlock } from "./reading-block";
import { WORDS } from "./words";

const words = WORDS.reading;

/** All of it below its title, which stands above. */
export function reading(agenda: Agenda): TemplateResult {
  const blocks = agenda.blocks.filter((block) => !block.out);
  const { sessions, days } = readTimes(agenda, ownZone());
  return html`<dl class="pb-read__facts">
      ${fact(
        words.when,
        sessions.flatMap(({ day, spans }) => [day, ...spans.map(spanOf)]),
      )}
      ${placeOf(agenda)} ${fact(words.length, [WORDS.minutes(total(agenda))])}
      ${fact(words.format, [agenda.formats.map((format) => FORMAT_WORDS[format]).join(", ")])}
      ${fact(words.organizations, [agenda.organizations.map(nameOf).join(", ")])}
    </dl>
    ${oddStartNote(agenda)}
    ${blocks.length ? html`<div class="pb-read__bar">${bar(blocks, total(agenda))}</div>` : nothing}
    ${tasks(agenda, agenda.before, words.before)}
    <section aria-labelledby="pb-read-session">
      <h2 id="pb-read-session">${words.session}</h2>
      ${blocks.length ? days.map((one) => dayOf(agenda, one)) : html`<p>${words.noBlocks}</p>`}
    </section>
    ${tasks(agenda, agenda.after, words.after)} ${people(agenda)}`;
}

/** From when to when; the reader's own clock stands first. */
function spanOf({ words: span, whose }: ReadSpan, at: number): TemplateResult {
  const shown = at === 0 ? html`<strong>${span}</strong>` : span;
  return html`<span class="pb-read__span">${shown}${whose ? html` <small>${whose}</small>` : nothing}</span>`;
}

/** A fact with its values below each other; nothing without any. */
function fact(label: string, values: readonly unknown[]): TemplateResult | typeof nothing {
  const filled = values.filter(Boolean);
  if (!filled.length) return nothing;
  return html`<div>
    <dt>${label}</dt>
    ${filled.map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}

/** Where it is. Only an address of the web is made a link, and a number one to dial. */
function placeOf({ place }: Agenda): TemplateResult | typeof nothing {
  const [where, link, phone] = [place.where.trim(), place.link.trim(), place.phone.trim()];
  const address = videoAddress(place);
  const number = phone.replace(/[^\d+*#,;]/g, "");
  return fact(words.place, [
    where && html`<span dir="auto">${where}</span>`,
    address ? videoLink(address) : link,
    phone && (number ? html`${words.dial} <a href="tel:${number}">${phone}</a>` : phone),
  ]);
}

/** A link that says where it leads; on paper the whole address stands there. */
function videoLink(address: string): TemplateResult {
  return html`<a class="pb-read__video" href=${address} target="_blank" rel="noreferrer">${words.join}</a>
    <small>${new URL(address).hostname}</small>`;
}

function dayOf(agenda: Agenda, { day, blocks }: ReadDay): TemplateResult {
  return html`${day ? html`<h3 class="pb-read__day">${day}</h3>` : nothing}
    <ol class="pb-read__blocks">
      ${blocks.map((one) => readBlock(agenda, one, day !== ""))}
    </ol>`;
}

function tasks(agenda: Agenda, found: readonly Task[], name: string): TemplateResult | typeof nothing {
  const shown = found.filter(({ text }) => text.trim());
  if (!shown.length) return nothing;
  return html`<section>
    <h2>${name}</h2>
    <ul class="pb-read__list">
      ${shown.map(({ text, owner, organization }) => {
        const at = agenda.organizations.findIndex(({ id }) => id === organization);
        const whose = [owner.trim(), agenda.organizations[at] ? nameOf(agenda.organizations[at], at) : ""];
        const who = whose.filter(Boolean).join(", ");
        return html`<li><span dir="auto">${text}</span>${who ? html` <small>${who}</small>` : nothing}</li>`;
      })}
    </ul>
  </section>`;
}

function people(agenda: Agenda): TemplateResult | typeof nothing {
  if (!agenda.organizations.some(named)) return nothing;
  return html`<section>
    <h2>${words.people}</h2>
    ${agenda.organizations.map((organization, at) => {
      if (!named(organization)) return nothing;
      return html`<h3>${nameOf(organization, at)}</h3>
        <ul class="pb-read__list">
          ${organization.people.map(({ name, title, role }) => {
            const works = role === "other" ? "" : ROLE_WORDS[role];
            const more = [name.trim() && title.trim(), works].filter(Boolean).join(", ");
            return html`<li>
              <span dir="auto">${name.trim() || title.trim()}</span>${more ? html` <small>${more}</small>` : nothing}
            </li>`;
          })}
        </ul>`;
    })}
  </section>`;
}

function named({ people: found }: Organization): boolean {
  return found.some(({ name, title }) => name.trim() || title.trim());
}
