/** Sending a partnership by link or file, and going back to what it was. Loaded when it is asked for. */
import { today } from "../base/days";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { outgoingFile } from "../exchange/send";
import { showShare } from "../exchange/share-dialog";
import { showVersions as showVersionsOf } from "../exchange/versions-dialog";
import { titleOf } from "../partnership/said";
import type { Desk } from "./desk";
import { WORDS } from "./words";

export async function share(desk: Desk): Promise<void> {
  desk.edited?.flush();
  const { store, value } = desk;
  if (!value) return;
  const names = value.organizations.map(({ name }) => name.trim()).filter(Boolean);
  const way = { words: WORDS.share, note: WORDS.shareNote, value };
  await showShare({
    store,
    id: value.id,
    value,
    title: WORDS.share,
    names,
    ways: { words: WORDS.share, of: [way] },
    saveFile: () => saveFile(desk),
  });
}

export function saveFile(desk: Desk): void {
  desk.edited?.flush();
  const { store, value } = desk;
  if (!value) return;
  const name = fileName("partnership", "json", `${titleOf(value)} ${today()}`);
  download(name, outgoingFile({ store, id: value.id, value }), "application/json");
  desk.tell(WORDS.acts.saved(name));
}

export function saveUnread(desk: Desk): void {
  const name = fileName("partnership-unread", "txt", today());
  const texts = desk.store.unreadable().map(({ text }) => text);
  download(name, texts.join("\n\n"));
  desk.tell(WORDS.acts.saved(name));
}

export function showVersions(desk: Desk): void {
  desk.edited?.flush();
  const { value, store } = desk;
  if (!value) return;
  showVersionsOf(
    store,
    value.id,
    ({ promises, belongs }) => WORDS.acts.about(promises.length, belongs.length),
    (version) => desk.changeAndTell({ ...version, id: value.id }, WORDS.acts.restored),
  );
}
