// The examples of RFC 5545, 3.8.5.3, that say what a plan's rules can say: the library's own tests are made of them.
import { expect, test } from "vitest";
import { daysOf, ruleText } from "./recurrence";

test.each([
  [
    "the first Friday",
    { by: "weekday", week: 1, day: "FR" },
    "FREQ=MONTHLY;BYDAY=1FR",
    "1997-09-05",
    "1997-12-24",
    ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"],
  ],
  [
    "the last Monday",
    { by: "weekday", week: -1, day: "MO" },
    "FREQ=MONTHLY;BYDAY=-1MO",
    "1997-09-22",
    "1998-02-16",
    ["1997-09-22", "1997-09-29"].slice(1).concat(["1997-10-27", "1997-11-24", "1997-12-29", "1998-01-26"]),
  ],
  [
    "the 15th",
    { by: "date", date: 15 },
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "1997-09-02",
    "1998-01-15",
    ["1997-09-15", "1997-10-15", "1997-11-15", "1997-12-15", "1998-01-15"],
  ],
  [
    "every second week",
    { by: "weeks", count: 2, day: "TU" },
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "1997-09-02",
    "1997-10-20",
    ["1997-09-02", "1997-09-16", "1997-09-30", "1997-10-14"],
  ],
] as const)("%s", (_, rule, text, from, to, days) => {
  expect(ruleText(rule)).toBe(text);
  expect(daysOf(rule, from, to)).toEqual(days);
});
