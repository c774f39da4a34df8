"""Which files of the data folder are entries, and which should not be there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..kinds import BY_FOLDER, KINDS, Kind
from ..kinds.text import ID_PATTERN
from ..problems import Problem, did_you_mean, excerpt

LONGEST_ID = 60


@dataclass(frozen=True)
class Found:
    """A file that should hold an entry."""

    path: Path
    kind: Kind
    id: str
    shown: str


def find_entries(data: Path) -> tuple[list[Found], list[Problem]]:
    """The files of all entries, by kind and name, and a problem for each thing that has no place in the folder."""
    found: list[Found] = []
    problems: list[Problem] = []
    for item in _list(data, data.name, problems):
        shown = f"{data.name}/{item.name}"
        kind = BY_FOLDER.get(item.name)
        if not item.is_dir(follow_symlinks=False):
            problems.append(_misplaced(shown, item))
        elif kind is None:
            problems.append(_unknown_folder(shown, item.name))
        else:
            found.extend(_find_in(Path(item.path), kind, shown, problems))
    return found, problems


def _find_in(folder: Path, kind: Kind, shown_folder: str, problems: list[Problem]) -> Iterator[Found]:
    for item in _list(folder, shown_folder, problems):
        shown = f"{shown_folder}/{item.name}"
        stem, extension = Path(item.name).stem, Path(item.name).suffix
        if item.is_dir(follow_symlinks=False):
            hint = f"put the files right into {shown_folder}"
            problems.append(_problem(shown, "nested-folder", f"{shown_folder} holds entries, not folders", hint))
        elif extension != ".yaml":
            hint = f"rename it to {stem}.yaml" if extension.lower() in (".yml", ".yaml") else "move it out of data/"
            problems.append(_problem(shown, "wrong-extension", "the name of an entry's file ends in .yaml", hint))
        elif not re.fullmatch(ID_PATTERN, stem) or len(stem) > LONGEST_ID:
            problems.append(_bad_name(shown, stem))
        else:
            yield Found(folder / item.name, kind, stem, shown)


def _list(folder: Path, shown: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as items:
            return sorted((item for item in items if item.name[0] not in "_."), key=lambda item: item.name)
    except OSError as error:
        text = f"the folder can't be read: {error.strerror or 'unknown reason'}"
        problems.append(_problem(shown, "unreadable", text, "check its permissions"))
        return []


def _misplaced(shown: str, item: os.DirEntry[str]) -> Problem:
    if item.is_symlink():
        return _problem(shown, "not-a-file", "this is a link to another place", "put the entries themselves here")
    folders = ", ".join(kind.folder for kind in KINDS)
    return _problem(shown, "misplaced-file", "the file is in no kind's folder", f"move it into one of: {folders}")


def _unknown_folder(shown: str, name: str) -> Problem:
    close = did_you_mean(name, BY_FOLDER)
    meant = f'did you mean "{close}"?  ' if close else ""
    text = f"{excerpt(name)} is not the folder of a kind"
    return _problem(shown, "unknown-folder", text, f"{meant}Folders: {', '.join(BY_FOLDER)}")


def id_for(name: str) -> str:
    """The id that is most like a name; empty if the name has neither letters nor digits."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:LONGEST_ID].strip("-")


def _bad_name(shown: str, stem: str) -> Problem:
    fixed = id_for(stem)
    text = f"{excerpt(stem)} is not an id: small letters a-z, digits and single hyphens, {LONGEST_ID} at the most"
    return _problem(shown, "bad-file-name", text, f"rename it to {fixed}.yaml" if fixed else "rename it")


def _problem(shown: str, rule: str, text: str, hint: str) -> Problem:
    return Problem(shown, 1, 1, "error", rule, text, hint)
