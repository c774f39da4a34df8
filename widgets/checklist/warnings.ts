/** What a reader must hear once: that the storage fails, and that it is time to save a copy. */
import type { Files } from "./files";
import type { Notice, Offer } from "./notice";
import { reminder } from "./progress";
import type { Shelf } from "./shelf";
import type { Trouble } from "./trouble";
import { WORDS } from "./words";

export class Warnings {
  /** The events whose reader was told to save a copy. */
  private readonly reminded = new Set<string>();
  private readonly copyOffer: Offer = { words: WORDS.kept.saveCopy, act: () => void this.files.saveCopy() };

  constructor(
    private readonly shelf: Shelf,
    private readonly notice: Notice,
    private readonly files: Files,
  ) {}

  /** Says what is wrong with the storage, until something else is. */
  tell(trouble: Trouble | undefined): void {
    if (!this.shelf.isNews(trouble) || !trouble) return;
    const { raw = "", keys = [] } = trouble;
    const offers: Record<Trouble["kind"], Offer> = {
      full: this.copyOffer,
      blocked: this.copyOffer,
      partly: this.copyOffer,
      newer: { words: WORDS.trouble.reload, act: () => location.reload() },
      damaged: { words: WORDS.trouble.saveRaw, act: () => void this.files.saveUnreadable(raw, keys) },
    };
    this.notice.tell(trouble.words, [offers[trouble.kind]]);
  }

  /** Says something, or instead, once for each event, that it is time to save a copy. */
  sayOrRemind(words: string): void {
    const document = this.shelf.current;
    const due = document && !this.reminded.has(document.id) && reminder(document, new Date());
    if (due) {
      this.reminded.add(document.id);
      this.notice.tell(WORDS.kept.remind(due.changes, due.days), [this.copyOffer]);
    } else if (words) this.notice.say(words);
  }
}
