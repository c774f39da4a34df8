"""Mends what needs no judgment in the file of an entry, and changes nothing else.

The text is mended a step at a time, until no step finds anything, so that mending twice is mending once. A step is
kept only if the file can be read as far as before, and holds what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..book.references import ID_FIELDS, OWN_IDS
from ..fields import Loc, Shape, field_named, naming, shapes
from ..kinds import Kind
from ..kinds.text import Part
from ..listed import OTHER_DASH, marked_items, marks_of, questions_in, short_items
from ..loading import check_text, laid_out, with_lost_field
from ..loading.amounts import counted, named_amounts, read_minutes, read_range, read_timed
from ..loading.astray import SIGN_CHANGED
from ..loading.events import SyntaxFault, events
from ..loading.field_names import field_names
from ..loading.files import UNSEEN, spreadsheet_rows
from ..loading.headed import with_fields
from ..loading.messages import COLON_IN_TEXT, WORDY, is_timed, limits_of, only_field
from ..loading.naming import own_id
from ..loading.pairs import Known, cited, paired, paired_text, pairs_in
from ..loading.pasted import path_in_single_quotes
from ..loading.refusal import Refusal
from ..loading.repairs import goes_on_from, indentation, quote_value, quoted
from ..loading.strict_yaml import EMPTY, SPOILED, Document, parse
from ..loading.syntax import explain_syntax
from ..loading.whole import around, fenced, half_a_merge, indentation_of_all, mark_of_lines
from ..problems import did_you_mean
from .pairs import part_items, part_name, part_text, part_value, plain_or_quoted
from .source import Leaf, leaves, written
from .values import Names, Wanted, broken_addresses, known_in, known_values, mend_text, mend_value

__all__ = ["Names", "Wanted", "mend", "mend_value"]

_MOST_STEPS = 400
_LIKE_ENOUGH = 4
"""A field's name of fewer letters is too short to be known again when it is mistyped."""
_OTHER_DASH = re.compile(rf"( *)(?:{OTHER_DASH}|-(?=[^\s-])) *")
_STEP = 2
_MANY_FIELDS = 5
_SIGN_CHANGED = re.compile(rf"(?<=[:-] ){SIGN_CHANGED} *$")
_COMMENTED = re.compile(r"( *)(\S.*?) +(#(?: .*)?)")


def mend(text: str, kind: Kind, names: Names, order: Sequence[str] = ()) -> str:
    """The text of an entry's file, mended as far as nobody has to decide anything.

    Args:
        text: what the file holds, with lines that end in LF.
        kind: whose fields it has to have.
        names: what other entries are called.
        order: names of fields in the order in which the file should have them.
    """
    if half_a_merge(text):
        return text
    seen = {text}
    for _ in range(_MOST_STEPS):
        changed = _step(text, kind, names, order)
        if changed is None or changed in seen:
            break
        text = changed
        seen.add(text)
    return text


def _step(text: str, kind: Kind, names: Names, order: Sequence[str]) -> str | None:
    if spreadsheet_rows(text):
        return None
    if (
        "\t" in text
        and (coloned := re.sub(rf"^( *(?:- )?(?:{'|'.join(field_names())}))\t+", r"\1: ", text, flags=re.M)) != text
    ):
        return coloned
    if UNSEEN.search(text):
        return UNSEEN.sub(_seen, text)
    if mark := mark_of_lines(text):
        return mark.pattern.sub("", text)
    if outside := around(text):
        return outside.text
    if fenced(text):
        return _without_fence(text)
    if (changed := with_fields(text)) != text:
        return changed
    if spaces := indentation_of_all(text):
        return re.sub(rf"^ {{{spaces}}}", "", text, flags=re.MULTILINE)
    if changed := with_lost_field(text, kind):
        return changed
    if laid := laid_out(text, kind):
        return laid.text
    fault = _fault(text)
    if fault:
        return _repaired(text, fault, kind)
    document = parse(text)
    for mended in _mended_refusals(text, document, kind):
        if _is_better(text, mended, kind):
            return mended
    if document.value is SPOILED or not isinstance(document.value, dict):
        return None
    for mended in _quoted_texts(text, kind):
        if _is_better(text, mended, kind):
            return mended
    for mended in _with_brackets(text, kind):
        if _is_better(text, mended, kind):
            return mended
    for mended in _unmarked(text, document, kind):
        if _is_better(text, mended, kind):
            return mended
    for mended in _mended_values(text, document, kind, names):
        if _is_better(text, mended, kind):
            return mended
    return _in_order(text, document, order)


def _is_better(text: str, mended: str, kind: Kind) -> bool:
    """Whether a change leaves the file readable, and with no more errors than before."""
    if mended == text or _fault(mended):
        return False
    errors, before = (len(check_text(one, kind, "", gathers=False)[1]) for one in (mended, text))
    return errors <= before


# Characters and the file as a whole


def _seen(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\t":
        before = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
        return " " if before.strip() else "  "
    return " " if char.isspace() and char not in "\x0b\x0c\x1c\x1d\x1e\x1f" else ""


def _without_fence(text: str) -> str | None:
    lines = text.split("\n")
    said = [at for at, line in enumerate(lines) if line.strip()]
    ends = {at for at in (said[0], said[-1]) if re.match("```|~~~", lines[at])}
    fences = {at for at, line in enumerate(lines) if re.match("```|~~~", line)}
    return "\n".join(line for at, line in enumerate(lines) if at not in ends) if fences == ends else None


# What can't be read as YAML


def _fault(text: str) -> SyntaxFault | None:
    try:
        for _ in events(text):
            pass
    except SyntaxFault as fault:
        return fault
    return None


def _repaired(text: str, fault: SyntaxFault, kind: Kind) -> str | None:
    _, repair = explain_syntax(fault, text)
    lines = text.split("\n")
    if repair and (repair.is_sure or _names_a_field(repair.changed, text, kind)):
        mended = "\n".join(repair.within(lines))
        names = re.findall(rf"\b(?:{'|'.join(field_names())}): ", repair.changed.split("\n")[0])
        # A line with many fields is a file whose lines were lost.
        if len(names) < _MANY_FIELDS and _reaches_farther(mended, fault):
            return mended
    return None


def _names_a_field(changed: str, text: str, kind: Kind) -> bool:
    """Whether a line without a colon is a field that the entry lacks."""
    name = re.match(r"([a-z_]+):(?: \S|$)", changed)
    return name is not None and name[1] in shapes(kind.model) and not re.search(rf"^{name[1]}:", text, re.MULTILINE)


def _reaches_farther(mended: str, fault: SyntaxFault) -> bool:
    now = _fault(mended)
    if now is None:
        return True
    reached, before = (
        (one.problem_mark.line, one.problem_mark.column) if one.problem_mark else (0, 0) for one in (now, fault)
    )
    return reached > before


# What the loader refuses at its place


def _mended_refusals(text: str, document: Document, kind: Kind) -> Iterator[str]:
    lines = text.split("\n")
    for refusal in document.refusals:
        at = refusal.line - 1
        if refusal.rule == "text-goes-on" and _SIGN_CHANGED.search(lines[at]):
            signed = _SIGN_CHANGED.sub(lambda sign: f"{sign[1] or '>'}-", lines[at])
            yield "\n".join([*lines[:at], signed, *lines[at + 1 :]])
        elif refusal.rule == "unseen-character" and (path := path_in_single_quotes(lines[at])):
            yield "\n".join([*lines[:at], path, *lines[at + 1 :]])
        elif refusal.rule == "second-document" and not "".join(lines[at:]).strip("- \n"):
            yield "\n".join([*lines[:at], *lines[at + 1 :]])
        elif refusal.rule == "text-goes-on" and refusal.hint.startswith("take away 1 space "):
            yield "\n".join([*lines[:at], lines[at][1:], *lines[at + 1 :]])
        elif refusal.rule == "text-goes-on" and _OTHER_DASH.match(lines[at]):
            last = at
            while last + 1 < len(lines) and _OTHER_DASH.match(lines[last + 1]):
                last += 1
            dashes = [_OTHER_DASH.sub(r"\1- ", line) for line in lines[at : last + 1]]
            yield "\n".join([*lines[:at], *dashes, *lines[last + 1 :]])
        elif refusal.rule == "text-goes-on" and at and not lines[at].lstrip().startswith("- "):
            before, words = lines[at - 1].rstrip(), lines[at].strip()
            if refusal.hint.startswith("put a comma"):
                yield "\n".join([*lines[: at - 1], f"{before},", *lines[at:]])
            elif words and goes_on_from(before, words):
                yield "\n".join([*lines[: at - 1], f"{before} {words}", *lines[at + 1 :]])
        elif refusal.rule == "cut-off-text" and re.search(r" #[^\s#]", lines[at]):
            found = re.fullmatch(r"( *(?:- +)?(?:[a-z_]+: +)?)([^\s\"'\[{].*)", lines[at].rstrip())
            if found:
                yield "\n".join([*lines[:at], found[1] + quoted(found[2]), *lines[at + 1 :]])
        elif (
            refusal.rule == "cut-off-text"
            and (found := _COMMENTED.fullmatch(lines[at]))
            and not _is_text(text, at, kind)
        ):
            yield "\n".join([*lines[:at], f"{found[1]}{found[3]}", f"{found[1]}{found[2]}", *lines[at + 1 :]])
        elif _belongs_in_quotes(refusal, lines[at]) and (repair := quote_value(lines, at)):
            yield "\n".join(repair.within(lines))
    for one in document.swallowed:
        name, at = str(one.at[-1]), one.line - 1
        info = kind.model.model_fields.get(name)
        if len(one.at) == 1 and info and info.is_required() and name not in one.group.keys:
            yield "\n".join([*lines[:at], lines[at].lstrip(), *lines[at + 1 :]])


def _quoted_texts(text: str, kind: Kind) -> Iterator[str]:
    """Put texts that a colon made a group of fields into quotation marks."""
    lines = text.split("\n")
    for problem in check_text(text, kind, "")[1]:
        at = problem.line - 1
        is_item = problem.hint.startswith(COLON_IN_TEXT) and re.fullmatch(r" *- +\S.*", lines[at])
        if is_item and (repair := quote_value(lines, at)):
            yield "\n".join(repair.within(lines))


def _is_text(text: str, line: int, kind: Kind) -> bool:
    """Whether a line (from 0) holds words for a reader, to which a # may belong."""
    for leaf in leaves(text):
        if not leaf.is_name and text.count("\n", 0, leaf.start) == line:
            shape = _whereabouts(kind.model, leaf.at)[1]
            return shape is None or shape.form in WORDY
    return True


def _belongs_in_quotes(refusal: Refusal, line: str) -> bool:
    if refusal.rule == "bad-field-name":
        return "whole text in quotes" in refusal.hint
    return refusal.rule == "no-tag" and re.search(r"(?<!!)!\w+ \S", line) is not None


# Values


def _mended_values(text: str, document: Document, kind: Kind, names: Names) -> Iterator[str]:
    known, found = known_in(names, document.value), leaves(text)
    for leaf in found:
        model, shape = _whereabouts(kind.model, leaf.at)
        if leaf.is_name:
            yield from _renamed(text, document, leaf, model)
            yield from _timed(text, document, leaf, model)
            yield from _numbers_as_group(text, leaf, document, model)
            yield from _parted(text, document, leaf, model, known)
            yield from _parted_items(text, document, leaf, found, model, known)
        elif shape:
            yield from _mended_leaf(text, document, leaf, model, shape, names)
            yield from _parted_text(text, document, leaf, model, shape, known)


def _renamed(text: str, document: Document, leaf: Leaf, model: type[Part]) -> Iterator[str]:
    fields = shapes(model)
    if leaf.value in fields:
        return
    close = named = field_named(leaf.value, model)
    if not named:
        close = did_you_mean(leaf.value, fields) if len(leaf.value) > _LIKE_ENOUGH else ""
    is_free = close and close not in _value_at(document, leaf.at[:-1])
    if is_free and (named or model.model_fields[close].is_required()):
        yield text[: leaf.start] + close + text[leaf.end :]


def _timed(text: str, document: Document, leaf: Leaf, model: type[Part]) -> Iterator[str]:
    """The text with minutes as a field of their own, where they stand as the name of the words."""
    words = is_timed(model)
    if words and len(_value_at(document, leaf.at[:-1])) == 1 and (minutes := read_minutes(leaf.value)):
        column = leaf.start - text.rfind("\n", 0, leaf.start) - 1
        yield f"{text[: leaf.start]}minutes: {minutes}\n{' ' * column}{words}{text[leaf.end :]}"


def _parted(text: str, document: Document, leaf: Leaf, model: type[Part], known: Known) -> Iterator[str]:
    """The text with two fields where the name of the one and the value of the other were written as a field."""
    group = _value_at(document, leaf.at[:-1])
    unknown = set(group) - set(shapes(model)) if isinstance(group, dict) else set()
    if unknown == {leaf.value} and not leaf.in_brackets:
        pair = paired(model, leaf.value, group[leaf.value], known)
        if pair and not set(pair) & set(group):
            yield part_name(text, leaf, pair)


def _parted_items(
    text: str, document: Document, name: Leaf, found: Sequence[Leaf], model: type[Part], known: Known
) -> Iterator[str]:
    """The text with the items of a list where each was written as a field."""
    shape, group = shapes(model).get(name.value), _value_at(document, name.at)
    if shape and shape.part and shape.many and isinstance(group, dict):
        inside = [one for one in found if one.is_name and one.at[:-1] == name.at]
        pairs = pairs_in(shape.part, group, known)
        if pairs and len(pairs) == len(inside) and (listed := part_items(text, inside, pairs)):
            yield listed


def _parted_text(
    text: str, document: Document, leaf: Leaf, model: type[Part], shape: Shape, known: Known
) -> Iterator[str]:
    """The text with two fields where one text holds the values of both."""
    value, is_item = _value_at(document, leaf.at), isinstance(leaf.at[-1], int)
    if not isinstance(value, str):
        return
    if shape.part and is_item == shape.many:
        pair = paired_text(shape.part, value, known)
        if pair and (parted := part_text(text, leaf, pair)):
            yield parted
    elif not shape.part and not is_item:
        pair, group = cited(model, value, known), _value_at(document, leaf.at[:-1])
        if set(pair) & set(group) == {leaf.at[-1]} and (parted := part_value(text, leaf, pair)):
            yield parted


def _mended_leaf(
    text: str, document: Document, leaf: Leaf, model: type[Part], shape: Shape, names: Names
) -> Iterator[str]:
    is_item = bool(leaf.at) and isinstance(leaf.at[-1], int)
    field = str(leaf.at[-2] if is_item else leaf.at[-1])
    if is_item and not shape.many:
        return
    value = _value_at(document, leaf.at)
    if value in (EMPTY, "") and is_item:
        yield from _without_item(text, leaf, _value_at(document, leaf.at[:-1]))
        return
    if shape.part and shape.many and not is_item and isinstance(value, str):
        yield from _as_groups(text, leaf, shape.part, value, names)
        return
    if shape.part:
        if (
            (is_item or not shape.many)
            and isinstance(value, str)
            and (grouped := _as_group(text, leaf, shape.part, is_item))
        ):
            yield grouped
        return
    if value is EMPTY or value is SPOILED or not isinstance(value, str | int | bool):
        return
    wanted = Wanted(
        shape.form,
        shape.words,
        ID_FIELDS.get((model, field), ""),
        counted(field, *limits_of(model, field)) if shape.form == "number" else "",
        is_item,
    )
    if (model, field) in OWN_IDS and field not in ("id", "moved_from"):
        if isinstance(value, str) and (own := own_id(document.value, value)) not in ("", value):
            yield text[: leaf.start] + written(own, leaf) + _end_of(text, leaf) + text[leaf.end :]
        return
    start, end = leaf.body(text)
    if isinstance(value, str):
        value = broken_addresses(value, text[start:end])
    held = []
    if is_item and isinstance(value, str):
        held = marked_items(value) if shape.form in WORDY else known_values(wanted, value, names)
    if len(held) > 1 and not any(_is_there(document, leaf.at, one) for one in held):
        if several := _as_items(text, leaf, held):
            yield several
    elif shape.many and not is_item:
        if listed := _as_list(text, leaf, wanted, str(value), names):
            yield listed
    elif shape.form in WORDY:
        if not isinstance(value, str):
            yield text[: leaf.start] + f'"{leaf.value}"' + text[leaf.end :]
        elif shape.form == "title" and (value != value.strip() or "\n" in value) and value.strip():
            meant = mend_value(wanted, value, names)
            yield text[: leaf.start] + written(str(meant), leaf) + _end_of(text, leaf) + text[leaf.end :]
        elif (meant := mend_text(wanted, value, names)) != value and not (
            is_item and _is_there(document, leaf.at, meant)
        ):
            yield text[:start] + mend_text(wanted, text[start:end], names) + text[end:]
    else:
        meant = mend_value(wanted, value, names)
        if meant is not None and not (is_item and _is_there(document, leaf.at, meant)):
            yield text[: leaf.start] + written(meant, leaf) + _end_of(text, leaf) + text[leaf.end :]


def _without_item(text: str, leaf: Leaf, items: Any) -> Iterator[str]:
    """The text without an item that says nothing, as long as another one does."""
    line = text.rfind("\n", 0, leaf.start) + 1
    end = text.find("\n", leaf.start) + 1 or len(text)
    if re.fullmatch(r" *-(?: +(?:\"\"|''|null|~))? *\n?", text[line:end]) and any(
        one not in (EMPTY, "") for one in items
    ):
        yield text[:line] + text[end:]


def _with_brackets(text: str, kind: Kind) -> Iterator[str]:
    """The text with [ ] instead of { } around the items of a list, or with one dash before an item instead of two."""
    for problem in check_text(text, kind, "", gathers=False)[1]:
        lines = text.split("\n")
        line = lines[problem.line - 1]
        changed = re.sub(r"^( *(?:- +)?[a-z_]+: *)\{([^{}:]*)\} *$", r"\1[\2]", line)
        changed = re.sub(r"^( *)- +- +(?=\S)", r"\1- ", changed)
        if problem.rule == "wrong-type" and changed != line:
            yield "\n".join([*lines[: problem.line - 1], changed, *lines[problem.line :]])


def _unmarked(text: str, document: Document, kind: Kind) -> Iterator[str]:
    """The text without what stands before all items of a list: the same sign, or numbers or letters in their order."""
    lists: dict[Loc, list[Leaf]] = {}
    for leaf in leaves(text):
        model, shape = _whereabouts(kind.model, leaf.at)
        if not leaf.is_name and shape and shape.form in WORDY and isinstance(_value_at(document, leaf.at), str):
            place = _place_in_list(model, leaf.at, shape)
            if place:
                lists.setdefault((*leaf.at[:place], str(leaf.at[-1]) if place < -1 else ""), []).append(leaf)
    for items in lists.values():
        marks = marks_of([leaf.value for leaf in items])
        changed = text
        for leaf, mark in zip(reversed(items), reversed(marks), strict=False):
            start, end = leaf.body(text)
            said = text[start:end]
            at = said.find(mark.strip())
            words = said[at + len(mark.strip()) :].lstrip(" ")
            if at < 0 or said[:at].strip():
                break
            new = said[:at] + words
            changed = changed[:start] + (new if leaf.style else plain_or_quoted(new)) + changed[end:]
        else:
            if marks:
                yield changed


def _place_in_list(model: type[Part], at: Loc, shape: Shape) -> int:
    """Where the place in a list stands in the way to a text, from the end; 0 if that is no item and names none."""
    if isinstance(at[-1], int):
        return -1 if shape.many else 0
    return -2 if len(at) > 1 and isinstance(at[-2], int) and at[-1] == naming(model) else 0


def _as_groups(text: str, leaf: Leaf, part: type[Part], value: str, names: Names) -> Iterator[str]:
    """The text with a list of groups where a text stands: one for each item of it, or for each entry it names."""
    needed = [name for name, info in part.model_fields.items() if info.is_required()]
    if marked_items(value):
        listed = _as_list(text, leaf, Wanted("sentence"), value, names, only_field(part))
        yield from (listed,) if listed else ()
    elif len(needed) == 1 and leaf.style not in (">", "|") and not leaf.in_brackets:
        shape = shapes(part)[needed[0]]
        found = known_values(Wanted(shape.form, shape.words, ID_FIELDS.get((part, needed[0]), "")), value, names)
        line = text.rfind("\n", 0, leaf.start) + 1
        before = text[line : leaf.start]
        if found and re.fullmatch(r" *[a-z_]+: +", before):
            start = "\n" + " " * (indentation(before) + _STEP)
            yield (
                text[:line]
                + before.rstrip()
                + "".join(f"{start}- {needed[0]}: {one}" for one in found)
                + text[leaf.end :]
            )


def _as_group(text: str, leaf: Leaf, part: type[Part], is_item: bool) -> str | None:
    """The text with a group where a single text stands: a range, or a group whose only field it must be."""
    line = text.rfind("\n", 0, leaf.start) + 1
    before = text[line : leaf.start]
    if leaf.in_brackets:
        return None
    if first := only_field(part):
        return _as_field(text, leaf, first, before, bool(is_timed(part)) and is_item)
    amounts = named_amounts(read_range(leaf.value), shapes(part)) if not leaf.style else {}
    if not amounts or not re.fullmatch(r" *(?:- +)?[a-z_]+: +", before):
        return None
    return text[:line] + before.rstrip() + _below(before, amounts) + text[leaf.end :]


def _below(before: str, amounts: dict[str, int]) -> str:
    """Lines with a number each, below the name of their group."""
    inner = " " * (len(before) - len(before.lstrip(" -")) + 2)
    return "".join(f"\n{inner}{name}: {amount}" for name, amount in amounts.items())


def _numbers_as_group(text: str, name: Leaf, document: Document, model: type[Part]) -> Iterator[str]:
    """The text with a group of fields where the numbers for it stand as a list."""
    shape, value = shapes(model).get(name.value), _value_at(document, name.at)
    if name.in_brackets or not shape or not shape.part or shape.many or not isinstance(value, tuple):
        return
    line = text.rfind("\n", 0, name.start) + 1
    if amounts := named_amounts(read_range(value), shapes(shape.part)):
        last = max(one.end for one in leaves(text) if one.at[:-1] == name.at)
        end = re.compile(r"[ \n]*,?[ \n]*\]|").match(text, last)
        yield text[: name.end] + ":" + _below(text[line : name.end], amounts) + text[end.end() if end else last :]


def _as_field(text: str, leaf: Leaf, name: str, before: str, may_be_timed: bool) -> str | None:
    """The text with the name of a field before a value, which moves to a line of its own unless it has one."""
    said = text[leaf.start : leaf.end]
    if re.fullmatch(r" *- +| *", before):
        if leaf.style in (">", "|"):
            said = re.sub(r"\n(?= *\S)", "\n  ", said)
        timed = read_timed(leaf.value) if may_be_timed and "\n" not in said else None
        if timed:
            minutes, words = timed
            said = plain_or_quoted(words)
            name = f"minutes: {minutes}\n{' ' * len(before)}{name}"
        elif "\n" in said and leaf.style not in (">", "|"):
            return None
        return f"{text[: leaf.start]}{name}: {said}{text[leaf.end :]}"
    if not re.fullmatch(r" *(?:- +)*[a-z_]+: +", before) or ("\n" in said and leaf.style not in (">", "|")):
        return None
    inner = " " * (len(before) - len(before.lstrip(" -")) + 2)
    said = re.sub(r"\n(?= *\S)", "\n  ", said)
    return f"{text[: leaf.start].rstrip(' ')}\n{inner}{name}: {said}{text[leaf.end :]}"


def _is_there(document: Document, at: Loc, item: object) -> bool:
    """Whether a list has an item already."""
    return item in _value_at(document, at[:-1])


def _end_of(text: str, leaf: Leaf) -> str:
    """The line end that a text below >- takes along."""
    return "\n" if text[leaf.start : leaf.end].endswith("\n") else ""


def _as_list(text: str, leaf: Leaf, wanted: Wanted, value: str, names: Names, name: str = "") -> str | None:
    """The text with a list where a single value stands; None if its items are not known. name: of the field that each
    item has.
    """
    if leaf.in_brackets or not value.strip():
        return None
    if wanted.form in ("word", "id", "reference"):
        meant = known_values(wanted, value, names)
        return text[: leaf.start] + f"[{', '.join(meant)}]" + _end_of(text, leaf) + text[leaf.end :] if meant else None
    line = text.rfind("\n", 0, leaf.start) + 1
    before = text[line : leaf.start]
    lines = [line.strip() for line in value.strip().split("\n") if "\n" in value and line.strip()]
    held = marked_items(value) or lines or questions_in(value) or short_items(value)
    if held and re.fullmatch(r" *(?:[a-z_]+: +)?", before):
        depth = indentation(before) + (_STEP if before.strip() else 0)
        start = text[line : leaf.start].rstrip() + "\n" if before.strip() else ""
        items = "\n".join(f"{' ' * depth}- {name and f'{name}: '}{plain_or_quoted(one)}" for one in held)
        return text[:line] + start + items + _end_of(text, leaf) + text[leaf.end :]
    # Nobody can tell whether such a sign parts items or belongs to one.
    if re.search(r"[;|]| / " if wanted.form in ("sentence", "prose") else r"[,;|/&]| and | [–—-] ", value):
        return None
    if not before.strip() and (mark := _OTHER_DASH.match(value)):
        return f"{text[: leaf.start]}- {text[leaf.start + mark.end() :]}"
    if leaf.style in (">", "|") or "\n" in text[leaf.start : leaf.end]:
        return None
    if not before.strip():
        return f"{text[: leaf.start]}- {text[leaf.start :]}"
    if not re.fullmatch(r" *[a-z_]+: +", before):
        return None
    indent = len(before) - len(before.lstrip()) + 2
    return text[:line] + before.rstrip() + "\n" + " " * indent + "- " + text[leaf.start :]


def _as_items(text: str, leaf: Leaf, held: Sequence[str]) -> str | None:
    """The text with several items where one stands."""
    before = text[text.rfind("\n", 0, leaf.start) + 1 : leaf.start]
    if leaf.in_brackets:
        return text[: leaf.start] + ", ".join(written(one, leaf) for one in held) + text[leaf.end :]
    if not re.fullmatch(r" *- +", before):
        return None
    items = f"\n{before}".join(plain_or_quoted(one) for one in held)
    return text[: leaf.start] + items + _end_of(text, leaf) + text[leaf.end :]


def _value_at(document: Document, at: Loc) -> Any:
    value: Any = document.value
    for step in at:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return SPOILED if at else {}
    return value


def _whereabouts(model: type[Part], at: Loc) -> tuple[type[Part], Shape | None]:
    """The model that a value belongs to, and the shape of its field if the model has it."""
    shape: Shape | None = None
    for step in at:
        if isinstance(step, int):
            continue
        if shape and shape.part:
            model = shape.part
        shape = shapes(model).get(step)
        if shape is None and step != at[-1]:
            return model, None
    return model, shape


# The order of fields


def _in_order(text: str, document: Document, order: Sequence[str]) -> str | None:
    """The text with its fields in order, each with the comments above it; None if they are, or can't be moved."""
    found = [name for name in document.value if name in order]
    if document.refusals or found == [name for name in order if name in found] or text.lstrip().startswith("{"):
        return None
    head, blocks, tail = _blocks(text)
    places = [place for place, (name, _) in enumerate(blocks) if name in order]
    moved = sorted((blocks[place] for place in places), key=lambda block: order.index(block[0]))
    for place, block in zip(places, moved, strict=True):
        blocks[place] = block
    ends = [body if body.endswith("\n") else f"{body}\n" for _, body in blocks]
    mended = head + "".join(ends) + tail
    if not text.endswith("\n"):
        mended = mended.removesuffix("\n")
    return mended if parse(mended).value == document.value else None


def _blocks(text: str) -> tuple[str, list[tuple[str, str]], str]:
    """What stands above the first field, each field with the comments above it, and the comments below the last one."""
    lines = text.splitlines(keepends=True)
    starts = [
        (at, found[1]) for at, line in enumerate(lines) if (found := re.match(r"[\"']?([a-z_]+)[\"']?:(?=\s|$)", line))
    ]
    begins = []
    for at, _ in starts:
        first = at
        while first and lines[first - 1].startswith("#") and "yaml-language-server" not in lines[first - 1]:
            first -= 1
        begins.append(first)
    end = len(lines)
    while end and (lines[end - 1].startswith("#") or not lines[end - 1].strip()):
        end -= 1
    cuts = [*begins, end]
    fields = [(name, "".join(lines[cuts[n] : cuts[n + 1]])) for n, (_, name) in enumerate(starts)]
    return "".join(lines[: begins[0]]), fields, "".join(lines[end:])
