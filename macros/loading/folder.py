"""Which files of the data folder are entries, and which should not be there."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..kinds import BY_FOLDER, KINDS, Kind
from ..kinds.text import ID_PATTERN
from ..problems import Problem, did_you_mean, excerpt

LONGEST_ID = 60
_COPY = re.compile(
    r"(?:copy of |kopie von |copia de |copie de )?(.+?)"
    r"(?: ?\(\d+\)|(?: -)?[ _-](?:copy|kopie|copia|copie)(?: ?\(?\d+\)?)?| \d+)?",
    re.IGNORECASE,
)
"""How browsers and file managers name a file when one of its name is there already, in some languages."""
_IN_LATIN = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
}


@dataclass(frozen=True)
class Found:
    """A file that should hold an entry."""

    path: Path
    kind: Kind
    id: str
    shown: str


def find_entries(data: Path, shown_as: str = "") -> tuple[list[Found], list[Problem]]:
    """The files of all entries, by kind and name, and a problem for each thing that has no place in the folder.

    Args:
        data: the folder.
        shown_as: how problems call it, if not by its name.
    """
    root = shown_as or data.name
    found: list[Found] = []
    problems: list[Problem] = []
    for item in _list(data, root, problems):
        shown = f"{root}/{item.name}"
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
            problems.append(_wrong_extension(folder / item.name, shown))
        elif not re.fullmatch(ID_PATTERN, stem) or len(stem) > LONGEST_ID:
            problems.append(_bad_name(folder, shown, stem))
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
    letters = "".join(_IN_LATIN.get(char, char) for char in name.lower())
    plain = "".join(char for char in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", plain)).strip("-")[:LONGEST_ID].strip("-")


def entry_name(name: str) -> str:
    """A file's name without .yaml and what was hung on to it, as in x.yaml.txt; empty if it has none of these."""
    found = re.fullmatch(r"(.+?)\.ya?ml(?:\.[a-z0-9]{1,8})?", name, re.IGNORECASE)
    return found[1] if found else ""


def _wrong_extension(path: Path, shown: str) -> Problem:
    stem = entry_name(path.name) or (path.stem if _looks_like_an_entry(path) else "")
    if not stem:
        hint = "move it out of data/"
    elif path.with_name(f"{id_for(stem)}.yaml").exists():
        hint = f"{id_for(stem)}.yaml is there already: delete one of the two"
    else:
        hint = f"rename it to {id_for(stem)}.yaml"
        if path.suffix.lower() not in (".yml", ".yaml"):
            hint += f"; if you do not see {path.suffix}, let your system show the extensions of files"
    return _problem(shown, "wrong-extension", "the name of an entry's file ends in .yaml", hint)


def _looks_like_an_entry(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return re.search(rb"^(?:\xef\xbb\xbf)?title: ", file.read(4096), re.MULTILINE) is not None
    except OSError:
        return False


def _bad_name(folder: Path, shown: str, stem: str) -> Problem:
    fixed = id_for(stem)
    if (found := _COPY.fullmatch(stem)) and found[1] != stem and (folder / f"{id_for(found[1])}.yaml").exists():
        fixed = id_for(found[1])
    text = f"{excerpt(stem)} is not an id: small letters a-z, digits and single hyphens, {LONGEST_ID} at the most"
    if fixed and (folder / f"{fixed}.yaml").exists():
        hint = f"{fixed}.yaml is there already: delete one of the two, or rename this one to an id that is free"
        if found and found[1] != stem:
            what = "and this looks like a copy of it: delete the older one, and keep that name"
            hint = f"{fixed}.yaml is there already, {what}"
    else:
        hint = f"rename it to {fixed}.yaml" if fixed else "rename it to an English name, such as say-thank-you.yaml"
    return _problem(shown, "bad-file-name", text, hint)


def _problem(shown: str, rule: str, text: str, hint: str) -> Problem:
    return Problem(shown, 1, 1, "error", rule, text, hint)
