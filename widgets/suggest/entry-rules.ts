/** Rules about one entry by itself: macros/checks/dates.py, lists.py, ranges.py, sources.py, formats.py, agendas.py, activities.py. */
import { type Entry, excerpt, type Finding, isRecord, type Loc, spell } from "./finding";
import { BULLET, clearItems, ITEM_MARK, markedItems, marksOf } from "./listed";
import type { KindSchema } from "./schema";
import { isDay } from "./structure";
import { partsOf, type Text, textsOf } from "./texts";

/** Everything that these rules find; they pass over values that have another fault. */
export function checkEntry(schema: KindSchema, entry: Entry, today: string): Finding[] {
  return [
    ...noEvidence(entry),
    ...datesAscend(entry, today),
    ...relatedOnce(entry),
    ...itemsDiffer(schema, entry),
    ...wordsInOrder(schema, entry),
    ...marksOfLists(schema, entry),
    ...itemsStandAlone(schema, entry),
    ...rangesAscend(schema, entry),
    ...starterIsFilledIn(schema, entry),
    ...formatsSayHow(schema, entry),
    ...(schema.kind === "activity" ? stepsAddUp("step-minutes", entry) : []),
    ...(schema.kind === "agenda" ? [...minutesAddUp(entry), ...leadsAreInvited(entry), ...blocksFit(entry)] : []),
  ];
}

/** Items that bring along what stood before them elsewhere, and bullets in texts. */
function marksOfLists(schema: KindSchema, entry: Entry): Finding[] {
  const lists = new Map<string, Text[]>();
  const found: Finding[] = [];
  for (const text of textsOf(schema, entry)) {
    if (!text.isItem) {
      found.push(...bulletIn(text, text.field.form === "prose" ? 'start each line of a list with "- "' : "delete it"));
      continue;
    }
    const list = spell(text.at.slice(0, typeof text.at.at(-1) === "number" ? -1 : -2));
    const key = `${list} ${text.field.name}`;
    lists.set(key, [...(lists.get(key) ?? []), text]);
  }
  return [...found, ...[...lists.values()].flatMap(marksIn)];
}

function marksIn(items: readonly Text[]): Finding[] {
  const several = items.filter(({ value }) => markedItems(value).length);
  const found = several.map(({ at, value }) =>
    finding(
      "list-mark",
      at,
      `${spell(at)} holds ${markedItems(value).length} items in one`,
      "make an item of each, and delete what stands before it",
    ),
  );
  const marks = marksOf(items.map(({ value }) => value));
  const marked = items.flatMap((text, place): [Text, string][] => {
    const mark = marks.length
      ? marks[place]?.trim()
      : several.includes(text)
        ? undefined
        : ITEM_MARK.exec(text.value)?.[1];
    return mark ? [[text, mark]] : [];
  });
  const [first] = marked;
  if (!first) return [...found, ...(several.length ? [] : items.flatMap((text) => bulletIn(text, "delete it")))];
  const [{ at }, mark] = first;
  const more = marked.length > 1 ? `; so it is with ${marked.length - 1} more of them` : "";
  const isSame = marked.every(([, other]) => other === mark);
  const hint = isSame ? `delete the ${mark}` : "delete what stands before their words";
  found.push(
    finding("list-mark", at, `${spell(at)} starts with ${mark}, but is an item of a list already${more}`, hint),
  );
  return found;
}

function bulletIn({ at, value }: Text, hint: string): Finding[] {
  const bullet = BULLET.exec(value)?.[0].trim();
  return bullet ? [finding("list-mark", at, `${spell(at)} holds a bullet: ${bullet}`, hint)] : [];
}

function itemsStandAlone(schema: KindSchema, entry: Entry): Finding[] {
  return [...textsOf(schema, entry)].flatMap(({ at, value }) => {
    const held = typeof at.at(-1) === "number" && !markedItems(value).length ? clearItems(value) : [];
    if (!held.length) return [];
    const text = `${spell(at)} looks like ${held.length} items in one: ${excerpt(value)}`;
    return [finding("several-in-one", at, text, `make an item of each: ${held.join(", ")}`, "advice")];
  });
}

export function finding(
  rule: string,
  at: Loc,
  text: string,
  hint: string,
  severity: Finding["severity"] = "error",
): Finding {
  return { rule, severity, at, text, hint, page: `rules#${rule}` };
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function noEvidence(entry: Entry): Finding[] {
  if (listOf(entry.sources).length || entry.editorial) return [];
  const hint = 'add "sources:" with what it draws on, or "editorial:" that says it is our practice advice';
  return [finding("no-evidence", [], "the entry has neither sources nor an editorial note", hint)];
}

function datesAscend({ added, reviewed, changes }: Entry, today: string): Finding[] {
  const found: Finding[] = [];
  if (isDay(added) && isDay(reviewed) && reviewed < added) {
    found.push(
      finding(
        "date-order",
        ["reviewed"],
        `reviewed is ${reviewed}, before added, which is ${added}`,
        "mend the one that is wrong",
      ),
    );
  }
  const days: [Loc, unknown][] = [
    [["added"], added],
    [["reviewed"], reviewed],
  ];
  let above: unknown;
  for (const [place, change] of listOf(changes).entries()) {
    const at = ["changes", place, "on"];
    const on = isRecord(change) ? change.on : undefined;
    if (!isDay(on)) continue;
    days.push([at, on]);
    if (isDay(added) && on < added) {
      found.push(
        finding(
          "date-order",
          at,
          `the change of ${on} is before added, which is ${added}`,
          "mend the date that is wrong",
        ),
      );
    }
    if (isDay(above) && on > above) {
      found.push(
        finding("changes-order", at, `the change of ${on} stands below an older one`, "list the newest change first"),
      );
    }
    above = on;
  }
  // Somewhere it is tomorrow already.
  const latest = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  for (const [at, day] of days) {
    if (isDay(day) && day > latest)
      found.push(
        finding("date-in-future", at, `${day} is in the future`, `write the day it happened; today is ${today}`),
      );
  }
  return found;
}

function relatedOnce(entry: Entry): Finding[] {
  const seen = new Set<string>();
  return listOf(entry.related).flatMap((related, place) => {
    const to = isRecord(related) ? related.to : undefined;
    if (typeof to !== "string") return [];
    const twice = seen.has(to);
    seen.add(to);
    return twice
      ? [
          finding(
            "related-twice",
            ["related", place, "to"],
            `related names ${to} twice`,
            "keep the one with the better reason",
          ),
        ]
      : [];
  });
}

function itemsDiffer(schema: KindSchema, entry: Entry): Finding[] {
  const found: Finding[] = [];
  for (const [at, part, value] of partsOf(schema, entry))
    for (const { name, many } of part.fields) {
      const keys = many ? listOf(value[name]).map((item) => JSON.stringify(comparable(item))) : [];
      for (const [place, key] of keys.entries()) {
        const first = keys.indexOf(key);
        if (first === place) continue;
        const item = listOf(value[name])[place];
        const text = `${spell([...at, name, place])} is the same as ${spell([...at, name, first])}: ${typeof item === "string" ? excerpt(item) : "all of it"}`;
        found.push(finding("repeated-item", [...at, name, place], text, "delete one of them"));
      }
    }
  return found;
}

/** A value without what stands for nothing, its fields in order. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).filter(
    ([, inner]) => inner !== null && inner !== undefined && !(Array.isArray(inner) && !inner.length),
  );
  return fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, comparable(inner)]);
}

/** Lists of words that have an order of their own. */
export const ORDERED: ReadonlySet<string> = new Set(["levels", "stages"]);

function wordsInOrder(schema: KindSchema, entry: Entry): Finding[] {
  return schema.fields.flatMap(({ name, words }) => {
    const found = ORDERED.has(name)
      ? listOf(entry[name]).filter((word): word is string => words.includes(String(word)))
      : [];
    const ordered = [...found].sort((one, other) => words.indexOf(one) - words.indexOf(other));
    if (found.join() === ordered.join()) return [];
    const text = `${name} are not in their order: ${found.join(", ")}`;
    return [finding("list-order", [name], text, `write ${name}: [${ordered.join(", ")}]`)];
  });
}

function rangesAscend(schema: KindSchema, entry: Entry): Finding[] {
  const found: Finding[] = [];
  for (const [at, { name }, { least, ideal, most }] of partsOf(schema, entry)) {
    if (typeof least !== "number" || typeof most !== "number") continue;
    if (name === "MinuteRange" && typeof ideal === "number" && !(least <= ideal && ideal <= most)) {
      const hint = "write least, ideal and most so that none is smaller than the one before";
      found.push(finding("range-order", at, `${spell(at)} goes ${least}, ${ideal}, ${most}`, hint));
    } else if (name === "PeopleRange" && least > most) {
      const hint = "write the smaller number as least and the larger as most";
      found.push(finding("range-order", at, `${spell(at)} goes from ${least} to ${most}`, hint));
    }
  }
  return found;
}

/** Characters: a shorter text of a starter may be the start of another one by chance. */
const A_SENTENCE = 20;

function starterIsFilledIn(schema: KindSchema, entry: Entry): Finding[] {
  const inside = [...schema.starterTexts].filter((one) => one.length >= A_SENTENCE && /[.?]$/.test(one)).sort();
  const left = [...textsOf(schema, entry)].flatMap(({ at, value }) => {
    const blank = schema.starterTexts.has(value)
      ? value
      : inside.find((one) => value.startsWith(one) || value.endsWith(one));
    return blank ? [{ at, value, blank }] : [];
  });
  const [first, ...others] = left;
  if (!first) return [];
  const more = others.length ? `; so are ${others.map(({ at }) => spell(at)).join(", ")}` : "";
  const [is, hint] =
    first.value === first.blank
      ? ["is still", "replace it with your words, or delete the field if it is optional"]
      : ["still holds", "delete that sentence, and keep your words"];
  const text = `${spell(first.at)} ${is} the starter's text: ${excerpt(first.blank)}${more}`;
  return [finding("starter-text", first.at, text, hint)];
}

/** For each format that changes how something is run: the field that says how, what it says, and what to write there. */
const SAID = {
  video: ["online", "what changes on a video call", "what changes on a video call"],
  hybrid: [
    "hybrid",
    "how it works for those on screen",
    "who hosts the screen, what replaces what is handed round or put on a wall, how people are paired and vote",
  ],
} as const;

function formatsSayHow(schema: KindSchema, entry: Entry): Finding[] {
  if (!Array.isArray(entry.formats)) return [];
  const formats: unknown[] = entry.formats;
  return Object.entries(SAID).flatMap(([format, [field, what, words]]) => {
    const given = formats.includes(format);
    if (given === Boolean(entry[field]) || !schema.fields.some(({ name }) => name === field)) return [];
    if (given) {
      const hint = `write ${field}: and ${words}; or take ${format} out of formats`;
      return [finding("format-how", ["formats"], `formats has ${format}, but nothing says ${what}`, hint)];
    }
    const text = `${field} says ${what}, but formats does not have ${format}`;
    return [finding("format-how", [field], text, `add ${format} to formats, or delete ${field}`)];
  });
}

/** What a block's steps and takeaway are to be. */
function blocksFit({ blocks }: Entry): Finding[] {
  return listOf(blocks).flatMap((block, place) =>
    isRecord(block)
      ? [
          ...stepsAddUp("block-steps", block, ["blocks", place]),
          ...takeawayIsAsked(block, ["blocks", place, "takeaway"]),
        ]
      : [],
  );
}

function takeawayIsAsked({ kind, takeaway }: Entry, at: Loc): Finding[] {
  if (typeof takeaway !== "string") return [];
  const text =
    kind === "break" ? `${spell(at)} asks what people take away from a break` : `${excerpt(takeaway)} is no question`;
  if (kind === "break") return [finding("block-takeaway", at, text, "delete it")];
  const hint = "write the question to ask before going on, with a question mark at its end";
  return takeaway.endsWith("?") ? [] : [finding("block-takeaway", at, text, hint)];
}

function stepsAddUp(rule: string, { minutes, steps }: Entry, within: Loc = []): Finding[] {
  const ideal = isRecord(minutes) ? minutes.ideal : undefined;
  const given = listOf(steps).map((step) => (isRecord(step) ? (step.minutes ?? undefined) : undefined));
  const timed = given.filter((one) => typeof one === "number");
  if (typeof ideal !== "number" || given.some((one) => one !== undefined && typeof one !== "number")) return [];
  const total = timed.reduce((sum, one) => sum + one, 0);
  if (!timed.length || total === ideal) return [];
  const text = `the minutes of the steps add up to ${total}, but the ideal is ${ideal}`;
  const change = total < ideal ? `give the steps ${ideal - total} more` : `take ${total - ideal} from the steps`;
  return [finding(rule, [...within, "minutes", "ideal"], text, `${change}, or write ideal: ${total}`)];
}

function minutesAddUp({ minutes, blocks }: Entry): Finding[] {
  if (typeof minutes !== "number" || !Array.isArray(blocks)) return [];
  let total = 0;
  for (const block of blocks) {
    const ideal = isRecord(block) && isRecord(block.minutes) ? block.minutes.ideal : undefined;
    if (typeof ideal !== "number") return [];
    const from = (block as Entry).only_from;
    if (typeof from !== "number" || from <= minutes) total += ideal;
  }
  if (total === minutes) return [];
  const difference = minutes - total;
  const change = difference > 0 ? `give the blocks ${difference} more` : `take ${-difference} from the blocks`;
  const text = `the ideal minutes of the blocks add up to ${total}, but minutes is ${minutes}`;
  return [finding("agenda-minutes", ["minutes"], text, `${change}, or write minutes: ${total}`)];
}

function leadsAreInvited({ roles, blocks }: Entry): Finding[] {
  return listOf(blocks).flatMap((block, place) => {
    const lead = isRecord(block) ? block.lead : undefined;
    if (typeof lead !== "string" || listOf(roles).includes(lead)) return [];
    const at = ["blocks", place, "lead"];
    return [finding("block-lead", at, `${spell(at)} is ${lead}, which is not among roles`, `add ${lead} to roles`)];
  });
}
