/** Ids that nothing else has, of letters, digits, - and _. */

/** A new id, unlike any other in the world. */
export function newId(): string {
  return randomText(9);
}

/** A new id for a part of a document, shorter so that links stay short; whoever adds the part looks for a free one. */
export function newPartId(): string {
  return randomText(4);
}

function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
