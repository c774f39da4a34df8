/** Shows something in place of the page's content, such as two copies to compare, and then the content again. */

/** @returns what shows the page again, as far down as it was, with the focus where it was. */
export function cover(content: HTMLElement): () => void {
  const main = document.querySelector<HTMLElement>("main") ?? document.body;
  const [held, top] = [document.activeElement, scrollY];
  content.classList.add("pb-cover");
  main.classList.add("pb-covered");
  main.prepend(content);
  scrollTo(0, 0);
  // What draws itself is there a moment later.
  requestAnimationFrame(() => content.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true }));
  return () => {
    content.remove();
    main.classList.remove("pb-covered");
    scrollTo(0, top);
    if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  };
}
