/** The line that says of what kind a block is, in the copies that the builder makes: "Breakout, 3 groups. Led by Ana". */
import type { BlockKind } from "../model";
import { KIND_WORDS } from "../words";
import type { Draft } from "./found";

const GROUPS = /^, (\d{1,3}) groups?(?:, (\d{1,4}) minutes? to report back)?/;

/** What such a line says; undefined for any other. */
export function readTag(text: string): Partial<Pick<Draft, "kind" | "lead" | "breakout">> | undefined {
  const known = (Object.entries(KIND_WORDS) as [BlockKind, string][]).find(([, words]) => text.startsWith(words));
  if (!known) return undefined;
  const [kind, words] = known;
  const rest = text.slice(words.length);
  const groups = GROUPS.exec(rest);
  const more = rest.slice(groups?.[0].length ?? 0);
  const led = /^\. Led by (.+)$/su.exec(more);
  if (more && !led) return undefined;
  return {
    kind,
    ...(led?.[1] && { lead: led[1] }),
    ...(groups && { breakout: { groups: Number(groups[1]), reportBack: Number(groups[2] ?? 0) } }),
  };
}
