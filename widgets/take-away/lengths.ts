/** The lengths an agenda is shown in: the chosen one stands in the address and decides which files to take. */

/** The file of a length; without one, the agenda's own length. */
export function fileName(name: string, extension: string, minutes?: string): string {
  return minutes ? `${name}-${minutes}-minutes.${extension}` : `${name}.${extension}`;
}

/** The address with the chosen length, or without one. */
export function withLength(address: string, minutes?: string): string {
  const url = new URL(address);
  if (minutes) url.searchParams.set("length", minutes);
  else url.searchParams.delete("length");
  return url.href;
}

/** The chosen length if it is not the agenda's own. */
export function chosenLength(): string | undefined {
  return radios().find((radio) => radio.checked && !radio.defaultChecked)?.value;
}

/** Follows the choice of a length: shows the one in the address, keeps the address, and calls back. */
export function followLength(changed: () => void): void {
  const choices = radios();
  const apply = (): void => {
    const wanted = new URLSearchParams(location.search).get("length");
    const choice = choices.find((radio) => radio.value === wanted) ?? choices.find((radio) => radio.defaultChecked);
    if (choice) choice.checked = true;
    changed();
  };
  for (const radio of choices) {
    radio.addEventListener("change", () => {
      history.replaceState(history.state, "", withLength(location.href, chosenLength()));
      changed();
    });
  }
  // Some browsers put back old choices after a reload or on the way back.
  addEventListener("pageshow", apply);
  addEventListener("popstate", apply);
  apply();
}

function radios(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[type=radio][name=length]")];
}
