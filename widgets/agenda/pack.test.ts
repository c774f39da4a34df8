import { expect, test } from "vitest";
import first from "./phrases-1.json";
import second from "./phrases-2.json";

test.each([
  [1, first, "c953df8823a86c9dfff8800fa0ca6c423a852efd77857502ba580453eda6504a"],
  [2, second, "caaf1fcffc531fae94eba41e859f9be2e40aef835b831768f734686dc9098ee6"],
])("table %i of the phrases that links already use has not changed", async (_, texts, known) => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(texts)));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(hex).toBe(known);
});

test("no table has a text of another", () => {
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
});
