/** Holds what is typed while nothing is there to type into. */

/** Starts to hold it; the function that is returned ends that and gives the text. */
export function holdTyping(): () => string {
  let text = "";
  const hold = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1) text += event.key;
    else if (event.key === "Backspace") text = text.slice(0, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", hold, true);
  return () => {
    document.removeEventListener("keydown", hold, true);
    return text;
  };
}
