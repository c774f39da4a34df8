"""What the strict loader has to refuse, and its exact words."""
# ruff: noqa: E501

from __future__ import annotations

from typing import NamedTuple


class Bad(NamedTuple):
    """Words of the starter of a tip, what stands there instead, and the words that the message points at."""

    rule: str
    old: str
    new: str
    at: str
    text: str
    hint: str


class BadFile(NamedTuple):
    """The bytes of a whole file, and the line and column that the message names."""

    rule: str
    content: bytes
    line: int
    column: int
    text: str
    hint: str


BAD = [
    Bad("unknown-field", "order: 1", "ordre: 1", "ordre: 1", "ordre is not a field of a tip", 'did you mean "order"?  Fields: title, summary, sources, editorial, related, added, reviewed, changes, levels, stages, themes, series, order, why, do, example   (docs/contribute/tip)'),
    Bad("missing-field", "order: 1\n", "", "title: Name the tip in a", "order is missing", 'add "order:"  Its place in that list, from 1.   (docs/contribute/tip)'),
    Bad("wrong-type", "order: 1", "order: first", "first", 'order must be a whole number, but is the text "first"', "write order as a whole number without quotes, such as 15   (docs/contribute/tip)"),
    Bad("wrong-type", "order: 1", 'order: "7"', '"7"', 'order must be a whole number, but is the text "7"', "write order as a whole number without quotes, such as 7   (docs/contribute/tip)"),
    Bad("wrong-type", "order: 1", "order: 1.5", "1.5", 'order must be a whole number, but is the text "1.5"', "write order as a whole number without quotes, such as 1   (docs/contribute/tip)"),
    Bad("wrong-type", "why: >-\n  Say why it matters.\n", "why: 2026\n", "2026", "why must be text, but is the number 2026", 'put it in quotes: "2026"   (docs/contribute/tip)'),
    Bad("wrong-type", "why: >-\n  Say why it matters.\n", "why: true\n", "true", "why must be text, but is true (yes or no)", 'put it in quotes: "true"   (docs/contribute/tip)'),
    Bad("wrong-type", "why: >-\n  Say why it matters.\n", "why:\n", "", "why must be text, but is empty", "write the text after the colon, or on the next line after >-   (docs/contribute/tip)"),
    Bad("wrong-type", "why: >-\n  Say why it matters.\n", "why: [one, two]\n", "[one, two]", "why must be text, but is a list", "write one text; put it in quotes if it starts with [ or -    (docs/contribute/tip)"),
    Bad("wrong-type", "themes: [learning, trust]", "themes: learning", "learning", 'themes must be a list, but is the text "learning"', 'write each one on a line of its own below "themes:", starting with "- "   (docs/contribute/tip)'),
    Bad("wrong-type", "  - Write one instruction to follow this week.", "  - Ask this: who?", "Ask this: who?", "do[1] must be text, but is a group of fields", "a colon makes a text look like a field: put the whole text in quotes, or on the next line after >-   (docs/contribute/tip)"),
    Bad("wrong-type", "related:\n", "related: [tip:other]\nrelating:\n", "tip:other]", 'related[1] must be a group of fields, but is the text "tip:other"', "write its fields on lines of their own: to, how, reason   (docs/contribute/tip)"),
    Bad("too-short", "why: >-\n  Say why it matters.\n", "why: \"\"\n", '""', "why is an empty text", "write 2 characters at least, or delete the field if it is optional   (docs/contribute/tip)"),
    Bad("too-short", "title: Name the tip in a few words", "title: Go", "Go", "title has 2 characters, 3 at the least", "add 1 character at least   (docs/contribute/tip)"),
    Bad("too-long", "title: Name the tip in a few words", "title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxx", "title has 83 characters, 80 at the most", "cut 3 characters   (docs/contribute/tip)"),
    Bad("too-few", "do:\n  - Write one instruction to follow this week.", "do: []", "[]", "do has 0 items, 1 at the least", "add 1 more   (docs/contribute/tip)"),
    Bad("too-many", "[learning, trust]", "[learning, trust, data, roles, goals]", "[learning, trust, data, ", "themes has 5 items, 4 at the most", "remove 1 or merge some   (docs/contribute/tip)"),
    Bad("not-in-list", "series: partner-tips", "series: partner-tip", "partner-tip", 'series is "partner-tip", which is not one of its words', 'did you mean "partner-tips"?  Words: partner-tips, principles, beginnings, trust-rules, sharing-strategies, facilitation, session-craft, upkeep   (docs/contribute/tip)'),
    Bad("not-in-list", "how: deeper", "how: 3", "3", "related[1].how is the number 3, which is not one of its words", "Words: before, after, instead, deeper, with   (docs/contribute/tip)"),
    Bad("out-of-range", "order: 1", "order: 51", "51", "order is 51, 50 at the most", "write a whole number, 50 at the most   (docs/contribute/tip)"),
    Bad("out-of-range", "order: 1", "order: 0", "0", "order is 0, 1 at the least", "write a whole number, 1 at the least   (docs/contribute/tip)"),
    Bad("bad-id", "source: community-tool-box", "source: Community Tool Box", "Community Tool Box", 'sources[1].source is "Community Tool Box", which is not an id', "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most   (docs/contribute/tip)"),
    Bad("bad-reference", "to: condition:well-aligned", "to: well-aligned", "well-aligned", 'related[1].to is "well-aligned", which is not of the form kind:id', "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff   (docs/contribute/tip)"),
    Bad("bad-date", "added: 2026-11-22", "added: 2026-02-30", "2026-02-30", 'added is "2026-02-30", which is not a day in the calendar', "write year-month-day with two digits each for month and day, such as 2026-11-22   (docs/contribute/tip)"),
    Bad("bad-date", "added: 2026-11-22", "added: 20261122", "20261122", "added is the number 20261122, which is not a day in the calendar", "write year-month-day with two digits each for month and day, such as 2026-11-22   (docs/contribute/tip)"),
    Bad("bad-spacing", "title: Name the tip in a few words", "title: 'Name it '", "'Name it '", 'title has spaces around it or more than one line: "Name it "', "write it on one line, without spaces at its start and end   (docs/contribute/tip)"),
    Bad("duplicate-field", "order: 1", "order: 1\norder: 2", "order: 2", "order is here twice, in line 24 and in line 25", "keep one of them; the other is in line 24, column 1"),
    Bad("bad-field-name", "order: 1", "order: 1\n12: twelve", "12: twelve", '"12" stands where the name of a field belongs', "the name of a field is a word before the colon, such as title"),
    Bad("bad-field-name", "order: 1", "order: 1\n[a, b]: twelve", "[a, b]: twelve", "a list or a group stands where the name of a field belongs", "put the text in quotes if it starts with [ or {"),
    Bad("no-alias", "why: >-\n  Say why it matters.\n", "why: *idea\n", "*idea", "*idea repeats another part of the file", "write the text out; put it in quotes if the * belongs to it"),
    Bad("no-anchor", "why: >-\n  Say why it matters.\n", "why: &idea Because it matters.\n", "&idea Because it matters", "&idea marks a part of the file to repeat it", "delete it; put the text in quotes if the & belongs to it"),
    Bad("no-merge", "order: 1", "order: 1\n<<: {order: 2}", "<<: {order: 2}", "<< would merge in the fields of another group", "write the fields out"),
    Bad("no-tag", "why: >-\n  Say why it matters.\n", "why: !!python/name:os.system Because.\n", "!!python/name:os.system ", "!!python/name:os.system is a YAML tag", "delete it; put the text in quotes if the ! belongs to it"),
    Bad("second-document", "order: 1", "order: 1\n---\ntitle: Another", "---", "a second document starts here", "an entry is one file: move what follows into a file of its own, or delete the ---"),
    Bad("too-deep", "order: 1", "order: [[[[[[[[[[1]]]]]]]]]]", "[1]]]]]]]]]]", "values are nested more than 10 levels deep", "an entry is flatter than this: compare it with its neighbors"),
    Bad("unseen-character", "why: >-\n  Say why it matters.\n", "why:\tBecause.\n", "\tBecause.", "there is a tab here", "use two spaces"),
    Bad("unseen-character", "why: >-\n  Say why it matters.\n", "why: It mat\u202eters.\n", "\u202eters.", "there is an invisible character (U+202E, right-to-left override) here", "delete it; retype the words around it if it comes back"),
    Bad("unseen-character", "why: >-\n  Say why it matters.\n", "why: \"It mat\\e[31mters.\"\n", "\"It mat\\e[31mters.\"", "the text holds an invisible character (U+001B)", "remove the code after the backslash that stands for it"),
    Bad("not-yaml", "title: Name the tip in a few words", "title: Name the tip: in a few words", ": in a few words", "a second colon in a line is read as another field", "put the whole text in quotes, or on the next line after >-"),
    Bad("not-yaml", "title: Name the tip in a few words", 'title: "Name the tip in a few words', '"Name the tip in a few w', "a quotation mark opens here and does not close", "close it at the end of the text; inside single quotes write an apostrophe twice"),
    Bad("not-yaml", "title: Name the tip in a few words", "title: 'Don't wait'", "'Don't wait'", "the text goes on after the quotation mark that closes it", "put the whole text in quotes; inside single quotes write an apostrophe twice"),
    Bad("not-yaml", "title: Name the tip in a few words", "title: **Name** the tip", "*Name** the tip", "a value that starts with * or & is read as a YAML code", "put the whole text in quotes, or on the next line after >-"),
    Bad("not-yaml", "title: Name the tip in a few words", "title: @Name the tip", "@Name the tip", "a value can't start with this character", "put the whole text in quotes, or on the next line after >-"),
    Bad("not-yaml", "title: Name the tip in a few words", "title: \"Name \\dthe tip\"", "\\dthe tip\"", "a backslash inside double quotes starts a code that does not exist", "write two backslashes, or put the text in single quotes"),
    Bad("not-yaml", "order: 1", "order 1", "order 1", "here is text that belongs to no field", 'if "order" is a field, put a colon after it; if the line continues the text above, indent it'),
    Bad("not-yaml", "order: 1", " order: 1", "order: 1", "this line does not fit the lines around it", "indent it by 0 spaces, not 1; if a text above is in quotes, see that they close"),
    Bad("not-yaml", "themes: [learning, trust]", "themes: [learning, trust", "[learning, trust", "a list or group opens with a bracket here and does not close, or lacks a comma", "write [one, two], and put texts with commas or brackets in quotes"),
    Bad("not-yaml", "why: >-\n", "why: > Because\n", "Because", "text stands right after > or |", "start the text on the next line, indented by two spaces"),
    Bad("not-yaml", "do:\n  - Write one instruction to follow this week.", "do: - Write one instruction to follow this week.", "- Write one instruction ", "a list can't start in the middle of a line", 'start each "- " on a line of its own, indented by two spaces'),
    Bad("not-yaml", "    how: deeper", "   how: deeper", "how: deeper", "this line does not fit the lines around it", "indent it by 4 spaces, not 3; if a text above is in quotes, see that they close"),
    Bad("not-yaml", "added: 2026-11-22", "}", "}", "this line does not fit the lines around it", "indent it like its neighbors; if a text above starts with a quotation mark, all of it must be in quotes"),
]

_SAVE = 'save the file with the encoding "UTF-8" in your editor'
_EMPTY = "copy data/_templates/tip.yaml into it   (docs/contribute/tip)"
_START = "start with: title:   (docs/contribute/tip)"

BAD_FILES = [
    BadFile("not-utf-8", "title: a\ntitle: caf\xe9".encode("latin-1"), 2, 11, "a character here is not valid UTF-8 (byte E9)", _SAVE),
    BadFile("not-utf-8", b"\xef\xbb\xbftitle: caf\xe9", 1, 11, "a character here is not valid UTF-8 (byte E9)", _SAVE),
    BadFile("not-utf-8", b"title: \xed\xa0\x80", 1, 8, "a character here is not valid UTF-8 (byte ED)", _SAVE),
    BadFile("not-utf-8", "title: a".encode("utf-16"), 1, 1, "the file is saved as UTF-16", _SAVE),
    BadFile("unseen-character", b"title: a\r\nwhy: b\0", 2, 7, "there is an invisible character (U+0000) here", "delete it; retype the words around it if it comes back"),
    BadFile("empty-file", b"", 1, 1, "the file is empty", _EMPTY),
    BadFile("empty-file", b"# only a comment\n", 1, 1, "the file is empty", _EMPTY),
    BadFile("empty-file", b"---\n", 1, 1, "the file is empty", _EMPTY),
    BadFile("wrong-type", b"- a\n- b\n", 1, 1, "the file holds a list, but an entry is fields with values", _START),
    BadFile("wrong-type", b"hello\n", 1, 1, 'the file holds the text "hello", but an entry is fields with values', _START),
    BadFile("too-large", b"x" * 300_000, 1, 1, "the file has 300,000 bytes, but an entry has 262,144 at the most", "split it into several entries"),
    BadFile("and-more", b"".join(b"a%d: 1\n" % number for number in range(200)), 90, 1, "the file has 111 more problems", "mend the first ones, then check again"),
    BadFile("no-directive", b"%YAML 1.1\n---\ntitle: a\n", 1, 1, "the file starts with a % directive", "delete the line that starts with %"),
    BadFile("not-yaml", b"title: {", 1, 9, "a list or group opens with a bracket here and does not close, or lacks a comma", "write [one, two], and put texts with commas or brackets in quotes"),
]
