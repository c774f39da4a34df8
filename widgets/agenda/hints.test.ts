import { describe, expect, test } from "vitest";
import { findHints, minutesEach } from "./hints";
import type { Agenda, Block, Organization } from "./model";
import { agendaOf, hints } from "./testing";

function organizations(...people: number[]): Organization[] {
  return people.map((count, place) => ({
    id: `o${place}`,
    name: "",
    zone: "UTC",
    people: Array.from({ length: count }, (_, number) => ({
      id: `p${place}-${number}`,
      name: `Person ${place} ${number}`,
      title: "",
      role: "other" as const,
    })),
  }));
}
const found = (fields: Omit<Partial<Agenda>, "blocks"> & { blocks?: Partial<Block>[] }): string[] =>
  findHints(agendaOf(fields), hints).map((hint) => hint.id);
const whole: Partial<Block>[] = [
  { kind: "opening", minutes: 10 },
  { kind: "question", minutes: 40 },
  { kind: "closing", minutes: 10 },
];

describe("hints", () => {
  test("of the playbook are all known", () => {
    expect(hints.length).toBeGreaterThanOrEqual(7);
    expect(
      findHints(
        agendaOf({
          organizations: organizations(20, 20).map((one, at) => (at ? { ...one, zone: "America/New_York" } : one)),
          date: "2026-12-01",
          start: "09:00",
          blocks: [{ kind: "opening", minutes: 100, leadOrganization: "o0" }],
        }),
        hints,
      )
        .map((hint) => hint.id)
        .sort(),
    ).toEqual(hints.map((hint) => hint.id).sort());
  });

  test("are none for a blank page, and none for a good plan", () => {
    expect(found({})).toEqual([]);
    expect(found({ blocks: whole })).toEqual([]);
  });

  test("count the minutes for each person", () => {
    expect(found({ organizations: organizations(5, 5), after: tasks("o0", "o1"), blocks: whole })).toEqual([]);
    expect(
      found({
        organizations: organizations(6, 8),
        after: tasks("o0", "o1"),
        blocks: [...whole, { kind: "breakout", minutes: 0 }],
      }),
    ).toEqual(["minutes-per-person"]);
    const inGroups = agendaOf({
      organizations: organizations(10, 10),
      blocks: [{ kind: "breakout", minutes: 30, breakout: { groups: 4, reportBack: 10 } }],
    });
    expect(minutesEach(inGroups)).toBe((4 * 20 + 10) / 20);
    expect(minutesEach(agendaOf({ blocks: whole }))).toBeUndefined();
  });

  test("notice that one side leads everything", () => {
    const led = (...leads: (string | undefined)[]): string[] =>
      found({
        organizations: organizations(0, 0),
        after: tasks("o0", "o1"),
        blocks: whole.map((block, place) => ({ ...block, ...(leads[place] && { leadOrganization: leads[place] }) })),
      });
    expect(led("o0", "o0", "o0")).toEqual(["one-side-leads"]);
    expect(led("o0", "o1")).toEqual([]);
    expect(led()).toEqual([]);
    expect(led("gone", "gone")).toEqual([]);
  });

  test("notice a stretch of over 90 minutes without a break", () => {
    const long = { kind: "question" as const, minutes: 50 };
    expect(found({ blocks: [...whole, long] })).toEqual(["no-break"]);
    expect(found({ blocks: [...whole, { kind: "break", minutes: 10 }, long] })).toEqual([]);
    expect(found({ blocks: [{ kind: "break", minutes: 10 }, ...whole, long] })).toEqual(["no-break"]);
    expect(found({ blocks: [...whole, { ...long, minutes: 30 }] })).toEqual([]);
    expect(found({ blocks: [...whole, { ...long, out: true }] })).toEqual([]);
  });

  test("miss a closing and a guiding question", () => {
    expect(found({ blocks: whole.slice(0, 2) })).toEqual(["no-closing"]);
    expect(found({ blocks: [whole[0]!, whole[2]!] })).toEqual(["no-guiding-question"]);
  });

  test("miss somebody with something to do on each side", () => {
    const missing = (after: Agenda["after"]): string[] =>
      findHints(agendaOf({ organizations: organizations(1, 1), after, blocks: whole }), hints).flatMap(
        (hint) => hint.organizations,
      );
    expect(missing(tasks("o0", "o1"))).toEqual([]);
    expect(missing(tasks("o0"))).toEqual(["o1"]);
    expect(missing([{ id: "t", text: "Write", owner: "person 1 0" }])).toEqual(["o0"]);
    expect(missing([{ id: "t", text: "Write", owner: "", organization: "o0" }])).toEqual(["o0", "o1"]);
  });

  test("ask for small groups in a large group", () => {
    const large = { organizations: organizations(7, 6), after: tasks("o0", "o1") };
    const blocks = [...whole, { kind: "question" as const, minutes: 20 }];
    expect(found({ ...large, blocks })).toEqual(["large-group"]);
    expect(found({ ...large, blocks: [...blocks, { kind: "breakout", minutes: 0 }] })).toEqual([]);
  });

  test("name who starts early or late, as long as others don't", () => {
    const at = (start: string, ...zones: string[]): string[] =>
      findHints(
        agendaOf({
          organizations: organizations(0, 0, 0)
            .slice(0, zones.length)
            .map((one, place) => ({ ...one, zone: zones[place] ?? "UTC" })),
          date: "2026-12-01",
          start,
          after: tasks("o0", "o1", "o2"),
          blocks: whole,
        }),
        hints,
      ).map(({ id, seen, organizations: who }) => [id, seen, ...who].join(" "));
    const [york, nairobi, auckland] = ["America/New_York", "Africa/Nairobi", "Pacific/Auckland"];
    expect(at("14:00", york, nairobi)).toEqual(["unfair-hour It starts at 10:00 PM in Nairobi. o1"]);
    expect(at("07:59", york, nairobi)).toEqual(["unfair-hour It starts at 7:59 AM in New York. o0"]);
    expect(at("08:00", york, nairobi)).toEqual([]);
    expect(at("10:00", york, nairobi)).toEqual([]);
    expect(at("10:01", york, nairobi)).toEqual(["unfair-hour It starts at 6:01 PM in Nairobi. o1"]);
    // What all have, nobody carries alone.
    expect(at("06:00", york, york)).toEqual([]);
    expect(at("22:00", york, nairobi)).toEqual([]);
    expect(at("09:00", york, auckland, auckland)).toEqual(["unfair-hour It starts at 3:00 AM in Auckland. o1 o2"]);
    expect(
      found({ organizations: organizations(0, 0), start: "06:00", after: tasks("o0", "o1"), blocks: whole }),
    ).toEqual([]);
  });

  test("say what they say, with a grade, also when they were put away", () => {
    const [hint] = findHints(agendaOf({ dismissed: ["no-closing"], blocks: whole.slice(0, 2) }), hints);
    const record = hints.find((one) => one.id === "no-closing")!;
    expect(hint).toEqual({
      id: "no-closing",
      title: record.title,
      advice: record.advice,
      grade: record.grade,
      blocks: [],
      organizations: [],
    });
  });

  test("of a kind that is not known yet are passed over", () => {
    const unknown = { ...hints[0]!, trigger: "new-trigger" as never };
    expect(findHints(agendaOf({ blocks: whole }), [unknown])).toEqual([]);
  });
});

function tasks(...owners: string[]): Agenda["after"] {
  return owners.map((organization, place) => ({ id: `t${place}`, text: "Write", owner: "Somebody", organization }));
}
