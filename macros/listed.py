"""Lists as people write them elsewhere: with signs, letters or numbers before the items, or all in one line. The
suggest form reads them alike (widgets/suggest/listed.ts), held to tests/unit/listed-vectors.json.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

OTHER_DASH = r"(?:[*+•‣▪●◦➢·–—→➤►▶✓✔✅☑☐»]\ufe0f?|-{1,2}>|=>|--|\(?\d{1,2}[.)]|\(?[a-h]\)|\d\ufe0f?\u20e3)"
"""What stands before an item of a list in other programs."""
ITEM_MARK = re.compile(r"\s*([•‣▪●◦➢·*+]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\S)")
"""What a single pasted item of a list brings along."""
BULLET = re.compile(r"(?<!\S)[•‣▪●◦➢]\s")
MARK_OF_A_CHATBOT = re.compile(r" ?(?:【\d+[:†][^】\n]{0,40}】|:contentReference\[oaicite:\d+\](?:\{index=\d+\})?)")
ESCAPED_SIGN = re.compile(r"\\['!&,;()=~]|(?<=\S )\\[-+>#]|(?<=\d)\\\.")
"""A sign with a backslash before it, as programs write Markdown, where it would mean nothing without one."""
_AROUND = re.compile(r"(?:[“„]([^“”„\"]+)[“”\"]|«([^«»]+)»|»([^«»]+)«|‘([^‘’]+)’)")
_STRAY_SIGN = re.compile(r"(\s*)([=–—](?=\s)|\uff1a)\s*(?=\S)")
_ANOTHER_DASH = re.compile(r"\S\s+[–—] ")
_NUMBER = re.compile(
    r"\s*((?:\(|(?:step|schritt|paso|point|punkt|punto|no\.?|nr\.?|#) ?)?(\d{1,2})[.):]|(\d)\ufe0f?\u20e3)\s*(?=\D)",
    re.I,
)
_LETTER = re.compile(r"\s*\(?([a-zA-Z])[.)]\s+(?=\S)")
_ROMAN = re.compile(r"\s*\(?([ivx]+|[IVX]+)[.)]\s+(?=\S)")
_WORD_BULLET = re.compile(r"\s*([o§Øüqv])\s+(?=\S)")
"""What a bullet of Word becomes without its font."""
_CIRCLED = re.compile(r"\s*([\u2460-\u2473])\s*(?=\S)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_IN_LINE = (
    (re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=[^\W\d_])"), [str(number) for number in range(1, 100)]),
    (re.compile(r"(?:^|(?<=\s))\(?([a-z])\)\s+(?=[^\W\d_])"), list("abcdefghijklmnopqrstuvwxyz")),
    (re.compile(r"(?:^|(?<=\s))\(?([ivx]+)[.)]\s+(?=[^\W\d_])"), list(_ROMANS)),
)
_ARROW = re.compile("[\u2190-\u21ff\u27f0-\u27ff]")
_TYPED_ARROW = re.compile(r"\s*(?:-{1,2}>|=>)\s*(?=\S)")
_BETWEEN = re.compile(r"\s*[,;|/&+\n，、；]\s*|\s+[–—-]\s+|\s+(?:and|or|und|y)\s+")
_CLEARLY = (re.compile(r"\s*;\s+"), re.compile(r"\s+/\s+"), re.compile(r"\s+\|\s+"), re.compile(r"\s+[–—]\s+"))
_PARTED = re.compile(r"[;/|–—]\s")
"""Most texts have none of these signs."""
_FEWEST, _SHORT, _SHORTEST = 3, 6, 4
"""So many pieces, each of so few words, are a list and no sentence; between commas of even fewer."""
_QUESTION_END = re.compile(r"(?<=\?)\s+(?=\S)")
_COMMAS = re.compile(r"\s*[,;，、；]\s*")
_IN_SENTENCE = re.compile(r"[.!?:\"“”\[\]{}]|[,;]\s*(?:and|or|but|und|y|o)\s")
"""What a sentence has, or a name for which a comma is no end."""


def stray_sign(text: str, is_item: bool) -> re.Match[str] | None:
    """What is left before a text by somebody who wrote another sign for the colon above it: the spaces and the sign.
    None for a dash that may start an item.
    """
    found = _STRAY_SIGN.match(text)
    may_be_item = found and found[2] in "–—" and (is_item or _ANOTHER_DASH.search(text))
    return None if may_be_item else found


def without_marks_around(text: str) -> str:
    """What stands in quotation marks if that is all of a text; empty if it is not."""
    found = _AROUND.fullmatch(text)
    return next(filter(None, found.groups())).strip() if found else ""


def marks_of(items: Sequence[str]) -> list[str]:
    """What stands before all items of a list and says no more than that they are items: the same sign before each, or
    numbers or letters in their order. Empty if they have nothing like it.
    """
    if len(items) <= 1:
        return []
    for read in (_numbers, _letters, _romans, _circled, _word_bullets, _signs):
        marks = read(items)
        if marks and all(len(mark) < len(item) for mark, item in zip(marks, items, strict=True)):
            return marks
    return []


def _in_order(items: Sequence[str], pattern: re.Pattern[str], wanted: Sequence[str]) -> list[str]:
    found = [pattern.match(item) for item in items]
    marks = [one for one in found if one]
    said = [next(group for group in reversed(one.groups()) if group).lower() for one in marks]
    return [one[0] for one in marks] if said == list(wanted[: len(items)]) else []


def _numbers(items: Sequence[str]) -> list[str]:
    return _in_order(items, _NUMBER, [str(number) for number in range(1, 100)])


def _letters(items: Sequence[str]) -> list[str]:
    return _in_order(items, _LETTER, "abcdefghijklmnopqrstuvwxyz")


def _romans(items: Sequence[str]) -> list[str]:
    return _in_order(items, _ROMAN, _ROMANS)


def _circled(items: Sequence[str]) -> list[str]:
    return _in_order(items, _CIRCLED, [chr(code) for code in range(0x2460, 0x2474)])


def _word_bullets(items: Sequence[str]) -> list[str]:
    found = [_WORD_BULLET.match(item) for item in items]
    marks = [one for one in found if one]
    return [one[0] for one in marks] if len(marks) == len(items) and len({one[1] for one in marks}) == 1 else []


def _signs(items: Sequence[str]) -> list[str]:
    marks = [_sign(item) for item in items]
    return marks if len({mark.strip() for mark in marks}) == 1 and marks[0] else []


def _sign(item: str) -> str:
    """The sign with the spaces around it that an item starts with: an emoji, an arrow, a dash; empty if none."""
    start = len(item) - len(item.lstrip())
    first = item[start : start + 1]
    if arrow := _TYPED_ARROW.match(item):
        return arrow[0]
    category = unicodedata.category(first) if first else ""
    # Other signs of mathematics say something: at least, less than, about.
    if category not in ("So", "Pd") and first not in "•‣·*+>" and not _ARROW.match(first):
        return ""
    end = start + 1
    # What colors a sign, or joins two to one.
    while end < len(item) and (
        item[end] in "\ufe0e\ufe0f\u200d" or "\U0001f3fb" <= item[end] <= "\U0001f3ff" or item[end - 1] == "\u200d"
    ):
        end += 1
    spaces = len(item[end:]) - len(item[end:].lstrip())
    return item[: end + spaces] if spaces or category == "So" else ""


def marked_items(text: str) -> list[str]:
    """The items of a text that starts with 1. and has 2. and so on after it, or the same sign before each; empty for
    any other.
    """
    said = text.strip()
    sign = _sign(said).strip()
    if sign and (sign == "-" or unicodedata.category(sign[0]) != "Pd"):
        starts = list(re.finditer(rf"(?:^|(?<=\s)){re.escape(sign)}\s*(?=\S)", said))
        return _cut(said, starts)
    for pattern, wanted in _IN_LINE:
        starts = list(pattern.finditer(said)) if pattern.match(said) else []
        if [one[1] for one in starts] == list(wanted[: len(starts)]) and (items := _cut(said, starts)):
            return items
    return []


def _cut(said: str, starts: Sequence[re.Match[str]]) -> list[str]:
    """What stands behind each of several signs, the first of which stands at the start."""
    if len(starts) <= 1 or starts[0].start():
        return []
    ends = [*(one.start() for one in starts[1:]), len(said)]
    items = [said[one.end() : end].strip().rstrip(";,") for one, end in zip(starts, ends, strict=True)]
    return items if all(items) else []


def pieces(text: str) -> list[str]:
    """The pieces of a text at every sign and word that may part two items."""
    return [piece.strip() for piece in _BETWEEN.split(text.strip()) if piece.strip()]


def known_pieces(text: str, known: Callable[[str], str | None]) -> list[str]:
    """What the pieces of a text mean, or else its words, if each is known and none twice; empty if not.

    known: what a piece means; None if nobody knows.
    """
    for found in (pieces(text), text.split()):
        meant = [known(piece) for piece in found]
        if len(found) > 1 and None not in meant and len(set(meant)) == len(meant):
            return [one for one in meant if one is not None]
    return []


def questions_in(text: str) -> list[str]:
    """The questions of a text that is nothing else; empty if it is one or none."""
    found = _QUESTION_END.split(text.strip())
    return found if len(found) > 1 and all(one.endswith("?") for one in found) else []


def short_items(text: str) -> list[str]:
    """The items of a text that is only a few words with commas or semicolons between them; empty for any other."""
    found = [piece.strip() for piece in _COMMAS.split(text.strip().rstrip(",;")) if piece.strip()]
    is_list = len(found) >= _FEWEST and all(len(piece.split()) <= _SHORTEST for piece in found)
    return found if is_list and not _IN_SENTENCE.search(text) else []


def clear_items(text: str) -> list[str]:
    """The items of a text that is clearly a list: a few short ones with the same sign between them. Empty otherwise."""
    if not _PARTED.search(text):
        return []
    for sign in _CLEARLY:
        found = [piece for piece in sign.split(text.strip()) if piece]
        if len(found) >= _FEWEST and all(len(piece.split()) <= _SHORT for piece in found):
            return found
    return []
