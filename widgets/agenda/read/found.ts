/** What was found in a text from elsewhere: not an agenda yet, but what one is made of. */
import type { BlockKind, Format, RoleAlike } from "../model";
import type { Clock } from "./times";

export interface FoundBlock {
  title: string;
  kind: BlockKind;
  minutes: number;
  /** Nobody wrote the minutes; they come from the times around, or from what such a block usually takes. */
  guessed: boolean;
  /** When it starts, in minutes after the midnight before the first block; undefined if that is not known. */
  start: number | undefined;
  lead: string;
  purpose: string[];
  steps: string[];
  questions: string[];
  notes: string[];
  materials: string[];
  takeaway: string[];
  breakout?: { groups: number; reportBack: number };
}

export interface FoundTask {
  text: string;
  owner: string;
}

export interface FoundPerson {
  organization: string;
  name: string;
  title: string;
  role: RoleAlike;
}

/** A line that nothing was made of. It is kept in the notes of a block, by its place among them. */
interface Kept {
  text: string;
  block: number;
}

export interface Found {
  title: string;
  goal: string[];
  date?: string;
  /** When it starts, as 09:30. */
  start?: string;
  /** The length that is written for the whole. */
  minutes?: number;
  where: string[];
  link: string;
  phone: string;
  formats: Format[];
  organizations: string[];
  /** The cities whose clocks it shows, in their order. */
  cities: string[];
  people: FoundPerson[];
  before: FoundTask[];
  after: FoundTask[];
  blocks: FoundBlock[];
  kept: Kept[];
}

/** A block while it is read: its times are as they are written. */
export interface Draft extends Omit<FoundBlock, "kind" | "minutes" | "guessed" | "start"> {
  kind?: BlockKind;
  minutes?: number;
  /** The minutes or times say that they are not exact. */
  about: boolean;
  from?: Clock;
  to?: Clock;
  /** How many days after the first. */
  day: number;
  /** It was named in an overview, and not yet in full. */
  brief: boolean;
}

export function draft(title: string): Draft {
  return {
    title,
    about: false,
    day: 0,
    brief: false,
    lead: "",
    purpose: [],
    steps: [],
    questions: [],
    notes: [],
    materials: [],
    takeaway: [],
  };
}
