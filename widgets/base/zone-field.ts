/**
 * A field for a time zone, which is found by typing a city, a country, PST or UTC+2: a combobox with a list, as the ARIA
 * Authoring Practices describe it. The keys stay in the field; the list says which choice is meant.
 */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit-html/directives/live.js";
import { newPartId } from "./ids";
import { line, start } from "./text";
import { WORDS } from "./words";
import { placeOf } from "./zone-names";
import { type FoundZone, offsetWords } from "./zone-search";
import { described, loadZones, searchZones } from "./zones";

const words = WORDS.zones;
/** Who sees more than these types on. */
const MOST_SHOWN = 12;
/** After so long without a key the count is said. */
const PAUSE = 700;

export class ZoneField extends LitElement {
  static override properties = {
    label: {},
    zone: {},
    at: { attribute: false },
    atHand: { attribute: false },
    clock: { attribute: false },
    text: { state: true },
    active: { state: true },
    open: { state: true },
    problem: { state: true },
    said: { state: true },
  };

  declare label: string;
  /** The id of the zone that stands. */
  declare zone: string;
  /** The moment at which offsets count. */
  declare at: Date;
  /** Zones to offer before something is typed. */
  declare atHand: readonly string[];
  /** The time in a zone, now. */
  declare clock: (zone: string) => string;
  /** What is typed; undefined while the field shows the zone. */
  declare text: string | undefined;
  declare active: number;
  declare open: boolean;
  declare problem: string;
  declare said: string;
  /** Takes the id of a chosen zone. */
  choose: (zone: string) => void = () => undefined;
  private readonly key = newPartId();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.active = 0;
    this.open = false;
    this.problem = "";
    this.said = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Chosen here or elsewhere, it stands now.
    if (changed.has("zone")) this.show();
  }

  protected override render(): TemplateResult {
    const id = (part: string): string => `pb-zone-${part}-${this.key}`;
    const found = this.found();
    return html`<div class="pb-field pb-zone pb-checked">
      <label for=${id("field")}><span>${this.label}</span></label>
      <input
        type="text"
        role="combobox"
        id=${id("field")}
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        aria-autocomplete="list"
        aria-expanded=${this.open ? "true" : "false"}
        aria-controls=${id("list")}
        aria-activedescendant=${this.open && found[this.active] ? id(`option-${this.active}`) : nothing}
        aria-describedby="${this.problem ? id("problem") : ""} ${id("now")}"
        aria-invalid=${this.problem ? "true" : nothing}
        .value=${live(this.text ?? placeOf(this.zone))}
        @focus=${(event: Event) => this.begin(event.target as HTMLInputElement)}
        @click=${() => this.unfold()}
        @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, found)}
        @blur=${() => this.leave()}
      />
      <ul
        role="listbox"
        id=${id("list")}
        class="pb-zone__list"
        aria-label=${this.label}
        ?hidden=${!this.open || !found.length}
      >
        ${this.open ? found.map((zone, place) => this.option(zone, place, id(`option-${place}`))) : nothing}
      </ul>
      <p class="pb-problem" id=${id("problem")} role="alert">${this.problem}</p>
      <small id=${id("now")} class="pb-zones__clock">${this.now(this.zone)}</small>
      <span class="pb-hidden" role="status">${this.said}</span>
    </div>`;
  }

  private option(zone: FoundZone, place: number, id: string): TemplateResult {
    const own = placeOf(zone.id);
    const about = [zone.place === own ? "" : words.as(own), zone.name, zone.country].filter(Boolean).join(", ");
    return html`<li
      role="option"
      id=${id}
      aria-selected=${place === this.active ? "true" : "false"}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(zone)}
    >
      <span>${zone.place}</span> <small>${about}</small> <small class="pb-number">${this.now(zone.id)}</small>
    </li>`;
  }

  private found(): FoundZone[] {
    return searchZones(this.text ?? "", this.at, [this.zone, ...this.atHand]).slice(0, MOST_SHOWN);
  }

  private now(zone: string): string {
    return words.now(offsetWords(tzOffset(zone, this.at)), this.clock(zone));
  }

  private begin(field: HTMLInputElement): void {
    field.select();
    void loadZones().then(() => this.requestUpdate());
  }

  private unfold(): void {
    this.open = true;
    this.active = 0;
  }

  private show(): void {
    this.text = undefined;
    this.problem = "";
    this.open = false;
  }

  private type(text: string): void {
    this.text = text;
    this.problem = "";
    this.unfold();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.said = this.open ? words.found(this.found().length) : "";
    }, PAUSE);
  }

  private onKey(event: KeyboardEvent, found: readonly FoundZone[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const zone = found[this.active];
    if (step) {
      if (!this.open) this.unfold();
      else this.active = (this.active + step + found.length) % Math.max(1, found.length);
      void this.updateComplete.then(() =>
        this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }),
      );
    } else if (event.key === "Enter" && this.open) {
      if (zone) this.take(zone);
      else this.leave();
    } else if (event.key === "Escape" && (this.open || this.text !== undefined)) {
      this.show();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  private take({ id }: FoundZone): void {
    this.show();
    this.said = words.taken(placeOf(id));
    if (id !== this.zone) this.choose(id);
  }

  /** What is typed counts if it names one place; else it stays, and is said. */
  private leave(): void {
    this.open = false;
    if (this.text === undefined) return;
    const typed = line(this.text);
    const [best, second] = this.found();
    const isNamed = best && (!second || best.place.toLowerCase() === typed.toLowerCase());
    if (typed === placeOf(this.zone)) this.show();
    else if (isNamed) this.take(best);
    else {
      const [asked, still] = [start(typed, 30), described(this.zone).place];
      this.problem = typed ? words.none(asked, still) : words.empty(still);
    }
  }
}

customElements.define("pb-zone-field", ZoneField);
