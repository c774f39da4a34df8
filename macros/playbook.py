"""All entries of the guide, in order, with look-ups and with references resolved both ways."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from math import ceil
from pathlib import Path
from typing import Any, get_args

from . import checks
from .addresses import Addresses, read_addresses
from .fields import texts
from .kinds import BY_FOLDER, BY_NAME, KINDS, Entity, Kind
from .kinds.entity import Related
from .kinds.vocabulary import Series
from .loading import Found, find_entries, id_for, locate, read_entry
from .problems import Problem, in_order
from .references import Mention, mentions
from .shared_work import MOST_PIECES, SharedWork
from .starters import starter_path

_FEW_FILES = 50
"""Fewer are read in less time than it takes to share the work."""
_CHANCE_WORDS = 4
"""A text of fewer words may be the starter's by chance."""


@dataclass(frozen=True)
class Entry:
    """One entry of the guide: its kind, its id, what it holds, and the file it is from."""

    kind: Kind
    id: str
    entity: Entity
    path: str

    @property
    def ref(self) -> str:
        """How other entries refer to it, such as agenda:kick-off."""
        return f"{self.kind.name}:{self.id}"

    @property
    def url(self) -> str:
        """Its address below the site's root, such as agendas/kick-off/."""
        return f"{self.kind.folder}/{self.id}/"


class Playbook:
    """The valid entries of a data folder, in the order in which readers see them."""

    def __init__(self, entries: Iterable[Entry], addresses: Addresses | None = None) -> None:
        self.addresses = addresses or Addresses()
        self.entries: dict[str, Entry] = {entry.ref: entry for entry in sorted(entries, key=_place)}

    def of(self, kind_name: str) -> tuple[Entry, ...]:
        """The entries of a kind, in order."""
        return self._by_kind[kind_name]

    def get(self, ref: str) -> Entry | None:
        """The entry that kind:id stands for, if there is one."""
        return self.entries.get(ref)

    @cached_property
    def former(self) -> dict[str, Entry]:
        """The entries that have moved, by each kind:id they had before."""
        return {f"{entry.kind.name}:{id}": entry for entry in self.entries.values() for id in entry.entity.moved_from}

    def mentions_by(self, ref: str) -> tuple[Mention, ...]:
        """Every reference that an entry makes."""
        return self._mentions[ref]

    def backlinks(self, ref: str) -> list[tuple[Entry, Related | None]]:
        """The entries that relate to an entry or name it in a field, each once, with the relation if there is one."""
        found: dict[str, Related | None] = {}
        for entry, mention in self._mentioned.get(ref, ()):
            if mention.via in ("related", "field") and entry.ref != ref:
                found[entry.ref] = found.get(entry.ref) or mention.related
        return [(self.entries[source], related) for source, related in found.items()]

    def cited_by(self, source_id: str) -> list[Entry]:
        """The entries that cite a source."""
        return self._naming(f"source:{source_id}", "citation")

    def linked_from(self, ref: str) -> list[Entry]:
        """The entries whose texts link to an entry."""
        return self._naming(ref, "text")

    def _naming(self, ref: str, via: str) -> list[Entry]:
        found = {entry.ref: entry for entry, mention in self._mentioned.get(ref, ()) if mention.via == via}
        return list(found.values())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        sorted_in: dict[str, list[Entry]] = {kind.name: [] for kind in KINDS}
        for entry in self.entries.values():
            sorted_in[entry.kind.name].append(entry)
        return {name: tuple(entries) for name, entries in sorted_in.items()}

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        return {ref: tuple(mentions(entry.entity)) for ref, entry in self.entries.items()}

    @cached_property
    def _mentioned(self) -> dict[str, list[tuple[Entry, Mention]]]:
        found: dict[str, list[tuple[Entry, Mention]]] = {}
        for ref, made in self._mentions.items():
            for mention in made:
                found.setdefault(mention.ref, []).append((self.entries[ref], mention))
        return found


FIRST_PUBLISHED = datetime.date(2026, 11, 22)
"""A clock that shows an earlier day is wrong, and must not turn good dates into dates in the future."""


def load_playbook(
    data: Path, today: datetime.date | None = None, advice: bool = True
) -> tuple[Playbook, list[Problem]]:
    """Read and check a data folder.

    Returns a playbook of the entries that are valid by themselves, and all problems of all files, in order: errors,
    and advice where it is wanted. Whether to go on in spite of problems is the caller's choice.
    """
    files, problems = find_entries(data)
    entries: list[Entry] = []
    broken: set[str] = set()
    findings: list[tuple[checks.Rule, Entry | checks.Record, checks.Finding]] = []
    for file, (entity, refused, found_in_entry) in zip(files, _read_all(files, advice), strict=True):
        problems.extend(refused)
        if entity is None:
            broken.add(f"{file.kind.name}:{file.id}")
        else:
            entry = Entry(file.kind, file.id, entity, file.shown)
            entries.append(entry)
            findings += [(rule, entry, finding) for rule, finding in found_in_entry]
    addresses, found = read_addresses(data)
    problems.extend(found)
    playbook = Playbook(entries, addresses)
    context = checks.Context(
        playbook,
        today or max(datetime.date.today(), FIRST_PUBLISHED),
        frozenset(broken | _misnamed(problems)),
        starter_texts(data),
        _pages(data),
    )
    findings += checks.check_playbook(context, advice)
    for rule, place, finding in sorted(findings, key=lambda found: found[1].path):  # a file at a time
        line, column = _spot(data, place, finding)
        problems.append(Problem(place.path, line, column, rule.severity, rule.id, finding.text, finding.hint))
    return playbook, in_order(problems)


_Reading = tuple[Entity | None, list[Problem], list[tuple[checks.Rule, checks.Finding]]]
"""What a file holds, if it is an entry; what is wrong with the file; what rules find in the entry by itself."""


def _read_all(files: list[Found], advice: bool) -> Iterator[_Reading]:
    """Read and check files on two cores, in their order."""
    size = max(_FEW_FILES, ceil(len(files) / MOST_PIECES))
    pieces = [files[start : start + size] for start in range(0, len(files), size)]
    work = SharedWork([partial(_read_some, piece, advice) for piece in pieces])
    return chain.from_iterable(work.finish())


def _read_some(files: list[Found], advice: bool) -> list[_Reading]:
    found: list[_Reading] = []
    for file in files:
        entity, problems = read_entry(file.path, file.kind, file.shown)
        found.append((entity, problems, list(checks.check_entry(entity, advice)) if entity else []))
    return found


def _spot(data: Path, place: Entry | checks.Record, finding: checks.Finding) -> tuple[int, int]:
    if isinstance(place, checks.Record):
        return place.line, place.column
    return locate(data / place.kind.folder / f"{place.id}.yaml", finding.at, finding.snippet)


def _misnamed(problems: list[Problem]) -> set[str]:
    """Entries that are there under a name that is no id, as kind:id: one message about the name is enough."""
    paths = [Path(problem.path) for problem in problems if problem.rule in ("bad-file-name", "wrong-extension")]
    return {f"{BY_FOLDER[path.parent.name].name}:{id_for(path.stem)}" for path in paths}


def starter_texts(data: Path) -> dict[str, frozenset[str]]:
    """The texts of each kind's starter that nobody would write by chance, by the kind's name."""
    found = {}
    for kind in KINDS:
        path = starter_path(data, kind)
        entity = read_entry(path, kind, path.name)[0] if path.is_file() else None
        blanks = (text.value for text in texts(entity)) if entity else ()
        found[kind.name] = frozenset(blank for blank in blanks if len(blank.split()) >= _CHANCE_WORDS)
    return found


def _pages(data: Path) -> frozenset[str] | None:
    """The addresses of the pages in docs/ beside the data folder."""
    docs = data.parent / "docs"
    if not docs.is_dir():
        return None
    pages = (path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md"))
    return frozenset(f"{page}/".removesuffix("index/") for page in pages)


_KIND_ORDER = {name: place for place, name in enumerate(BY_NAME)}
_SERIES_ORDER = {name: place for place, name in enumerate(get_args(Series))}
_PATHS = ("session", "partnership")


def _place(entry: Entry) -> tuple[Any, ...]:
    """Where an entry stands among all: kind, then the list it belongs to and its place there, else its title."""
    entity: Any = entry.entity
    group = 0
    if entry.kind.name == "tip":
        group = _SERIES_ORDER[entity.series]
    elif entry.kind.name == "stage":
        group = _PATHS.index(entity.path)
    order = getattr(entity, "order", 0)
    return (_KIND_ORDER[entry.kind.name], group, order, entity.title.casefold(), entry.id)
