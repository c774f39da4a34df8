/** What the agenda builder says, in one place. */

import type { Priority } from "../agenda/model";
import { lengthWords } from "../base/length";
import { many } from "../base/plural";

export const PRIORITY_WORDS: Record<Priority, string> = {
  must: "Keep always",
  should: "Keep if you can",
  could: "Leave out first",
};

/** How well a hint is supported. */
export const GRADE_WORDS: Record<string, string> = {
  source: "Source",
  research: "Research",
  weak: "Weak evidence",
  practice: "Practice",
  ours: "Ours",
};

/** What a fit changed, in words: minutes, what is left out now, what is back, and what stayed as it was set. */
interface FitWords {
  minutes: readonly string[];
  out: readonly string[];
  back: readonly string[];
  kept: readonly string[];
}

const MOST_NAMED = 5;

/** The first items of a list, and how many more there are. */
function firstOf(items: readonly string[]): string {
  const more = items.length - MOST_NAMED;
  return more > 1 ? `${items.slice(0, MOST_NAMED).join(", ")} and ${more} more` : items.join(", ");
}

export const WORDS = {
  explained: {
    title: (count: number): string =>
      count === 1 ? "1 word that you two use differently" : `${count} words that you two use differently`,
    where: (blocks: string): string => `It stands in: ${blocks}.`,
  },

  builder: "Build an agenda",
  many,
  minutes: (count: number): string => many(count, "minute"),
  blocks: (count: number): string => many(count, "block"),
  untitled: "Untitled agenda",
  untitledBlock: "Untitled block",
  cancel: "Cancel",
  close: "Close",
  or: "or",

  start: {
    drafts: "Your drafts",
    draftsNote:
      "Kept in this browser only. Export them now and then: Safari removes them after a week without a visit.",
    draft: (minutes: number, blocks: number, when: string): string =>
      `${lengthWords(minutes)} · ${many(blocks, "block")} · ${when}`,
    more: (title: string): string => `More for ${title}`,
    run: "Start the session",
    copy: "Make a copy",
    copyOf: (title: string): string => `${title} (copy)`,
    copied: (title: string): string => `“${title}” is copied.`,
    remove: "Remove",
    removed: (title: string): string => `“${title}” is removed.`,
    putBack: "Put it back",
    isBack: "The draft is back.",
    unreadable: (count: number): string =>
      `${many(count, "draft")} can’t be read: damaged, or made by a newer version of the builder. Nothing of it was changed.`,
    saveUnreadable: "Save it as a file",
    exportAll: "Export all drafts",
    exportedAll: (count: number): string => `${many(count, "draft")} saved as one file.`,
    composing: "Making it…",
    reading: "Reading it…",
    file: "Open a file",
    linkNone: "That isn’t a link to an agenda. Copy the whole link, up to its last character.",
    missingDraft:
      "That draft isn’t in this browser. Drafts stay where they were made; ask for a link or a file instead.",
    missingTemplate: (id: string): string => `There is no agenda called “${id}”. Pick one below.`,
    imported: (added: number, same: number, unreadable: number): string =>
      [
        `${many(added, "draft")} added.`,
        same ? `${many(same, "draft")} you had already.` : "",
        unreadable ? `${many(unreadable, "draft")} couldn’t be read.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    unsaved: "On this page only, not saved",
    largeFile: "That file is too large to be an agenda. Nothing was changed.",
    noFile: {
      newer:
        "That file was made by a newer version of the builder. Reload the page and try again. Nothing was changed.",
      damaged: "That file holds an agenda, but part of it can’t be read. Ask for it again. Nothing was changed.",
      "other-kind":
        "That file holds no agenda, but something else from this playbook, such as checklists. Open it on its own page. Nothing was changed.",
      "not-ours":
        "That file isn’t from the agenda builder. Choose a .json file that was saved here, or an agenda as Word (.docx), Markdown, text, CSV or YAML. Nothing was changed.",
    },
  },

  title: {
    draft: (title: string): string => title.trim() || "Untitled agenda",
    shared: (title: string): string => `Shared with you: ${title.trim() || "Untitled agenda"}`,
    merge: (title: string): string => `Compare and merge: ${title.trim() || "Untitled agenda"}`,
    problem: "A link that can’t be opened",
  },

  said: {
    minutes: (title: string, minutes: number): string =>
      `“${title.trim() || "Untitled block"}”: ${many(minutes, "minute")}.`,
    belowLeast: (least: number): string => `That is less than its least, ${many(least, "minute")}.`,
    aboveMost: (most: number): string => `That is more than its most, ${many(most, "minute")}.`,
    total: (minutes: number, target: number): string => {
      const off = minutes - target;
      const state = off === 0 ? "it fits" : off > 0 ? `${off} over` : `${-off} free`;
      return `${minutes} of ${many(target, "minute")}, ${state}.`;
    },
  },

  keys: {
    name: "Keyboard",
    list: (isMac: boolean): [keys: string[], what: string][] => {
      const [control, alt] = isMac ? ["⌘", "Option"] : ["Ctrl", "Alt"];
      return [
        [[alt, "↑ or ↓"], "On a block: moves it up or down."],
        [[alt, "Shift", "↑ or ↓"], "On a block: moves it to the top or to the end."],
        [["Enter"], "On a block’s title: opens and closes its fields."],
        [[control, "Z"], "Outside of a field: takes the last change back. In a field it takes back typing."],
        [[control, "Shift", "Z"], "Does it again."],
        [["↑ or ↓"], "In a menu: goes through its choices."],
        [["Esc"], "Closes a menu or a dialog."],
      ];
    },
  },

  load: { loading: "Loading the agenda…" },
  again: "Try again",

  status: {
    new: "Saved once you change something",
    saving: "Saving…",
    saved: "Saved in this browser",
    full: "Not saved: the browser’s storage is full",
    blocked: "Not saved: this browser keeps nothing",
    elsewhere: "Changed in another tab too",
    gone: "Not saved: removed from this browser",
    fullHelp:
      "Save the agenda as a file now, then remove old drafts on the start page. It stays on this page until you close it.",
    blockedHelp:
      "Perhaps this is a private window. Save the agenda as a file, or send yourself a link, before you close the page.",
    elsewhereHelp:
      "Another tab changed the same thing differently. Both are kept, and so is what you type now: compare them, or choose which one to go on with.",
    goneHelp:
      "This draft was removed from the browser, in another tab or with all that the site had stored. It is on this page only.",
    keepAgain: "Save it again",
    compareTabs: "Compare the two",
    keepMine: "Go on with this one",
    takeTheirs: "Show the other one",
    saveFile: "Save as a file",
    tryAgain: "Try to save again",
  },

  edit: {
    title: "Title",
    titlePlaceholder: "Name this agenda",
    goal: "At the end",
    goalPlaceholder: "What everyone will have at the end",
    all: "All drafts",
    start: "Start",
    startTitle: "Run this session now: the time left, notes, and the follow-up",
    notStarted: "A session can start once this draft is saved. See above what keeps it from being saved.",
    share: "Share",
    more: "More",
    versions: "Go back to a version",
    duplicate: "Make a copy",
    compare: "Compare with another",
    reasons: "The builder made this from your answers. Each block says why it is there.",
    hideReasons: "Hide the reasons",
    from: (title: string): string => `Adapted from “${title}”`,
    haveDraft: (when: string): string => `You already have a draft from this agenda, changed ${when}.`,
    openDraft: "Open that one",
    moved: (title: string, place: number, of: number): string => `“${title}” is now ${place} of ${of}.`,
    added: (title: string): string => `“${title}” is added.`,
    addedFor: (title: string, minutes: number): string => `“${title}” is added, with ${many(minutes, "minute")}.`,
    noQuestions: (goal: string): string =>
      `The playbook has no question about “${goal}”, so the builder could not pick any: add yours, or look in the library.`,
    removed: (title: string): string => `“${title}” is removed. Undo brings it back.`,
    pasted: (count: number): string => `${many(count, "item")} added. Undo takes them back.`,
    duplicated: (title: string): string => `“${title}” is duplicated.`,
    back: (title: string): string => `“${title}” is back in the agenda.`,
    leftOutNow: (title: string): string => `“${title}” is left out. It is kept below.`,
    undone: "Undone.",
    redone: "Done again.",
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to redo.",
    most: (most: number): string => `An agenda holds ${most} blocks at most.`,
    jump: "Parts of the agenda",
    refused: "That can’t be kept, so it was not changed.",
  },

  sum: {
    name: "Time",
    of: (target: number): string => `of ${target} min`,
    fits: "fits",
    over: (minutes: number): string => `${minutes} over`,
    under: (minutes: number): string => `${minutes} free`,
    fit: "Fit to",
    fitTo: (minutes: number): string => `Fit to ${minutes} minutes`,
    other: "Other",
    otherLabel: "Minutes to fit to",
    go: "Fit",
    undo: "Undo",
    redo: "Redo",
    bar: (parts: string): string => `The agenda in proportion: ${parts}`,
    part: (title: string, minutes: number): string => `${title}, ${minutes} minutes`,
    keep: "Keep what I set by hand",
    fitted: (minutes: number): string => `Fitted to ${minutes} minutes.`,
    tooShortFor: (minutes: number, least: number): string =>
      `${minutes} minutes is too short: even at their least the blocks that stay take ${least}.`,
    tooShortKept: (minutes: number, least: number): string =>
      `${minutes} minutes is too short: with what you set by hand, the blocks that stay take ${least} at least.`,
    tooLongFor: (minutes: number, most: number): string =>
      `${minutes} minutes is too long: even at their most the blocks take ${most}.`,
    nearest: (minutes: number, nearest: number): string =>
      `No choice of blocks takes exactly ${minutes} minutes. ${nearest} is the nearest.`,
    fixedTake: (minutes: number, found: number): string =>
      `With the starts that may not move, the blocks take ${found} minutes, not ${minutes}.`,
    late: (title: string, minutes: number): string =>
      `“${title}” can’t start when it is to: what is before it is ${many(minutes, "minute")} too long, even at its least.`,
    fitChanges: ({ minutes, out, back, kept }: FitWords): string =>
      [
        minutes.length ? `Changed: ${firstOf(minutes)}.` : "",
        out.length ? `Left out: ${firstOf(out)}.` : "",
        back.length ? `Back in: ${firstOf(back)}.` : "",
        kept.length ? `As you set it: ${firstOf(kept)}.` : "",
        [minutes, out, back].some((one) => one.length) ? "" : "Nothing had to change.",
      ]
        .filter(Boolean)
        .join(" "),
    fitChange: (title: string, before: number, after: number): string => `“${title}” from ${before} to ${after}`,
    tooLong: (minutes: number): string => `${many(minutes, "minute")} too long.`,
    tooShort: (minutes: number): string => `${many(minutes, "minute")} to give away.`,
    shorten: (title: string, minutes: number): string => `Take ${minutes} from “${title}”`,
    lengthen: (title: string, minutes: number): string => `Give ${minutes} to “${title}”`,
    drop: (title: string): string => `Leave out “${title}”`,
    followed: (minutes: number, target: number): string => `Now ${minutes} of ${target} minutes.`,
  },

  lanes: {
    before: "Before the session",
    during: "The session",
    after: "After the session",
    tasks: (count: number): string => (count ? many(count, "task") : "nothing yet"),
    addTask: "Add a task",
    task: "Task",
    owner: "Who",
    organization: "Organization",
    anyone: "Any",
    removeTask: "Remove the task",
    taskRemoved: "The task is removed.",
    empty: "No blocks yet. Add one from the library, or a blank one.",
    add: "Add from the library",
    addBlank: "Add a blank block",
    leftOut: "Left out to fit",
    leftOutNote: "Kept here. A longer session brings them back, or you do.",
    bringBack: "Bring back",
    bringBackNamed: (title: string): string => `Bring back “${title}”`,
  },

  block: {
    drag: (title: string): string => `Drag “${title}”`,
    less: (title: string): string => `5 minutes less for “${title}”`,
    moreMinutes: (title: string): string => `5 minutes more for “${title}”`,
    minutesOf: (title: string): string => `Minutes for “${title}”`,
    min: "min",
    menu: (title: string): string => `More for “${title}”`,
    up: "Move up",
    down: "Move down",
    first: "Move to the top",
    last: "Move to the end",
    duplicate: "Duplicate",
    leaveOut: "Leave out",
    addAfter: "Add a block after it",
    remove: "Remove",
    title: "Title",
    kind: "Kind",
    lead: "Led by",
    leadPlaceholder: "A role or a name",
    leadOrganization: "Organization that leads",
    both: "Both",
    purpose: "What it is for",
    steps: "Steps, one on each line",
    stepMinutes: "Minutes of each step",
    stepMinutesNote: (minutes: number): string =>
      `They share the ${many(minutes, "minute")} of the block, however long it is.`,
    stepNumber: (number: number, text: string): string => `${number}. ${text}`,
    prompts: "Questions to ask",
    promptNumber: (number: number): string => `Question ${number}`,
    addPrompt: "Add a question",
    libraryPrompt: "Pick a question",
    removePrompt: (number: number): string => `Remove question ${number}`,
    promptRemoved: (number: number): string => `Question ${number} is removed.`,
    takeaway: "Takeaway question",
    takeawayPlaceholder: "To ask before you go on",
    notes: "Notes for the facilitator",
    materials: "Materials, one on each line",
    time: "Minutes and priority",
    least: "At least",
    ideal: "Best",
    most: "At most",
    priority: "When time is short",
    onlyFrom: "Only from",
    onlyFromHelp: "min on",
    groups: "Groups",
    reportBack: "Minutes to report back",
    perGroup: (people: number, groups: number): string => {
      const few = Math.floor(people / groups);
      const rest = people % groups;
      return rest ? `${people} people: groups of ${few} and ${few + 1}` : `${people} people: groups of ${few}`;
    },
    why: "Why it is here",
    activity: "How to run it",
    ledBy: (who: string): string => `Led by ${who}`,
    questions: (count: number): string => many(count, "question"),
    inRooms: (count: number): string => many(count, "room"),
    fixedAt: "start fixed",
    inGroups: (count: number): string => many(count, "group"),
    done: "Done",
  },

  fixedStart: {
    label: "Start that may not move",
    help: "Leave it empty to follow the block before.",
    free: "Let its start move",
    freed: (title: string): string => `“${title}” follows the block before it.`,
    newDay: "Begin a new day with it",
    dayBegun: (title: string): string => `A new day begins with “${title}”.`,
    joinDay: "Join it to the day before",
    dayJoined: (title: string): string => `“${title}” is on the day before.`,
    freeBefore: (minutes: number): string => `${many(minutes, "minute")} free before this.`,
    over: (minutes: number): string => `This starts ${many(minutes, "minute")} before the block above ends.`,
    tooEarly: (minutes: number): string => `This starts ${many(minutes, "minute")} before the session does.`,
    fill: "Fill them",
    cut: "Make it fit",
    mended: (title: string): string => `The blocks before it end when “${title}” starts.`,
    stillFree: (minutes: number): string =>
      `The blocks before it are as long as they may be. ${many(minutes, "minute")} stay free.`,
    stillOver: (minutes: number): string =>
      `The blocks before it are as short as they may be, and ${many(minutes, "minute")} too long. Shorten or move one by hand.`,
    endFollows: "With a start that may not move, the session starts when you say here, and ends with its last block.",
  },

  rooms: {
    name: "Rooms at the same time",
    note: "Add rooms if groups do different things during this block.",
    add: "Add a room",
    added: (number: number): string => `Room ${number} is added.`,
    number: (number: number): string => `Room ${number}`,
    topic: (number: number): string => `Room ${number}: what happens`,
    place: "Where",
    placePlaceholder: "Such as Room 2 or Breakout A",
    remove: (number: number): string => `Remove room ${number}`,
    removed: (name: string): string => `“${name}” is removed.`,
  },

  time: {
    name: "Time and place",
    date: "Date",
    starts: "Starts",
    ends: "Ends",
    fixed: "Which may not move",
    fixedStart: "The start",
    fixedEnd: "The end",
    formats: "How you meet",
    zones: "In each time zone",
    zone: "Time zone",
    day: (number: number): string => `Day ${number}: `,
    noStart: "Set a start to see clock times in every time zone.",
    span: (start: string, end: string): string => `${start} to ${end}`,
    daysLater: (time: string, days: number): string => `${time} (+${many(days, "day")})`,
    timesIn: (clock: string): string => `Times: ${clock}`,
    skipped: (asked: string, start: string, place: string): string =>
      `${asked} does not exist in ${place} on this day: clocks go forward then. The session starts at ${start}.`,
    twice: (asked: string, place: string, first: string, second: string): string =>
      `${asked} comes twice in ${place} on this day: clocks go back. The first one is meant (${first}, not ${second}).`,
    wrongDate: "A date is a day from 2000 to 2199.",
  },

  hours: {
    name: "Clock",
    own: (hours: number): string => `By my language (${hours} hours)`,
    twelve: "12 hours (2:30 PM)",
    twentyFour: "24 hours (14:30)",
    note: "For all times on your screen, and in what you copy, save and print. Who opens your link sees their own.",
    now: (hours: number): string => `Times are shown with ${hours} hours.`,
  },

  place: {
    where: "Room or address",
    wherePlaceholder: "Such as Room 2, 10 Main Street",
    link: "Video link",
    linkPlaceholder: "Such as https://meet.example.org/abc",
    noLink: "This is not a web address, so it is shown as words and not as a link.",
    phone: "Number to dial",
    phonePlaceholder: "Such as +1 555 0100, code 42",
  },

  partnership: {
    of: (title: string): string => `Belongs to the partnership ${title}`,
    take: (title: string): string => `Take the names of ${title}`,
    taken: (title: string): string => `The names of ${title} are taken, and the agenda belongs to it.`,
    make: "Make a partnership of these names",
    made: (title: string): string => `${title} is a partnership now, and the agenda belongs to it.`,
    notKept: "The partnership could not be kept: the browser’s storage is full or blocked.",
  },
  people: {
    name: "People",
    note: "Names help to pair people and to send the invitation. They stay in this browser unless you share them.",
    organization: (number: number): string => `Organization ${number}`,
    organizationName: "Name",
    addOrganization: "Add an organization",
    mostOrganizations: (most: number): string => `An agenda holds ${most} organizations at most.`,
    removeOrganization: (name: string): string => `Remove ${name}`,
    organizationRemoved: (name: string): string => `${name} is removed.`,
    addPerson: "Add a person",
    person: "Name",
    title: "Job",
    role: "Works on",
    removePerson: (name: string): string => `Remove ${name || "this person"}`,
    personRemoved: (name: string): string => `${name || "The person"} is removed.`,
    pairs: "Who meets whom",
    pairsNote: "People with like jobs learn the most from each other.",
    nobody: "nobody yet",
    soFar: (counts: string): string => `So far: ${counts}.`,
    balanced: (counts: string): string => `Balanced: ${counts}.`,
    uneven: (counts: string): string => `Uneven: ${counts}.`,
    count: (name: string, count: number): string => `${count} from ${name}`,
    none: "Add names to see pairs and gaps.",
    noRoles: "Say what each person works on to see who meets whom.",
  },

  hints: {
    name: "Hints",
    none: "Nothing to add. This looks ready.",
    dismiss: "Put away",
    dismissNamed: (title: string): string => `Put away: ${title}`,
    dismissed: "The hint is put away.",
    restore: (count: number): string => `Show ${many(count, "hint")} again`,
    restored: "The hints are back.",
    why: "Why, and how sure",
    loading: "Reading the hints…",
    failed: "The hints could not be loaded.",
  },

  library: {
    name: "Add from the library",
    prompts: "Pick a question",
    search: "Search activities and questions",
    searchPrompts: "Search questions",
    kind: "Kind",
    any: "All kinds",
    activities: "Activities",
    questions: "Questions",
    found: (count: number, all: number): string => (count === all ? many(all, "result") : `${count} of ${all}`),
    nothing: "Nothing fits. Try another word, or add a blank block.",
    simple: "Search has no connection: only titles and summaries with all of your words are found.",
    add: "Add",
    addNamed: (title: string): string => `Add “${title}”`,
    minutes: (least: number, most: number): string => (least === most ? `${least} min` : `${least} to ${most} min`),
    more: "Show more",
  },

  take: {
    name: "Save or send",
    audience: "Who is it for?",
    audiences: { participants: "The partner", facilitator: "My own copy" },
    audienceNotes: {
      participants: "Without your notes, reasons, and blocks left out.",
      facilitator: "With your notes, for you and your own side.",
    },
    groups: {
      send: { participants: "Send to the partner", facilitator: "Send to your own side" },
      room: "For the room",
      keep: "Keep",
      guide: "For the playbook’s contributors",
    },
    link: "Link",
    copy: "Copy for documents and mail",
    markdown: "Copy as Markdown",
    plain: "Copy as plain text",
    word: "Word document (.docx)",
    calendar: "Calendar (.ics)",
    calendarNeeds: "Set a date and a start first",
    file: "File for the builder (.json)",
    print: { participants: "Print for participants", facilitator: "Print for the facilitator" },
    slides: { participants: "Show the questions as slides", facilitator: "Show the questions with my notes" },
    noSlides: "There are no questions to show yet. Add one to a block.",
    backup: "Backup of everything, my notes too (.json)",
    yaml: "YAML for the playbook",
    suggest: "Suggest it for the playbook",
    copied: {
      participants: "Copied without your notes. Paste it into a document or an e-mail.",
      facilitator: "Copied with your notes. Paste it into a document or an e-mail of your own side.",
    },
    copiedMarkdown: {
      participants: "Copied as Markdown, without your notes.",
      facilitator: "Copied as Markdown, with your notes.",
    },
    copiedPlain: {
      participants: "Copied as plain text, without your notes.",
      facilitator: "Copied as plain text, with your notes.",
    },
    ownFile: "facilitator copy",
    saved: (name: string): string => `Saved as ${name}.`,
    failed: "That could not be made. Try again, reload the page, or copy as plain text.",
    calendarFailed: "A calendar needs a date and a start. Set them under Time and place.",
    working: "Making the file…",
    yamlProblems: "Before it can go into the playbook",
    yamlProblemsNote: "The file is saved. The playbook’s check would ask for this:",
  },

  messages: {
    invitation: "Invitation message",
    "agenda-email": "Agenda message",
    reminder: "Reminder",
    "thank-you-and-follow-up": "Thank-you message",
  },

  share: {
    name: "Share this agenda",
    what: "Who is it for?",
    ways: {
      participants: {
        words: "The partner",
        note: "Without your notes, reasons, and blocks left out. They are still here when the answer comes back.",
      },
      facilitator: {
        words: "Me or my own side, with my notes",
        note: "For your other device, or for who runs the session with you.",
      },
    },
  },

  shared: {
    name: "An agenda was shared with you",
    nameBy: (by: string): string => `${by} shared an agenda with you`,
    keep: "Keep as a draft",
    yourLink: "This is what you sent, as the other side sees it.",
    toDraft: "Go to your draft",
    goOn: "This is the draft that you made from that link.",
    more: "More to do with it",
    compare: "Compare with mine",
    replace: "Replace mine",
    replaceNote: "The version you have now is kept: you can go back to it.",
    which: "Which of your drafts?",
    dismiss: "Not now",
    kept: (title: string, isAnswer: boolean): string =>
      `“${title}” is a draft of yours now.${isAnswer ? " What you change in it is counted above." : ""}`,
    replaced: (title: string): string => `“${title}” is replaced. Its last version is kept.`,
    problem: {
      damaged: {
        title: "This link is damaged",
        note: "Some of its characters changed on the way. Ask for it again, or for a file. Your own drafts are as they were.",
      },
      cut: {
        title: "This link is cut off",
        note: "Its end is missing; some chat and mail programs cut long links. Ask for a file instead. Your own drafts are as they were.",
      },
      newer: {
        title: "This link is from a newer version",
        note: "Reload this page, then open the link again. Your own drafts are as they were.",
      },
      "not-ours": {
        title: "There is no agenda in this link",
        note: "What stands after the # is not an agenda of this builder. Ask for the link again. Your own drafts are as they were.",
      },
      "other-kind": {
        title: "This link is not to an agenda",
        note: "It is whole, but another page of the playbook opens it. Your own drafts are as they were.",
      },
    },
    couldRead: "What could be read",
    nothingRead: "Nothing of it could be read.",
    keepPart: "Keep this part as new",
    toStart: "Go to the builder",
    openThere: "Open it there",
  },

  reading: {
    when: "When",
    place: "Where",
    dial: "Dial",
    join: "Join the video call",
    rooms: "Rooms at the same time",
    room: (number: number): string => `Room ${number}`,
    length: "Length",
    format: "How",
    organizations: "Organizations",
    before: "Before the session",
    session: "The session",
    after: "After the session",
    noBlocks: "It has no blocks yet.",
    questions: "Questions to ask",
    minutes: (count: number): string => `${count} min`,
    steps: (count: number): string => `How it goes: ${many(count, "step")}`,
    bring: "Bring or open",
    takeaway: "Before you go on",
    notes: "Notes for the facilitator",
    groups: (groups: number, reportBack: number): string =>
      `${many(groups, "group")}${reportBack ? `, ${many(reportBack, "minute")} to report back` : ""}`,
    people: "People",
  },

  compare: {
    choose: "What to compare with",
    withDraft: "Another of my drafts",
    withLink: "A link you were sent",
    withFile: "A file you were sent",
    go: "Compare",
    draft: (title: string): string => `“${title.trim() || "Untitled agenda"}”`,
    tabs: { mine: "This tab", theirs: "The other tab" },
    result: (minutes: number, target: number): string => `The merged agenda takes ${minutes} of ${target} minutes.`,
    identical: "The two say the same, so there is nothing to merge. This is your draft.",
    merged: "Merged. Undo, or a version, brings back what you had.",
  },

  versions: {
    about: ({ blocks }: { blocks: readonly { minutes: number; out?: boolean | undefined }[] }): string => {
      const taking = blocks.filter((block) => !block.out);
      return `${lengthWords(taking.reduce((sum, block) => sum + block.minutes, 0))} · ${many(taking.length, "block")}`;
    },
    restored: "The earlier version is back. Undo returns to the later one.",
  },

  slides: {
    name: "Questions as slides",
    notes: "For the facilitator:",
    of: (number: number, all: number): string => `${number} of ${all}`,
    next: "Next",
    previous: "Previous",
    end: "End",
  },

  sheet: {
    time: "Time",
    minutes: "Min",
    block: "Block",
    notes: "Notes",
  },
};
