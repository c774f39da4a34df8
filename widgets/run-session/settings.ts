/** What can be chosen for a session while it runs. Loaded when it is asked for. */
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { SIGNALS, type Signal } from "../session/model";
import { setAuto, setSignal } from "../session/run";
import { hasKeys, hasTalk, setKeys, setTalk } from "./prefs";
import type { Run } from "./run";
import { allowSound, flash, ring } from "./signal";
import { WORDS } from "./words";

const words = WORDS.settings;

export function showSettings(run: Run): void {
  openDialog(words.title, (dialog) => {
    const { session } = run;
    const choose = async (signal: Signal): Promise<void> => {
      run.change(setSignal(run.session, signal));
      const isHeard = signal === "sound" || signal === "both" ? await allowSound() : true;
      dialog.say(isHeard ? "" : words.noSound);
      run.requestUpdate();
    };
    const attempt = async (): Promise<void> => {
      const { signal } = run.session;
      if (signal === "sound" || signal === "both") {
        if (await allowSound()) ring();
        else dialog.say(words.noSound);
      }
      if (signal === "flash" || signal === "both") flash();
    };
    return html`<fieldset class="pb-fieldset">
        <legend>${words.signal}</legend>
        ${SIGNALS.map(
          (one) =>
            html`<label class="pb-live__option"
              ><input
                type="radio"
                name="pb-signal"
                ?autofocus=${one === session.signal}
                .checked=${live(one === session.signal)}
                @change=${() => void choose(one)}
              />
              ${words.signals[one]}</label
            >`,
        )}
        <button
          type="button"
          class="pb-button"
          aria-disabled=${session.signal === "none" ? "true" : "false"}
          @click=${() => void attempt()}
        >
          ${icon("run")}${words.try}
        </button>
      </fieldset>
      ${option(words.auto, words.autoNote, session.auto, (on) => {
        run.change(setAuto(run.session, new Date(), on));
        dialog.draw();
      })}
      ${option(words.talk, words.talkNote, hasTalk(), (on) => {
        setTalk(on);
        run.requestUpdate();
        dialog.draw();
      })}
      ${option(words.keys, words.keysNote, hasKeys(), (on) => {
        setKeys(on);
        dialog.draw();
      })}
      ${words.awake[run.awake] ? html`<p class="pb-dialog__note">${words.awake[run.awake]}</p>` : ""}`;
  });
}

function option(name: string, note: string, on: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<label class="pb-live__option"
    ><input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <span>${name}<small>${note}</small></span></label
  >`;
}
