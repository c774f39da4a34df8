/** The button that shows the page in dark or in light colors. */
import { onChange, read, write } from "../documents/storage";

type Theme = "dark" | "light";

const KEY = "theme";

function parseTheme(stored: unknown): Theme | undefined {
  return stored === "dark" || stored === "light" ? stored : undefined;
}

export function startTheme(button: HTMLElement): void {
  const page = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const show = (chosen: Theme | undefined): void => {
    if (chosen) page.dataset.theme = chosen;
    else delete page.dataset.theme;
    const dark = chosen ? chosen === "dark" : system.matches;
    button.setAttribute("aria-pressed", String(dark));
  };
  const showStored = (): void => show(read(KEY, parseTheme));

  button.addEventListener("click", () => {
    const next = button.getAttribute("aria-pressed") === "true" ? "light" : "dark";
    // Where the browser keeps nothing, the choice holds for this page.
    if (!write(KEY, next)) show(next);
  });
  system.addEventListener("change", showStored);
  onChange(KEY, showStored);
  showStored();
}
