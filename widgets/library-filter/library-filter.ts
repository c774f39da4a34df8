/** The filters of a library page: the chosen ones stand in the address, so that they can be shared. */
import { element } from "../base/element";
import { attempt } from "../base/failure";
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
import { OtherPages } from "./other-pages";
import { WORDS } from "./words";

interface Card {
  item: HTMLElement;
  values: Values;
}

export function startLibraryFilter(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>(".pb-filter");
  if (form) new LibraryFilter(root, form).start();
  else reveal();
}

/** The address may ask for some cards only: until here none are shown, so that none have to go. */
function reveal(): void {
  document.documentElement.classList.remove("asked");
}

class LibraryFilter {
  private readonly selects: HTMLSelectElement[];
  private readonly facets: Facets;
  private readonly cards: Card[];
  private readonly groups: HTMLElement[];
  private readonly others: OtherPages | undefined;
  private wanted: Choice = {};
  private warnings: readonly string[] = [];

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
    this.others = OtherPages.of(root);
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
    this.warnings = unknown.map(([facet, value]) => WORDS.unknown(this.labelOf(facet), value));
    this.want(choice);
  }

  private choose(choice: Choice): void {
    history.replaceState(history.state, "", writeChoice(location.href, this.facets, choice));
    this.warnings = [];
    this.want(choice);
  }

  /** Shows what fits, once it is known what there is on other pages. */
  private want(choice: Choice): void {
    this.wanted = choice;
    const { others } = this;
    if (!others || others.values || !Object.keys(choice).length) this.show(choice);
    else
      void attempt(async () => {
        await others.load();
        this.show(this.wanted);
      });
  }

  private show(choice: Choice): void {
    for (const { item, values } of this.cards) item.hidden = !fits(values, choice);
    for (const group of this.groups)
      group.hidden = !this.cards.some(({ item }) => !item.hidden && group.contains(item));
    this.others?.show(choice);
    for (const select of this.selects) this.showOptions(select, choice);
    const active = this.form.querySelector(".pb-filter__active");
    if (active) active.textContent = WORDS.active(Object.keys(choice).map((facet) => this.chosenWords(facet)));
    this.say([this.status(choice), ...this.warnings].join(". "));
    this.offerLess(choice);
    reveal();
  }

  /** What each card of the library counts as, on all of its pages. */
  private get all(): readonly Values[] {
    return [...this.cards.map(({ values }) => values), ...(this.others?.values ?? [])];
  }

  private showOptions(select: HTMLSelectElement, choice: Choice): void {
    const isKnown = !this.others || this.others.values !== undefined;
    const counts = countOptions(this.all, choice, select.name);
    // Until other pages were looked through, the options say what the site said of all of them.
    for (const option of isKnown ? optionsOf(select) : []) {
      const count = counts.get(option.value) ?? 0;
      option.textContent = WORDS.option(wordsOf(option), count);
      option.disabled = count === 0 && choice[select.name] !== option.value;
    }
    select.value = choice[select.name] ?? "";
  }

  private status(choice: Choice): string {
    const fitting = this.all.filter((values) => fits(values, choice)).length;
    if (!this.others) return WORDS.shown(fitting, this.all.length);
    const isChosen = Object.keys(choice).length > 0;
    return isChosen ? WORDS.fit(fitting, this.all.length) : WORDS.onThisPage(this.cards.length, this.others.total);
  }

  private say(words: string): void {
    const status = this.form.querySelector(".pb-filter__status");
    if (status && status.textContent !== words) status.textContent = words;
  }

  /** Where nothing fits: buttons that take back one filter each. */
  private offerLess(choice: Choice): void {
    const place = this.form.querySelector<HTMLElement>(".pb-filter__nothing");
    if (!place) return;
    place.hidden = this.all.some((values) => fits(values, choice));
    place.replaceChildren();
    if (place.hidden) return;
    const buttons = loosen(this.all, choice).map(({ facet, count }) => {
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
