"""What a value was meant to be that was written in another way. The suggest form mends alike (widgets/suggest/mend.ts);
both are held to tests/unit/mending-vectors.json.

Nothing is guessed: 3/4/2026 may be two days, and a title that two entries have names neither.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..fields import Form
from ..garbled import put_together
from ..kinds.text import WEB_ADDRESS
from ..listed import ESCAPED_SIGN, ITEM_MARK, MARK_OF_A_CHATBOT, known_pieces, stray_sign, without_marks_around
from ..loading.amounts import Counted, read_number
from ..loading.naming import own_id, slug, unwrapped
from ..loading.pairs import THIS_FILE, Known

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|\w{3,8}tag|mittwoch)[.,]{0,2} "
)
_TIME_OF_DAY = re.compile(r"(?<=\d{4}),?(?: at)? \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?$")
_FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_OTHER_MONTHS = {
    "januar": 1, "februar": 2, "märz": 3, "maerz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
"""Months in German and Spanish, where they differ from English."""
_MONTH = r"([a-zä]{3,10})\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:t| )\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?")
_DIGITS = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_MONTH_FIRST = re.compile(rf"{_MONTH} {_DAY},? (\d{{4}})")
_DAY_FIRST = re.compile(rf"{_DAY}\.? (?:of |de )?{_MONTH},? (?:de )?(\d{{4}})")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")

_WRAPPED_LINK = re.compile(r"\]\(([^()\s]+(?:\s*\n\s*[^()\s]+)+)\)")
_BROKEN_ADDRESS = re.compile(r"\s*<?(?:https?://|www\.|mailto:)\S+(?:\s*\n\s*\S+)+\s*")
_WHOLE_TAG = re.compile(r"^(\s*)<(p|div|span)>([^<>]*)</\2>(\s*)$")
_APART = re.compile(r"(\[[^\]\n]+\])\s+(\((?:[a-z]+:[a-z0-9-]+|https?://[^\s)]+)\))")
_LINK_IN_WORDS = re.compile(r"\[[^\]]*\]\((\S+)\)")
_ENTRY_LINK = re.compile(r"\]\(([a-z]+:[a-z0-9-]+)\)")
_FLAGS = {
    "yes": True, "true": True, "y": True, "ja": True, "sí": True, "si": True,
    "no": False, "false": False, "n": False, "nein": False,
}  # fmt: skip
_IN_A_MONTH = ("first", "second", "third", "fourth", "last")
_CODES = {
    "amp": "&", "nbsp": " ", "quot": '"', "apos": "'", "#39": "'", "rsquo": "’", "lsquo": "‘", "rdquo": "”",
    "ldquo": "“", "ndash": "–", "mdash": "—", "hellip": "…",
}  # fmt: skip
"""Codes that pages write for characters and that pasting leaves behind."""
_CODE = re.compile(rf"&({'|'.join(_CODES)});")


@dataclass(frozen=True)
class Names:
    """What entries are called. titles: the title of each, by kind:id. folders: the folder of each kind. moved: the
    entry that has another id now, by the former one, both as kind:id.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    folders: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wanted:
    """What a place asks for: its form; its words, if it has a closed list; the kind whose ids it holds; what its number
    counts; and whether it is an item of a list.
    """

    form: Form
    words: tuple[str, ...] = ()
    kind: str = ""
    counts: Counted = ""
    is_item: bool = False


def mend_value(wanted: Wanted, value: str | int | bool, names: Names) -> str | int | bool | None:
    """What a value was meant to be; None if it is as it should be, or if nobody can tell."""
    if wanted.form in _MEND:
        said = str(value).strip() if not isinstance(value, bool) else str(value).lower()
        meant = _MEND[wanted.form](wanted, said, names)
    else:
        meant = mend_text(wanted, value, names) if isinstance(value, str) else None
    return None if meant is None or (meant == value and type(meant) is type(value)) else meant


def known_values(wanted: Wanted, said: str, names: Names) -> list[str]:
    """The words, ids or references that a text holds, one or several with a sign or a word between them; empty if one
    of them is not known.
    """
    if wanted.form not in ("word", "id", "reference") or (wanted.form == "id" and not wanted.kind):
        return []
    whole = _known(wanted, said.strip(), names)
    return [whole] if whole else known_pieces(said, lambda piece: _known(wanted, piece, names) or None)


def _known(wanted: Wanted, said: str, names: Names) -> str | None:
    if said in wanted.words or (f"{wanted.kind}:{said}" if wanted.form == "id" else said) in names.titles:
        return said
    meant = mend_value(wanted, said, names)
    return None if meant is None else str(meant)


def known_in(names: Names, entry: Any) -> Known:
    """What words name among the entries, or among the pieces of an entry that is being mended."""

    def known(folder: str, said: str) -> str:
        if folder == THIS_FILE:
            return own_id(entry, said)
        kinds = [kind for kind, of in names.folders.items() if folder in ("", of)]
        ref = _named(said, names, kinds) or ""
        return ref.partition(":")[2] if folder else ref

    return known


def mend_text(wanted: Wanted, text: str, names: Names) -> str:
    """A text without what pasting brought along: a bullet, a letter that came apart, &amp;, a link that is wrapped; and
    with links to where entries are now.
    """
    if wanted.is_item:
        text = re.sub(r"^(\s*)" + ITEM_MARK.pattern.removeprefix(r"\s*"), r"\1", text)
    if stray := stray_sign(text, wanted.is_item):
        text = stray[1] + text[stray.end() :]
    text = (wanted.form == "title" and without_marks_around(text)) or text
    text = ESCAPED_SIGN.sub(lambda sign: sign[0][1:], MARK_OF_A_CHATBOT.sub("", text))
    text = _APART.sub(r"\1\2", text)
    text = _WHOLE_TAG.sub(r"\1\3\4", text)
    text = _WRAPPED_LINK.sub(_unwrapped, put_together(_CODE.sub(lambda code: _CODES[code[1]], text)))
    return _ENTRY_LINK.sub(lambda link: f"]({names.moved.get(link[1], link[1])})", text) if "](" in text else text


def _date(_: Wanted, said: str, __: Names) -> str | None:
    small = _TIME_OF_DAY.sub("", _WEEKDAY.sub("", " ".join(said.lower().split()))).rstrip(",")
    if _ISO.fullmatch(small) and small != said:
        return _day(*small.split("-"))
    if found := _WITH_TIME.fullmatch(small):
        return _day(*found[1].split("-"))
    if found := _YEAR_FIRST.fullmatch(small):
        return _day(found[1], found[3], found[4])
    if found := _DIGITS.fullmatch(small):
        return _day(*found.groups())
    if found := _MONTH_FIRST.fullmatch(small):
        return _day(found[3], _month(found[1]), found[2])
    if found := _DAY_FIRST.fullmatch(small):
        return _day(found[3], _month(found[2]), found[1])
    if found := _NUMBERS.fullmatch(small):
        days = {day for day in (_day(found[4], found[1], found[3]), _day(found[4], found[3], found[1])) if day}
        return days.pop() if len(days) == 1 else None
    return None


def _month(name: str) -> str:
    if name in _OTHER_MONTHS:
        return str(_OTHER_MONTHS[name])
    short = name[:3]
    is_name = name in _MONTHS or name in _FULL_MONTHS or name == "sept"
    return str(_MONTHS.index(short) + 1) if is_name else "0"


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _number(wanted: Wanted, said: str, _: Names) -> int | None:
    return read_number(said, wanted.counts)


def _word(wanted: Wanted, said: str, _: Names) -> str | None:
    meant = slug(said)
    if meant in wanted.words:
        return meant
    bare = [word for word in wanted.words if word.replace("-", "") == meant.replace("-", "")]
    if not bare and set(wanted.words) == set(_IN_A_MONTH):
        place = re.fullmatch(r"([1-4])(?:st|nd|rd|th)?(?:-week)?|([a-z]+)-week(?:-of-the-month)?", meant)
        said_word = place and (_IN_A_MONTH[int(place[1]) - 1] if place[1] else place[2])
        return said_word if said_word in wanted.words else None
    return bare[0] if len(bare) == 1 else None


def _flag(_: Wanted, said: str, __: Names) -> bool | None:
    return _FLAGS.get(said.lower())


def _id(wanted: Wanted, said: str, names: Names) -> str | None:
    if not wanted.kind:
        return slug(said) or None
    ref = _named(said, names, (wanted.kind,))
    return ref.partition(":")[2] if ref else None


def _reference(_: Wanted, said: str, names: Names) -> str | None:
    return _named(said, names, names.folders)


def _named(said: str, names: Names, kinds: Iterable[str]) -> str | None:
    """The one entry that is meant: by kind and id, by its file, its page's address, its id or its title."""
    kinds, said = tuple(kinds), unwrapped(said)
    before, sign, id = re.sub(r"\.ya?ml$|/$", "", said.strip()).rpartition(":")
    if not sign or "//" in said:
        before, sign, id = said.strip().removesuffix("/").removesuffix(".yaml").rpartition("/")
    before = slug(before.rpartition("/")[2])
    by_folder = {folder: kind for kind, folder in names.folders.items()}
    kind = by_folder.get(before, before)
    if sign and kind in kinds and (ref := _of_kind(id, names, (kind,))):
        return ref
    return _of_kind(said, names, kinds)


def _of_kind(said: str, names: Names, kinds: tuple[str, ...]) -> str | None:
    wanted = slug(said).removeprefix("the-")
    found = [ref for ref, title in names.titles.items() if ref.partition(":")[0] in kinds and wanted]
    by_id = [ref for ref in found if ref.partition(":")[2] == wanted]
    by_title = [ref for ref in found if slug(names.titles[ref]).removeprefix("the-") == wanted]
    moved = [names.moved[ref] for kind in kinds if (ref := f"{kind}:{wanted}") in names.moved]
    meant = by_id or by_title or moved
    if not meant:
        bare = wanted.replace("-", "")
        meant = [ref for ref in found if ref.partition(":")[2].replace("-", "") == bare]
    return meant[0] if len(meant) == 1 else None


def _link(_: Wanted, said: str, __: Names) -> str | None:
    inside = _LINK_IN_WORDS.fullmatch(said)
    address = _in_one_line(inside[1] if inside else said).removeprefix("<").removesuffix(">")
    if re.match(r"www\.", address):
        address = f"https://{address}"
    elif re.fullmatch(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+", address):
        address = f"mailto:{address}"
    return address if WEB_ADDRESS.fullmatch(address) else None


def _title(wanted: Wanted, said: str, names: Names) -> str | None:
    return mend_text(wanted, re.sub(r"\s*\n\s*", " ", said), names)


def broken_addresses(value: str, written: str) -> str:
    """A value with the line breaks inside of its addresses, which YAML reads as spaces; written: how it stands in the
    file.
    """
    if _BROKEN_ADDRESS.fullmatch(written):
        return "\n".join(written.split())
    for found in _WRAPPED_LINK.finditer(written):
        value = value.replace(" ".join(found[0].split()), found[0])
    return value


def _in_one_line(address: str) -> str:
    """An address that a line break has cut in two; what has spaces in a line, or is two addresses, stays as it is."""
    return address if re.search(r"\n\s*(?:https?:|www\.)", address) else re.sub(r"\s*\n\s*", "", address)


def _unwrapped(found: re.Match[str]) -> str:
    address = _in_one_line(found[1])
    return (
        f"]({address})" if WEB_ADDRESS.fullmatch(address) or re.fullmatch(r"[a-z]+:[a-z0-9-]+", address) else found[0]
    )


_MEND: dict[str, Callable[[Wanted, str, Names], str | int | bool | None]] = {
    "title": _title,
    "id": _id,
    "reference": _reference,
    "link": _link,
    "date": _date,
    "word": _word,
    "number": _number,
    "flag": _flag,
}
