"""From what pydantic says about a field to what a contributor needs to hear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from ..fields import Loc, Shape, shapes, spell
from ..kinds import Kind
from ..kinds.text import Part
from ..problems import did_you_mean, excerpt
from .refusal import Refusal
from .strict_yaml import EMPTY, SPOILED, Document, Place

Sentence = tuple[str, str, str]
"""A rule's id, what is wrong, and what to do."""


def explain_errors(
    invalid: ValidationError, model: type[Part], page: str, place: Place, document: Document
) -> list[Refusal]:
    """Say in our words what is invalid, but not of values and names that are refused already; page tells more."""
    errors = [dict(error) for error in invalid.errors(include_url=False)]
    found = {*_mistyped(errors, model), *(one.at for one in document.swallowed)}
    explained = [_explain(error, model, page, place) for error in errors if not _is_said(error, found)]
    names = {(refusal.line, refusal.column) for refusal in document.refusals}
    whole = all(refusal.rule != "second-document" for refusal in document.refusals)
    return [
        one
        for one in explained
        if (one.rule != "unknown-field" or (one.line, one.column) not in names)
        and (one.rule != "missing-field" or whole)
    ]


def explain_swallowed(document: Document, model: type[Part], page: str) -> Iterator[Refusal]:
    """Say which lines of texts are fields gone astray: the group around the text may have such a field and lacks it."""
    for one in document.swallowed:
        name = str(one.at[-1])
        owner, _ = _whereabouts(model, one.at)
        if name in shapes(owner) and name not in one.group.keys:
            text = f'"{name}:" stands inside the text above it'
            hint = f"indent it by {one.group.column - 1} spaces; if it belongs to the text, don't start a line with it"
            yield Refusal(one.line, one.column, "field-in-text", text, f"{hint}   ({page})")


def _mistyped(errors: list[dict[str, Any]], model: type[Part]) -> Iterator[Loc]:
    """The ways to the fields that unknown ones were probably meant to be."""
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, name = error["loc"]
            owner, _ = _whereabouts(model, tuple(error["loc"]))
            if close := did_you_mean(str(name), shapes(owner)):
                yield (*parent, close)


def _is_said(error: dict[str, Any], found: set[Loc]) -> bool:
    """Whether one message says it already.

    A value may be refused, a list only seem short since its wrong items are not counted, and a field only be missing
    since it was found elsewhere: its name is mistyped, or it stands inside a text.
    """
    value = error["input"]
    few = error["type"] == "too_short" and len(value) >= error["ctx"]["min_length"]
    missing = error["type"] == "missing" and tuple(error["loc"]) in found
    return value is SPOILED or few or missing


def _explain(error: dict[str, Any], model: type[Part], page: str, place: Place) -> Refusal:
    loc: Loc = tuple(error["loc"])
    model, shape = _whereabouts(model, loc)
    say = _SENTENCES.get(error["type"], _say_otherwise)
    rule, text, hint = say(error, spell(loc), model, shape)
    if error["type"] == "extra_forbidden":
        line, column = place.find_key(loc)
    else:
        nearest = place.find(loc)
        line, column = nearest.line, nearest.column
    return Refusal(line, column, rule, text, f"{hint}   ({page})")


def help_page(kind: Kind) -> str:
    """The page of the contributor's guide that lists the fields of a kind."""
    return f"docs/contribute/{kind.name}"


def with_article(model: type[Part]) -> str:
    """A model's name in a sentence: ChecklistItem is "a checklist item"."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _whereabouts(model: type[Part], loc: Loc) -> tuple[type[Part], Shape | None]:
    """The model that a value belongs to, and the shape of its field if the model has it."""
    shape: Shape | None = None
    for step in loc:
        if isinstance(step, int):
            continue
        if shape and shape.part:
            model = shape.part
        shape = shapes(model).get(step)
    if shape and loc and isinstance(loc[-1], int):
        shape = Shape(shape.form, False, shape.part, shape.words)
    return model, shape


def _say_unknown(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    name = str(error["loc"][-1])
    close = did_you_mean(name, shapes(model))
    meant = f'did you mean "{close}"?  ' if close else ""
    return (
        "unknown-field",
        f"{at} is not a field of {with_article(model)}",
        f"{meant}Fields: {', '.join(shapes(model))}",
    )


def _say_missing(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    name = str(error["loc"][-1])
    what = model.model_fields[name].description or ""
    return "missing-field", f"{at} is missing", f'add "{name}:"  {what}'


def _say_type(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found = error["input"]
    if not error["loc"]:
        return (
            "wrong-type",
            f"the file holds {_describe(found)}, but an entry is fields with values",
            "start with: title:",
        )
    name = str(error["loc"][-1] if isinstance(error["loc"][-1], str) else error["loc"][-2])
    wanted, hint = _wanted(name, shape, found)
    if found is EMPTY and name in model.model_fields and not model.model_fields[name].is_required():
        hint = f'delete "{name}:", which is optional, or {hint}'
    return "wrong-type", f"{at} must be {wanted}, but is {_describe(found)}", hint


def _wanted(name: str, shape: Shape | None, found: object) -> tuple[str, str]:
    if shape is None:
        return "something else", "compare it with another entry"
    if shape.many:
        return "a list", f'write each one on a line of its own below "{name}:", starting with "- "'
    if shape.part:
        return "a group of fields", f"write its fields on lines of their own: {', '.join(shapes(shape.part))}"
    if shape.form == "number":
        return "a whole number", _number_hint(name, found)
    if shape.form == "flag":
        return "true or false", f'write "{name}: true" or "{name}: false", without quotes'
    return "text", _text_hint(name, found)


def _number_hint(name: str, found: object) -> str:
    digits = re.fullmatch(r"[-+]?0*(\d{1,9})(?:\.\d*)?", found.strip()) if isinstance(found, str) else None
    example = digits[1] if digits else "15"
    return f"write {name} as a whole number without quotes, such as {example}"


def _text_hint(name: str, found: object) -> str:
    if found is EMPTY:
        return "write the text after the colon, or on the next line after >-"
    if isinstance(found, bool):
        return f'put it in quotes: "{str(found).lower()}"'
    if isinstance(found, int):
        return f'put it in quotes: "{found}"'
    if isinstance(found, dict):
        return "a colon makes a text look like a field: put the whole text in quotes, or on the next line after >-"
    return "write one text; put it in quotes if it starts with [ or - "


def _describe(found: object) -> str:
    if found is EMPTY:
        return "empty"
    if isinstance(found, bool):
        return f"{str(found).lower()} (yes or no)"
    if isinstance(found, int):
        return f"the number {found}"
    if isinstance(found, str):
        return f"the text {excerpt(found)}"
    return "a list" if isinstance(found, tuple) else "a group of fields"


def _say_long(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limit, actual = error["ctx"]["max_length"], len(error["input"])
    if shape and shape.form in ("id", "reference"):
        return _say_pattern(error, at, model, shape)
    return (
        "too-long",
        f"{at} has {actual} characters, {limit} at the most",
        f"cut {_count(actual - limit, 'character')}",
    )


def _say_short(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limit, actual = error["ctx"]["min_length"], len(error["input"])
    if actual == 0:
        return (
            "too-short",
            f"{at} is an empty text",
            f"write {limit} characters at least, or delete the field if it is optional",
        )
    hint = f"add {_count(limit - actual, 'character')} at least"
    return "too-short", f"{at} has {_count(actual, 'character')}, {limit} at the least", hint


def _say_many(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limit, actual = error["ctx"]["max_length"], len(error["input"])
    return (
        "too-many",
        f"{at} has {_count(actual, 'item')}, {limit} at the most",
        f"remove {actual - limit} or merge some",
    )


def _say_few(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limit, actual = error["ctx"]["min_length"], len(error["input"])
    return "too-few", f"{at} has {_count(actual, 'item')}, {limit} at the least", f"add {limit - actual} more"


def _say_word(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found, words = error["input"], shape.words if shape else ()
    close = did_you_mean(found, words) if isinstance(found, str) else ""
    meant = f'did you mean "{close}"?  ' if close else ""
    shown = excerpt(found) if isinstance(found, str) else _describe(found)
    return "not-in-list", f"{at} is {shown}, which is not one of its words", f"{meant}Words: {', '.join(words)}"


def _say_pattern(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found = excerpt(error["input"])
    if shape and shape.form == "title":
        hint = "write it on one line, without spaces at its start and end"
        return "bad-spacing", f'{at} has spaces around it or more than one line: "{error["input"]}"', hint
    if shape and shape.form == "id":
        hint = "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most"
        return "bad-id", f"{at} is {found}, which is not an id", hint
    if shape and shape.form == "reference":
        hint = "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff"
        return "bad-reference", f"{at} is {found}, which is not of the form kind:id", hint
    return _say_otherwise(error, at, model, shape)


def _say_range(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limits = error["ctx"]
    limit = f"{limits['le']} at the most" if "le" in limits else f"{limits['ge']} at the least"
    return "out-of-range", f"{at} is {error['input']}, {limit}", f"write a whole number, {limit}"


def _say_value(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found = error["input"]
    shown = excerpt(found) if isinstance(found, str) else _describe(found)
    if shape and shape.form == "date":
        hint = "write year-month-day with two digits each for month and day, such as 2026-11-22"
        return "bad-date", f"{at} is {shown}, which is not a day in the calendar", hint
    if shape and shape.form == "link":
        hint = "copy the address from the browser; it starts with https:// and has no spaces"
        return "bad-link", f"{at} is {shown}, which is not a web address", hint
    return _say_otherwise(error, at, model, shape)


def _say_otherwise(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    return "not-valid", f"{at or 'the file'} can't be used as it is", "compare it with another entry"


_Say = Callable[[dict[str, Any], str, type[Part], Shape | None], Sentence]
_SENTENCES: dict[str, _Say] = {
    "extra_forbidden": _say_unknown,
    "missing": _say_missing,
    "string_type": _say_type,
    "int_type": _say_type,
    "bool_type": _say_type,
    "tuple_type": _say_type,
    "model_type": _say_type,
    "dict_type": _say_type,
    "string_too_long": _say_long,
    "string_too_short": _say_short,
    "too_long": _say_many,
    "too_short": _say_few,
    "literal_error": _say_word,
    "string_pattern_mismatch": _say_pattern,
    "greater_than_equal": _say_range,
    "less_than_equal": _say_range,
    "value_error": _say_value,
}


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
