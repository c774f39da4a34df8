/** Answers to an agenda that was sent. */

import { html } from "lit-html";
import { isOpen } from "../agenda/for-partner";
import { goingBack } from "../agenda/going-back";
import type { Agenda } from "../agenda/model";
import type { Answerable } from "../exchange/answering";
import { store } from "./agendas";
import { reading } from "./reading";
import { WORDS } from "./words";

export const AGENDA_ANSWERS: Answerable<Agenda> = {
  store,
  isOpen,
  goingBack,
  names: ({ organizations }) => organizations.map(({ name }) => name),
  title: ({ title }) => title.trim() || WORDS.untitled,
  reading: (agenda) => html`<div class="pb-read">${reading(agenda)}</div>`,
};
