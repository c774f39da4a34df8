import { expect, test } from "vitest";
import { articleMarkdown } from "../export/markdown";
import { messageArticle } from "./article";

const BODY = `Hello all,

Thank you for [what you are thankful for].

What we took away:

- Ask early
- Two rooms
  - Room 4: data

What happens next:

- Send the file

With thanks,
Ana for *River Trust*`;

test("paragraphs and lists of a message stand in its file as they do in it", () => {
  const article = messageArticle({ subject: "Thank you\n", body: BODY }, "https://example.org/messages/thanks/");
  expect(article.title).toBe("Thank you");
  expect(article.sections).toEqual([
    {
      lead: ["Hello all,", "Thank you for [what you are thankful for].", "What we took away:"],
      pieces: [{ is: "list", items: ["Ask early", "Two rooms; Room 4: data"] }],
    },
    { lead: ["What happens next:"], pieces: [{ is: "list", items: ["Send the file"] }] },
    { lead: ["With thanks,", "Ana for *River Trust*"] },
  ]);
  expect(articleMarkdown(article)).toContain("Ana for \\*River Trust\\*");
});

test("40,000 characters stand in the file whole", () => {
  const body = `Hello,\n\n- ${"word ".repeat(8_000)}end\n\n${"x".repeat(40_000)}`;
  const text = articleMarkdown(messageArticle({ subject: "Long", body }, "https://example.org/"));
  expect(text).toContain("word end");
  expect(text).toContain("x".repeat(40_000));
});
