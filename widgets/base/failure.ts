/** Says that something could not be loaded, in one way everywhere, with ways on. In every page, so that it never fails. */
import { announce, element } from "./element";
import { isOffline, LoadFailure } from "./later";
import { showModal } from "./modal";
import { WORDS } from "./words";

const words = WORDS.failure;

/**
 * Does something that loads a part of the page. If that fails, a dialog says so and offers to try again.
 *
 * @param act - what to do; done once more for each "Try again". What it throws apart from a LoadFailure is thrown on.
 */
export function attempt(act: () => Promise<unknown>): Promise<void> {
  return attemptAgain(act, false);
}

async function attemptAgain(act: () => Promise<unknown>, wasTried: boolean): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    console.warn(error.message);
    showFailure(() => attemptAgain(act, true), wasTried);
  }
}

/**
 * What stands on the page in place of something that could not be loaded.
 *
 * @param again - tries again. The caller then removes or replaces the notice.
 */
export function failureNotice(again: () => unknown, wasTried = false): HTMLElement {
  return element("div", { class: "pb-failure", role: "alert" }, ...contents(again, wasTried));
}

/** Shows the dialog; the focus goes back to where it was when it closes. */
function showFailure(again: () => unknown, wasTried: boolean): void {
  document.querySelector<HTMLDialogElement>("dialog.pb-failure")?.close();
  const close = element("button", { type: "button", class: "pb-button" }, WORDS.close);
  const [title, why, buttons, status] = contents(() => {
    dialog.close();
    void again();
  }, wasTried);
  buttons.append(close);
  const look = { class: "pb-failure", role: "alertdialog", describedBy: why };
  const dialog = showModal(title, [title, why, buttons, status], look);
  close.addEventListener("click", () => dialog.close());
}

function contents(
  again: () => unknown,
  wasTried: boolean,
): [title: HTMLElement, why: HTMLElement, buttons: HTMLElement, status: HTMLElement] {
  const status = element("p", { class: "pb-failure__status", role: "status" });
  const tryAgain = element("button", { type: "button", class: "pb-button pb-button--main" }, words.again);
  const renew = element("button", { type: "button", class: "pb-button" }, words.reload);
  tryAgain.addEventListener("click", again);
  renew.addEventListener("click", () => void reload(status));
  return [
    element("h2", { class: "pb-failure__title" }, words.title),
    element("p", {}, isOffline() ? words.offline : wasTried ? words.still : words.why, " ", words.kept),
    element("p", { class: "pb-failure__ways" }, tryAgain, renew),
    status,
  ];
}

/** Reloads the page, unless nothing answers: then the browser would show its own error in place of the page. */
async function reload(status: HTMLElement): Promise<void> {
  try {
    await fetch(location.href, { cache: "no-cache" });
    location.reload();
  } catch {
    announce(status, words.unreachable);
  }
}
