import { expect, test } from "vitest";
import { newPartnership } from "./edit";
import { partnershipValues } from "./message-values";
import type { Partnership } from "./model";

function partnership(): Partnership {
  const made = newPartnership([
    { name: "River Trust", zone: "America/New_York" },
    { name: "Harbor Alliance", zone: "America/Phoenix" },
  ]);
  const [river, harbor] = made.organizations;
  if (!river || !harbor) throw new Error("there are two");
  return {
    ...made,
    name: "Clean water",
    organizations: [
      { ...river, people: [{ id: "p1", name: "Ana Ruiz", title: "Director", job: "policy" }] },
      { ...harbor, people: [{ id: "p2", name: "Bo Lund", title: "", job: "data" }] },
    ],
    promises: [
      { id: "s1", what: "Send the survey", who: "Ana Ruiz", organization: river.id, by: "2026-12-01", done: false },
      { id: "s2", what: "Book a room", who: "", organization: "", by: "", done: true },
    ],
    decisions: [{ id: "d1", text: "We meet monthly", on: "2026-11-02" }],
  };
}

test("a partnership knows who it is between, and what is still to be done", () => {
  expect(partnershipValues(partnership())).toEqual({
    "partnership-name": "Clean water",
    "our-organization": "River Trust",
    "their-organization": "Harbor Alliance",
    "our-people": "Ana Ruiz (Director)",
    "their-people": "Bo Lund",
    "time-zones": expect.stringMatching(/New York.*Phoenix/),
    promises: expect.stringMatching(/^Send the survey: Ana Ruiz, River Trust, by .*2026$/),
    decisions: expect.stringMatching(/^We meet monthly \(.*2026\)$/),
  });
});

test("the reader's own organization is ours", () => {
  const one = partnership();
  const values = partnershipValues(one, one.organizations[1]?.id);
  expect([values["our-organization"], values["their-organization"]]).toEqual(["Harbor Alliance", "River Trust"]);
});
