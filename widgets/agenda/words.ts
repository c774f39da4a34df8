/** The words that the pure modules of the agenda write or show, in one place, ready to be translated. */
import { CALLED } from "../base/edition";
import { plural } from "../base/plural";
import type { BlockKind, Format, RoleAlike } from "./model";

export { KIND_WORDS } from "./kind-words";

export const FORMAT_WORDS: Record<Format, string> = {
  "in-person": "In person",
  video: "Video call",
  hybrid: "Mixed",
};

export const ROLE_WORDS: Record<RoleAlike, string> = {
  policy: "Policy",
  operations: "Operations",
  program: "Program",
  communications: "Communications",
  data: "Data",
  other: "Other",
};

/** What a new block of a kind is called, who leads it, and what it is for. */
export const BLANK: Record<BlockKind, { title: string; lead: string; purpose: string }> = {
  opening: { title: "Welcome", lead: "Facilitator", purpose: "Everyone knows why we are here and what comes next." },
  icebreaker: { title: "Icebreaker", lead: "Facilitator", purpose: "Each person speaks once, early." },
  question: {
    title: "Guiding question",
    lead: "Functional lead",
    purpose: "Each side asks and hears how the other does it.",
  },
  breakout: { title: "Small groups", lead: "Facilitator", purpose: "More people get to speak." },
  break: { title: "Break", lead: "Timekeeper", purpose: "People stretch and talk informally." },
  decision: { title: "Decision", lead: "Facilitator", purpose: "We settle what we do next." },
  closing: {
    title: "Takeaways and next steps",
    lead: "Follow-up owner",
    purpose: "Everyone leaves with the main points and next steps.",
  },
};

/** What the facilitator's notes say about something from the playbook. */
export const NOTES = {
  watchFor: (texts: readonly string[]): string => `Watch for: ${texts.join(" ")}`,
  listenFor: (text: string): string => `Listen for: ${text}`,
  video: (text: string): string => `On a video call: ${text}`,
  hybrid: (text: string): string => `In a mixed room: ${text}`,
};

/**
 * What an entry of the playbook says where its author has not said anything yet. The playbook says nothing twice, which is
 * about sentences of twelve words or more: these are shorter, so that several agendas may begin with them.
 */
export const FILL = {
  title: "Our agenda",
  adapted: (number: number): string => (number === 1 ? ", adapted" : `, adapted ${number}`),
  summary: (title: string, minutes: number, organizations: number, blocks: number): string =>
    `${title.replace(/[.!?…]+$/, "")}. It takes ${minutes} minutes, in ${blocks} parts, for ${organizations} organizations.`,
  useWhen: (minutes: number): string => `You have ${minutes} minutes, and this goal is yours too.`,
  avoidWhen: (minutes: number): string => `You have much less than ${minutes} minutes. Choose a shorter agenda.`,
  goal: "Everyone leaves with answers and a next step.",
  prepare: "Agree on the goal and the day with each other.",
  hybrid: "The screen host speaks up for those on screen.",
  afterwards: "Send the takeaways to everyone who came.",
  editorial: "The choice, the order and the minutes of the blocks are ours.",
  related: "It is the agenda that this one was made from.",
  step: "Say how the block works, and begin.",
  run: (title: string, id: string): string =>
    title.split(" ").length < 10 ? `Run [${title}](activity:${id}).` : `Run [this activity](activity:${id}).`,
  ask: (question: string): string => `Ask: “${question.trim()}”`,
  breakout: (groups: number, reportBack: number): string =>
    `Form ${groups} groups.${reportBack ? ` Keep ${reportBack} minutes for their reports.` : ""}`,
};

/** What an author has to complete. */
export const PROBLEMS = {
  title: "Give the agenda a title.",
  longTitle: (most: number): string => `Shorten the title to ${most} characters.`,
  titleTaken: "An agenda of the playbook has this title. Say in yours what is different.",
  goal: "Write the goal: what the people in the room will have at the end.",
  fewBlocks: (fewest: number): string => `Add blocks until there are ${fewest}.`,
  manyBlocks: (most: number, found: number): string => `Join blocks until there are ${most}; there are ${found}.`,
  long: "Shorten the session to a day.",
  blockTitle: (number: number): string => `Give block ${number} a title.`,
  purpose: (name: string): string => `Say what “${name}” is for.`,
  steps: (name: string): string => `Write the steps of “${name}”.`,
  lead: (name: string): string => `Choose one of the playbook's roles to lead “${name}”.`,
  prepare: "Write what to do before the session.",
  afterwards: "Write what to do after the session.",
  hybrid: "Write how it works for those on screen, or say that you don't meet in a mixed room.",
  manyTasks: (most: number): string => `Keep the ${most} most important tasks.`,
  repeated: (number: number): string =>
    `${number} ${plural(number, "sentence is", "sentences are")} in the playbook already and left out. Write what is different in yours.`,
  summary: "Write the summary: in one or two sentences, what the agenda is and what a reader gets.",
  useWhen: "Write when to use it.",
  avoidWhen: "Write when not to use it, and what to do instead.",
};

/** The tasks of a composed agenda. */
export const TASKS = {
  before: [
    "Agree on the guiding questions with the other side.",
    "Send the agenda a week ahead, with names and roles.",
    "Name a facilitator, a timekeeper and a note-taker.",
  ],
  after: ["Send what you promised, and your contacts."],
  send: (title: string, when: string, address: string): string => `${title}. ${when}. Its text: ${address}`,
};

interface Counted {
  people: number;
  /** Whether there are too many people for one round. */
  large: boolean;
  /** How long the session is, and from where on it is long. */
  minutes: number;
  longFrom: number;
}

interface Reason extends Counted {
  /** What the block and the goal have in common. */
  themes: readonly string[];
  /** Whether there is something to ask. */
  asks: boolean;
}

/** Why the composer chose a block: the reason, and then its source. */
export const WHY = {
  opening: (): string => "It tells everyone why you meet and what comes next",
  icebreaker: ({ people }: Counted): string =>
    people ? `It lets each of the ${people} people speak early` : "It lets everyone speak early",
  question: ({ themes, asks }: Reason): string =>
    !asks
      ? "It has room for questions that you write, since the playbook has none left for this goal"
      : themes.length
        ? `It is about ${inWords(themes)}, as your goal is`
        : "It lets both sides ask what they came to ask",
  breakout: ({ people, large }: Counted): string =>
    large
      ? `With ${people} people, small groups give more of them a turn`
      : "It lets people talk who rarely speak in the whole group",
  break: ({ minutes, longFrom }: Counted): string =>
    minutes > longFrom
      ? `The session is longer than ${longFrom} minutes, though the evidence for breaks is weak`
      : `It lets people rest, though a session of ${minutes} minutes can do without`,
  decision: (): string => "There is time to settle something together",
  closing: (): string => "It ends the session with takeaways and names for what comes next",
  reason: (reason: string, source: string | undefined): string =>
    source ? `${reason} (source: “${source}”).` : `${reason} (our own suggestion, from ${CALLED}).`,
};

function inWords(items: readonly string[]): string {
  const names = items.map((item) => item.replace(/-/g, " "));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** What two copies of an agenda differ in, in words. */
export const DIFFERENCES = {
  parts: {
    title: "Title",
    goal: "At the end",
    formats: "Format",
    target: "Length",
    date: "Day",
    start: "Time",
    where: "Room or address",
    link: "Video link",
    phone: "Number to dial",
    organization: "Organization",
    person: "Person",
    before: "Task before",
    block: "Block",
    after: "Task after",
  },
  fields: {
    title: "Title",
    kind: "Kind",
    minutes: "Minutes",
    out: "Taking part",
    lead: "Led by",
    leadOrganization: "Organization that leads",
    purpose: "What it is for",
    prompts: "Question",
    steps: "Step",
    takeaway: "Takeaway question",
    notes: "Notes",
    materials: "Material",
    priority: "When time is short",
    fixedStart: "Start that may not move",
    room: "Room",
    place: "Where",
    onlyFrom: "Only in sessions from (minutes)",
    name: "Name",
    job: "Job",
    role: "Works on",
    zone: "Time zone",
    text: "Task",
    owner: "Who",
    organization: "Organization",
  },
  priorities: { must: "Keep always", should: "Keep if you can", could: "Leave out first" } as Record<string, string>,
  in: "Takes part",
  out: "Left out",
  unnamed: "no name yet",
  minutes: (count: number): string => `${count} min`,
  bounds: (minutes: number, least: number, most: number): string =>
    `${minutes} min (at least ${least}, at most ${most})`,
  time: (start: string, isFixedEnd: boolean): string => (isFixedEnd ? `${start}, and the end may not move` : start),
  fixedStart: ({ day, time }: { day: number; time: string }): string => (day ? `Day ${day + 1}, ${time}` : time),
  block: (kind: string, minutes: number, questions: readonly string[]): string =>
    [`${kind}, ${minutes} min`, ...questions].join("\n"),
  organization: (number: number): string => `Organization ${number}`,
  breakout: (groups: number, reportBack: number): string => `${groups} groups, ${reportBack} minutes to report back`,
};
