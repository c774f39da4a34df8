/** Agendas as people type, copy and save them, in shapes that are met outside; every word of them is invented. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { AGENDA } from "../document";
import type { Agenda } from "../model";
import { decode, sortOf } from "./file";
import type { Found } from "./found";
import { readTable, readText } from "./read";
import { agendaFrom } from "./to-agenda";

function found(text: string, read = readText): Found {
  const reading = read(text);
  if (!("found" in reading)) throw new Error(reading.problem);
  return reading.found;
}

/** Kind, title, minutes with a ? behind a guess, and who leads. */
function blocks(text: string, read = readText): string[] {
  return found(text, read).blocks.map(({ kind, title, minutes, guessed, lead }) =>
    [kind, title, `${minutes}${guessed ? "?" : ""}`, lead].filter(Boolean).join(" | "),
  );
}

test("the example of the issue", () => {
  const text = `Quarterly exchange, North and South Office
9:00  Welcome (10 min)
9:10  News from both sides (20 min)
9:30  Break
9:40  Referral form: what works, what does not (45 min) - led by the data leads
10:25 Next steps (5 min)
10:30 End
`;
  expect(found(text)).toMatchObject({ title: "Quarterly exchange, North and South Office", start: "09:00", kept: [] });
  expect(blocks(text)).toEqual([
    "opening | Welcome | 10",
    "question | News from both sides | 20",
    "break | Break | 10",
    "question | Referral form: what works, what does not | 45 | the data leads",
    "closing | Next steps | 5",
  ]);
});

test("a letter with facts, questions and notes around the items", () => {
  const text = `Dear all,

Agenda for our meeting
Date: Tuesday, December 1, 2026
Time: 10:15 - 11:45 am CST
Place: Room 4, Town Hall
Zoom: https://zoom.example/j/123
Goal: One page that both sides signed

10:15 - 10:35 am Welcome and introductions (Ana)
10:35 News
 What is new on your side?
 Bring the figures.
11:00 Lunch
11:30 Next steps, 15 min`;
  expect(found(text)).toMatchObject({
    title: "Agenda for our meeting",
    date: "2026-12-01",
    start: "10:15",
    goal: ["One page that both sides signed"],
    where: ["Room 4, Town Hall"],
    link: "https://zoom.example/j/123",
    kept: [{ text: "Dear all,", block: 0 }],
  });
  expect(blocks(text)).toEqual([
    "opening | Welcome and introductions | 20 | Ana",
    "question | News | 25",
    "break | Lunch | 30",
    "closing | Next steps | 15",
  ]);
  expect(found(text).blocks[1]).toMatchObject({
    questions: ["What is new on your side?"],
    notes: ["Bring the figures."],
  });
});

const TABLE = [
  "opening | Welcome | 20 | Ana López",
  "question | Referral form | 40 | Data leads",
  "break | Break | 15",
  "decision | Decision: go on? | 25 | All",
];

test.each([
  [
    "Markdown",
    "| Time | Item | Who |\n|---|---|---|\n| 9:00 | Welcome | Ana López |\n| 9:20 | Referral form | Data leads |\n| 10:00 | Break | |\n| 10:15–10:40 | Decision: go on? | All |",
  ],
  [
    "Markdown without outer lines",
    "Time | Item | Who\n---|---|---\n9:00 | Welcome | Ana López\n9:20 | Referral form | Data leads\n10:00 | Break | \n10:15–10:40 | Decision: go on? | All",
  ],
  [
    "a spreadsheet",
    "Time\tItem\tWho\n9:00\tWelcome\tAna López\n9:20\tReferral form\tData leads\n10:00\tBreak\t\n10:15–10:40\tDecision: go on?\tAll",
  ],
  [
    "a spreadsheet without heads",
    "9:00\tWelcome\tAna López\n9:20\tReferral form\tData leads\n10:00\tBreak\t\n10:15–10:40\tDecision: go on?\tAll",
  ],
  [
    "a spreadsheet with two columns of times",
    "Start\tEnd\tTopic\tLead\n9:00\t9:20\tWelcome\tAna López\n9:20\t10:00\tReferral form\tData leads\n10:00\t10:15\tBreak\t\n10:15\t10:40\tDecision: go on?\tAll",
  ],
  [
    "a spreadsheet in German",
    "Uhrzeit\tThema\tVerantwortlich\n9.00 Uhr\tWelcome\tAna López\n9.20 Uhr\tReferral form\tData leads\n10.00 Uhr\tBreak\t\n10.15–10.40 Uhr\tDecision: go on?\tAll",
  ],
])("a table from %s", (_, text) => {
  expect(blocks(text)).toEqual(TABLE);
});

test.each([
  [
    "commas",
    'Time,Item,Who\n9:00,Welcome,Ana López\n9:20,"Referral form",Data leads\n10:00,Break,\n10:15–10:40,Decision: go on?,All\n',
  ],
  [
    "semicolons",
    "Time;Item;Who\r\n9:00;Welcome;Ana López\r\n9:20;Referral form;Data leads\r\n10:00;Break;\r\n10:15–10:40;Decision: go on?;All\r\n",
  ],
])("a file with %s between the cells", (_, text) => {
  expect(blocks(text, readTable)).toEqual(TABLE);
});

test("merged cells, rough times, and a cell of two lines", () => {
  const text = `Time\tTopic\tLead\tNotes
9:00 AM\tArrival\t\tcoffee is there
~9:15-ish\tWelcome\tAna\t
\tNews\t\t"two lines
of news"
12:00-ish\tLunch\t\t
1:00\tBreakout: figures\tBo\t
2:30\tClose\tall\t`;
  expect(blocks(text)).toEqual([
    "opening | Arrival | 15?",
    "opening | Welcome | 80? | Ana",
    "question | News | 85?",
    "break | Lunch | 60?",
    "breakout | Breakout: figures | 90 | Bo",
    "closing | Close | 15? | all",
  ]);
  expect(found(text).blocks[2]?.notes.join(" ").replace(/\s+/g, " ")).toBe("two lines of news");
});

test("a numbered list with minutes, and what stands below its items", () => {
  const text =
    "1. Introductions - 15'\n2. What changed - 20'\n   - Figures of spring\n   - What surprised you?\n3. Break\n4. Decide on the form (30 min)\n5. Wrap-up - 5'";
  expect(blocks(text)).toEqual([
    "opening | Introductions | 15",
    "question | What changed | 20",
    "break | Break | 10?",
    "decision | Decide on the form | 30",
    "closing | Wrap-up | 5",
  ]);
  expect(found(text).blocks[1]).toMatchObject({ steps: ["Figures of spring"], questions: ["What surprised you?"] });
});

test("bullets that say how long and who", () => {
  expect(
    blocks(
      "Weekly check-in (30 minutes)\n• Check-in – 5 min – all\n• Round: what is stuck? – 15 min\n• Decide next steps – 10 min – Ana",
    ),
  ).toEqual([
    "opening | Check-in | 5 | all",
    "question | Round: what is stuck? | 15",
    "decision | Decide next steps | 10 | Ana",
  ]);
});

test.each([
  [
    "German",
    "Tagesordnung\nQuartalstreffen\nDatum: 1. Dezember 2026\nOrt: Rathaus, Raum 2\n9.00 Uhr Begrüßung (Ana)\n9.10 Uhr Neues von beiden Seiten\n9.40 Uhr Kaffeepause\n10.00 Uhr Gruppenarbeit: Formular\nca. 11.00 Uhr Nächste Schritte\n11.15 Uhr Ende",
    [
      "opening | Begrüßung | 10 | Ana",
      "question | Neues von beiden Seiten | 30",
      "break | Kaffeepause | 20",
      "breakout | Gruppenarbeit: Formular | 60?",
      "closing | Nächste Schritte | 15?",
    ],
  ],
  [
    "French",
    "Ordre du jour\nDate : le 1er décembre 2026\n9h00 Accueil (Marie)\n9h15 – 9h45 Tour de table\n9h45 Pause\n10h00 Décision sur le formulaire, 30 min\n10h30 Fin",
    [
      "opening | Accueil | 15 | Marie",
      "opening | Tour de table | 30",
      "break | Pause | 15",
      "decision | Décision sur le formulaire | 30",
    ],
  ],
  [
    "Spanish",
    "Orden del día\nFecha: 1 de diciembre de 2026\n9:00 Bienvenida, a cargo de Ana\n9:15 Preguntas\n10:00 Descanso (15 min)\n10:15 Próximos pasos\n10:30 Fin",
    [
      "opening | Bienvenida | 15 | Ana",
      "question | Preguntas | 45",
      "break | Descanso | 15",
      "closing | Próximos pasos | 15",
    ],
  ],
])("an agenda in %s", (_, text, expected) => {
  expect(blocks(text)).toEqual(expected);
  expect(found(text).date).toBe("2026-12-01");
});

test("without any minutes, items are blocks whose lengths are guesses", () => {
  expect(
    blocks(
      "# Spring exchange\n\n## Goal\nBoth sides know the form.\n\n## Agenda\n- Welcome\n- News\n- Lunch\n- Referral form\n  - What works?\n- Next steps\n\n## Participants\n- Ana\n",
    ),
  ).toEqual([
    "opening | Welcome | 10?",
    "question | News | 35?",
    "break | Lunch | 45?",
    "question | Referral form | 35?",
    "closing | Next steps | 15?",
  ]);
  expect(
    blocks("Welcome\nNews from River Trust\nBreak\nReferral form\nNext steps").map((block) => block.split(" | ")[1]),
  ).toEqual(["Welcome", "News from River Trust", "Break", "Referral form", "Next steps"]);
});

test("seventeen items, one of them at about noon, are seventeen blocks", () => {
  const items = Array.from({ length: 17 }, (_, at) =>
    at === 9 ? "~12:00-ish Lunch" : `${at + 1}. Topic ${String.fromCharCode(65 + at)}`,
  );
  expect(found(items.join("\n")).blocks).toHaveLength(17);
});

test("a second day, and a lunch that does not follow at once, keep their times", () => {
  const agenda = agendaFrom(
    found("Day 1\n11:00 Arrival (30 min)\n12:00 Lunch\n13:00 Close\n13:15 End\nDay 2\n9:00 Reflections\n10:00 End"),
    "UTC",
  );
  expect(agenda.blocks.map(({ title, fixedStart }) => [title, fixedStart])).toEqual([
    ["Arrival", undefined],
    ["Lunch", { day: 0, time: "12:00" }],
    ["Close", undefined],
    ["Reflections", { day: 1, time: "09:00" }],
  ]);
});

test("cells that were copied line by line", () => {
  expect(blocks("9:00\nWelcome\n9:10\nNews from both sides\n9:30\nBreak\n9:45\nEnd")).toEqual([
    "opening | Welcome | 10",
    "question | News from both sides | 20",
    "break | Break | 15",
  ]);
});

test("a text of nothing is said to be empty, and one of a book to be too long", () => {
  expect(readText(" \n---\n| | |\n")).toEqual({ problem: "empty" });
  expect(readText("word ".repeat(50_000))).toEqual({ problem: "too-long" });
});

test("files are known by what is in them", () => {
  const sort = (name: string, text: string): string => sortOf(name, new TextEncoder().encode(text));
  expect(sort("agenda.docx", "PK\u0003\u0004…")).toBe("docx");
  expect(sort("agenda", "PK\u0003\u0004…")).toBe("docx");
  expect(sort("table.xlsx", "PK\u0003\u0004…")).toBe("sheet");
  expect(sort("agenda.docx", "%PDF-1.7")).toBe("pdf");
  expect(sort("agenda.txt", '\ufeff{"kind": 1}')).toBe("json");
  expect(sort("agenda.html", "<!DOCTYPE html><p>")).toBe("web-page");
  expect(sort("photo.jpg", "\u0000\u0001\u0002")).toBe("other");
  expect(sort("agenda.md", "# Agenda")).toBe("text");
  expect(decode(new Uint8Array([0x42, 0xe9]))).toBe("Bé");
  expect(decode(new Uint8Array([0xff, 0xfe, 0x42, 0, 0xe9, 0]))).toBe("Bé");
});

// Properties

/** Everything that an agenda says. */
function allOf(agenda: Agenda): string {
  return JSON.stringify(agenda);
}

const word = fc.stringMatching(/^[B-DF-HJ-NP-TV-Z][aeou][b-df-hj-np-tv-z]{2}[aeou][xzq]$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
const time = fc
  .tuple(fc.integer({ min: 8, max: 17 }), fc.constantFrom("00", "15", "30"))
  .map(([hour, minute]) => `${hour}:${minute}`);
const line = fc.oneof(
  words,
  fc.tuple(time, words).map(([at, said]) => `${at} ${said}`),
  fc.tuple(words, fc.integer({ min: 1, max: 90 })).map(([said, minutes]) => `${said} (${minutes} min)`),
  words.map((said) => `- ${said}`),
  words.map((said) => `  * ${said}?`),
  words.map((said) => `## ${said}`),
  words.map((said) => `> ${said}`),
  fc.array(words, { minLength: 2, maxLength: 4 }).map((cells) => cells.join("\t")),
  fc.array(words, { minLength: 2, maxLength: 4 }).map((cells) => `| ${cells.join(" | ")} |`),
  fc.tuple(time, words, words).map((cells) => cells.join("\t")),
  fc
    .tuple(fc.constantFrom("Goal", "Place", "Notes", "Lead", "Materials", "Before the session", "Participants"), words)
    .map(([label, said]) => `${label}: ${said}`),
  fc.constantFrom("", "Agenda", "## Before the session", "After the session:", "Participants", "Questions:", "---"),
);

test("no word of a text is lost", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const reading = readText(lines.join("\n"));
      if (!("found" in reading)) return;
      const said = allOf(agendaFrom(reading.found, "UTC"));
      const known = /^(?:Goal|Place|Notes|Lead|Materials|Before|After|the|session|Participants|Agenda|Questions|min)$/;
      for (const one of lines.join(" ").match(/\p{L}+/gu) ?? []) if (!known.test(one)) expect(said).toContain(one);
    }),
    // A text with nothing but what is to be brought lost it once.
    { numRuns: 400, examples: [[["## Before the session", "Materials: Jejjez", "## Jefbuz"]]] },
  );
});

test("any text becomes an agenda that can be kept, or is said to be none", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.oneof(line, fc.string({ unit: "grapheme", maxLength: 30 })), { maxLength: 20 })
      .map((lines) => lines.join("\n")),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(readText, readTable), (text, read) => {
      const reading = read(text);
      if ("found" in reading) expect(AGENDA.parse(agendaFrom(reading.found, "Europe/Berlin"))).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

test("what is too long for a field goes on in notes, and more blocks than an agenda has become notes", () => {
  const long = "Word ".repeat(9_000);
  const agenda = agendaFrom(found(`9:00 Welcome\n${long}\n9:30 ${"x".repeat(500)}`), "UTC");
  expect(AGENDA.parse(agenda)).toBeDefined();
  expect(
    agenda.blocks
      .map(({ notes }) => notes)
      .join("")
      .match(/Word/g),
  ).toHaveLength(9_000);
  expect(allOf(agenda)).toContain("x".repeat(500));
  const many = agendaFrom(found(Array.from({ length: 400 }, (_, at) => `- Topic${at}.`).join("\n")), "UTC");
  expect(AGENDA.parse(many)).toBeDefined();
  for (let at = 0; at < 400; at += 1) expect(allOf(many)).toContain(`Topic${at}.`);
});
