import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import type { Agenda } from "../agenda/model";
import { articleMarkdown, inert } from "./markdown";
import { filledWith, HOSTILE, longAgenda, OPTIONS, sampleAgenda } from "./samples";

const agendaMarkdown = (agenda: Agenda, options: typeof OPTIONS): string =>
  articleMarkdown(agendaArticle(agenda, options));

test("a whole agenda reads well", () => {
  const text = agendaMarkdown(sampleAgenda(), OPTIONS);
  expect(text).toContain("# Polling exchange: how a state poll comes about\n\n**At the end:** Each side");
  expect(text).toContain(
    "| New York (EST) | Phoenix (MST) | Minutes | Block | Leads |\n| --- | --- | --- | --- | --- |\n| 10:00 AM | 8:00 AM | 10 |",
  );
  expect(text).toContain("1. Show the first question");
  expect(text).toContain("> **For the facilitator:** Open the call ten minutes early.\n>\n> People have");
  expect(text).toContain("- [ ] Put each guiding question on a slide of its own.\n\n## 10:00 AM");
  expect(text).not.toContain("Left out");
  expect(text).not.toMatch(/\n{3}/);
});

test.each([
  ["a * b_c", "a \\* b\\_c"],
  ["[x](https://e.example)", "\\[x\\](https://e.example)"],
  ["<b>&lt; &#60; A & B", "&lt;b\\>&amp;lt; &amp;\\#60; A & B"],
  ["- item", "\\- item"],
  ["12. item", "12\\. item"],
  ["1) item 2) more", "1\\) item 2) more"],
  ["{{ x }}", "\\{\\{ x \\}\\}"],
  ["a | b", "a \\| b"],
  [": a ~ b ~~c~~", "&#58; a ~ b &#126;~c&#126;~"],
])("%s is written %s", (text, written) => expect(inert(text)).toBe(written));

test("no text can open a mark", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."*_`[]<>|~#{}\\&;-+=:1.) ab!".split("")) }), (text) => {
      const left = inert(text).replace(/\\[^a-z0-9\s]/gi, "x");
      expect(left.replace(/&#?\w+;/g, "")).not.toMatch(/[*_`[\]<>|#{}\\]|~~/);
      expect(left).not.toMatch(/^(?:[-+:>]|\d+[.)])/);
    }),
  );
});

test.each(HOSTILE)("hostile text keeps the shape of the document: %#", (text) => {
  const count = (written: string): number[] =>
    [/^#/gm, /^- \[ \] /gm, /^\d+\. /gm, /^> /gm].map((mark) => written.match(mark)?.length ?? 0);
  const plain = agendaMarkdown(filledWith("words"), OPTIONS);
  if (text.trim())
    expect(count(agendaMarkdown(filledWith(text.replace(/[\r\n\u2028\u0085]/g, " ")), OPTIONS))).toEqual(count(plain));
});

test("300 blocks are written", () => {
  expect(agendaMarkdown(longAgenda(), OPTIONS).match(/^## /gm)).toHaveLength(303);
});
