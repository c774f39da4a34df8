/** A text of the playbook without its little Markdown, as `plain` in macros/rendering/prose.py makes it. */
export function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/[*\\]/g, "");
}
