/** The cards on the other pages of a library that has too many for one: filters look through them too, and show them. */
import { element } from "../base/element";
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { type Choice, fits, type Values } from "../guide/facets";
import { WORDS } from "./words";

/** How many are shown at once. */
const AT_ONCE = 300;

interface OtherCard {
  readonly page: number;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly note: string;
  readonly values: Values;
}

export class OtherPages {
  private loading: Promise<void> | undefined;
  private cards: readonly OtherCard[] | undefined;
  private readonly list = element("ul", { class: "pb-cards" });
  private readonly more = element("button", { type: "button", class: "pb-button" });
  private readonly section = element(
    "section",
    { class: "pb-group", hidden: true },
    element("h2", {}, WORDS.elsewhere),
    this.list,
    element("p", {}, this.more),
  );
  private waiting: readonly OtherCard[] = [];

  private constructor(
    private readonly file: string,
    private readonly page: number,
    /** How many there are on all pages. */
    readonly total: number,
    private readonly links: HTMLElement,
  ) {
    links.before(this.section);
    this.more.addEventListener("click", () => {
      const place = this.list.childElementCount;
      this.showMore();
      this.list.children[place]?.querySelector("a")?.focus();
    });
  }

  /** Those of a library; undefined if it has one page. */
  static of(library: HTMLElement): OtherPages | undefined {
    const links = library.querySelector<HTMLElement>(".pb-pages");
    const { others, page, total } = library.dataset;
    return links && others ? new OtherPages(others, Number(page), Number(total), links) : undefined;
  }

  /** What each card counts as; undefined until they are loaded. */
  get values(): readonly Values[] | undefined {
    return this.cards?.map((card) => card.values);
  }

  /** Rejects with a LoadFailure. */
  load(): Promise<void> {
    this.loading ??= loadJson(siteUrl(this.file)).then(
      (file) => {
        this.cards = readCards(file).filter(({ page }) => page !== this.page);
      },
      (failure: unknown) => {
        this.loading = undefined;
        throw failure;
      },
    );
    return this.loading;
  }

  /** Shows those that fit. Without a choice the links to their pages stand there instead. */
  show(choice: Choice): void {
    const isChosen = Object.keys(choice).length > 0;
    this.links.hidden = isChosen;
    this.waiting = isChosen ? (this.cards ?? []).filter(({ values }) => fits(values, choice)) : [];
    this.section.hidden = !this.waiting.length;
    this.list.replaceChildren();
    this.showMore();
  }

  private showMore(): void {
    this.list.append(...this.waiting.slice(0, AT_ONCE).map(cardOf));
    this.waiting = this.waiting.slice(AT_ONCE);
    this.more.hidden = !this.waiting.length;
    this.more.textContent = WORDS.more(Math.min(AT_ONCE, this.waiting.length));
  }
}

function cardOf({ url, title, summary, note }: OtherCard): HTMLElement {
  return element(
    "li",
    { class: "pb-card" },
    element("h3", { class: "pb-card__title" }, element("a", { href: siteUrl(url).href }, title)),
    element("p", { class: "pb-card__summary" }, summary),
    ...(note ? [element("p", { class: "pb-card__extra" }, note)] : []),
  );
}

function readCards(file: unknown): readonly OtherCard[] {
  const { cards } = file as { cards?: unknown };
  return Array.isArray(cards) ? (cards as OtherCard[]) : [];
}
