"""The small part of YAML that entries use, with the place of every value.

Built on libyaml's events and not on its node trees: taking an event at a time can't recurse, so deep nesting, aliases
that multiply and files of many documents are refused at their line before they cost anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, NoReturn

import yaml

from .astray import (
    comment_inside,
    cut_off,
    depth_of,
    joined_lines,
    left_out,
    loose_text,
    swallowed_fields,
    swallowed_items,
)
from .events import SyntaxFault, events, goes_on
from .files import UNSEEN, unseen_name
from .pasted import path_in_single_quotes, undo_pasting
from .refusal import Refusal, RefusalError
from .syntax import explain_syntax
from .whole import around, fenced, half_a_merge, marked

DEEPEST = 10
_A_SECOND_ENTRY = 3
"""So many fields of an entry are there twice only if all of it is."""
_LINE_END = re.compile(r"\r\n?|\n")
_KEEP_ONE = "keep one of them"
_SENTENCE_END = re.compile(r"[.!?]\W*$")
_LIKE_A_CODE = re.compile(r"[\w:]\\[abtnvfre][a-z]")
"""A backslash between letters: that of a path, read as a code."""
_BLOCK_STYLES = (">", "|")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


class _Empty:
    """Stands where a value should be: null, ~ or nothing. No field takes it, not even an optional one."""


EMPTY = _Empty()


class _Spoiled:
    """Stands for a value that is refused already; what else could be said about it would only confuse."""


SPOILED = _Spoiled()
_WORDS: dict[str, bool | _Empty] = {"true": True, "false": False, "null": EMPTY, "~": EMPTY, "": EMPTY}


class Place:
    """Where a value is, and where the values inside it are. Lines and columns count from 1.

    depth: by how many spaces a text below >- or |- is indented; 0 for all else.
    """

    __slots__ = ("column", "depth", "inside", "keys", "last_line", "line")

    def __init__(self, event: Any, depth: int = 0) -> None:
        self.depth = depth
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.last_line = max(self.line, event.end_mark.line + (1 if event.end_mark.column else 0))
        self.inside: dict[str | int, Place] = {}
        self.keys: dict[str, tuple[int, int]] = {}

    def find(self, at: tuple[str | int, ...]) -> Place:
        """The place of an inner value, or of the nearest value around it that is known."""
        place = self
        for step in at:
            if step not in place.inside:
                break
            place = place.inside[step]
        return place

    def find_key(self, at: tuple[str | int, ...]) -> tuple[int, int]:
        """Line and column of a field's name, or of the nearest value around it that is known."""
        around = self.find(at[:-1])
        return around.keys.get(str(at[-1]) if at else "", (around.line, around.column))

    def depth_above(self, at: tuple[str | int, ...]) -> int:
        """The depth of the text below >- or |- that ends right above a field; 0 if there is none."""
        around = self.find(at[:-1])
        names = list(around.keys)
        above = names[: names.index(str(at[-1]))] if at and str(at[-1]) in names else []
        place = around.inside.get(above[-1]) if above else None
        while place and place.inside:
            place = [*place.inside.values()][-1]
        return place.depth if place else 0


class Swallowed(NamedTuple):
    """A line of a text that looks like a field: the way to that field, the group it would be in, and the place."""

    at: tuple[str | int, ...]
    group: Place
    line: int
    column: int


class Joined(NamedTuple):
    """A line of a text below > that is joined to the line above: the way to the text, and the line it starts in."""

    at: tuple[str | int, ...]
    line: int
    column: int
    owner: int


class Document:
    """What a file holds: its value, the places in it, what had to be refused, and what a text may have taken in.

    The value is EMPTY for an empty file and SPOILED if a fault of syntax cut it short.
    """

    def __init__(self) -> None:
        self.value: Any = EMPTY
        self.place: Place | None = None
        self.refusals: list[Refusal] = []
        self.swallowed: list[Swallowed] = []
        self.joined: list[Joined] = []


def parse(text: str) -> Document:
    """Read one entry: mappings become dicts, sequences tuples; null, true, false and whole numbers are typed.

    All else stays text: 9:30, no, 1.10 and dates are what they look like. What is refused is collected in the
    document; a fault of syntax ends the reading, since nothing after it is certain.
    """
    reader = _Reader(text)
    outside = around(text)
    if refused_whole := half_a_merge(text) or marked(text) or (outside and outside.refusal) or fenced(text):
        reader.document.refusals.append(refused_whole)
        reader.document.value = SPOILED
        return reader.document
    try:
        for event in events(text):
            handler = _HANDLERS.get(type(event))
            if handler:
                handler(reader, event)
    except SyntaxFault as fault:
        broken, _ = explain_syntax(fault, text)
        refused = [
            refusal
            for refusal in reader.document.refusals
            if refusal.line != broken.line and not (refusal.rule == "text-goes-on" and refusal.line > broken.line)
        ]
        reader.document.refusals = [*refused, broken]
        reader.document.value = SPOILED
    except RefusalError as refused:
        reader.document.refusals.append(refused.refusal)
        if reader.document.place is None:
            reader.document.value = SPOILED
    reader.document.refusals = [one for at, one in enumerate(reader.document.refusals) if at not in reader.told]
    if len(reader.twice) >= _A_SECOND_ENTRY:
        _name_the_second_entry(reader.document, *reader.twice[0])
    return reader.document


def _name_the_second_entry(document: Document, field: str, line: int) -> None:
    """Say once that a second entry was pasted below the first, and nothing of what is in it."""
    text = (
        f"a second entry starts here: {field} is in line {document.place.keys[field][0] if document.place else 1} too"
    )
    hint = "an entry is one file: move all from here on into a file of its own, or delete it"
    above = [refusal for refusal in document.refusals if refusal.line < line]
    document.refusals = [*above, Refusal(line, 1, "second-document", text, hint)]


class _Reader:
    """Turns events into a document. The stack holds the open containers and the field each of them belongs to."""

    def __init__(self, text: str) -> None:
        self.document = Document()
        self.lines = _LINE_END.split(text)
        self.has_comments = " #" in text
        self.stack: list[tuple[dict[str, Any] | list[Any], Place, str | None]] = []
        self.key: str | None = None
        self.twice: list[tuple[str, int]] = []
        self.doubled: dict[tuple[int, str], int] = {}
        self.told: set[int] = set()

    def start_document(self, event: Any) -> None:
        if self.document.place:
            hint = "an entry is one file: move what follows into a file of its own, or delete the ---"
            self.stop(event, "second-document", "a second document starts here", hint)
        if event.version or event.tags:
            self.stop(event, "no-directive", "the file starts with a % directive", "delete the line that starts with %")

    def scalar(self, event: Any) -> None:
        spoiled = self.refuse_extras(event)
        if event.style == '"' and (said := self.code_of(event)):
            self.refuse(event, "unseen-character", *said)
            spoiled = True
        if event.style or event.end_mark.line > event.start_mark.line or self.has_comments:
            astray = list(self.astray(event))
            self.document.refusals.extend(astray)
            spoiled = spoiled or bool(astray)
        if self.awaits_key:
            self.take_key(event)
        else:
            depth = depth_of(event, self.lines) if event.style in _BLOCK_STYLES else 0
            self.add(SPOILED if spoiled else _typed(event), Place(event, depth))

    def code_of(self, event: Any) -> tuple[str, str] | None:
        """What to say of a backslash in double quotes that stands for something that nobody sees."""
        line = self.lines[event.start_mark.line]
        found, is_path = UNSEEN.search(event.value), bool(path_in_single_quotes(line))
        if not found and not (is_path and "\n" in event.value):
            return None
        what = f"the text holds {unseen_name(found[0])}" if found else "\\n inside double quotes is a line break"
        hint = "remove the code after the backslash that stands for it"
        if is_path:
            twice = "; write an apostrophe in it twice" if "'" in line else ""
            hint = f"put the text in single quotes, in which a backslash is only a backslash{twice}"
        elif _LIKE_A_CODE.search(line, event.start_mark.column):
            hint = "put the text in single quotes if the backslash belongs to it; "
            hint += "otherwise remove the code that starts with it"
        return what, hint

    def alias(self, event: Any) -> None:
        hint = "write the text out; put it in quotes if the * belongs to it"
        self.refuse(event, "no-alias", f"*{event.anchor} repeats another part of the file", hint)
        if self.awaits_key:
            self.key = ""
        else:
            self.add(SPOILED, Place(event))

    def start(self, event: Any) -> None:
        if len(self.stack) == DEEPEST:
            hint = "an entry is flatter than this: compare it with its neighbors"
            self.stop(event, "too-deep", f"values are nested more than {DEEPEST} levels deep", hint)
        if self.awaits_key:
            if pasted := undo_pasting("\n".join(self.lines), event.start_mark.line):
                self.stop(event, "not-yaml", pasted.text, pasted.hint)
            sign = self.lines[event.start_mark.line][event.start_mark.column]
            hint = f"put the whole text in quotes; it can't start with {sign}"
            self.stop(event, "bad-field-name", "a list or a group stands where the name of a field belongs", hint)
        if self.starts_with_a_question_mark(event):
            hint = "put the whole text in quotes; it can't start with ?"
            self.stop(event, "bad-field-name", "a text that starts with ? is read as the name of a field", hint)
        self.refuse_extras(event)
        container: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.stack.append((container, Place(event), self.key))
        self.key = None

    def end(self, event: Any) -> None:
        container, place, self.key = self.stack.pop()
        place.last_line = max(place.line, event.end_mark.line)
        if isinstance(container, dict) and self.is_in_list:
            self.name_the_lost_line(container, place)
        self.add(tuple(container) if isinstance(container, list) else container, place)

    def starts_with_a_question_mark(self, event: Any) -> bool:
        """Whether a group is YAML's long form, in which a ? stands before the name of a field."""
        line = self.lines[event.start_mark.line] if event.start_mark.line < len(self.lines) else ""
        is_group = isinstance(event, yaml.MappingStartEvent) and not event.flow_style
        return is_group and line[event.start_mark.column :].startswith("? ")

    @property
    def awaits_key(self) -> bool:
        return self.key is None and bool(self.stack) and isinstance(self.stack[-1][0], dict)

    def take_key(self, event: Any) -> None:
        key, keys = str(event.value), self.stack[-1][1].keys
        place = Place(event)
        if key in keys:
            line, column = keys[key]
            if len(self.stack) == 1:
                self.twice.append((key, place.line))
            hint = f"{_KEEP_ONE}; the other is in line {line}, column {column}"
            self.doubled[id(self.stack[-1][0]), key] = len(self.document.refusals)
            self.refuse(event, "duplicate-field", f"{key} is here twice, in line {line} and in line {place.line}", hint)
        elif not event.style and key == "<<":
            self.refuse(event, "no-merge", "<< would merge in the fields of another group", "write the fields out")
        elif not event.style and (key in _WORDS or _INTEGER.fullmatch(key)):
            shown = f'"{key}"' if key else "nothing"
            hint = "the name of a field is a word before the colon, such as title"
            self.refuse(event, "bad-field-name", f"{shown} stands where the name of a field belongs", hint)
        keys.setdefault(key, (place.line, place.column))
        self.key = key

    def add(self, value: Any, place: Place) -> None:
        if not self.stack:
            self.document.value, self.document.place = value, place
            return
        container, around, _ = self.stack[-1]
        if isinstance(container, list):
            around.inside[len(container)] = place
            container.append(value)
        elif self.key is not None:
            # Of a field that is there twice the first value counts; the second is refused by its name.
            if self.key in container:
                self.keep_both(container[self.key], value, self.doubled[id(container), self.key])
            container.setdefault(self.key, value)
            around.inside.setdefault(self.key, place)
            self.key = None

    def keep_both(self, first: Any, second: Any, at: int) -> None:
        """Say of a field that is there twice, refused at a place, what to do so that nothing of its values is lost."""
        refusal = self.document.refusals[at]
        is_list, is_text = (isinstance(first, one) and isinstance(second, one) for one in (tuple, str))
        if first != second and (is_list or (is_text and all(_SENTENCE_END.search(one) for one in (first, second)))):
            what = "the items of both" if is_list else "both texts"
            hint = f'put {what} below one "{self.key}:"'
            self.document.refusals[at] = replace(refusal, hint=refusal.hint.replace(_KEEP_ONE, hint))

    def name_the_lost_line(self, item: dict[str, Any], place: Place) -> None:
        """Say once of an item that the next one, whose first line was deleted, became a part of it."""
        first, *others = place.keys or ("",)
        again = [at for name in others if (at := self.doubled.get((id(item), name))) is not None]
        if not again or (id(item), first) in self.doubled:
            return
        start, *more = sorted(again)
        refusal = self.document.refusals[start]
        hint = f'if another item starts here, write "- {first}: " and its value above it; otherwise {refusal.hint}'
        text = refusal.text
        if more:
            names = [name for name in others if (id(item), name) in self.doubled]
            text = f"an item starts here without its first line: {', '.join(names)} are there twice"
            hint = f'write "- {first}: " and its value in a line above this one'
            self.told |= set(more)
        self.document.refusals[start] = replace(refusal, text=text, hint=hint)

    def refuse_extras(self, event: Any) -> bool:
        if event.anchor is not None:
            hint = "delete it; put the text in quotes if the & belongs to it"
            self.refuse(event, "no-anchor", f"&{event.anchor} marks a part of the file to repeat it", hint)
        if event.tag is not None:
            hint = "delete it; put the text in quotes if the ! belongs to it"
            self.refuse(event, "no-tag", f"{_tag(event.tag)} is a YAML tag", hint)
        return event.anchor is not None or event.tag is not None

    def astray(self, event: Any) -> Iterator[Refusal]:
        """What a text took in, or lost, that was meant to be something else. Notes what may be fields."""
        if goes_on(event):
            container = self.stack[-1][0] if self.stack else {}
            refusal = loose_text(event, self.lines, len(container) if isinstance(container, list) else None)
            if refusal:
                yield refusal
        elif event.style in _BLOCK_STYLES:
            yield from swallowed_items(event, self.lines)
            yield from left_out(event, self.lines)
            if event.style == ">" and (comment := comment_inside(event, self.lines)):
                yield comment
            if event.style == ">" and (joined := joined_lines(event, self.lines)) is not None:
                own = len(self.stack[-1][0]) if self.is_in_list else self.key or ""
                line = self.lines[joined]
                column = len(line) - len(line.lstrip(" ")) + 1
                self.document.joined.append(Joined((*self.way, own), joined + 1, column, event.start_mark.line + 1))
            if self.key is not None:
                for name, line, column in swallowed_fields(event, self.lines):
                    self.document.swallowed.append(Swallowed((*self.way, name), self.stack[-1][1], line, column))
        elif (
            (isinstance(_typed(event), str) or self.is_in_list or self.has_lost_its_value(event))
            and not event.style
            and (refusal := cut_off(event, self.lines))
        ):
            yield refusal

    def has_lost_its_value(self, event: Any) -> bool:
        """Whether what stands behind the name of a field is read as a comment, though none starts so."""
        rest = self.lines[event.end_mark.line][event.end_mark.column :] if event.end_mark.line < len(self.lines) else ""
        return not event.value and self.key is not None and re.match(r" *#[^\s#]", rest) is not None

    @property
    def is_in_list(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1][0], list)

    @property
    def way(self) -> tuple[str | int, ...]:
        """The way to the open container."""
        steps = zip(self.stack, self.stack[1:], strict=False)
        return tuple(len(outer[0]) if inner[2] is None else inner[2] for outer, inner in steps)

    def refuse(self, event: Any, rule: str, text: str, hint: str) -> None:
        mark = event.start_mark
        self.document.refusals.append(Refusal(mark.line + 1, mark.column + 1, rule, text, hint))

    def stop(self, event: Any, rule: str, text: str, hint: str) -> NoReturn:
        mark = event.start_mark
        raise RefusalError(Refusal(mark.line + 1, mark.column + 1, rule, text, hint))


_HANDLERS: dict[type, Callable[[_Reader, Any], None]] = {
    yaml.DocumentStartEvent: _Reader.start_document,
    yaml.ScalarEvent: _Reader.scalar,
    yaml.AliasEvent: _Reader.alias,
    yaml.MappingStartEvent: _Reader.start,
    yaml.SequenceStartEvent: _Reader.start,
    yaml.MappingEndEvent: _Reader.end,
    yaml.SequenceEndEvent: _Reader.end,
}


def _typed(event: Any) -> Any:
    text = event.value
    if event.style:
        return text if text.strip() or not text else EMPTY  # blanks say as little as nothing
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.fullmatch(text) else text


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
