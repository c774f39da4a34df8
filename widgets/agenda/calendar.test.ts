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
      ]),
    );
  }
});

test("300 blocks are 300 events", () => {
  expect(values(fileOf(longAgenda(), { ...SESSION, events: "blocks" }), "UID")).toHaveLength(300);
});
