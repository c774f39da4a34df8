import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "../partnership/document.samples";
import { newPartnership, promise } from "../partnership/edit";
import { namedIn, nextOf } from "./next";
import { WORDS } from "./words";

const thing = (on: string, what: string) => ({ on, what, title: "Call", address: "build/" });

test("what is due comes first, a session that is over does not come", () => {
  const two = promise(newPartnership(), { what: "Send the survey", by: "2027-03-04" });
  const found = [
    thing("2027-03-01", WORDS.next.session),
    thing("2027-03-09", WORDS.next.session),
    thing("2027-03-02", "Book"),
  ];
  expect(nextOf(two, found, "2027-03-03").map(({ on }) => on)).toEqual(["2027-03-02", "2027-03-04", "2027-03-09"]);
});

test("what is next is in order, and nothing that is done", () => {
  fc.assert(
    fc.property(samples, (partnership) => {
      const days = nextOf(partnership, [], "2027-03-03").map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(days.length).toBeLessThanOrEqual(partnership.promises.filter(({ done }) => !done).length);
    }),
  );
});

test("the same organizations are offered once", () => {
  const document = (...names: string[]) => ({
    id: names.join(),
    title: "",
    address: "",
    state: "",
    organizations: names.map((name) => ({ name })),
  });
  const offered = namedIn([
    document("River Trust", "Harbor Alliance"),
    document("harbor alliance", "River Trust"),
    document("One"),
  ]);
  expect(offered.map(({ names }) => names)).toEqual(["River Trust + Harbor Alliance"]);
});
