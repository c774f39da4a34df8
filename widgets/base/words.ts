/** What the parts that all widgets share say, in one place. */
export const WORDS = {
  close: "Close",
  copy: {
    byHand: "Copy it yourself",
    byHandHelp: "The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
    text: "Text to copy",
  },
  /** Of the field for a time zone. */
  zones: {
    as: (place: string): string => `same as ${place}`,
    now: (offset: string, time: string): string => `${offset}, ${time} there now`,
    found: (count: number): string => (count === 1 ? "1 place" : count ? `${count} places` : "No place"),
    taken: (place: string): string => `${place} is chosen.`,
    none: (text: string, still: string): string =>
      `“${text}” does not name one place. Pick one from the list. It is still ${still}.`,
    empty: (still: string): string => `Write a city, a country or UTC+2. It is still ${still}.`,
  },
  /** Of fields for lengths and other numbers. `still` is what stands, as in "45 min". */
  number: {
    noLength: (text: string): string =>
      text
        ? `“${text}” is not a length. Write it like 90, 1:30 or 1 h 30.`
        : "Write a length, like 90, 1:30 or 1 h 30.",
    lengthBounds: (least: string, most: string): string => `Write a length from ${least} to ${most}.`,
    none: (text: string): string => (text ? `“${text}” is not a whole number.` : "Write a whole number."),
    bounds: (least: number, most: number): string => `Write a whole number from ${least} to ${most}.`,
    still: (why: string, still: string): string => `${why} It is still ${still}.`,
    stillNone: (why: string): string => `${why} It is still empty.`,
  },
  failure: {
    title: "That could not be loaded",
    offline: "There is no connection. Try again when it is back.",
    why: "The connection failed, or there is a newer version of this playbook since you opened the page. Try again. If that does not help, reload the page: that gets the newest version.",
    still:
      "That did not help. Reload the page: that gets the newest version. Some browsers ask for a missing part only once until then.",
    kept: "Reloading keeps what is saved in this browser.",
    again: "Try again",
    reload: "Reload the page",
    unreachable: "The site does not answer, so the page was not reloaded. Try again when the connection is back.",
  },
};
