/** The time zone of an organization. Loaded after the first view, which does without its list of places. */

import { html, type TemplateResult } from "lit-html";
import { LANGUAGE } from "../base/edition";
import { clock } from "../base/zone-clock";
import "../base/zone-field";
import { ownZone } from "../base/zones";
import { changeOrganization } from "../partnership/edit";
import type { Organization, Partnership } from "../partnership/model";
import { focusOn } from "./parts";
import { WORDS } from "./words";

const words = WORDS.people;

/** The partnership that is open. */
interface Open {
  readonly value: Partnership | undefined;
  change(next: Partnership): void;
}

/** @param name - what the organization is called. */
export function zoneField(open: Open, { id, zone }: Organization, name: string): TemplateResult {
  const choose = (chosen: string): void => {
    if (open.value) open.change(changeOrganization(open.value, id, { zone: chosen }));
  };
  if (!isZone(zone))
    return html`<p class="pb-partner__zone">
      ${words.noZone}
      <button
        type="button"
        class="pb-button"
        aria-label=${words.setZone(name)}
        @click=${() => {
          choose(ownZone());
          focusOn(`[data-zone="${id}"] input`);
        }}
      >
        ${words.zone}
      </button>
    </p>`;
  return html`<pb-zone-field
    data-zone=${id}
    .label=${`${words.zone}: ${name}`}
    .zone=${zone}
    .at=${new Date()}
    .atHand=${[ownZone()]}
    .clock=${clockIn}
    .choose=${choose}
  ></pb-zone-field>`;
}

/** Whether this browser knows a zone; another one may have written a newer one, or anything. */
function isZone(zone: string): boolean {
  try {
    return zone !== "" && Boolean(Intl.DateTimeFormat(LANGUAGE, { timeZone: zone }));
  } catch {
    return false;
  }
}

function clockIn(zone: string): string {
  return clock(new Date(), zone);
}
