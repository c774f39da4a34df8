/** What pasted lines do to the lists of an agenda: the first takes the place of the item that they were pasted into. */
import { addTask, type Lane, updateTask } from "./edit";
import type { Agenda, Prompt } from "./model";

/** The agenda with tasks for the items, from a task on. */
export function pasteTasks(agenda: Agenda, lane: Lane, id: string, items: readonly string[]): Agenda {
  const at = agenda[lane].findIndex((task) => task.id === id);
  const [first, ...others] = items;
  if (at < 0 || first === undefined) return agenda;
  const changed = updateTask(agenda, lane, id, { text: first });
  return others.reduce((made, text, place) => addTask(made, lane, { text }, at + 1 + place), changed);
}

/** The questions with those of the items, from one on; one that says the same as before is still the library's. */
export function pastePrompts(prompts: readonly Prompt[], at: number, items: readonly string[]): Prompt[] {
  const asked = items.map((text) => (prompts[at]?.text === text ? prompts[at] : { text }));
  return prompts.toSpliced(at, 1, ...asked);
}
