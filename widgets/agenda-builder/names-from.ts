/** Names between an agenda and the partnerships of this browser: taken from one, or made into one. */
import { html, nothing, type TemplateResult } from "lit-html";
import { withNames } from "../agenda/of-names";
import { icon } from "../base/icons";
import { ownZone } from "../base/zones";
import {
  makePartnership,
  type NamedPartnership,
  namedPartnerships,
  namesFrom,
  partnershipAddress,
  partnershipOf,
  partnershipsHere,
  putInto,
} from "../partnership/here";
import { change, type Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.partnership;
/** More are chosen on their own page. */
const MOST = 3;

export function partnershipActs(editor: Editor): TemplateResult {
  const { agenda } = editor.editing;
  const of = partnershipOf("agenda", agenda.id);
  if (of) return html`<p><a href=${partnershipAddress(of.id)}>${words.of(of.title)}</a></p>`;
  const named = agenda.organizations.filter(({ name }) => name.trim());
  const here = partnershipsHere();
  const isKnown = here.some(({ organizations }) => haveNames(organizations, named));
  return html`<div class="pb-org__partnership">
    ${namedPartnerships(MOST).map((one) => takeButton(editor, one))}
    ${
      named.length > 1 && !isKnown
        ? html`<button type="button" class="pb-button" @click=${() => makeOf(editor)}>
            ${icon("people")}${words.make}
          </button>`
        : nothing
    }
  </div>`;
}

function haveNames(organizations: readonly { name: string }[], named: readonly { name: string }[]): boolean {
  return named.every(({ name }) => organizations.some((one) => one.name.trim() === name.trim()));
}

function takeButton(editor: Editor, { id, title }: NamedPartnership): TemplateResult {
  const take = (): void => {
    const { agenda } = editor.editing;
    const next = withNames(agenda, namesFrom(id), ownZone());
    const written = putInto(id, { document: "agenda", id: agenda.id, title: next.title });
    change(editor, next);
    editor.editing.flush();
    editor.say("why" in written ? words.notKept : words.taken(title));
    editor.focusOn("#pb-people .pb-org input");
  };
  return html`<button type="button" class="pb-button" @click=${take}>${icon("people")}${words.take(title)}</button>`;
}

function makeOf(editor: Editor): void {
  const { id, title, organizations } = editor.editing.agenda;
  const named = organizations.map(({ name, zone, people }) => ({
    name,
    zone,
    people: people.map((who) => ({ name: who.name, title: who.title, job: who.role })),
  }));
  const made = makePartnership(named, [{ document: "agenda", id, title }]);
  editor.requestUpdate();
  editor.say("why" in made ? words.notKept : words.made(made.title));
  editor.focusOn("#pb-people .pb-panel__body a", "#pb-people .pb-org input");
}
