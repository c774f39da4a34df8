/** Moving rows by mouse and by touch. What does it is large, so it comes when a pointer is among the rows. */
import { loadLater } from "../base/later";

/** What a row is dragged by. */
const HANDLE = ".pb-row__grip";

/**
 * Lets the rows of a list be dragged by their handles.
 *
 * @param moved - called with the row's id and its new place; the list itself stays as it was.
 * @returns what ends it.
 */
export function makeDraggable(list: HTMLElement, moved: (id: string, index: number) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let loading: Promise<void> | undefined;
  let pressed: PointerEvent | undefined;
  const start = async (): Promise<void> => {
    const { makeSortable } = await loadLater(() => import("./sortable"));
    if (signal.aborted) return;
    signal.addEventListener("abort", makeSortable(list, HANDLE, moved));
    // A handle that is held by now can be dragged at once.
    pressed?.target?.dispatchEvent(new PointerEvent(pressed.type, pressed));
  };
  const load = (): void => {
    if (loading) return;
    loading = start().catch((error: unknown) => {
      // Buttons and keys do the same; the next press tries again.
      loading = undefined;
      console.warn(error);
    });
  };
  list.addEventListener("pointerover", load, { signal });
  list.addEventListener(
    "pointerdown",
    (event) => {
      // The copy that is sent on comes here too.
      if (event.isTrusted && event.target instanceof Element && event.target.closest(HANDLE)) pressed = event;
      load();
    },
    { signal },
  );
  for (const released of ["pointerup", "pointercancel"])
    addEventListener(released, () => (pressed = undefined), { signal });
  return () => ending.abort();
}
