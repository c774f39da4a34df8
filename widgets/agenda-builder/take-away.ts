import type { Choice } from "./menu";
export const takeAwayChoices = (): Choice[] => [];
