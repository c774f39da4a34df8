/**
 * A session that comes by link or file, from somebody who took notes too. It is shown first. A copy of one that is here is
 * merged with it; of another session of the same agenda only what was written down is taken. Loaded when something comes.
 */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { newId, newPartId } from "../base/ids";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { MOST_BYTES, readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import { type Copies, merge } from "../documents/merge";
import { cover } from "../exchange/cover";
import { answeredBy, type Incoming, received } from "../exchange/receive";
import { showMerge } from "../exchange/show-merge";
import { namesFor } from "../exchange/side-names";
import { SESSION } from "../session/document";
import { withOwn } from "../session/for-partner";
import { MOST_SAID, type Said, type Session } from "../session/model";
import { blockTitle, dayOrText, whoOf } from "../session/said";
import { findCode } from "../share/find";
import { LATER_WORDS } from "./later-words";
import type { Page } from "./run";
import { keptSessions, sessions } from "./stores";
import { WORDS } from "./words";

const words = LATER_WORDS.incoming;

export async function openFile(page: Page, file: File): Promise<void> {
  if (file.size > MOST_BYTES) return page.say(words.tooBig);
  const reading = readFile<Session>(SESSION, await file.text().catch(() => ""));
  if ("one" in reading) return receive(page, { value: reading.one, sent: reading.sent });
  if ("problem" in reading) return page.say(words.problem[reading.problem]);
  const { imported, kept, problem } = sessions.importAll(reading.all);
  page.say(problem ? words.problem[problem] : words.imported(imported.length + kept.length));
  page.requestUpdate();
}

export async function openLink(page: Page, text: string): Promise<void> {
  const { decode } = await loadLater(() => import("../share/share"));
  const decoded = await decode<Session>(SESSION, text);
  if (decoded.ok) return receive(page, decoded);
  if (decoded.readable) return show(page, { value: decoded.readable }, undefined, words.problem[decoded.reason]);
  forgetCode();
  page.say(words.problem[decoded.reason]);
  if (!decoded.opens) return;
  const url = siteUrl(decoded.opens);
  url.hash = findCode(text) ?? "";
  location.assign(url);
}

/** One's own session that something belongs to. isCopy: whether it is the same one; else it is another one of the agenda. */
interface Own {
  id: string;
  isCopy: boolean;
  base: Session | undefined;
}

function receive(page: Page, incoming: Incoming<Session>): void {
  const answered = answeredBy(sessions, incoming, ({ id }) => id);
  const { value } = incoming;
  const other = answered ? undefined : keptSessions().find(({ session }) => isOfSame(session, value));
  const own = answered ? { ...answered, isCopy: true } : other && { id: other.id, isCopy: false, base: undefined };
  show(page, incoming, own, "");
}

/** Whether two sessions are of one agenda, and began on about the same day: two people pressed Start. */
function isOfSame(one: Session, other: Session): boolean {
  const [mine, theirs] = [one.turns[0]?.at, other.turns[0]?.at];
  const isSameDay = mine !== undefined && theirs !== undefined && Math.abs(mine - theirs) < 12 * 3_600_000;
  return one.agenda.id === other.agenda.id && isSameDay;
}

/** @param problem - what is wrong with it, if it could be read only in part. */
function show(page: Page, incoming: Incoming<Session>, own: Own | undefined, problem: string): void {
  const { value, sent } = incoming;
  const place = document.createElement("section");
  place.className = "pb-live pb-live__incoming";
  const mine = own && sessions.get(own.id);
  const added = mine ? newLines(mine, value).length : 0;
  let uncover = (): void => {};
  const leave = (): void => {
    uncover();
    forgetCode();
  };
  const open = (id: string): void => {
    leave();
    page.go(`?session=${id}`, true);
    page.route();
    page.focusHeading();
  };
  const keep = (): void => {
    const { id, saved } = sessions.add(sessions.get(value.id) ? newId() : value.id, value);
    if (!saved.saved) return void draw(words.notKept);
    received(sessions, id, incoming);
    open(id);
  };
  const take = (): void => {
    if (!own || !mine) return;
    if (own.isCopy) return void attempt(() => mergeCopies(page, incoming, { own, mine, leave, open }));
    const opened = sessions.open(own.id);
    const lines = newLines(mine, value).slice(0, MOST_SAID - mine.said.length);
    if (!saveOver(own.id, { ...mine, said: [...mine.said, ...lines] }, opened?.stamp)) return void draw(words.notKept);
    open(own.id);
    page.say(words.added(lines.length));
  };
  const draw = (trouble = ""): unknown =>
    render(
      html`<h1 tabindex="-1" dir="auto">${sent?.by.trim() ? words.by(sent.by.trim()) : words.heading}</h1>
        <p class="pb-lede" dir="auto">${value.title.trim() || WORDS.untitled}</p>
        ${problem ? html`<p class="pb-note">${problem}</p>` : nothing}
        ${trouble ? html`<div class="pb-banner pb-banner--bad" role="alert"><p>${trouble}</p></div>` : nothing}
        <p>${mine ? (own?.isCopy ? words.copy : words.sameAgenda(added)) : words.first}</p>
        <div class="pb-live__more">
          ${
            mine && (own?.isCopy || added)
              ? html`<button type="button" class="pb-button pb-button--main" @click=${take}>
                  ${icon("compare")}${own?.isCopy ? words.merge : words.add(added)}
                </button>`
              : nothing
          }
          ${mine ? html`<button type="button" class="pb-button" @click=${() => open(own?.id ?? "")}>${words.toOwn}</button>` : nothing}
          ${
            own?.isCopy
              ? nothing
              : html`<button type="button" class="pb-button ${mine ? "" : "pb-button--main"}" @click=${keep}>
                  ${icon("add")}${words.keep}
                </button>`
          }
          <button type="button" class="pb-button" @click=${leave}>${words.leave}</button>
        </div>
        ${readOnly(value)}`,
      place,
    );
  draw();
  uncover = cover(place);
}

function readOnly(session: Session): TemplateResult {
  const open = session.said.filter(({ text }) => text.trim());
  if (!open.length) return html`<p>${words.nothing}</p>`;
  return html`<h2>${words.said(open.length)}</h2>
    <ul class="pb-live__said">
      ${open.map((one) => {
        const meta = [blockTitle(session, one.block), whoOf(session, one), dayOrText(one.by)].filter(Boolean);
        return html`<li class="pb-live__one">
          <p class="pb-live__tag">${WORDS.write.kinds[one.kind]}</p>
          <p class="pb-live__text" dir="auto">${one.text}</p>
          ${meta.length ? html`<small dir="auto">${meta.join(" · ")}</small>` : nothing}
        </li>`;
      })}
    </ul>`;
}

/** What somebody else wrote down and one has not, with ids that are free here. */
function newLines(mine: Session, theirs: Session): Said[] {
  const key = ({ kind, text, block }: Said): string => JSON.stringify([kind, text.trim(), block]);
  const known = new Set(mine.said.map(key));
  const taken = new Set(mine.said.map(({ id }) => id));
  const blocks = new Set(Object.keys(mine.blocks));
  const sides = new Set(mine.agenda.organizations.map(({ id }) => id));
  return theirs.said
    .filter((one) => one.text.trim() && !known.has(key(one)))
    .map((one) => {
      let id = one.id;
      while (taken.has(id)) id = newPartId();
      taken.add(id);
      const { block, organization } = one;
      return {
        ...one,
        id,
        block: blocks.has(block) ? block : "",
        organization: sides.has(organization) ? organization : "",
      };
    });
}

/** Both copies become one; only what both changed differently is asked. */
async function mergeCopies(
  page: Page,
  incoming: Incoming<Session>,
  { own, mine, leave, open }: { own: Own; mine: Session; leave: () => void; open: (id: string) => void },
): Promise<void> {
  const opened = sessions.open(own.id);
  const theirs = SESSION.withId(incoming.value, own.id);
  // What is one's own and was never sent is no difference, and is not lost.
  const copies: Copies<Session> = own.base
    ? { mine, ...withOwn(mine, { theirs, base: own.base }) }
    : { mine, base: undefined, ...withOwn(mine, { theirs }) };
  const done = (merged: Session): void => {
    if (!isWhole(SESSION, merged)) return page.say(WORDS.refused);
    if (!saveOver(own.id, merged, opened?.stamp)) return page.say(words.notKept);
    received(sessions, own.id, incoming);
    open(own.id);
    page.say(words.merged(merged.said.length - mine.said.length));
  };
  const { value, differences } = merge(await SESSION.shape(), copies);
  if (!differences.some(({ asked }) => asked)) return done(value);
  leave();
  const names = namesFor(
    incoming.sent,
    mine.agenda.organizations.map(({ name }) => name),
  );
  const summary = ({ said }: Session): string => words.result(said.length);
  await showMerge(SESSION, { copies, names, sent: incoming.sent, summary, done });
}

/** Saves over what is here, which stays as a version to go back to. */
function saveOver(id: string, next: Session, stamp: string | undefined): boolean {
  const before = sessions.get(id);
  if (before) sessions.keepVersion(id, before, "replaced");
  const { saved } = sessions.save(id, next, stamp, { over: true });
  if (!saved) sessions.forget(id);
  return saved;
}

/** Takes what was opened out of the address, so that a reload does not open it once more. */
function forgetCode(): void {
  if (!location.hash && !/pb[B-Z][A-D]/.test(location.search)) return;
  history.replaceState(history.state, "", location.pathname);
}
