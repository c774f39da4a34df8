import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { AGENDA } from "../agenda/document";
import { agendaOf, agendas } from "../agenda/testing";
import { seal } from "./envelope";
import { findCode } from "./find";
import { decode, encode } from "./share";

// Property tests take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const BASE = "https://guide.example/build/";
/** A code with dashes and underscores near each other, so that each mangling meets both. */
let code = "";
let link = "";

beforeAll(async () => {
  const blocks = Array.from({ length: 9 }, (_, place) => ({
    title: `Talk ${place} about ${place ** 9}`,
    minutes: place,
  }));
  for (let number = 0; !/-.*-.*--.*_.*_|--.*-.*_/.test(code); number += 1)
    code = await encode(AGENDA, agendaOf({ title: `Joint session ${number}`, blocks }));
  link = `${BASE}#${code}`;
});

type Mangle = (text: string) => string;

const at = (share: number, inside: string): Mangle => {
  return (text) => {
    const place = text.indexOf("pb") + Math.floor((text.length - text.indexOf("pb")) * share);
    return text.slice(0, place) + inside + text.slice(place);
  };
};
const wrapped =
  (end: string, width = 76): Mangle =>
  (text) =>
    (text.match(new RegExp(`.{1,${width}}`, "gs")) ?? []).join(end);
const escaped =
  (characters: string, write: (hexadecimal: string) => string): Mangle =>
  (text) =>
    [...text]
      .map((one) => (characters.includes(one) ? write(one.charCodeAt(0).toString(16).toUpperCase()) : one))
      .join("");
const times =
  (count: number, mangle: Mangle): Mangle =>
  (text) =>
    Array.from({ length: count }).reduce<string>(mangle, text);
const percent: Mangle = encodeURIComponent;
const entities: Mangle = escaped("-_#&", (hexadecimal) => `&#x${hexadecimal};`);
const proofpoint: Mangle = (text) =>
  `https://urldefense.proofpoint.com/v2/url?u=${text
    .replace(/[^\w./]/g, (one) => `-${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("_", "-5F")
    .replaceAll("/", "_")}&d=DwMFaQ&c=euGZstcaTDll&r=9aX-1_b&e=`;

/** What programs for mail and chat do to a link. Most may follow each other in any order; a page's tags come last. */
const MANGLINGS: readonly [name: string, mangle: Mangle, composes?: "composes" | "ends"][] = [
  ["as it is", (text) => text, "composes"],
  ["only the code", (text) => text.slice(text.indexOf("pb"))],
  ["a period behind it", (text) => `${text}.`, "composes"],
  ["a question behind it", (text) => `Is it ${text}?`, "composes"],
  ["a bracket behind it", (text) => `(see ${text})`, "composes"],
  ["an ellipsis behind it", (text) => `${text}\u2026`, "composes"],
  ["quotation marks around it", (text) => `\u201c${text}\u201d`, "composes"],
  ["straight quotation marks", (text) => `"${text}"`, "composes"],
  ["words around it", (text) => `Hi all,\n\nour agenda is at ${text} and we meet at 9.\n\nBest, Pb`, "composes"],
  ["angle brackets around it", (text) => `<${text}>`, "composes"],
  ["an angle bracket behind it, encoded", (text) => `${text}%3E`, "composes"],
  ["tracking parameters behind it", (text) => `${text}&utm_source=mail&fbclid=IwAR0x-_9`, "composes"],
  ["a question mark and tracking parameters behind it", (text) => `${text}?utm_source=mail`, "composes"],
  ["tracking parameters before it", (text) => text.replace("#", "?utm_source=mail#")],
  ["underscores around it", (text) => `_${text}_`, "composes"],
  ["stars around it", (text) => `**${text}**`, "composes"],
  ["a Markdown link", (text) => `[Our agenda](${text})`, "composes"],
  ["a Markdown link that shows itself", (text) => `[${text}](${text} "Agenda")`],
  ["a Slack link", (text) => `<${text}|our agenda>`, "composes"],
  ["an HTML link", (text) => `<p>See <a class="x" href="${text}">Our agenda</a> now</p>`],
  ["an HTML link that shows itself", (text) => `<a href="${text}">${text}</a>`],
  ["text of HTML", (text) => `<b>${text}</b><br>Thanks`, "composes"],
  ["wrapped lines", wrapped("\n"), "composes"],
  ["wrapped lines of Windows", wrapped("\r\n", 70), "composes"],
  ["wrapped and quoted", wrapped("\n> ", 60), "composes"],
  ["quoted twice", wrapped("\n>> ", 74), "composes"],
  ["quoted with spaces", wrapped("\n> > ", 74), "composes"],
  ["quoted by bars", wrapped("\n| ", 74), "composes"],
  ["indented", wrapped("\n\t    ", 74), "composes"],
  ["spaces inside", wrapped(" ", 40), "composes"],
  ["a line end after each character", wrapped("\n", 1)],
  ["wrapped with = at line ends", wrapped("=\n", 76), "composes"],
  ["wrapped with = and no line ends", wrapped("=", 76)],
  ["quoted-printable", (text) => wrapped("=\r\n", 75)(text.replaceAll("=", "=3D")), "composes"],
  ["quoted-printable with all signs", escaped("-_#/:", (hexadecimal) => `=${hexadecimal}`)],
  ["line ends inside, encoded", at(0.5, "%0A"), "composes"],
  ["line ends and quotes inside, encoded", at(0.6, "%0D%0A%3E%20"), "composes"],
  ["= and a line end inside, encoded", at(0.4, "=%0A"), "composes"],
  ["zero-width spaces inside", wrapped("\u200b", 30), "composes"],
  ["a zero-width space inside, encoded", at(0.3, "%E2%80%8B"), "composes"],
  ["soft hyphens inside", wrapped("\u00ad", 25), "composes"],
  ["non-breaking spaces inside", wrapped("\u00a0", 50), "composes"],
  ["word joiners inside", wrapped("\u2060", 33), "composes"],
  ["marks of direction around it", (text) => `\u202a${text}\u202c\u200f`, "composes"],
  ["a byte order mark before it", (text) => `\ufeff${text}`, "composes"],
  ["wbr inside", wrapped("<wbr>", 40), "ends"],
  ["br inside", wrapped("<br />\n", 76), "ends"],
  ["spans inside", wrapped('</span><span style="color: red">', 76), "ends"],
  ["# encoded", (text) => text.replace("#", "%23"), "composes"],
  ["# encoded twice", (text) => text.replace("#", "%2523"), "composes"],
  ["encoded", percent, "composes"],
  ["encoded twice", times(2, percent)],
  ["encoded three times", times(3, percent)],
  ["dashes and underscores encoded", escaped("-_", (hexadecimal) => `%${hexadecimal}`), "composes"],
  [
    "dashes and underscores encoded, small",
    escaped("-_", (hexadecimal) => `%${hexadecimal.toLowerCase()}`),
    "composes",
  ],
  ["dashes and underscores encoded twice", escaped("-_", (hexadecimal) => `%25${hexadecimal}`), "composes"],
  ["numeric entities", entities, "composes"],
  ["decimal entities", (text) => text.replaceAll("-", "&#45;").replaceAll("_", "&#95;"), "composes"],
  ["named entities", (text) => text.replaceAll("-", "&hyphen;").replaceAll("_", "&lowbar;"), "composes"],
  ["entities of spaces inside", wrapped("&nbsp;", 60), "composes"],
  ["entities of soft hyphens inside", wrapped("&shy;", 60), "composes"],
  ["HTML as text", (text) => `&lt;${text.replaceAll("&", "&amp;")}&gt;`, "composes"],
  ["escapes of Markdown", (text) => text.replace(/[-_#]/g, "\\$&"), "composes"],
  ["a text of JSON", (text) => JSON.stringify({ text: `See:\n${text}\n` }), "ends"],
  ["escapes of JSON", escaped("-_#", (hexadecimal) => `\\u00${hexadecimal}`), "ends"],
  ["hyphens", (text) => text.replaceAll("-", "\u2010")],
  ["hyphens that do not break", (text) => text.replaceAll("-", "\u2011")],
  ["en dashes", (text) => text.replaceAll("-", "\u2013")],
  ["em dashes", (text) => text.replaceAll("-", "\u2014")],
  ["minus signs", (text) => text.replaceAll("-", "\u2212")],
  ["two dashes as an em dash", (text) => text.replaceAll("--", "\u2014")],
  ["two dashes as an en dash", (text) => text.replaceAll("---", "\u2014").replaceAll("--", "\u2013")],
  [
    "Safe Links",
    (text) => `https://nam02.safelinks.example/?url=${percent(text)}&data=05%7C02%7C&reserved=0`,
    "composes",
  ],
  ["a search engine", (text) => `https://www.search.example/url?q=${percent(text)}&sa=D&source=calendar`, "composes"],
  ["a social network", (text) => `https://l.social.example/l.php?u=${percent(text)}&h=AT0x`, "composes"],
  [
    "Barracuda",
    (text) =>
      `https://linkprotect.example/url?a=${percent(text).toLowerCase() === percent(text) ? text : percent(text).replace(/%../g, (two) => two.toLowerCase())}&c=E,1,x&typo=1`,
    "composes",
  ],
  ["Proofpoint 2", proofpoint],
  ["Proofpoint 2, wrapped", (text) => wrapped("\n", 64)(proofpoint(text))],
  ["Proofpoint 2 in Safe Links", (text) => `https://safe.example/?url=${percent(proofpoint(text))}&data=1`],
  ["Proofpoint 3", (text) => `https://urldefense.com/v3/__${text.replace("#", "*")}__;Iw!!ABC123$`],
  [
    "a tracker that writes base64",
    (text) =>
      `https://track.example/c/aa/${btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}/b`,
  ],
  ["in the query", (text) => text.replace("#", "?agenda=")],
  ["in the path", (text) => text.replace("#", "")],
  ["in the path, encoded", (text) => text.replace("#", "%23")],
  ["after another #", (text) => text.replace("#", "#main%23")],
];

describe("a code is found", () => {
  test.each(MANGLINGS)("with or after %s", (_, mangle) => {
    expect(findCode(mangle(link))).toBe(code);
  });

  test("whatever two of these have done to it, one after the other", () => {
    const some = MANGLINGS.filter(([, , composes]) => composes === "composes");
    expect(some.length).toBeGreaterThan(40);
    const last = MANGLINGS.filter(([, , composes]) => composes);
    const lost = some.flatMap(([first, mangle]) =>
      last.flatMap(([second, again]) => (findCode(again(mangle(link))) === code ? [] : [`${first}, then ${second}`])),
    );
    expect(lost).toEqual([]);
  });

  test("of any agenda, in any text", async () => {
    await fc.assert(
      fc.asyncProperty(agendas({ most: 2 }), fc.string(), fc.string(), async (agenda, before, after) => {
        const made = await encode(AGENDA, agenda);
        expect(findCode(`${before} ${made} ${after}`)).toBe(made);
      }),
    );
  });

  test("as the first whole one of several", async () => {
    const other = await encode(AGENDA, agendaOf({ title: "Another" }));
    expect(findCode(`${other}\n${link}`)).toBe(other);
    expect(findCode(`${link}\n${BASE}#${other}`)).toBe(code);
    expect(findCode(`${code.slice(0, 90)}\n\n${other.slice(0, 30)} ${link}`)).toBe(code);
  });
});

describe("a code that is really cut or changed", () => {
  test("is found as what is left of it", () => {
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const left = code.slice(0, code.length * share);
      for (const text of [
        left,
        `${BASE}#${left}`,
        `(${BASE}#${left})`,
        `See ${BASE}%23${left}... and then?`,
        `<${BASE}#${left}|it>`,
      ])
        expect(findCode(text), text).toBe(left);
      expect(findCode(wrapped("\n> ", 60)(`${BASE}#${left}`))?.startsWith(left.slice(0, -59))).toBe(true);
    }
    expect(findCode(`${code.slice(0, 60)} ${code.slice(0, 90)} ${code.slice(0, 70)}`)).toBe(code.slice(0, 90));
  });

  test("is told as cut or damaged", async () => {
    const changed = `${code.slice(0, 200)}${code[200] === "x" ? "y" : "x"}${code.slice(201)}`;
    const reason = async (text: string): Promise<string> => {
      const decoded = await decode(AGENDA, text);
      return decoded.ok ? "ok" : decoded.reason;
    };
    expect(await reason(`Look: ${BASE}#${code.slice(0, -9)}.`)).toBe("cut");
    expect(await reason(wrapped("\n> ")(`${BASE}#${code.slice(0, -9)}`))).toBe("cut");
    expect(await reason(`Look: ${BASE}#${changed}.`)).toBe("damaged");
    expect(await reason(wrapped("\n> ")(`${BASE}#${changed}`))).toBe("damaged");
    expect(await reason(`${BASE}#${code.slice(0, 200)}~${code.slice(201)}`)).toBe("damaged");
    expect(await reason(`${BASE}#${code.toLowerCase()}`)).toBe("damaged");
    expect(await reason(`${link}x`)).toBe("damaged");
    expect(await reason("Nothing at all")).toBe("not-ours");
  });

  test("is found again in what was found", () => {
    const texts = fc.tuple(fc.nat(code.length), fc.string({ unit: "binary", maxLength: 30 }), fc.nat(40));
    fc.assert(
      fc.property(texts, ([place, inside, lost]) => {
        const found = findCode(`${link.slice(0, place + 30)}${inside}${link.slice(place + 30 + lost)}`);
        if (found !== undefined) expect(findCode(found)).toBe(found);
      }),
    );
  });
});

describe("no code is found", () => {
  test.each([
    "",
    "pb",
    "#pb",
    "#pbj",
    "pb & jelly",
    "pbcopy < notes.txt",
    "project.pbxproj",
    "https://www.pbs.org/newshour/",
    "PB and J",
    "The pbC of the matter",
    "https://example.org/pb/pbs-documentary-archive-and-more",
    "rpbBAABC1234567890",
    "The Partnership Playbook (pb) has pbBooks.",
    "#section-2",
    "%00%ff<script>",
    "pbBACK",
    "?draft=Xpb_9-aQz1k",
  ])("in %j", (text) => {
    expect(findCode(text)).toBeUndefined();
  });

  test("in any text, and nothing is ever thrown", () => {
    const parts = fc.constantFrom(
      "pb",
      "pbC",
      "AAA",
      "%",
      "%2",
      "=",
      "-23pb",
      "&",
      "&#",
      ";",
      "#x",
      "<a ",
      ">",
      "\\u",
      "\u2014",
      "aHR0c",
      "é",
      "\ud800",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(parts, fc.string({ maxLength: 3 }))).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = findCode(text);
        expect(found === undefined || /^pb[\w.-]+$/.test(found)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["markers", "pb"],
    ["beginnings", "pbBDaaaaaaaaaa"],
    ["beginnings apart", "pbBDaaaaaaaaaa "],
    ["long pieces", `pbBDaaaaaaaaaa ${"a".repeat(25)} `],
    ["short claims", `pbBAAA${"a".repeat(9)}`],
    ["percent signs", "%"],
    ["escapes", "%2525"],
    ["entities", "&#"],
    ["ampersands", "&amp;"],
    ["tags", "<a "],
    ["dashes", "\u2014-"],
    ["equals signs", "=\n"],
    ["spaces", " "],
    ["spaces after equals signs", "=       "],
    ["gaps", "a "],
    ["base64", "aHR0cHM6 "],
    ["base64 in one", "aHR0c"],
    ["Proofpoint", "-23pb_"],
    ["backslashes", "\\u002d"],
    ["lookalikes", "_-"],
    ["quotes", "%\n>\n>"],
  ])("in two million characters of %s, and the answer comes", (_, piece) => {
    expect(findCode(piece.repeat(2_000_000 / piece.length))?.slice(0, 2)).toBeOneOf([undefined, "pb"]);
  });

  test("beyond what any mail holds", () => {
    expect(findCode(`${" ".repeat(5_000_000)}${seal("AAAA", "C")}`)).toBeUndefined();
  });
});
