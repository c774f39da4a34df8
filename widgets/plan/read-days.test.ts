import { expect, test } from "vitest";
import { readAway } from "./read-days";

const NEAR = "2026-09-07";
const read = (line: string) => {
  const { found } = readAway(line, NEAR);
  return found.map(({ from, to, title }) => [from, to, title]);
};

test.each([
  ["Dec 24 - Jan 2 winter break", "2026-12-24", "2027-01-02", "winter break"],
  ["Nov 26-27 Thanksgiving", "2026-11-26", "2026-11-27", "Thanksgiving"],
  ["Thanksgiving: Thu, Nov 26", "2026-11-26", "2026-11-26", "Thanksgiving"],
  ["2026-12-24..2027-01-02 Office closed", "2026-12-24", "2027-01-02", "Office closed"],
  ["12/24/2026 to 1/2/2027: closed", "2026-12-24", "2027-01-02", "closed"],
  ["24 December 2026 – 2 January 2027", "2026-12-24", "2027-01-02", ""],
  ["24.12. bis 2.1. Winterpause", "2026-12-24", "2027-01-02", "Winterpause"],
  ["Dec 24 - Jan 2, 2028 long break", "2027-12-24", "2028-01-02", "long break"],
  ["New Year's Day\tJanuary 1, 2027", "2027-01-01", "2027-01-01", "New Year's Day"],
  ["- July 4th Independence Day", "2027-07-04", "2027-07-04", "Independence Day"],
  ["Aug 3 before the start", "2026-08-03", "2026-08-03", "before the start"],
  ["Feb 29 leap day", "2028-02-29", "2028-02-29", "leap day"],
  ["Spring break from Mar 15 through Mar 19", "2027-03-15", "2027-03-19", "Spring break"],
])("%s", (line, from, to, title) => {
  expect(read(line)).toEqual([[from, to, title]]);
});

test("lines without a day stay, and so does nothing else", () => {
  const { found, unread } = readAway("Holidays\n\nNov 26 Thanksgiving\nRoom 204\nFeb 30 no such day", NEAR);
  expect(found.map(({ title }) => title)).toEqual(["Thanksgiving"]);
  expect(unread).toEqual(["Holidays", "Room 204", "Feb 30 no such day"]);
});

test("400 lines are read", () => {
  const lines = Array.from({ length: 400 }, (_, at) => `2026-${String((at % 12) + 1).padStart(2, "0")}-15 Day ${at}`);
  expect(readAway(lines.join("\n"), NEAR).found).toHaveLength(400);
});
