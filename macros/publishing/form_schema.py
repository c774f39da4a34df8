"""The JSON Schema of a kind as the suggest form on the site reads it: with what the models know beyond the standard."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from ..book.references import ID_FIELDS
from ..checks.markup import SPOKEN
from ..fields import shapes
from ..kinds import BY_NAME, Kind
from ..kinds.text import Part
from ..kinds.vocabulary import WORDS
from ..schema import DIALECT, schema_as_written

SUGGESTED = ("story", "tip", "prompt", "activity", "agenda")
"""The kinds that readers can suggest an entry of, in the order in which the form offers them."""


def form_schema(kind: Kind, starter_texts: Collection[str] = ()) -> dict[str, Any]:
    """The schema of one kind.

    Beside the standard's keywords each field has `x-form`, what it holds (macros/fields.py); `x-kind`, the kind of
    entry whose ids it holds; `x-words`, the group of the vocabulary with its words; and `x-plain` if it carries no
    Markdown although texts of its form may. The whole has `x-starter`, the texts of the starter.
    """
    schema: dict[str, Any] = {"$schema": DIALECT, **json.loads(json.dumps(schema_as_written(kind.model)))}
    for model in _models(kind.model):
        node = schema if model is kind.model else schema["$defs"][model.__name__]
        for name, shape in shapes(model).items():
            field = node["properties"][name]
            field["x-form"] = shape.form
            if named := ID_FIELDS.get((model, name)):
                field["x-kind"] = named
            if shape.words and (group := _group(shape.words)):
                field["x-words"] = group
            if (model, name) in SPOKEN:
                field["x-plain"] = True
    schema["x-starter"] = sorted(starter_texts)
    return schema


def suggested_kinds() -> tuple[Kind, ...]:
    """The kinds of SUGGESTED."""
    return tuple(BY_NAME[name] for name in SUGGESTED)


def _models(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for shape in shapes(model).values():
        if shape.part:
            yield from _models(shape.part)


def _group(words: tuple[str, ...]) -> str:
    return next((group for group, values in WORDS.items() if tuple(values) == words), "")
