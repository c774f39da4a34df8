"""Words as search compares them: in small letters, without accents and endings, numbers as figures.

`widgets/finding/stems.ts` does the same to what a reader types; `tests/unit/stems.json` holds for both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

try:
    from Stemmer import Stemmer  # type: ignore[import-not-found]
except ImportError:  # PyStemmer is not there for every Python; it stems faster, and loads no other languages
    from snowballstemmer import stemmer as Stemmer  # type: ignore[import-untyped] # noqa: N812


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


FILLERS = _words(
    """
    a an the this that these those there here
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    am is are was were be been being do does did done doing have has had having
    can could shall should will would may might must let lets
    im were youre theyre thats whats whos hows wheres ive weve theyve id wed ill well
    and or but if of to in on at for from by with as into onto about than then so
    how what which who whom whose when where why
    please want wants wanted need needs like get gets got getting give gives make makes made making
    say says said tell tells use using thing things something someone somebody some any every
    just really very also else only much lot lots most
    good best better right way ways help helps
    versus vs etc eg ie
    """
)
"""Words that say nothing about what is looked for."""

LIGHT = _words(
    """
    not no never many nobody nothing none dont doesnt didnt isnt arent wasnt cant cannot couldnt wont wouldnt shouldnt
    now again always often too enough without before after during until while since between each both other another
    first last next new old one two all more less few own same able still yet even ever around through over
    anyone anything everyone everything anybody everybody different big small long short little quick easy hard nice
    ok okay fun great
    real main common possible several simple sure worth important interesting full whole part kind type reason idea
    people person folks team staff group groups side colleague
    organization organizations org orgs nonprofit nonprofits charity charities ngo ngos agency agencies company
    library school clinic hospital center association council community
    partner partners partnership partnerships meeting meetings session sessions work working together
    know think find take keep go going come start look see ask talk put set try happen feel
    """
)
"""Words that help to choose between entries, but that no entry has to have."""

PARTICLES = _words("up in off out on down back over through by together")
"""Words that people write apart or close to the one before: follow up, follow-up, followup."""

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {
    "fifteen": "15",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "ninety": "90",
    "hundred": "100",
}
_ORDINALS = {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th"}

# Words with their hyphens; of a web or mail address nothing is looked for.
_CHUNK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[^\W_]+(?:[-\u2010\u2011'][^\W_]+)*")
_ENDING = re.compile("(?<=..)(?:ing|ed|e)$")
_DOUBLE = re.compile(r"(.)\1$")
_PIECE = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+")

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´", "'"))

_ACCENTS = re.compile("[\u0300-\u036f]")

_LONGEST_WORD = 40
"""What is longer is no word, and the browser's stemmer would take seconds over it."""

_english = Stemmer("english")
_stems: dict[str, tuple[str, ...]] = {}


def fold(text: str) -> str:
    """Small letters, straight apostrophes, no accents."""
    if text.isascii():
        return text.replace("`", "'").lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).translate(_APOSTROPHES).lower()


def chunks(text: str) -> list[str]:
    """The words of a text in order, folded, each with its hyphens and apostrophes; web addresses among them."""
    return _CHUNK.findall(fold(text))


def stems_of(chunk: str) -> tuple[str, ...]:
    """The stems of a word as `chunks` gives it.

    A word with hyphens has several, and a last one that begins with "=", for all of it written close. A web address
    has none.
    """
    found = _stems.get(chunk)
    if found is None:
        found = _stems[chunk] = tuple(_chunk_stems(chunk))
    return found


def stems(text: str) -> list[str]:
    """The stems of a text's words in order; a word with hyphens counts as several."""
    return [stem for chunk in chunks(text) for stem in stems_of(chunk) if stem[0] != "="]


def pieces(chunk: str) -> list[str]:
    """The words in a word with hyphens, without their apostrophes; none in a web address."""
    is_address = "@" in chunk or "/" in chunk or chunk.startswith("www.")
    return [] if is_address else _PIECE.findall(chunk.replace("'", ""))


def stem(word: str) -> str:
    """The stem of one word in small letters."""
    number = _NUMBERS.get(word) or _ORDINALS.get(word)
    return number or (word if len(word) > _LONGEST_WORD else str(_english.stemWord(word)))


def without_ending(word: str) -> str:
    """A word without the endings of number and time, which make no other word of it; "interpreter" keeps its own."""
    word = word.replace("'", "").removesuffix("s")
    word = _DOUBLE.sub(r"\1", _ENDING.sub("", word))
    return f"{word[:-1]}i" if word.endswith("y") else word


def _chunk_stems(chunk: str) -> Iterator[str]:
    parts = pieces(chunk)
    yield from map(stem, parts)
    if len(parts) > 1 and re.search("[-\u2010\u2011]", chunk):
        yield "=" + stem("".join(parts))
