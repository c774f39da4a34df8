import { expect, test } from "vitest";
import { pastePrompts, pasteTasks } from "./paste";
import { agendaOf } from "./testing";

const before = [
  { id: "t1", text: "Agree on the goal", owner: "Ana", organization: "o1" },
  { id: "t2", text: "", owner: "" },
  { id: "t3", text: "Send it", owner: "" },
];

test("pasted lines become tasks where they were pasted, and what else a task says stays", () => {
  const agenda = pasteTasks(agendaOf({ before }), "before", "t1", ["Book the room", "Order lunch", "Invite"]);
  expect(agenda.before.map(({ text, owner }) => [text, owner])).toEqual([
    ["Book the room", "Ana"],
    ["Order lunch", ""],
    ["Invite", ""],
    ["", ""],
    ["Send it", ""],
  ]);
  expect(new Set(agenda.before.map(({ id }) => id)).size).toBe(5);
});

test("a task that is gone takes nothing", () => {
  const agenda = agendaOf({ before });
  expect(pasteTasks(agenda, "before", "gone", ["a", "b"])).toBe(agenda);
});

test("pasted lines become questions, and one that did not change is still the library's", () => {
  const prompts = [{ text: "Why?", from: "why" }, { text: "How?" }];
  expect(pastePrompts(prompts, 0, ["Why?", "When?"])).toEqual([
    { text: "Why?", from: "why" },
    { text: "When?" },
    { text: "How?" },
  ]);
});
