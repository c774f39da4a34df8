import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import type { Agenda } from "../agenda/model";
import { articleHtml } from "./html";
import { filledWith, HOSTILE, longAgenda, OPTIONS, sampleAgenda } from "./samples";

const agendaHtml = (agenda: Agenda, options: typeof OPTIONS): string => articleHtml(agendaArticle(agenda, options));

const TAG = /<(\/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>/g;

/** The tags of HTML in which nothing but our own elements can be. Throws if something else is. */
function tags(html: string): string[] {
  expect(html.replace(TAG, "")).not.toMatch(/[<>]/);
  const found = [...html.matchAll(TAG)];
  const allowed = new Set(["dir", "border", "cellspacing", "cellpadding", "scope", "valign", "href"]);
  for (const [, , , attributes] of found) {
    for (const [, name] of (attributes ?? "").matchAll(/ ([a-z]+)=/g)) expect(allowed).toContain(name);
  }
  return found.map(([, end, name]) => `${end}${name}`);
}

test("a whole agenda has headings, a table with heads, and lists", () => {
  const html = agendaHtml(sampleAgenda(), OPTIONS);
  const found = tags(html);
  const count = (name: string): number => found.filter((tag) => tag === name).length;
  expect([count("h1"), count("h2"), count("table"), count("thead"), count("ol")]).toEqual([1, 8, 2, 2, 5]);
  expect(html).toContain('<th scope="col" valign="top" dir="auto">New York (EST)</th>');
  expect(html).toContain('<p dir="auto"><strong>For the facilitator:</strong> Open the call ten minutes early.</p>');
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://playbook.example/agendas/shop-talk/"']);
});

test("notes are left out of the participants' copy", () => {
  expect(agendaHtml(sampleAgenda(), { ...OPTIONS, audience: "participants" })).not.toContain("Open the call");
});

test.each(HOSTILE)("hostile text adds no element: %#", (text) => {
  if (!/[\r\n\u2028\u0085]/.test(text) && text.trim())
    expect(tags(agendaHtml(filledWith(text), OPTIONS))).toEqual(tags(agendaHtml(filledWith("words"), OPTIONS)));
  else tags(agendaHtml(filledWith(text), OPTIONS));
});

test("no text at all adds an element", () => {
  const usual = tags(agendaHtml(filledWith("words"), OPTIONS));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."<>&\"'/=abonclickscript;# ".split("")), minLength: 1 }),
      (text) => {
        expect(tags(agendaHtml(filledWith(`x${text}`), OPTIONS))).toEqual(usual);
      },
    ),
    { numRuns: 50 },
  );
});

test("300 blocks are written", () => {
  expect(tags(agendaHtml(longAgenda(), OPTIONS)).filter((tag) => tag === "ol")).toHaveLength(300);
});
