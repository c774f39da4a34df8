import fc from "fast-check";
import { expect, test } from "vitest";
import { phoneNumber, videoAddress } from "./place";

test.each([
  ["https://meet.example.org/abc?pwd=1", "https://meet.example.org/abc?pwd=1"],
  [" zoom.us/j/123 ", "https://zoom.us/j/123"],
  ["HTTP://Example.org/a", "http://example.org/a"],
])("%s can be opened", (link, address) => {
  expect(videoAddress({ link })).toBe(address);
});

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "https://",
  "https://bank.example@evil.example/",
  "https://localhost/",
  "We will send it",
  "room 4",
  "",
])("%s is only words", (link) => {
  expect(videoAddress({ link })).toBeUndefined();
});

test("whatever is typed, only http and https are opened", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()), (link) => {
      const address = videoAddress({ link });
      expect(address === undefined || /^https?:\/\//.test(address)).toBe(true);
    }),
  );
});

test.each([
  ["+1 (555) 010-0199", "+15550100199"],
  [" 0800 123 ", "0800123"],
])("%s can be dialed", (phone, number) => {
  expect(phoneNumber({ phone })).toBe(number);
});

test.each(["", "+1 555 0100, PIN 22#", "call Ana", "()()", "123", "javascript:1"])("%s is only words", (phone) => {
  expect(phoneNumber({ phone })).toBeUndefined();
});
