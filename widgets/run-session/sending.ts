/** Sending a session to whoever took notes too, and going back to what it was. Loaded when it is asked for. */
import { today } from "../base/days";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { outgoingFile } from "../exchange/send";
import { showShare } from "../exchange/share-dialog";
import { showVersions as showVersionsOf } from "../exchange/versions-dialog";
import { forPartner, isOpen } from "../session/for-partner";
import type { Session } from "../session/model";
import { LATER_WORDS } from "./later-words";
import type { Run } from "./run";
import { sessions } from "./stores";
import { WORDS } from "./words";

export async function share(run: Run): Promise<void> {
  const { session } = run;
  const names = session.agenda.organizations.map(({ name }) => name.trim()).filter(Boolean);
  await showShare({
    store: sessions,
    id: session.id,
    value: session,
    title: WORDS.send,
    names,
    isOpen,
    ways: {
      words: LATER_WORDS.sending.what,
      of: [
        { ...LATER_WORDS.sending.us, value: session },
        { ...LATER_WORDS.sending.partner, value: forPartner(session, sessions.common.list(session.id)[0]?.value) },
      ],
    },
    saveFile: (value: Session) => {
      const name = fileName(sessions.kind.titleOf(value), "json", today());
      download(name, outgoingFile({ store: sessions, id: session.id, value, isOpen }), "application/json");
      run.say(WORDS.saved(name));
    },
  });
}

export function showVersions(run: Run): void {
  showVersionsOf(
    sessions,
    run.session.id,
    ({ said }) => WORDS.versionAbout(said.length),
    (version) => {
      if (run.change({ ...version, id: run.session.id })) run.say(WORDS.restored);
    },
  );
}
