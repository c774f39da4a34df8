/** The words that the pure modules of the agenda write or show, in one place, ready to be translated. */
import type { BlockKind } from "./model";

/** What a new block of a kind is called, who leads it, and what it is for. */
export const BLANK: Record<BlockKind, { title: string; lead: string; purpose: string }> = {
  opening: { title: "Welcome", lead: "Facilitator", purpose: "Everyone knows why we are here and what comes next." },
  icebreaker: { title: "Icebreaker", lead: "Facilitator", purpose: "Each person speaks once, early." },
  question: { title: "Guiding question", lead: "Functional lead", purpose: "Each side asks and hears how the other does it." },
  breakout: { title: "Small groups", lead: "Facilitator", purpose: "More people get to speak." },
  break: { title: "Break", lead: "Timekeeper", purpose: "People stretch and talk informally." },
  decision: { title: "Decision", lead: "Facilitator", purpose: "We settle what we do next." },
  closing: { title: "Takeaways and next steps", lead: "Follow-up owner", purpose: "Everyone leaves with the main points and next steps." },
};
