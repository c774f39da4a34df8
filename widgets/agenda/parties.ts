/** Who meets, for the title of what leaves the browser. */
import { line, start } from "../base/text";
import { WORDS } from "./article-words";
import type { Agenda } from "./model";

/** More names than this make no title, nor do longer ones. */
const MOST_NAMES = 3;
const MOST_IN_NAME = 80;

/** The organizations that have a name, in words; nothing if the title names them all. */
export function parties({ title, organizations }: Pick<Agenda, "title" | "organizations">): string {
  const names = [...new Set(organizations.map(({ name }) => line(name)).filter(Boolean))];
  const said = line(title).toLowerCase();
  if (names.every((name) => said.includes(name.toLowerCase()))) return "";
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return WORDS.parties(
    shown.map((name) => start(name, MOST_IN_NAME)),
    names.length - shown.length,
  );
}
