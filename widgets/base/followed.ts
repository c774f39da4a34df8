/** Text fields that never fight with the person who types in them, and never hide what another tab has written. */

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Lets a field follow a value.
 *
 * While somebody types in it, the value that comes of that leaves the text as it is: a space at the end may not count yet.
 * What comes from elsewhere is shown also in the field that has the focus, so that the next letter is added to it.
 *
 * @returns what shows a value in the field.
 */
export function followed(field: Field): (value: string) => void {
  let shown: string | undefined;
  let isTyping = false;
  field.addEventListener("input", () => {
    isTyping = true;
    // What was typed is drawn before the next task.
    setTimeout(() => {
      isTyping = false;
    });
  });
  return (value) => {
    const isFocused = field === document.activeElement;
    const isNews = shown !== undefined && shown !== value;
    shown = value;
    if (field.value === value || (isFocused && (isTyping || !isNews))) return;
    if (isFocused) replaceText(field, value);
    else field.value = value;
  };
}

/** Puts another text in place of a field's, with the caret where it was in what stayed. */
function replaceText(field: Field, text: string): void {
  const { selectionStart: start, selectionEnd: end, value: before } = field;
  field.value = text;
  // Fields for numbers and dates have no caret that can be set.
  if (start === null || end === null) return;
  const moved = (at: number): number =>
    before.slice(0, at) === text.slice(0, at) ? at : Math.max(0, text.length - (before.length - at));
  field.setSelectionRange(moved(start), moved(end));
}
