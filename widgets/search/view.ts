/** The part that the search dialog and the search page share: a field, filters, and the list of what was found. */
import { element } from "../base/element";
import { failureNotice } from "../base/failure";
import { isOffline } from "../base/later";
import { siteUrl } from "../base/site";
import type { Note } from "../finding/concepts";
import type { Answer, Engine, Found } from "../finding/engine";
import { FACETS, type Facet } from "../finding/search-index";
import type { Run } from "../finding/why";
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

const PAUSE_BEFORE_SAYING = 600;
const PAUSE_BEFORE_FACETS = 300;
const AT_ONCE = 12;
/** As long as a title may be. */
const LONGEST_SUGGESTION = 80;

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
  private facetsTimer: ReturnType<typeof setTimeout> | undefined;
  /** The last answer, as long as its facets are not offered. */
  private answer: Answer | undefined;
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
      this.timer = setTimeout(() => this.search());
    });
    for (const select of this.selects) {
      select.addEventListener("change", () => this.search());
      for (const about of ["focus", "pointerdown"]) select.addEventListener(about, () => this.fillFacets());
    }
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
    const notes = notesOf(answer);
    if (!answer.total) {
      this.showNothing(
        notes,
        answer.notes.flatMap((note) => (note.what === "missing" ? note.near : [])),
        answer.hasWords,
      );
      return;
    }
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

  private showNothing(notes: string[], near: readonly string[], hasWords: boolean): void {
    const { query } = this;
    const filtered = Object.keys(this.choice).length > 0;
    const nothing = filtered ? [WORDS.nothingFiltered] : notes.length ? notes : [WORDS.nothing(query)];
    if (isOffline()) nothing.push(WORDS.offline);
    this.note(...nothing.map((words) => element("p", { class: "pb-search__count" }, words)));
    this.say(nothing.join(" "));
    if (filtered) {
      const clear = element("button", { type: "button", class: "pb-button" }, WORDS.clear);
      clear.addEventListener("click", () => {
        this.options.input.focus();
        this.set(this.query, {});
      });
      this.after.append(clear);
    } else {
      if (near.length)
        this.after.append(element("p", { class: "pb-search__try" }, WORDS.near, " ", ...this.offer(near)));
      this.after.append(element("p", { class: "pb-search__try" }, WORDS.tryThis), ...WORDS.starts.map(linkToStart));
      if (hasWords && query.length <= LONGEST_SUGGESTION) this.after.append(linkToSuggest(query));
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
    this.note(element("p", { class: "pb-search__hints" }, WORDS.try, " ", ...this.offer(WORDS.examples)));
  }

  /** Buttons that look for something else. */
  private offer(queries: readonly string[]): HTMLButtonElement[] {
    return queries.map((query) => {
      const button = element("button", { type: "button", class: "pb-search__example" }, query);
      button.addEventListener("click", () => {
        this.options.input.focus();
        this.set(query, this.choice);
      });
      return button;
    });
  }

  /** Offers what can be chosen, once the reader pauses or goes there: laying out the options takes longer than all else. */
  private showFacets(answer: Answer): void {
    this.answer = answer;
    clearTimeout(this.facetsTimer);
    const { choice, counts } = answer;
    const isNew = this.selects.some(
      (select) => select.options.length < 2 || select.value !== (choice[select.name] ?? ""),
    );
    if (isNew) this.fillFacets();
    else this.facetsTimer = setTimeout(() => this.fillFacets(), PAUSE_BEFORE_FACETS);
    this.facets.hidden = FACETS.every((facet) => !counts[facet].length) && !Object.keys(choice).length;
  }

  private fillFacets(): void {
    clearTimeout(this.facetsTimer);
    if (!this.answer) return;
    const { counts, choice } = this.answer;
    this.answer = undefined;
    for (const select of this.selects) {
      const chosen = choice[select.name] ?? "";
      const words = select.selectedOptions[0]?.dataset.words ?? chosen;
      const offered = [...counts[select.name as Facet]];
      if (chosen && !offered.some(({ value }) => value === chosen)) offered.push({ value: chosen, words, count: 0 });
      const options = offered.map((one) =>
        element("option", { value: one.value, "data-words": one.words }, WORDS.option(one.words, one.count)),
      );
      select.replaceChildren(element("option", { value: "" }, WORDS.any), ...options);
      select.value = chosen;
    }
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

/** What is to be said of a question whose words the playbook does not have as they were typed. */
function notesOf({ notes, hasWords, isCut, isApart, total }: Answer): string[] {
  const said: string[] = [];
  if (!hasWords) said.push(WORDS.fillers);
  const missing = notes.flatMap((note: Note) => (note.what === "missing" ? [note.typed] : []));
  if (missing.length) said.push(WORDS.missing(missing, total > 0));
  for (const note of notes) {
    if (note.what === "otherwise") said.push(WORDS.otherwise(note.typed, note.words));
    if (note.what === "corrected") said.push(WORDS.corrected(note.typed, note.word));
    if (note.what === "beginnings") said.push(WORDS.beginnings(note.typed, note.words));
  }
  if (isApart) said.push(WORDS.apart);
  if (isCut) said.push(WORDS.cut);
  return said;
}

function showResult({ title, name, url, kind, why }: Found): HTMLLIElement {
  const link = element(
    "a",
    { href: siteUrl(url).href, class: "pb-result__link" },
    element("span", { class: "pb-result__title" }, title),
    " ",
    element("span", { class: "pb-result__kind" }, name ? `${kind}: ${name}` : kind),
  );
  const lead = why.what === "summary" ? "" : WORDS[why.what];
  const result = element("li", { class: "pb-result" }, link);
  result.append(element("p", { class: "pb-result__why" }, lead, ...why.line.map(showRun)));
  if (why.inText.length) {
    const words = why.inText.flatMap((word, at) => [at ? ", " : "", element("mark", {}, word)]);
    result.append(element("p", { class: "pb-result__why" }, WORDS.inText, ...words));
  }
  return result;
}

function showRun({ text, hit }: Run): HTMLElement | string {
  return hit ? element("mark", {}, text) : text;
}

function linkToStart([path, words]: readonly [string, string]): HTMLAnchorElement {
  return element("a", { href: siteUrl(path).href, class: "pb-search__start" }, words);
}

function linkToSuggest(query: string): HTMLAnchorElement {
  const address = siteUrl("contribute/suggest/");
  address.searchParams.set("title", query);
  return element("a", { href: address.href, class: "pb-search__suggest" }, WORDS.suggest(query));
}

function linkToEverything(): HTMLAnchorElement {
  return element("a", { href: siteUrl("search/").href, class: "pb-search__everything" }, WORDS.everything);
}

function hasOption(select: HTMLSelectElement, value: string): boolean {
  return [...select.options].some((option) => option.value === value);
}
