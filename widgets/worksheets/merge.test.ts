import { describe, expect, test } from "vitest";
import { merge } from "../documents/merge";
import { columnsFor } from "./columns";
import { SHEET } from "./document.samples";
import { addRow, newFilled, setText } from "./edit";
import type { Filled } from "./model";
import { rowsFor } from "./rows";
import { worksheetShape } from "./shape";

const TRUST = { id: "trust", name: "River Trust" };
const HARBOR = { id: "harbor", name: "Harbor Alliance" };
const BLANK = newFilled(SHEET, [TRUST, HARBOR]);
const DECISIONS = { id: "decisions", given: "decisions", title: "How decisions are made" };
const MEDIA = { id: "media", given: "media", title: "Who speaks to the media" };

function write(filled: Filled, ref: typeof DECISIONS, key: string, text: string, place = 0): Filled {
  const field = columnsFor(SHEET, filled).find((one) => one.key.startsWith(key))?.fields[place];
  return field ? setText(filled, SHEET, ref, field, text) : filled;
}

describe("two copies of a worksheet", () => {
  test("each side's own cells and rows are taken without a question", () => {
    const mine = write(write(BLANK, DECISIONS, "how", "The director"), MEDIA, "rule", "The press officer");
    const theirs = addRow(write(BLANK, DECISIONS, "how", "The staff", 1), SHEET, { title: "Money" });
    const { value, differences } = merge(worksheetShape, { base: BLANK, mine, theirs });
    expect(differences.filter(({ asked }) => asked)).toEqual([]);
    expect(rowsFor(SHEET, value).map(({ title }) => title)).toEqual([DECISIONS.title, MEDIA.title, "Money"]);
    expect(value.rows[0]?.cells.how?.by).toEqual({
      trust: { name: "River Trust", text: "The director" },
      harbor: { name: "Harbor Alliance", text: "The staff" },
    });
  });

  test("one cell that both wrote is asked about, by its row and its heading", () => {
    const mine = write(BLANK, DECISIONS, "rule", "By vote");
    const theirs = write(BLANK, DECISIONS, "rule", "By consensus");
    const { differences } = merge(worksheetShape, { base: BLANK, mine, theirs });
    expect(differences).toMatchObject([
      {
        where: ["Row: How decisions are made", "Our rule"],
        mine: "By vote",
        theirs: "By consensus",
        asked: true,
        options: ["mine", "theirs", "both"],
      },
    ]);
  });

  test("made apart, with other ids for the organizations, become one", () => {
    const apart = newFilled(SHEET, [
      { id: "x-1", name: "River Trust" },
      { id: "x-2", name: "Harbor Alliance" },
    ]);
    const mine = write(BLANK, DECISIONS, "how", "The director");
    const theirs = write(apart, DECISIONS, "how", "The staff", 1);
    const { value } = merge(worksheetShape, { mine, theirs: { ...theirs, id: mine.id } });
    expect(value.organizations).toEqual([TRUST, HARBOR]);
    expect(Object.keys(value.rows[0]?.cells.how?.by ?? {}).sort()).toEqual(["harbor", "trust"]);
  });

  test("notes for one's own side stay, whatever comes back", () => {
    const mine = { ...BLANK, notes: "Ask the board first" };
    const { value, differences } = merge(worksheetShape, { base: BLANK, mine, theirs: BLANK });
    expect(value.notes).toBe("Ask the board first");
    expect(differences).toEqual([]);
  });
});
