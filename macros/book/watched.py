"""A playbook that notes what it is asked for, so that what was made of it is known to be the same later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from ..kinds import Entity
from ..kinds.entity import Related
from .playbook import Entry, Playbook
from .references import Mention

ALL = "*"
"""What is noted if it matters which entries there are."""


class WatchedEntry(Entry):
    """An entry as it is, with a note once somebody looks at more of it than how others name it."""

    def __init__(self, entry: Entry, asked: set[str]) -> None:
        self.__dict__.update(kind=entry.kind, id=entry.id, path=entry.path, is_file=entry.is_file, digest=entry.digest)
        self.__dict__.update(_ref=entry.ref, _entry=entry, _asked=asked)

    @property
    def entity(self) -> Entity:
        """What it holds."""
        self.__dict__["_asked"].add(self.__dict__["_ref"])
        entry: Entry = self.__dict__["_entry"]
        return entry.entity

    @property
    def title(self) -> str:
        """Its title, as others name it."""
        return str(self.__dict__["_entry"].title)

    @property
    def heading(self) -> str:
        """What readers see it as."""
        return str(self.__dict__["_entry"].heading)

    @property
    def label(self) -> str:
        """The title of what leads with something else."""
        return str(self.__dict__["_entry"].label)

    @property
    def is_word(self) -> bool:
        """Whether it stands in the glossary."""
        return bool(self.__dict__["_entry"].is_word)


class WatchedPlaybook(Playbook):
    """A playbook as it is, with a note of each question: `asked` has them until somebody empties it.

    "name tip:x" asks how others name an entry and whether it is there; "tip:x" asks for all of it.
    """

    def __init__(self, playbook: Playbook) -> None:
        self._watched = playbook
        self._known: dict[str, bytes] = {}
        self.asked: set[str] = set()
        self.addresses, self.synonyms, self.questions = playbook.addresses, playbook.synonyms, playbook.questions
        self.edition, self.left_out = playbook.edition, playbook.left_out
        # Which words stay is known of all entries at once: whoever keeps what was made has to keep this beside it.
        self.vocabulary = playbook.vocabulary
        self._seen = {ref: WatchedEntry(entry, self.asked) for ref, entry in playbook.entries.items()}
        self.entries: Mapping[str, Entry] = _WatchedEntries(self)

    def state(self, question: str) -> bytes:
        """What stands for the answer to a question that was noted: the same as long as the answer is."""
        known = self._known.get(question)
        if known is None:
            known = self._known[question] = hashlib.sha256(self._answer(question)).digest()
        return known

    def _answer(self, question: str) -> bytes:
        entries = self._watched.entries
        if question == ALL:
            return _joined(f"{ref} {_name(entry)}" for ref, entry in entries.items())
        way, _, of = question.partition(" ")
        if way == "of":
            return _joined(f"{entry.id} {_name(entry)}" for entry in self._watched.of(of))
        if way == "named":
            # Whoever is given these entries may name them.
            ways = self._watched.how_named(of)
            return b"\n".join("\t".join(way).encode() + self.state(f"name {way[0]}") for way in ways)
        entry = entries.get(of or question)
        if not entry:
            return b""
        if of:
            return _name(entry).encode()
        return entry.key or f"{entry.path}\n{entry.entity.model_dump_json()}".encode()

    def _ask(self, way: str, ref: str) -> list[Entry]:
        """Ask which entries name one, and note that somebody did."""
        self.asked.add(f"named {ref}")
        return [self._seen[entry.ref] for entry in getattr(self._watched, way)(ref)]

    def of(self, kind_name: str) -> tuple[Entry, ...]:
        """The entries of a kind, in order."""
        self.asked.add(f"of {kind_name}")
        return tuple(self._seen[entry.ref] for entry in self._watched.of(kind_name))

    @property
    def listed(self) -> tuple[Entry, ...]:
        """The entries that readers find in lists of all kinds, in order."""
        self.asked.add(ALL)
        return tuple(self._seen[entry.ref] for entry in self._watched.listed)

    @property
    def former(self) -> dict[str, Entry]:
        """The entries that have moved, by each kind:id they had before."""
        self.asked.update(self._seen)
        return {ref: self._seen[entry.ref] for ref, entry in self._watched.former.items()}

    @property
    def linked_once(self) -> dict[str, list[Entry]]:
        """The entries that fewer than two others name, each with those that do."""
        self.asked.update((ALL, *self._seen))
        return self._watched.linked_once

    def mentions_by(self, ref: str) -> tuple[Mention, ...]:
        """Every reference that an entry makes."""
        self.asked.add(ref)
        return self._watched.mentions_by(ref)

    def how_named(self, ref: str) -> Iterator[tuple[str, ...]]:
        """All that an answer to who names an entry can depend on."""
        self.asked.add(f"named {ref}")
        return self._watched.how_named(ref)

    def named_in(self, ref: str) -> list[Entry]:
        """The entries that name kind:id, each once for each place."""
        return self._ask("named_in", ref)

    def backlinks(self, ref: str) -> list[tuple[Entry, Related | None]]:
        """The entries that relate to an entry or name it in a field."""
        self.asked.add(f"named {ref}")
        return [(self._seen[entry.ref], related) for entry, related in self._watched.backlinks(ref)]

    def hubs_of(self, ref: str) -> list[Entry]:
        """The terms that say what to take an entry for."""
        return self._ask("hubs_of", ref)

    def namers(self, ref: str) -> list[Entry]:
        """All other entries that name an entry."""
        return self._ask("namers", ref)

    def cited_by(self, source_id: str) -> list[Entry]:
        """The entries that cite a source."""
        self.asked.add(f"named source:{source_id}")
        return [self._seen[entry.ref] for entry in self._watched.cited_by(source_id)]

    def linked_from(self, ref: str) -> list[Entry]:
        """The entries whose texts link to an entry."""
        return self._ask("linked_from", ref)


class _WatchedEntries(Mapping[str, Entry]):
    def __init__(self, playbook: WatchedPlaybook) -> None:
        self._playbook, self._entries = playbook, playbook._seen

    def __getitem__(self, ref: str) -> Entry:
        self._playbook.asked.add(f"name {ref}")
        return self._entries[ref]

    def __iter__(self) -> Iterator[str]:
        self._playbook.asked.add(ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        self._playbook.asked.add(ALL)
        return len(self._entries)


def _name(entry: Entry) -> str:
    """All that is known of an entry without a look at what it holds."""
    return repr((entry.path, entry.is_file, entry.title, entry.heading, entry.label, entry.is_word))


def _joined(parts: Iterable[str]) -> bytes:
    return "\n".join(parts).encode()
