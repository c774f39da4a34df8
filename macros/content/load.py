"""The content of a data folder: read and checked on two cores, and made into a playbook."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import ceil
from pathlib import Path

from .. import checks
from ..book.addresses import read_addresses
from ..book.playbook import Entry, Playbook
from ..book.questions import read_questions
from ..book.synonyms import read_synonyms
from ..edition import OVERLAY, read_edition
from ..fields import texts
from ..kinds import BY_FOLDER, BY_NAME, KINDS, Entity, Kind
from ..loading import EntryNames, Found, entry_name, id_for, locate, read_entry
from ..loading.kept import Kept, Seen, digest
from ..loading.refusal import RefusalError
from ..problems import Problem, in_order
from .overlay import find_all, lay, settled
from .shared_work import MOST_PIECES, SharedWork
from .starters import starter_path

_FEW_FILES = 50
"""Fewer are read in less time than it takes to share the work."""
_CHANCE_WORDS = 4
"""A text of fewer words may be the starter's by chance."""
READINGS = ".build/readings"
"""Where what the files hold is kept, beside the data folder."""
SEEN = ".build/seen"
"""Where it is kept which files were read, and when they had changed."""
FIRST_PUBLISHED = datetime.date(2026, 11, 22)
"""A clock that shows an earlier day is wrong, and must not turn good dates into dates in the future."""


def load_playbook(
    data: Path,
    today: datetime.date | None = None,
    advice: bool = True,
    asked: Callable[[str], bool] | None = None,
) -> tuple[Playbook, list[Problem]]:
    """Read and check a data folder.

    Args:
        data: the folder.
        today: the day; the clock's, if None.
        advice: whether advice is wanted beside errors.
        asked: whether it is asked what rules find in a file, by its path as problems show it; None means in all.

    Returns a playbook of the entries that are valid by themselves, and all problems of the files that are asked for, in
    order, perhaps with some of others. Whether to go on in spite of problems is the caller's choice.
    """
    files, problems = find_all(data)
    seen = Seen(data.parent / SEEN)
    kept = Kept(data.parent / READINGS, seen)
    starters, found = read_starters(data, kept)
    problems.extend(found)
    entries: list[Entry] = []
    broken: set[str] = set()
    findings: list[tuple[checks.Rule, Entry | checks.Record, checks.Finding]] = []
    keys = [_key(file, starters, seen) for file in files]
    readings = _read_all(files, keys, starters, advice, kept)
    for file, key, (entity, refused, found_in_entry) in zip(files, keys, readings, strict=True):
        problems.extend(refused)
        if entity is None:
            broken.add(f"{file.kind.name}:{file.id}")
        else:
            entry = Entry(file.kind, file.id, entity, file.shown, digest=key)
            entries.append(entry)
            findings += [(rule, entry, finding) for rule, finding in found_in_entry]
    addresses, found = read_addresses(data)
    problems.extend(found)
    synonyms, found = read_synonyms(data, kept)
    problems.extend(found)
    questions, found = read_questions(data, kept)
    problems.extend(found)
    edition, found = read_edition(data.parent)
    problems.extend(found)
    laid = lay(data.parent, edition, entries, addresses, questions)
    problems.extend(laid.problems)
    playbook = Playbook(laid.entries, laid.addresses, synonyms, laid.questions, edition, laid.left_out)
    context = checks.Context(
        playbook,
        today or max(datetime.date.today(), FIRST_PUBLISHED),
        frozenset(broken | _misnamed(problems)),
        {name: starter.texts for name, starter in starters.items()},
        _pages(data),
        kept,
        asked,
    )
    found_in_all = checks.check_playbook(context, advice)
    if laid.is_own:
        found_in_all = settled(found_in_all, {entry.path: entry for entry in laid.entries})
    findings = [one for one in findings if not isinstance(one[1], Entry) or one[1].ref in playbook.entries]
    findings += found_in_all
    if asked:
        findings = [one for one in findings if asked(one[1].path)]
    kept.save()
    seen.save()
    for rule, place, finding in sorted(findings, key=lambda found: found[1].path):  # a file at a time
        line, column = _spot(data, place, finding)
        problems.append(Problem(place.path, line, column, rule.severity, rule.id, finding.text, finding.hint))
    return playbook, in_order(problems)


_Findings = list[tuple[checks.Rule, checks.Finding]]
_Reading = tuple[Entity | None, list[Problem], _Findings]
"""What a file holds, if it is an entry; what is wrong with the file; what rules find in the entry by itself."""


def _read_all(
    files: Sequence[Found], keys: Sequence[bytes], starters: Mapping[str, Starter], advice: bool, kept: Kept
) -> Iterator[_Reading]:
    """Read and check files, in their order: those that changed since they were read last, on two cores."""
    readings = {number: reading for number, key in enumerate(keys) if (reading := _kept(kept, key, advice))}
    left = [number for number in range(len(files)) if number not in readings]
    ids = {kind.folder: tuple(file.id for file in files if file.kind is kind) for kind in KINDS}
    names = EntryNames(ids, files[0].path.parents[1] if files else None)
    size = max(_FEW_FILES, ceil(len(left) / MOST_PIECES))
    pieces = [[files[number] for number in left[start : start + size]] for start in range(0, len(left), size)]
    work = SharedWork([partial(_read_some, piece, starters, advice, names) for piece in pieces])
    for number, reading in zip(left, chain.from_iterable(work.finish()), strict=True):
        entity, problems, findings = readings[number] = reading
        key = keys[number]
        if entity is not None and key and not problems:
            kept.put(key, (entity, [(rule.id, finding) for rule, finding in findings], advice))
    return (readings[number] for number in range(len(files)))


def _key(file: Found, starters: Mapping[str, Starter], seen: Seen) -> bytes:
    """What stands for all that a reading is made from; empty if the file can't be read."""
    order = starters.get(file.kind.name, _NO_STARTER).order
    try:
        return digest(file.kind.name, file.shown, " ".join(order), seen.digest(file.path))
    except RefusalError:
        return b""


def _kept(kept: Kept, key: bytes, advice: bool) -> _Reading | None:
    """What was read from the same file before, if it was asked for as much as now."""
    found = kept.get(key) if key else None
    if found is None:
        return None
    entity, findings, with_advice = found
    if advice and not with_advice:
        return None
    rules = ((checks.RULES[id], finding) for id, finding in findings)
    return entity, [], [(rule, finding) for rule, finding in rules if advice or rule.severity == "error"]


def _read_some(
    files: Sequence[Found], starters: Mapping[str, Starter], advice: bool, names: EntryNames
) -> list[_Reading]:
    found: list[_Reading] = []
    for file in files:
        starter = starters.get(file.kind.name, _NO_STARTER) if advice else _NO_STARTER
        entity, problems = read_entry(file.path, file.kind, file.shown, starter.order, names)
        found.append((entity, problems, list(checks.check_entry(entity, advice)) if entity else []))
    return found


def _spot(data: Path, place: Entry | checks.Record, finding: checks.Finding) -> tuple[int, int]:
    if isinstance(place, checks.Record):
        return place.line, place.column
    return locate(data.parent / place.path, finding.at, finding.snippet)


def _misnamed(problems: list[Problem]) -> set[str]:
    """Entries that are there under a name that is no id, or in another kind's folder, as kind:id.

    One message about the name or the place is enough.
    """
    found = set()
    for problem in problems:
        path = Path(problem.path)
        kind = BY_FOLDER.get(path.parent.name)
        if problem.rule in ("bad-file-name", "wrong-extension") and kind:
            found.add(f"{kind.name}:{id_for(entry_name(path.name) or path.stem)}")
        elif problem.rule == "misplaced-file":
            found |= {f"{name}:{path.stem}" for name in BY_NAME}
    return found


@dataclass(frozen=True)
class Starter:
    """A kind's starter: its texts that nobody would write by chance, and its fields in their order."""

    texts: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


_NO_STARTER = Starter()


def read_starters(
    data: Path, kept: Kept | None = None, kinds: Iterable[Kind] = KINDS
) -> tuple[dict[str, Starter], list[Problem]]:
    """The starters of a data folder by their kinds' names, and what is wrong with their files."""
    starters: dict[str, Starter] = {}
    problems: list[Problem] = []
    for kind in kinds:
        path = starter_path(data, kind)
        if path.is_file():
            starters[kind.name], found = (kept or Kept()).reading(path, partial(_read_starter, data, kind))
            problems += found
    return starters, problems


def _read_starter(data: Path, kind: Kind) -> tuple[Starter, list[Problem]]:
    path = starter_path(data, kind)
    entity, problems = read_entry(path, kind, f"{data.name}/{path.relative_to(data).as_posix()}")
    if entity is None:
        return _NO_STARTER, problems
    blanks = frozenset(text.value for text in texts(entity) if len(text.value.split()) >= _CHANCE_WORDS)
    order = re.findall(r"^([a-z_]+):", path.read_text(encoding="utf-8"), re.MULTILINE)
    return Starter(blanks, tuple(order)), problems


def starter_texts(data: Path, kind: Kind) -> frozenset[str]:
    """The texts of a kind's starter that nobody would write by chance."""
    return _read_starter(data, kind)[0].texts


def _pages(data: Path) -> frozenset[str] | None:
    """The addresses of the pages in docs/ beside the data folder, and of the edition's own."""
    docs, own = data.parent / "docs", data.parent / OVERLAY / "docs"
    if not docs.is_dir():
        return None
    pages = (path.relative_to(at).with_suffix("").as_posix() for at in (docs, own) for path in at.rglob("*.md"))
    return frozenset(f"{page}/".removesuffix("index/") for page in pages)
