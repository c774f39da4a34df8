import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, toHtml, toText, type Box, type Outline } from "./clean";

const block = (tag: string, ...parts: Outline[]): Box => ({ tag, block: true, parts });
const inline = (tag: string, ...parts: Outline[]): Box => ({ tag, block: false, parts });
const html = (...parts: Outline[]): string => toHtml(clean(parts));

describe("clean", () => {
  test("keeps headings, paragraphs, emphasis and breaks", () => {
    expect(html(block("h2", " The\n agenda "), block("p", "Say ", inline("b", "hello"), inline("br"), " to all."))).toBe(
      "<h2>The agenda</h2><p>Say <strong>hello</strong><br>to all.</p>",
    );
  });

  test("drops wrappers and makes loose text a paragraph", () => {
    expect(html(block("section", block("div", "One"), "\n", block("div", block("p", "Two"))))).toBe("<p>One</p><p>Two</p>");
  });

  test("makes a quotation a paragraph", () => {
    expect(html(block("blockquote", "What now?"))).toBe("<p>What now?</p>");
    expect(html(block("blockquote", block("p", "What now?")))).toBe("<p>What now?</p>");
  });

  test("keeps links that lead elsewhere and the words of others", () => {
    const there = { ...inline("a", "there"), href: "https://example.org/?a=1&b=2" };
    expect(html(block("p", there, " and ", inline("a", "here")))).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">there</a> and here</p>',
    );
  });

  test("parts words that stand on their own lines", () => {
    const help = block("span", "what it means");
    expect(html(block("table", block("tr", { ...block("th", "Title", help), scope: "col" })))).toContain(
      '<th scope="col" valign="top">Title<br>what it means</th>',
    );
    expect(html(block("ul", block("li", inline("span", "Text "), block("span", "why"), " ")))).toBe("<ul><li>Text<br>why</li></ul>");
  });

  test("gives tables borders and empty cells their height", () => {
    const row = block("tr", block("td"), block("td", block("p", "One"), block("p", "Two")));
    expect(html(block("div", block("table", block("caption", "Grid"), block("tbody", row))))).toBe(
      '<table border="1" cellspacing="0" cellpadding="6"><caption>Grid</caption><tbody><tr>' +
        '<td valign="top">\u00a0</td><td valign="top">One<br>Two</td></tr></tbody></table>',
    );
  });

  test("keeps lists in lists and in cells", () => {
    const list = block("ul", "\n", block("li", "One"), "\n", block("li", block("p", "Two"), block("ol", block("li", "Three"))));
    expect(html(list)).toBe("<ul><li>One</li><li>Two<ol><li>Three</li></ol></li></ul>");
    expect(html(block("table", block("tr", block("td", list))))).toContain("<td valign=\"top\"><ul><li>One</li>");
  });

  test("turns definitions into paragraphs", () => {
    expect(html(block("dl", block("div", block("dt", "Name"), block("dd", "yours"))))).toBe("<p><strong>Name</strong></p><p>yours</p>");
  });

  test("leaves nothing of empty pieces", () => {
    expect(html("  ", block("p", " "), block("div", "\n"), inline("span"))).toBe("");
  });

  test("never lets text become markup", () => {
    const tags = ["p", "div", "span", "a", "td", "table", "li", "ul", "script", "h2"];
    const outline = fc.letrec<{ part: Outline }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.record({ tag: fc.constantFrom(...tags), block: fc.boolean(), href: fc.constant("https://example.org/?a=\"b\""), parts: fc.array(tie("part"), { maxLength: 3 }) }),
      ),
    })).part;
    fc.assert(
      fc.property(outline, (part) => {
        const made = html(part, '<img src=x onerror="alert(1)">');
        expect(made).not.toMatch(/<(?!\/?(h[1-4]|p|ul|ol|li|table|thead|tbody|tr|th|td|caption|strong|em|a|br)\b)/);
        expect(made).toContain("&lt;img src=x");
      }),
    );
  });
});

describe("toText", () => {
  test("writes lists, tables and headings as text", () => {
    const parts = [
      block("h2", "To do"),
      block("ol", block("li", "First"), block("li", "Second", block("ul", block("li", "Inside")))),
      block("table", block("caption", "Run"), block("tr", block("th", "From"), block("th", "Block")), block("tr", block("td", "0:00"), block("td", "Hello", block("span", "all")))),
      block("p", "End"),
    ];
    expect(toText(clean(parts))).toBe("TO DO\n\n1. First\n2. Second\n  - Inside\n\nRun\n\nFrom\tBlock\n0:00\tHello all\n\nEnd\n");
  });
});
