/** Agendas and checks, as a partnership takes them along. Loaded when it does. */
import { agendaArticle } from "../agenda/article";
import { forPartner, isOpen, withOwn } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { roundArticle } from "../answers/article";
import { collect } from "../answers/collect";
import { MOST_SIDES, type Round } from "../answers/model";
import { ownSideOf, setOwnSide } from "../answers/own";
import { newPartId } from "../base/ids";
import { siteUrl } from "../base/site";
import { line } from "../base/text";
import type { DocumentStore } from "../documents/store";
import { ownName } from "../exchange/names";
import { loadLibrary } from "../guide/library";
import { type Carrier, carrierOf } from "../partnership/along/carrier";

export function agendaCarrier(store: DocumentStore<Agenda>): Carrier {
  return carrierOf<Agenda>({
    document: "agenda",
    store,
    forPartner: (agenda) => forPartner(agenda, store.common.list(agenda.id)[0]?.value),
    isOpen,
    article: async (agenda, audience) => {
      const { roles } = await loadLibrary("roles");
      return agendaArticle(agenda, {
        audience: audience === "us" ? "facilitator" : "participants",
        siteUrl: siteUrl("").href,
        roles: Object.fromEntries(roles.map(({ id, title }) => [id, title])),
      });
    },
    withOwn: (mine, { base, theirs }) => ({
      mine,
      ...(base ? withOwn(mine, { base, theirs }) : withOwn(mine, { theirs })),
    }),
  });
}

/** @param titleOf - what a round is called. */
export function answersCarrier(store: DocumentStore<Round>, titleOf: (round: Round) => string): Carrier {
  return carrierOf<Round>({
    document: "answers",
    store,
    forPartner: answersForPartner,
    isOpen: () => true,
    titleOf,
    article: (round, audience) => ({
      ...roundArticle(round, {
        address: siteUrl(`assessments/${round.assessment}/`).href,
        hidden: audience === "partner" && new Set(round.sheets.map(({ side }) => side)).size < 2,
      }),
      title: line(titleOf(round)),
    }),
    // Nobody is asked which of two people's sheets counts: that would show what one of them said.
    join: (mine, came) => {
      if (mine.by !== "person") return undefined;
      const collected = collect(mine, came);
      return typeof collected === "string" ? mine : collected.round;
    },
    received: withSideOfReader,
    own: { get: ownSideOf, set: ({ id }, own) => setOwnSide(id, own) },
  });
}

/**
 * What single people answered stays here. Between two organizations all answers go along; where there are more, only
 * one's own, since the others were sent to us alone.
 */
export function answersForPartner(round: Round): Round | undefined {
  if (round.by === "person") return undefined;
  const own = ownSideOf(round) ?? round.sides[0]?.id;
  const isOurs = round.sides.length <= 2 ? () => true : (side: string) => side === own;
  const sheets = round.sheets.filter(({ side }) => isOurs(side));
  if (!sheets.length) return undefined;
  const used = new Set(sheets.map(({ edition }) => edition));
  const asked = Object.fromEntries(Object.entries(round.asked).filter(([key]) => used.has(key)));
  return { ...round, sides: round.sides.filter(({ id }) => isOurs(id)), sheets, asked, shown: [] };
}

/** A round that was sent, with a side for the reader, who else would be taken for the sender. */
function withSideOfReader(round: Round, sender: string): Round {
  if (round.by === "person") return round;
  const fold = (name: string): string => name.trim().toLowerCase();
  const free = round.sides.find(
    ({ id, name }) => fold(name) !== fold(sender) && !round.sheets.some(({ side }) => side === id),
  );
  const named = round.sides.find(({ name }) => fold(name) && fold(name) === fold(ownName()));
  const own = named ?? free;
  if (own || round.sides.length >= MOST_SIDES) {
    if (own) setOwnSide(round.id, own.id);
    return round;
  }
  const side = { id: newPartId(), name: ownName(), role: "" };
  setOwnSide(round.id, side.id);
  return { ...round, sides: [...round.sides, side] };
}
