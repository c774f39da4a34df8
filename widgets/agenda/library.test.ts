import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { plain } from "../guide/plain";
import { total } from "./edit";
import { cleanLine, cleanProse, shorten } from "./entry-text";
import { blockFromActivity, blockFromPrompts, fromTemplate, problemsForEntry, readRecords, toEntry } from "./library";
import { type Agenda, agendaSchema, blockSchema } from "./model";
import { agendaOf, library } from "./testing";
import { FILL, NOTES } from "./words";

const shopTalk = library.agendas.find((record) => record.id === "shop-talk")!;

describe("a template", () => {
  test("becomes a valid agenda at its own length", () => {
    for (const record of library.agendas) {
      const agenda = fromTemplate(record, library, { zone: "America/Chicago" });
      expect(v.parse(agendaSchema, agenda), record.id).toEqual(agenda);
      expect(total(agenda), record.id).toBe(record.minutes);
      expect(agenda).toMatchObject({ title: record.title, from: record.id, target: record.minutes });
      expect(JSON.stringify(agenda)).not.toMatch(/\]\(|\*\*/);
    }
  });

  test("has its questions in words and its roles by name", () => {
    const agenda = fromTemplate(shopTalk, library, { zone: "America/Chicago" });
    const record = library.prompts.find((one) => one.id === "favorite-sunset")!;
    expect(agenda.blocks[1]?.prompts[0]).toEqual({ text: record.question, from: record.id });
    expect(agenda.blocks.map((block) => block.lead)).toEqual([
      "Facilitator",
      "Facilitator",
      "Functional lead",
      "Timekeeper",
      "Functional lead",
      "Follow-up owner",
    ]);
    expect(agenda.organizations.map(({ zone }) => zone)).toEqual(["America/Chicago", "America/Chicago"]);
    expect(agenda.blocks[0]?.materials).toEqual(shopTalk.materials);
    expect([agenda.before.length, agenda.after.length]).toEqual([shopTalk.prepare.length, shopTalk.afterwards.length]);
  });

  test("is fitted to another length like on its page", () => {
    const agenda = fromTemplate(shopTalk, library, { zone: "UTC", target: 90 });
    expect([agenda.target, total(agenda), agenda.blocks.map((block) => block.out ?? false)]).toEqual([
      90,
      90,
      [false, false, false, true, true, false],
    ]);
  });

  test("of a library that lost something is still an agenda", () => {
    const agenda = fromTemplate(shopTalk, { ...library, prompts: [], roles: [] }, { zone: "UTC" });
    expect(v.safeParse(agendaSchema, agenda).success).toBe(true);
    expect(agenda.blocks[0]?.lead).toBe("facilitator");
  });

  test("says in its first block how those on screen take part", () => {
    const mixed = library.agendas.filter(({ hybrid }) => hybrid);
    expect(mixed.map(({ id }) => id)).toContain("partnership-kickoff");
    for (const record of mixed) {
      const [first] = fromTemplate(record, library, { zone: "UTC" }).blocks;
      expect(first?.notes, record.id).toContain(NOTES.hybrid(plain(record.hybrid!)));
    }
  });
});

describe("a block", () => {
  test("comes from every activity", () => {
    for (const record of library.activities) {
      const block = blockFromActivity(record);
      expect(v.parse(blockSchema, block), record.id).toEqual(block);
      expect(block).toMatchObject({
        title: record.title,
        kind: record.block,
        activity: record.id,
        minutes: record.minutes.ideal,
      });
    }
  });

  test("says what changes on a call or in a mixed room, if the session is held so", () => {
    for (const record of library.activities) {
      const [call, mixed] = [NOTES.video(plain(record.online ?? "")), NOTES.hybrid(plain(record.hybrid ?? ""))];
      const said = (formats: Agenda["formats"]) => {
        const { notes } = blockFromActivity(record, formats);
        return [notes.includes(call), notes.includes(mixed)];
      };
      const [onCall, inMixed] = [record.formats.includes("video"), record.formats.includes("hybrid")];
      expect(said([]), record.id).toEqual([false, false]);
      expect(said(["video"]), record.id).toEqual([onCall, false]);
      expect(said(["hybrid"]), record.id).toEqual([false, inMixed]);
      expect(said(["in-person", "hybrid"]), record.id).toEqual([false, inMixed]);
    }
  });

  test("comes from one question or several", () => {
    for (const record of library.prompts)
      expect(v.safeParse(blockSchema, blockFromPrompts([record])).success).toBe(true);
    const [one, two] = library.prompts.filter((record) => record.use === "closing");
    const block = blockFromPrompts([one!, two!]);
    expect(block).toMatchObject({ kind: "closing", minutes: one!.minutes.ideal + two!.minutes.ideal });
    expect(block.prompts.map((prompt) => prompt.from)).toEqual([one!.id, two!.id]);
    expect(v.safeParse(blockSchema, blockFromPrompts([])).success).toBe(true);
  });
});

describe("an entry", () => {
  test("of a mixed session has the sentence on how, which its author is asked to write", () => {
    const asked = (formats: Agenda["formats"]): [unknown, boolean] => {
      const agenda = agendaOf({ formats });
      const fields = problemsForEntry(agenda, library).map(({ field }) => field);
      return [toEntry(agenda, library).hybrid, fields.includes("hybrid")];
    };
    expect(asked(["video"])).toEqual([undefined, false]);
    expect(asked(["video", "hybrid"])).toEqual([FILL.hybrid, true]);
  });

  const entry = toEntry(
    agendaOf({
      title: "Housing exchange",
      goal: "Both know what worked",
      from: "shop-talk",
      formats: ["video"],
      before: [{ id: "t", text: "Invite the board", owner: "Dana" }],
      blocks: [
        {
          kind: "opening",
          title: "Hello",
          minutes: 10,
          lead: "facilitator (Maria)",
          purpose: "We meet",
          steps: [{ text: "Say hello." }],
        },
        {
          kind: "question",
          title: "Costs",
          minutes: 30,
          least: 10,
          most: 40,
          lead: "Dana Lopez",
          prompts: [{ text: "What did it cost?" }],
          steps: [],
        },
        { kind: "break", title: "Costs", minutes: 10, onlyFrom: 200, lead: "", out: true, least: 5 },
        {
          kind: "closing",
          title: "End",
          minutes: 20,
          lead: "Follow-up owner",
          onlyFrom: 90,
          breakout: { groups: 4, reportBack: 5 },
        },
      ],
    }),
    library,
    new Date("2026-11-22T12:00:00Z"),
  );

  test("holds what the agenda says", () => {
    expect(entry).toMatchObject({
      title: "Housing exchange",
      goal: "Both know what worked.",
      minutes: 60,
      formats: ["video"],
      added: "2026-11-22",
      prepare: ["Invite the board."],
    });
    expect(entry.summary).toBe("Housing exchange. It takes 60 minutes, in 4 parts, for 2 organizations.");
    expect(entry.blocks.map((block) => [block.title, block.lead, block.only_from])).toEqual([
      ["Hello", "facilitator", undefined],
      ["Costs", "functional-lead", undefined],
      ["Costs 2", "timekeeper", 200],
      ["End", "follow-up-owner", undefined],
    ]);
    expect(entry.blocks[1]).toMatchObject({
      minutes: { least: 10, ideal: 30, most: 40 },
      steps: [{ text: "Ask: “What did it cost?”" }],
    });
    expect(entry.blocks[3]?.notes).toBe("Form 4 groups. Keep 5 minutes for their reports.");
  });

  test("takes from its template what an agenda does not have", () => {
    expect(entry).toMatchObject({
      levels: shopTalk.levels,
      stages: shopTalk.stages,
      themes: shopTalk.themes,
      people: shopTalk.people,
    });
    expect(entry.related).toEqual([
      { to: "agenda:shop-talk", how: "instead", reason: "It is the agenda that this one was made from." },
    ]);
    expect(entry.sources?.[0]?.source).toBe("states-for-the-future-guide");
  });
});

test("texts are cleaned without a trace where possible", () => {
  expect(cleanLine("  1. **Say** `hello` to <b>all</b>  ")).toBe("Say 'hello' to < b>all< /b>");
  expect(cleanLine("3 people and R&D; x < 5")).toBe("3 people and R& D; x < 5");
  expect(cleanLine("- # TODO: {{ x }} ???")).toBe("to do: (( x )) ?");
  expect(cleanProse("One\n\n- two\n---\nthree")).toBe("One\n\ntwo\n\nthree");
  expect(shorten("one two three", 9)).toBe("one two…");
  expect([...shorten("👩".repeat(20), 10)].length).toBe(10);
  expect(plain("See the [guide](agenda:x), **now** and *then*.")).toBe("See the guide, now and then.");
});

test("records are read from the API, and from nothing else", () => {
  expect(readRecords({ entries: [{ id: "a", title: "A" }, { id: 1, title: "B" }, null, "x"] })).toEqual([
    { id: "a", title: "A" },
  ]);
  for (const other of [null, undefined, 1, "x", [], {}, { entries: {} }]) expect(readRecords(other)).toEqual([]);
});
