import fc from "fast-check";
import { expect, test } from "vitest";
import { mailAddress } from "./mail";

test("subject and text open in mail", () => {
  expect(mailAddress("See you on Monday & more", "Hello all,\n\n50 % = half?")).toEqual({
    href: "mailto:?subject=See%20you%20on%20Monday%20%26%20more&body=Hello%20all%2C%0D%0A%0D%0A50%20%25%20%3D%20half%3F",
    whole: true,
  });
});

test("too long a text is left out, and that is said", () => {
  expect(mailAddress("Hello", "x".repeat(2_000))).toEqual({ href: "mailto:?subject=Hello", whole: false });
  expect(mailAddress("é".repeat(600), "x")).toEqual({ href: "mailto:", whole: false });
});

test("whatever is typed, it is an address of mail that says the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (subject, body) => {
      const { href } = mailAddress(subject, body);
      expect(href).toMatch(/^mailto:(\?subject=[^&#\s]*(&body=[^&#\s]*)?)?$/);
      expect(href.length).toBeLessThanOrEqual(2_000);
    }),
  );
});
