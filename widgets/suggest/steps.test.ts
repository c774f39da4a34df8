import { expect, test } from "vitest";
import { withTimedSteps } from "./steps";

test("steps that were texts get the minutes that they begin with", () => {
  expect(withTimedSteps({ steps: ["**2 minutes.** Read.", "**Before.** Ask.", "**1 minute.** Vote.", "Go."] })).toEqual(
    {
      steps: [
        { minutes: 2, text: "Read." },
        { text: "**Before.** Ask." },
        { minutes: 1, text: "Vote." },
        { text: "Go." },
      ],
    },
  );
});

test("minutes that stand as the name of a step's words become a field", () => {
  expect(withTimedSteps({ steps: [{ "3 min": "Say why." }, { "3": "Go." }, { text: "Stay." }] })).toEqual({
    steps: [{ minutes: 3, text: "Say why." }, { "3": "Go." }, { text: "Stay." }],
  });
});

test("steps of blocks that were texts are parts", () => {
  const [done, odd] = [{ steps: [{ text: "Stay." }] }, "a text"];
  expect(withTimedSteps({ blocks: [{ title: "A", steps: ["Go."] }, done, odd] })).toEqual({
    blocks: [{ title: "A", steps: [{ text: "Go." }] }, done, odd],
  });
});

test("steps that are parts already, and entries without steps, stay as they are", () => {
  for (const entry of [
    { steps: [{ text: "Go.", minutes: 3 }] },
    { steps: [] },
    { steps: "text" },
    { title: "A" },
    { blocks: [{ steps: [{ text: "Go." }] }] },
  ])
    expect(withTimedSteps(entry)).toBe(entry);
});
