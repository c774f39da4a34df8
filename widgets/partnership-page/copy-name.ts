/** What a copy of a partnership is called: one for us says so, so that nobody attaches it to a mail for the partner. */
import { today } from "../base/days";
import { fileName } from "../base/file-names";
import type { Audience } from "../partnership/along/carrier";
import type { Partnership } from "../partnership/model";
import { titleOf } from "../partnership/said";
import { WORDS } from "./words";

export function copyName(value: Partnership, extension: string, audience: Audience): string {
  return fileName(titleOf(value), extension, `${today()} ${audience === "us" ? WORDS.take.ours : ""}`);
}
