/** Placeholder until the widgets are written. */
export function mountAll(): void {}
