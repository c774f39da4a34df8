/** Agendas from what the playbook has: from one of its agendas, or from four answers. Loaded when one is asked for. */
import { type Answers, compose, planSession, wantedFor } from "../agenda/compose";
import { fromTemplate } from "../agenda/library";
import type { Agenda } from "../agenda/model";
import { ownZone } from "../base/zones";
import { getEngine } from "../finding/load";
import { loadEntries, loadGuide, loadLibrary, loadOffers } from "../guide/library";

/** An agenda to adapt, from one of the playbook's; undefined if that is gone. */
export async function adapt(id: string, target?: number): Promise<Agenda | undefined> {
  const [{ agendas }, { roles }] = await Promise.all([loadEntries({ agendas: [id] }), loadLibrary("roles")]);
  const [record] = agendas;
  if (!record) return undefined;
  const prompts = record.blocks.flatMap((block) => block.prompts ?? []);
  const library = { ...(await loadEntries({ prompts })), roles };
  return fromTemplate(record, library, { zone: ownZone(), ...(target && { target }) });
}

/**
 * An agenda from four answers.
 *
 * @param isKnown - whether the goal is one of the playbook's, by its id.
 */
export async function composeFrom(answers: Answers, isKnown: boolean): Promise<Agenda> {
  const [offers, { goals }, { hints }, scores] = await Promise.all([
    loadOffers(),
    loadEntries({ goals: isKnown ? [answers.goal] : [] }),
    loadGuide(),
    isKnown ? undefined : scoresFor(answers.goal),
  ]);
  const plan = planSession(answers, offers, { goal: goals[0], hints, scores });
  return compose(plan, await loadEntries(wantedFor(plan)));
}

/** What the search of the site finds for a goal in words; undefined if it can't be asked, such as without a connection. */
async function scoresFor(goal: string): Promise<ReadonlyMap<string, number> | undefined> {
  try {
    return await (await getEngine()).best(goal, ["activity", "prompt"]);
  } catch (error) {
    console.warn("Search could not start.", error);
    return undefined;
  }
}
