/** The library that moves rows by mouse and by touch. Buttons and keys do the same. */
import Sortable from "sortablejs";

/**
 * Lets the rows of a list be dragged by their handles, see drag.ts.
 *
 * @param handle - the selector of what a row is dragged by.
 * @returns what ends it.
 */
export function makeSortable(
  list: HTMLElement,
  handle: string,
  moved: (id: string, index: number) => void,
): () => void {
  let after: ChildNode | null = null;
  const sortable = Sortable.create(list, {
    handle,
    draggable: ".pb-row",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
    // One behavior for mouse, pen and touch.
    forceFallback: true,
    fallbackTolerance: 3,
    scroll: true,
    bubbleScroll: true,
    onChoose: ({ item }) => {
      after = item.nextSibling;
    },
    onStart: () => document.documentElement.classList.add("pb-dragging"),
    onEnd: ({ item, oldDraggableIndex, newDraggableIndex }) => {
      document.documentElement.classList.remove("pb-dragging");
      // The view draws the new order itself, and needs its rows where it left them.
      list.insertBefore(item, after);
      if (newDraggableIndex !== undefined && newDraggableIndex !== oldDraggableIndex)
        moved(item.dataset.id ?? "", newDraggableIndex);
    },
  });
  return () => sortable.destroy();
}
