/** Widgets that do nothing until they are pressed need not be loaded before. */
import { attempt } from "./failure";

const NEAR = ["pointerover", "pointerdown", "focusin"] as const;

/**
 * Starts a widget when somebody comes near it. A press that came before it had started is made again afterwards.
 *
 * @param start - loads and starts it. What it throws is shown if it was pressed; else the next one who comes tries again.
 */
export function startWhenNear(root: HTMLElement, start: () => Promise<void>): void {
  for (const part of root.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
  let starting: Promise<void> | undefined;
  let started = false;
  const begin = (): Promise<void> => {
    starting ??= start().then(
      () => {
        started = true;
      },
      (error: unknown) => {
        starting = undefined;
        throw error;
      },
    );
    return starting;
  };
  for (const near of NEAR) root.addEventListener(near, () => void begin().catch(console.warn));
  root.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
      if (started || !button) return;
      event.stopImmediatePropagation();
      void attempt(async () => {
        await begin();
        button.click();
      });
    },
    { capture: true },
  );
}
