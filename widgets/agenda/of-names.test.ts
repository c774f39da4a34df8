import { expect, test } from "vitest";
import { AGENDA } from "./document";
import { blankAgenda } from "./edit";
import { withNames } from "./of-names";

test("names, zones and people become those of an agenda that can be kept", () => {
  const made = withNames(
    blankAgenda("UTC"),
    [
      { name: "River Trust", zone: "America/Chicago", people: [{ name: "Ana", title: "Lead", job: "policy" }] },
      { name: "Harbor Alliance", zone: "No/Where", people: [{ name: "Ben", job: "sailing" }] },
    ],
    "America/Denver",
  );
  expect(made.organizations).toMatchObject([
    { name: "River Trust", zone: "America/Chicago", people: [{ name: "Ana", title: "Lead", role: "policy" }] },
    { name: "Harbor Alliance", zone: "America/Denver", people: [{ name: "Ben", role: "other" }] },
  ]);
  expect(AGENDA.parse(made)).toEqual(made);
});
