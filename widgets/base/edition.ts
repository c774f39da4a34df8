/** What this edition of the playbook is called, from edition.yaml; widgets/edition.mjs fills it in. */
declare const __EDITION_ID__: string;
declare const __EDITION_FORMERLY__: string;
declare const __EDITION_NAME__: string;
declare const __EDITION_CALLED__: string;
declare const __EDITION_LANGUAGE__: string;

/** Browsers keep what readers make under this id. */
export const ID: string = __EDITION_ID__;
/** Ids that it had before, with spaces between them. */
export const FORMERLY: string = __EDITION_FORMERLY__;
export const NAME: string = __EDITION_NAME__;
/** How a sentence calls it. */
export const CALLED: string = __EDITION_CALLED__;
/** The English it is written in, such as en-US. Days, numbers and lists follow it. */
export const LANGUAGE: string = __EDITION_LANGUAGE__;
