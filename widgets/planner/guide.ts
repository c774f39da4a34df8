/** What the page of the planner brings of the playbook: plans to choose, and what entries are called. */
import type { FairHours } from "../base/fair-hours";

/** A plan of the playbook, as a choice. */
interface GuidePlan {
  id: string;
  title: string;
  months: number;
  hours: number;
}

/** The hours outside of which a start is bad for somebody, and the hint that says why. */
interface FairStart extends FairHours {
  hint: string;
}

/** Titles by ids, by kind of entry. */
export interface Guide {
  readonly plans: readonly GuidePlan[];
  readonly fair?: FairStart;
  readonly titles: Readonly<Record<Library, Readonly<Record<string, string>>>>;
}

/** What a milestone may use, by the field that names it; and who leads, and in which phase. */
export const USES = ["agenda", "checklist", "assessment", "worksheet", "message"] as const;
export type Use = (typeof USES)[number];
type Library = Use | "role" | "stage";

/** What an entry is called; its id, if the playbook has it no more. */
export function titleIn(guide: Guide, library: Library, id: string): string {
  const titles = guide.titles[library];
  return (Object.hasOwn(titles, id) && titles[id]) || id;
}
