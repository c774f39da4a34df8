import { tzOffset } from "@date-fns/tz/tzOffset";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import records from "./zone-data.json";
import { placeOf } from "./zone-names";
import { findZones, offsetWords } from "./zone-search";

const summer = new Date("2027-07-01T12:00:00Z");
const find = (text: string): [string, string][] =>
  findZones(
    text,
    records,
    ([id]) => id,
    (zone) => tzOffset(zone, summer),
  ).map(({ place, id }) => [place, id]);

describe("a zone is found by what people call it", () => {
  test.each([
    ["Denver", "Denver", "America/Denver"],
    ["denv", "Denver", "America/Denver"],
    ["Bern", "Bern", "Europe/Zurich"],
    ["Zürich", "Zurich", "Europe/Zurich"],
    ["zurich", "Zurich", "Europe/Zurich"],
    ["Boston", "Boston", "America/New_York"],
    ["Sacramento", "Sacramento", "America/Los_Angeles"],
    ["Pacific", "Los Angeles", "America/Los_Angeles"],
    ["PST", "Los Angeles", "America/Los_Angeles"],
    ["eastern time", "New York", "America/New_York"],
    ["Kiev", "Kyiv", "Europe/Kyiv"],
    ["Kyiv", "Kyiv", "Europe/Kyiv"],
    ["Calcutta", "Kolkata", "Asia/Kolkata"],
    ["Saigon", "Ho Chi Minh City", "Asia/Ho_Chi_Minh"],
    ["Switzerland", "Zurich", "Europe/Zurich"],
    ["sao paulo", "São Paulo", "America/Sao_Paulo"],
    ["Asia/Tokyo", "Tokyo", "Asia/Tokyo"],
  ])("%s", (text, place, id) => expect(find(text)[0]).toEqual([place, id]));

  test("by how far it is from UTC, at the moment that counts", () => {
    expect(find("UTC+2").map(([, id]) => id)).toContain("Europe/Berlin");
    expect(find("utc+2").map(([, id]) => id)).not.toContain("Europe/London");
    expect(find("+5:30")[0]).toEqual(["Kolkata", "Asia/Kolkata"]);
    expect(find("GMT−7").map(([, id]) => id)).toContain("America/Los_Angeles");
  });

  test("and nothing else", () => expect([find(""), find("  "), find("xyzzy"), find("+99")]).toEqual([[], [], [], []]));

  test("any text can be asked for", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(find(text))));
  });
});

test("places have today's names", () => {
  expect(
    [
      "Europe/Kiev",
      "Asia/Calcutta",
      "Asia/Saigon",
      "America/New_York",
      "Etc/GMT+5",
      "UTC",
      "America/Argentina/Ushuaia",
    ].map(placeOf),
  ).toEqual(["Kyiv", "Kolkata", "Ho Chi Minh City", "New York", "UTC−5", "UTC", "Ushuaia"]);
  expect([0, -420, 330, 60].map(offsetWords)).toEqual(["UTC", "UTC−7", "UTC+5:30", "UTC+1"]);
});
