import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stopwatch } from "./clock";
import { lengthWords, readLength } from "./length";

const LENGTHS: Record<number, string[]> = {
  0: ["0", "0 min", "0:00"],
  5: ["5", " 5 ", "05", "5min", "5'", "5′", "５", "٥", "0:05", "5 minutos", "5-minute"],
  15: ["a quarter of an hour", "quarter hour", "¼ h", "0,25 h", "Viertelstunde", "un quart d’heure", "1/4 hour"],
  30: ["½ h", "half an hour", "half hour", "0.5h", ".5 h", "eine halbe Stunde", "media hora", "une demi-heure", ":30"],
  45: ["¾ Std.", "3/4 h", "0:45 h", "45 Minuten", "45 mn"],
  60: ["1:00", "1h", "1 h", "1 hour", "an hour", "1 Std.", "1 Stunde", "1 hora", "1 heure", "60", "01:00", "1：00", "1 час"],
  90: [
    "90", "90 min", "90 minutes", "90 Min.", "90'", "90m", "90-min", "1:30", "1:30 h", "1:30:00", "1 h 30", "1h30", "1h30m",
    "1 h 30 min", "1H30", "PT1H30M", "1,5 h", "1.5 hours", "1.5h", "1½ h", "1 ½ hours", "1 1/2 hours", "1 hr, 30 mins",
    "1 hour and 30 minutes", "an hour and a half", "one and a half hours", "1 Std. 30 Min.", "1 Stunde und 30 Minuten",
    "anderthalb Stunden", "1 heure et demie", "1 h et 30 min", "1 hora y 30 minutos", "una hora y media", "1\u00a0h\u00a030", "0 h 90 min",
  ],
  120: ["2h", "two hours", "2:00", "120", "2,0 Std"],
  150: ["2.5 h", "two and a half hours", "2½ Std.", "2 h 30'"],
  1440: ["24:00", "24 h", "1440"],
}; // prettier-ignore

describe("a length as people write it", () => {
  for (const [minutes, texts] of Object.entries(LENGTHS))
    test.each(texts)(`${minutes} minutes: %s`, (text) => expect(readLength(text)).toBe(Number(minutes)));

  test.each([
    "",
    " ",
    "abc",
    "-5",
    "+5",
    "25:99",
    "1e3",
    "0x10",
    "1:5",
    "1:60",
    "1.30",
    "1,5",
    "1,440",
    "7.5 min",
    "1 h 75",
    "1.5 h 30",
    "h",
    "min",
    "1 2",
    "60-90 min",
    "1:30 PM",
    "1:30 min",
    "90 s",
    "1 day",
    "NaN",
    "Infinity",
    "½",
    "1/0 h",
    "100000",
    "1,000 h",
    "1".repeat(5000),
    "90 min lunch",
    "__proto__",
    "toString",
  ])("no length: %s", (text) => expect(readLength(text)).toBeUndefined());

  test("what it is written as is read as the same", () => {
    fc.assert(
      fc.property(fc.nat(1440), (minutes) => {
        for (const text of [String(minutes), lengthWords(minutes), stopwatch(minutes), `${minutes} minutes`])
          expect(readLength(text)).toBe(minutes);
      }),
    );
  });

  test("any text is a whole number of minutes or no length", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789:.,½/' hminstdunea-"), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), signs), (text) => {
        const minutes = readLength(text);
        expect(minutes === undefined || (Number.isSafeInteger(minutes) && minutes >= 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
