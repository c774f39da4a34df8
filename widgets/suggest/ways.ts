/** The ways out of the form: addresses that open the forge or a mail program with everything filled in. */

/** Longer addresses are cut or refused on the way. */
export const MOST_FORGE = 7_500;
/** Mail programs take far less, some of them 2,000 characters. */
const MOST_MAIL = 1_900;

export interface Way {
  address: string;
  /** Whether the address holds the file; otherwise it has to be pasted. */
  isWhole: boolean;
}

/** The forge's page for a new file. */
export function newFileAddress(repository: string, path: string, yaml: string): Way {
  const empty = `${repository}/new/main?filename=${encodeURIComponent(path)}`;
  const whole = `${empty}&value=${encodeURIComponent(yaml)}`;
  return whole.length <= MOST_FORGE ? { address: whole, isWhole: true } : { address: empty, isWhole: false };
}

/**
 * A new mail.
 *
 * @param instead - what it says if the file is too long for an address.
 */
export function mailAddress(to: string, subject: string, body: string, instead: string): Way {
  // Mail programs want the line ends of mails.
  const write = (text: string): string =>
    `mailto:${encodeURI(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
  const whole = write(body);
  return whole.length <= MOST_MAIL ? { address: whole, isWhole: true } : { address: write(instead), isWhole: false };
}
