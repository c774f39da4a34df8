import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checklistArticle } from "../checklists/article";
import { addItem, setItem } from "../checklists/changes";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { type Copy, copyOf } from "../checklists/copy";
import type { GuideChecklist } from "../checklists/progress";
import { documents, LIST, sampleDocument } from "../checklists/sample";
import { articleMarkdown } from "../export/markdown";
import { checklistCalendar } from "./as-calendar";
import { checklistTable } from "./as-table";
import { checklistTexts } from "./save";

const ADDRESS = "https://guide.example/checklists/step-2-logistics/";
const NOW = new Date("2027-01-02T03:04:05Z");

const checklistMarkdown = (made: Copy): string => articleMarkdown(checklistArticle(made));
const copy = (document: ChecklistDocument): Copy => copyOf(LIST, document, ADDRESS);

const document = [
  setItem(LIST, "poll", "x", { state: "done" }),
  setItem(LIST, "venue", "x", { state: "doing", owner: "Ana", note: "Ring first\n- then *write*" }),
  setItem(LIST, "test", "x", { hidden: true }),
  setItem(LIST, "old", "Send a fax.", { state: "does-not-apply" }),
  addItem(LIST, "=cake", "own.1"),
].reduce((now, change) => change(now), sampleDocument());

test("Markdown says what the page says", () => {
  expect(checklistMarkdown(copy(document))).toBe(`# Step 2: Settle the logistics

- For: Spring session
- Date of the session: Wed, Mar 31, 2027
- 1 of 4 done

## Date and place

- [x] Offer three dates in a poll. (Convener, due Wed, Mar 3, 2027)
- [ ] Book a room. (Doing, Ana, due Wed, Mar 10, 2027)
  - Ring first
  - \\- then \\*write\\*

## Equipment

- [ ] Say thanks. (Convener)

## Added by you

- [ ] =cake

## No longer in the playbook’s list

- [ ] Send a fax. (Doesn’t apply)

From the Partnership Playbook, CC BY 4.0: <${ADDRESS}>
`);
});

test("a formatted copy and its text say what was typed", () => {
  const typed = "&lt;b&gt; https://guide.example/a_b ~~c~~";
  const { html, txt } = checklistTexts(LIST, setItem(LIST, "venue", "x", { note: typed })(sampleDocument()), ADDRESS);
  expect(html()).toContain('<li dir="auto">&amp;lt;b&amp;gt; https://guide.example/a_b ~~c~~</li>');
  expect(txt()).toContain(`☐ Book a room. (Convener, due Wed, Mar 10, 2027)\n  - ${typed}\n`);
  expect(txt()).toMatch(/^STEP 2: SETTLE THE LOGISTICS\n\n- For: Spring session\n/);
});

test("a table has a row for each item, and no formula", () => {
  const lines = checklistTable(copy(document)).split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe("\uFEFFChecklist,For,Section,Item,State,Owner,Due,Note");
  expect(lines[2]).toBe(
    'Step 2: Settle the logistics,Spring session,Date and place,Book a room.,Doing,Ana,2027-03-10,"Ring first\n- then *write*"',
  );
  expect(lines[4]).toContain(",'=cake,");
});

describe("a calendar", () => {
  const made = checklistCalendar(copy(document), NOW);
  test("has the event and the open items with a day, all day long", () => {
    expect(made?.count).toBe(2);
    const unfolded = made?.file.replaceAll("\r\n ", "") ?? "";
    expect(unfolded).toContain("SUMMARY:The session: Spring session\r\n");
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401\r\n");
    expect(unfolded).toContain("UID:spring.step-2-logistics.venue@partnership-playbook\r\n");
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270311\r\n");
    expect(unfolded).not.toContain("DATE-TIME");
  });
  test("has the same event for every checklist of it", () => {
    const idOf = (list: GuideChecklist): string | undefined =>
      /UID:.*event.*/.exec(checklistCalendar(copyOf(list, document, ADDRESS), NOW)?.file ?? "")?.[0];
    expect(idOf(LIST)).toBe("UID:spring.event.the-session@partnership-playbook");
    expect(idOf({ ...LIST, id: "step-3-agenda" })).toBe(idOf(LIST));
  });
  test("is not made without a day", () =>
    expect(checklistCalendar(copy({ ...sampleDocument(), dates: {} }), NOW)).toBeUndefined());
  test("leaves out what is past", () => {
    const made = (day: string) => checklistCalendar(copy(document), new Date(`${day}T12:00:00Z`));
    expect([made("2027-03-10")?.count, made("2027-03-11")?.count]).toEqual([2, 1]);
    expect(made("2027-03-11")?.file).not.toContain("20270310");
    expect(made("2028-01-01")).toBeUndefined();
  });
  test("ends with the calendar", () => {
    const last = checklistCalendar(copy({ ...sampleDocument(), dates: { "the session": "9999-12-31" } }), NOW);
    expect(last?.file).toContain("DTSTART;VALUE=DATE:99991231\r\n");
  });
});

test("whatever was typed, every copy can be made and nothing in it is markup or a formula", () => {
  fc.assert(
    fc.property(documents, (any) => {
      const made = copy(any);
      const markdown = checklistMarkdown(made);
      expect(markdown.replace(`<${ADDRESS}>`, "")).not.toMatch(/(?<!\\)<|(?<!\\)\]\(/);
      expect(checklistTable(made).replace(/^\uFEFF/, "")).not.toMatch(/(^|,|\n)"?[=@＝＠]/);
      const calendar = checklistCalendar(made, NOW)?.file ?? "";
      expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of calendar.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
