/** The filters of a library page: the chosen ones stand in the address, so that they can be shared. */
import { element } from "../base/element";
import {
  type Choice,
  countOptions,
  type Facets,
  fits,
  loosen,
  readChoice,
  type Values,
  without,
  writeChoice,
} from "../guide/facets";
import { WORDS } from "./words";

interface Card {
  item: HTMLElement;
  values: Values;
}

export function startLibraryFilter(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>(".pb-filter");
  if (form) new LibraryFilter(root, form).start();
  // The address may ask for some cards only: until here none were shown, so that none had to go.
  document.documentElement.classList.remove("asked");
}

class LibraryFilter {
  private readonly selects: HTMLSelectElement[];
  private readonly facets: Facets;
  private readonly cards: Card[];
  private readonly groups: HTMLElement[];

  constructor(
    root: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {
    this.selects = [...form.querySelectorAll("select")];
    this.facets = Object.fromEntries(
      this.selects.map((select) => [select.name, optionsOf(select).map((option) => option.value)]),
    );
    this.cards = [...root.querySelectorAll<HTMLElement>("li.pb-card")].map((item) => ({
      item,
      values: this.valuesOf(item),
    }));
    this.groups = [...root.querySelectorAll<HTMLElement>(".pb-group")];
  }

  start(): void {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.choose(this.choice()));
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.choose({});
    });
    addEventListener("popstate", () => this.readAddress());
    // Some browsers put back old choices after a reload; the address is what counts.
    addEventListener("pageshow", () => this.readAddress());
    this.readAddress();
    this.form.hidden = false;
  }

  private valuesOf(item: HTMLElement): Values {
    return Object.fromEntries(
      Object.keys(this.facets).map((facet) => [facet, (item.dataset[facet] ?? "").split(" ").filter(Boolean)]),
    );
  }

  private choice(): Choice {
    return Object.fromEntries(
      this.selects.filter((select) => select.value).map((select) => [select.name, select.value]),
    );
  }

  private readAddress(): void {
    const { choice, unknown } = readChoice(location.href, this.facets);
    this.show(choice);
    const warnings = unknown.map(([facet, value]) => WORDS.unknown(this.labelOf(facet), value));
    if (warnings.length) this.say([this.status(choice), ...warnings].join(". "));
  }

  private choose(choice: Choice): void {
    history.replaceState(history.state, "", writeChoice(location.href, this.facets, choice));
    this.show(choice);
  }

  private show(choice: Choice): void {
    for (const { item, values } of this.cards) item.hidden = !fits(values, choice);
    for (const group of this.groups)
      group.hidden = !this.cards.some(({ item }) => !item.hidden && group.contains(item));
    for (const select of this.selects) this.showOptions(select, choice);
    const active = this.form.querySelector(".pb-filter__active");
    if (active) active.textContent = WORDS.active(Object.keys(choice).map((facet) => this.chosenWords(facet)));
    this.say(this.status(choice));
    this.offerLess(choice);
  }

  private showOptions(select: HTMLSelectElement, choice: Choice): void {
    const counts = countOptions(
      this.cards.map((card) => card.values),
      choice,
      select.name,
    );
    for (const option of optionsOf(select)) {
      const count = counts.get(option.value) ?? 0;
      option.textContent = WORDS.option(wordsOf(option), count);
      option.disabled = count === 0 && choice[select.name] !== option.value;
    }
    select.value = choice[select.name] ?? "";
  }

  private status(choice: Choice): string {
    return WORDS.shown(this.cards.filter(({ values }) => fits(values, choice)).length, this.cards.length);
  }

  private say(words: string): void {
    const status = this.form.querySelector(".pb-filter__status");
    if (status && status.textContent !== words) status.textContent = words;
  }

  /** Where nothing fits: buttons that take back one filter each. */
  private offerLess(choice: Choice): void {
    const place = this.form.querySelector<HTMLElement>(".pb-filter__nothing");
    if (!place) return;
    place.hidden = this.cards.some(({ item }) => !item.hidden);
    place.replaceChildren();
    if (place.hidden) return;
    const buttons = loosen(
      this.cards.map((card) => card.values),
      choice,
    ).map(({ facet, count }) => {
      const button = element(
        "button",
        { type: "button", class: "pb-button" },
        WORDS.loosen(this.labelOf(facet), this.chosenWords(facet), count),
      );
      button.addEventListener("click", () => {
        this.choose(without(choice, facet));
        // The button is gone now; its filter is the nearest thing that stays.
        this.openPanel();
        this.selectOf(facet)?.focus();
      });
      return button;
    });
    place.append(element("p", {}, WORDS.nothing), ...buttons);
  }

  private openPanel(): void {
    this.form.querySelector("details")?.setAttribute("open", "");
  }

  private selectOf(facet: string): HTMLSelectElement | undefined {
    return this.selects.find((select) => select.name === facet);
  }

  private labelOf(facet: string): string {
    return this.selectOf(facet)?.labels[0]?.querySelector("span")?.textContent ?? facet;
  }

  private chosenWords(facet: string): string {
    const option = this.selectOf(facet)?.selectedOptions[0];
    return option ? wordsOf(option) : "";
  }
}

/** The options that choose something, without "Any". */
function optionsOf(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter((option) => option.value);
}

function wordsOf(option: HTMLOptionElement): string {
  return option.dataset.words ?? option.value;
}
