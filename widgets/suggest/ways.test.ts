import { expect, test } from "vitest";
import { MOST_FORGE, mailAddress, newFileAddress } from "./ways";

test("the forge's address holds the file as it is", () => {
  const { address, isWhole } = newFileAddress("https://forge.example/a/b", "data/tips/x.yaml", "title: A & b # +%\n");
  const { pathname, searchParams } = new URL(address);
  expect([pathname, searchParams.get("filename"), searchParams.get("value"), isWhole]).toEqual([
    "/a/b/new/main",
    "data/tips/x.yaml",
    "title: A & b # +%\n",
    true,
  ]);
});

test("a file that is too long is left out", () => {
  const { address, isWhole } = newFileAddress(
    "https://forge.example/a/b",
    "data/tips/x.yaml",
    "é".repeat(MOST_FORGE / 6),
  );
  expect([address, isWhole]).toEqual(["https://forge.example/a/b/new/main?filename=data%2Ftips%2Fx.yaml", false]);
});

test("a mail says what to paste if the file is too long", () => {
  expect(mailAddress("a@b.example", "Hi & bye", "One\ntwo", "instead")).toEqual({
    address: "mailto:a@b.example?subject=Hi%20%26%20bye&body=One%0D%0Atwo",
    isWhole: true,
  });
  expect(mailAddress("a@b.example", "Hi", "x".repeat(2_000), "instead")).toEqual({
    address: "mailto:a@b.example?subject=Hi&body=instead",
    isWhole: false,
  });
});
