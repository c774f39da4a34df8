"""From what pydantic says about a field to what a contributor needs to hear."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

from ..fields import Loc, Shape, field_named, shapes, spell
from ..kinds import BY_FOLDER, Kind
from ..kinds.text import WEB_ADDRESS, Part
from ..listed import known_pieces, questions_in, short_items
from ..problems import did_you_mean, excerpt
from .amounts import counted, named_amounts, read_days, read_minutes, read_number, read_range, read_timed
from .files import MOST_BYTES
from .naming import EntryNames, own_id, slug
from .pairs import THIS_FILE, Fields, Known, cited, paired, paired_text, pairs_in
from .refusal import Refusal
from .strict_yaml import EMPTY, SPOILED, Document, Place

NO_NAMES = EntryNames()
Sentence = tuple[str, str, str]
"""A rule's id, what is wrong, and what to do."""

MANY_MISSING = 4
"""So many fields that one group lacks are said in one message, since somebody left them all out at once."""
_MANY_ALIKE = 2
"""So many items of a list with the same mistake are said in one message, since somebody thought all are written so."""
_SHORT = 80
"""Characters: a text that is not longer is shown with the name of its field."""
_MANY_LACKING = 3
"""The same, for items that lack the same field."""
_ALL = ("all", "any", "every", "all of them", "alle", "todos")
_FIRST_FIELDS = {("title",), ("summary",)}
"""While an entry lacks one of them, what stands above its other fields may be it."""
_LONG_WORD = 4
"""A word of fewer letters says too little to know an id by."""
COLON_IN_TEXT = "a colon makes a text look like a field"
WORDY = ("title", "line", "summary", "sentence", "prose")
"""Forms of a field that holds words for a reader."""
_NAMING = (*WORDY, "reference", "link")
"""Forms of a field that holds what a single text in the place of a group says."""


def explain_errors(
    invalid: ValidationError,
    model: type[Part],
    page: str,
    place: Place,
    document: Document,
    gathers: bool = True,
    names: EntryNames = NO_NAMES,
) -> list[Refusal]:
    """Say in our words what is invalid, but not of values and names that are refused already; page tells more.

    gathers: whether many mistakes that are alike are said in one refusal.
    names: what the entries that are there are called.
    """

    def known(folder: str, said: str) -> str:
        return own_id(document.value, said) if folder == THIS_FILE else names.named(folder, said)

    errors: list[dict[str, Any]] = [
        {**error, "names": names, "known": known, "place": place} for error in invalid.errors(include_url=False)
    ]
    found = {*_mistyped(errors, model), *(one.at for one in document.swallowed)}
    told = [error for error in errors if not _is_said(error, found)]
    if gathers:
        told = _with_neighbors(_texts_as_names(told, model, place), model)
        told = _renamed(_as_pairs(told, model), model)
    explained = [_explain(error, model, page, place) for error in told]
    if gathers:
        explained = _gather(told, explained, page, model, place)
    pairs = {place.find_key(tuple(error["loc"])) for error in told if "pair" in error}
    # A number that stands for a field's name is told with its pair.
    document.refusals = [one for one in document.refusals if (one.line, one.column) not in pairs]
    refused = {(refusal.line, refusal.column) for refusal in document.refusals}
    second = [refusal.line for refusal in document.refusals if refusal.rule == "second-document"]
    return [
        one
        for one in explained
        if (one.rule != "unknown-field" or (one.line, one.column) not in refused)
        and not (second and (one.rule == "missing-field" or one.line >= second[0]))
    ]


def _gather(
    errors: list[dict[str, Any]], said: list[Refusal], page: str, model: type[Part], place: Place
) -> list[Refusal]:
    """One refusal for one mistake: for many fields that a group lacks, and for many items of a list that are alike."""
    lacking: dict[Loc, list[int]] = {}
    alike: dict[tuple[str, Loc, Loc], list[int]] = {}
    for number, error in enumerate(errors):
        if error["type"] == "missing":
            lacking.setdefault(tuple(error["loc"][:-1]), []).append(number)
        if mistake := _mistake_of_item(error, model):
            alike.setdefault(mistake, []).append(number)
    instead: dict[int, Refusal | None] = {}
    renamed = {
        number: close
        for number, error in enumerate(errors)
        if error["type"] == "extra_forbidden"
        and (close := field_named(str(error["loc"][-1]), _whereabouts(model, tuple(error["loc"]))[0]))
    }
    known = [line for name, (line, _) in place.keys.items() if name in shapes(model)]
    lost = [error for error in errors if error["type"] == "missing" and error["loc"] in _FIRST_FIELDS]
    may_be = {(name,) for error in errors for name in error.get("lacks", ())}
    above = [
        number
        for number, error in enumerate(errors)
        if error["type"] == "extra_forbidden"
        and number not in renamed
        and len(error["loc"]) == 1
        and known
        and said[number].line < min(known)
        and not did_you_mean(str(error["loc"][0]), shapes(model))
        and not lost
        and not may_be & _FIRST_FIELDS
    ]
    if above and (len(above) > 1 or errors[above[0]]["input"] is EMPTY):
        first = said[above[0]]
        end = place.find(tuple(errors[above[-1]]["loc"])).last_line
        is_one = end == first.line
        where = f"line {first.line}" if is_one else f"lines {first.line} to {end}"
        text = f"above the entry stands something else, in {where}"
        hint = f"delete {'it' if is_one else 'them'}; a file holds the entry and nothing else"
        instead |= dict.fromkeys(above)
        instead[above[0]] = Refusal(first.line, first.column, first.rule, text, f"{hint}   ({page})")
    if len(renamed) > 1:
        start, *_ = renamed
        first = said[start]
        text = f"{first.text}; so it is with {_count(len(renamed) - 1, 'more name')}"
        hint = f"write the names as the starter has them: {', '.join(renamed.values())}"
        instead |= dict.fromkeys(renamed)
        instead[start] = Refusal(first.line, first.column, first.rule, text, f"{hint}   ({page})")
    empty: dict[Loc, list[int]] = {}
    for number, error in enumerate(errors):
        if error["input"] is EMPTY and error["loc"] and isinstance(error["loc"][-1], int):
            empty.setdefault(tuple(error["loc"][:-1]), []).append(number)
    for many, numbers in empty.items():
        if len(numbers) > 1:
            first, lines = said[numbers[0]], [str(said[number].line) for number in numbers]
            text = f"{spell(many)} has {len(numbers)} items that are empty"
            hint = f"write something after each dash, or delete the lines {', '.join(lines[:-1])} and {lines[-1]}"
            instead |= dict.fromkeys(numbers)
            instead[numbers[0]] = Refusal(first.line, first.column, first.rule, text, f"{hint}   ({page})")
    for group, numbers in lacking.items():
        if len(numbers) >= MANY_MISSING:
            first = said[numbers[0]]
            text, hint = lacks_fields(spell(group), [str(errors[number]["loc"][-1]) for number in numbers])
            instead |= dict.fromkeys(numbers)
            instead[numbers[0]] = Refusal(first.line, first.column, first.rule, text, f"{hint}   ({page})")
    for (kind, many, _), numbers in alike.items():
        left = [number for number in numbers if number not in instead]
        if len(left) >= (_MANY_LACKING if kind == "missing" else _MANY_ALIKE):
            first, others = said[left[0]], len(left) - 1
            which = f"{others} more items of {spell(many)}" if others > 1 else f"the item in line {said[left[1]].line}"
            text = f"{first.text}; so it is with {which}"
            instead |= dict.fromkeys(left)
            instead[left[0]] = Refusal(first.line, first.column, first.rule, text, first.hint)
    kept = [instead.get(number, one) for number, one in enumerate(said)]
    return [one for one in kept if one]


def _mistake_of_item(error: dict[str, Any], model: type[Part]) -> tuple[str, Loc, Loc] | None:
    """What other items of a list may have in common with one: the mistake, the way to the list, and from the item on;
    None for what is no mistake of a whole item.
    """
    loc = tuple(error["loc"])
    item = next((step for step in range(len(loc) - 1, -1, -1) if isinstance(loc[step], int)), None)
    if item is None:
        return None
    many, inside = loc[:item], loc[item + 1 :]
    if "pair" in error:
        return f"pair of {', '.join(error['pair'])}", many, inside[:-1]
    if error["type"] == "missing":
        return "missing", many, inside
    if not inside and error["type"] in ("model_type", "dict_type", "string_type"):
        return f"{error['type']} of {type(error['input']).__name__}", many, ()
    if error["type"] == "extra_forbidden" and is_timed(_whereabouts(model, loc)[0]) and read_minutes(str(inside[-1])):
        return "minutes as a name", many, ()
    return None


def lacks_fields(at: str, names: list[str]) -> tuple[str, str]:
    """What to say of a group, at its place in words or empty for the entry itself, that lacks many fields."""
    listed = ", ".join(names)
    return (
        f"{at or 'the entry'} lacks {len(names)} fields: {listed}",
        "add them as the starter has them, each with a colon",
    )


def explain_swallowed(document: Document, model: type[Part], page: str) -> Iterator[Refusal]:
    """Say which lines of texts are fields gone astray: the group around the text may have such a field and lacks it."""
    for one in document.swallowed:
        name = str(one.at[-1])
        owner, _ = _whereabouts(model, one.at)
        if name in shapes(owner) and name not in one.group.keys:
            text = f'"{name}:" stands inside the text above it'
            hint = f"indent it by {one.group.column - 1} spaces; if it belongs to the text, don't start a line with it"
            yield Refusal(one.line, one.column, "field-in-text", text, f"{hint}   ({page})")


def explain_joined(document: Document, model: type[Part], page: str) -> Iterator[Refusal]:
    """Say which texts below > lose their lists, since all lines are joined to one."""
    for one in document.joined:
        _, shape = _whereabouts(model, one.at)
        text = f"{spell(one.at)} stands below >, which joins this line to the one above"
        if shape and shape.form == "prose":
            hint = f"write |- instead of the > in line {one.owner}: below |- each line stays; "
            hint += "leave a line free above the list"
        else:
            hint = "write it as one sentence, or as several items of a list, each with a - of its own"
        if shape and shape.form in _NAMING and not shape.many:
            yield Refusal(one.line, one.column, "joined-lines", text, f"{hint}   ({page})")


def _mistyped(errors: list[dict[str, Any]], model: type[Part]) -> Iterator[Loc]:
    """The ways to the fields that unknown ones were probably meant to be."""
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, name = error["loc"]
            owner, _ = _whereabouts(model, tuple(error["loc"]))
            if close := field_named(str(name), owner) or did_you_mean(str(name), shapes(owner)):
                yield (*parent, close)


def _renamed(errors: list[dict[str, Any]], model: type[Part]) -> list[dict[str, Any]]:
    """The errors, with a field that is missing told where an unknown one of its group holds what it asks for: somebody
    wrote its name in another language, or in other words.
    """
    lacking: dict[Loc, list[dict[str, Any]]] = {}
    for error in errors:
        if error["type"] == "missing":
            lacking.setdefault(tuple(error["loc"][:-1]), []).append(error)
    told: list[dict[str, Any]] = []
    for error in errors:
        *parent, name = error["loc"] or ("",)
        missing = lacking.get(tuple(parent), []) if error["type"] == "extra_forbidden" else []
        owner, _ = _whereabouts(model, tuple(error["loc"]))
        if 0 < len(missing) < MANY_MISSING and not (
            field_named(str(name), owner) or did_you_mean(str(name), shapes(owner))
        ):
            error["lacks"] = _may_be(owner, [str(one["loc"][-1]) for one in missing], error["input"])
            told += [one for one in missing if one["loc"][-1] in error["lacks"]]
    return [error for error in errors if error not in told]


def _as_pairs(errors: list[dict[str, Any]], model: type[Part]) -> list[dict[str, Any]]:
    """The errors, with fields that are missing told where an unknown name and its value are two of them."""
    unknown = [tuple(error["loc"][:-1]) for error in errors if error["type"] == "extra_forbidden"]
    missing = {tuple(error["loc"]): error for error in errors if error["type"] == "missing"}
    told: list[dict[str, Any]] = []
    for error in errors:
        *parent, name = error["loc"] or ("",)
        if error["type"] != "extra_forbidden" or unknown.count(tuple(parent)) > 1 or "below" in error:
            continue
        owner, _ = _whereabouts(model, tuple(error["loc"]))
        there = error["place"].find(tuple(parent)).keys
        pair = paired(owner, str(name), error["input"], error["known"])
        if pair and not set(pair) & set(there) and not did_you_mean(str(name), shapes(owner)):
            lacking = [one for at, one in missing.items() if at[:-1] == tuple(parent)]
            error["pair"], error["lacking"] = pair, [str(one["loc"][-1]) for one in lacking]
            told += lacking
    return [error for error in errors if error not in told]


def _with_neighbors(errors: list[dict[str, Any]], model: type[Part]) -> list[dict[str, Any]]:
    """The errors, with fields told that stand beside the group they belong to, which holds the first of them."""
    told: list[dict[str, Any]] = []
    for error in errors:
        owner, shape = _whereabouts(model, tuple(error["loc"]))
        if error["type"] in ("model_type", "dict_type") and shape and shape.part and not shape.many:
            error["beside"] = [
                other
                for other in errors
                if other["type"] == "extra_forbidden"
                and other["loc"][:-1] == error["loc"][:-1]
                and str(other["loc"][-1]) in set(shapes(shape.part)) - set(shapes(owner))
            ]
            told += error["beside"]
    return [error for error in errors if error not in told]


def _may_be(model: type[Part], names: list[str], value: object) -> list[str]:
    """Which fields may hold a value: those whose limits a text is within, or else all that take such a value."""
    fitting = [name for name in names if could_hold(shapes(model)[name], value)]
    if not isinstance(value, str):
        return fitting
    limits = {name: model.model_json_schema()["properties"][name] for name in fitting}
    return [
        name for name, of in limits.items() if of.get("minLength", 0) <= len(value) <= of.get("maxLength", MOST_BYTES)
    ] or fitting


def _texts_as_names(errors: list[dict[str, Any]], model: type[Part], place: Place) -> list[dict[str, Any]]:
    """The errors, with a field that is empty told where an unknown one below it is a text with a colon."""
    empty = {tuple(error["loc"]): error for error in errors if error["input"] is EMPTY and error["loc"]}
    told: list[dict[str, Any]] = []
    for error in errors:
        *parent, name = error["loc"] or ("",)
        if error["type"] == "extra_forbidden" and not re.fullmatch(r"[a-z_]+", str(name)):
            names = list(place.find(tuple(parent)).keys)
            above = names[names.index(str(name)) - 1] if str(name) in names[1:] else ""
            owner, _ = _whereabouts(model, tuple(error["loc"]))
            if (*parent, above) in empty and above in shapes(owner) and shapes(owner)[above].form in _NAMING:
                error["below"] = above
                told.append(empty[*parent, above])
    return [error for error in errors if error not in told]


def could_hold(shape: Shape, value: object) -> bool:
    """Whether a value is of the type that a field asks for."""
    if shape.many:
        return isinstance(value, tuple)
    if shape.part:
        return isinstance(value, dict)
    if shape.form in ("number", "flag"):
        return isinstance(value, int) and isinstance(value, bool) == (shape.form == "flag")
    return isinstance(value, str)


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
    close = field_named(name, model) or did_you_mean(name, shapes(model))
    meant = f'did you mean "{close}"?  ' if close else ""
    text, lacks = f"{at} is not a field of {with_article(model)}", error.get("lacks", [])
    if pair := error.get("pair"):
        return "unknown-field", text, _pair_hint(pair, "there", model, error["lacking"])
    first, said = names_it(model), f"{name}: {error['input']}"
    if not close and " " in name and isinstance(error["input"], str) and first and shapes(model)[first].form == "id":
        at = spell(tuple(error["loc"][:-1]))
        what = f"{at} must be a group of fields, but is the text {excerpt(said)}"
        return "wrong-type", what, _file_hint(model, first, said)
    depth = error["place"].depth_above(tuple(error["loc"])) if isinstance(error["input"], str | type(EMPTY)) else 0
    if above := error.get("below"):
        line, column = error["place"].find_key((*error["loc"][:-1], above))
        text += f", and {above} above it is empty"
        meant = (
            f'if it is the text of {above}, write "{above}: >-" in line {line}, and indent it by {column + 1} spaces.  '
        )
    elif (words := is_timed(model)) and (minutes := read_minutes(name)):
        return "unknown-field", text, f'write "minutes: {minutes}" there, and "{words}:" with the words below it'
    elif lacks:
        text, meant = unknown_and_lacking(text, lacks)
    elif depth and not close:
        meant = f"if this line belongs to the text above it, indent it by {depth} spaces.  "
    meant = meant or "write what it says in one of these fields, or delete it.  "
    return "unknown-field", text, f"{meant}Fields: {', '.join(shapes(model))}"


def _pair_hint(pair: Fields, where: str, model: type[Part], lacking: Iterable[str] = ()) -> str:
    """What to type for fields that were written as one; lacking: the others that are missing."""
    *before, (last, value) = pair.items()
    said = " and ".join(f'"{name}: {one}"' for name, one in before)
    is_shown = isinstance(value, int) or (len(value) <= _SHORT and re.fullmatch(r"\w(?:(?!: | #)[^\n\"])*", value))
    last_said = f'"{last}: {value}"' if is_shown else f'"{last}:" with the words'
    hint = f"write {said} {where}, and {last_said} below it"
    for name in lacking:
        if name not in pair:
            words = ", ".join(shapes(model)[name].words)
            hint += f'; add "{name}:"' + (f", one of: {words}" if words else "")
    return hint


def unknown_and_lacking(text: str, lacks: list[str]) -> tuple[str, str]:
    """What to say of an unknown field, and the start of what to do, if its group lacks some that it may be."""
    if len(lacks) == 1:
        return f"{text}, and {lacks[0]} is missing", f'if this is it, write "{lacks[0]}:" instead; otherwise add it.  '
    listed = f"{', '.join(lacks[:-1])} and {lacks[-1]}"
    return f"{text}, and {listed} are missing", "if this is one of them, write that name instead; add the others.  "


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
    is_item = isinstance(error["loc"][-1], int)
    place, loc = error["place"], tuple(error["loc"])
    starts_line = is_item or place.find(loc).line > place.find_key(loc)[0]
    wanted, hint = _wanted(name, model, shape, found, starts_line, error["known"])
    if beside := error.get("beside"):
        part = shape.part if shape and shape.part else model
        fields = {names_it(part): found, **{str(one["loc"][-1]): one["input"] for one in beside}}
        lines = ", ".join(f'"{one}: {value}"' for one, value in fields.items() if value is not EMPTY)
        hint = f'write "{name}:" alone in its line, and below it, indented by two more spaces: {lines}'
    elif found is EMPTY and is_item:
        what = f'"{names_it(shape.part)}: " and the rest' if shape and shape.part else "it"
        hint = f"write {what} after the dash, or delete the line"
    elif not is_item and _may_be_left_out(found, name, model, shape):
        delete = f'delete "{name}:", which is optional'
        hint = delete if isinstance(found, str) and _NOTHING.fullmatch(found) else f"{delete}, or {hint}"
    return "wrong-type", f"{at} must be {wanted}, but is {_describe(found)}", hint


def _may_be_left_out(found: object, name: str, model: type[Part], shape: Shape | None) -> bool:
    """Whether a field was most likely meant to be none: it is optional, and empty, or words where groups belong."""
    info = model.model_fields.get(name)
    is_words = shape is not None and shape.part is not None and shape.many and isinstance(found, str)
    return info is not None and not info.is_required() and (found is EMPTY or is_words)


def _wanted(
    name: str, model: type[Part], shape: Shape | None, found: object, starts_line: bool, known: Known
) -> tuple[str, str]:
    if shape is None:
        return "something else", "compare it with another entry"
    if shape.many and shape.part and isinstance(found, dict) and (pairs := pairs_in(shape.part, found, known)):
        where = f'as an item below "{name}:", with a dash before it'
        hint = _pair_hint(pairs[0], where, shape.part, _needed(shape.part))
        return "a list", hint + ("; so with the others" if len(pairs) > 1 else "")
    if shape.many and shape.part:
        first = next(iter(_needed(shape.part)), "")
        return "a list", f'write each one below "{name}:", starting with "- {first}: "'
    if shape.many and shape.words and isinstance(found, str) and found.strip().lower() in _ALL:
        return "a list", f'write "{name}: [{", ".join(shape.words)}]"'
    if shape.many and isinstance(found, str) and (several := questions_in(found)):
        first, second, *_ = (excerpt(one) for one in several)
        return "a list", f'write each on a line of its own below "{name}:": - {first}, then - {second}'
    if shape.many and isinstance(found, str) and shape.form in WORDY and (several := short_items(found)):
        return "a list", f'write "{name}: [{", ".join(several)}]"'
    if shape.many:
        words = f"  Words: {', '.join(shape.words)}" if shape.words else ""
        return "a list", f'write each one on a line of its own below "{name}:", starting with "- "{words}'
    if shape.part:
        return "a group of fields", _group_hint(name, shape.part, found, starts_line, known)
    if shape.form == "number":
        return "a whole number", _number_hint(name, found, limits_of(model, name))
    if shape.form == "flag":
        return "true or false", f'write "{name}: true" or "{name}: false", without quotes'
    if isinstance(found, tuple) and found and shape.form in ("reference", "id", "word", "date", "link"):
        return "one value", f'keep one of them, such as "{name}: {found[0]}"'
    return "text", _text_hint(name, found)


def _group_hint(name: str, part: type[Part], found: object, starts_line: bool, known: Known) -> str:
    """What to type where a text or a number stands and a group of fields is wanted.

    starts_line: whether nothing but a dash stands before it in its line.
    """
    fields = shapes(part)
    if "least" in fields and "most" in fields:
        below = f'write below "{name}:", each on a line of its own: '
        if amounts := named_amounts(read_range(found), fields):
            said = [f'"{one}: {amount}"' for one, amount in amounts.items()]
            ideal = ', and "ideal:" with the number to plan with' if "ideal" in set(fields) - set(amounts) else ""
            return below + ", ".join(said) + ideal
        return below + ('"least:", "ideal:"' if "ideal" in fields else '"least:"') + ' and "most:" with a number each'
    first = names_it(part)
    if not isinstance(found, str) or not first:
        return f"write its fields on lines of their own: {', '.join(fields)}"
    if pair := paired_text(part, found, known):
        if starts_line:
            return _pair_hint(pair, "instead", part, _needed(part))
        lines = ", ".join(f'"{one}: {value}"' for one, value in pair.items())
        return f'write below "{name}:", each on a line of its own: {lines}'
    if re.search(r"://|\s", found) and fields[first].form == "id":
        return _file_hint(part, first, found)
    if timed := is_timed(part) and read_timed(found):
        return f'write "minutes: {timed[0]}" there, and "{first}:" with the words below it'
    others = [f'"{one}:"' for one in _needed(part) if one != first]
    below = f", and below it {', '.join(others)}" if others else ""
    if starts_line:
        return f'write "{first}: " before it{below}'
    return f'move it to the next line, indented, and write "{first}: " before it{below}'


def _file_hint(part: type[Part], first: str, found: str) -> str:
    """What to type for a group that names a file, where a text stands."""
    return f'write "{first}:" instead, and {_id_hint(part.model_fields[first].description or "", found, NO_NAMES)}'


def _needed(part: type[Part]) -> list[str]:
    return [name for name, info in part.model_fields.items() if info.is_required()]


def only_field(part: type[Part]) -> str:
    """The one field that a group needs, if that holds words for a reader; empty if it needs another, or several."""
    needed = _needed(part)
    return needed[0] if len(needed) == 1 and shapes(part)[needed[0]].form in WORDY else ""


def is_timed(part: type[Part]) -> str:
    """The one field that a group needs, if minutes may stand beside it; empty if not."""
    return only_field(part) if "minutes" in shapes(part) else ""


def names_it(part: type[Part]) -> str:
    """The field of a group that a single text in its place most likely is; empty if the group needs none."""
    fields = shapes(part)
    needed = [name for name in _needed(part) if not fields[name].many]
    worded = (name for name in needed if fields[name].form in _NAMING)
    return next(worded, next((name for name in needed if fields[name].form == "id"), ""))


_A_NUMBER = 15
_NOTHING = re.compile(r"(?:none|no|nothing|n/?a|-+|–|—|keine|nein)\.?", re.IGNORECASE)
_WIDE = 30
"""In a range up to less than this a smaller number is more likely."""


@cache
def limits_of(model: type[Part], name: str) -> tuple[int | None, int | None]:
    """The least and the most that a number may be; None where there is no limit."""
    said = model.model_json_schema()["properties"].get(name, {})
    limits = next((one for one in said.get("anyOf", ()) if one.get("type") == "integer"), said)
    return limits.get("minimum"), limits.get("maximum")


_WHICH = {
    "minutes": ", in minutes",
    "days": ", in days",
    "days around": ", with a minus for days before the event",
}


def _number_hint(name: str, found: object, limits: tuple[int | None, int | None]) -> str:
    """What to type for a number: the one that a text means, and none if nobody can tell."""
    hint, counts = f"write {name} as a whole number without quotes", counted(name, *limits)
    if isinstance(found, dict) and isinstance(ideal := found.get("ideal"), int):
        return f'write "{name}: {ideal}" in one line, and nothing below it'
    if not isinstance(found, str):
        return f"{hint}, such as {_example(*limits)}"
    number, (least, most) = read_number(found, counts), limits
    if number is None and counts == "days around" and (days := read_days(found)):
        return f"{hint}: -{days} if it is before the event, {days} if it is after"
    if number is None or (least is not None and number < least) or (most is not None and number > most):
        return hint + _WHICH.get(counts, "" if most is None else f", from {least} to {most}")
    return f"{hint}: {number}" + (_WHICH[counts] if counts == "minutes" else "")


def _example(least: int | None, most: int | None) -> int:
    """A number that is likely within some limits."""
    if most is not None and most < _WIDE:
        return (least or 0) + (most - (least or 0)) // 4
    return max(_A_NUMBER, least or 0)


def _text_hint(name: str, found: object) -> str:
    if found is EMPTY:
        return "write the text after the colon, or on the next line after >-"
    if isinstance(found, bool):
        return f'put it in quotes: "{str(found).lower()}"'
    if isinstance(found, int):
        return f'put it in quotes: "{found}"'
    if isinstance(found, dict):
        return f"{COLON_IN_TEXT}: put the whole text in quotes, or on the next line after >-"
    return "write one text, with one - before it if it is an item; put it in quotes if it starts with [ or - "


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
        name = str(error["loc"][-1])
        is_optional = name in model.model_fields and not model.model_fields[name].is_required()
        otherwise = f', or delete "{name}:", which is optional' if is_optional else ""
        return "too-short", f"{at} is an empty text", f"write {limit} characters at least{otherwise}"
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
    if isinstance(found, str) and isinstance(error["loc"][-1], int):
        several = known_pieces(found, lambda piece: slug(piece) if slug(piece) in words else None)
        meant = f"{_as_items(several)}.  " if several else meant
    shown = excerpt(found) if isinstance(found, str) else _describe(found)
    return "not-in-list", f"{at} is {shown}, which is not one of its words", f"{meant}Words: {', '.join(words)}"


def _say_pattern(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found = excerpt(error["input"])
    if shape and shape.form == "title":
        hint = "write it on one line, without spaces at its start and end"
        return "bad-spacing", f'{at} has spaces around it or more than one line: "{error["input"]}"', hint
    if shape and shape.form == "id":
        name = next(str(step) for step in reversed(error["loc"]) if isinstance(step, str))
        about = model.model_fields[name].description or ""
        hint = _id_hint(about, error["input"], error["names"], isinstance(error["loc"][-1], int))
        pair = cited(model, error["input"], error["known"]) if name == error["loc"][-1] else {}
        if pair and set(pair) & set(error["place"].find(tuple(error["loc"][:-1])).keys) == {name}:
            hint = _pair_hint(pair, "instead", model)
        return "bad-id", f"{at} is {found}, which is not an id", hint
    if shape and shape.form == "reference":
        hint = _reference_hint(error["input"], error["names"])
        return "bad-reference", f"{at} is {found}, which is not of the form kind:id", hint
    return _say_otherwise(error, at, model, shape)


_ID = "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most"


def _reference_hint(found: str, names: EntryNames) -> str:
    """What to type for a reference to an entry that somebody named by its title, its id, or in another way."""
    meant = names.refs(found)
    if not meant and (several := names.several(found)):
        return _as_items(several)
    meant = meant or names.near(found)
    if len(meant) > 1:
        return f"write the one that you mean: {', '.join(meant)}"
    if meant:
        return f'did you mean "{meant[0]}"?'
    return "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff"


def _as_items(values: Iterable[str]) -> str:
    """What to do about several values in one."""
    return f"make an item of each: {', '.join(values)}"


def _id_hint(about: str, found: str, names: EntryNames, is_many: bool = False) -> str:
    """What to type for an id; about: what the playbook says of its field; is_many: whether it is an item of a list."""
    folder = re.search(r"\bdata/([a-z]+)", about)
    is_new = folder is not None and folder[1] == "sources" and re.search(r"://|\s", found)
    new = "; a new source needs a file of its own" if is_new else ""
    if folder and "://" in found:
        return f"write the name of a file in data/{folder[1]} without .yaml, and no address{new}"
    if folder and re.fullmatch(r"[a-z]+:.+", found):
        return f"write only what stands after the colon: the name of a file in data/{folder[1]} without .yaml"
    if folder:
        kinds = (BY_FOLDER[folder[1]].name,)
        named = names.refs(found, kinds)
        if not named and is_many and (several := names.several(found, kinds)):
            return _as_items(ref.partition(":")[2] for ref in several)
        close = named[0].partition(":")[2] if named else nearest_id(found, names.get(folder[1], ()))
        meant = f'did you mean "{close}"?  Otherwise ' if close else ""
        return f"{meant}write the name of a file in data/{folder[1]} without .yaml{new}"
    if about.startswith(("The id of ", "The ids of ")):
        return 'write it as it stands in this file after "id:": small letters a-z, digits and single hyphens'
    return _ID


def nearest_id(words: str, ids: Iterable[str]) -> str:
    """The id that looks most like some words, or the short one that looks most like one of them; empty if none does."""
    known = tuple(ids)
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    if not plain:
        return ""
    long = [word for word in plain.split("-") if len(word) >= _LONG_WORD]
    short = [id for id in known if "-" not in id]
    return did_you_mean(plain, known) or next((close for word in long if (close := did_you_mean(word, short))), "")


def _say_range(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    limits = error["ctx"]
    limit = f"{limits['le']} at the most" if "le" in limits else f"{limits['ge']} at the least"
    name = next(str(step) for step in reversed(error["loc"]) if isinstance(step, str))
    least, most = limits_of(model, name)
    hint = f"write a whole number from {least} to {most}"
    if least is None or most is None:
        hint = f"write a whole number, {limit}"
    return "out-of-range", f"{at} is {error['input']}, {limit}", hint


def _say_value(error: dict[str, Any], at: str, model: type[Part], shape: Shape | None) -> Sentence:
    found = error["input"]
    shown = excerpt(found) if isinstance(found, str) else _describe(found)
    if shape and shape.form == "date":
        return "bad-date", f"{at} is {shown}, which is not a day in the calendar", _day_hint(found)
    if shape and shape.form == "link":
        return "bad-link", f"{at} is {shown}, which is not a web address", _link_hint(found)
    return _say_otherwise(error, at, model, shape)


_MONTHS = 12
_TWO_WAYS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
_FIRST_DAY = datetime.date(1899, 12, 30)
"""Spreadsheets count days from here."""
_DAYS_OF_SPREADSHEETS = range(36526, 73051)
"""From 2000 to 2099."""


def _day_hint(found: object) -> str:
    """What to type for a day: both that a text may mean, or the one that a spreadsheet counts."""
    two = _TWO_WAYS.fullmatch(found.strip()) if isinstance(found, str) else None
    if two and max(first := int(two[1]), second := int(two[3])) <= _MONTHS and first != second and first and second:
        year = two[4]
        return (
            f"write {year}-{second:02}-{first:02} if the day stands first there, {year}-{first:02}-{second:02} if not"
        )
    if isinstance(found, int) and found in _DAYS_OF_SPREADSHEETS:
        return f"write {_FIRST_DAY + datetime.timedelta(found)}, if it was that day in a spreadsheet"
    return "write year-month-day with two digits each for month and day, such as 2026-11-22"


_DOI = re.compile(r"(?:doi: ?)?(10\.\d{4,9}/\S+)", re.I | re.ASCII)


def _link_hint(found: object) -> str:
    """What to type for an address; words behind one are named."""
    if isinstance(found, str) and (doi := _DOI.fullmatch(found.strip())):
        return f"write https://doi.org/{doi[1]}"
    parts = re.fullmatch(r"(\S*[^\s,;])([,;]*\s+\S.*)", found.strip(), re.DOTALL) if isinstance(found, str) else None
    if not parts or not WEB_ADDRESS.fullmatch(parts[1]):
        return "copy the address from the browser; it starts with https:// and has no spaces"
    if "://" in parts[2]:
        return f"keep one address: delete {excerpt(parts[2])}"
    return f"delete {excerpt(parts[2])} if it is no part of the address; otherwise copy it all from the browser"


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
