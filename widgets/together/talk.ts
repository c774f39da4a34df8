/** An agenda about what sides see differently, or a block about it for another agenda. Needs no browser. */
import { addBlock, addOrganization, blankAgenda, blankBlock, fitTo } from "../agenda/edit";
import { type Agenda, type Block, MOST_BLOCKS, type Organization } from "../agenda/model";
import { type Compared, sentenceOf, talkOf } from "./compare";
import { WORDS } from "./words";

/**
 * What an agenda is to be about.
 *
 * from: what the answers were given to, such as the title of a check. organizations: who comes; those of a partnership
 * have people and zones.
 */
export interface Talk {
  from: string;
  differences: readonly Compared[];
  /** Whether it is about what all said alike, instead of differences. */
  isShared?: boolean | undefined;
  minutes: number;
  organizations: readonly Pick<Organization, "name" | "zone" | "people">[];
  zone: string;
}

/** The fewest minutes that so many questions take, with a short beginning and end. */
export function fewestMinutes(questions: number): number {
  return questions * LEAST_EACH + 5;
}

const LEAST_EACH = 5;

/** An agenda with a block for each question, which takes the minutes that there are. */
export function talkAgenda({ from, differences, isShared, minutes, organizations, zone }: Talk): Agenda {
  const started: Agenda = {
    ...blankAgenda(zone),
    title: isShared ? WORDS.talk.sharedTitle(from) : WORDS.talk.title(from),
    goal: isShared ? WORDS.talk.sharedGoal(from) : WORDS.talk.goal(from),
    organizations: [],
    blocks: [
      { ...blankBlock("opening"), priority: "should", least: 2, ideal: 5, most: 10 },
      ...blocksAbout({ from, differences, isShared }),
      { ...blankBlock("closing"), priority: "should", least: 3, ideal: 10, most: 20 },
    ],
  };
  const agenda = organizations.reduce(
    (next, { name, zone: theirs, people }) => addOrganization(next, { name, zone: theirs, people: [...people] }),
    started,
  );
  return fitTo(agenda, minutes).agenda;
}

/** The agenda with blocks about what was chosen before its end; undefined if it can take no more. */
export function putTalk(agenda: Agenda, about: Pick<Talk, "from" | "differences" | "isShared">): Agenda | undefined {
  const blocks = blocksAbout(about);
  if (agenda.blocks.length + blocks.length > MOST_BLOCKS) return undefined;
  return blocks.reduce((next, block) => {
    const at = next.blocks.findLastIndex(({ kind }) => kind !== "closing") + 1;
    return addBlock(next, block, at);
  }, agenda);
}

/** A block for each difference; one for all that was said alike. */
function blocksAbout({ from, differences, isShared }: Pick<Talk, "from" | "differences" | "isShared">): Block[] {
  return isShared ? [sharedBlock(differences)] : differences.map((one) => blockAbout(one, from));
}

/** A block about what all said alike, which its purpose lists. */
function sharedBlock(alike: readonly Compared[]): Block {
  return {
    ...talkBlock(WORDS.talk.shared),
    purpose: WORDS.talk.sharedPurpose(alike.map(({ question }) => question.text)),
    prompts: WORDS.talk.sharedQuestions.map((text) => ({ text })),
  };
}

/** A block about a difference. Who said what stands in its notes, which the partner's copy leaves out. */
function blockAbout(difference: Compared, from: string): Block {
  const question = talkOf(difference.question);
  return {
    ...talkBlock(difference.question.text),
    prompts: [{ text: question }],
    notes: WORDS.talk.notes(from, sentenceOf(difference)),
  };
}

function talkBlock(title: string): Block {
  return { ...blankBlock("question"), title, least: LEAST_EACH, ideal: 15, most: 45, minutes: 15 };
}
