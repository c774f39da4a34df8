import { expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import { agendaOf } from "../agenda/testing";
import { changesSince } from "./changes";

const SENT = agendaOf({
  id: "a",
  title: "Joint session",
  blocks: [
    { id: "talk", title: "Talk", minutes: 20, least: 20, ideal: 20, most: 20 },
    { id: "close", title: "Close" },
  ],
});

test("what is the same has no changes", async () => {
  expect(await changesSince(AGENDA, SENT, structuredClone(SENT))).toEqual([]);
});

test("each change is a line that says where, and from what to what", async () => {
  const [talk, close] = SENT.blocks;
  const now = agendaOf({
    ...SENT,
    title: "Our session",
    goal: "A goal that is much too long to be said in a line ".repeat(3),
    blocks: [{ ...talk!, minutes: 25, least: 25, ideal: 25, most: 25 }, close!, { id: "walk", title: "Walk" }],
  });
  const changes = await changesSince(AGENDA, SENT, now);
  expect(changes).toHaveLength(4);
  expect(changes[0]).toMatch(/: Joint session → Our session$/);
  expect(changes.find((one) => one.includes("Walk"))).toMatch(/: added$/);
  expect(changes.find((one) => one.includes("Talk"))).toMatch(/20.* → 25/);
  expect(changes.filter((one) => one.endsWith(": changed"))).toHaveLength(1);
});
