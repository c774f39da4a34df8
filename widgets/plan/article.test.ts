import { expect, test } from "vitest";
import { articleMarkdown } from "../export/markdown";
import { planArticle } from "./article";
import { planTable } from "./as-table";
import { addAway, addPerson, changeMilestone, changePlan } from "./edit";
import { planFromEntry } from "./from-entry";
import { BOTH, entryOf } from "./testing";

const entry = planFromEntry(entryOf("six-month-partnership"), {
  organizations: BOTH,
  zone: "UTC",
  first: "2026-09-14",
});
const noted = changeMilestone(entry, "kickoff", {
  notes: "Ask Ana for the room",
  place: { where: "Town Hall", link: "", phone: "" },
  leadOrganization: entry.organizations[0]?.id,
});
const away = addAway(noted, [
  { title: "Labor Day", from: "2026-09-07", to: "2026-09-07" },
  { title: "Parental leave", from: "2027-01-04", to: "2027-01-08", organization: entry.organizations[1]?.id },
]);
const whole = addPerson(changePlan(away, { goal: "Run the program by spring" }), entry.organizations[0]?.id ?? "", {
  name: "Ana Ruiz",
  title: "Director",
  role: "policy",
});
const TITLES = {
  entries: new Map([["agenda:partnership-kickoff", "Partnership kickoff"]]),
  roles: { facilitator: "Facilitator" },
};
const written = (audience: "us" | "partner"): string =>
  articleMarkdown(planArticle(whole, { ...TITLES, audience, address: "https://playbook.example/plan/" }));

test("a copy begins with the timeline, on the clocks of both sides", () => {
  const text = written("us");
  expect(planArticle(whole, { ...TITLES, audience: "us", address: "" })).toMatchObject({
    parties: "River Trust and Lake Fund",
    landscape: true,
  });
  expect(text).toContain(
    "Monthly call: the second Tuesday of each month, 2:00 PM in New York, 11:00 AM in Los Angeles",
  );
  expect(text).toContain("| Mon, Sep 14, 2026 | 2:00 PM | 11:00 AM | Kickoff in person |");
  expect(text).toContain("Town Hall");
  expect(text).toContain("Facilitator, River Trust");
  expect(text).toContain("Mon, Sep 7, 2026: Labor Day");
  expect(text).toContain("Ana Ruiz, Director, Policy");
});

test("the partner's copy has neither notes nor why somebody is away", () => {
  expect(written("us")).toContain("Ask Ana for the room");
  expect(written("us")).toContain("Lake Fund, Parental leave");
  const theirs = written("partner");
  expect(theirs).not.toContain("Ask Ana");
  expect(theirs).not.toContain("Parental leave");
  expect(theirs).toContain("Lake Fund");
});

test("a table has a row for each milestone, with days and times to reckon with", () => {
  const [heads = [], ...rows] = planTable(whole, { ...TITLES, audience: "us" });
  expect(rows).toHaveLength(whole.milestones.length);
  expect(rows.every((row) => row.length === heads.length)).toBe(true);
  const kickoff = rows.find((row) => row.includes("Kickoff in person"));
  expect(kickoff?.slice(0, 5)).toEqual(["2026-09-14", "2026-09-14", "14:00", "2026-09-14", "11:00"]);
  expect(kickoff).toContain("Partnership kickoff");
  expect(planTable(whole, { ...TITLES, audience: "partner" })[0]).not.toContain("Our notes");
});
