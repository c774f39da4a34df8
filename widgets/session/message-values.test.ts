// What a session knows for messages, and a follow-up of any length.
import { expect, test } from "vitest";
import { fillMessage } from "../messages/fill";
import { sessionValues } from "./message-values";
import { begin, finish, next, park, say } from "./run";
import { at, morning, sessionOf } from "./testing";

const organizations = [
  {
    id: "o1",
    name: "River Trust",
    zone: "America/Chicago",
    people: [{ id: "p1", name: "Ada Cole", title: "Director", role: "other" as const }],
  },
  {
    id: "o2",
    name: "Hill Fund",
    zone: "America/Denver",
    people: [{ id: "p2", name: "Bo Lind", title: "", role: "data" as const }],
  },
];
const session = sessionOf(
  [
    { title: "Questions", minutes: 20, takeaway: "What will you try?" },
    { title: "Data", minutes: 20, takeaway: "What would you measure?" },
  ],
  { ...morning, organizations, after: [{ id: "t1", text: "Send the notes", owner: "Ada Cole" }] },
);

test("it knows what was said, and what is open", () => {
  let held = begin(session, at(0));
  held = say(held, at(1), { kind: "takeaway", text: "Both count\ncases alike." });
  held = say(held, at(1), { kind: "takeaway", text: "Both count cases alike." });
  held = say(held, at(2), { kind: "promise", text: "Send the form", organization: "o2", by: "2026-12-09" });
  held = say(held, at(3), { kind: "resource", text: "The intake form" });
  held = say(held, at(3), { kind: "note", text: "Nobody else may read this." });
  held = say(held, at(4), { kind: "parked", text: "Who pays?" });
  held = finish(park(held, at(5), "b2"), at(30));
  expect(sessionValues(held, at(40), "2027-01-05")).toEqual({
    date: "Tuesday, December 1, 2026",
    "week-after": "Tuesday, December 8, 2026",
    length: "30 minutes",
    takeaways: "Both count cases alike.",
    resources: "The intake form",
    promises: "Send the form: Hill Fund, by Wed, Dec 9, 2026",
    "open-topics": "Who pays?\nData",
    "feedback-questions": "What will you try?",
    "next-date": "Tuesday, January 5, 2027",
    "next-month": "January 2027",
  });
});

test("what it does not know it does not say", () => {
  expect(sessionValues(sessionOf([]), at(0))).toEqual({});
});

test("a follow-up of 40,000 characters has every word", () => {
  const texts = Array.from({ length: 20 }, (_, place) => `${place}: ${"long ".repeat(400)}end`);
  const held = texts.reduce((before, text) => say(before, at(1), { kind: "takeaway", text }), begin(session, at(0)));
  const message = {
    subject: "Thank you",
    body: "We took away:\n\n- [takeaways]\n",
    blanks: [{ name: "takeaways", fill: "takeaways" }],
  };
  const { body } = fillMessage(message as never, sessionValues(next(held, at(2)), at(3)));
  expect(body.length).toBeGreaterThan(40_000);
  for (const text of texts) expect(body).toContain(text);
});
