// What no agenda has, in each format: tasks that are done, notes below tasks, sections within sections.
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Article } from "./article";
import { articleDocx } from "./docx";
import { articleHtml, articlePieces } from "./html";
import { articleMarkdown } from "./markdown";
import { toText } from "./pieces";
import { articleText } from "./plain";

const ARTICLE: Article = {
  title: "Plan",
  facts: [],
  sections: [
    { pieces: [{ is: "list", items: ["For: us", "1 of 2 done"] }] },
    {
      heading: { words: "Spring" },
      pieces: [
        {
          is: "tasks",
          items: [
            { words: "Call", done: true },
            { words: "Meet", done: false, notes: ["At *noon*"] },
            { words: "Rest" },
          ],
        },
      ],
      sections: [
        { heading: { words: "Later" }, lead: ["We look back."], pieces: [{ is: "steps", items: ["Sit", "Ask"] }] },
      ],
    },
  ],
  source: { words: "From", address: "https://guide.example/" },
};

test("Markdown", () =>
  expect(articleMarkdown(ARTICLE)).toBe(`# Plan

- For: us
- 1 of 2 done

## Spring

- [x] Call
- [ ] Meet
  - At \\*noon\\*
- [ ] Rest

### Later

We look back.

1. Sit
2. Ask

From: <https://guide.example/>
`));

test("plain text", () =>
  expect(articleText(ARTICLE)).toBe(`Plan

- For: us
- 1 of 2 done

SPRING
[x] Call
[ ] Meet
    - At *noon*
[ ] Rest

Later
We look back.
1. Sit
2. Ask

From: https://guide.example/
`));

test("a formatted copy and its text", () => {
  expect(articleHtml(ARTICLE).replaceAll(' dir="auto"', "")).toBe(
    "<h1>Plan</h1><ul><li>For: us</li><li>1 of 2 done</li></ul><h2>Spring</h2>" +
      "<ul><li>☑ Call</li><li>☐ Meet<ul><li>At *noon*</li></ul></li><li>Rest</li></ul>" +
      "<h3>Later</h3><p>We look back.</p><ol><li>Sit</li><li>Ask</li></ol>" +
      '<p>From: <a href="https://guide.example/">https://guide.example/</a></p>',
  );
  expect(toText(articlePieces(ARTICLE))).toContain("SPRING\n\n☑ Call\n☐ Meet\n  - At *noon*\n- Rest\n\nLATER");
});

test("Word", async () => {
  const files = unzipSync(new Uint8Array(await (await articleDocx(ARTICLE)).arrayBuffer()));
  const words = [...strFromU8(files["word/document.xml"] ?? new Uint8Array()).matchAll(/<w:t[^>]*>([^<]*)/g)];
  const all = ["Plan", "For: us", "1 of 2 done", "Spring", "Call", "Meet", "At *noon*", "Rest", "Later"];
  expect(words.map(([, found]) => found).slice(0, 12)).toEqual([...all, "We look back.", "Sit", "Ask"]);
});
