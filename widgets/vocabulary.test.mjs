import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sayInSource, vocabularyOf } from "./vocabulary.mjs";

const { edition, texts } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../tests/unit/vocabulary-vectors.json"), "utf8"),
);
const say = vocabularyOf(edition);

test.each(texts)("says %j", (text, said) => {
  expect(say(text)).toBe(said);
  expect(say(said)).toBe(said);
});

test("an edition without words of its own says nothing otherwise", () => {
  expect(vocabularyOf({ name: "Library Exchange" })).toBeUndefined();
});

test("in a module only what readers see is said otherwise", () => {
  const source = `import { session } from "./session";
export const WORDS = {
  session: "Session",
  open: (title: string): string => \`Open the session “\${title}” of a session\`,
  kind: "session",
  "session of": 'A thought partner’s "session"',
} as const;
type Kind = "Session at";`;
  expect(sayInSource("words.ts", source, say)).toBe(`import { session } from "./session";
export const WORDS = {
  session: "Exchange session",
  open: (title: string): string => \`Open the exchange session “\${title}” of an exchange session\`,
  kind: "session",
  "session of": "A mentor organization’s \\"exchange session\\"",
} as const;
type Kind = "Session at";`);
});
