/** What the builder and the playbook write is read back, as whole as the format allows. */
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { articleDocx } from "../../export/docx";
import { entryYaml } from "../../export/entry-yaml";
import { articleMarkdown } from "../../export/markdown";
import { articleText } from "../../export/plain";
import { OPTIONS, sampleAgenda } from "../../export/samples";
import { agendaArticle } from "../article";
import { fromTemplate, toEntry } from "../library";
import type { Agenda } from "../model";
import { repeats, saidBy } from "../said";
import { timedSteps } from "../share-steps";
import { agendaOf, compose, library } from "../testing";
import { readDocx } from "./docx";
import { type Reading, readPieces, readText } from "./read";
import { agendaFrom } from "./to-agenda";
import { agendaOfEntry, readEntry } from "./yaml";

const pages = import.meta.glob("../../../data/agendas/*.yaml", { query: "?raw", import: "default", eager: true });
const roles = Object.fromEntries(library.roles.map(({ id, title }) => [id, title]));

function read(text: string): Agenda {
  return made(readText(text));
}

const parseXml = (text: string): Document => new DOMParser().parseFromString(text, "text/xml") as unknown as Document;

async function readWord(file: Blob): Promise<Agenda> {
  const reading = readDocx(new Uint8Array(await file.arrayBuffer()), parseXml);
  if (!("pieces" in reading)) throw new Error(reading.problem);
  return made(readPieces(reading.pieces));
}

function made(reading: Reading): Agenda {
  if (!("found" in reading)) throw new Error(reading.problem);
  return agendaFrom(reading.found, "UTC");
}

/** What a copy says of an agenda, without what only the builder knows. */
function said(agenda: Agenda): unknown {
  const nameOf = (id: string | undefined): string => agenda.organizations.find((one) => one.id === id)?.name ?? "";
  const tasks = (lane: "before" | "after"): unknown =>
    agenda[lane].map(({ text, owner, organization }) => [text, roles[owner] ?? owner, nameOf(organization)]);
  return {
    title: agenda.title,
    goal: agenda.goal,
    date: agenda.date,
    start: agenda.start,
    place: agenda.place,
    formats: agenda.formats,
    organizations: agenda.organizations.map(({ name, people }) => [
      name,
      people.map(({ name: who, title, role }) => [who, title, role]),
    ]),
    before: tasks("before"),
    after: tasks("after"),
    blocks: agenda.blocks
      .filter(({ out }) => !out)
      .map((block) => ({
        title: block.title,
        kind: block.kind,
        minutes: block.minutes,
        lead: roles[block.lead] ?? block.lead,
        by: nameOf(block.leadOrganization),
        purpose: block.purpose,
        steps: timedSteps(block),
        questions: block.prompts.map(({ text }) => text),
        takeaway: block.takeaway,
        notes: block.notes.replace(/\n+/g, "\n"),
        materials: block.materials,
        breakout: block.breakout,
      })),
  };
}

const composed = library.goals.map(({ id }) =>
  compose(
    { goal: id, zone: "America/Chicago", minutes: 120, peoplePerOrganization: 6, organizations: 2, format: "video" },
    library,
  ),
);
const named: Agenda[] = [
  sampleAgenda(),
  ...composed.map((agenda, at): Agenda => ({
    ...agenda,
    date: "2026-12-01",
    start: "09:30",
    place: { where: "Town Hall, Room 4", link: "https://meet.example/abc", phone: "+1 555 0100 200" },
    formats: ["hybrid"],
    organizations: agenda.organizations.map((one, place) => ({
      ...one,
      name: ["River Trust", "Harbor Alliance"][place] ?? "",
      people: [{ id: `p${place}`, name: "Ana López", title: "Director", role: "policy" as const }],
    })),
    blocks: agenda.blocks.map((block) => ({
      ...block,
      ...(at % 2 && block.kind !== "break" ? { takeaway: "What do we take away from it?" } : {}),
      ...(at % 2 ? { leadOrganization: agenda.organizations[0]?.id ?? "" } : {}),
    })),
  })),
];

test.each(named.map((agenda) => [agenda.title, agenda] as const))(
  "%s comes back from its copies",
  async (_, agenda) => {
    const article = agendaArticle(agenda, { ...OPTIONS, audience: "facilitator", roles });
    expect(said(read(articleMarkdown(article)))).toEqual(said(agenda));
    expect(said(read(articleText(article)))).toEqual(said(agenda));
    expect(said(await readWord(await articleDocx(article)))).toEqual(said(agenda));
  },
);

test("several days come back from their copies, each block on its day", () => {
  const agenda = agendaOf({
    title: "Two days",
    date: "2026-12-01",
    start: "09:00",
    organizations: [{ id: "o1", name: "River Trust", zone: "America/Chicago", people: [] }],
    blocks: [
      { title: "Welcome", kind: "opening", minutes: 30 },
      { title: "Lunch", kind: "break", minutes: 45, fixedStart: { day: 0, time: "12:00" } },
      { title: "Reflections", minutes: 60, fixedStart: { day: 1, time: "09:00" } },
    ],
  });
  const article = agendaArticle(agenda, { ...OPTIONS, audience: "participants", roles });
  for (const back of [read(articleMarkdown(article)), read(articleText(article))]) {
    expect([back.date, back.start, back.organizations[0]?.zone]).toEqual(["2026-12-01", "09:00", "America/Chicago"]);
    expect(back.blocks.map(({ title, fixedStart }) => [title, fixedStart])).toEqual(
      agenda.blocks.map(({ title, fixedStart }) => [title, fixedStart]),
    );
    expect(back.blocks.every(({ notes }) => notes === "")).toBe(true);
  }
});

test.each(named.slice(1).map((agenda) => [agenda.title, agenda] as const))(
  "%s comes back from its YAML",
  (_, agenda) => {
    const reading = readEntry(entryYaml(toEntry(agenda, library)));
    if (!("record" in reading)) throw new Error(JSON.stringify(reading));
    const back = agendaOfEntry(reading.record, library, "UTC");
    const said = saidBy(library);
    const shown = (one: Agenda): unknown =>
      one.blocks
        .filter(({ out }) => !out)
        .map(({ title, kind, minutes, takeaway, prompts, steps }) => ({
          title,
          kind,
          minutes,
          takeaway,
          // The playbook says nothing twice: what one of its entries asks is left out, and its author told so.
          asked: prompts.filter(({ text, from }) => from !== undefined || repeats(text, said) === 0).length,
          does: steps.length > 0,
        }));
    expect(shown(back)).toEqual(shown(agenda));
    expect(["", agenda.goal]).toContain(back.goal);
    expect(back.before.map(({ text }) => text)).toEqual(agenda.before.map(({ text }) => text));
  },
);

test.each(library.agendas.map((record) => [record.id, record] as const))(
  "the playbook's own %s opens from its YAML",
  (_, record) => {
    const reading = readEntry(pages[`../../../data/agendas/${record.id}.yaml`] ?? "");
    if (!("record" in reading)) throw new Error(JSON.stringify(reading));
    const { from: __, ...expected } = fromTemplate(record, library, { zone: "UTC" });
    const back = agendaOfEntry(reading.record, library, "UTC");
    expect(said(back)).toEqual(said(expected));
    expect(back.from).toBeUndefined();
  },
);
