import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test, vi } from "vitest";
import { type Choice, compare, merge } from "./compare";
import { copyAgenda, moveBlock, removeBlock, updateBlock } from "./edit";
import { fromTemplate } from "./library";
import { type Agenda, agendaSchema, partIds } from "./model";
import { agendaOf, agendas, library } from "./testing";

vi.setConfig({ testTimeout: 60_000 });

const template = fromTemplate(
  library.agendas.find((record) => record.id === "shop-talk")!,
  library,
  { zone: "America/Chicago" },
);

/** Two versions of one agenda: the second was changed, or is another one altogether. */
const versions: fc.Arbitrary<[Agenda, Agenda]> = fc.oneof(
  fc.tuple(agendas({ most: 6 }), agendas({ most: 6 })),
  agendas({ most: 6 }).chain((mine) =>
    fc
      .tuple(fc.constant(mine), fc.nat(), fc.nat(), fc.boolean())
      .map(([agenda, one, other, copied]): [Agenda, Agenda] => {
        const at = (place: number): string => agenda.blocks[place % Math.max(1, agenda.blocks.length)]?.id ?? "";
        const theirs = removeBlock(
          moveBlock(updateBlock(agenda, at(one), { minutes: 7 }), at(other), one),
          at(one + other),
        );
        return [agenda, copied ? copyAgenda(theirs) : theirs];
      }),
  ),
);

/** What an agenda says, without ids: whoever leads is called by place. */
function content(agenda: Agenda): unknown {
  const place = (id: string | undefined): number => agenda.organizations.findIndex((one) => one.id === id);
  const withoutId = <Part extends { id: string }>({ id: _, ...rest }: Part): Omit<Part, "id"> => rest;
  const task = ({ organization, ...rest }: Agenda["before"][number]): unknown => ({
    ...withoutId(rest),
    organization: place(organization),
  });
  const { id: _, from: __, dismissed: ___, ...rest } = agenda;
  return {
    ...rest,
    organizations: agenda.organizations.map((one) => ({ ...withoutId(one), people: one.people.map(withoutId) })),
    before: agenda.before.map(task),
    blocks: agenda.blocks.map(({ leadOrganization, ...block }) => ({
      ...withoutId(block),
      leadOrganization: place(leadOrganization),
    })),
    after: agenda.after.map(task),
  };
}

describe("comparing", () => {
  test("finds nothing to agree on in an agenda and its copy", () => {
    fc.assert(
      fc.property(agendas({ most: 6 }), (agenda) => {
        expect(compare(agenda, agenda).filter((row) => row.state !== "same")).toEqual([]);
      }),
    );
    expect(
      compare(template, copyAgenda(template)).filter((row) => row.state !== "same" && row.part !== "organization"),
    ).toEqual([]);
  });

  test("tells of least, ideal and most minutes only if they were changed for themselves", () => {
    const { id } = template.blocks[0]!;
    const fieldsOf = (mine: Agenda, theirs: Agenda): string[] => compare(mine, theirs).flatMap(({ fields }) => fields);
    const longer = updateBlock(template, id, { minutes: 40 });
    expect(fieldsOf(template, longer)).toEqual(["minutes"]);
    expect(fieldsOf(longer, template)).toEqual(["minutes"]);
    expect(fieldsOf(template, updateBlock(longer, id, { most: 50 }))).toEqual(["minutes", "bounds"]);
    expect(fieldsOf(template, updateBlock(template, id, { most: 50 }))).toEqual(["bounds"]);
  });

  test("says in words what has changed", () => {
    const [first, second] = [template.blocks[0]!, template.blocks[1]!];
    const theirs = {
      ...updateBlock(updateBlock(template, first.id, { minutes: 7 }), second.id, { title: "Warm-up icebreaker" }),
      title: "Ours",
    };
    const changed = compare(template, theirs).filter((row) => row.state !== "same");
    expect(
      changed.map(({ part, changes }) => [
        part,
        changes.map(({ label, mine, theirs: other }) => `${label}: ${mine} / ${other}`),
      ]),
    ).toEqual([
      ["title", [`Title: ${template.title} / Ours`]],
      ["block", ["Minutes: 10 / 7"]],
      ["block", [`Title: ${second.title} / Warm-up icebreaker`]],
    ]);
    expect(changed[1]).toMatchObject({ id: `block:${first.id}`, title: first.title, fields: ["minutes"], mine: first });
  });

  test("notices what was moved, and nothing else around it", () => {
    const theirs = moveBlock(template, template.blocks[4]!.id, 0);
    expect(
      compare(template, theirs)
        .filter((row) => row.moved)
        .map((row) => row.title),
    ).toEqual([template.blocks[4]!.title]);
    expect(compare(template, theirs).filter((row) => row.state === "changed").length).toBe(1);
  });

  test("knows a block by its title if its id is another one", () => {
    const mine = agendaOf({
      blocks: [
        { id: "x", title: "Guiding questions" },
        { id: "y", title: "Lunch" },
      ],
    });
    const theirs = agendaOf({
      blocks: [
        { id: "p", title: "Our guiding questions" },
        { id: "q", title: "Closing" },
      ],
    });
    expect(
      compare(mine, theirs)
        .filter((row) => row.part === "block")
        .map((row) => [row.title, row.state]),
    ).toEqual([
      ["Guiding questions", "changed"],
      ["Closing", "only-theirs"],
      ["Lunch", "only-mine"],
    ]);
  });

  test("has rows of different ids", () => {
    fc.assert(
      fc.property(versions, ([mine, theirs]) => {
        const ids = compare(mine, theirs).map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("takes no time with 300 blocks that all differ", () => {
    const many = (sign: string): Agenda =>
      agendaOf({
        blocks: Array.from({ length: 300 }, (_, place) => ({
          id: `${sign}${place}`,
          title: `${sign} ${place * 7919} `.repeat(30),
        })),
      });
    const started = performance.now();
    expect(compare(many("a"), many("b")).length).toBeGreaterThan(300);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("merging", () => {
  const all = (mine: Agenda, theirs: Agenda, choice: Choice): Record<string, Choice> =>
    Object.fromEntries(compare(mine, theirs).map((row) => [row.id, choice]));

  test("gives mine if all mine is taken, or if nothing is chosen", () => {
    fc.assert(
      fc.property(versions, ([mine, theirs]) => {
        expect(merge(mine, theirs, all(mine, theirs, "mine"))).toEqual(mine);
        expect(merge(mine, theirs, {})).toEqual(mine);
      }),
    );
  });

  test("gives what theirs says if all theirs is taken", () => {
    fc.assert(
      fc.property(versions, ([mine, theirs]) => {
        expect(content(merge(mine, theirs, all(mine, theirs, "theirs")))).toEqual(content(theirs));
      }),
    );
  });

  test("is always valid, whatever was chosen", () => {
    const choice = fc.constantFrom<Choice>("mine", "theirs", "both", "neither");
    fc.assert(
      fc.property(versions, fc.infiniteStream(choice), ([mine, theirs], stream) => {
        const choices = Object.fromEntries(compare(mine, theirs).map((row) => [row.id, stream.next().value]));
        const merged = merge(mine, theirs, choices);
        expect(v.parse(agendaSchema, merged)).toEqual(merged);
        expect(merged.id).toBe(mine.id);
      }),
      { numRuns: 300 },
    );
  });

  test("takes single blocks, at their places", () => {
    const mine = agendaOf({
      blocks: [
        { id: "a", title: "Opening" },
        { id: "b", title: "Budget" },
        { id: "c", title: "Closing" },
      ],
    });
    const theirs = agendaOf({
      blocks: [
        { id: "a", title: "Opening" },
        { id: "n", title: "Housing" },
        { id: "b", title: "Budget", minutes: 45 },
        { id: "c", title: "Closing" },
      ],
    });
    expect(merge(mine, theirs, { "block:theirs:n": "theirs" }).blocks.map((block) => block.title)).toEqual([
      "Opening",
      "Housing",
      "Budget",
      "Closing",
    ]);
    expect(merge(mine, theirs, { "block:b": "theirs" }).blocks[1]?.minutes).toBe(45);
    expect(merge(mine, theirs, { "block:b": "both" }).blocks.map((block) => block.minutes)).toEqual([10, 10, 45, 10]);
    expect(
      merge(mine, theirs, { "block:b": "neither", "block:c": "theirs" }).blocks.map((block) => block.title),
    ).toEqual(["Opening", "Closing"]);
  });

  test("calls organizations as the merged agenda does", () => {
    const mine = agendaOf({
      organizations: [{ id: "m", name: "Texas 2036", zone: "UTC", people: [] }],
      blocks: [{ id: "a", title: "Budget", leadOrganization: "m" }],
    });
    const theirs = agendaOf({
      organizations: [
        { id: "t", name: "Texas 2036", zone: "UTC", people: [] },
        { id: "m", name: "Utah Foundation", zone: "UTC", people: [] },
      ],
      blocks: [
        { id: "a", title: "Budget", leadOrganization: "t" },
        { id: "b", title: "Housing", leadOrganization: "m" },
      ],
    });
    const taken = compare(mine, theirs).find((row) => row.title === "Utah Foundation");
    expect(taken).toMatchObject({ state: "only-theirs" });
    const blocks = compare(mine, theirs).filter((row) => row.part === "block");
    const merged = merge(mine, theirs, Object.fromEntries(blocks.map((row) => [row.id, "theirs" as const])));
    expect(merged.organizations.map((one) => one.name)).toEqual(["Texas 2036"]);
    expect(merged.blocks.map((block) => block.leadOrganization)).toEqual(["m", undefined]);
    const both = merge(mine, theirs, Object.fromEntries([...blocks, taken!].map((row) => [row.id, "theirs" as const])));
    expect(
      both.blocks.map((block) => both.organizations.find((one) => one.id === block.leadOrganization)?.name),
    ).toEqual(["Texas 2036", "Utah Foundation"]);
    expect(new Set(partIds(merged)).size).toBe(partIds(merged).length);
  });

  test("takes no more than an agenda can hold", () => {
    const many = (sign: string): Agenda =>
      agendaOf({
        blocks: Array.from({ length: 200 }, (_, place) => ({
          id: `${sign}${place}`,
          title: `${sign}${sign}${sign} ${place}`,
        })),
      });
    const [mine, theirs] = [many("a"), many("b")];
    const merged = merge(mine, theirs, all(mine, theirs, "both"));
    expect(merged.blocks.length).toBe(300);
    expect(v.safeParse(agendaSchema, merged).success).toBe(true);
    expect(mine.blocks.every((block) => merged.blocks.includes(block))).toBe(true);
  });
});
