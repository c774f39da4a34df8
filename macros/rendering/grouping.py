"""How a library page groups its entries and goes on on further pages, and the facets it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..book.playbook import Entry, Playbook
from ..kinds.agenda import Agenda
from ..kinds.vocabulary import WORDS
from .lengths import lengths_of

# kind -> the field that groups its library page, and the vocabulary with that field's words.
_GROUPS: dict[str, tuple[str, str]] = {
    "prompt": ("use", "use"),
    "activity": ("block", "block"),
    "tip": ("series", "series"),
    "message": ("channel", "channel"),
    "situation": ("group", "situation"),
}
MOST_CARDS = 300
"""More cards than a page of a library has: a browser takes its time over thousands, and so do readers."""
MOST_LINKS = 1_000
"""More entries than a page of the list from A to Z has. A link weighs a third of a card."""
Group = tuple[str, str, list[Entry]]
"""An anchor, a heading, and the entries below it."""
FACET_WORDS = {
    "level": "Level",
    "stage": "Step or phase",
    "minutes": "Minutes",
    "people": "Group size",
    "format": "Format",
    "theme": "Theme",
}
# (upper bound in minutes, value in the address, words)
_MINUTES = (
    (15, "15", "Up to 15"),
    (45, "45", "16 to 45"),
    (75, "75", "46 to 75"),
    (105, "105", "76 to 105"),
    (10**6, "more", "Over 105"),
)
_PEOPLE = (
    (1, 4, "small", "2 to 4 people"),
    (5, 12, "medium", "5 to 12 people"),
    (13, 1000, "large", "13 people or more"),
)


@dataclass(frozen=True)
class Facet:
    """One way to filter a library page.

    name: as it stands in the page's address.
    words: its label.
    options: (value, words, how many entries have it), in a fixed order, only values that occur.
    """

    name: str
    words: str
    options: tuple[tuple[str, str, int], ...]


def cut_into_pages(groups: Iterable[Group], most: int) -> list[list[Group]]:
    """Groups as they follow each other on pages, one at least, that have some number of entries at the most."""
    pages: list[list[Group]] = [[]]
    room = most
    for anchor, heading, entries in groups:
        left = entries
        while left:
            if not room:
                pages.append([])
                room = most
            part, left = left[:room], left[room:]
            pages[-1].append((anchor, heading, part))
            room -= len(part)
    return pages


def library_pages(playbook: Playbook, kind: str) -> list[list[Group]]:
    """The groups of a kind on each page of its library."""
    return cut_into_pages(group_entries(playbook, kind), MOST_CARDS)


def group_entries(playbook: Playbook, kind: str) -> list[Group]:
    """The entries of a kind as (anchor, heading, entries); one group without a heading if the kind has none."""
    entries = list(playbook.of(kind))
    if kind == "term":
        entries += [entry for entry in playbook.of("role") if entry.is_word]
        letters = sorted({entry.title[0].upper() for entry in entries})
        ordered = sorted(entries, key=lambda entry: entry.title.lower())
        return [
            (letter.lower(), letter, [entry for entry in ordered if entry.title[0].upper() == letter])
            for letter in letters
        ]
    if kind == "source":
        titles = (
            ("document", "The five documents this playbook is made from"),
            ("reading", "Further reading and research"),
        )
        return [
            (role, title, [e for e in entries if getattr(e.entity, "role", None) == role]) for role, title in titles
        ]
    if kind == "story":
        titles = (("reports", "What named organizations did"), ("examples", "Examples the sources tell to explain"))
        return [
            (anchor, title, [e for e in entries if getattr(e.entity, "illustrative", None) is (anchor == "examples")])
            for anchor, title in titles
        ]
    if kind not in _GROUPS:
        return [("all", "", entries)]
    field, group = _GROUPS[kind]
    groups = [
        (value, words, [e for e in entries if getattr(e.entity, field) == value])
        for value, words in WORDS[group].items()
    ]
    return [group for group in groups if group[2]]


def facet_values(entry: Entry) -> dict[str, tuple[str, ...]]:
    """What an entry counts as in each facet; facets that do not apply to it are left out."""
    entity = entry.entity
    values: dict[str, tuple[str, ...]] = {}
    for name, field in (("level", "levels"), ("stage", "stages"), ("theme", "themes"), ("format", "formats")):
        if found := getattr(entity, field, None):
            values[name] = tuple(found)
    minutes = getattr(entity, "minutes", None)
    if minutes is not None:
        ideal = minutes if isinstance(minutes, int) else minutes.ideal
        values["minutes"] = (next(value for limit, value, _ in _MINUTES if ideal <= limit),)
        if isinstance(entity, Agenda):
            lengths = [fit.target for fit in lengths_of(entity)]
            values["minutes"] = tuple(
                dict.fromkeys(
                    next(value for limit, value, _ in _MINUTES if length <= limit) for length in sorted(lengths)
                )
            )
    people = getattr(entity, "people", None)
    if people is not None:
        values["people"] = tuple(
            value for low, high, value, _ in _PEOPLE if people.least <= high and people.most >= low
        )
    return values


def show_facets(entries: list[Entry]) -> list[Facet]:
    """The facets that tell the entries apart, each with its options and how many entries each option has."""
    options = {
        "minutes": [(value, words) for _, value, words in _MINUTES],
        "people": [(value, words) for _, _, value, words in _PEOPLE],
        **{name: list(WORDS[name].items()) for name in ("level", "stage", "format", "theme")},
    }
    values = [facet_values(entry) for entry in entries]
    facets = []
    for name, label in FACET_WORDS.items():
        counted = tuple(
            (value, words, count)
            for value, words in options[name]
            if (count := sum(value in entry.get(name, ()) for entry in values))
        )
        if len(counted) > 1:
            facets.append(Facet(name, label, counted))
    return facets
