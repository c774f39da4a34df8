/** The words of a line of Markdown, without its marks. */

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** A sign behind a backslash, or words between marks. What stands escaped is passed over as it is. */
const BOLD = /\\[^\w\s]|(\*\*|__)(?=\S)((?:\\.|(?!\1).)+?)(?<=\S)\1/gu;
const EMPHASIS = /\\[^\w\s]|(?<![\p{L}\p{N}])(\*|_)(?=[^\s*_])((?:\\.|(?!\1).)+?)(?<=[^\s*_])\1(?![\p{L}\p{N}])/gu;
const STRUCK = /\\[^\w\s]|~~(?=\S)((?:\\.|[^~\\])+?)~~/gu;
const LINK = /\\[^\w\s]|!?\[((?:\\.|[^\]\\])*)\]\((\S*?)\)/gu;
const ADDRESS = /\\[^\w\s]|<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/gu;
const CODE = /\\[^\w\s]|`([^`]+)`/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|apos|nbsp|#\d{1,6});/gu;

/** Whether a text has marks of Markdown that plain text hardly has. */
export function isMarkdown(text: string): boolean {
  return /^#{1,6}\s|\*\*\S|^\s*\|?\s*:?-{3,}:?\s*\||\\[[\]*_|#]|&(?:amp|lt|#\d+);/m.test(text);
}

/** The words of a line; the address of a link stands behind them, so that nothing is lost. */
export function words(text: string): string {
  return unescaped(
    text
      .replace(LINK, (all, label?: string, address?: string) =>
        address === undefined ? all : !label || label === address ? address : `${label} (${address})`,
      )
      .replace(ADDRESS, (all, address?: string) => address ?? all)
      .replace(CODE, (all, code?: string) => code ?? all)
      .replace(BOLD, (all, _mark?: string, inner?: string) => inner ?? all)
      .replace(STRUCK, (all, inner?: string) => inner ?? all)
      .replace(EMPHASIS, (all, _mark?: string, inner?: string) => inner ?? all),
  );
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (all, sign?: string, entity?: string) => {
    if (sign) return sign;
    if (!entity?.startsWith("#")) return ENTITIES[entity ?? ""] ?? all;
    const code = Number(entity.slice(1));
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
