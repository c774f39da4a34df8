import { expect, test } from "vitest";
import { filledWith, HOSTILE, longAgenda, OPTIONS, sampleAgenda } from "../export/samples";
import { agendaArticle } from "./article";
import { type AgendaCalendarOptions, agendaCalendar } from "./calendar";
import type { Agenda } from "./model";

const SESSION: AgendaCalendarOptions = { now: new Date("2026-11-22T10:00:00Z"), events: "session" };

const TITLE = "Polling exchange: how a state poll comes about";

const calendarOf = (agenda: Agenda, options = SESSION): ReturnType<typeof agendaCalendar> =>
  agendaCalendar(agenda, agendaArticle(agenda, OPTIONS), options);

function fileOf(agenda: Agenda, options = SESSION): string {
  const result = calendarOf(agenda, options);
  if ("missing" in result) throw new Error(result.missing);
  return result.file;
}

/** The content lines, unfolded. Every line of the file has the form that RFC 5545 asks for. */
function contentLines(file: string): string[] {
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  return file.replaceAll("\r\n ", "").split("\r\n");
}

function values(file: string, name: string): string[] {
  return contentLines(file)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1));
}

test("the session is one event in UTC", () => {
  const file = fileOf(sampleAgenda());
  expect(values(file, "DTSTART")).toEqual(["20261201T150000Z"]);
  expect(values(file, "DTEND")).toEqual(["20261201T163000Z"]);
  expect(values(file, "DTSTAMP")).toEqual(["20261122T100000Z"]);
  expect(values(file, "UID")).toEqual(["kick-off_1@partnership-playbook"]);
  expect(values(file, "SUMMARY")).toEqual([`${TITLE} (Northern Data Center and Desert Policy Forum)`]);
  expect(values(file, "DESCRIPTION")[0]).toContain("\\n10:00 AM / 8:00 AM  Introduction and housekeeping\\, 10 min");
});

test("the same agenda at the same moment is the same file, and a later one is newer", () => {
  expect(fileOf(sampleAgenda())).toBe(fileOf(sampleAgenda()));
  const later = fileOf(sampleAgenda(), { ...SESSION, now: new Date("2026-11-22T10:05:00Z") });
  expect(Number(values(later, "SEQUENCE")[0])).toBeGreaterThan(Number(values(fileOf(sampleAgenda()), "SEQUENCE")[0]));
  expect(values(later, "UID")).toEqual(values(fileOf(sampleAgenda()), "UID"));
});

test("a quarter of an hour before, the reader is reminded", () => {
  expect(values(fileOf(sampleAgenda()), "TRIGGER")).toEqual(["-PT15M"]);
  expect(values(fileOf(sampleAgenda()), "ACTION")).toEqual(["DISPLAY"]);
});

test("a link leads back, without what a calendar would take for its own signs", () => {
  const file = fileOf(sampleAgenda(), { ...SESSION, address: "https://playbook.example/a/?a=1,2;3#C_\\é" });
  expect(contentLines(file)).toContain("URL;VALUE=URI:https://playbook.example/a/?a=1%2C2%3B3#C_%5C%C3%A9");
});

const PLACE = {
  where: "Room 4, Town Hall\n12 Main St",
  link: "https://meet.example.org/a?b=1,2",
  phone: "+1 555 0100",
};

test("the place is said, with the ways to take part from elsewhere", () => {
  const file = fileOf(sampleAgenda({ place: PLACE }));
  expect(values(file, "LOCATION")).toEqual(["Room 4\\, Town Hall\\, 12 Main St"]);
  expect(contentLines(file).filter((line) => line.startsWith("CONFERENCE"))).toEqual([
    "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Video call:https://meet.example.org/a?b=1%2C2",
    "CONFERENCE;VALUE=URI;FEATURE=AUDIO,PHONE;LABEL=By phone:tel:+15550100",
  ]);
  expect(values(file, "DESCRIPTION")[0]).toContain(
    "Video call: https://meet.example.org/a?b=1\\,2\\nBy phone: +1 555 0100",
  );
});

test("an event's alarm comes after all that it says of itself", () => {
  const lines = contentLines(
    fileOf(sampleAgenda({ place: PLACE }), { ...SESSION, address: "https://playbook.example/" }),
  );
  expect(lines.filter((_, place) => lines[place - 1] === "END:VALARM")).toEqual(["END:VEVENT"]);
  expect(lines.filter((line) => line.startsWith("URL;"))).toHaveLength(1);
});

test.each([
  [{ where: "", link: "zoom.us/j/1", phone: "" }, ["https://zoom.us/j/1"], 1],
  [{ where: "", link: "javascript:alert(1)", phone: "" }, ["javascript:alert(1)"], 0],
  [{ where: "", link: "", phone: "Ana calls" }, ["Ana calls"], 0],
  [{ where: "", link: "", phone: "" }, [], 0],
])("%j is where it is", (place, location, ways) => {
  const file = fileOf(sampleAgenda({ place }));
  expect(values(file, "LOCATION")).toEqual(location);
  const addresses = contentLines(file).filter((line) => /^(CONFERENCE|URL)/.test(line));
  expect(addresses).toHaveLength(ways);
  expect(addresses.join()).not.toContain("javascript");
});

test("a place of 2,000 characters is whole", () => {
  const where = "Hall, ".repeat(333).trim();
  const file = fileOf(sampleAgenda({ place: { ...PLACE, where } }));
  expect(values(file, "LOCATION")[0]?.replaceAll("\\,", ",")).toBe(where);
});

/** The sample, and its first block again at nine on the next day. */
function twoDays(): Agenda {
  const agenda = sampleAgenda({ place: PLACE });
  const [first] = agenda.blocks;
  if (!first) throw new Error("the sample has blocks");
  const room = { id: "r1", title: "Data people", place: "Room 5", lead: "Ana Ruiz" };
  const second = { ...first, id: "again", title: "Second welcome", rooms: [room, { ...room, id: "r2", place: "" }] };
  return { ...agenda, blocks: [...agenda.blocks, { ...second, fixedStart: { day: 1, time: "09:00" } }] };
}

test("each day is an event of its own, with its own blocks", () => {
  const file = fileOf(twoDays());
  expect(values(file, "DTSTART")).toEqual(["20261201T150000Z", "20261202T140000Z"]);
  expect(values(file, "DTEND")).toEqual(["20261201T163000Z", "20261202T141000Z"]);
  expect(values(file, "UID")).toEqual(["kick-off_1@partnership-playbook", "kick-off_1.day-2@partnership-playbook"]);
  const parties = "(Northern Data Center and Desert Policy Forum)";
  expect(values(file, "SUMMARY")).toEqual([`${TITLE} ${parties}\\, day 1 of 2`, `${TITLE} ${parties}\\, day 2 of 2`]);
  const [one, two] = values(file, "DESCRIPTION").filter((words) => words.includes("\\n"));
  expect([one?.includes("Second welcome"), two?.includes("Second welcome")]).toEqual([false, true]);
  expect(two).toContain("\\n    Room 5: Data people. Led by Ana Ruiz\\n    Room 2: Data people. Led by Ana Ruiz\\n");
  expect(values(file, "LOCATION")).toHaveLength(2);
});

test("nothing that is one's own is in the partner's file", () => {
  const secret = "Nobody else may read this";
  const agenda = twoDays();
  const blocks = agenda.blocks.map((block) => ({ ...block, notes: secret, why: secret }));
  for (const events of ["session", "blocks"] as const) {
    const article = agendaArticle({ ...agenda, blocks }, { ...OPTIONS, audience: "participants" });
    const made = agendaCalendar({ ...agenda, blocks }, article, { ...SESSION, events });
    expect("file" in made && !made.file.replaceAll("\r\n ", "").includes(secret)).toBe(true);
  }
});

test("the address stands in the description too, unless it is very long", () => {
  const short = fileOf(sampleAgenda(), { ...SESSION, address: "https://playbook.example/build/#C" });
  expect(values(short, "DESCRIPTION")[0]).toMatch(/\\nThe whole agenda: https:\/\/playbook\.example\/build\/#C$/);
  const long = fileOf(sampleAgenda(), { ...SESSION, address: `https://playbook.example/build/#${"C".repeat(3_000)}` });
  expect(values(long, "DESCRIPTION")[0]).not.toContain("CCC");
  expect(contentLines(long).some((line) => line.startsWith("URL"))).toBe(true);
});

test("no line ends within an escape", () => {
  for (let length = 0; length < 80; length += 1) {
    const file = fileOf(sampleAgenda({ goal: `${"x".repeat(length)}, a; b \\ c\nd, e` }));
    for (const line of file.split("\r\n"))
      expect(/\\*$/.exec(line)?.[0].length ?? 0).toSatisfy((n: number) => n % 2 === 0);
  }
});

test("each block can be an event of its own, one after the other", () => {
  const file = fileOf(sampleAgenda(), { ...SESSION, events: "blocks" });
  expect(values(file, "DTSTART")).toEqual([
    "20261201T150000Z",
    "20261201T151000Z",
    "20261201T152500Z",
    "20261201T160000Z",
    "20261201T162000Z",
  ]);
  expect(values(file, "UID")[1]).toBe("kick-off_1-b2@partnership-playbook");
  expect(values(file, "SUMMARY")[1]).toBe(`Icebreaker (${TITLE})`);
});

test.each([
  ["no-date", { date: undefined }],
  ["no-start", { start: undefined }],
  ["no-organization", { organizations: [] }],
  ["no-minutes", { blocks: [], target: 0 }],
])("says %s", (missing, changes) => {
  expect(calendarOf({ ...sampleAgenda(), ...changes } as Agenda, SESSION)).toEqual({ missing });
});

test("an agenda without blocks is as long as it is meant to be", () => {
  expect(values(fileOf(sampleAgenda({ blocks: [], target: 60 })), "DTEND")).toEqual(["20261201T160000Z"]);
  expect(calendarOf(sampleAgenda({ blocks: [] }), { ...SESSION, events: "blocks" })).toEqual({
    missing: "no-minutes",
  });
});

test.each(HOSTILE)("hostile text stays inside its event: %#", (text) => {
  for (const events of ["session", "blocks"] as const) {
    const names = contentLines(fileOf(filledWith(text), { ...SESSION, events })).map((line) =>
      line.replace(/[:;].*/, ""),
    );
    expect(names.filter((name) => name === "BEGIN")).toHaveLength(events === "session" ? 3 : 6);
    expect(new Set(names)).toEqual(
      new Set([
        "BEGIN",
        "VERSION",
        "PRODID",
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "END",
        "",
        ...(events === "session" ? ["ACTION", "TRIGGER"] : []),
        ...(text.trim() ? ["LOCATION"] : []),
      ]),
    );
  }
});

test("300 blocks are 300 events", () => {
  expect(values(fileOf(longAgenda(), { ...SESSION, events: "blocks" }), "UID")).toHaveLength(300);
});
