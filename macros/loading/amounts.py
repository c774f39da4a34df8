"""Numbers, lengths, days and ranges as people write them. The suggest form reads them alike
(widgets/suggest/amounts.ts), held to tests/unit/mending-vectors.json.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

Counted = Literal["", "minutes", "days", "days around"]
"""What a number counts, if that is said; days around an event are below zero before it."""

_MOST_MINUTES = 1440
"""Only minutes may be as many as a day has."""
_HOUR, _MINUTE = r"h|hr|hrs|hour|hours", r"m|min|mins|minute|minutes|'"
_CLOCK = re.compile(rf"(\d{{1,2}}):([0-5]\d)(?: ?(?:{_HOUR}))?")
_MINUTES = re.compile(rf"(\d{{1,4}})[ -]?(?:{_MINUTE})\.?")
_HOURS = re.compile(rf"(\d{{1,2}}|\d{{0,2}}\.\d{{1,2}})[ -]?(?:{_HOUR})(?: |,|and)*(?:(\d{{1,2}}) ?(?:{_MINUTE})?)?\.?")
_TIME = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"
_SPAN = re.compile(rf"({_TIME}) ?(?:-|–|—|to|until) ?({_TIME})")
_MORNING = 7
"""The hour from which on 9:00 is a time of day rather than a length."""
_IN_WORDS = (
    (re.compile(r"^three[ -]quarters of an hour$"), "45 m"),
    (re.compile(r"^(?:a )?quarter(?: of an)?[ -]hour$"), "15 m"),
    (re.compile(r"^(?:a |one )?(?:half(?: an| of an)?[ -]hour)$"), "30 m"),
    (re.compile(r"(?<=hour),? and a half$"), " 30 m"),
    (re.compile(r"(?<=\d) and a half (?=hours$)"), ".5 "),
    (re.compile(r"^(?:an?|one) (?=hour|minute)"), "1 "),
)
_LENGTH = rf"\d{{1,3}} ?(?:m|min|mins|minutes)\.?|{_TIME} ?[-–—] ?{_TIME}"
_TIMED = (
    re.compile(rf"(?P<words>.*\S) ?[(\[](?P<length>{_LENGTH})[)\]]"),
    re.compile(rf"[(\[](?P<length>{_LENGTH})[)\]](?:[.:]| ?[-–—])? (?P<words>.*\S)"),
    # What follows a length in lower case may be about it: 10 minutes before the start.
    re.compile(rf"(?P<length>{_LENGTH})(?:(?:[.:]| ?[-–—]) (?=\S)| (?=[^\Wa-z]))(?P<words>.*\S)"),
)
_DAYS = re.compile(
    r"([-+−–]?) ?(\d{1,3})(?: ?(d|day|days|w|week|weeks))?( before| earlier| ahead| after| later)?(?: the event)?"
)
_ONE = re.compile(r"^an? (?=day|week)")
_ON_THE_DAY = re.compile(r"(?:on )?the same day|on the day(?: of the event| itself)?")
_WHOLE = re.compile(r"#?0*(\d{1,4})(?:[.,]0{1,2})?[,;]?(?: (?:people|persons|participants|organizations))?")
_ORDINAL = re.compile(r"0*(\d{1,3})(?:st|nd|rd|th|\.)")
_ABOUT = re.compile(r"^(?:about |around |approximately |approx\.? |roughly |circa |ca\.? |~ ?)| (?:in )?total$")
_NUMBER_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IN_LETTERS = re.compile(
    rf"^(?:({'|'.join(_TENS)})(?:[ -]({'|'.join(_NUMBER_WORDS[:9])}))?|({'|'.join(_NUMBER_WORDS)}))\b"
)
_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_RANGE = re.compile(
    rf"(?:from |between )?({_NUMBER}) ?({_HOUR}|{_MINUTE})?\.? ?(?:-|–|—|to|till|until|and|bis) ?"
    rf"({_NUMBER}) ?({_HOUR}|{_MINUTE}|people|persons|participants|organizations)?\.?"
)
_SEVERAL = re.compile(
    rf"({_NUMBER}) ?[,;/–-] ?({_NUMBER})(?: ?[,;/–-] ?(?:and )?({_NUMBER}))? ?({_HOUR}|{_MINUTE}|people|persons)?\.?"
)
_IDEAL = re.compile(rf"(.*?)[,;]? \(?(?:ideally|ideal|usually|best)[: ] ?({_NUMBER}) ?({_HOUR}|{_MINUTE})?\.?\)?")


def counted(name: str, least: int | None, most: int | None) -> Counted:
    """What a field of a number counts, by its name and limits."""
    if most == _MOST_MINUTES:
        return "minutes"
    if name.endswith("days"):
        return "days" if least is not None and least >= 0 else "days around"
    return ""


def read_number(said: str, counts: Counted = "") -> int | None:
    """The number that is meant in a field; None if nobody can tell: 6 weeks may be before an event, or after it."""
    small = _ABOUT.sub("", _plain(said))
    for words in dict.fromkeys((small, _IN_LETTERS.sub(_in_digits, small))):
        if counts == "minutes" and (minutes := read_minutes(words)) is not None:
            return minutes
        if counts.startswith("days") and (days := read_days(words, counts == "days around")) is not None:
            return days
        if found := _WHOLE.fullmatch(words) or _ORDINAL.fullmatch(words):
            return int(found[1])
    return None


def _in_digits(found: re.Match[str]) -> str:
    tens, ones = found[1], found[2] or found[3]
    ten = 10 * (_TENS.index(tens) + 2) if tens else 0
    return str(ten + (_NUMBER_WORDS.index(ones) + 1 if ones else 0))


def read_minutes(said: str) -> int | None:
    """The minutes of 60 min, 1:30, 1 h 30, half an hour or from 9:00 to 10:00; None for what has no unit or may mean
    two things.
    """
    small = _plain(said)
    for words, means in _IN_WORDS:
        small = words.sub(means, small)
    if found := _SPAN.fullmatch(small):
        start, end = (
            int(hours) * 60 + int(minutes) for hours, minutes in (re.split("[:.]", one) for one in found.groups())
        )
        return end - start if _MORNING * 60 <= start < end else None
    if found := _CLOCK.fullmatch(small):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.fullmatch(small):
        return int(found[1])
    if (found := _HOURS.fullmatch(small)) and not ("." in found[1] and found[2]):
        return int(float(found[1]) * 60 + 0.5) + int(found[2] or 0)
    return None


def read_timed(said: str) -> tuple[int, str] | None:
    """The minutes that stand before a step or in brackets behind it, and its words; None for a step without."""
    for pattern in _TIMED:
        if (found := pattern.fullmatch(said)) and (minutes := read_minutes(found["length"])):
            return minutes, found["words"]
    return None


def read_days(said: str, is_around: bool = False) -> int | None:
    """The days of 2 weeks or 6 weeks before, which is negative; None for what is neither days nor weeks, or, where they
    may be before an event or after it, says neither.
    """
    small = _ONE.sub("1 ", _plain(said))
    found = _DAYS.fullmatch(small)
    if not found:
        return 0 if is_around and _ON_THE_DAY.fullmatch(small) else None
    sign, number, unit, side = found.groups()
    is_before = sign not in ("", "+") or side in (" before", " earlier", " ahead")
    if (is_before and side in (" after", " later")) or not (sign or side or (unit and not is_around)):
        return None
    days = int(number) * (7 if unit and unit.startswith("w") else 1)
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
