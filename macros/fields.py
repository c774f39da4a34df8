"""What the fields of each model hold, read from the models themselves, and a walk through all parts of an entry."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from .kinds import text as forms
from .kinds.text import Part

Loc = tuple[str | int, ...]
"""The way to a value inside an entry: field names, and places in lists from 0."""

Form = Literal[
    "title", "line", "summary", "sentence", "prose", "id", "reference", "link", "date", "word", "number", "flag", "part"
]

_TEXT_FORMS: tuple[tuple[Any, Form], ...] = (
    (forms.Title, "title"),
    (forms.Line, "line"),
    (forms.Summary, "summary"),
    (forms.Sentence, "sentence"),
    (forms.Prose, "prose"),
    (forms.Id, "id"),
    (forms.Reference, "reference"),
    (forms.Link, "link"),
    (forms.Date, "date"),
)
WRITTEN: frozenset[Form] = frozenset({"title", "line", "summary", "sentence", "prose"})
"""The forms that hold words for a reader."""


@dataclass(frozen=True)
class Shape:
    """What one field holds: its form, whether it is a list, and for parts their model, for words the choices."""

    form: Form
    many: bool
    part: type[Part] | None = None
    words: tuple[str, ...] = ()


class Text(NamedTuple):
    """A text for readers inside an entry, with the way to it."""

    at: Loc
    model: type[Part]
    field: str
    form: Form
    value: str


@cache
def shapes(model: type[Part]) -> dict[str, Shape]:
    """The fields of a model in order, each with what it holds."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: _shape(hints[name]) for name in model.model_fields}


def parts(part: Part, at: Loc = ()) -> Iterator[tuple[Loc, Part]]:
    """An entry and all parts inside it, each with the way to it."""
    yield at, part
    for name, many in _part_fields(type(part)):
        value = getattr(part, name)
        if many:
            for place, item in enumerate(value):
                yield from parts(item, (*at, name, place))
        elif value is not None:
            yield from parts(value, (*at, name))


def texts(part: Part) -> tuple[Text, ...]:
    """All texts for readers in an entry, in the order of its fields' models."""
    global _last
    # One rule after the other asks for those of the same entry.
    if _last is None or _last[0] is not part:
        _last = part, tuple(_texts(part))
    return _last[1]


_last: tuple[Part, tuple[Text, ...]] | None = None


def _texts(part: Part) -> Iterator[Text]:
    for at, piece in parts(part):
        model = type(piece)
        for name, form, many in _written_fields(model):
            value = getattr(piece, name)
            if many:
                for place, item in enumerate(value):
                    yield Text((*at, name, place), model, name, form, item)
            elif value is not None:
                yield Text((*at, name), model, name, form, value)


@cache
def naming(model: type[Part]) -> str:
    """The field with the words of a part, such as a step's text: the first one for readers that it needs."""
    needed = (name for name, info in model.model_fields.items() if info.is_required())
    return next((name for name in needed if shapes(model)[name].form in WRITTEN), "")


_OTHER_NAMES = {
    **dict.fromkeys(("min", "minimum", "at_least"), "least"),
    **dict.fromkeys(("max", "maximum", "at_most"), "most"),
    "duration": "minutes",
}


def field_named(said: str, model: type[Part]) -> str:
    """The field of a model that a name is in other letters, such as Use When or 3. use-when; empty if none."""
    bare = re.sub(r"^\W*\d{1,2}[.)]\s*", "", said.strip().lower())
    plain = re.sub(r"[\s-]+", "_", bare.strip("*_ “”„‘’\"'?"))
    plain = _OTHER_NAMES.get(plain, plain)
    return plain if plain in shapes(model) else ""


def spell(at: Loc) -> str:
    """The way to a value in words, such as blocks[2].title for the second block's title (people count from 1)."""
    spelled = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in at)
    return spelled.removeprefix(".")


@cache
def _part_fields(model: type[Part]) -> tuple[tuple[str, bool], ...]:
    return tuple((name, shape.many) for name, shape in shapes(model).items() if shape.form == "part")


@cache
def _written_fields(model: type[Part]) -> tuple[tuple[str, Form, bool], ...]:
    return tuple((name, shape.form, shape.many) for name, shape in shapes(model).items() if shape.form in WRITTEN)


def _shape(hint: Any) -> Shape:
    hint = _without_none(hint)
    many = get_origin(hint) is tuple
    if many:
        hint = get_args(hint)[0]
    for known, form in _TEXT_FORMS:
        if hint == known:
            return Shape(form, many)
    if get_origin(hint) is Literal:
        return Shape("word", many, words=tuple(str(word) for word in get_args(hint)))
    plain = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if isinstance(plain, type) and issubclass(plain, Part):
        return Shape("part", many, part=plain)
    if plain is bool:
        return Shape("flag", many)
    if plain in (int, float):
        return Shape("number", many)
    raise TypeError(f"macros/fields.py does not know the form {hint!r}")


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (types.UnionType, typing.Union):
        (hint,) = (option for option in get_args(hint) if option is not type(None))
    return hint
