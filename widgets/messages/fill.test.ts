import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { blankAgenda } from "../agenda/edit";
import { agendaValues } from "../agenda/message-values";
import type { Agenda } from "../agenda/model";
import { agendas } from "../agenda/testing";
import { sampleAgenda } from "../export/samples";
import { LIST_FILLINGS } from "../guide/filling";
import type { MessageRecord } from "../guide/records";
import { blanksIn, fillMessage, piecesOf, typedName } from "./fill";

const files = import.meta.glob("../../data/messages/*.yaml", { query: "?raw", import: "default", eager: true });
const messages = Object.entries(files).map(([path, text]) => {
  const id = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
  return { id, url: `https://example.org/messages/${id}/`, ...parse(text) } as MessageRecord;
});
const LINK = "https://playbook.example/agendas/build/#C";

function message(id: string): MessageRecord {
  const found = messages.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** What every agenda knows. */
const KNOWN: ReadonlySet<string> = new Set(["length", "time-zones"]);

/** All that an invitation can need. */
function whole(changes: Partial<Agenda> = {}): Agenda {
  const agenda = sampleAgenda({
    place: { where: "Room 4\n12 Main St", link: "https://meet.example.org/a", phone: "+1 555 0100" },
    ...changes,
  });
  return { ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, lead: "Ana Ruiz" })) };
}

const allText = ({ subject, body }: { subject: string; body: string }): string => `${subject}\n\n${body}`;

describe.each(messages)("$id", (one) => {
  const named = one.blanks.map(({ name }) => name);

  test("all that an agenda knows is filled in, and nothing else", () => {
    const values = agendaValues(whole(), LINK);
    const unknown = one.blanks.filter(({ fill, optional }) => !optional && !(fill && values[fill]));
    expect(blanksIn(allText(fillMessage(one, values)), one)).toEqual(unknown.map(({ name }) => name));
  });

  test("what is not known stays as it is written", () => {
    const empty = { ...blankAgenda("UTC"), target: 0 };
    const left = blanksIn(allText(fillMessage(one, agendaValues(empty))), one);
    expect(left.filter((name) => named.includes(name))).toEqual(
      one.blanks.filter(({ fill, optional }) => !optional && !(fill && KNOWN.has(fill))).map(({ name }) => name),
    );
  });

  test("the words between the blanks are the playbook's own", () => {
    const given = one.lists_blocks ? one.body.replace(/(?:^- [^[\n]*\n)+/m, "[the agenda]\n") : one.body;
    const { body } = fillMessage(one, agendaValues(whole(), LINK));
    let from = 0;
    const needed = given.replace(/[^\n]+:\n\n- \[(?:decisions|open topics)\]\n\n/g, "");
    for (const part of needed.split(/\.?\s*(?:- )?\[[^\]]+\]\.?\s*/)) {
      from = body.indexOf(part, from);
      expect(from, part).toBeGreaterThanOrEqual(0);
    }
  });

  test("whatever an agenda holds, a message comes of it", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const { subject, body } = fillMessage(one, agendaValues(agenda, LINK));
        expect(subject).not.toMatch(/undefined|\n/);
        expect(body).not.toContain("undefined");
      }),
      { numRuns: 30 },
    );
  });
});

test("a text in pieces is the whole text, with its blanks told apart", () => {
  const one = message("reminder");
  expect(piecesOf("On [day] or [no blank], [phone\n number].", one)).toEqual([
    { text: "On ", blank: false },
    { text: "[day]", blank: true },
    { text: " or ", blank: false },
    { text: "[no blank]", blank: false },
    { text: ", ", blank: false },
    { text: "[phone\n number]", blank: true },
    { text: ".", blank: false },
  ]);
});

test("the reminder says when and where", () => {
  const { subject, body } = fillMessage(message("reminder"), agendaValues(whole(), LINK));
  expect(subject).toBe("See you on Tuesday, December 1, 2026");
  expect(body).toContain(
    "We meet on Tuesday, December 1, 2026 at 10:00 AM EST (New York) / 8:00 AM MST (Phoenix). Here is the way in: " +
      "Room 4; 12 Main St; https://meet.example.org/a; by phone: +1 555 0100",
  );
  expect(body).toContain(`are here again: ${LINK}`);
});

test("the agenda stands in its mail in place of the example", () => {
  const { body } = fillMessage(message("agenda-email"), agendaValues(whole()));
  expect(body).toContain(`
- 10:00 AM / 8:00 AM: Introduction and housekeeping (10 minutes)
- 10:10 AM / 8:10 AM: Icebreaker (15 minutes)
`);
  expect(body).not.toContain("Guiding questions and open discussion");
  expect(body).toContain(
    "- From Northern Data Center: Ana Ruiz (Director of polling); Ben Okafor (Policy lead); Chloe Tan\n",
  );
  expect(body).toContain("- Leading the discussion: Ana Ruiz\n");
  expect(body).toContain("by Sunday, November 29, 2026.");
  expect(body).toContain("[note-taker]");
});

test("an agenda without blocks or a time says so", () => {
  expect(
    blanksIn(fillMessage(message("agenda-email"), agendaValues(whole({ blocks: [] }))).body, message("agenda-email")),
  ).toContain("the agenda");
  const { body } = fillMessage(message("agenda-email"), agendaValues(whole({ date: undefined, start: undefined })));
  expect(body).toContain("- Introduction and housekeeping (10 minutes)\n");
});

test("several days and rooms stand in the list", () => {
  const agenda = whole();
  const [first, second] = agenda.blocks;
  if (!first || !second) throw new Error("the sample has blocks");
  const room = { id: "r1", title: "Data people", place: "Room 5", lead: "" };
  const blocks = [
    { ...first, rooms: [room, { ...room, id: "r2", title: "Policy", place: "" }] },
    { ...second, fixedStart: { day: 1, time: "09:00" } },
  ];
  expect(fillMessage(message("agenda-email"), agendaValues({ ...agenda, blocks })).body).toContain(
    `Day 1: Tuesday, December 1, 2026

- 10:00 AM / 8:00 AM: Introduction and housekeeping (10 minutes)
  - Room 5: Data people
  - Room 2: Policy

Day 2: Wednesday, December 2, 2026

- 9:00 AM / 7:00 AM: Icebreaker (15 minutes)
`,
  );
});

test("an agenda knows who takes part, and who follows up", () => {
  const agenda = whole();
  const owner = agenda.organizations[1]?.people[0]?.name ?? "";
  const values = agendaValues({ ...agenda, after: [{ id: "t", text: "Write", owner }] });
  expect(values.contacts).toContain("Ana Ruiz, Director of polling, Northern Data Center\n");
  expect([values["follow-up-owner"], values["their-follow-up-owner"]]).toEqual(["", owner]);
  // What is ours is what the reader says is theirs.
  const own = agendaValues(agenda, "", "Desert Policy Forum");
  expect([own["our-organization"], own["their-organization"]]).toEqual(["Desert Policy Forum", "Northern Data Center"]);
});

test("a sentence has one stop", () => {
  const { body } = fillMessage(message("agenda-email"), agendaValues(whole({ goal: "Each side has an answer." })));
  expect(body).toContain("What we want from it: Each side has an answer. The question");
  const two = fillMessage(message("agenda-email"), agendaValues(whole({ goal: "An answer" })));
  expect(two.body).toContain("What we want from it: An answer. The question");
});

test("what the reader types fills what the agenda does not know", () => {
  const typed = new Map([
    ["your name", " Ana Ruiz\n"],
    ["date", "never"],
    ["note-taker", ""],
  ]);
  const { subject, body } = fillMessage(message("agenda-email"), agendaValues(whole()), { typed });
  expect(body.endsWith("I look forward to it,\nAna Ruiz")).toBe(true);
  expect(subject).toBe("Our session on Tuesday, December 1, 2026: agenda and who is coming");
  expect(body).toContain("[note-taker]");
});

test("several partners are told apart", () => {
  const agenda = whole();
  const third = { id: "hill", name: "Hill Fund", zone: "UTC", people: [] };
  const { body } = fillMessage(
    message("agenda-email"),
    agendaValues({ ...agenda, organizations: [...agenda.organizations, third] }),
  );
  expect(body).toContain("From Desert Policy Forum and Hill Fund: Dev Patel (Survey manager, Desert Policy Forum);");
});

test("what an agenda holds is text, whatever its brackets say", () => {
  const { body } = fillMessage(message("agenda-email"), agendaValues(whole({ goal: "$& [your name] $1 \\n" })));
  expect(body).toContain("What we want from it: $& [your name] $1 \\n.");
});

describe("of several things each is an item", () => {
  const list = {
    subject: "[takeaways]",
    body: "We heard:\n\n- [takeaways]\n\nThat is: [takeaways].\n- [day] and [takeaways]",
  };
  const one = {
    ...list,
    blanks: [
      { name: "takeaways", help: "What people said.", fill: "takeaways" },
      { name: "day", help: "The day." },
    ],
  } as unknown as MessageRecord;

  test("in a list each has a line, in a sentence they stand side by side", () => {
    expect(fillMessage(one, { takeaways: "Ask early\nListen.\n" })).toEqual({
      subject: "Ask early; Listen.",
      body: "We heard:\n\n- Ask early\n- Listen.\n\nThat is: Ask early; Listen.\n- [day] and Ask early; Listen.",
    });
  });

  test("lines that are typed are items, whatever marks they have", () => {
    const typed = new Map([["takeaways", "- Ask early\n\n2) Listen\n* 3 of 4 said so\n•  "]]);
    expect(fillMessage(one, {}, { typed }).body).toContain("- Ask early\n- Listen\n- 3 of 4 said so\n\n");
  });

  test("what nobody said stays one blank", () => {
    expect(fillMessage(one, { takeaways: "" })).toEqual(list);
  });

  test("a list that may be missing goes with the line above it, as long as nobody has anything to say", () => {
    const body = "Hello,\n\nWe decided:\n\n- [takeaways]\n\nNote:\n\n- [day]\n\nLast:\n\n- [takeaways]";
    const may = {
      ...one,
      body,
      blanks: one.blanks.map((blank) => ({ ...blank, optional: blank.name === "takeaways" })),
    };
    expect(fillMessage(may, {}).body).toBe("Hello,\n\nNote:\n\n- [day]\n\n");
    const whole = "Hello,\n\nWe decided:\n\n- A\n\nNote:\n\n- [day]\n\nLast:\n\n- A";
    expect(fillMessage(may, { takeaways: "A" }).body).toBe(whole);
    expect(fillMessage(may, {}, { typed: new Map([["takeaways", "A"]]) }).body).toBe(whole);
  });

  test("what is changed by hand counts as long as the documents know nothing else", () => {
    const typed = new Map([
      [typedName("takeaways", "Ask"), "Ask early"],
      ["takeaways", "typed before anybody knew"],
    ]);
    expect(fillMessage(one, { takeaways: "Ask" }, { typed }).subject).toBe("Ask early");
    expect(fillMessage(one, { takeaways: "Listen" }, { typed }).subject).toBe("Listen");
  });
});

test("each filling that is a list is one of the playbook's", async () => {
  const schema = await import("../../data/_schema/message.schema.json");
  for (const filling of LIST_FILLINGS) expect(JSON.stringify(schema.default)).toContain(`"${filling}"`);
});

test("40,000 characters come through whole", () => {
  const one = message("thank-you-and-follow-up");
  const typed = new Map(one.blanks.map(({ name }) => [name, `${"word ".repeat(8_000)}end`]));
  const { body } = fillMessage(one, {}, { typed });
  expect(body.length).toBeGreaterThan(40_000);
  expect(body.split("word end").length - 1).toBeGreaterThanOrEqual(one.blanks.length);
});
