import { describe, expect, test } from "vitest";
import { addPerson, fitTo, removePerson, updateBlock } from "./edit";
import { thresholdsOf } from "./hints";
import type { Agenda, Block } from "./model";
import { groupsFor, recounted } from "./recount";
import { compose, hints, library } from "./testing";

const thresholds = thresholdsOf(hints);
const answers = { goal: library.goals[0]!.id, minutes: 120, organizations: 2, format: "video", zone: "UTC" } as const;
const composed = (people: number): Agenda => compose({ ...answers, peoplePerOrganization: people }, library);
const kind = (agenda: Agenda, wanted: Block["kind"]): Block => agenda.blocks.find((one) => one.kind === wanted)!;
const grown = (agenda: Agenda, people: number): Agenda =>
  Array.from({ length: people }).reduce<Agenda>((made) => addPerson(made, "o1"), agenda);

describe("what a composed agenda counts", () => {
  test("follows its people", () => {
    const before = composed(4);
    const after = recounted(before, grown(before, 12), thresholds);
    expect(kind(after, "icebreaker").why).toContain("each of the 20 people");
    expect(kind(after, "breakout").why).toContain("With 20 people, small groups");
    expect(kind(after, "breakout").breakout?.groups).toBe(groupsFor(20));
    const back = ["o1", "o2"].reduce((made, id) => {
      const people = made.organizations.find((one) => one.id === id)!.people;
      return people.reduce((fewer, person) => removePerson(fewer, id, person.id), made);
    }, after);
    const empty = recounted(after, back, thresholds);
    expect(kind(empty, "icebreaker").why).toContain("lets everyone speak early");
    expect(kind(empty, "breakout").why).toContain("who rarely speak in the whole group");
  });

  test("is what it would be if it were composed for these people", () => {
    for (const [from, to] of [
      [2, 4],
      [8, 20],
      [20, 3],
    ] as const) {
      const before = composed(from);
      const wanted = composed(to).organizations;
      const after = recounted(before, { ...before, organizations: wanted }, thresholds);
      const fresh = recounted(composed(to), composed(to), thresholds);
      expect(kind(after, "icebreaker").why).toBe(kind(fresh, "icebreaker").why);
    }
  });

  test("follows its minutes", () => {
    const before = composed(4);
    const long = kind(before, "break").why!;
    expect(long).toContain(`longer than ${thresholds.minutes} minutes`);
    const short = fitTo({ ...before, blocks: before.blocks.map(({ onlyFrom: _, ...one }) => one) }, 75).agenda;
    const after = recounted(before, short, thresholds);
    expect(kind(after, "break").why).toContain("a session of 75 minutes can do without");
    expect(kind(recounted(after, before, thresholds), "break").why).toBe(long);
    // What the playbook says is not known yet: nothing is said that may be wrong.
    expect(kind(recounted(before, short, thresholdsOf([])), "break").why).toBe(long);
  });

  test("leaves groups that were set by hand, words of others, and what does not count", () => {
    const made = composed(4);
    const by = updateBlock(made, kind(made, "breakout").id, {
      breakout: { groups: 7, reportBack: 5 },
      why: "Mine (3).",
    });
    const after = recounted(by, grown(by, 12), thresholds);
    expect(kind(after, "breakout")).toMatchObject({ breakout: { groups: 7 }, why: "Mine (3)." });
    expect(after.blocks.filter((block, place) => block === by.blocks[place]).length).toBe(by.blocks.length - 1);
    expect(recounted(made, { ...made, title: "Another" }, thresholds).blocks).toBe(made.blocks);
  });
});
