/** The words that stand in files and copies of an agenda. */
import { CALLED, LANGUAGE } from "../base/edition";
import { plural } from "../base/plural";

const many = (count: number, one: string, more?: string): string => `${count} ${plural(count, one, more)}`;

export const WORDS = {
  untitled: "Untitled agenda",
  organization: (place: number): string => `Organization ${place}`,
  parties: (names: readonly string[], others: number): string =>
    new Intl.ListFormat(LANGUAGE).format([...names, ...(others ? [many(others, "other")] : [])]),
  startsIn: (time: string, place: string): string => `${time} in ${place}`,
  starts: (times: readonly string[]): string => `It starts at ${new Intl.ListFormat(LANGUAGE).format(times)}.`,
  goal: "At the end",
  date: "Date",
  time: "Time",
  length: "Length",
  format: "Format",
  where: "Where",
  video: "Video call",
  phone: "By phone",
  organizations: "Organizations",
  organizationHead: "Organization",
  people: (count: number): string => many(count, "person", "people"),
  minutes: (count: number): string => many(count, "minute"),
  step: (text: string, minutes: number): string => `${text} (${minutes} min)`,
  shortMinutes: (count: number): string => `${count} min`,
  from: "From",
  minutesHead: "Minutes",
  block: "Block",
  leads: "Leads",
  agenda: "Agenda",
  blockByBlock: "Block by block",
  breakout: (groups: number, reportBack: number): string =>
    `${many(groups, "group")}${reportBack ? `, ${many(reportBack, "minute")} to report back` : ""}`,
  room: (number: number): string => `Room ${number}`,
  ledBy: (who: string): string => `Led by ${who}`,
  ask: "Ask",
  takeaway: "Takeaway question",
  bring: "Bring or open",
  notes: "For the facilitator",
  before: "Before the session",
  after: "After the session",
  participants: "People",
  name: "Name",
  title: "Title",
  role: "Role",
  day: (number: number): string => `Day ${number}`,
  dayOf: (number: number, words: string): string => `Day ${number}: ${words}`,
  until: (from: string, to: string): string => `${from} to ${to}`,
  inPlaces: (time: string, places: string): string => `${time} (${places})`,
  daysLater: (time: string, days: number): string =>
    days ? `${time} (${days === 1 ? "next day" : `${days} days later`})` : time,
  byPhone: (number: string): string => `by phone: ${number}`,
  dayOfAll: (title: string, number: number, all: number): string => `${title}, day ${number} of ${all}`,
  readAgenda: (address: string): string => `The whole agenda: ${address}`,
  facilitatorCopy: "Facilitator copy",
  source: `Made with ${CALLED}, CC BY 4.0`,
};

/** The times of an agenda as its reader sees them. */
export const READING = {
  organization: (place: number): string => `Organization ${place}`,
  until: (from: string, to: string): string => `${from} to ${to}`,
  yours: (names: readonly string[], places: readonly string[]): string =>
    [`your time (${places.join(", ")})`, ...names].join(", "),
  where: (names: readonly string[], places: readonly string[]): string => `${names.join(", ")} (${places.join(", ")})`,
  timeFor: (time: string, names: readonly string[]): string => `${time}, ${names.join(", ")}`,
};
