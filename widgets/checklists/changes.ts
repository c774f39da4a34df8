/**
 * Everything that can be changed in a document, each as a function from the document before to the one after. A change
 * says what the reader did and leaves the rest alone, so two tabs that change different things lose nothing of each other.
 */

import { type Day, isDay, today } from "../base/days";
import { newId } from "../base/ids";
import {
  type ChecklistDocument,
  MOST_CHARACTERS,
  MOST_OWN_ITEMS,
  ownValue,
  type SavedChecklist,
  type SavedItem,
} from "./checklist-document";

export type Change = (document: ChecklistDocument) => ChecklistDocument;

/** Which checklist is meant, as the playbook has it now. */
export interface ChecklistRef {
  id: string;
  title: string;
  event: string;
}

/** Several changes as one. */
export const inTurn =
  (changes: readonly Change[]): Change =>
  (document) =>
    changes.reduce((changed, change) => change(changed), document);

/** Begins a checklist: it is one of the document from then on. */
export const begin = (list: ChecklistRef): Change => inChecklist(list, (saved) => saved);

export const rename =
  (name: string): Change =>
  (document) =>
    counted({ ...document, name: cut(oneLine(name)) });

/** Sets the day that due days count from; undefined takes it away. */
export const setEventDay =
  (event: string, day: Day | undefined, on = today()): Change =>
  (document) => {
    const { [event]: _, ...others } = document.dates;
    if (day === undefined || !isDay(day)) return counted({ ...document, dates: others });
    return counted({ ...document, dates: { ...others, [event]: day }, dated: { ...document.dated, [event]: on } });
  };

/** Changes what is said about an item. A part that is undefined or empty goes back to how the playbook has it. */
export const setItem = (
  list: ChecklistRef,
  item: string,
  text: string,
  change: { [Part in keyof SavedItem]: SavedItem[Part] | undefined },
): Change =>
  inChecklist(list, (saved) => {
    const merged = { ...ownValue(saved.items, item), ...change };
    const said = Object.entries(merged).filter(
      ([part, value]) => part !== "text" && value !== undefined && value !== "" && value !== false,
    );
    const cutParts = said.map(([part, value]) => [part, typeof value === "string" ? cut(value) : value]);
    const { [item]: _, ...others } = saved.items;
    if (!said.length) return { ...saved, items: others };
    return { ...saved, items: { ...others, [item]: { ...Object.fromEntries(cutParts), text: cut(text) } } };
  });

/** Adds an item at the end; nothing happens if there is no text or no room for more. */
export const addItem = (list: ChecklistRef, text: string, id = `own.${newId()}`): Change =>
  inChecklist(list, (saved) => {
    const words = cut(oneLine(text));
    return words && saved.own.length < MOST_OWN_ITEMS ? { ...saved, own: [...saved.own, { id, text: words }] } : saved;
  });

/** Rewords an item that the reader added. */
export const rewordItem = (list: ChecklistRef, id: string, text: string): Change =>
  inChecklist(list, (saved) => ({
    ...saved,
    own: saved.own.map((item) => (item.id === id ? { ...item, text: cut(oneLine(text)) || item.text } : item)),
  }));

/** Removes an item that the reader added, or one that the playbook no longer has. */
export const removeItem = (list: ChecklistRef, id: string): Change =>
  inChecklist(list, (saved) => {
    const { [id]: _, ...items } = saved.items;
    return { ...saved, items, own: saved.own.filter((item) => item.id !== id) };
  });

/** Puts an item back as it was in `before`, at its old place. */
export const restoreItem = (list: ChecklistRef, id: string, before: ChecklistDocument): Change =>
  inChecklist(list, (saved) => {
    const old = ownValue(before.checklists, list.id);
    const said = old && ownValue(old.items, id);
    const own = [...saved.own];
    const place = old?.own.findIndex((item) => item.id === id) ?? -1;
    const item = old?.own[place];
    if (item && !own.some((other) => other.id === id)) own.splice(place, 0, item);
    const { [id]: _, ...others } = saved.items;
    return { ...saved, own, items: said ? { ...others, [id]: said } : others };
  });

/** Forgets all that was said about a checklist. Its date stays, because other checklists may share it. */
export const reset =
  (list: ChecklistRef): Change =>
  (document) => {
    const { [list.id]: _, ...others } = document.checklists;
    return counted({ ...document, checklists: others });
  };

/** Puts a checklist back as it was in `before`. What was said since then stays where it does not collide. */
export const restoreChecklist =
  (list: ChecklistRef, before: ChecklistDocument): Change =>
  (document) => {
    const old = ownValue(before.checklists, list.id);
    if (!old) return document;
    const since = ownValue(document.checklists, list.id);
    const known = new Set(old.own.map((item) => item.id));
    const merged: SavedChecklist = {
      ...old,
      items: { ...old.items, ...since?.items },
      own: [...old.own, ...(since?.own ?? []).filter((item) => !known.has(item.id))],
    };
    return counted({ ...document, checklists: { ...document.checklists, [list.id]: merged } });
  };

/** Puts another state in place of a document's, such as an earlier version or what was merged. */
export const replaceWith =
  (next: ChecklistDocument): Change =>
  ({ id, changes }) =>
    counted({ ...next, id, changes });

/** Notes that a copy was saved now. */
export const copySaved =
  (now = new Date()): Change =>
  (document) => ({ ...document, changes: 0, saved: now.toISOString() });

function inChecklist(list: ChecklistRef, change: (saved: SavedChecklist) => SavedChecklist): Change {
  return (document) => {
    const saved = ownValue(document.checklists, list.id) ?? { title: "", event: "", items: {}, own: [] };
    const changed = { ...change(saved), title: cut(list.title), event: cut(list.event) };
    return counted({ ...document, checklists: { ...document.checklists, [list.id]: changed } });
  };
}

function counted(document: ChecklistDocument): ChecklistDocument {
  return { ...document, changes: document.changes + 1 };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** No longer than the schema allows, and no character cut in half. */
function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "");
}
