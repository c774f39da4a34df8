"""What the fields of all kinds are called."""

from __future__ import annotations

from functools import cache

from ..fields import shapes
from ..kinds import KINDS
from ..kinds.text import Part

_LONG = ("line", "summary", "sentence", "prose")


@cache
def field_names() -> frozenset[str]:
    """The names of all fields of all kinds."""
    return frozenset(name for model, _ in _models() for name in shapes(model))


@cache
def list_names(at_top: bool) -> frozenset[str]:
    """The fields that are lists wherever they are: those of entries, or of their parts."""
    found = [field for model, is_entry in _models() if is_entry == at_top for field in shapes(model).items()]
    return frozenset(name for name, _ in found) - {name for name, shape in found if not shape.many}


@cache
def text_names() -> frozenset[str]:
    """The fields of entries that hold a text which may be long, in each kind that has them."""
    found = [field for model, is_entry in _models() if is_entry for field in shapes(model).items()]
    return frozenset(name for name, _ in found) - {
        name for name, shape in found if shape.form not in _LONG or shape.many
    }


@cache
def target_names() -> frozenset[str]:
    """The fields that hold an address, an id or a reference in some kind."""
    targets = ("reference", "link", "id")
    return frozenset(name for model, _ in _models() for name, shape in shapes(model).items() if shape.form in targets)


@cache
def _models() -> tuple[tuple[type[Part], bool], ...]:
    """The models of all entries and parts, each with whether it is an entry's."""
    entries: list[type[Part]] = [kind.model for kind in KINDS]
    models = list(entries)
    for model in models:
        models.extend(shape.part for shape in shapes(model).values() if shape.part and shape.part not in models)
    return tuple((model, model in entries) for model in models)
