"""A reason not to accept a file, before it is known to the reader by its path."""

from __future__ import annotations

from dataclasses import dataclass

RULES: dict[str, str] = {
    "and-more": "A file with more than a hundred problems is not listed to its end.",
    "bad-date": "A date is a day in the calendar, written like 2026-11-22.",
    "bad-field-name": "The name of a field is a word before a colon.",
    "bad-file-name": "A file is named by its id: small letters a-z, digits and single hyphens, then .yaml.",
    "bad-id": "An id is the name of a file without .yaml.",
    "bad-link": "A link starts with https:// or mailto: and holds no spaces.",
    "bad-reference": "A reference to an entry is its kind, a colon and its id, such as term:shop-talk.",
    "bad-spacing": "A title is one line without spaces at its start and end.",
    "comment-in-text": "A comment stands above the field that it is about, and not inside of its text.",
    "cut-off-text": "A comment stands on a line of its own and not after a text.",
    "duplicate-field": "A field stands once in its group.",
    "empty-file": "A file holds an entry.",
    "field-order": "The fields of an entry stand in the order of the starter.",
    "indented-file": "A file's own fields start at the left edge.",
    "field-in-text": "A field is indented like its neighbors, so that it is not read as part of the text above it.",
    "joined-lines": "A text with a list stands below |-, or has free lines between the items, since > joins lines.",
    "merge-conflict": "A file is no half of a merge: git's marks are gone, and one version is left.",
    "misplaced-field": "A field is indented below what it belongs to, and only items of a list have a dash.",
    "misplaced-file": "An entry's file is in the folder of its kind.",
    "missing-field": "An entry has all fields that are not optional.",
    "nested-folder": "The folder of a kind holds files and no folders.",
    "no-alias": "YAML aliases (*name) are not used; every entry can be read by itself.",
    "no-anchor": "YAML anchors (&name) are not used.",
    "no-directive": "YAML directives (lines that start with %) are not used.",
    "no-merge": "YAML merge keys (<<) are not used.",
    "no-tag": "YAML tags (!name) are not used.",
    "not-a-file": "An entry is a file of its own and not a link to another.",
    "not-in-list": "Some fields have a closed list of words.",
    "not-utf-8": "Files are saved as UTF-8.",
    "not-valid": "A value has to fit its field.",
    "not-yaml": "A file can be read as YAML.",
    "out-of-range": "A number is within its limits.",
    "published-list": "data/_published.json lists each published id with its title; only a command changes it.",
    "second-document": "A file holds one entry.",
    "text-goes-on": "An item of several lines stands below >- or in quotes, so that no line joins it by mistake.",
    "too-deep": "Values are not nested deeper than an entry needs.",
    "too-few": "A list has the items it needs.",
    "too-large": "A file has 256 KB at the most.",
    "too-long": "A text is within its limit.",
    "too-many": "A list is within its limit.",
    "too-short": "A text says enough.",
    "unknown-field": "An entry has only the fields of its kind.",
    "unknown-folder": "data/ holds one folder for each kind; what starts with _ or . is left alone.",
    "unreadable": "Files and folders can be read.",
    "unseen-character": "Texts hold no tabs, odd spaces, control characters or invisible characters.",
    "wrong-extension": "The name of an entry's file ends in .yaml.",
    "wrong-type": "A value is what its field asks for: text, a whole number, true or false, a list, a group of fields.",
}
"""What the strict loader asks for, by the ids that it prints. The other rules are in checks.RULES."""

ADVICE = frozenset({"field-order", "indented-file"})
"""Those of them that stop no pull request."""


@dataclass(frozen=True)
class Refusal:
    """What is wrong at one place of a file; line and column count from 1, rule is one of RULES."""

    line: int
    column: int
    rule: str
    text: str
    hint: str = ""


class RefusalError(Exception):
    """Ends the reading of a file; holds the one reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.text)
        self.refusal = refusal
