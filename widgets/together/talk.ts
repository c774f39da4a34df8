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
export function talkAgenda({ from, differences, minutes, organizations, zone }: Talk): Agenda {
  const started: Agenda = {
    ...blankAgenda(zone),
    title: WORDS.talk.title(from),
    goal: WORDS.talk.goal(from),
    organizations: [],
    blocks: [
      { ...blankBlock("opening"), priority: "should", least: 2, ideal: 5, most: 10 },
      ...differences.map((one) => blockAbout(one, from)),
      { ...blankBlock("closing"), priority: "should", least: 3, ideal: 10, most: 20 },
    ],
  };
  const agenda = organizations.reduce(
    (next, { name, zone: theirs, people }) => addOrganization(next, { name, zone: theirs, people: [...people] }),
    started,
  );
  return fitTo(agenda, minutes).agenda;
}

/** The agenda with a block about each difference before its end; undefined if it can take no more. */
export function putTalk(agenda: Agenda, differences: readonly Compared[], from: string): Agenda | undefined {
  if (agenda.blocks.length + differences.length > MOST_BLOCKS) return undefined;
  return differences.reduce((next, one) => {
    const at = next.blocks.findLastIndex(({ kind }) => kind !== "closing") + 1;
    return addBlock(next, blockAbout(one, from), at);
  }, agenda);
}

/** A block about a difference. Who said what stands in its notes, which the partner's copy leaves out. */
function blockAbout(difference: Compared, from: string): Block {
  const question = talkOf(difference.question);
  return {
    ...blankBlock("question"),
    title: difference.question.text,
    least: LEAST_EACH,
    ideal: 15,
    most: 45,
    minutes: 15,
    prompts: [{ text: question }],
    notes: WORDS.talk.notes(from, sentenceOf(difference)),
  };
}
