/** Which rows of a long list are near what is seen: the others need no buttons and fields yet. */

/** How far beyond the window a row is near, so that it is whole before it comes into sight. */
const MARGIN = "60%";

export class Nearby {
  private readonly near = new Set<string>();
  private readonly observer: IntersectionObserver;
  /** Changes each time when other rows are near. */
  version = 0;

  /** @param changed - called when other rows are near. */
  constructor(changed: () => void) {
    this.observer = new IntersectionObserver((seen) => this.take(seen) && changed(), { rootMargin: `${MARGIN} 0px` });
  }

  /** Whether the row of a block is near. */
  has(id: string): boolean {
    return this.near.has(id);
  }

  /** Follows rows, which carry the ids of their blocks; those that it follows already are of no consequence. */
  follow(rows: Iterable<Element>): void {
    for (const row of rows) this.observer.observe(row);
  }

  /** Ends it. */
  stop(): void {
    this.observer.disconnect();
  }

  private take(seen: readonly IntersectionObserverEntry[]): boolean {
    const before = this.version;
    for (const { target, isIntersecting } of seen) {
      const { id } = (target as HTMLElement).dataset;
      if (id === undefined || isIntersecting === this.near.has(id)) continue;
      if (isIntersecting) this.near.add(id);
      // A row that is scrolled away keeps the field in which one types.
      else if (!target.contains(document.activeElement)) this.near.delete(id);
      this.version += 1;
    }
    return this.version !== before;
  }
}
