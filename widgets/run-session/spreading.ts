/** Sharing out time, and taking in a changed agenda: what is done, and what it did in words. Loaded when it is asked for. */
import type { Agenda } from "../agenda/model";
import { spread, takeBack } from "../session/spread";
import { takeChanges } from "../session/take-changes";
import type { Run } from "./run";
import { titleOf } from "./titles";
import { WORDS } from "./words";

const words = WORDS.spread;

export function spreadNow(run: Run): void {
  const done = spread(run.session, new Date());
  const { changed, out, back, late, was, over } = done;
  if (done.session === run.session) return run.say(Math.abs(was) < 1 ? words.onTime : words.nothing);
  if (!run.change(done.session)) return;
  const said = [
    words.outcome(Math.trunc(over)),
    changed.length ? words.changed(changed.map(({ block, from, to }) => words.change(titleOf(block), from, to))) : "",
    out.length ? words.out(out.map(titleOf)) : "",
    back.length ? words.back(back.map(titleOf)) : "",
    ...late.map(({ block, minutes }) => words.late(titleOf(block), minutes)),
  ];
  run.say(said.filter(Boolean).join(" "), () => {
    run.change(takeBack(run.session, done));
    run.say(WORDS.undone);
  });
}

/** Takes in the agenda as it is now. Returns whether there was room for it. */
export function takeNow(run: Run, agenda: Agenda): boolean {
  const before = run.session;
  const { session, added, removed, renamed, lengths, moved, full } = takeChanges(before, agenda, new Date());
  const meanwhile = WORDS.meanwhile;
  if (full) run.say(meanwhile.full);
  if (full) return false;
  const said = [
    added.length ? meanwhile.added(added.map(titleOf)) : "",
    removed.length ? meanwhile.removed(removed.map(titleOf)) : "",
    renamed.length ? meanwhile.renamed(renamed.map(({ block }) => titleOf(block))) : "",
    lengths.length ? words.changed(lengths.map(({ block, from, to }) => words.change(titleOf(block), from, to))) : "",
    moved ? meanwhile.moved : "",
  ].filter(Boolean);
  if (session === before) run.say(meanwhile.nothing);
  else run.move(session, [meanwhile.taken, ...said].join(" "));
  return true;
}
