// What edition.yaml says of the site, for all that bundles or runs the widgets.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

const root = path.dirname(import.meta.dirname);

/** Letters that are written from right to left. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** edition.yaml. Python checks it and says what is wrong; here only what the widgets need has to be there. */
export function readEdition() {
  const edition = parse(readFileSync(path.join(root, "edition.yaml"), "utf8"));
  if (!edition?.id || !edition.name || !edition.language)
    throw new Error("edition.yaml has not all that the widgets need. Type: python -m macros check edition.yaml");
  return edition;
}

/** A name inside of other words: one from right to left would draw the signs around it to its side. */
function isolated(name) {
  return FROM_THE_RIGHT.test(name) ? `\u2068${name}\u2069` : name;
}

/** The colors of overrides/styles/tokens.css with those of the edition in their place, by name: [light, dark]. */
export function tokens(css, { colors = {} }) {
  const own = new Map(Object.entries(colors ?? {}).map(([name, pair]) => [name.replaceAll("_", "-"), pair]));
  return css.replace(/--pb-([\w-]+): light-dark\((.+), (.+)\);/g, (line, name) => {
    const pair = own.get(name);
    return pair ? `--pb-${name}: light-dark(${pair.light}, ${pair.dark});` : line;
  });
}

/** What of edition.yaml goes into the bundles: the build looks whether it is still the same. */
export function bundled(edition) {
  const names = ["id", "formerly", "name", "named", "language", "colors", "vocabulary"];
  return Object.fromEntries(names.filter((name) => name in edition).map((name) => [name, edition[name]]));
}

/** What modules of the widgets know of the edition, as constants for a bundler to fill in. */
export function editionConstants() {
  const edition = readEdition();
  const css = tokens(readFileSync(path.join(root, "overrides/styles/tokens.css"), "utf8"), edition);
  const light = Object.fromEntries(
    [...css.matchAll(/--pb-([\w-]+): light-dark\(#(\w{6}),/g)].map(([, name, color]) => [name, color.toUpperCase()]),
  );
  const words = {
    __EDITION_ID__: edition.id,
    __EDITION_FORMERLY__: (edition.formerly ?? []).join(" "),
    __EDITION_NAME__: isolated(edition.name),
    __EDITION_CALLED__: isolated(edition.named ?? edition.name),
    __EDITION_LANGUAGE__: edition.language,
    __EDITION_PAPER__: {
      ink: light.ink,
      soft: light["ink-soft"],
      line: light.line,
      accent: light.accent,
      wash: light["accent-wash"],
      warm: light.warm,
      warmWash: light["warm-wash"],
    },
  };
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, JSON.stringify(value)]));
}
