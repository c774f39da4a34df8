/** Sessions, as a partnership takes them along. Loaded when it does. */
import { siteUrl } from "../base/site";
import { type Carrier, carrierOf } from "../partnership/along/carrier";
import { forPartner, isOpen, withOwn } from "../session/for-partner";
import type { Session } from "../session/model";
import { sessionRecord } from "../session/record";
import { sessions } from "./stores";

export function sessionCarrier(): Carrier {
  return carrierOf<Session>({
    document: "session",
    store: sessions,
    forPartner,
    isOpen,
    article: (session, audience) =>
      sessionRecord(session, {
        audience: audience === "us" ? "facilitator" : "participants",
        siteUrl: siteUrl("").href,
        now: new Date(),
      }),
    // What is one's own is never sent to the partner, so what came without it says nothing about it.
    withOwn: (mine, { base, theirs }) =>
      base ? { mine, ...withOwn(mine, { theirs, base }) } : { mine, ...withOwn(mine, { theirs }), base },
  });
}
