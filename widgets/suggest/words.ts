/** What the suggest form says, in one place. The words of findings stand with their rules, as in the check. */
import { LANGUAGE } from "../base/edition";
import { many, plural } from "../base/plural";

export const WORDS = {
  loading: "Loading the form …",

  label: (name: string): string => {
    const words = name.replaceAll("_", " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  /** What one item of a list is called, where that is not its field's name without an s. */
  one: {
    related: "Related entry",
    do: "Instruction",
    use_when: "Situation",
    avoid_when: "Situation",
    prepare: "Task",
    afterwards: "Task",
    moved_from: "Id",
  } as Record<string, string>,
  optional: "(optional)",
  count: (count: number, most: number): string =>
    `${count.toLocaleString(LANGUAGE)} of ${most.toLocaleString(LANGUAGE)}`,
  choose: "Choose one",
  yes: "Yes",
  no: "No",

  sections: {
    first: "The entry",
    where: "Where it belongs",
    sources: "Where it comes from",
    related: "Where to go from here",
    more: "More, if you like",
    file: "Address and dates",
    unknown: "Not known to the form",
    send: "Send it",
  },
  sectionNotes: {
    sources:
      "Name a source, or say in the editorial note that this is your own practice. Then readers can tell what rests on what.",
    related:
      "Name at least one entry that a reader of this one needs next. An entry that nothing leads to is not found.",
    file: "The form fills these in. Change them only if you have a reason.",
    unknown: "These fields came with the file. They are kept in it as they are, but the check refuses them.",
  },
  markdown: "You can use **bold**, *emphasis*, [words](https://…) and lists that start with a hyphen.",

  add: (name: string): string => `Add: ${name}`,
  remove: "Remove",
  up: "Move up",
  down: "Move down",
  actOn: (act: string, what: string): string => `${act} ${what}`,
  moveTo: (where: string): string => `Move to “${where}”`,
  item: (name: string, place: number): string => `${name} ${place}`,
  said: {
    added: (what: string): string => `${what} added.`,
    pasted: (count: number): string => `${many(count, "item")} added.`,
    removed: (what: string): string => `${what} removed.`,
    movedTo: (what: string, where: string): string => `${what} is now “${where}”.`,
    chosen: (what: string): string => `${what} chosen.`,
    full: (most: number): string => `That is the most: ${most}.`,
    tooLong: (what: string, most: number): string => `${what} is too long now: ${many(most, "character")} at most.`,
    moved: (what: string, place: number, all: number): string => `${what} is now ${place} of ${all}.`,
  },
  blockMore: "More about this block",

  pick: {
    search: "Type to search",
    none: "Nothing found. Try other words.",
    loading: "Loading …",
    found: (count: number, shown: number): string =>
      count > shown ? `${shown} of ${count} found` : `${many(count, "entry", "entries")} found`,
    missing: "not in the playbook",
  },
  newSources: {
    title: "A source that is not in the list yet",
    note: "An editor adds it. It stands above the file as a note until then.",
    add: "Name a source that is not in the list",
    fields: {
      title: "Its title",
      publisher: "Who published it, and when",
      address: "Its web address",
      section: "Page or section",
    },
    source: "New source",
    comment: (source: string): string => `New source, to be added to data/sources: ${source}`,
  },

  plain: {
    /** What is to be written, where a field's name does not say it well. */
    phrases: {
      title: "a title",
      summary: "a summary",
      do: "what to do",
      why: "why",
      situation: "what the situation was",
      what_they_did: "what they did",
      what_came_of_it: "what came of it",
      happened: "when and where it happened",
      organizations: "who took part",
      lessons: "what readers can take from it",
      question: "the question",
      follow_ups: "what to ask next",
      listen_for: "what to listen for",
      purpose: "what it is for",
      steps: "the steps",
      goal: "what everyone has at the end",
      prepare: "what to do before the session",
      afterwards: "what to do after the session",
      use_when: "when to use it",
      avoid_when: "when to choose something else",
      blocks: "the blocks",
    } as Readonly<Record<string, string>>,
    /** What is missing from the entry as a whole, by the rule. */
    whole: {
      "no-evidence": "Name a source, or say in the editorial note that this is your own practice.",
      "no-links": "Name an entry that a reader of this one needs next.",
    } as Readonly<Record<string, string>>,
    quoted: (where: string): string => `“${where}”`,
    write: (what: string): string => `Write ${what}.`,
    writeField: (where: string): string => `Write “${where}”.`,
    choose: (where: string): string => `Choose “${where}”.`,
    tooShort: (where: string, least: number): string =>
      `Write more for “${where}”: ${many(least, "character")} at least.`,
    tooLong: (where: string, most: number): string => `Write less for “${where}”: ${many(most, "character")} at most.`,
    tooFew: (where: string, fewest: number): string => `Add to “${where}”: ${fewest} at least.`,
    tooMany: (where: string, most: number): string => `Take some of “${where}” away: ${most} at most.`,
    number: (where: string): string => `Write a whole number for “${where}”.`,
    numberHint: (example: number): string => `Such as ${example}.`,
    range: (where: string, least: number, most: number): string =>
      most === Infinity
        ? `Write a number for “${where}” that is ${least} or more.`
        : `Write a number for “${where}” from ${Math.max(0, least)} to ${most}.`,
    date: (where: string): string => `Set a day for “${where}”.`,
    link: (where: string): string => `Write a web address for “${where}”.`,
    linkHint: "Copy it from the browser: it starts with https:// and has no spaces.",
  },
  error: "Error:",
  errorTitle: (title: string): string => `Error: ${title}`,
  required: "(required)",

  field: "Field",
  id: "Id, the last part of the page’s address",
  idHelp: (path: string): string => `It follows the title. The file will be ${path}.`,
  idTaken: (path: string): string => `${path} is there already`,
  idTakenHint: "choose another id, or another title",
  noId: "the id is missing",
  noIdHint: "write a short name of small letters a-z, digits and hyphens",

  tabs: { group: "Show", write: "Write", preview: "Preview" },
  preview: "Preview",
  previewEmpty: "Write a title and a summary, and the page shows here.",

  summary: (errors: number): string => `${many(errors, "thing")} to mend before you send it`,
  summaryNote:
    "Select one to go to its field. You can still copy the file or open the page as it is; an editor will help.",
  mend: {
    title: (count: number): string => `${many(count, "thing")} can be mended for you`,
    note: "Look whether this is what you meant. Nothing changes before you select the button.",
    before: "now",
    after: "mended",
    act: (count: number): string => `Mend ${plural(count, "it", "them")}`,
    done: (count: number): string => `${many(count, "thing")} mended.`,
    lines: (lines: readonly number[]): string =>
      `The file could not be read as it was, so ${plural(lines.length, "line", "lines")} ${lines.slice(0, 8).join(", ")} ${plural(lines.length, "was", "were")} mended. Look whether it says what you meant.`,
  },
  clean: "The check finds nothing to mend.",
  cleanAdvice: (count: number): string =>
    `Nothing has to be mended. There ${plural(count, "is", "are")} ${many(count, "piece")} of advice at the fields.`,
  rule: "Why?",
  ruleAbout: "The rule, in a new tab",
  advice: "Advice:",
  partial:
    "Some of the playbook could not be loaded, so that doubles and links are not checked here. The check after sending does it.",

  send: {
    check: "Check it",
    forge: "Open the new-file page",
    forgeCopied: "Copied. Paste it into the new-file page, then propose the change.",
    forgeOpened: "The new-file page opens with the file filled in. Select Propose changes there.",
    forgeLong: "The file is too long for an address, so it is copied first: paste it there.",
    forgeBlocked: "The file is copied, but the page could not be opened.",
    forgeLink: "Open it here",
    forgeNote: "On the repository you see the file once more and propose it. You need an account there.",
    anyway: "Open it anyway",
    copy: "Copy the YAML",
    copied: "Copied.",
    copyFailed: "Your browser does not allow copying. The file is selected below: copy it from there.",
    download: "Download the file",
    saved: (name: string): string => `Saved as ${name}.`,
    mail: "Send by e-mail",
    mailLong: "The file is too long for a mail’s address. It is copied: paste it into the mail.",
    mailNote: "Your mail program opens with the file in it. You send it yourself.",
    mailSubject: (kind: string, title: string): string => `Suggestion: ${kind}: ${title}`,
    mailBody: (path: string, yaml: string): string => `Hello,\n\nI suggest this entry (${path}):\n\n${yaml}`,
    mailPaste: (path: string): string => `Hello,\n\nI suggest this entry (${path}):\n\n[Paste the file here.]\n`,
    file: "The file",
    fileLabel: "The file’s text",
  },

  open: {
    title: "Open a file or paste YAML",
    note: "Continue with a file that you saved here, or with one that the agenda builder made.",
    file: "Open a file",
    paste: "YAML of an entry",
    take: "Take it over",
    taken: (title: string): string => `Taken over: ${title || "an entry without a title"}.`,
    unknown: (names: readonly string[]): string =>
      `The form does not know ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}. They are kept; see “Not known to the form”.`,
    refusals: {
      "too-large": "This is larger than an entry can be. Nothing has changed.",
      "no-entry": "This holds no entry: it needs fields such as title. Nothing has changed.",
      "not-yaml": (line: number): string =>
        `This can’t be read as an entry: look at line ${line}. Nothing has changed.`,
      unreadable: "The file could not be read. Nothing has changed.",
    },
  },

  startOver: "Start over",
  startedOver: "The form is empty again.",
  undo: "Undo",
  undone: "It is back as it was.",

  kept: "Your draft is kept in this browser.",
  notKept: {
    blocked: "Your browser keeps nothing, so this draft is lost when you leave. Copy or download it before.",
    gone: "This draft was removed from the browser, in another tab or with all that the site had stored. It is on this page only; the next change saves it again.",
    full: "Your browser has no room left, so the last changes are not kept. Copy or download the file before you leave.",
  },
  conflict: "Another tab has changed the same field of this draft. Both are kept, and so is what you type now.",
  keepMine: "Keep what is here",
  takeTheirs: "Show what is there",
  damaged: "An earlier draft could not be read. It is kept beside the new one.",
} as const;
