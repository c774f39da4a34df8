"""Groups of two fields that were written as one: "- Minutes: what they are", "2 - Disagree", "SEED brief, page 3". The
suggest form reads them alike (widgets/suggest/pairs.ts), held to tests/unit/pair-vectors.json.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any

from ..fields import WRITTEN, Form, shapes
from ..kinds.text import ID_PATTERN, Part
from .amounts import read_number
from .naming import slug

Known = Callable[[str, str], str]
"""What words name in a folder: an id; in any, if that is empty: kind:id; or a piece of this file. Empty if nothing."""
THIS_FILE = "this file"
Fields = dict[str, str | int]

_ENTRY_IDS = re.compile(r"\bdata/([a-z]+)")
_OWN_IDS = re.compile(r"The ids? of ")
_MOST_NEEDED = 3
"""A group that needs more fields is no pair."""
_LONGEST_NAME = 60
_MOST_WORDS = 6
"""More words before a dash are the start of a sentence."""
_SIGN = re.compile(r"\s*\t\s*|\s+(?:[-–—=|]|->|=>|→)\s+|:\s+")
_BEHIND_NAME = re.compile(r"[,;:/|]\s*|\s+(?:[-–—/|]\s+|(?=\())|\s+(?=(?:section|chapter|part|page|pages|pp?\.)\s)")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_NUMBERED = re.compile(r"(\S.*?) ?[(\[](\d{1,3})[)\]]")
_DAYS_AFTER = re.compile(r"(?P<days>.+?) (?:after|past) (?P<what>.+)")
_AND_DAYS = re.compile(r"(?P<what>.+?)(?: ?\+ ?| plus |, ?|: ?| \()(?P<days>(?:\d|an? |one |two ).*?)\)?")


def paired(part: type[Part], name: str, value: Any, known: Known) -> Fields:
    """The fields of a part that some words and the value behind their colon were meant for; empty if nobody can tell.

    known: what words name.
    """
    needed = _needed(part)
    if not _is_pair(part, needed) or not 0 < len(name) <= _LONGEST_NAME:
        return {}
    found = _named(part, needed[0], name, known)
    if not found and isinstance(value, int) and shapes(part)[needed[0]].form == "number":
        found, value = {needed[0]: value}, name
    if found and (second := _holding(part, found, value)):
        return {**found, second: value}
    return {}


def paired_text(part: type[Part], text: str, known: Known) -> Fields:
    """The same of a text that stands where the part belongs."""
    needed = _needed(part)
    if "\n" in text or not _is_pair(part, needed):
        return {}
    first = shapes(part)[needed[0]]
    if _is_named(part, needed[0]):
        return cited(part, text, known)
    if first.form == "id" and len(needed) > 1 and shapes(part)[needed[1]].form == "number":
        return _after(needed, text, known)
    signs = list(_SIGN.finditer(text))
    if signs and (first.form == "number" or len(signs) == 1):
        name, value = text[: signs[0].start()], text[signs[0].end() :]
        is_number = re.fullmatch(r"\d{1,3}", value) and first.form == "number"
        if name and value and len(name.split()) <= _MOST_WORDS and len(needed) > 1:
            return paired(part, name, int(value) if is_number else value, known)
    if first.form == "number" and (found := _NUMBERED.fullmatch(text)):
        return paired(part, found[1], int(found[2]), known)
    return {}


def pairs_in(part: type[Part], group: Mapping[str, Any], known: Known) -> list[Fields]:
    """The fields of each part, if all names and values of a group are parts of a list; empty if not."""
    found = [paired(part, name, value, known) for name, value in group.items()]
    return found if found and all(found) else []


def cited(part: type[Part], text: str, known: Known) -> Fields:
    """The entry that the start of a text names, and the rest of it as the text of a part; empty if it names none."""
    name = next(iter(_needed(part)), "")
    if not name or not _is_named(part, name):
        return {}
    for sign in _BEHIND_NAME.finditer(text):
        rest = text[sign.end() :].strip()
        if rest and (found := _named(part, name, text[: sign.start()], known)):
            rest = inside[1] if (inside := _IN_BRACKETS.fullmatch(rest)) else rest
            second = _holding(part, found, rest)
            return {**found, second: rest} if second else {}
    return {}


def _needed(part: type[Part]) -> list[str]:
    return [name for name, info in part.model_fields.items() if info.is_required()]


def _is_pair(part: type[Part], needed: list[str]) -> bool:
    """Whether two fields say most of a part, so that somebody may write them as one."""
    if not 1 <= len(needed) <= _MOST_NEEDED or "least" in needed:
        return False
    # What starts with a sentence may go on behind a colon.
    return shapes(part)[needed[0]].form not in WRITTEN or len(needed) == len(("name", "text"))


def _is_named(part: type[Part], name: str) -> bool:
    """Whether a field names an entry."""
    form = shapes(part)[name].form
    return form == "reference" or (form == "id" and _kind_of_ids(part, name) != "")


def _kind_of_ids(part: type[Part], name: str) -> str:
    """The folder whose ids a field holds; empty if it holds others."""
    folder = _ENTRY_IDS.search(part.model_fields[name].description or "")
    return folder[1] if folder else ""


def _named(part: type[Part], name: str, said: str, known: Known) -> Fields:
    """The first field that words are meant for, with its value; and the title, if that is the second."""
    shape = shapes(part)[name]
    if shape.many or shape.part:
        return {}
    if shape.form in WRITTEN:
        return {name: said}
    if shape.form == "number":
        return {name: int(said)} if re.fullmatch(r"\d{1,3}", said) else {}
    if shape.form == "date":
        return {name: said} if _is_day(said) else {}
    if _is_named(part, name):
        meant = known(_kind_of_ids(part, name), said)
        return {name: meant} if meant else {}
    if shape.form != "id":
        return {}
    if re.match(ID_PATTERN, said):
        return {name: said}
    is_own = not _OWN_IDS.match(part.model_fields[name].description or "")
    return {name: slug(said), "title": said} if is_own and slug(said) and "title" in shapes(part) else {}


def _holding(part: type[Part], found: Fields, value: Any) -> str:
    """The next field that a part needs, or else may have, which holds such a value; empty if none does."""
    left = {name: shape for name, shape in shapes(part).items() if name not in found and not shape.many}
    wanted: tuple[Form, ...] = ("number",) if isinstance(value, int) else tuple(WRITTEN)
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return ""
    fitting = [name for name, shape in left.items() if shape.form in wanted]
    return next((name for name in fitting if part.model_fields[name].is_required()), "".join(fitting[:1]))


def _after(needed: list[str], text: str, known: Known) -> Fields:
    """What somebody waits for and the days after it, of "14 days after the kickoff" or "kickoff + 14 days"."""
    found = _DAYS_AFTER.fullmatch(text) or _AND_DAYS.fullmatch(text)
    days = read_number(found["days"], "days") if found else None
    what = known(THIS_FILE, found["what"]) if found else ""
    return {needed[0]: what, needed[1]: days} if what and days is not None else {}


def _is_day(said: str) -> bool:
    try:
        datetime.date.fromisoformat(said)
    except ValueError:
        return False
    return len(said) == len("2026-11-22")
