import { expect, test } from "vitest";
import texts from "./phrases-1.json";

test("the table of phrases that links already use has not changed", async () => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(texts)));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(hex).toBe("c953df8823a86c9dfff8800fa0ca6c423a852efd77857502ba580453eda6504a");
});
