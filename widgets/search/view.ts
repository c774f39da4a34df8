/** The part that the search dialog and the search page share: a field, filters, and the list of what was found. */
import { element } from "../base/element";
import { failureNotice } from "../base/failure";
import { isOffline } from "../base/later";
import { siteUrl } from "../base/site";
import { type Answer, type Engine, FACETS, type Found } from "./engine";
import { WORDS } from "./words";

/**
 * What a search starts from.
 *
 * input: the field to type in.
 * getEngine: loads the engine, once, or anew in place of one that failed.
 * hints: shows examples while nothing is typed.
 * changed: is told about each new query and choice.
 */
export interface SearchOptions {
  input: HTMLInputElement;
  getEngine: (anew?: boolean) => Promise<Engine>;
  hints?: boolean;
  changed?: (query: string, choice: Record<string, string>) => void;
}

const PAUSE = 120;
const PAUSE_BEFORE_SAYING = 600;
const AT_ONCE = 12;

export class SearchView {
  /** The filters, the count and the results, to be placed below the field. */
  readonly root = element("div", { class: "pb-search__view" });
  private readonly facets = element("div", { class: "pb-search__facets", hidden: true });
  private readonly selects: HTMLSelectElement[];
  private readonly notes = element("div", { class: "pb-search__notes" });
  private readonly list = element("ol", { class: "pb-search__results" });
  private readonly after = element("div", { class: "pb-search__after" });
  private readonly status = element("p", { class: "pb-hidden", role: "status" });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sayTimer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each search, so that a slow answer never replaces a newer one. */
  private turn = 0;
  private settled: Promise<void> = Promise.resolve();

  constructor(private readonly options: SearchOptions) {
    this.selects = FACETS.map((facet) =>
      element("select", { name: facet }, element("option", { value: "" }, WORDS.any)),
    );
    this.facets.append(
      ...this.selects.map((select) =>
        element("label", { class: "pb-field" }, element("span", {}, WORDS.facets[select.name] ?? ""), select),
      ),
    );
    this.root.append(this.facets, this.notes, this.list, this.after, this.status);
    options.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      // What is on its way answers an older question.
      this.turn += 1;
      this.list.setAttribute("aria-busy", "true");
      this.timer = setTimeout(() => this.search(), PAUSE);
    });
    for (const select of this.selects) select.addEventListener("change", () => this.search());
    options.input.addEventListener("keydown", (event) => this.moveFromInput(event));
    this.list.addEventListener("keydown", (event) => this.moveInList(event));
    this.showHints();
  }

  get query(): string {
    return this.options.input.value.trim();
  }

  get choice(): Record<string, string> {
    return Object.fromEntries(
      this.selects.filter((select) => select.value).map((select) => [select.name, select.value]),
    );
  }

  /** Searches for what is typed and chosen now. */
  search(): void {
    clearTimeout(this.timer);
    this.settled = this.run();
  }

  /** Searches for a query and filters from elsewhere, such as an address. */
  set(query: string, choice: Record<string, string>): void {
    this.options.input.value = query;
    for (const select of this.selects) {
      const value = choice[select.name] ?? "";
      // The options come with the first answer; until then a wanted one stands in.
      if (value && !hasOption(select, value)) select.append(element("option", { value }, value));
      select.value = value;
    }
    this.search();
  }

  /** Opens the first result of what is typed now, also if it is still on its way. */
  async openFirst(): Promise<void> {
    this.search();
    await this.settled;
    this.links()[0]?.click();
  }

  private async run(): Promise<void> {
    this.turn += 1;
    this.list.setAttribute("aria-busy", "true");
    const turn = this.turn;
    const { query, choice } = this;
    this.options.changed?.(query, choice);
    // Shown before the first answer, so that nothing moves when it comes.
    this.facets.hidden = false;
    const waiting = setTimeout(() => this.note(element("p", {}, WORDS.loading)), 250);
    try {
      const [answer, first] = await this.ask(async (engine) => {
        const found = await engine.search(query, choice);
        return [found, query || Object.keys(choice).length ? await found.page(0, AT_ONCE) : []] as const;
      });
      if (turn !== this.turn) return;
      this.showFacets(answer);
      if (query || Object.keys(choice).length) this.showAnswer(answer, first);
      else this.showHints();
    } catch (error) {
      if (turn !== this.turn) return;
      this.showFailure();
      console.error("Search could not start.", error);
    } finally {
      clearTimeout(waiting);
      if (turn === this.turn) this.list.removeAttribute("aria-busy");
    }
  }

  /** Asks the engine, and a new one if that fails. */
  private async ask<Given>(question: (engine: Engine) => Promise<Given>): Promise<Given> {
    const { getEngine } = this.options;
    try {
      return await question(await getEngine());
    } catch {
      return question(await getEngine(true));
    }
  }

  private showAnswer(answer: Answer, first: Found[]): void {
    this.list.replaceChildren(...first.map(showResult));
    this.after.replaceChildren();
    if (!answer.total) {
      this.showNothing();
      return;
    }
    const notes = answer.corrections.map(([typed, word]) => WORDS.instead(typed, word));
    if (this.query && !answer.whole && !notes.length) notes.push(WORDS.closest);
    if (isOffline()) notes.push(WORDS.offline);
    this.note(
      element("p", { class: "pb-search__count" }, WORDS.found(answer.total)),
      ...notes.map((words) => element("p", {}, words)),
    );
    this.say([WORDS.found(answer.total), ...notes].join(". "));
    this.offerMore(answer);
  }

  private offerMore(answer: Answer): void {
    const shown = this.list.childElementCount;
    const more = Math.min(AT_ONCE, answer.total - shown);
    this.after.replaceChildren();
    if (more <= 0) return;
    const button = element("button", { type: "button", class: "pb-button" }, WORDS.more(more));
    button.addEventListener("click", () => void this.showMore(shown, more));
    this.after.append(button);
  }

  private async showMore(shown: number, more: number, wasTried = false): Promise<void> {
    const { query, choice, turn } = this;
    this.after.querySelector(".pb-failure")?.remove();
    try {
      const [answer, next] = await this.ask(async (engine) => {
        const found = await engine.search(query, choice);
        return [found, await found.page(shown, shown + more)] as const;
      });
      // Another search, or the same press twice.
      if (turn !== this.turn || this.list.childElementCount !== shown) return;
      this.list.append(...next.map(showResult));
      this.offerMore(answer);
      this.links()[shown]?.focus();
    } catch (error) {
      if (turn !== this.turn) return;
      console.error("More results could not be loaded.", error);
      this.after.append(failureNotice(() => void this.showMore(shown, more, true), wasTried));
    }
  }

  private showNothing(): void {
    const filtered = Object.keys(this.choice).length > 0;
    const nothing = filtered ? WORDS.nothingFiltered : WORDS.nothing(this.query);
    const words = isOffline() ? `${nothing} ${WORDS.offline}` : nothing;
    this.note(element("p", { class: "pb-search__count" }, words));
    this.say(words);
    if (filtered) {
      const clear = element("button", { type: "button", class: "pb-button" }, WORDS.clear);
      clear.addEventListener("click", () => {
        this.options.input.focus();
        this.set(this.query, {});
      });
      this.after.append(clear);
    }
    this.after.append(linkToEverything());
  }

  private showFailure(): void {
    this.list.replaceChildren();
    this.note(element("p", { class: "pb-search__failed" }, WORDS.failed));
    this.say(WORDS.failed);
    const again = element("button", { type: "button", class: "pb-button" }, WORDS.again);
    again.addEventListener("click", () => {
      this.options.input.focus();
      this.search();
    });
    this.after.replaceChildren(again, linkToEverything());
  }

  private showHints(): void {
    this.list.replaceChildren();
    this.after.replaceChildren();
    this.note();
    this.say("");
    if (!this.options.hints) return;
    const hints = WORDS.examples.map((example) => {
      const button = element("button", { type: "button", class: "pb-search__example" }, example);
      button.addEventListener("click", () => {
        this.options.input.focus();
        this.set(example, this.choice);
      });
      return button;
    });
    this.note(element("p", { class: "pb-search__hints" }, WORDS.try, " ", ...hints));
  }

  private showFacets({ counts }: Answer): void {
    for (const select of this.selects) {
      const chosen = select.value;
      const values = [...(counts[select.name] ?? [])].sort(
        ([one], [other]) => orderOf(one) - orderOf(other) || one.localeCompare(other),
      );
      if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
      const options = values.map(([value, count]) => element("option", { value }, WORDS.option(value, count)));
      select.replaceChildren(element("option", { value: "" }, WORDS.any), ...options);
      select.value = chosen;
    }
    this.facets.hidden = this.selects.every((select) => select.options.length < 2);
  }

  private note(...notes: HTMLElement[]): void {
    this.notes.replaceChildren(...notes);
  }

  /** Says it once the reader pauses, not at every letter. */
  private say(words: string): void {
    clearTimeout(this.sayTimer);
    this.sayTimer = setTimeout(() => {
      this.status.textContent = words;
    }, PAUSE_BEFORE_SAYING);
  }

  private links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll("a")];
  }

  private moveFromInput(event: KeyboardEvent): void {
    const first = this.links()[0];
    if (event.key !== "ArrowDown" || !first) return;
    event.preventDefault();
    first.focus();
  }

  private moveInList(event: KeyboardEvent): void {
    const links = this.links();
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const targets: Record<string, HTMLElement | undefined> = {
      ArrowDown: links[at + 1],
      ArrowUp: links[at - 1] ?? this.options.input,
      Home: links[0],
      End: links.at(-1),
    };
    if (at < 0 || !(event.key in targets) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    targets[event.key]?.focus();
  }
}

function showResult({ title, url, kind, excerpt }: Found): HTMLLIElement {
  const runs = excerpt.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
  const link = element(
    "a",
    { href: url, class: "pb-result__link" },
    element("span", { class: "pb-result__title" }, title),
  );
  if (kind) link.append(" ", element("span", { class: "pb-result__kind" }, kind));
  return element("li", { class: "pb-result" }, link, element("p", { class: "pb-result__excerpt" }, ...runs));
}

function linkToEverything(): HTMLAnchorElement {
  return element("a", { href: siteUrl("search/").href, class: "pb-search__everything" }, WORDS.everything);
}

function hasOption(select: HTMLSelectElement, value: string): boolean {
  return [...select.options].some((option) => option.value === value);
}

function orderOf(value: string): number {
  const at = WORDS.order.indexOf(value);
  // Steps come before phases, as a reader goes through them.
  return at >= 0 ? at : value.startsWith("Step") ? -1 : 0;
}
