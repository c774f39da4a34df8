"""Lengths, days and ranges as people write them. The suggest form reads them alike (widgets/suggest/amounts.ts), held
to tests/unit/mending-vectors.json.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_HOUR, _MINUTE = r"h|hr|hrs|hour|hours", r"m|min|mins|minute|minutes|'"
_CLOCK = re.compile(rf"(\d{{1,2}}):([0-5]\d)(?: ?(?:{_HOUR}))?")
_MINUTES = re.compile(rf"(\d{{1,4}})[ -]?(?:{_MINUTE})\.?")
_HOURS = re.compile(rf"(\d{{1,2}}|\d{{0,2}}\.\d{{1,2}})[ -]?(?:{_HOUR})(?: |,|and)*(?:(\d{{1,2}}) ?(?:{_MINUTE})?)?\.?")
_IN_WORDS = (
    (re.compile(r"^(?:a |one )?(?:half(?: an| of an)?[ -]hour)$"), "30 m"),
    (re.compile(r"^(?:an?|one) (?=hour|minute)"), "1 "),
    (re.compile(r"^two (?=hours)"), "2 "),
    (re.compile(r"^three (?=hours)"), "3 "),
)
_DAYS = re.compile(r"([-+−–]?)(\d{1,3}) ?(d|day|days|w|week|weeks)( before| earlier| ahead| after| later)?")
_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_RANGE = re.compile(
    rf"(?:from |between )?({_NUMBER}) ?({_HOUR}|{_MINUTE})?\.? ?(?:-|–|—|to|till|until|and|bis) ?"
    rf"({_NUMBER}) ?({_HOUR}|{_MINUTE}|people|persons|participants|organizations)?\.?"
)
_SEVERAL = re.compile(
    rf"({_NUMBER}) ?[,;/–-] ?({_NUMBER})(?: ?[,;/–-] ?(?:and )?({_NUMBER}))? ?({_HOUR}|{_MINUTE}|people|persons)?\.?"
)
_IDEAL = re.compile(rf"(.*?)[,;]? \(?(?:ideally|ideal|usually|best)[: ] ?({_NUMBER}) ?({_HOUR}|{_MINUTE})?\.?\)?")


def read_minutes(said: str) -> int | None:
    """The minutes of 60 min, 1:30, 1 h 30 or half an hour; None for what has no unit or may mean two things."""
    small = _plain(said)
    for words, means in _IN_WORDS:
        small = words.sub(means, small)
    if found := _CLOCK.fullmatch(small):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.fullmatch(small):
        return int(found[1])
    if (found := _HOURS.fullmatch(small)) and not ("." in found[1] and found[2]):
        return int(float(found[1]) * 60 + 0.5) + int(found[2] or 0)
    return None


def read_days(said: str) -> int | None:
    """The days of 2 weeks or 6 weeks before, which is negative; None for what is neither days nor weeks."""
    found = _DAYS.fullmatch(_plain(said))
    if not found:
        return None
    is_before = found[1] not in ("", "+") or found[4] in (" before", " earlier", " ahead")
    if is_before and found[4] in (" after", " later"):
        return None
    days = int(found[2]) * (7 if found[3].startswith("w") else 1)
    return -days if is_before else days


def read_range(value: object) -> tuple[int, ...] | None:
    """The least and the most of 5-10, 5 to 10, 60-90 min, 1-2 h or the list [5, 10], in minutes if it has a unit of
    time; and the ideal between them, if three are given. None for what is no range, or does not grow.
    """
    if isinstance(value, tuple):
        found = value if all(isinstance(one, int) and not isinstance(one, bool) for one in value) else ()
    else:
        found = _amounts(_plain(value)) if isinstance(value, str) else ()
    whole = tuple(one for one in found if one is not None)
    return whole if len(found) in (2, 3) and len(whole) == len(found) and list(whole) == sorted(whole) else None


def named_amounts(amounts: tuple[int, ...] | None, fields: Collection[str]) -> dict[str, int]:
    """The amounts of a range by the fields of the group that they are for; empty if it has not as many."""
    if not amounts or not {"least", "most"} <= set(fields):
        return {}
    names = ("least", "most") if len(amounts) == len(("least", "most")) else ("least", "ideal", "most")
    return dict(zip(names, amounts, strict=True)) if set(names) <= set(fields) else {}


def _amounts(said: str) -> tuple[int | None, ...]:
    if (ideal := _IDEAL.fullmatch(said)) and len(two := _amounts(ideal[1])) == len(("least", "most")):
        return two[0], _amount(ideal[2], ideal[3]), two[1]
    if found := _RANGE.fullmatch(said):
        return _amount(found[1], found[2] or found[4]), _amount(found[3], found[4] or found[2])
    if found := _SEVERAL.fullmatch(said):
        return tuple(_amount(number, found[4]) for number in found.groups()[:3] if number)
    return ()


def _amount(number: str, unit: str | None) -> int | None:
    hours = 60 if re.fullmatch(_HOUR, unit or "") else 1
    amount = float(number) * hours
    return int(amount) if amount == int(amount) else None


def _plain(said: str) -> str:
    return " ".join(said.lower().replace("’", "'").split())
