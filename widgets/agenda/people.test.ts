import { expect, test } from "vitest";
import type { Organization, RoleAlike } from "./model";
import { headcount, pairs } from "./people";
import { agendaOf } from "./testing";

function organization(id: string, ...roles: RoleAlike[]): Organization {
  return {
    id,
    name: id,
    zone: "UTC",
    people: roles.map((role, place) => ({ id: `${id}${place}`, name: `${id} ${role}`, title: "", role })),
  };
}

test("people stand opposite those who do the same work, and gaps are named", () => {
  const agenda = agendaOf({
    organizations: [organization("one", "data", "policy", "data"), organization("two", "policy", "other")],
  });
  expect(pairs(agenda).rows.map((row) => [row.role, row.people.map((people) => people.length), row.gaps])).toEqual([
    ["policy", [1, 1], []],
    ["data", [2, 0], ["two"]],
  ]);
  expect(headcount(agenda)).toBe(5);
});

test("numbers are even if they differ by one, or by little of many", () => {
  const balanced = (...numbers: number[]): boolean =>
    pairs(
      agendaOf({
        organizations: numbers.map((number, place) =>
          organization(`o${place}`, ...Array.from({ length: number }, () => "other" as const)),
        ),
      }),
    ).balanced;
  expect([balanced(), balanced(3), balanced(3, 4), balanced(3, 5), balanced(8, 10), balanced(0, 1)]).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
});
