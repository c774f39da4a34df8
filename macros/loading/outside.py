"""Texts with lines that stand too far left to belong to them. The suggest form mends alike
(widgets/suggest/outside.ts), held to tests/unit/mending-files.json.
"""

from __future__ import annotations

import re
from itertools import takewhile

from ..listed import OTHER_DASH
from .events import first_fault
from .field_names import field_names, list_names, text_names
from .repairs import MOST_CHARACTERS, VERBATIM, Repair, goes_on_from, indentation

_OPENS = re.compile(r"( *(?:- +)*)(?:([a-z_]+):|-)?( *[>|][-+0-9]*)?")
_NAMED = re.compile(r"- |\S+:(?: |$)")
"""A line that is more likely an item, or a field with another name, than part of a text."""
_VALUED = re.compile(r"([a-z_]+): +([^\s\"'\[{>|&*!%@`#].*)")
_FIELD = re.compile(r" *(?:- +)*[a-z_]+:(?: |$)")
_ITEM = re.compile(r" *-(?: |$)")
_OTHER_ITEM = re.compile(rf"(?:-|{OTHER_DASH}) *\S")
_MARKED = re.compile(rf"(?:-+[>–—]?|{OTHER_DASH}) +\S")
"""An item of a list that starts with another sign than a dash."""
_NEEDS_SIGN = re.compile(r"[\[\]{}\"'*&!%@`>|#,?:-]|.*(?:: | #|:$)")
_FARTHEST = 60
"""Lines. A text is shorter, and a longer way back would take too long."""


def gather_outside(text: str, fault_line: int) -> Repair | None:
    """Indents the lines of the text in which a fault (at a line from 0) was noticed, if they stand outside of it and
    indenting them lets more of the file be read.
    """
    if len(text) > MOST_CHARACTERS:
        return None
    lines = text.split("\n")
    fault_line = min(fault_line, len(lines) - 1)
    for owner in range(fault_line, max(fault_line - _FARTHEST, -1), -1):
        repair = _gather(lines, owner, fault_line) or _gather_valued(lines, owner, fault_line)
        if repair:
            repaired = repair.within(lines)
            fault = first_fault("\n".join(repaired), repair.first, repair.last)
            added = len(repaired) - len(lines)
            reached = fault.problem_mark.line if fault and fault.problem_mark else len(repaired)
            if reached > repair.last + added and (not added or reached > fault_line + added):
                return repair
    return None


def _gather(lines: list[str], owner: int, fault_line: int) -> Repair | None:
    """The repair of the text that opens in a line, if a fault was noticed in what stands outside of it."""
    found = _OPENS.fullmatch(lines[owner].rstrip())
    if not found or not (found[2] or found[3] or found[0].endswith("-")):
        return None
    name, sign = found[2] or "", found[3] or ""
    before = found[0].removesuffix(sign)
    left = len(found[1]) if name else max(before.rfind("-"), 0)
    said = [at for at in range(owner + 1, len(lines)) if lines[at].strip()]
    inside = []
    while said and indentation(lines[said[0]]) > left:
        inside.append(said.pop(0))
    run: list[int] = []
    for at in said:
        goes_on = goes_on_from(lines[(run or inside or [owner])[-1]].rstrip(), lines[at].strip())
        is_piece = not sign and (_FIELD.match(lines[at]) or _ITEM.match(lines[at]))
        is_left = indentation(lines[at]) <= left
        is_item = not name and indentation(lines[at]) == left and _MARKED.match(lines[at].strip())
        if is_piece or is_item or (is_left and not _is_outside(lines[at], bool(sign), left, goes_on and bool(sign))):
            break
        run.append(at)
    farthest = min((indentation(lines[at]) for at in run), default=0)
    rest = (at for at in said[len(run) :] if indentation(lines[at]) <= farthest and lines[at].lstrip()[0] != "#")
    below = next(rest, len(lines))
    if inside and not sign and name in list_names(left == 0) and all(lines[at].strip()[0] in "\"'" for at in inside):
        return _as_items(lines, owner, inside, left + 2, name)
    if not run or not run[0] - 1 <= fault_line <= below or (inside and not sign):
        return None
    if not sign and name in list_names(left == 0):
        return _as_items(lines, owner, run, left + 2, name)
    deeper = [indentation(lines[at]) for at in run if indentation(lines[at]) > left]
    depth = indentation(lines[inside[0]]) if inside else min(deeper, default=left + 2)
    moved = [at for at in run if indentation(lines[at]) < depth]
    kept = {at: lines[at].rstrip() for at in range(run[0], run[-1] + 1)}
    kept |= {at: " " * depth + lines[at].strip() for at in moved}
    needs_sign = not sign and (len(run) > 1 or _NEEDS_SIGN.match(lines[run[0]].strip()) is not None)
    opening = lines[owner].rstrip() + (f" {'|-' if name in VERBATIM else '>-'}" if needs_sign else "")
    changed = "\n".join([opening, *lines[owner + 1 : run[0]], *kept.values()])
    hint = f"indent {_lines(moved)} by {depth} spaces"
    if needs_sign:
        hint = f'write "{opening.strip()}" in line {owner + 1}, and {hint}'
    # Below the last text a greeting may stand.
    is_apart = bool(inside) and len(run) == len(said) and not lines[run[0] - 1].strip()
    if is_apart:
        hint += "; delete it if it is no part of the text"
    # Where the dashes stand, what goes on in no sentence may be the next item.
    above = lines[(inside or [owner])[-1]].rstrip()
    is_next = (
        bool(inside)
        and not name
        and indentation(lines[run[0]]) == left
        and not goes_on_from(above, lines[run[0]].strip())
    )
    if is_next:
        hint = f'start it with "- " if it is an item of the list; otherwise {hint}'
    what = "the text that starts in" if sign else f'the text of "{name}:" in' if name else "the item of"
    text = f"this line stands outside {what} line {owner + 1}"
    return Repair(
        moved[0], indentation(lines[moved[0]]), changed, text, hint, owner, run[-1], not is_apart and not is_next
    )


def _gather_valued(lines: list[str], owner: int, fault_line: int) -> Repair | None:
    """The repair of a text of paragraphs that starts beside its name, if a fault was noticed in what follows."""
    found = _VALUED.fullmatch(lines[owner].rstrip())
    if not found or found[1] not in text_names():
        return None
    said = [at for at in range(owner + 1, len(lines)) if lines[at].strip()]
    run = list(takewhile(lambda at: not _NAMED.match(lines[at]) and _is_outside(lines[at], False, 0, False), said))
    if not run or not run[0] - 1 <= fault_line <= (said[len(run)] if len(said) > len(run) else len(lines)):
        return None
    is_wrapped = len(run) == 1 and goes_on_from(lines[owner].rstrip(), lines[run[0]].strip())
    # Lines that are indented without a line free between them are one text.
    is_one = run[-1] == owner + len(run) and all(indentation(lines[at]) for at in run)
    if is_wrapped or is_one or (len(run) == len(said) and run[-1] > owner + len(run)):
        return None
    depth = min((indentation(lines[at]) for at in run if indentation(lines[at])), default=2)
    moved = [at for at in run if indentation(lines[at]) < depth]
    kept = [
        " " * depth + lines[at].strip() if at in moved else lines[at].rstrip() for at in range(owner + 1, run[-1] + 1)
    ]
    changed = "\n".join([f"{found[1]}: >-", " " * depth + found[2], *kept])
    text = f'the text of "{found[1]}:" in line {owner + 1} goes on below, but nothing says where it ends'
    hint = f'write "{found[1]}: >-" in line {owner + 1}, move what stands behind it to the next line, '
    below = f"lines {run[0] + 1} to {run[-1] + 1}" if len(run) > 1 else f"line {run[0] + 1}"
    hint += f"and indent that and {below} by {depth} spaces"
    return Repair(owner, 0, changed, text, hint, owner, run[-1], True)


def _as_items(lines: list[str], owner: int, run: list[int], depth: int, name: str) -> Repair:
    """The repair of lines that stand without dashes below the name of a list."""
    items: list[str] = []
    for at in run:
        words = lines[at].strip()
        words = words.rstrip(",;") if words[0] in "\"'" else words
        if items and not words.startswith(('"', "'")) and goes_on_from(items[-1], words):
            items[-1] += f" {words}"
        else:
            items.append(f"{' ' * depth}- {words}")
    which = "it" if len(run) == 1 else f"each item in {_lines(run)}"
    text = f'this line is no item of the list of "{name}:" in line {owner + 1}'
    hint = f'start {which} with "- ", indented by {depth} spaces'
    changed = "\n".join([lines[owner], *lines[owner + 1 : run[0]], *items])
    return Repair(run[0], indentation(lines[run[0]]), changed, text, hint, owner, run[-1], True)


def _lines(of: list[int]) -> str:
    return "it" if len(of) == 1 else f"lines {of[0] + 1} to {of[-1] + 1}"


def _is_outside(line: str, has_sign: bool, left: int, goes_on: bool) -> bool:
    """Whether a line that is not indented as far as a text may belong to it all the same."""
    words = line.strip()
    word = re.match(r"[a-z_]+\b", words)
    if _FIELD.match(line) or words.startswith("# ") or words in ("#", "---"):
        return False
    if word and word[0] in field_names() and not goes_on:
        return False
    if not has_sign and _OTHER_ITEM.match(words):
        return False
    return not _ITEM.match(line) or left == 0
