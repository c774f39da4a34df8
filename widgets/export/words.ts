/** The words that stand in files and copies of an agenda. */
import type { BlockKind, Format, RoleAlike } from "../agenda/model";

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const WORDS = {
  untitled: "Untitled agenda",
  organization: (place: number): string => `Organization ${place}`,
  goal: "Goal",
  date: "Date",
  time: "Time",
  length: "Length",
  format: "Format",
  organizations: "Organizations",
  people: (count: number): string => many(count, "person", "people"),
  minutes: (count: number): string => many(count, "minute"),
  shortMinutes: (count: number): string => `${count} min`,
  from: "From",
  minutesHead: "Minutes",
  block: "Block",
  leads: "Leads",
  agenda: "Agenda",
  blockByBlock: "Block by block",
  breakout: (groups: number, reportBack: number): string =>
    `${many(groups, "group")}${reportBack ? `, ${many(reportBack, "minute")} to report back` : ""}`,
  ledBy: (who: string): string => `Led by ${who}`,
  ask: "Ask",
  bring: "Bring or open",
  notes: "For the facilitator",
  before: "Before the session",
  after: "After the session",
  participants: "People",
  name: "Name",
  title: "Title",
  role: "Role",
  until: (from: string, to: string): string => `${from} to ${to}`,
  inPlaces: (time: string, places: string): string => `${time} (${places})`,
  nextDay: (time: string): string => `${time} (next day)`,
  facilitatorCopy: "Facilitator copy",
  source: "Made with the Partnership Playbook, CC BY 4.0",
  page: { before: "Page ", between: " of " },
};

export const KIND_WORDS: Record<BlockKind, string> = {
  opening: "Opening",
  icebreaker: "Icebreaker",
  question: "Guiding questions",
  breakout: "Breakout",
  break: "Break",
  decision: "Decision",
  closing: "Closing",
};

export const FORMAT_WORDS: Record<Format, string> = {
  "in-person": "In person",
  video: "Video call",
  hybrid: "Mixed (some in the room, some on screen)",
};

export const ROLE_ALIKE_WORDS: Record<RoleAlike, string> = {
  policy: "Policy",
  operations: "Operations",
  program: "Program",
  communications: "Communications",
  data: "Data",
  other: "Other",
};
