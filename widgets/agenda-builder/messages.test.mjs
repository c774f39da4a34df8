import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { WORDS } from "./words";

test("each message in the menu is one of the playbook", async () => {
  const files = await readdir(path.join(import.meta.dirname, "../../data/messages"));
  for (const id of Object.keys(WORDS.messages)) expect(files).toContain(`${id}.yaml`);
});
