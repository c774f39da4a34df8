export function startAgendaBuilder(_root: HTMLElement): void {}
