import { afterEach, describe, expect, test, vi } from "vitest";
import { mountAll, mountAlways, type Start } from "./mount";

const root = (): HTMLElement => ({ dataset: {} }) as unknown as HTMLElement;

/** A page that has these roots for these selectors. */
function page(roots: Record<string, HTMLElement[]>): ParentNode {
  return { querySelectorAll: (selector: string) => roots[selector] ?? [] } as unknown as ParentNode;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("mountAll", () => {
  test("starts each root once, however often it is called", () => {
    const [one, other] = [root(), root()];
    const start = vi.fn<Start>();
    const scope = page({ '[data-widget="theme"]': [one, other] });
    mountAll({ theme: { load: () => start } }, scope);
    mountAll({ theme: { load: () => start } }, scope);
    expect(start.mock.calls).toEqual([[one], [other]]);
    expect(one.dataset.mounted).toBe("theme");
  });

  test("starts what is loaded later, and finds what has a selector of its own", async () => {
    const start = vi.fn<Start>();
    mountAll(
      { terms: { selector: ".pb-definitions", load: () => Promise.resolve(start) } },
      page({ ".pb-definitions": [root()] }),
    );
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(1));
  });

  test("lets a broken widget break alone, and says which", async () => {
    const errors = vi.spyOn(console, "error").mockReturnValue();
    const start = vi.fn<Start>();
    const broken = (): never => {
      throw new Error("broken");
    };
    const scope = page({
      '[data-widget="one"]': [root()],
      '[data-widget="two"]': [root()],
      '[data-widget="three"]': [root(), root()],
    });
    mountAll(
      {
        one: { load: () => broken },
        two: { load: () => Promise.reject(new Error("offline")) },
        three: { load: () => start },
      },
      scope,
    );
    expect(start).toHaveBeenCalledTimes(2);
    await vi.waitFor(() =>
      expect(errors.mock.calls.map(([words]) => words as string)).toEqual([
        'The widget "one" could not start.',
        'The widget "two" could not start.',
      ]),
    );
  });
});

test("mountAlways starts again on each page that is swapped in", () => {
  const pages: HTMLElement[] = [root()];
  const start = vi.fn<Start>();
  let swapped = (): void => undefined;
  vi.stubGlobal("document", page({ '[data-widget="theme"]': pages }));
  vi.stubGlobal("window", { document$: { subscribe: (callback: () => void) => (swapped = callback) } });
  mountAlways({ theme: { load: () => start } });
  pages.push(root());
  swapped();
  expect(start).toHaveBeenCalledTimes(2);
});
