/** What the pulse check says, to those who answer and to the facilitator. */
import { many } from "../base/plural";

export const WORDS = {
  start: "Start a round",
  startHelp: "Name the organizations. Each gets a link to send round. The links hold no answers.",
  organization: (number: number): string => `Organization ${number}`,
  begin: "Start the round",
  names: "Name two organizations or more, each with a name of its own.",
  facilitatorTitle: "What you see as the facilitator",
  facilitator: [
    "What comes back to you is one sheet for each person, without a name. This page never shows a single sheet. But whoever holds a link could read what is in it, and you know who sent it to you. So read nothing there, and say to people that you could.",
    "Figures and words of an organization are shown once three of its people have answered. What comes later waits until it is from three people, so that nobody can tell who changed the figures.",
    "Nothing of it is sent anywhere by this page. Answers stay in this browser.",
  ],
  personTitle: "Who sees what you write",
  person: (side: string): string[] => [
    `You answer for ${side}, without a name. Your answers leave this device only when you send them to the facilitator yourself.`,
    "The facilitator gets your sheet from you, so the facilitator could read it and know that it is yours. The page shows the facilitator only figures of three people or more, and words without names, mixed up.",
    "The other organization sees what the facilitator shows: the same figures and words. People may know you by the way you write. Leave out what would tell.",
  ],
  here: (side: string): string[] => [
    `You answer for ${side}, without a name. When you are done, your sheet is put with the others, and no page shows it alone.`,
    "It stays in this browser, so whoever runs this device could get at it. Figures and words are shown only once three people of your organization have answered.",
    "People may know you by the way you write. Leave out what would tell.",
  ],
  done: "I am done",
  nothing: "Answer at least one question first.",
  thanks: "Thank you. Your answers are hidden now.",
  next: (side: string): string => `Next person of ${side}`,
  toRound: "Back to the facilitator's page",
  sendTitle: "Send your answers to the facilitator",
  sendHelp: "Copy the link and send it to the person who asked you, by mail or chat. Your answers are in it.",
  copyLink: "Copy the link with my answers",
  share: "Send by an app on this device",
  change: "Change my answers",
  linkCopied: "The link is copied.",
  forget: "Remove my answers from this device",
  forgotten: "Your answers are removed from this device.",
  came: (count: number): string => (count ? `${many(count, "sheet")} came` : "Nobody has answered yet."),
  copyBlank: (side: string): string => `Copy the link for ${side}`,
  answerHere: (side: string): string => `Answer here for ${side}`,
  takeTitle: "Put in what came back",
  takeHelp: "Paste one or more links, with whatever text is around them.",
  take: "Put them in",
  taken: (added: number, known: number, wrong: number): string =>
    [
      `${many(added, "new sheet")}.`,
      known ? `${known} ${known === 1 ? "was" : "were"} here already.` : "",
      wrong
        ? `${many(wrong, "link")} could not be read or ${wrong === 1 ? "is" : "are"} for something else. Ask for ${wrong === 1 ? "it" : "them"} again.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  changed: (count: number): string =>
    `${many(count, "person", "people")} sent changed answers. Those that came first count.`,
  noRound: "This is a sheet for a round that is not in this browser. Open it where the round was started.",
  linkProblem: "This link could not be read. Ask for it again.",
  show: "Show the results",
  showHelp: (fewest: number): string =>
    `Wait until all have answered. From ${fewest} people of a side on, its figures can be shown.`,
  results: "Results",
  tooFew: (side: string, came: number, fewest: number): string =>
    `${side}: ${came} of at least ${fewest} people. Nothing is shown yet.`,
  fewerThan: (fewest: number): string => `Fewer than ${fewest} people answered, so nothing is shown.`,
  waiting: (side: string, count: number): string =>
    `${side}: ${many(count, "more sheet")} came. ${count === 1 ? "It waits" : "They wait"} until there are three, so that nobody's answers can be worked out.`,
  question: "Question",
  people: (side: string, count: number): string => `${side} (${many(count, "person", "people")})`,
  figure: (now: string, then: string | undefined): string => (then === undefined ? now : `${now} (last time ${then})`),
  none: "–",
  outcome: (side: string, total: number, title: string): string => `${side}: ${total}. ${title}`,
  low: "Somebody answered low here. Talk about it, even where the mean is high:",
  apart: "Farthest apart",
  apartOf: (question: string, values: string): string => `${question} ${values}`,
  wordsOf: (side: string): string => `In the words of ${side}`,
  odd: "Some answers are to another edition of this check and do not count:",
  copyReport: "Copy for both sides",
  word: "Save as Word",
  print: "Print",
  copied: "Copied.",
  saved: (name: string): string => `Saved as ${name}.`,
  notSaved: "Not saved: this browser keeps nothing, or its storage is full. What came is lost when you close the page.",
  newRound: "New round",
  source: "Partnership Playbook",
  promise: "What you will change",
  promiseHelp: "One change in a sentence. It becomes a promise in your partnership.",
  addPromise: "Add it to the promises",
  promised: (partnership: string): string => `It stands among the promises of “${partnership}”.`,
  notPromised: "It could not be written into the partnership.",
};
