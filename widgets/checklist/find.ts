/** What a checklist's template must have. */
export function find<Found extends HTMLElement>(scope: ParentNode, selector: string): Found {
  const found = scope.querySelector<Found>(selector);
  if (!found) throw new Error(`The checklist has no ${selector}.`);
  return found;
}
