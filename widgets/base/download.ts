/** Hands a file to the reader. */
import { element } from "./element";

/** How long the file's content is kept for a browser that is slow to take it. */
const KEPT = 60_000;

/** Downloads a file; text is written as UTF-8. */
export function download(name: string, content: Blob | string, type = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
