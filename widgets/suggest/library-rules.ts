/** Rules about an entry among all others: macros/checks/links.py, names.py, sources.py and agendas.py. */
import { finding, listOf } from "./entry-rules";
import { type Entry, excerpt, type Finding, isRecord, type Loc, spell, words } from "./finding";
import type { Known, Library } from "./library";
import { didYouMean } from "./near";
import type { KindSchema } from "./schema";
import { isEntryLink, linksIn } from "./text-rules";
import { partsOf, textsOf } from "./texts";
import { checkTwins } from "./twins";

/** Everything that these rules find. A kind that was not fetched makes nothing wrong. */
export function checkAgainst(library: Library, schema: KindSchema, id: string, entry: Entry): Finding[] {
  const mentions = [...mentionsOf(schema, entry)];
  return [
    ...referencesResolve(
      library,
      mentions.filter(({ ref }) => ref !== `${schema.kind}:${id}`),
    ),
    ...noSelfReference(mentions, `${schema.kind}:${id}`),
    ...entriesAreLinked(library, mentions, `${schema.kind}:${id}`),
    ...sectionsAreNamed(library, entry),
    ...(schema.kind === "agenda" ? [...activitiesFit(library, entry), ...blocksStayInBounds(library, entry)] : []),
    ...namesDiffer(library, schema, id, entry),
    ...titleAndIdAgree(id, entry),
    ...checkTwins(library, schema, id, entry),
  ];
}

interface Mention {
  at: Loc;
  ref: string;
  /** The words in the file: the kind:id or the bare id. */
  written: string;
  isCitation: boolean;
}

function* mentionsOf(schema: KindSchema, entry: Entry): Generator<Mention> {
  for (const [at, { name: model, fields }, value] of partsOf(schema, entry))
    for (const { name, form, kind, many } of fields) {
      if (form !== "reference" && !kind) continue;
      for (const [place, written] of (many ? listOf(value[name]) : [value[name]]).entries()) {
        if (typeof written !== "string") continue;
        yield {
          at: many ? [...at, name, place] : [...at, name],
          ref: kind ? `${kind}:${written}` : written,
          written,
          isCitation: model === "Citation",
        };
      }
    }
  for (const { at, value } of textsOf(schema, entry))
    for (const target of linksIn(value))
      if (isEntryLink(target)) yield { at, ref: target, written: target, isCitation: false };
}

function referencesResolve(library: Library, mentions: readonly Mention[]): Finding[] {
  return mentions
    .filter(({ ref }) => !library.get(ref) && (library.complete || library.has(kindOf(ref))))
    .map((mention) =>
      finding(
        "dangling-reference",
        mention.at,
        `${spell(mention.at)} names ${mention.written}, which does not exist`,
        hintFor(mention, library),
      ),
    );
}

function kindOf(ref: string): string {
  return ref.slice(0, ref.indexOf(":"));
}

/** So many ids of a kind are named to choose from. */
const FEW_IDS = 12;

/** What to write instead of a reference to nothing: what the entry is called now, or what looks like it. */
function hintFor({ ref, written }: Mention, library: Library): string {
  const kind = kindOf(ref);
  const id = ref.slice(kind.length + 1);
  const moved = library.of(kind).find(({ fields }) => listOf(fields.moved_from).includes(id));
  if (moved) return `it is called ${moved.id} now: write ${written.includes(":") ? moved.ref : moved.id}`;
  if (!library.folders.has(kind)) {
    const [folderOf] = [...library.folders].find(([, folder]) => folder === kind) ?? [];
    const close = folderOf ?? didYouMean(kind, library.folders.keys());
    if (library.get(`${close}:${id}`)) return `did you mean "${close}:${id}"?`;
    const whole = didYouMean(
      ref,
      [...library.all()].map((known) => known.ref),
    );
    const meant = whole || (close && `${close}:${id}`);
    return meant ? `did you mean "${meant}"?` : `Kinds: ${[...library.folders.keys()].join(", ")}`;
  }
  const folder = `data/${library.folders.get(kind)}`;
  const [elsewhere] = [...library.all()]
    .filter((known) => known.id === id)
    .map((known) => known.ref)
    .sort();
  if (elsewhere && written === ref) return `did you mean "${elsewhere}"?  The id is right, but of another kind`;
  const close = didYouMean(
    id,
    library.of(kind).map((known) => known.id),
  );
  if (close)
    return `did you mean "${written === ref ? `${kind}:` : ""}${close}"?  Ids are the names of the files in ${folder}`;
  if (elsewhere)
    return `${elsewhere} is there, but here belongs the id of ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}: the name of a file in ${folder}`;
  const ids = library.of(kind).map((known) => known.id);
  return ids.length && ids.length <= FEW_IDS && written !== ref
    ? `write one of: ${ids.sort().join(", ")}`
    : `ids are the names of the files in ${folder}, without .yaml`;
}

function noSelfReference(mentions: readonly Mention[], here: string): Finding[] {
  return mentions
    .filter(({ ref }) => ref === here)
    .map(({ at }) =>
      finding("self-reference", at, `${spell(at)} names this entry itself`, "delete it, or name another entry"),
    );
}

/** A new entry is reached from no other one; that it reaches others itself is what its author can do. */
function entriesAreLinked(library: Library, mentions: readonly Mention[], here: string): Finding[] {
  if (library.get(here)) return [];
  const reaching = mentions.some(({ ref, isCitation }) => ref !== here && !isCitation);
  const hint = 'add it to "related" of an entry whose readers need it';
  if (reaching) return [finding("unreached", [], `no other entry links to ${here}`, hint, "advice")];
  return [finding("no-links", [], `no other entry links to ${here}, and it links to none`, hint)];
}

function sectionsAreNamed(library: Library, entry: Entry): Finding[] {
  return listOf(entry.sources).flatMap((citation, place) => {
    if (!isRecord(citation) || citation.section) return [];
    if (library.get(`source:${String(citation.source)}`)?.fields.role !== "document") return [];
    const text = `sources[${place + 1}] cites ${String(citation.source)}, but not where in it`;
    return [
      finding(
        "section-missing",
        ["sources", place, "source"],
        text,
        'add "section:" below it, with the heading or the page',
      ),
    ];
  });
}

function activitiesFit(library: Library, entry: Entry): Finding[] {
  return listOf(entry.blocks).flatMap((block, place) => {
    if (!isRecord(block) || typeof block.activity !== "string" || typeof block.kind !== "string") return [];
    const used = library.get(`activity:${block.activity}`)?.fields.block;
    if (used === undefined || used === block.kind) return [];
    const text = `${block.activity} is for blocks of kind ${String(used)}, but this one is of kind ${block.kind}`;
    return [
      finding(
        "block-activity",
        ["blocks", place, "activity"],
        text,
        "choose another activity, or change the kind of one of them",
      ),
    ];
  });
}

function blocksStayInBounds(library: Library, entry: Entry): Finding[] {
  return listOf(entry.blocks).flatMap((block, place) => {
    if (!isRecord(block) || typeof block.activity !== "string" || !isRecord(block.minutes)) return [];
    const bounds = library.get(`activity:${block.activity}`)?.fields.minutes;
    if (!isRecord(bounds)) return [];
    const at = ["blocks", place, "minutes"];
    const [{ least, most }, found] = [block.minutes, [] as Finding[]];
    if (typeof least === "number" && typeof bounds.least === "number" && least < bounds.least) {
      const text = `${spell(at)}.least is ${least}, but ${block.activity} takes ${bounds.least} at least`;
      const hint = `write least: ${bounds.least}, or choose a shorter activity`;
      found.push(finding("block-minutes", [...at, "least"], text, hint));
    }
    if (typeof most === "number" && typeof bounds.most === "number" && most > bounds.most) {
      const text = `${spell(at)}.most is ${most}, but ${block.activity} fills ${bounds.most} at most`;
      const hint = `write most: ${bounds.most}, or choose a longer activity`;
      found.push(finding("block-minutes", [...at, "most"], text, hint));
    }
    return found;
  });
}

function namesDiffer(
  library: Library,
  schema: KindSchema,
  id: string,
  { title, summary, order, series }: Entry,
): Finding[] {
  const found: Finding[] = [];
  const others = (all: Iterable<Known>): Known[] => [...all].filter((known) => known.ref !== `${schema.kind}:${id}`);
  const same = (one: unknown, other: unknown): boolean =>
    words(String(one).toLowerCase()).join(" ") === words(String(other).toLowerCase()).join(" ");
  const titled =
    typeof title === "string" &&
    others(library.all()).find((known) => known.title.toLowerCase() === title.toLowerCase());
  if (titled) {
    const text = `the title ${excerpt(title)} is taken by ${titled.path}`;
    const hint = "choose a title that says what is different here; also_called may keep this one";
    found.push(finding("title-taken", ["title"], text, hint));
  }
  const summed = typeof summary === "string" && others(library.all()).find((known) => same(known.summary, summary));
  if (summed)
    found.push(
      finding(
        "summary-taken",
        ["summary"],
        `the summary is the same as that of ${summed.path}`,
        "say what a reader gets here and not there",
      ),
    );
  const placed =
    typeof order === "number" &&
    others(library.of(schema.kind)).find(({ fields }) => fields.order === order && fields.series === series);
  if (placed)
    found.push(
      finding(
        "order-taken",
        ["order"],
        `order ${order} is taken by ${placed.path}`,
        "give it the next free number of its list",
      ),
    );
  return found;
}

const SMALL_WORDS = new Set(
  "a an and at by for from how in into is it its of on or our that the this to we what with you your".split(" "),
);

function titleAndIdAgree(id: string, { title, summary }: Entry): Finding[] {
  if (typeof title !== "string" || typeof summary !== "string") return [];
  const said = stems(`${title} ${summary}`);
  if ([...stems(id.replaceAll("-", " "))].some((stem) => said.has(stem))) return [];
  const better = (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 5).join("-");
  const text = `the id ${id} has no word in common with the title ${excerpt(title)}`;
  return [
    finding("title-id", ["title"], text, `rename the file, such as to ${better}.yaml, while it is new`, "advice"),
  ];
}

/** The beginnings of the words in a text, so that shared and sharing count as one. */
function stems(text: string): Set<string> {
  const found = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL_WORDS.has(word));
  return new Set(found.map((word) => word.slice(0, 4)));
}
