// What readers' browsers and files hold from the first version of the site on. This file is never changed: whatever the
// site becomes, all of it opens.
import { beforeEach, expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import { CHECKLISTS } from "../checklists/document";
import { SUGGESTION } from "../suggest/document";
import { readFile } from "./file";
import first from "./first-shape.json";
import { fakeStorage } from "./storage.fake";
import { DocumentStore } from "./store";

beforeEach(() => {
  Object.assign(fakeStorage(), first.storage);
});

/** The agenda of the file, as an agenda of today. */
function agendaOfFile(): object {
  return AGENDA.migrations[1](JSON.parse(first.files.agenda)) as object;
}

test("agendas are there, with their names, their versions and the trash", () => {
  const store = new DocumentStore(AGENDA);
  const [agenda, ...others] = store.list();
  expect([agenda?.name, others.length, store.unreadable()]).toEqual(["A name of its own", 0, []]);
  expect(store.get("kick-off_1")).toEqual({
    ...agendaOfFile(),
    title: expect.stringContaining("second version"),
  });
  expect(store.versions("kick-off_1").map(({ value }) => value)).toEqual([agendaOfFile()]);
  expect(store.recover("removed-one")).toBe(true);
  expect(store.get("removed-one")?.title).toBe("In the trash");
});

test("they can be gone on with, and saved over what the first version wrote", () => {
  const store = new DocumentStore(AGENDA);
  const opened = store.open("kick-off_1");
  const saved = store.save(
    "kick-off_1",
    { ...(opened?.value as NonNullable<typeof opened>["value"]), title: "Now" },
    opened?.stamp,
  );
  expect([saved.saved, new DocumentStore(AGENDA).get("kick-off_1")?.title]).toEqual([true, "Now"]);
});

test("suggestions and checklists are there", () => {
  const tip = new DocumentStore(SUGGESTION).get("tip");
  expect([tip?.entry.title, tip?.newSources[0]?.section]).toEqual(["Thank everyone by name", "2"]);
  const store = new DocumentStore(CHECKLISTS);
  const [listed] = store.list();
  expect([listed?.name, store.unreadable()]).toEqual(["Spring session", []]);
  expect(store.get(listed?.id ?? "")?.checklists["step-2-logistics"]).toMatchObject({
    items: {
      poll: { state: "done", owner: "Ana", note: "Sent on Monday.\nTwo answered." },
      venue: { due: "2027-03-10" },
    },
    own: [{ id: "own.1", text: "Bring the sign" }],
  });
});

test("files of one document and of all open", () => {
  expect(readFile(AGENDA, first.files.agenda)).toEqual({ one: agendaOfFile() });
  expect(readFile(CHECKLISTS, first.files.checklists)).toEqual({ one: JSON.parse(first.files.checklists) });
  for (const [kind, text] of [
    [AGENDA, first.files.agendas],
    [CHECKLISTS, first.files.allChecklists],
  ] as const) {
    fakeStorage();
    const store = new DocumentStore<object>(kind as never);
    expect(readFile(kind as never, text)).toEqual({ all: text });
    expect(store.importAll(text)).toMatchObject({ imported: [expect.any(String)], unreadable: [], full: false });
  }
});
