/** The whole builder: which view is shown, and what the views ask for. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { blankAgenda, copyAgenda } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { compose, type Answers } from "../agenda/compose";
import { fromTemplate } from "../agenda/library";
import { announce } from "../element";
import type { Editor } from "./editor";
import type { EditView } from "./edit-view";
import { icon } from "./icons";
import { loadLibrary, type Library } from "./library-data";
import type { Choice } from "./menu";
import { Session } from "./session";
import { drafts, type Draft, type Drafts } from "./drafts";
import { WORDS } from "./words";
import { ownZone } from "./zones";
import "./edit-view";
import "./start-view";

export type { Draft } from "./drafts";

type View =
  | { at: "loading" }
  | { at: "failed" }
  | { at: "start"; message: string }
  | { at: "edit"; session: Session }
  | { at: "shared"; text: string }
  | { at: "compare"; mine: Agenda; theirs: Agenda };
