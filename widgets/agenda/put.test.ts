import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { MessageRecord } from "../guide/records";
import { type Agenda, agendaSchema, MOST_BLOCKS } from "./model";
import { agendaFor, type Put, type Putable, putInto, threeBlocks } from "./put";
import { agendaOf, library } from "./testing";

const folder = new URL("../../data/messages/", import.meta.url);
const messages = readdirSync(folder).map(
  (file) => ({ id: file.replace(".yaml", ""), ...parse(readFileSync(new URL(file, folder), "utf8")) }) as MessageRecord,
);
const entries: Putable[] = [
  ...library.prompts.map((record): Putable => ({ kind: "prompt", record })),
  ...library.activities.map((record): Putable => ({ kind: "activity", record })),
  ...messages.map((record): Putable => ({ kind: "message", record, address: `https://g.example/${record.id}/` })),
];
const prompt = (id: string): Putable => ({ kind: "prompt", record: library.prompts.find((one) => one.id === id)! });
const activity = (id: string): Putable => ({
  kind: "activity",
  record: library.activities.find((one) => one.id === id)!,
});

function done(put: Put): Exclude<Put, string> {
  if (typeof put === "string") throw new Error(put);
  return put;
}

const kinds = ({ blocks }: Agenda): string[] => blocks.map(({ kind }) => kind);

test("every question, activity and message goes into a new agenda, which is valid and has it once", () => {
  for (const entry of entries) {
    const { agenda } = done(putInto(agendaFor(entry, "UTC"), entry));
    expect(v.safeParse(agendaSchema, agenda).success, entry.record.id).toBe(true);
    expect([3, 4], entry.record.id).toContain(agenda.blocks.length);
    if (entry.kind !== "activity") expect(putInto(agenda, entry), entry.record.id).toBe("known");
  }
});

test("nothing else of the agenda changes", () => {
  const before = threeBlocks("UTC");
  for (const entry of entries) {
    const { agenda } = done(putInto(before, entry));
    const { blocks, before: tasks, after, ...rest } = agenda;
    expect({ ...before, ...rest }).toEqual(before);
    const added = blocks.length - before.blocks.length + tasks.length + after.length;
    expect(added, entry.record.id).toBeLessThanOrEqual(1);
  }
});

describe("a question", () => {
  const record = library.prompts.find(({ use }) => use === "guiding")!;
  const entry: Putable = { kind: "prompt", record };

  test("goes into the block of its kind that asks the fewest", () => {
    const asked = { text: "Another" };
    const blocks = [
      { kind: "opening" as const, title: "Hello" },
      { kind: "question" as const, title: "First", prompts: [asked] },
      { kind: "question" as const, title: "Left out", out: true },
      { kind: "question" as const, title: "Second" },
    ];
    const { agenda, where } = done(putInto(agendaOf({ blocks }), entry));
    expect(where).toEqual({ is: "question", block: "Second" });
    expect(agenda.blocks[3]?.prompts).toEqual([{ text: record.question, from: record.id }]);
  });

  test("gets a block of its own where no block is of its kind", () => {
    const blocks = [{ kind: "opening" as const }, { kind: "closing" as const }];
    const { agenda, where } = done(putInto(agendaOf({ blocks }), entry));
    expect(where).toEqual({ is: "block" });
    expect(kinds(agenda)).toEqual(["opening", "question", "closing"]);
  });

  test("is known by its words too", () => {
    const blocks = [{ kind: "question" as const, prompts: [{ text: `${record.question} ` }] }];
    expect(putInto(agendaOf({ blocks }), entry)).toBe("known");
  });
});

describe("an activity", () => {
  const blocks = (["opening", "icebreaker", "question", "closing"] as const).map((kind) => ({ kind }));
  const first = (kind: string): Putable => activity(library.activities.find(({ block }) => block === kind)!.id);

  test.each([
    ["opening", 1],
    ["icebreaker", 2],
    ["question", 3],
    ["break", 3],
    ["closing", 4],
  ])("of kind %s stands where such a block belongs", (kind, place) => {
    const { agenda } = done(putInto(agendaOf({ blocks }), first(kind)));
    expect(agenda.blocks[place]?.activity).toBe(first(kind).record.id);
  });

  test("does not go into a full agenda", () => {
    const full = agendaOf({ blocks: Array.from({ length: MOST_BLOCKS }, () => ({})) });
    expect(putInto(full, first("question"))).toBe("full");
    expect(typeof putInto(full, prompt("favorite-sunset"))).not.toBe("undefined");
  });
});

describe("a message", () => {
  test.each([
    ["invitation", "before"],
    ["agenda-email", "before"],
    ["reminder", "before"],
    ["availability-poll", "before"],
    ["thank-you-and-follow-up", "after"],
    ["feedback-form", "after"],
    ["annual-reconnect", "after"],
  ] as const)("%s is a task %s the session", (id, lane) => {
    const record = messages.find((one) => one.id === id)!;
    const entry: Putable = { kind: "message", record, address: "https://g.example/m/" };
    const { agenda, where } = done(putInto(threeBlocks("UTC"), entry));
    expect(where).toEqual({ is: "task", lane });
    expect(agenda[lane].at(-1)?.text).toMatch(new RegExp(`^${record.title}\\. .* Its text: https://g.example/m/$`));
    expect(agenda[lane].at(-1)?.owner).not.toBe("");
  });
});
