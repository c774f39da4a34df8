/** What the author of an agenda has to complete before it is worth a pull request. */

import type { Library } from "../guide/records";
import { total } from "./edit";
import { FEWEST_BLOCKS, findRole } from "./entry-blocks";
import { cleanLine, MOST } from "./entry-text";
import { type Agenda, type Block, MOST_MINUTES } from "./model";
import { repeats, saidBy } from "./said";
import { BLANK, PROBLEMS } from "./words";

/** Something that an author has to complete, with the field of the entry that it is about. */
export interface EntryProblem {
  field: string;
  text: string;
}

/** What has to be completed before an agenda is worth a pull request. */
export function problemsForEntry(agenda: Agenda, library?: Library): EntryProblem[] {
  const title = cleanLine(agenda.title);
  const taking = agenda.blocks.filter((block) => !block.out);
  const repeated = library ? repeatedSentences(agenda, library) : 0;
  const found: (false | EntryProblem)[] = [
    title.length < 3 && { field: "title", text: PROBLEMS.title },
    [...title].length > MOST.title && { field: "title", text: PROBLEMS.longTitle(MOST.title) },
    isTaken(title, library) && { field: "title", text: PROBLEMS.titleTaken },
    !agenda.goal.trim() && { field: "goal", text: PROBLEMS.goal },
    taking.length < FEWEST_BLOCKS && { field: "blocks", text: PROBLEMS.fewBlocks(FEWEST_BLOCKS) },
    taking.length > MOST.blocks && { field: "blocks", text: PROBLEMS.manyBlocks(MOST.blocks, taking.length) },
    total(agenda) > MOST_MINUTES && { field: "minutes", text: PROBLEMS.long },
    ...taking.flatMap((block, place) => blockProblems(block, place, library)),
    !agenda.before.some((task) => task.text.trim()) && { field: "prepare", text: PROBLEMS.prepare },
    agenda.before.length > MOST.prepare && { field: "prepare", text: PROBLEMS.manyTasks(MOST.prepare) },
    !agenda.after.some((task) => task.text.trim()) && { field: "afterwards", text: PROBLEMS.afterwards },
    agenda.formats.includes("hybrid") && { field: "hybrid", text: PROBLEMS.hybrid },
    agenda.after.length > MOST.afterwards && { field: "afterwards", text: PROBLEMS.manyTasks(MOST.afterwards) },
    repeated > 0 && { field: "blocks", text: PROBLEMS.repeated(repeated) },
    { field: "summary", text: PROBLEMS.summary },
    { field: "use_when", text: PROBLEMS.useWhen },
    { field: "avoid_when", text: PROBLEMS.avoidWhen },
  ];
  return found.filter((problem) => problem !== false);
}

/** Whether an agenda of the playbook is called so. */
export function isTaken(title: string, library: Library | undefined): boolean {
  return library?.agendas.some((record) => record.title.toLowerCase() === title.toLowerCase()) ?? false;
}

function blockProblems(block: Block, place: number, library: Library | undefined): (false | EntryProblem)[] {
  const at = `blocks[${place + 1}]`;
  const name = cleanLine(block.title) || `${BLANK[block.kind].title} (${place + 1})`;
  const role = library && findRole(block.lead, library.roles);
  return [
    cleanLine(block.title).length < 3 && { field: `${at}.title`, text: PROBLEMS.blockTitle(place + 1) },
    !block.purpose.trim() && { field: `${at}.purpose`, text: PROBLEMS.purpose(name) },
    !block.steps.some(({ text }) => text.trim()) && { field: `${at}.steps`, text: PROBLEMS.steps(name) },
    library !== undefined && !role && { field: `${at}.lead`, text: PROBLEMS.lead(name) },
  ];
}

/** How many sentences the playbook has already. */
function repeatedSentences(agenda: Agenda, library: Library): number {
  const said = saidBy(library);
  const texts = [
    agenda.goal,
    ...[...agenda.before, ...agenda.after].map((task) => task.text),
    ...agenda.blocks.flatMap((block) => [
      block.purpose,
      block.notes,
      ...block.steps.map(({ text }) => text),
      ...block.materials,
    ]),
  ];
  return texts.reduce((found, text) => found + repeats(text, said), 0);
}
