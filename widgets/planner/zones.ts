/** The fields for time zones, once they are loaded. */
import { html, type TemplateResult } from "lit-html";
import { loadLater } from "../base/later";
import { placeOf } from "../base/zone-names";

let view: typeof import("./zone-view") | undefined;

/** Loads them; without them the zones stay as they are. */
export async function loadZoneFields(): Promise<void> {
  try {
    view ??= await loadLater(() => import("./zone-view"));
  } catch (error) {
    console.warn(error);
  }
}

/** A field, or what stands in its place until it is there. */
export function zoneField(label: string, zone: string, choose: (zone: string) => void): TemplateResult {
  return (
    view?.zoneField(label, zone, choose) ??
    html`<p class="pb-plan__zone"><strong>${label}</strong><br />${placeOf(zone)}</p>`
  );
}
