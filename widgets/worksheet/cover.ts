/** Shows something in place of the page's content, such as a worksheet that came, and then the content again. */

/** @returns what shows the page again, as far down as it was. */
export function cover(content: HTMLElement): () => void {
  const main = document.querySelector<HTMLElement>("main") ?? document.body;
  const top = scrollY;
  content.classList.add("pb-cover");
  main.classList.add("pb-covered");
  for (const before of main.querySelectorAll(":scope > .pb-cover")) before.remove();
  main.prepend(content);
  scrollTo(0, 0);
  // What draws itself is there a moment later.
  requestAnimationFrame(() => content.querySelector<HTMLElement>("h1, h3")?.focus({ preventScroll: true }));
  return () => {
    content.remove();
    main.classList.remove("pb-covered");
    scrollTo(0, top);
  };
}
