/** Finds the widgets of a page and starts each one, so that a broken one leaves the others alone. */
import { failureNotice } from "./failure";
import { LoadFailure } from "./later";
import { startWhenNear } from "./near";

/** Starts a widget on its root element. */
export type Start = (root: HTMLElement) => void;

/**
 * How to find and get a widget. One whose element says `data-near` does nothing until it is pressed, and is loaded once
 * somebody comes near it.
 *
 * selector: where it starts, if not on `[data-widget=<its name>]`.
 * load: gives its start function; a dynamic import for what few pages need.
 * isNeeded: whether the page says so where the widget stands if it can't be loaded, because readers came for it.
 */
export interface Widget {
  selector?: string;
  load: () => Start | Promise<Start>;
  isNeeded?: boolean;
}

/** The part of Material's `document$` that is used here: it calls back after each page swapped in. */
interface PageStream {
  subscribe(callback: () => void): unknown;
}

/** Starts the widgets that are not yet started below `scope`; safe to call again at any time. */
export function mountAll(widgets: Record<string, Widget>, scope: ParentNode = document): void {
  for (const [name, widget] of Object.entries(widgets)) {
    const selector = widget.selector ?? `[data-widget="${name}"]`;
    for (const root of scope.querySelectorAll<HTMLElement>(selector)) {
      if (isMounted(root, name)) continue;
      root.dataset.mounted = [root.dataset.mounted, name].filter(Boolean).join(" ");
      void mount(name, widget, root);
    }
  }
}

/** Starts the widgets now and, under instant navigation, after each page that is swapped in. */
export function mountAlways(widgets: Record<string, Widget>): void {
  mountAll(widgets);
  const pages = (window as { document$?: PageStream }).document$;
  pages?.subscribe(() => mountAll(widgets));
}

function isMounted(root: HTMLElement, name: string): boolean {
  return root.dataset.mounted?.split(" ").includes(name) ?? false;
}

async function mount(name: string, widget: Widget, root: HTMLElement, wasTried = false): Promise<void> {
  if ("near" in root.dataset) return startWhenNear(root, async () => (await widget.load())(root));
  try {
    const start = widget.load();
    // Not awaited when it is there already, so that nothing on the page changes after the first paint.
    (typeof start === "function" ? start : await start)(root);
  } catch (error) {
    console.error(`The widget "${name}" could not start.`, error);
    if (widget.isNeeded && error instanceof LoadFailure) offerAgain(name, widget, root, wasTried);
  }
}

function offerAgain(name: string, widget: Widget, root: HTMLElement, wasTried: boolean): void {
  const notice = failureNotice(() => {
    notice.remove();
    void mount(name, widget, root, true);
  }, wasTried);
  root.prepend(notice);
}
