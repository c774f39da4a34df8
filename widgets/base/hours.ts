/** Whether clocks are written with 12 hours (2:30 PM) or with 24 (14:30). The one place that knows; needs no browser. */

export type Hours = 12 | 24;

let shown: Hours = 12;

/** How many hours clocks are written with. */
export function hours(): Hours {
  return shown;
}

/** Writes clocks with so many hours from now on. */
export function useHours(next: Hours): void {
  shown = next;
}

/** How many hours the clocks of a language have, such as de or en-GB; 12 for one that nobody knows. */
export function hoursOf(language: string): Hours {
  try {
    const { hourCycle } = new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions();
    return hourCycle === "h23" || hourCycle === "h24" ? 24 : 12;
  } catch {
    return 12;
  }
}

/** How a format of a time is asked for. */
export function clockFormat(): Intl.DateTimeFormatOptions {
  return { hour: "numeric", minute: "2-digit", hourCycle: shown === 24 ? "h23" : "h12" };
}
