/** All blocks of a session: those that are over with their real times, and those to come with when they will be. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { clock } from "../base/zone-clock";
import { ownZone } from "../base/zones";
import { logAt, minutesOn } from "../session/log";
import * as moves from "./moves";
import type { Run } from "./run";
import { titleOf } from "./titles";
import { WORDS } from "./words";

const words = WORDS.plan;

export function planView(run: Run): TemplateResult {
  const { session, state } = run;
  const log = logAt(session, state.now.getTime());
  const coming = new Map(state.coming.map((one) => [one.block.id, one]));
  const zone = ownZone();
  const time = (at: number): string => clock(new Date(at), zone);
  return html`<details class="pb-live__fold pb-live__plan" data-plan>
    <summary>${words.title(log.places.length)}${icon("expand")}</summary>
    <ol>
      ${log.places.map(({ id, block, at }) => {
        const isNow = state.block?.id === id;
        const turns = log.turns.filter((turn) => turn.block === id);
        const begun = turns[0]?.at;
        const last = turns.at(-1);
        const ended = last && log.turns[log.turns.indexOf(last) + 1]?.at;
        const ahead = coming.get(id);
        const times = ahead
          ? words.from(time(ahead.start.getTime()))
          : begun === undefined
            ? ""
            : isNow || ended === undefined
              ? words.from(time(begun))
              : words.fromTo(time(begun), time(ended));
        const real = begun === undefined ? "" : isNow ? words.gets(at.now) : words.took(Math.round(minutesOn(log, id)));
        const facts = [
          isNow ? words.now : "",
          at.out ? words.outs[at.out] : times,
          real || (at.out ? "" : words.gets(at.now)),
          at.minutes === undefined ? words.came : at.minutes === at.now && !real ? "" : words.planned(at.minutes),
          ahead?.late ? words.late(Math.ceil(ahead.late)) : "",
        ].filter(Boolean);
        return html`<li class="pb-live__row pb-block--${block.kind}" aria-current=${isNow ? "step" : nothing}>
          <span class="pb-live__name" dir="auto">${titleOf(block)}</span>
          <small>${facts.join(" · ")}</small>
          ${
            isNow || at.out === "removed"
              ? nothing
              : at.out && begun === undefined
                ? html`<button
                    type="button"
                    class="pb-button"
                    aria-label=${words.bringBackOne(titleOf(block))}
                    @click=${() => moves.bringBack(run, block)}
                  >
                    ${words.bringBack}
                  </button>`
                : html`<button
                    type="button"
                    class="pb-button"
                    aria-label=${words.goToOne(titleOf(block))}
                    @click=${() => moves.goTo(run, block)}
                  >
                    ${words.goTo}
                  </button>`
          }
        </li>`;
      })}
    </ol>
  </details>`;
}
