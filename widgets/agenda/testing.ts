/** What the tests of the agenda share: the playbook's own data as a library, and agendas of every possible sort. */
import fc from "fast-check";
import { parse } from "yaml";
import type { ActivityRecord, HintRecord, Library, Offers, PromptRecord } from "../guide/records";
import { type Answers, compose as composePlan, planSession, wantedFor } from "./compose";
import { type Agenda, BLOCK_KINDS, type Block, FORMATS, PRIORITIES, ROLE_ALIKES, VERSION } from "./model";

declare global {
  interface ImportMeta {
    /** Vite's way to read many files. */
    glob(pattern: string | string[], how: { query: "?raw"; import: "default"; eager: true }): Record<string, string>;
  }
}

const files = import.meta.glob("../../data/{agendas,activities,prompts,roles,sources,goals,hints}/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

function records<Record>(folder: string): Record[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/data/${folder}/`))
    .map(([path, text]) => {
      const id = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
      return { id, url: `https://example.org/${folder}/${id}/`, ...parse(text) } as Record;
    });
}

export const library: Library = {
  agendas: records("agendas"),
  activities: records("activities"),
  prompts: records("prompts"),
  roles: records("roles"),
  sources: records("sources"),
  goals: records("goals"),
};

/** What a library offers in short, as macros/publishing/api.py makes it. */
function offersOf({ activities, prompts }: Library): Offers {
  const inShort = <Kind extends ActivityRecord | PromptRecord>(
    record: Kind,
  ): Omit<Kind, "sources" | "related"> & { sources: string[]; related: string[] } => ({
    ...record,
    sources: (record.sources ?? []).map(({ source }) => source),
    related: (record.related ?? []).map(({ to }) => to),
  });
  return { activities: activities.map((one) => inShort(one)), prompts: prompts.map((one) => inShort(one)) };
}

/** The agenda for some answers, from just the entries that it wants. */
export function compose(given: Answers, from: Library, scores?: ReadonlyMap<string, number>): Agenda {
  return composeWith(given, hints, from, scores);
}

/** The same with other hints than those of the playbook. */
export function composeWith(
  given: Answers,
  known: readonly HintRecord[],
  from = library,
  scores?: ReadonlyMap<string, number>,
): Agenda {
  const goal = from.goals.find((one) => one.id === given.goal);
  const plan = planSession(given, offersOf(from), { goal, hints: known, scores });
  const wanted: Partial<Record<string, readonly string[]>> = wantedFor(plan);
  const alone = Object.entries(from).map(([kind, records]) => [
    kind,
    (records as { id: string }[]).filter(({ id }) => wanted[kind]?.includes(id)),
  ]);
  return composePlan(plan, Object.fromEntries(alone));
}

export const hints: HintRecord[] = records("hints");

/** Text as people type it, and as they should not. */
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    " ",
    "<script>alert(1)</script>",
    "{{ config }} {% raw %}",
    "# Heading",
    "- a\n- b\n\n1. c",
    "TODO ??? lorem ipsum",
    "![x](javascript:alert(1)) [a][b] [c]: d",
    "a\u202eb\u0000c\ud800",
    "| a | b |\n|---|---|",
    "**bold** _em_ `code` &amp; &#1;",
    "שלום עולם 👩‍👩‍👧",
    "x".repeat(700),
    "no: yes",
    "12",
    "*_{<_b>",
  ),
);

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 24 }).map((fives) => fives * 5),
  fc.integer({ min: 0, max: 1_440 }),
);
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((time) => time.map((two) => String(two).padStart(2, "0")).join(":"));
const zones = fc.constantFrom(
  "America/Chicago",
  "America/Phoenix",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "UTC",
);

/** A value or nothing: fields that may be missing are left out, never undefined. */
function maybe<Value>(name: string, value: fc.Arbitrary<Value>): fc.Arbitrary<object> {
  return fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [name]: given }));
}

function part(known: Record<string, fc.Arbitrary<unknown>>, ...optional: fc.Arbitrary<object>[]): fc.Arbitrary<object> {
  return fc.tuple(fc.record(known), ...optional).map((objects) => Object.assign({}, ...objects));
}

const prompt = part(
  { text: fc.oneof(texts, fc.constantFrom(...library.prompts.map((record) => record.question))) },
  maybe("from", fc.constantFrom(...library.prompts.map((record) => record.id), "gone")),
);

function blocks(organizations: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return part(
    {
      title: texts,
      kind: fc.constantFrom(...BLOCK_KINDS),
      minutes,
      priority: fc.constantFrom(...PRIORITIES),
      lead: fc.oneof(texts, fc.constantFrom("facilitator", "Timekeeper", "Functional lead (Maria)")),
      purpose: texts,
      steps: fc.array(part({ text: texts }, maybe("minutes", minutes)), { maxLength: 10 }),
      rooms: fc.array(part({ title: texts, place: texts, lead: texts }, maybe("leadOrganization", organizations)), {
        maxLength: 3,
      }),
      prompts: fc.array(prompt, { maxLength: 4 }),
      notes: texts,
      materials: fc.array(texts, { maxLength: 3 }),
    },
    fc.array(minutes, { minLength: 3, maxLength: 3 }).map((bounds) => {
      const [least, ideal, most] = bounds.sort((one, other) => one - other);
      return { least, ideal, most };
    }),
    maybe("onlyFrom", minutes),
    maybe("leadOrganization", organizations),
    maybe("activity", fc.constantFrom(...library.activities.map((record) => record.id), "gone")),
    maybe("breakout", fc.record({ groups: fc.integer({ min: 1, max: 100 }), reportBack: minutes })),
    maybe("why", texts),
    maybe("takeaway", texts),
    maybe("out", fc.boolean()),
    maybe("pinned", fc.boolean()),
    maybe("fixedStart", fc.record({ day: fc.integer({ min: 0, max: 3 }), time: times })),
  );
}

/** Agendas of every sort that the model allows, with up to some blocks. */
export function agendas({ most = 12 } = {}): fc.Arbitrary<Agenda> {
  const organizationIds = ["o1", "o2", "o3"];
  const organization = fc.oneof(fc.constantFrom(...organizationIds), fc.constant("gone"));
  const task = part({ text: texts, owner: texts }, maybe("organization", organization));
  const person = part({ name: texts, title: texts, role: fc.constantFrom(...ROLE_ALIKES) });
  return part(
    {
      id: ids,
      title: texts,
      goal: texts,
      formats: fc.array(fc.constantFrom(...FORMATS), { maxLength: 4 }),
      target: minutes,
      fixed: fc.constantFrom("start", "end"),
      place: fc.record({ where: texts, link: fc.oneof(texts, fc.webUrl()), phone: texts }),
      organizations: fc.array(part({ name: texts, zone: zones, people: fc.array(person, { maxLength: 4 }) }), {
        maxLength: 3,
      }),
      before: fc.array(task, { maxLength: 12 }),
      blocks: fc.array(blocks(organization), { maxLength: most }),
      after: fc.array(task, { maxLength: 10 }),
      dismissed: fc.uniqueArray(ids, { maxLength: 3 }),
    },
    maybe("from", fc.constantFrom(...library.agendas.map((record) => record.id), "gone")),
    maybe(
      "date",
      fc
        .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    maybe("start", times),
  ).map((made) => numbered(made as Agenda));
}

/** Gives every part an id of its own, and every person. */
function numbered(agenda: Agenda): Agenda {
  return {
    ...agenda,
    kind: "partnership-playbook/agenda",
    version: VERSION,
    organizations: agenda.organizations.map((organization, place) => ({
      ...organization,
      id: `o${place + 1}`,
      people: organization.people.map((person, number) => ({ ...person, id: `p${place}-${number}` })),
    })),
    before: agenda.before.map((task, place) => ({ ...task, id: `before${place}` })),
    blocks: agenda.blocks.map((block, place) => ({
      ...block,
      id: `b${place}`,
      rooms: block.rooms.map((room, number) => ({ ...room, id: `r${place}-${number}` })),
    })),
    after: agenda.after.map((task, place) => ({ ...task, id: `after${place}` })),
  };
}

/** A block for a test, with what matters to it. */
export function blockOf(fields: Partial<Block>): Block {
  return {
    id: "b",
    title: "",
    kind: "question",
    minutes: 10,
    least: 5,
    ideal: 10,
    most: 20,
    priority: "must",
    lead: "",
    purpose: "",
    steps: [],
    prompts: [],
    notes: "",
    materials: [],
    rooms: [],
    ...fields,
  };
}

/** An agenda for a test, with what matters to it; blocks without an id are numbered. */
export function agendaOf(fields: Omit<Partial<Agenda>, "blocks"> & { blocks?: Partial<Block>[] }): Agenda {
  const { blocks: given = [], ...others } = fields;
  return {
    kind: "partnership-playbook/agenda",
    version: VERSION,
    id: "a",
    title: "",
    goal: "",
    formats: [],
    target: 60,
    fixed: "start",
    place: { where: "", link: "", phone: "" },
    organizations: [],
    before: [],
    after: [],
    dismissed: [],
    ...others,
    blocks: given.map((block, place) => blockOf({ id: `b${place + 1}`, ...block })),
  };
}
