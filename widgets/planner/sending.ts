/** Sending a plan by link or file, copying it, and going back to what it was. Loaded when it is asked for. */
import { today } from "../base/days";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { newId } from "../base/ids";
import { outgoingFile } from "../exchange/send";
import { showShare } from "../exchange/share-dialog";
import { showVersions as showVersionsOf } from "../exchange/versions-dialog";
import { changePlan } from "../plan/edit";
import type { Audience } from "../plan/for-partner";
import { forPartner, isOpen } from "../plan/for-partner";
import type { Plan } from "../plan/model";
import type { Desk } from "./desk";
import { ACTS, SHARE, TAKE } from "./words";

export async function share(desk: Desk, audience: Audience): Promise<void> {
  desk.edited?.flush();
  const { store, value } = desk;
  if (!value) return;
  const partner = forPartner(value);
  await showShare({
    store,
    id: value.id,
    title: SHARE.title,
    value: audience === "us" ? value : partner,
    names: value.organizations.map(({ name }) => name.trim()).filter(Boolean),
    isOpen,
    ways: {
      words: SHARE.what,
      of: [
        { ...SHARE.partner, value: partner },
        { ...SHARE.us, value },
      ],
    },
    saveFile: (sent) => {
      const name = fileName(store.kind.titleOf(value), "json", isOpen(sent) ? "" : TAKE.ours);
      download(name, outgoingFile({ store, id: value.id, value: sent, isOpen }), "application/json");
      desk.tell(ACTS.saved(name));
    },
  });
}

export function showVersions(desk: Desk): void {
  desk.edited?.flush();
  const { value, store } = desk;
  if (!value) return;
  showVersionsOf(
    store,
    value.id,
    ({ milestones, goal }) => ACTS.about(milestones.length, goal),
    (version, isCommon) => {
      // What was sent lacks what is one's own.
      const own = new Map((isCommon ? value.milestones : []).map(({ id, notes, made }) => [id, { notes, made }]));
      const milestones = version.milestones.map((one) => ({ ...one, ...own.get(one.id) }));
      desk.changeAndTell({ ...version, id: value.id, milestones }, ACTS.restored);
    },
  );
}

/** Keeps a copy, to try something out, and opens it. What was made for the first one stays there. */
export function duplicate(desk: Desk, plan: Plan): void {
  desk.edited?.flush();
  const copied: Plan = {
    ...changePlan(plan, { title: ACTS.copyOf(desk.store.kind.titleOf(plan)) }),
    id: newId(),
    milestones: plan.milestones.map((one) => ({ ...one, made: [] })),
  };
  desk.add(copied);
  desk.tell(ACTS.duplicated);
}

export function saveUnread(desk: Desk): void {
  const name = fileName("plan-unread", "txt", today());
  download(
    name,
    desk.store
      .unreadable()
      .map(({ text }) => text)
      .join("\n\n"),
  );
  desk.tell(ACTS.saved(name));
}
