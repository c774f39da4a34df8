"""The files that readers take away, and those of single entries that the widgets pick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import yaml

from ..book.playbook import Entry
from ..fitting import Fit
from ..kinds import KINDS
from ..kinds.agenda import Agenda
from ..rendering import Renderer
from ..rendering.lengths import lengths_of, own_length
from .api import entries_file

Text = tuple[Entry, str, Callable[[], str]]
"""An entry, the path of a file below the site, and what makes its content of the entry."""


def texts_of(renderer: Renderer) -> Iterator[Text]:
    """The texts that readers take away; each stands in the folder of its entry. An agenda has one for each length."""
    for entry in list(renderer.playbook.entries.values()):
        for name, fit in _named(entry):
            yield entry, f"{entry.url}{name}.md", partial(renderer.take_away, entry, fit)


def _named(entry: Entry) -> Iterator[tuple[str, Fit | None]]:
    if not isinstance(entry.entity, Agenda):
        yield entry.id, None
        return
    own = own_length(entry.entity)
    yield entry.id, own
    for fit in lengths_of(entry.entity):
        if fit.target != own.target:
            yield f"{entry.id}-{fit.target}-minutes", fit


def source_files(renderer: Renderer, root: Path) -> Iterator[Text]:
    """The YAML files that readers take away, those of agendas."""
    for entry in renderer.playbook.of("agenda"):
        yield entry, f"{entry.url}{entry.id}.yaml", partial(_file, entry, root)


def picked_entries(renderer: Renderer) -> Iterator[Text]:
    """Entries alone, beside their pages: the file of a kind with just one in it."""
    for kind in KINDS:
        for entry in renderer.playbook.of(kind.name) if kind.picked else ():
            yield entry, f"{entry.url}{entry.id}.json", partial(entries_file, renderer, kind, [entry])


def _file(entry: Entry, root: Path) -> str:
    """The file of an entry; written anew if the edition says something in it otherwise."""
    if entry.is_file:
        return (root / entry.path).read_text(encoding="utf-8")
    fields = entry.entity.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    return str(yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=10**6))
