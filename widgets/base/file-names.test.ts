import fc from "fast-check";
import { expect, test } from "vitest";
import { HOSTILE } from "../export/samples";
import { fileName } from "./file-names";

test.each([
  [["Shop talk", "docx", "2026-12-01"], "shop-talk-2026-12-01.docx"],
  [["  Café: what's next? ", "md"], "cafe-whats-next.md"],
  [["../../etc/passwd", "txt"], "etc-passwd.txt"],
  [["CON", "ics"], "con-agenda.ics"],
  [["", "yaml"], "agenda.yaml"],
  [["😀", "yaml", "2026-12-01"], "2026-12-01.yaml"],
  [["اجتماع الشراكة", "docx"], "اجتماع-الشراكة.docx"],
  [["हिन्दी बैठक", "docx"], "हिन्दी-बैठक.docx"],
  [
    ["A title that goes on and on until nobody remembers how it began at all", "md"],
    "a-title-that-goes-on-and-on-until-nobody-remembers-how-it.md",
  ],
] as const)("%j is %s", (parts, name) => {
  const [title, extension, part] = parts as readonly [string, string, string?];
  expect(fileName(title, extension, part)).toBe(name);
});

test.each(HOSTILE)("hostile titles give safe names: %#", (title) => check(title));

test("any title gives a safe name", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check));
});

function check(title: string): void {
  const name = fileName(title, "docx", "2026-12-01");
  expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*\.docx$/u);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  expect(name).toBe(fileName(title, "docx", "2026-12-01"));
}
