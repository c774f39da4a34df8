import { expect, test } from "vitest";
import { addPerson, changeMilestone } from "./edit";
import { planFromEntry } from "./from-entry";
import { planValues } from "./message-values";
import { BOTH, entryOf } from "./testing";

const entry = planFromEntry(entryOf("nine-month-partnership"), {
  organizations: BOTH,
  zone: "UTC",
  first: "2026-09-14",
});
const led = changeMilestone(entry, "call-2", {
  lead: "Ana Ruiz",
  place: { where: "", link: "zoom.us/j/1", phone: "" },
});
const plan = addPerson(led, entry.organizations[0]?.id ?? "", { name: "Ana Ruiz", title: "Director" });

test("a message about a call says when it is on both clocks, what it is for, and when the next one is", () => {
  expect(planValues(plan, "call-2", "https://playbook.example/plan/#x")).toEqual({
    "our-organization": "River Trust",
    "their-organization": "Lake Fund",
    "our-people": "Ana Ruiz (Director)",
    "their-people": "",
    "partnership-name": "Nine-month partnership",
    "agenda-link": "https://playbook.example/plan/#x",
    title: "Call 2: Design features",
    purpose: "Compare two ways to design the program, and what each does to daily work.",
    topic: "Design features",
    date: "Tuesday, November 10, 2026",
    start: "2:00 PM in New York, 11:00 AM in Los Angeles",
    length: "90 minutes",
    place: "zoom.us/j/1",
    facilitator: "Ana Ruiz",
    "two-days-before": "Sunday, November 8, 2026",
    "next-date": "Tuesday, December 8, 2026",
    "next-month": "December",
  });
});

test("after the last call comes the close, and after that nothing", () => {
  expect(planValues(plan, "call-7")["next-date"]).toBe("Monday, May 10, 2027");
  expect(planValues(plan, "record")["next-date"]).toBeUndefined();
  expect(planValues(plan, "close")["next-date"]).toBe("");
  expect(planValues(plan, "gone")).not.toHaveProperty("title");
});
