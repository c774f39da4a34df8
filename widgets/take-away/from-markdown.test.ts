import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlOf, textOf } from "./from-markdown";

const AGENDA = `# Shop talk (60 min)

**At the end:** Each side has *one* answer.

- Date: ____________________
- Roles: Facilitator: __________; Timekeeper: __________

| From | Block |
| --- | --- |
| 0:00 | Welcome |
|   |   |

## 0:00 Welcome (10 min)

1. Say hello.
2. Say why.

Ask:

- What now?

Source: [Partnership Playbook](https://example.org/?a=1&b=2), CC BY 4.0
`;

describe("htmlOf", () => {
  test("writes the whole file", () => {
    expect(htmlOf(AGENDA)).toBe(
      "<h1>Shop talk (60 min)</h1><p><strong>At the end:</strong> Each side has <em>one</em> answer.</p>" +
        "<ul><li>Date: ____________________</li><li>Roles: Facilitator: __________; Timekeeper: __________</li></ul>" +
        '<table border="1" cellspacing="0" cellpadding="6"><thead><tr><th scope="col" align="left" valign="top">From</th><th scope="col" align="left" valign="top">Block</th></tr></thead>' +
        '<tbody><tr><td valign="top">0:00</td><td valign="top">Welcome</td></tr><tr><td valign="top">\u00a0</td><td valign="top">\u00a0</td></tr></tbody></table>' +
        "<h2>0:00 Welcome (10 min)</h2><ol><li>Say hello.</li><li>Say why.</li></ol><p>Ask:</p><ul><li>What now?</li></ul>" +
        '<p>Source: <a href="https://example.org/?a=1&amp;b=2">Partnership Playbook</a>, CC BY 4.0</p>',
    );
  });

  test("gives the rows of a worksheet their heads", () => {
    const cells = htmlOf("|   | Ours |\n| --- | --- |\n| Time |   |\n|   |   |\n").match(/<t[hd] .*?<\/t[hd]>/g);
    expect(cells).toEqual([
      '<td valign="top">\u00a0</td>',
      '<th scope="col" align="left" valign="top">Ours</th>',
      '<th scope="row" align="left" valign="top">Time</th>',
      ...Array(3).fill('<td valign="top">\u00a0</td>'),
    ]);
  });

  test("gives boxes to what can be ticked, with and without room between", () => {
    expect(htmlOf("- [ ] One\n- [x] Two\n")).toBe("<ul><li>☐ One</li><li>☑ Two</li></ul>");
    expect(htmlOf("- [ ] One\n\n- [ ] Two\n\n  More\n")).toBe("<ul><li>☐ One</li><li>☐ Two<br>More</li></ul>");
  });

  test("keeps lists in lists, and numbers that do not start at 1", () => {
    expect(htmlOf("1. One\n   - Inside\n2. Two\n")).toBe("<ol><li>One<ul><li>Inside</li></ul></li><li>Two</li></ol>");
    expect(htmlOf("3. Three\n4. Four\n")).toBe('<ol start="3"><li>Three</li><li>Four</li></ol>');
  });

  test("keeps the lines of a signature", () => {
    expect(htmlOf("Best wishes,\n[your name]\n")).toBe("<p>Best wishes,<br>[your name]</p>");
  });

  test("keeps only links that are safe, and the words of the others", () => {
    expect(
      htmlOf("[mail](mailto:a@example.org) [run](javascript:alert) [old](http://example.org) [data](data:text/html,x)"),
    ).toBe('<p><a href="mailto:a@example.org">mail</a> run old data</p>');
  });

  test("shows what it does not know as it is written", () => {
    expect(htmlOf("&lt;b> `code` ![alt](https://example.org/x.png) ~~no~~")).toBe(
      "<p>&lt;b&gt; `code` ![alt](https://example.org/x.png) ~~no~~</p>",
    );
    expect(htmlOf("<script>alert(1)</script>\n")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    expect(htmlOf("> quoted\n\n---\n\n[label]: https://example.org\n")).toBe(
      "<p>&gt; quoted</p><p>---</p><p>[label]: https://example.org</p>",
    );
  });

  test("never lets text become markup", () => {
    const tag =
      /<(?!\/?(?:h[1-4]|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|a|br)(?: (?:href|start|border|cellspacing|cellpadding|scope|align|valign)="[^"<>]*")*>)/;
    const unsafe = /href="(?!https:\/\/|mailto:)/i;
    const marks =
      "# |- |* |1. |- [ ] |**|*|_|[|](|)|]: |<|>|\"|'|&|&lt;|`|```|~~|\\|!|\n|\n\n|    || --- |\n| a | b |\n| --- | --- |\n| c |".split(
        "|",
      );
    const pieces = [
      ...marks,
      "|",
      "javascript:",
      "https://example.org",
      "mailto:",
      "<img src=x onerror=alert(1)>",
      "<script>",
      "word",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const made = htmlOf(parts.join(""));
          expect(made).not.toMatch(tag);
          expect(made).not.toMatch(unsafe);
        },
      ),
    );
  });

  test("loses no word", () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
    const parts = fc.oneof(
      words.map((text) => `## ${text}`),
      words.map((text) => `**${text}** then ${text}`),
      fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => items.map((text) => `- [ ] ${text}`).join("\n")),
      fc
        .array(words, { minLength: 1, maxLength: 4 })
        .map((items) => items.map((text, place) => `${place + 1}. ${text}`).join("\n\n")),
      fc
        .array(words, { minLength: 2, maxLength: 4 })
        .map((cells) => `| ${cells.join(" | ")} |\n|${" --- |".repeat(cells.length)}\n| ${cells.join(" | ")} |`),
    );
    const wordsIn = (text: string): string => (text.toLowerCase().match(/[a-z]+/g) ?? []).join(" ");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (found) => {
        const markdown = `${found.join("\n\n")}\n`;
        expect(wordsIn(textOf(markdown))).toBe(wordsIn(markdown));
        expect(wordsIn(htmlOf(markdown).replace(/<[^>]*>/g, " "))).toBe(wordsIn(markdown));
      }),
    );
  });
});

describe("textOf", () => {
  test("writes the whole file", () => {
    expect(textOf(AGENDA)).toBe(`SHOP TALK (60 MIN)

At the end: Each side has one answer.

- Date: ____________________
- Roles: Facilitator: __________; Timekeeper: __________

From\tBlock
0:00\tWelcome
\t

0:00 WELCOME (10 MIN)

1. Say hello.
2. Say why.

Ask:

- What now?

Source: Partnership Playbook (https://example.org/?a=1&b=2), CC BY 4.0
`);
  });

  test("writes boxes instead of dashes", () => {
    expect(textOf("## To do\n\n- [ ] One\n- [x] Two\n")).toBe("TO DO\n\n☐ One\n☑ Two\n");
  });

  test("keeps lists in lists and the lines of a signature", () => {
    expect(textOf("3. Three\n   - Inside\n4. Four\n\nBest wishes,\n[your name]\n")).toBe(
      "3. Three\n  - Inside\n4. Four\n\nBest wishes,\n[your name]\n",
    );
  });

  test("says where a link leads once", () => {
    expect(
      textOf(
        "[form](https://example.org/f), https://example.org, [a@example.org](mailto:a@example.org), [mail](mailto:a@example.org)",
      ),
    ).toBe("form (https://example.org/f), https://example.org, a@example.org, mail (a@example.org)\n");
  });
});
