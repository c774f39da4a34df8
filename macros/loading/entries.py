"""From a file to a valid entry, or to everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from ..fields import Loc
from ..kinds import KINDS, Entity, Kind
from ..kinds.text import Part
from ..problems import Problem
from .files import read_text
from .headed import headed
from .layout import NO_DASH, Laid, lay_out
from .lost import Lost, find_lost
from .messages import NO_NAMES, explain_errors, explain_joined, explain_swallowed, help_page, with_article
from .naming import EntryNames
from .refusal import Refusal, RefusalError
from .strict_yaml import EMPTY, SPOILED, Document, parse
from .whole import indentation_of_all

P = TypeVar("P", bound=Part)

_OF_ANOTHER_KIND, _OF_THIS_KIND = 3, 1
"""A file with so many fields missing or unknown may be of another kind, one with so few is of this."""
MOST_REFUSALS = 100
"""No more than this is said about one file; a file with more has one fault that makes them all."""


def read_entry(
    path: Path, kind: Kind, shown: str, order: Sequence[str] = (), names: EntryNames = NO_NAMES
) -> tuple[Entity | None, list[Problem]]:
    """Read and validate one file.

    Args:
        path: the file.
        kind: whose fields it has to have.
        shown: the path that problems name.
        order: names of fields in the order in which the file should have them.
        names: what the entries that are there are called, for what was probably meant.

    Returns the entry, with advice if its fields are in another order; or None with the problems.
    """
    try:
        return check_text(read_text(path), kind, shown, order, names=names)
    except RefusalError as refused:
        return None, [_problem(shown, refused.refusal)]


def check_text(
    text: str,
    kind: Kind,
    shown: str,
    order: Sequence[str] = (),
    gathers: bool = True,
    names: EntryNames = NO_NAMES,
) -> tuple[Entity | None, list[Problem]]:
    """Validate the text of a file, as `read_entry` does; gathers: whether many alike are said in one problem."""
    if as_headings := headed(text):
        return None, [_problem(shown, as_headings)]
    document = parse(text)
    entity, refusals = _read(document, kind, gathers, names)
    if not refusals:
        return entity, [*_indented(text, shown), *_out_of_order(document, order, shown)]
    if lost := _lost_field(text, refusals, kind):
        page = help_page(kind)
        _, left = _read(parse(lost.text), kind, gathers, names)
        told = replace(lost.refusal, hint=f"{lost.refusal.hint}   ({page})")
        return None, _problems(shown, [told, *(_above(one, told.line) for one in left)])
    if laid := _laid_out(text, document, refusals, kind):
        _, left = _read(parse(laid.text), kind, gathers, names)
        refusals = _without_first_line(laid.refusals, left)
    return None, _problems(shown, refusals)


def _without_first_line(laid: list[Refusal], left: list[Refusal]) -> list[Refusal]:
    """The refusals, with one of an item that lacks its dash and the field behind it: its first line was deleted."""
    missing = {one.line: at for at, one in enumerate(left) if one.rule == "missing-field"}
    told = list(left)
    for at, one in enumerate(laid):
        place = missing.get(one.line)
        if place is not None and one.text.endswith(NO_DASH):
            lost = left[place]
            hint = re.sub(r'^add "(\w+:)" ', r'write "- \1 " and its value in a line above this one.', lost.hint)
            told[place] = replace(lost, hint=hint)
            laid = [*laid[:at], *laid[at + 1 :]]
    return [*laid, *told]


def with_lost_field(text: str, kind: Kind) -> str:
    """The text of a file with the line of a field's name that was lost; empty if none was."""
    _, refusals = _read(parse(text), kind, False, NO_NAMES)
    lost = _lost_field(text, refusals, kind) if refusals else None
    return lost.text if lost else ""


def _lost_field(text: str, refusals: list[Refusal], kind: Kind) -> Lost | None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return find_lost(lines, refusals, kind.model, lambda changed: _read(parse(changed), kind, False, NO_NAMES)[1])


def _above(refusal: Refusal, line: int) -> Refusal:
    """A refusal of a text in which one line was put in, as it is without that."""
    return replace(refusal, line=refusal.line - 1) if refusal.line > line else refusal


def laid_out(text: str, kind: Kind) -> Laid | None:
    """The text of a file with each field in the group that it was meant for, if it is better so."""
    document = parse(text)
    _, refusals = _read(document, kind, False, NO_NAMES)
    return _laid_out(text, document, refusals, kind) if refusals else None


def _laid_out(text: str, document: Document, refusals: list[Refusal], kind: Kind) -> Laid | None:
    laid = lay_out(text.replace("\r\n", "\n").replace("\r", "\n"), kind.model)
    if laid is None:
        return None
    changed = parse(laid.text)
    _, left = _read(changed, kind, False, NO_NAMES)
    if document.value is not SPOILED:
        is_better = changed.value is not SPOILED and len(left) < len(refusals)
    else:
        is_better = changed.value is not SPOILED or _fault_line(changed) > max(_fault_line(document), laid.last)
    return laid if is_better else None


def _fault_line(document: Document) -> int:
    """The line from which on a document can't be read."""
    return next((one.line for one in document.refusals if one.rule == "not-yaml"), 0)


def _read(document: Document, kind: Kind, gathers: bool, names: EntryNames) -> tuple[Entity | None, list[Refusal]]:
    """The entry that a document holds, or all that is wrong with it."""
    entity, invalid = _validate(document, kind, gathers, names)
    refusals = [*_not_in(invalid, document), *invalid]
    return (None, refusals) if refusals else (entity, [])


def read_list(
    path: Path, model: type[P], shown: str, page: str
) -> tuple[list[tuple[P, tuple[int, int]]], list[Problem]]:
    """Read and validate a file that lists parts of one model; page explains it.

    Returns each part with its line and column, or none with the problems. A file of comments is an empty list.
    """
    try:
        document = parse(read_text(path))
    except RefusalError as refused:
        return [], [_problem(shown, refused.refusal)]
    place = document.place
    if place is None or document.value is EMPTY or document.value is SPOILED:
        return [], _problems(shown, document.refusals)
    try:
        found = TypeAdapter(tuple[model, ...]).validate_python(document.value, strict=True)  # type: ignore[valid-type]
    except ValidationError as error:
        return [], _problems(shown, [*document.refusals, *explain_errors(error, model, page, place, document)])
    spots = [place.find((number,)) for number in range(len(found))]
    return [(part, (spot.line, spot.column)) for part, spot in zip(found, spots, strict=True)], _problems(
        shown, document.refusals
    )


def read_part(path: Path, model: type[P], shown: str, page: str) -> tuple[P | None, list[Problem]]:
    """Read and validate a file that holds one part, such as edition.yaml; page explains it.

    Returns the part, or none with the problems.
    """
    try:
        document = parse(read_text(path))
    except RefusalError as refused:
        return None, [_problem(shown, refused.refusal)]
    if document.value is EMPTY or document.place is None:
        return None, _problems(shown, [Refusal(1, 1, "empty-file", "the file is empty", f"fill it in   ({page})")])
    if document.value is SPOILED or document.refusals:
        return None, _problems(shown, document.refusals)
    invalid = [*explain_swallowed(document, model, page), *explain_joined(document, model, page)]
    if not isinstance(document.value, dict):
        text = "the file holds no fields with values"
        return None, _problems(shown, [Refusal(1, 1, "wrong-type", text, f"start with: name:   ({page})")])
    try:
        part = model.model_validate(document.value)
    except ValidationError as error:
        return None, _problems(shown, [*invalid, *explain_errors(error, model, page, document.place, document)])
    return (None if invalid else part), _problems(shown, invalid)


def locate(path: Path, at: Loc, snippet: str = "") -> tuple[int, int]:
    """Line and column of a value in a file, or of a snippet in that value if it is found there.

    Reads the file again: that happens for findings only, and keeps thousands of places out of memory.
    """
    try:
        text, document = _reread(path, path.stat().st_mtime_ns)
    except (RefusalError, OSError):
        return 1, 1
    if document.place is None:
        return 1, 1
    place = document.place.find(at)
    if snippet:
        lines = text.splitlines(keepends=True)
        value = "".join(lines[place.line - 1 : place.last_line])
        start = place.column - 1
        found = re.compile(r"\s+".join(map(re.escape, snippet.split()))).search(value, start)
        if found:
            before = value[: found.start()]
            return place.line + before.count("\n"), len(before) - before.rfind("\n")
    return place.line, place.column


@lru_cache(maxsize=8)
def _reread(path: Path, changed: int) -> tuple[str, Document]:
    text = read_text(path).replace("\r\n", "\n").replace("\r", "\n")
    return text, parse(text)


def _validate(document: Document, kind: Kind, gathers: bool, names: EntryNames) -> tuple[Entity | None, list[Refusal]]:
    if document.value is SPOILED:
        return None, []
    if document.value is EMPTY or document.place is None:
        hint = f"copy data/_templates/{kind.name}.yaml into it   ({help_page(kind)})"
        return None, [Refusal(1, 1, "empty-file", "the file is empty", hint)]
    page = help_page(kind)
    swallowed = [
        *explain_swallowed(document, kind.model, page),
        *explain_joined(document, kind.model, page),
    ]
    try:
        return kind.model.model_validate(document.value), swallowed
    except ValidationError as error:
        if other := _other_kind(document, kind):
            text = (
                f"by its fields this is {with_article(other.model)}, but it is in the folder of {kind.plural.lower()}"
            )
            return None, [Refusal(1, 1, "misplaced-file", text, f"move the file to data/{other.folder}/")]
        return None, [*swallowed, *explain_errors(error, kind.model, page, document.place, document, gathers, names)]


def _not_in(invalid: list[Refusal], document: Document) -> list[Refusal]:
    """What was refused, without names in a group that is itself where something else belongs."""
    groups = {(one.line, one.column) for one in invalid if one.rule == "wrong-type" and "but is a group" in one.text}
    return [one for one in document.refusals if one.rule != "bad-field-name" or not _is_inside(one, groups, document)]


def _is_inside(refusal: Refusal, groups: set[tuple[int, int]], document: Document) -> bool:
    places = [document.place] if document.place and groups else []
    while places:
        place = places.pop()
        if (place.line, place.column) in groups and place.line <= refusal.line <= place.last_line:
            return True
        places += place.inside.values()
    return False


def _indented(text: str, shown: str) -> Iterator[Problem]:
    if spaces := indentation_of_all(text):
        what = f"every line starts with {spaces} spaces" if spaces > 1 else "every line starts with a space"
        hint = f"it does no harm; to take them away, type: python -m macros check --fix {shown}"
        yield Problem(shown, 1, 1, "advice", "indented-file", what, hint)


def _out_of_order(document: Document, order: Sequence[str], shown: str) -> Iterator[Problem]:
    found = [name for name in document.value if name in order]
    wanted = [name for name in order if name in document.value]
    if found != wanted and document.place:
        at = next(place for place, name in enumerate(found) if name != wanted[place])
        line, column = document.place.keys[wanted[at]]
        text = f"{wanted[at]} stands below {found[at]}"
        hint = f"move it above {found[at]}, as in the starter, or type: python -m macros check --fix {shown}"
        yield Problem(shown, line, column, "advice", "field-order", text, hint)


def _other_kind(document: Document, kind: Kind) -> Kind | None:
    """The kind that a file is an entry of, if it has the fields of that one and lacks many of its own."""
    if not isinstance(document.value, dict):
        return None
    names = set(document.value)

    def odd(of: Kind) -> int:
        fields = of.model.model_fields
        return len(names - set(fields)) + sum(info.is_required() and name not in names for name, info in fields.items())

    best = min((other for other in KINDS if other is not kind), key=odd)
    return best if odd(kind) >= _OF_ANOTHER_KIND and odd(best) <= _OF_THIS_KIND else None


def _problems(shown: str, refusals: list[Refusal]) -> list[Problem]:
    problems = [_problem(shown, refusal) for refusal in refusals[:MOST_REFUSALS]]
    if len(refusals) > MOST_REFUSALS:
        text = f"the file has {len(refusals) - MOST_REFUSALS} more problems"
        line = refusals[MOST_REFUSALS].line
        problems.append(Problem(shown, line, 1, "error", "and-more", text, "mend the first ones, then check again"))
    return problems


def _problem(shown: str, refusal: Refusal) -> Problem:
    return Problem(shown, refusal.line, refusal.column, "error", refusal.rule, refusal.text, refusal.hint)
