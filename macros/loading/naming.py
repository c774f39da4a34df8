"""Which entries some words name: by an id in other letters, by a title, or with the name of a kind before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ..kinds import BY_FOLDER, BY_NAME
from ..listed import known_pieces
from ..problems import did_you_mean
from .files import read_text
from .refusal import RefusalError

_MOST_OF_A_TITLE = 4_000
"""Characters: a title stands at the top of its file."""
_TITLE = re.compile(r"^title: *(.*\S)", re.MULTILINE)


class EntryNames(dict[str, tuple[str, ...]]):
    """The names of the files of each folder, without .yaml; with their titles, if somebody asks for one.

    files: the names, by folder.
    data: the folder that these are in.
    """

    def __init__(self, files: Mapping[str, tuple[str, ...]] = {}, data: Path | None = None) -> None:
        super().__init__(files)
        self._data = data

    def refs(self, said: str, kinds: Collection[str] = tuple(BY_NAME)) -> list[str]:
        """The entries that words name, as kind:id; kinds: of which kinds."""
        said = unwrapped(said)
        before, sign, id = re.sub(r"\.ya?ml$|/$", "", said.strip()).rpartition(":")
        if not sign or "//" in said:
            before, sign, id = said.strip().removesuffix("/").removesuffix(".yaml").rpartition("/")
        kind = slug(before.rpartition("/")[2])
        kind = BY_FOLDER[kind].name if kind in BY_FOLDER else kind
        return (self._of(id, (kind,)) if sign and kind in kinds else []) or self._of(said, kinds)

    def several(self, said: str, kinds: Collection[str] = tuple(BY_NAME)) -> list[str]:
        """The entries that words name one after the other, as kind:id; none if a piece of them names no single one."""

        def known(piece: str) -> str | None:
            refs = self.refs(piece, kinds)
            return refs[0] if len(refs) == 1 else None

        return known_pieces(said, known)

    def named(self, folder: str, said: str) -> str:
        """The one entry that words name: of a folder, as its id; of any, if that is empty, as kind:id. Or empty."""
        refs = self.refs(said, (BY_FOLDER[folder].name,) if folder else tuple(BY_NAME))
        return (refs[0].partition(":")[2] if folder else refs[0]) if len(refs) == 1 else ""

    def near(self, said: str) -> list[str]:
        """The entries whose id looks most like some words, as kind:id."""
        close = did_you_mean(slug(said.rpartition(":")[2]), {id for ids in self.values() for id in ids})
        return sorted(f"{BY_FOLDER[folder].name}:{close}" for folder, ids in self.items() if close and close in ids)

    def _of(self, said: str, kinds: Collection[str]) -> list[str]:
        wanted = slug(said).removeprefix("the-")
        folders = [(kind, BY_NAME[kind].folder) for kind in kinds]
        by_id = [f"{kind}:{wanted}" for kind, folder in folders if wanted in self.get(folder, ())]
        by_title = [ref for ref in self._titled.get(wanted, ()) if ref.partition(":")[0] in kinds]
        bare = wanted.replace("-", "")
        joined = (
            f"{kind}:{id}" for kind, folder in folders for id in self.get(folder, ()) if id.replace("-", "") == bare
        )
        return sorted(by_id or by_title or (joined if bare else ()))

    @cached_property
    def _titled(self) -> dict[str, list[str]]:
        """The entries by their titles, written as ids are."""
        found: dict[str, list[str]] = {}
        for folder, ids in self.items() if self._data else ():
            for id in ids:
                try:
                    title = _TITLE.search(read_text((self._data or Path()) / folder / f"{id}.yaml")[:_MOST_OF_A_TITLE])
                except RefusalError:
                    continue
                if title:
                    found.setdefault(slug(title[1]).removeprefix("the-"), []).append(f"{BY_FOLDER[folder].name}:{id}")
        return found


def own_id(value: Any, said: str) -> str:
    """The id of the one piece of an entry that words name by its title, or by an id in other letters; empty if none.

    value: the entry as groups and lists.
    """
    pieces = list(_pieces(value))
    if any(piece["id"] == said for piece in pieces):
        return said
    meant = slug(said).removeprefix("the-")
    by_id = {piece["id"] for piece in pieces if piece["id"] == meant}
    by_title = {piece["id"] for piece in pieces if slug(str(piece.get("title", ""))).removeprefix("the-") == meant}
    found = by_id or by_title
    return found.pop() if len(found) == 1 else ""


def _pieces(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value
        for inside in value.values():
            yield from _pieces(inside)
    elif isinstance(value, tuple):
        for inside in value:
            yield from _pieces(inside)


def unwrapped(said: str) -> str:
    """The target of a link in Markdown; anything else as it is."""
    link = re.fullmatch(r"\s*\[[^\]]*\]\((\S+)\)\s*", said)
    return link[1] if link else said


def slug(text: str) -> str:
    """A name as ids are written: its letters small, its words parted by hyphens."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", plain.lower())).strip("-")
