/** What a reader must hear once: that something is not kept, or can't be read, and that it is time to save a copy. */

import { reminder } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import type { Documents } from "./documents";
import type { Files } from "./files";
import type { Notice, Offer } from "./notice";
import type { Trouble } from "./trouble";

/** Of several checklists on a page the one that was used last speaks, so that nothing is said twice. */
let speaker: Warnings | undefined;
/** What was told last, and where. */
let told: { words: string; notice?: Notice } = { words: "" };

export class Warnings {
  /** The events whose reader was told to save a copy. */
  private readonly reminded = new Set<string>();
  private readonly copyOffer: Offer = { words: WORDS.kept.saveCopy, act: () => void this.files.saveCopy() };

  constructor(
    root: HTMLElement,
    private readonly documents: Documents,
    private readonly notice: Notice,
    private readonly files: Files,
  ) {
    speaker ??= this;
    for (const used of ["focusin", "pointerdown"])
      root.addEventListener(used, () => {
        speaker = this;
      });
  }

  /** Says what can't be read, if anything. */
  tellUnreadable(): void {
    const trouble = this.documents.unreadable();
    if (speaker === this && trouble) this.notice.tell(trouble.words, this.offers(trouble));
  }

  /** Says why a document is not kept as it is shown, until it is. */
  tell(id: string | undefined): void {
    if (speaker !== this) return;
    const trouble = this.documents.unsaved(id);
    const words = trouble?.words ?? "";
    const mustDecide = trouble?.kind === "elsewhere" || trouble?.kind === "gone";
    if (words === told.words && !(mustDecide && !told.notice?.isOpen)) return;
    told.notice?.withdraw(told.words);
    told = { words, notice: this.notice };
    if (trouble) this.notice.tell(words, this.offers(trouble, id));
  }

  /** Says something, or instead, once for each event, that it is time to save a copy. */
  sayOrRemind(words: string): void {
    const document = this.documents.current;
    const due = document && !this.reminded.has(document.id) && reminder(document, new Date());
    if (due) {
      this.reminded.add(document.id);
      this.notice.tell(WORDS.kept.remind(due.changes, due.days), [this.copyOffer]);
    } else if (words) this.notice.say(words);
  }

  private offers({ kind, raw = "", keys = [] }: Trouble, id = ""): Offer[] {
    const editing = this.documents.edit(id);
    const offers: Record<Trouble["kind"], Offer[]> = {
      full: [this.copyOffer],
      blocked: [this.copyOffer],
      partly: [this.copyOffer],
      gone: [{ words: WORDS.trouble.keepAgain, act: () => editing?.save() }],
      elsewhere: [
        { words: WORDS.trouble.compareTabs, act: () => void this.files.compareTabs(id) },
        { words: WORDS.trouble.keepMine, act: () => editing?.keepMine() },
        { words: WORDS.trouble.takeTheirs, act: () => editing?.takeTheirs() },
      ],
      newer: [{ words: WORDS.trouble.reload, act: () => location.reload() }],
      damaged: [{ words: WORDS.trouble.saveRaw, act: () => void this.files.saveUnreadable(raw, keys) }],
    };
    return offers[kind];
  }
}
