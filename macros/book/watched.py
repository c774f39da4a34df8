"""A playbook that notes what it is asked for, so that what was made of it is known to be the same later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from ..kinds.entity import Related
from .playbook import Entry, Playbook
from .references import Mention

ALL = "*"
"""What is noted if all entries were looked at."""


class WatchedPlaybook(Playbook):
    """A playbook as it is, with a note of each question: `asked` has them until somebody empties it."""

    def __init__(self, playbook: Playbook) -> None:
        self._watched = playbook
        self._known: dict[str, bytes] = {}
        self.asked: set[str] = set()
        self.addresses, self.synonyms, self.questions = playbook.addresses, playbook.synonyms, playbook.questions
        self.edition, self.left_out = playbook.edition, playbook.left_out
        # Which words stay is known of all entries at once: whoever keeps what was made has to keep this beside it.
        self.vocabulary = playbook.vocabulary
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
            return b"".join(ref.encode() + self.state(ref) for ref in entries)
        way, _, of = question.partition(" ")
        if not of:
            entry = entries.get(question)
            return f"{entry.path}\n{entry.entity.model_dump_json()}".encode() if entry else b""
        if way == "of":
            return b"".join(entry.id.encode() + self.state(entry.ref) for entry in self._watched.of(of))
        return repr(_refs(getattr(self._watched, way)(of))).encode()

    def _ask(self, way: str, of: str) -> Any:
        """Ask and note: which entries are the answer, and what each of them holds."""
        self.asked.add(f"{way} {of}")
        found = getattr(self._watched, way)(of)
        self.asked.update(ref for ref, _ in _refs(found))
        return found

    def of(self, kind_name: str) -> tuple[Entry, ...]:
        """The entries of a kind, in order."""
        self.asked.add(f"of {kind_name}")
        return self._watched.of(kind_name)

    @property
    def listed(self) -> tuple[Entry, ...]:
        """The entries that readers find in lists of all kinds, in order."""
        self.asked.add(ALL)
        return self._watched.listed

    @property
    def former(self) -> dict[str, Entry]:
        """The entries that have moved, by each kind:id they had before."""
        self.asked.add(ALL)
        return self._watched.former

    @property
    def linked_once(self) -> dict[str, list[Entry]]:
        """The entries that fewer than two others name, each with those that do."""
        self.asked.add(ALL)
        return self._watched.linked_once

    def mentions_by(self, ref: str) -> tuple[Mention, ...]:
        """Every reference that an entry makes."""
        self.asked.add(ref)
        return self._watched.mentions_by(ref)

    def named_in(self, ref: str) -> list[Entry]:
        """The entries that name kind:id, each once for each place."""
        found: list[Entry] = self._ask("named_in", ref)
        return found

    def backlinks(self, ref: str) -> list[tuple[Entry, Related | None]]:
        """The entries that relate to an entry or name it in a field."""
        found: list[tuple[Entry, Related | None]] = self._ask("backlinks", ref)
        return found

    def hubs_of(self, ref: str) -> list[Entry]:
        """The terms that say what to take an entry for."""
        found: list[Entry] = self._ask("hubs_of", ref)
        return found

    def namers(self, ref: str) -> list[Entry]:
        """All other entries that name an entry."""
        found: list[Entry] = self._ask("namers", ref)
        return found

    def cited_by(self, source_id: str) -> list[Entry]:
        """The entries that cite a source."""
        found: list[Entry] = self._ask("cited_by", source_id)
        return found

    def linked_from(self, ref: str) -> list[Entry]:
        """The entries whose texts link to an entry."""
        found: list[Entry] = self._ask("linked_from", ref)
        return found


class _WatchedEntries(Mapping[str, Entry]):
    def __init__(self, playbook: WatchedPlaybook) -> None:
        self._playbook, self._entries = playbook, playbook._watched.entries

    def __getitem__(self, ref: str) -> Entry:
        self._playbook.asked.add(ref)
        return self._entries[ref]

    def __iter__(self) -> Iterator[str]:
        self._playbook.asked.add(ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        self._playbook.asked.add(ALL)
        return len(self._entries)


def _refs(found: list[Any]) -> list[tuple[str, str]]:
    """The entries of an answer by their references, with what is said of the relation."""
    pairs = (one if isinstance(one, tuple) else (one, None) for one in found)
    return [(entry.ref, repr(relation)) for entry, relation in pairs]
