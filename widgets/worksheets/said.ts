/** What cells and rows say, in words. */
import { dayWords, isDay } from "../base/days";
import type { FilledCell, FilledRow } from "./model";
import { WORDS } from "./words";

/** A text, with a day in words. */
export function dayOrText(text: string): string {
  return isDay(text) ? dayWords(text) : text;
}

/** All that a cell says, each organization's words behind its name. */
export function cellWords({ text = "", by }: FilledCell): string {
  const parts = Object.values(by).flatMap((one) => {
    const said = dayOrText(one.text ?? "").trim();
    return said ? [one.name ? `${one.name}: ${said}` : said] : [];
  });
  return [dayOrText(text).trim(), ...parts].filter(Boolean).join("\n");
}

/** What a row is called: its title, or else the first thing it says. */
export function rowName({ title, cells }: FilledRow): string {
  if (title.trim()) return title.trim();
  const first = Object.values(cells).map(firstText).find(Boolean);
  return first ?? WORDS.untitledRow;
}

/** The first text of a cell, without whose it is. */
function firstText({ text, by }: FilledCell): string {
  return (
    [text, ...Object.values(by).map((one) => one.text)].map((one) => dayOrText(one ?? "").trim()).find(Boolean) ?? ""
  );
}

/** Whether nothing is said in a row. */
export function isEmptyRow({ given, title, cells }: FilledRow): boolean {
  return Object.values(cells).every((cell) => !cellWords(cell)) && (given !== undefined || !title.trim());
}
