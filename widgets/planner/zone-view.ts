/** Fields for time zones. Loaded after the first view, which does without its list of places. */
import { html, type TemplateResult } from "lit-html";
import { clock } from "../base/zone-clock";
import "../base/zone-field";
import { ownZone } from "../base/zones";

export function zoneField(label: string, zone: string, choose: (zone: string) => void): TemplateResult {
  return html`<pb-zone-field
    .label=${label}
    .zone=${zone}
    .at=${NOW}
    .atHand=${[ownZone()]}
    .clock=${clockIn}
    .choose=${choose}
  ></pb-zone-field>`;
}

/** One for all fields and drawings, so that none is drawn anew for it. */
const NOW = new Date();

function clockIn(zone: string): string {
  return clock(new Date(), zone);
}
