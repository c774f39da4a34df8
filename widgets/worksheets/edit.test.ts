import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsFor, fieldsOf, organizationNames, textIn } from "./columns";
import { WORKSHEETS } from "./document";
import { SHEET, samples } from "./document.samples";
import {
  addName,
  addOrganization,
  addRow,
  isUsed,
  moveRow,
  nameOrganization,
  newFilled,
  paste,
  pastedCells,
  removeName,
  removeOrganization,
  removeRow,
  restoreRow,
  rowOfText,
  setNotes,
  setRowOrganization,
  setRowTitle,
  setText,
  setTitle,
  takeOrganizations,
} from "./edit";
import { type Filled, MOST_CHARACTERS, MOST_ROWS } from "./model";
import { rowsFor } from "./rows";
import { cellWords, rowName } from "./said";
import { hasSides, sheetOf } from "./sheet";

const TRUST = { id: "trust", name: "River Trust" };
const HARBOR = { id: "harbor", name: "Harbor Alliance" };
const BLANK = newFilled(SHEET, [TRUST, HARBOR]);
const fieldAt = (filled: Filled, heading: string, own?: string) => {
  const found = columnsFor(SHEET, filled, own).find((one) => one.heading === heading);
  if (!found?.fields[0]) throw new Error(`no column ${heading}`);
  return found.fields[0];
};
const RULE = fieldAt(BLANK, "Our rule");
const headings = (filled: Filled, own?: string): string[] =>
  columnsFor(SHEET, filled, own).map(({ heading }) => heading);

describe("columns", () => {
  test("are called by the organizations' names, one's own first, on both sides", () => {
    const common = ["How each does it", "Our rule", "How close", "Look again"];
    expect(headings(BLANK, "trust")).toEqual(["The person at River Trust", "The person at Harbor Alliance", ...common]);
    expect(headings(BLANK, "harbor").slice(0, 2)).toEqual([
      "The person at Harbor Alliance",
      "The person at River Trust",
    ]);
  });

  test("without names are called by the side they are on", () => {
    const nameless = newFilled(SHEET);
    const [first, second] = nameless.organizations;
    expect(headings(nameless, first?.id).slice(0, 2)).toEqual(["Our person", "Their person"]);
    expect(headings(nameless, second?.id).slice(0, 2)).toEqual(["Our person", "Their person"]);
    const here = fieldAt(nameless, "Our person", first?.id);
    const there = fieldAt(nameless, "Their person", second?.id);
    // What one side calls its own, the other calls theirs.
    expect(there).toMatchObject({ organization: here.organization, column: { id: here.column.id } });
  });

  test("of sides are one for each where there are three organizations", () => {
    const three = { ...BLANK, organizations: [TRUST, HARBOR, { id: "third", name: "City Library" }] };
    expect(headings(three, "third").slice(0, 3)).toEqual([
      "The person at City Library",
      "The person at River Trust",
      "The person at Harbor Alliance",
    ]);
    const how = columnsFor(SHEET, three).find(({ key }) => key === "how");
    expect(how?.fields.map(({ label }) => label)).toEqual(["River Trust", "Harbor Alliance", "City Library"]);
  });

  test("tell organizations with one name apart", () => {
    const names = organizationNames([TRUST, { id: "b", name: "river trust" }]);
    expect([...names.values()]).toEqual(["River Trust (1)", "river trust (2)"]);
  });

  test("that the playbook no longer has are named and kept, and so is what an organization wrote that is gone", () => {
    const ref = { id: "x" };
    const filled = setText(
      setText(BLANK, SHEET, ref, RULE, "By vote"),
      SHEET,
      ref,
      fieldAt(BLANK, "The person at River Trust"),
      "Ana",
    );
    const smaller = sheetOf({ id: SHEET.id, title: "Made up", columns: [{ id: "new", title: "New", help: "x" }] });
    const gone = columnsFor(smaller, filled);
    expect(gone.map(({ heading }) => heading)).toEqual([
      "New",
      "Our rule (no longer on the sheet)",
      "Our person (no longer on the sheet)",
    ]);
    expect(fieldsOf(gone).map((field) => textIn(filled.rows[0], field))).toEqual(["", "By vote", "Ana"]);
  });
});

describe("rows", () => {
  test("that are given stand as the playbook has them, whichever is filled in first", () => {
    const late = setText(BLANK, SHEET, { id: "media", given: "media", title: "Who speaks" }, RULE, "The director");
    const both = setText(late, SHEET, { id: "decisions", given: "decisions", title: "How" }, RULE, "By vote");
    expect(both.rows.map(({ given }) => given)).toEqual(["decisions", "media"]);
    expect(rowsFor(SHEET, both).map(({ row }) => row?.given)).toEqual(["decisions", "media"]);
  });

  test("of one's own are added, titled, moved, removed and put back", () => {
    const [one, two] = ["one", "two"].map((title) => ({ title, cells: { rule: `Rule ${title}` } }));
    const filled = addRow(addRow(BLANK, SHEET, one ?? {}), SHEET, two ?? {});
    const ids = filled.rows.map(({ id }) => id);
    expect(filled.rows.map(rowName)).toEqual(["one", "two"]);
    expect(moveRow(filled, ids[1] ?? "", -1).rows.map(rowName)).toEqual(["two", "one"]);
    expect(moveRow(filled, ids[1] ?? "", 1)).toBe(filled);
    const less = removeRow(filled, ids[0] ?? "");
    expect(less.rows.map(rowName)).toEqual(["two"]);
    expect(restoreRow(less, filled, ids[0] ?? "").rows).toEqual(filled.rows);
    expect(setRowTitle(filled, SHEET, { id: ids[0] ?? "" }, "Other").rows[0]?.title).toBe("Other");
    const whose = setRowOrganization(filled, SHEET, { id: ids[0] ?? "" }, "harbor");
    expect(whose.rows[0]?.organization).toBe("harbor");
    expect(setRowOrganization(whose, SHEET, { id: ids[0] ?? "" }, "").rows).toEqual(filled.rows);
  });

  test("stop when there is no room", () => {
    let filled = BLANK;
    for (let at = 0; at < MOST_ROWS + 2; at += 1) filled = addRow(filled, SHEET, { title: String(at) });
    expect(filled.rows).toHaveLength(MOST_ROWS);
    expect(WORKSHEETS.parse(filled)).toEqual(filled);
  });

  test("take a text from another tool where it belongs", () => {
    expect(rowOfText(SHEET, "Who may talk?")).toEqual({ title: "Who may talk?" });
    const plainSheet = { ...SHEET, rows: [] };
    expect(rowOfText(plainSheet, "Who may talk?")).toEqual({ cells: { rule: "Who may talk?" } });
  });
});

test("a cell that is emptied leaves nothing behind", () => {
  const ref = { id: "x" };
  const how = fieldAt(BLANK, "How each does it");
  const filled = setText(setText(BLANK, SHEET, ref, how, "The staff"), SHEET, ref, RULE, "2027-03-31");
  expect(cellWords(filled.rows[0]?.cells.how ?? { heading: "", by: {} })).toBe("River Trust: The staff");
  expect(cellWords(filled.rows[0]?.cells.rule ?? { heading: "", by: {} })).toBe("Wed, Mar 31, 2027");
  expect(setText(setText(filled, SHEET, ref, how, ""), SHEET, ref, RULE, "").rows[0]?.cells).toEqual({});
});

test("too long a text is cut between characters", () => {
  const filled = setText(BLANK, SHEET, { id: "x" }, RULE, `x${"😀".repeat(MOST_CHARACTERS)}`);
  expect(filled.rows[0]?.cells.rule?.text?.endsWith("😀")).toBe(true);
  expect(WORKSHEETS.parse(filled)).toEqual(filled);
});

test("organizations are named, taken from elsewhere, and taken away as long as nothing is said for them", () => {
  const nameless = newFilled(SHEET);
  expect(takeOrganizations(nameless, [TRUST, HARBOR]).organizations).toEqual([TRUST, HARBOR]);
  expect(
    takeOrganizations(BLANK, [
      { id: "p", name: "river trust " },
      { id: "q", name: "City Library" },
    ]).organizations,
  ).toEqual([TRUST, HARBOR, { id: "q", name: "City Library" }]);
  const three = addOrganization(BLANK);
  const third = three.organizations[2]?.id ?? "";
  expect(nameOrganization(three, third, "City Library").organizations[2]?.name).toBe("City Library");
  expect(removeOrganization(three, third).organizations).toEqual([TRUST, HARBOR]);
  expect(removeOrganization(addName(three, third), third).organizations).toHaveLength(3);
});

test("a sheet is called, noted on and agreed to", () => {
  const named = setNotes(setTitle(addName(BLANK, "trust"), "Our rules"), "Ask the board");
  expect(named).toMatchObject({ title: "Our rules", notes: "Ask the board", agreed: [{ organization: "trust" }] });
  expect(isUsed(named, "trust")).toBe(true);
  expect(isUsed(removeName(named, named.agreed[0]?.id ?? ""), "trust")).toBe(false);
  expect(hasSides(SHEET)).toBe(true);
});

describe("a paste", () => {
  test("of a table fills cells to the right and down", () => {
    expect(pastedCells('a\tb\r\n"c\nd"\t\r\n')).toEqual([
      ["a", "b"],
      ["c\nd", ""],
    ]);
    expect(pastedCells("one word")).toBeUndefined();
    expect(pastedCells("two words\tin cells")).toEqual([["two words", "in cells"]]);
    const rows = rowsFor(SHEET, BLANK).map(({ ref }) => ref);
    const fields = fieldsOf(columnsFor(SHEET, BLANK, "trust"));
    const cells = pastedCells("Ana\tBo\nCleo\tDan\nEve\tFay") ?? [];
    const filled = paste(BLANK, SHEET, { rows, fields, row: 1, field: 0 }, cells);
    expect(filled.rows.map(({ given }) => given)).toEqual(["media", undefined, undefined]);
    expect(filled.rows.map((row) => fields.slice(0, 2).map((field) => textIn(row, field)))).toEqual([
      ["Ana", "Bo"],
      ["Cleo", "Dan"],
      ["Eve", "Fay"],
    ]);
  });

  test("of lines makes an item of each", () => {
    expect(pastedCells("- one\n- two")).toEqual([["one"], ["two"]]);
  });

  test("loses no word of a table, whatever is in it", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\t\n\r"]/g, "").trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((row) => row.join("\t")).join("\n");
        expect((pastedCells(text) ?? []).flat().filter(Boolean)).toEqual(rows.flat().filter(Boolean));
      }),
    );
  });
});

test("whatever is typed wherever, what comes out can be kept and read", () => {
  const text = fc.oneof(fc.constant(""), fc.constant("__proto__"), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(samples, fc.array(fc.tuple(fc.nat(20), fc.nat(20), text)), (start, typed) => {
      const filled = typed.reduce<Filled>((now, [row, column, said]) => {
        const refs = rowsFor(SHEET, now).map(({ ref }) => ref);
        const fields = fieldsOf(columnsFor(SHEET, now));
        const field = fields[column % fields.length];
        return field ? setText(now, SHEET, refs[row % refs.length] ?? { id: "new" }, field, said) : now;
      }, start);
      expect(WORKSHEETS.parse(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
    }),
  );
});
