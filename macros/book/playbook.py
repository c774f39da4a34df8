"""All entries of the playbook, in order, with look-ups and with references resolved both ways."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, get_args

from ..edition import UNNAMED, EditionFile, Vocabulary
from ..edition.vocabulary import document_names
from ..kinds import BY_NAME, KINDS, Entity, Kind
from ..kinds.entity import Related
from ..kinds.prompt import Prompt
from ..kinds.role import Role
from ..kinds.term import Term
from ..kinds.vocabulary import Series
from .addresses import Addresses
from .questions import PlacedQuestion
from .references import Mention, mentions
from .synonyms import PlacedSynonym


@dataclass(frozen=True)
class Entry:
    """One entry of the playbook: its kind, its id, what it holds, and the file it is from.

    is_file: whether it holds what its file says, and nothing that an edition says otherwise.
    digest: stands for its file and the code that read it; empty if that is not known.
    """

    kind: Kind
    id: str
    entity: Entity
    path: str
    is_file: bool = True
    digest: bytes = field(default=b"", compare=False)

    @property
    def key(self) -> bytes:
        """What stands for all that it holds: the same as long as that is. Empty if nothing does."""
        return self.digest if self.is_file else b""

    @property
    def ref(self) -> str:
        """How other entries refer to it, such as agenda:kick-off."""
        return f"{self.kind.name}:{self.id}"

    @property
    def title(self) -> str:
        """Its title, as others name it."""
        return self.entity.title

    @property
    def heading(self) -> str:
        """What readers see it as: a prompt leads with its question, anything else with its title."""
        return self.entity.question if isinstance(self.entity, Prompt) else self.title

    @property
    def label(self) -> str:
        """The title of what leads with something else; otherwise nothing."""
        return self.title if isinstance(self.entity, Prompt) else ""

    @property
    def is_word(self) -> bool:
        """Whether it stands in the glossary: each term, and each role that says what its word means."""
        return self.kind.name == "term" or (isinstance(self.entity, Role) and self.entity.definition is not None)

    @property
    def url(self) -> str:
        """Its address below the site's root, such as agendas/kick-off/."""
        return f"{self.kind.folder}/{self.id}/"


class Playbook:
    """The valid entries of a data folder, in the order in which readers see them."""

    def __init__(
        self,
        entries: Iterable[Entry],
        addresses: Addresses | None = None,
        synonyms: tuple[PlacedSynonym, ...] = (),
        questions: tuple[PlacedQuestion, ...] = (),
        edition: EditionFile = UNNAMED,
        left_out: frozenset[str] = frozenset(),
    ) -> None:
        """
        Args:
            entries: all that are valid by themselves.
            addresses: where entries lead that have moved or are gone.
            synonyms: words that people type.
            questions: what people ask, and the entries that answer it.
            edition: what edition.yaml says.
            left_out: the entries that the edition leaves out, by kind:id, with their former ids.
        """
        self.edition, self.left_out = edition, left_out
        self.addresses = addresses or Addresses()
        self.synonyms = synonyms
        self.questions = questions
        self.entries: Mapping[str, Entry] = {entry.ref: entry for entry in sorted(entries, key=_place)}

    def of(self, kind_name: str) -> tuple[Entry, ...]:
        """The entries of a kind, in order."""
        return self._by_kind[kind_name]

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The entries that readers find in lists of all kinds, in order: those of no kind that documents a tool."""
        return tuple(entry for entry in self.entries.values() if entry.kind.listed)

    def get(self, ref: str) -> Entry | None:
        """The entry that kind:id stands for, if there is one."""
        return self.entries.get(ref)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The edition's words. The names of documents stay as they are."""
        return Vocabulary(self.edition, document_names(entry.entity for entry in self.entries.values()))

    @cached_property
    def former(self) -> dict[str, Entry]:
        """The entries that have moved, by each kind:id they had before."""
        return {f"{entry.kind.name}:{id}": entry for entry in self.entries.values() for id in entry.entity.moved_from}

    def mentions_by(self, ref: str) -> tuple[Mention, ...]:
        """Every reference that an entry makes."""
        return self._mentions[ref]

    def how_named(self, ref: str) -> Iterator[tuple[str, ...]]:
        """All that an answer to who names kind:id can depend on: the entry, the way, the field, and the relation."""
        for entry, mention in self._mentioned.get(ref, ()):
            relation = (mention.related.how, mention.related.reason) if mention.related else ()
            yield entry.ref, mention.via, str(mention.at[0]), *relation

    def named_in(self, ref: str) -> list[Entry]:
        """The entries that name kind:id, whether it is there or not; each once for each place."""
        return [entry for entry, _ in self._mentioned.get(ref, ())]

    def backlinks(self, ref: str) -> list[tuple[Entry, Related | None]]:
        """The entries that relate to an entry or name it in a field, each once, with the relation if there is one."""
        found: dict[str, Related | None] = {}
        for entry, mention in self._mentioned.get(ref, ()):
            if mention.via in ("related", "field") and entry.ref != ref:
                found[entry.ref] = found.get(entry.ref) or mention.related
        return [(self.entries[source], related) for source, related in found.items()]

    def hubs_of(self, ref: str) -> list[Entry]:
        """The terms that say what to take an entry for, among all that their idea is spread over."""
        return self._hubs.get(ref, [])

    def namers(self, ref: str) -> list[Entry]:
        """All other entries that name an entry in whatever way, each once."""
        return list({entry.ref: entry for entry, _ in self._mentioned.get(ref, ()) if entry.ref != ref}.values())

    @cached_property
    def linked_once(self) -> dict[str, list[Entry]]:
        """The entries that fewer than two others name, each with those that do.

        Sources stand below all that is taken from them, and one may well be the ground of one entry only. Hints stand
        in the agenda builder. Neither needs a second link.
        """
        named = {ref: self.namers(ref) for ref, entry in self.entries.items() if entry.kind.name not in SHOWN_ELSEWHERE}
        return {ref: namers for ref, namers in named.items() if len(namers) < 2}

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
    def _hubs(self) -> dict[str, list[Entry]]:
        hubs: dict[str, list[Entry]] = {}
        for entry in self.of("term"):
            for way in entry.entity.ways_in if isinstance(entry.entity, Term) else ():
                hubs.setdefault(way.to, []).append(entry)
        return hubs

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


SHOWN_ELSEWHERE = ("source", "hint")
"""Kinds whose entries readers meet otherwise than by links: under what cites them, and in the agenda builder."""
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
    # What has a place of its own stands before what has none.
    place = math.inf if order is None else order
    return (_KIND_ORDER[entry.kind.name], group, place, entity.title.casefold(), entry.id)
