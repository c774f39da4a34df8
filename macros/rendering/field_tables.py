"""The fields of a kind as a table for contributors, read from its model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..kinds.text import Part
from ..schema import schema_as_written


@dataclass(frozen=True)
class FieldRow:
    """A field as a contributor sees it."""

    name: str
    required: bool
    description: str
    allowed: str


def list_fields(model: type[Part], title: str) -> list[tuple[str, list[FieldRow]]]:
    """The fields of a model and of its parts, as (heading, rows); the model itself first, under a title."""
    schema = schema_as_written(model)
    parts = {title: schema, **schema.get("$defs", {})}
    return [(_spaced(name), _rows(part)) for name, part in parts.items() if "properties" in part]


def _spaced(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() and at else letter for at, letter in enumerate(name))


def _rows(part: dict[str, Any]) -> list[FieldRow]:
    required = part.get("required", [])
    return [
        FieldRow(name, name in required, field.get("description", ""), _allowed(field))
        for name, field in part["properties"].items()
    ]


def _allowed(field: dict[str, Any]) -> str:
    """What may be written, in words: a text of 3 to 80 characters; a list of 1 to 6 texts."""
    for choice in field.get("anyOf", ()):
        if choice.get("type") != "null":
            return _allowed(choice)
    if "$ref" in field:
        return f"the fields of {_spaced(field['$ref'].rsplit('/', 1)[1]).lower()}"
    if "enum" in field:
        return " | ".join(field["enum"])
    kind = field.get("type")
    if kind == "array":
        return f"a list{_bounds(field, 'minItems', 'maxItems', 'items')}: {_allowed(field.get('items', {}))}"
    if kind == "integer":
        return f"a whole number{_bounds(field, 'minimum', 'maximum', '')}"
    if kind == "boolean":
        return "true or false"
    if field.get("format") == "date":
        return "a date such as 2026-11-22"
    return f"a text{_bounds(field, 'minLength', 'maxLength', 'characters')}"


def _bounds(field: dict[str, Any], least: str, most: str, unit: str) -> str:
    low, high = field.get(least), field.get(most)
    if low is None and high is None:
        return ""
    words = f"up to {high}" if not low else f"{low} or more" if high is None else f"{low} to {high}"
    return f" of {words} {unit}".rstrip() if unit else f", {words}"
