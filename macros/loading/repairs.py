"""Finds the line that really broke the YAML, by trying what people most often have to mend.

YAML's own message names the line where reading became impossible, which is often the one after the mistake, and after
a forgotten quotation mark may be anywhere. A repair that lets the rest of the file be read tells where the mistake is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from ..listed import OTHER_DASH
from ..problems import excerpt
from .events import first_fault
from .field_names import field_names, list_names, text_names

MOST_CHARACTERS = 50_000
"""A longer file takes too long to try things with."""
_MOST_QUOTES = 12
_MOST_STARTS = 12
_MOST_LINES = 20
_FARTHEST = 8
VERBATIM = ("body",)
"""Fields whose lines break as they stand: that of a message."""
_NEAR = 3
_MOST_SHOWN = 120
"""Characters of a text that is shown as it is to be written."""

_NO_COLON = re.compile(r"( *(?:- )?)([a-z_]+)(?:([ \uff1a;=][ :\uff1a;=–-]*)(.*))?")
_CLOSED_EARLY = re.compile(r"( *(?:- )?(?:[a-z_]+: +)?)((['\"])((?!\3).)*\3 *[^,}\]\s#].*)")
_AS_JSON = re.compile(r"( *)[\"']([a-z_]+)[\"'] *: *(\S.*?),?")
_NO_SPACE = re.compile(r"( *(?:- )?[a-z_]+:)(?:[\uff1a=]+ *)?([^\s/].*)")
_NO_SPACE_AFTER_DASH = re.compile(r"( *)-([^\s>-].*)")
_OTHER_DASH = re.compile(rf"( *){OTHER_DASH} *(\S.*)")
_OPEN_QUOTE = re.compile(r" *(?:- )?(?:[a-z_]+: +)?([\"'])(.*)")
_VALUE = re.compile(r"( *(?:- +)?(?:[a-z_]+: +)?)(\S.*)")
_ODD_START = re.compile(
    r"(?:\[[^\[\]]*\]|\{[^{}]*\}) *[^\s,#\]}].*"  # a bracket that closes before the text ends
    r"|[*&!%@`].*"
    r"|[>|](?![-+0-9]*(?: +#.*)?$).*"
)
_SENTENCE = re.compile(r" *- (?![a-z_]+:)\S+(?: \S+){2,}")
_NOTE = re.compile(r"(?:\[[^\[\]]* [^\[\]]*\]|\([^()]+\)|(?:TODO|FIXME|XXX|NOTE)\b.*|(?://|;;?) *\S.*)")
_ITEM = re.compile(rf" *(?:- |{OTHER_DASH} )")
_COMMENTED = re.compile(r"( *)#+ *((?:[a-z_]+)):( +[>|][-+0-9]*)?")
_ROW = re.compile(r" *\|.*\|")
_BARE_FIELD = re.compile(r"( *(?:- +)?)([a-z_]+):")
_VALUED = re.compile(r"( *(?:- +)?)([a-z_]+): +([^>|\s].*)")
_BRACKETS = re.compile(r"\[[^\[\]{}\"']*\]")
_SHORT_ITEM = re.compile(r" +- [\w:-]+")
_EMPTY = ("null", "~", "[]", "{}", '""', "''")
_OTHER_COLON = re.compile(r"([a-z_]+) ?([\uff1a;=\ufe55\u2236]) *(\S.*)")
_BARE_ITEM = re.compile(r"( *- )(?![a-z_]+:(?: |$))([^\s\"'\[{>|].*)")
_STARTS = re.compile(r" *(?:- |[a-z_]+:(?: |$))")
_TEXT_START = re.compile(r" *(?:- +)?(?:[a-z_]+: +)?[>|][-+0-9]*")


@dataclass(frozen=True)
class Repair:
    """Changed lines that help.

    line, column: the place of the mistake, from 0.
    changed: what stands instead of the lines from `first` to `last`.
    text, hint: what was wrong, and what to do.
    is_sure: whether nothing else can have been meant, so that a program may do it.
    """

    line: int
    column: int
    changed: str
    text: str
    hint: str
    first: int
    last: int
    is_sure: bool = False

    def within(self, lines: list[str]) -> list[str]:
        """The lines of the file with the repair."""
        return [*lines[: self.first], *self.changed.split("\n"), *lines[self.last + 1 :]]


def find_repair(text: str, fault_line: int, start_line: int) -> Repair | None:
    """The repair that lets most of a text be read, if one leads beyond the line (from 0) of the fault.

    start_line: where the thing starts in which the fault was noticed.
    """
    if len(text) > MOST_CHARACTERS:
        return None
    lines = text.split("\n")
    best, reached = None, fault_line
    for repair in _repairs(lines, fault_line, start_line):
        repaired = repair.within(lines)
        fault = first_fault("\n".join(repaired), repair.first, repair.last + len(repaired) - len(lines))
        if fault is None:
            return repair
        line = fault.problem_mark.line if fault.problem_mark else 0
        line += len(lines) - len(repaired) if line > repair.first else 0
        if line > reached:
            best, reached = repair, line
    return best


def quoted(text: str) -> str:
    """A text of one or more lines as YAML takes it whatever it holds."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quote_value(lines: list[str], at: int) -> Repair | None:
    """Put the value that starts in a line, or goes on in it, into quotation marks."""
    owner = at
    while owner and _is_continued(lines, owner):
        owner -= 1
    found = _VALUE.fullmatch(lines[owner].rstrip())
    if not found or found[2][0] in "\"'" or _TEXT_START.fullmatch(lines[owner].rstrip()):
        return None
    if _BARE_FIELD.fullmatch(lines[owner].rstrip()):
        return None
    last = owner
    while last + 1 < len(lines) and last - owner < _MOST_LINES and _continues(lines, owner, last + 1):
        last += 1
    value = "\n".join([found[2], *(line.rstrip() for line in lines[owner + 1 : last + 1])])
    hint = f"put the whole text in quotes; it can't start with {value[0]}"
    text = f"a text that starts with {value[0]} is read as something else"
    return Repair(owner, found.start(2), found[1] + quoted(value), text, hint, owner, last, True)


def without_table(text: str, fault_line: int) -> Repair | None:
    """Makes comments of a table, found at a line (from 0), that stands below the name of a field."""
    lines = text.split("\n")
    first = last = min(fault_line, len(lines) - 1)
    while first and _ROW.fullmatch(lines[first - 1].rstrip()):
        first -= 1
    while last + 1 < len(lines) and _ROW.fullmatch(lines[last + 1].rstrip()):
        last += 1
    owner = _BARE_FIELD.fullmatch(lines[first - 1].rstrip()) if first else None
    if owner is None or last == first or not _ROW.fullmatch(lines[last].rstrip()):
        return None
    text = f'below "{owner[2]}:" stands a table, which nothing here reads'
    hint = 'write each of its rows as an item: "- " and the first field as in the starter, each further one below it'
    if owner[2] in text_names():
        hint = f'write it as sentences or as a list, below "{owner[2]}: |-"'
    changed = "\n".join(f"{' ' * indentation(line)}# {line.strip()}" for line in lines[first : last + 1])
    return Repair(first, indentation(lines[first]), changed, text, hint, first, last)


def _goes_on_surely(line: str) -> bool:
    """Whether a line is an unfinished sentence: an item of several words, or words with a comma at their end."""
    return bool(_SENTENCE.fullmatch(line) or re.search(r" \S+,$", line))


def _suspects(lines: list[str], fault_line: int, start_line: int) -> list[int]:
    """The lines that may be at fault, the likeliest first: those with an odd indentation or jump, then the nearest."""
    above = [at for at in range(fault_line - 1, -1, -1) if _says_something(lines[at])]
    group = list(takewhile(lambda at: indentation(lines[at]) >= indentation(lines[fault_line]), above))
    near = (fault_line, *above[:1], min(start_line, len(lines) - 1), *group[-1:])
    said = dict.fromkeys(at for at in near if _says_something(lines[at]))
    return sorted(said, key=lambda at: not _is_odd(lines, at))


def _is_odd(lines: list[str], at: int) -> bool:
    """Whether a line is indented by an odd number, or by more than a step from the line above."""
    above = next((lines[one] for one in range(at - 1, -1, -1) if _says_something(lines[one])), "")
    return indentation(lines[at]) % 2 == 1 or indentation(lines[at]) > indentation(above) + 2


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_continued(lines: list[str], at: int) -> bool:
    """Whether a line may go on from the one above: it is indented, and neither an item nor a field."""
    line = lines[at]
    starts = line.lstrip(" ").startswith("- ") or re.match(r" *[a-z_]+:(?: |$)", line)
    return bool(line.strip()) and indentation(line) > 0 and not starts and bool(lines[at - 1].strip())


def _continues(lines: list[str], owner: int, at: int) -> bool:
    return _is_continued(lines, at) and indentation(lines[at]) > indentation(lines[owner])


def _repairs(lines: list[str], fault_line: int, start_line: int) -> Iterator[Repair]:
    fault_line = min(fault_line, len(lines) - 1)
    yield from _repair_commented(lines, fault_line)
    yield from _repair_note(lines, fault_line)
    yield from _repair_other_items(lines, fault_line)
    yield from _repair_starts(lines, fault_line, start_line)
    yield from _repair_colon(lines, fault_line)
    yield from _repair_comment(lines, fault_line)
    yield from _repair_valued(lines, fault_line)
    yield from _repair_bare_item(lines, fault_line)
    yield from _repair_bare_text(lines, fault_line)
    suspects = _suspects(lines, fault_line, start_line)
    wrapped = [(at, repair) for at in suspects for repair in _repair_wrapped(lines, at)]
    yield from (repair for at, repair in wrapped if _goes_on_surely(lines[at - 1]))
    for at in suspects:
        yield from _repair_field(at, lines[at].rstrip())
    yield from (repair for _, repair in wrapped)
    yield from _repair_stray(lines, fault_line)
    for at in suspects:
        yield from _repair_indentation(at, lines[at])
    for at in suspects:
        yield from _repair_dash(at, lines[at])
    opening = (at for at in range(max(suspects, default=-1), -1, -1) if _opens_quote(lines[at].rstrip()))
    for at in islice(opening, _MOST_QUOTES):
        yield from _repair_quote(at, lines[at].rstrip())


def _repair_other_items(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Start several items with a dash that start with numbers or another sign."""
    depth = indentation(lines[fault_line])
    first = last = fault_line
    while first and indentation(lines[first - 1]) >= depth and not lines[first - 1].lstrip().startswith("- "):
        first -= 1
    while last + 1 < len(lines) and _says_something(lines[last + 1]) and indentation(lines[last + 1]) >= depth:
        if lines[last + 1].lstrip().startswith("- "):
            break
        last += 1
    found = {
        at: item
        for at in range(first, last + 1)
        if indentation(lines[at]) == depth and (item := _OTHER_DASH.fullmatch(lines[at].rstrip()))
    }
    if len(found) > 1:
        start = min(found)
        changed = [f"{found[at][1]}- {found[at][2]}" if at in found else lines[at] for at in range(start, last + 1)]
        text, hint = "this is not how an item of a list starts", 'start each item of a list with "- "'
        yield Repair(start, depth, "\n".join(changed), text, hint, start, last, True)


def _repair_commented(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Take away the # before the name of a field whose text stands below it."""
    above = next((at for at in range(fault_line - 1, -1, -1) if not _is_continued(lines, at) and lines[at].strip()), -1)
    found = _COMMENTED.fullmatch(lines[above].rstrip()) if above >= 0 else None
    if found and found[2] in field_names() and _says_something(lines[fault_line]):
        changed = f"{found[1]}{found[2]}:{found[3] or ''}"
        text = f'the # makes a comment of "{found[2]}:", but not of the text below it'
        hint = f'take away the # before "{found[2]}:"; or if all of it goes, delete the text too'
        yield Repair(above, len(found[1]), changed, text, hint, above, above)


def _repair_note(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Make a comment of a note between fields or items."""
    for at in range(fault_line, max(fault_line - _NEAR, -1), -1):
        above = next((lines[one] for one in range(at - 1, -1, -1) if _says_something(lines[one])), "")
        words, depth = lines[at].strip(), indentation(lines[at])
        if _NOTE.fullmatch(words) and not goes_on_from(above.rstrip(), words):
            text = "here is a note, which is neither a field nor an item"
            hint = 'delete it, or start it with "# " if it is for whoever works on the file'
            yield Repair(at, depth, f"{' ' * depth}# {words}", text, hint, at, at)


def _repair_starts(lines: list[str], fault_line: int, start_line: int) -> Iterator[Repair]:
    """Quote the values above that start with a sign of YAML's, the nearest first."""
    values = ((at, _VALUE.fullmatch(lines[at].rstrip())) for at in range(fault_line, start_line - 1, -1))
    odd = (at for at, found in values if found and _ODD_START.fullmatch(found[2]))
    for at in islice(odd, _MOST_STARTS):
        if repair := quote_value(lines, at):
            yield repair


def _repair_colon(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Quote a text of several lines that has a colon in one of them."""
    colon = lines[fault_line].find(": ")
    repair = quote_value(lines, fault_line) if colon >= 0 and _is_continued(lines, fault_line) else None
    if repair and repair.first < fault_line:
        text = "a colon in a text is read as the end of a field's name"
        hint = "put the whole text in quotes, or on the next line after >-"
        yield Repair(fault_line, colon, repair.changed, text, hint, repair.first, repair.last, True)


def _repair_valued(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Take away what stands after the colon of a field whose items or fields stand below it."""
    for owner in range(fault_line, -1, -1):
        found = _VALUED.fullmatch(lines[owner].rstrip())
        below = next((line for line in lines[owner + 1 :] if _says_something(line)), "")
        is_empty = found is not None and found[3] in _EMPTY
        deeper = found is not None and indentation(below) > len(found[1])
        if found and deeper and (below.lstrip().startswith("- ") or (is_empty and _STARTS.match(below))):
            yield _valued(lines, owner, found, is_empty)
        if _says_something(lines[owner]) and owner < fault_line:
            return


def _valued(lines: list[str], owner: int, found: re.Match[str], is_empty: bool) -> Repair:
    """The repair of a field that has a value in its line and items or fields below; no value is taken away."""
    before, name, value = found[1], found[2], found[3]
    what = f'"{name}:" has a value in its line, {value[:20]}, and more of it stands below'
    if is_empty or value in ("none", "no", "n/a"):
        hint = f"delete what stands after the colon: {name}:"
        return Repair(owner, len(before), f"{before}{name}:", what, hint, owner, owner, is_empty)
    items = [line.strip() for line in takewhile(lambda line: _SHORT_ITEM.fullmatch(line.rstrip()), lines[owner + 1 :])]
    last = owner + len(items)
    if items and _BRACKETS.fullmatch(value):
        inside = ", ".join([value[1:-1].strip(" ,"), *(item.removeprefix("- ") for item in items)])
        changed = f"{before}{name}: [{inside}]"
        return Repair(owner, len(before), changed, what, f"write {changed.strip()}", owner, last, True)
    if name in list_names(not before.strip()):
        hint = 'write what stands after the colon as an item of its own in the next line, starting with "- "'
        item = " " * indentation(lines[owner + 1]) + f"- {value}"
        return Repair(owner, len(before), f"{before}{name}:\n{item}", what, hint, owner, owner)
    what = f'a list stands below "{name}: {value[:20]}", which holds none'
    hint = "move the list to the field that it belongs to, or write it as sentences of this text"
    return Repair(owner, len(before), f"{before}{name}:", what, hint, owner, owner)


def _repair_bare_item(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Put the name of its field before the words with which an item begins, while its other fields stand below."""
    for at in (fault_line - 1, fault_line - 2):
        found = _BARE_ITEM.fullmatch(lines[at].rstrip()) if at >= 0 else None
        below = lines[at + 1] if found and at + 1 < len(lines) else ""
        if found and re.match(r" *[a-z_]+:(?: |$)", below) and indentation(below) == len(found[1]):
            if (signed := _OTHER_COLON.fullmatch(found[2])) and signed[1] in field_names():
                changed = f"{found[1]}{signed[1]}: {signed[3]}"
                what = f"{signed[2]} is no colon after the name of a field"
                hint = f'write "{signed[1]}: " instead of "{signed[1]}{signed[2]}"'
                yield Repair(at, len(found[1]), changed, what, hint, at, at, True)
                return
            name = "to" if re.fullmatch(r"[a-z]+:[a-z0-9-]+", found[2]) else "title"
            hint = f'write the name of the field before it, as in the items around it, such as "- {name}: "'
            text = "this item has fields below it, but starts without the name of one"
            yield Repair(at, len(found[1]), f"{found[1]}{name}: {found[2]}", text, hint, at, at)


def _repair_bare_text(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Put a sign behind a field whose text of paragraphs stands below it without one."""
    deepest = indentation(lines[fault_line]) if _says_something(lines[fault_line]) else _FARTHEST
    for owner in range(fault_line - 1, -1, -1):
        found = _BARE_FIELD.fullmatch(lines[owner].rstrip())
        if found and indentation(lines[owner]) < deepest:
            below = [line for line in lines[owner + 1 : fault_line + 1] if _says_something(line)]
            has_items = _holds_items(lines, owner) or any(_ITEM.match(line) for line in below)
            if has_items and found[2] not in text_names():
                return
            if below and not re.match(rf" *(?:- |{OTHER_DASH} *|[a-z_]+:(?: |$))", below[0]):
                text = f'the text of "{found[2]}" has paragraphs or colons, but nothing says where it starts and ends'
                hint = f'write "{found[2]}: |-" in this line; indent all lines of the text alike'
                if not has_items and found[2] not in VERBATIM:
                    either = f'"{found[2]}: >-" in this line, or "{found[2]}: |-" if its lines break as they stand'
                    hint = f"write {either}; indent all lines of the text alike"
                yield Repair(owner, found.start(2), f"{found[1]}{found[2]}: |-", text, hint, owner, owner)
            return


def _holds_items(lines: list[str], owner: int) -> bool:
    """Whether items of a list stand in what is indented below a line."""
    left = indentation(lines[owner])
    inside = takewhile(lambda line: indentation(line) > left or not line.strip(), lines[owner + 1 :])
    return any(_ITEM.match(line) for line in inside)


def _repair_comment(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Move a comment that cuts a text below >- in two."""
    end = fault_line - 1
    while end >= 0 and not lines[end].strip():
        end -= 1
    start = end
    while start > 0 and lines[start].lstrip().startswith("#"):
        start -= 1
    owner = next((at for at in range(start, -1, -1) if not _is_continued(lines, at) and lines[at].strip()), -1)
    if start == end or owner < 0 or not _TEXT_START.fullmatch(lines[owner].rstrip()):
        return
    comments = [" " * indentation(lines[owner]) + line.strip() for line in lines[start + 1 : end + 1]]
    changed = "\n".join([*comments, *lines[owner : start + 1], *lines[end + 1 : fault_line]])
    text = f"this comment ends the text that starts in line {owner + 1}"
    hint = f"move it above line {owner + 1}; if it belongs to the text, indent it like the text"
    yield Repair(start + 1, indentation(lines[start + 1]), changed, text, hint, owner, fault_line - 1, bool(comments))


def _repair_field(at: int, line: str) -> Iterator[Repair]:
    found = _AS_JSON.fullmatch(line)
    if found:
        changed = f"{found[1]}{found[2]}: {found[3]}"
        hint = f"write {excerpt(changed.strip(), 40)}, without a comma at the end"
        yield Repair(at, indentation(line), changed, "this line is written as JSON is", hint, at, at, True)
        return
    found = _NO_COLON.fullmatch(line)
    if found:
        changed = f"{found[1]}{found[2]}: {found[4] or ''}".rstrip()
        hint = _colon_hint(found[2], found[3] or "", changed.endswith(":"))
        what = "here is text that belongs to no field"
        yield Repair(at, indentation(line), changed, what, hint, at, at, "\uff1a" in line)
    found = _NO_SPACE.fullmatch(line)
    if found:
        changed = f"{found[1]} {found[2]}"
        hint = f"write {excerpt(changed.strip(), 40)}"
        yield Repair(at, found.start(2), changed, "a space is missing after the colon", hint, at, at, True)
    found = _NO_SPACE_AFTER_DASH.fullmatch(line)
    if found:
        changed = f"{found[1]}- {found[2]}"
        hint = f"write {excerpt(changed.strip(), 40)}"
        yield Repair(at, found.start(2), changed, "a space is missing after the dash", hint, at, at, True)
    found = _OTHER_DASH.fullmatch(line)
    if found:
        hint = 'start each item of a list with "- "'
        changed = f"{found[1]}- {found[2]}"
        yield Repair(at, found.end(1), changed, "this is not how an item of a list starts", hint, at, at, True)
    found = _CLOSED_EARLY.fullmatch(line)
    if found:
        text = "the text goes on after the quotation mark that closes it"
        whole = quoted(_inside(found[2]))
        hint = f"put the whole text in quotes: {whole}"
        if len(whole) > _MOST_SHOWN:
            hint = "put the whole text in single quotes; inside them write an apostrophe twice"
        yield Repair(at, found.start(2), found[1] + whole, text, hint, at, at, True)


def _inside(said: str) -> str:
    """A text without the quotation marks around it, or without one that only opens it."""
    if said.endswith(said[0]):
        return said[1:-1]
    is_never_closed = re.match(r'"[^"]*\s"\w', said) and said.count('"') % 2
    return said[1:] if is_never_closed else said


def _colon_hint(name: str, sign: str, is_empty: bool) -> str:
    """What to type where a colon is missing behind what may be the name of a field; sign: what stands there."""
    if not sign.strip() or name not in field_names():
        return f'if "{name}" is a field, put a colon after it; if the line continues the text above, indent it'
    hint = f'write "{name}:{"" if is_empty else " "}" instead of "{name}{sign.rstrip() if is_empty else sign}"'
    return hint if re.search("[\uff1a;=]", sign) else f"{hint}; if the line continues the text above, indent it"


def _repair_stray(lines: list[str], fault_line: int) -> Iterator[Repair]:
    """Delete a greeting above the entry, or a signature below it."""
    # A line of two dashes is how mail programs start a signature.
    strays = [at for at, line in enumerate(lines) if line.strip() and re.match(r"--\s*$|[^\s#-](?!.*:(?: |$))", line)]
    start = fault_line
    while start and (start - 1 in strays or not lines[start - 1].strip()):
        start -= 1
    above = [at for at in range(fault_line) if lines[at].strip()]
    below = [at for at in range(start, len(lines)) if lines[at].strip()]
    for run in (above, below):
        if run and all(at in strays for at in run):
            first, last = run[0], run[-1] + 1
            while last < len(lines) and not lines[last].strip():
                last += 1
            # The line after it stays, so that the lines can be counted.
            kept = lines[last] if last < len(lines) else ""
            these = f"lines {first + 1} to {run[-1] + 1}" if run[-1] > first else "it"
            hint = f"delete {these}; a file holds the entry and nothing else"
            what = "here is text that belongs to no field"
            yield Repair(first, 0, kept, what, hint, first, min(last, len(lines) - 1))


def _repair_wrapped(lines: list[str], at: int) -> Iterator[Repair]:
    """Join a line to the one above, where that one ends in the middle of a sentence."""
    line, above = lines[at], at - 1
    if above < 0 or not _says_something(line) or not _says_something(lines[above]):
        return
    words, before = line.strip(), lines[above].rstrip()
    if re.match(r"- |[a-z_]+:(?: |$)", words) or not goes_on_from(before, words):
        return
    text = "this line goes on from the line above, but is not read as a part of it"
    hint = "join it with the line above; or put the whole text below >-, each line indented alike"
    yield Repair(at, indentation(line), f"{before} {words}", text, hint, above, at, True)


def goes_on_from(before: str, words: str) -> bool:
    """Whether the words of a line most likely belong to the sentence that the line before began."""
    ends = re.search(r"[.!?:;…][\"'”’)]*$", before) or re.fullmatch(r" *(?:- )?[a-z_]+:", before)
    return not ends and (words[0].islower() or words[0] in "([\"'“‘0123456789")


def _repair_indentation(at: int, line: str) -> Iterator[Repair]:
    now = indentation(line)
    evenly = range((max(now - _FARTHEST, 0) + 1) // 2 * 2, now + _FARTHEST, 2)
    for spaces in sorted(evenly, key=lambda spaces: abs(spaces - now)):
        if spaces != now:
            hint = f"indent it by {spaces} spaces, not {now}; if a text above is in quotes, see that they close"
            changed = " " * spaces + line.lstrip(" ")
            is_sure = abs(spaces - now) == 1
            yield Repair(at, now, changed, "this line does not fit the lines around it", hint, at, at, is_sure)


def _repair_dash(at: int, line: str) -> Iterator[Repair]:
    now = indentation(line)
    for spaces in (now, now - 2):
        if spaces >= 0:
            changed = f"{' ' * spaces}- {line.lstrip(' ')}"
            hint = f'start it with "- ", indented by {spaces} spaces, if it is an item of the list'
            hint += '; a note starts with "# "'
            yield Repair(at, now, changed, "this line does not fit the lines around it", hint, at, at)


def _repair_quote(at: int, line: str) -> Iterator[Repair]:
    found = _OPEN_QUOTE.fullmatch(line)
    if found:
        text = "a quotation mark opens here and does not close"
        hint = "close it at the end of the text; inside single quotes write an apostrophe twice"
        yield Repair(at, found.start(1), line + found[1], text, hint, at, at, True)


def _opens_quote(line: str) -> bool:
    """Whether a value in the line starts with a quotation mark that the line does not close."""
    found = _OPEN_QUOTE.fullmatch(line)
    return found is not None and found[1] not in found[2]


def indentation(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))
