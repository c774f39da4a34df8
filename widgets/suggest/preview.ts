/** The entry's page as it will be, from nodes, with the classes of macros/templates/pages. */

import { type FitBlock, fitBlocks } from "../agenda/fit";
import { stopwatch } from "../base/clock";
import { LANGUAGE } from "../base/edition";
import { element } from "../base/element";
import { siteUrl } from "../base/site";
import type { NewSource } from "./entry";
import { newSourceLines } from "./entry";
import { type Entry, isRecord } from "./finding";
import type { Library } from "./library";
import { PAGE } from "./page-words";
import { line, prose, type Resolve } from "./prose";

type Child = Node | string | undefined;

/** The nodes of the page of an entry that need not be whole. */
export function preview(kind: string, entry: Entry, newSources: readonly NewSource[], library: Library): HTMLElement {
  return new Page(kind, entry, newSources, library).made();
}

class Page {
  private readonly resolve: Resolve;

  constructor(
    private readonly kind: string,
    private readonly entry: Entry,
    private readonly newSources: readonly NewSource[],
    private readonly library: Library,
  ) {
    this.resolve = (reference) => {
      const known = library.get(reference);
      return known && siteUrl(known.url).href;
    };
  }

  made(): HTMLElement {
    const head = make(
      "header",
      "pb-entry__head",
      make("h2", "pb-suggest__title", text(this.entry.question) || text(this.entry.title) || PAGE.untitled),
      ...(this.entry.question ? [make("p", "pb-kicker", text(this.entry.title))] : []),
      make("p", "pb-lede", text(this.entry.summary)),
      this.called(),
    );
    const known = this.facts().filter((fact) => fact !== undefined);
    const facts = known.length
      ? make("section", "pb-facts", make("h3", "pb-facts__title", PAGE.glance), make("dl", "", ...known))
      : undefined;
    const foot = make("footer", "pb-entry__foot", this.related(), this.provenance());
    return make(
      "article",
      `pb-entry pb-entry--${this.kind}`,
      head,
      make("div", "pb-entry__aside", facts),
      make("div", "pb-entry__body", ...this.body(), this.list(PAGE.asked, this.entry.asked_as)),
      foot,
    );
  }

  private called(): Child {
    const names = texts(this.entry.also_called).flatMap((name) => [", ", ...this.line(name)]);
    return names.length
      ? make("p", "pb-called", make("span", "pb-called__label", PAGE.alsoCalled), " ", ...names.slice(1))
      : undefined;
  }

  // Facts

  private facts(): Child[] {
    const { entry } = this;
    const own: Record<string, () => Child[]> = {
      story: () => [
        this.fact(PAGE.who, texts(entry.organizations).join(", "), "people"),
        this.fact(PAGE.whenWhere, text(entry.happened), "stage"),
        this.fact(
          PAGE.sort,
          typeof entry.illustrative === "boolean" ? (entry.illustrative ? PAGE.example : PAGE.report) : "",
          "tip",
        ),
      ],
      tip: () => [this.fact(PAGE.from, this.word("series", entry.series), "tip")],
      prompt: () => [
        this.fact(PAGE.moment, this.word("use", entry.use), "question"),
        this.fact(PAGE.minutes, best(entry.minutes), "clock"),
      ],
      activity: () => [
        this.fact(PAGE.minutes, best(entry.minutes), "clock"),
        this.fact(PAGE.people, range(entry.people), "people"),
        this.fact(PAGE.where, this.words("format", entry.formats), "place"),
        entry.block
          ? make(
              "div",
              "pb-fact",
              make("dt", "", icon("agenda"), PAGE.fills),
              make("dd", "", this.blockTag(text(entry.block))),
            )
          : undefined,
      ],
      agenda: () => [
        this.fact(PAGE.minutes, this.lengths().join(", "), "clock"),
        this.fact(
          PAGE.people,
          isRecord(entry.people) ? PAGE.peopleFrom(range(entry.people), range(entry.organizations)) : "",
          "people",
        ),
        this.fact(PAGE.where, this.words("format", entry.formats), "place"),
      ],
    };
    return [
      ...(own[this.kind]?.() ?? []),
      this.fact(PAGE.level, this.spans("level", entry.levels), "level"),
      this.fact(PAGE.when, this.spans("stage", entry.stages), "stage"),
      this.fact(PAGE.about, this.words("theme", entry.themes), "theme"),
    ];
  }

  private fact(label: string, value: string, iconName: string): Child {
    return value ? make("div", "pb-fact", make("dt", "", icon(iconName), label), make("dd", "", value)) : undefined;
  }

  private word(group: string, value: unknown): string {
    return value ? this.library.words(group, text(value)) : "";
  }

  private words(group: string, values: unknown): string {
    return texts(values)
      .map((value) => this.library.words(group, value))
      .join(", ");
  }

  /** A run of neighbors as a span, such as Networking to Cooperation: show_spans in macros/rendering/words.py. */
  private spans(group: string, values: unknown): string {
    const order = Object.keys(this.library.vocabulary[group] ?? {});
    const known = order.filter((value) => texts(values).includes(value));
    if (order.length && known.length === order.length) return PAGE.all;
    const runs: string[][] = [];
    for (const value of known) {
      const run = runs.at(-1);
      if (run && order.indexOf(run.at(-1) ?? "") + 1 === order.indexOf(value)) run.push(value);
      else runs.push([value]);
    }
    const word = (value = ""): string => this.library.words(group, value);
    return runs
      .flatMap((run) => (run.length > 2 ? [PAGE.span(word(run[0]), word(run.at(-1)))] : run.map(word)))
      .join(", ");
  }

  private blockTag(kind: string): Node {
    return make(
      "span",
      `pb-block-tag pb-block--${known(this.library, "block", kind)}`,
      icon(known(this.library, "block", kind)),
      this.library.words("block", kind),
    );
  }

  // Body

  private body(): Child[] {
    const { entry } = this;
    const bodies: Record<string, () => Child[]> = {
      story: () => [
        entry.illustrative === true ? make("p", "pb-note", PAGE.exampleNote) : undefined,
        this.prose(PAGE.situation, entry.situation),
        this.prose(PAGE.did, entry.what_they_did),
        this.prose(PAGE.came, entry.what_came_of_it),
        entry.voice
          ? make(
              "section",
              "",
              make("h3", "", PAGE.voice),
              make("div", "pb-voice", ...prose(text(entry.voice), this.resolve)),
            )
          : undefined,
        this.list(PAGE.lessons, entry.lessons),
      ],
      tip: () => [
        this.list(PAGE.do, entry.do, "ul", "pb-steps"),
        this.prose(PAGE.why, entry.why),
        this.prose(PAGE.forExample, entry.example),
      ],
      prompt: () => [
        this.list(PAGE.thenAsk, entry.follow_ups),
        entry.listen_for
          ? make("section", "", make("h3", "", PAGE.listenFor), make("p", "", ...this.line(entry.listen_for)))
          : undefined,
        this.whenToUse(),
      ],
      activity: () => [
        entry.purpose
          ? make("p", "pb-goal", make("strong", "", PAGE.purpose), " ", ...this.line(entry.purpose))
          : undefined,
        make(
          "section",
          "",
          make("h3", "", PAGE.steps),
          this.timed(entry.steps),
          ...this.small(PAGE.bring, entry.materials),
          this.named(PAGE.online, entry.online),
          this.named(PAGE.hybrid, entry.hybrid),
        ),
        this.list(PAGE.watchFor, entry.watch_for),
        this.list(PAGE.variations, entry.variations),
        this.prose(PAGE.notes, entry.notes),
        this.whenToUse(),
      ],
      agenda: () => this.agenda(),
    };
    return bodies[this.kind]?.() ?? [];
  }

  /** A sentence after what it is about. */
  private named(label: string, sentence: unknown): Child {
    return sentence ? make("p", "", make("strong", "", label), " ", ...this.line(sentence)) : undefined;
  }

  private agenda(): Child[] {
    const { entry } = this;
    const blocks = list(entry.blocks);
    return [
      entry.goal ? make("p", "pb-goal", make("strong", "", PAGE.atEnd), " ", ...this.line(entry.goal)) : undefined,
      make("section", "pb-agenda", make("h3", "", PAGE.theAgenda), ...this.runOfShow(blocks)),
      make(
        "section",
        "",
        make("h3", "", PAGE.before),
        this.items(entry.prepare, "ol"),
        this.roles(),
        ...this.small(PAGE.bring, entry.materials),
        this.named(PAGE.hybrid, entry.hybrid),
      ),
      blocks.length
        ? make("section", "pb-blocks", make("h3", "", PAGE.blocks), ...blocks.map((block) => this.block(block)))
        : undefined,
      this.list(PAGE.afterwards, entry.afterwards, "ol"),
      this.whenToUse(),
    ];
  }

  private roles(): Child {
    const roles = texts(this.entry.roles);
    return roles.length
      ? make(
          "p",
          "",
          make("strong", "", PAGE.roles),
          " ",
          roles.map((id) => this.titleOf(`role:${id}`, id)).join(", "),
          ".",
        )
      : undefined;
  }

  /** The lengths that its page is shown in: its own, and those that its blocks fit exactly. */
  private lengths(): number[] {
    const timed = timedBlocks(list(this.entry.blocks));
    const own = isCount(this.entry.minutes) ? [this.entry.minutes] : [];
    const others = timed.length ? LENGTHS.filter((length) => fitBlocks(timed, length).offBy === 0) : [];
    return [...new Set([...own, ...others])].sort((one, other) => one - other);
  }

  private runOfShow(blocks: readonly Entry[]): Child[] {
    const timed = timedBlocks(blocks);

    const target = isCount(this.entry.minutes) ? this.entry.minutes : timed.reduce((sum, { ideal }) => sum + ideal, 0);
    if (!timed.length || !target) return [];
    const fit = fitBlocks(timed, target);
    let start = 0;
    const rows = timed.flatMap(({ block }, place) => {
      const minutes = fit.minutes[place];
      if (minutes === null || minutes === undefined) return [];
      const row = { block, start, minutes };
      start += minutes;
      return [row];
    });
    const leftOut = fit.leftOut.map((place) => text(timed[place]?.block.title));
    return [
      this.bar(rows, start),
      make("table", "pb-run", runHead(), make("tbody", "", ...rows.map((row) => this.row(row)))),
      leftOut.length ? make("p", "pb-run__left-out", PAGE.leftOut(leftOut.join(", "))) : undefined,
    ];
  }

  private bar(rows: readonly { block: Entry; start: number; minutes: number }[], total: number): Node {
    const svg = drawing("svg", {
      class: "pb-bar__svg",
      viewBox: `0 0 ${total * 10} 100`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    for (const { block, start, minutes } of rows) {
      svg.append(
        drawing("rect", {
          class: `pb-block--${known(this.library, "block", text(block.kind))}`,
          x: start * 10,
          y: 0,
          width: minutes * 10,
          height: 100,
        }),
      );
    }
    return make(
      "figure",
      "pb-bar",
      svg,
      make("figcaption", "pb-bar__ends", make("span", "", "0:00"), make("span", "", stopwatch(total))),
    );
  }

  private row({ block, start, minutes }: { block: Entry; start: number; minutes: number }): Node {
    const title = element("th", { scope: "row" }, text(block.title), " ", this.blockTag(text(block.kind)));
    const lead = this.titleOf(`role:${text(block.lead)}`, text(block.lead));
    return make(
      "tr",
      `pb-block--${known(this.library, "block", text(block.kind))}`,
      make("td", "pb-number", stopwatch(start)),
      make("td", "pb-number", String(minutes)),
      title,
      make("td", "", lead),
    );
  }

  private block(block: Entry): Node {
    const kind = text(block.kind);
    const lead = text(block.lead);
    const minutes =
      isRecord(block.minutes) && isCount(block.minutes.ideal) ? PAGE.blockMinutes(best(block.minutes)) : "";
    const meta = [
      minutes,
      this.word("priority", block.priority) + (isCount(block.only_from) ? PAGE.onlyFrom(block.only_from) : ""),
      lead && PAGE.ledBy(this.titleOf(`role:${lead}`, lead)),
    ].filter(Boolean);
    const questions = texts(block.prompts).map((id) => {
      const prompt = this.library.get(`prompt:${id}`);
      return make(
        "li",
        "",
        ...(prompt ? [text(prompt.fields.question), " ", this.linkTo(prompt.ref, prompt.title, prompt.title)] : [id]),
      );
    });
    const activity = text(block.activity);
    return make(
      "section",
      `pb-block pb-block--${known(this.library, "block", kind)}`,
      make("h4", "", text(block.title) || PAGE.untitled),
      make(
        "p",
        "pb-block__meta",
        kind ? this.blockTag(kind) : undefined,
        ...meta.map((words) => make("span", "", words)),
      ),
      make("p", "", ...this.line(block.purpose)),
      this.timed(block.steps),
      questions.length
        ? make("div", "pb-block__prompts", make("h5", "", PAGE.ask), make("ul", "", ...questions))
        : undefined,
      block.takeaway
        ? make("p", "pb-block__takeaway", make("strong", "", PAGE.takeaway), " ", ...this.line(block.takeaway))
        : undefined,
      activity
        ? make("p", "pb-block__activity", PAGE.howToRun, " ", this.linkTo(`activity:${activity}`, activity))
        : undefined,
      block.notes
        ? make("div", "pb-block__notes", make("h5", "", PAGE.forFacilitator), ...prose(text(block.notes), this.resolve))
        : undefined,
    );
  }

  // Foot

  private related(): Child {
    const items = list(this.entry.related)
      .toSorted((one, other) => placeOf(one.how) - placeOf(other.how))
      .map(({ to, how, reason }) => {
        const other = text(to);
        return make(
          "li",
          "",
          make("span", "pb-related__how", this.word("relation", how)),
          make(
            "span",
            "",
            this.linkTo(other, other),
            " ",
            make("span", "pb-related__kind", this.kindNote(other)),
            make("span", "pb-related__reason", ...this.line(reason)),
          ),
        );
      });
    return items.length
      ? make("section", "pb-related", make("h3", "", PAGE.related), make("ul", "pb-related__list", ...items))
      : undefined;
  }

  private provenance(): Child {
    const { entry } = this;
    const grade = (value: string): Node =>
      make("span", `pb-grade pb-grade--${known(this.library, "grade", value)}`, this.library.words("grade", value));
    // A source that is cited twice stands once, with both sections.
    const citations = list(entry.sources);
    const cited = [...new Set(citations.map(({ source }) => text(source)))].map((source) => {
      const ref = `source:${source}`;
      const words: (Node | string)[] = [this.linkTo(ref, source)];
      for (const { section } of citations.filter((one) => text(one.source) === source && one.section))
        words.push(words.length === 1 ? ", " : "; ", ...this.line(section));
      return make(
        "li",
        "",
        grade(text(this.library.get(ref)?.fields.grade) || "source"),
        " ",
        make("span", "", ...words),
      );
    });
    const added = newSourceLines(this.newSources).map((source) =>
      make("li", "", grade("source"), " ", make("span", "", source, " ", make("em", "", PAGE.newSource))),
    );
    const ours = entry.editorial
      ? [make("li", "", grade("ours"), " ", make("span", "", ...this.line(entry.editorial)))]
      : [];
    return make(
      "section",
      "pb-provenance",
      make("h3", "", PAGE.provenance),
      make("ul", "pb-provenance__sources", ...cited, ...added, ...ours),
      make("p", "pb-provenance__dates", PAGE.dates(day(entry.added), day(entry.reviewed))),
      this.changes(),
    );
  }

  /** The kind of an entry, with the label of what leads with something else. */
  private kindNote(ref: string): string {
    const found = this.library.get(ref);
    return found && found.heading !== found.title ? `${kindTitle(ref)}: ${found.title}` : kindTitle(ref);
  }

  private changes(): Child {
    const items = list(this.entry.changes).map(({ on, what }) => make("li", "", `${day(on)}: `, ...this.line(what)));
    return items.length ? make("ul", "pb-provenance__changes", ...items) : undefined;
  }

  private linkTo(ref: string, otherwise: string, words = ""): Node {
    const found = this.library.get(ref);
    if (!found) return make("span", "", this.library.has(ref.slice(0, ref.indexOf(":"))) ? otherwise : nameOf(ref));
    return element("a", { href: siteUrl(found.url).href, target: "_blank", rel: "noopener" }, words || found.heading);
  }

  private titleOf(ref: string, otherwise: string): string {
    return this.library.get(ref)?.title ?? otherwise;
  }

  // Pieces

  private line(value: unknown): (Node | string)[] {
    return line(text(value), this.resolve);
  }

  private prose(heading: string, value: unknown): Child {
    return value ? make("section", "", make("h3", "", heading), ...prose(text(value), this.resolve)) : undefined;
  }

  private items(values: unknown, kind: "ol" | "ul" = "ul", name = ""): Child {
    const found = texts(values);
    return found.length ? make(kind, name, ...found.map((value) => make("li", "", ...this.line(value)))) : undefined;
  }

  /** Steps, each with its minutes. */
  private timed(values: unknown): Child {
    const steps = list(values).filter(({ text: words }) => text(words));
    const minutes = (value: unknown): Child =>
      isCount(value) ? make("strong", "pb-step__minutes", PAGE.stepMinutes(value), " ") : undefined;
    return steps.length
      ? make("ol", "pb-steps", ...steps.map((step) => make("li", "", minutes(step.minutes), ...this.line(step.text))))
      : undefined;
  }

  private list(heading: string, values: unknown, kind: "ol" | "ul" = "ul", name = ""): Child {
    const items = this.items(values, kind, name);
    return items && make("section", "", make("h3", "", heading), items);
  }

  private small(heading: string, values: unknown): Child[] {
    const items = this.items(values);
    return items ? [make("h4", "", heading), items] : [];
  }

  private whenToUse(): Child {
    const use = this.items(this.entry.use_when);
    const avoid = this.items(this.entry.avoid_when);
    if (!use && !avoid) return undefined;
    return make(
      "section",
      "pb-when",
      make("h3", "", PAGE.whenTitle),
      make(
        "div",
        "pb-when__columns",
        use && make("div", "pb-when__use", make("h4", "", icon("check"), PAGE.useWhen), use),
        avoid && make("div", "pb-when__avoid", make("h4", "", icon("stop"), PAGE.avoidWhen), avoid),
      ),
    );
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = element(name, { class: className || undefined }, ...children.filter((child) => child !== undefined));
  // What people write may run from right to left.
  if (["h2", "p", "li", "dd", "blockquote"].includes(name)) made.dir = "auto";
  return made;
}

function drawing(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function icon(name: string): Node {
  const svg = drawing("svg", { class: "pb-icon", "aria-hidden": "true", width: 20, height: 20 });
  svg.append(drawing("use", { href: `${siteUrl("assets/icons.svg").href}#${name}` }));
  return svg as unknown as Node;
}

/** What to do first and next leads, as on the page. */
const RELATIONS = ["before", "after", "with", "instead", "deeper"];

/** Where a relation stands in a list; one that is not known yet comes last. */
function placeOf(how: unknown): number {
  const place = RELATIONS.indexOf(text(how));
  return place === -1 ? RELATIONS.length : place;
}

/** The lengths that the playbook's agendas are shown in, if they fit. */
const LENGTHS = [60, 90, 120];

/** The blocks whose minutes make sense so far. */
function timedBlocks(blocks: readonly Entry[]): (FitBlock & { block: Entry })[] {
  return blocks.flatMap((block) => {
    const { least, ideal, most } = isRecord(block.minutes) ? block.minutes : {};
    if (!isCount(least) || !isCount(ideal) || !isCount(most) || least > ideal || ideal > most) return [];
    const priority: FitBlock["priority"] =
      block.priority === "should" || block.priority === "could" ? block.priority : "must";
    return [{ block, least, ideal, most, priority, onlyFrom: isCount(block.only_from) ? block.only_from : undefined }];
  });
}

function runHead(): Node {
  return make("thead", "", make("tr", "", ...PAGE.run.map((words) => element("th", { scope: "col" }, words))));
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}

function list(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1440;
}

function range(value: unknown): string {
  const { least, most } = isRecord(value) ? value : {};
  return least === most ? text(least) : [text(least), text(most)].filter(Boolean).join(PAGE.to);
}

function best(value: unknown): string {
  const ideal = isRecord(value) ? text(value.ideal) : "";
  return [range(value), ideal && PAGE.best(ideal)].filter(Boolean).join(", ");
}

/** A value of the vocabulary, so that nothing else gets into a class name or an icon's address. */
function known(library: Library, group: string, value: string): string {
  return Object.hasOwn(library.vocabulary[group] ?? {}, value) ? value : "";
}

function kindTitle(ref: string): string {
  const kind = ref.slice(0, Math.max(0, ref.indexOf(":")));
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** What an entry is probably called whose kind is not loaded yet: most titles say what their id says. */
function nameOf(ref: string): string {
  const words = ref.slice(ref.indexOf(":") + 1).replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function day(value: unknown): string {
  const date = new Date(`${text(value)}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? text(value)
    : date.toLocaleDateString(LANGUAGE, { timeZone: "UTC", dateStyle: "long" });
}
