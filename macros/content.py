"""The content of a data folder: read and checked on two cores, and made into a playbook."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from itertools import chain
from math import ceil
from pathlib import Path

from . import checks
from .addresses import read_addresses
from .fields import texts
from .kinds import BY_FOLDER, KINDS, Entity
from .loading import Found, find_entries, id_for, locate, read_entry
from .playbook import Entry, Playbook
from .problems import Problem, in_order
from .questions import read_questions
from .shared_work import MOST_PIECES, SharedWork
from .starters import starter_path
from .synonyms import read_synonyms

_FEW_FILES = 50
"""Fewer are read in less time than it takes to share the work."""
_CHANCE_WORDS = 4
"""A text of fewer words may be the starter's by chance."""
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
    synonyms, found = read_synonyms(data)
    problems.extend(found)
    questions, found = read_questions(data)
    problems.extend(found)
    playbook = Playbook(entries, addresses, synonyms, questions)
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
