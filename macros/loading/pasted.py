"""Lines that were written as other programs have them: checkboxes, bold names, signs that a phone changed. The suggest
form mends alike (widgets/suggest/mend-yaml.ts), held to tests/unit/mending-files.json.
"""

from __future__ import annotations

import re

from ..kinds import KINDS
from ..problems import excerpt
from .events import first_fault
from .field_names import field_names, target_names
from .repairs import MOST_CHARACTERS, Repair, indentation, quoted

_OTHERWISE: tuple[tuple[str, str, str], ...] = (
    (r"( *- +)\[[ xX✓✔]?\] +(\S.*)", r"\1\2", "a checkbox is read as a list"),
    (r"( *(?:- +)?)(\*\*|__)([a-z_]+)(?:\2:|:\2) *(.*)", r"\1\3: \4", "the name of a field carries no Markdown"),
    (r"( *(?:- +)?(?:[a-z_]+: +)?)([>|])(?: +-|[–—−]|--+)", r"\1\2-", "the sign of a text below is > and a hyphen"),
    (r"( *(?:- +)?(?:[a-z_]+: +)?)&gt;-?", r"\1>-", "the sign of a text below is > and a hyphen"),
    (r"( *(?:- +)?title: +)(\*\*|[*`])([\w(][^*`:#\n]*)\2", r"\1\3", "a title has no signs around it"),
    (r"( *)<!-- *(.*?) *-->", r"\1# \2", "a comment starts with a #"),
    (r"( *(?:- +)?[a-z_]+: +\[[^\[\]{}\"']*[^\s\[\]{},\"'])", r"\1]", "the bracket of a list does not close"),
    (r"([^\[\"']*\[[^\[\]\"']*[^\s,\[\]\"']) *,(?: *,)+ *([^\s,].*)", r"\1, \2", "two commas stand side by side"),
    (r"( *(?:- +)?(?:[a-z_]+: +)?)(([\"'])(?:(?!\3).)*\3) *[,;]", r"\1\2", "something stands after the text in quotes"),
)  # fmt: skip
_NAMED: tuple[tuple[str, str, str], ...] = (
    (
        r"( *)(?:\[\d[^\]]{3,24}\] |\d[\d./-]{5,9},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)? - )[^:\[\]]{1,60}: "
        r"([a-z_]+)(:(?: .*)?)",
        r"\1\2\3",
        "a chat has put a time and a name before this line",
    ),
    (r"( *(?:- +)?)<([a-z_]+)>(.*)</\2>", r"\1\2: \3", "a field is no tag"),
    (r"( *)\| *([a-z_]+) *\| *(.*?) *\|", r"\1\2: \3", "a table says nothing here"),
    (r"( *(?:- +)?)([a-z_]+) *(?:->|=>|→) *(\S.*)", r"\1\2: \3", "an arrow stands where a colon belongs"),
    (
        r"( *(?:- +)?)([a-z_]+): +((?:[a-z_]+: [^:,]+, )+[a-z_]+: [^:,]+)",
        r"\1\2: {\3}",
        "several fields stand in one line",
    ),
)
"""Lines that start with the name of a field."""
_CUT: tuple[tuple[str, str, str, str], ...] = (
    (
        r"( *)([a-z_]+:) +(- \S.*)", r"\1\2\n\1  \3", "a list can't start in the middle of a line",
        'start each "- " on a line of its own, indented by two spaces',
    ),
    (
        r"( *)([a-z_]+: [>|]-) +(\w.*)", r"\1\2\n\1  \3", "text stands right after > or |",
        "start the text on the next line, indented by two spaces; put it in quotes if the sign belongs to it",
    ),
)  # fmt: skip
"""Lines of which a part belongs in the next."""
_KINDS = "|".join(kind.name for kind in KINDS)
_TARGETS: tuple[tuple[str, str, str], ...] = (
    (
        rf"( *(?:- +)?)([a-z_]+): +\[[^\[\]]*\]\(((?:https?|mailto|{_KINDS}):\S+)\)", r"\1\2: \3",
        "a link of Markdown stands where only its address belongs",
    ),
    (
        rf"( *(?:- +)?)([a-z_]+): +({_KINDS}): +([a-z0-9-]+)", r"\1\2: \3:\4",
        "a reference has no space after its colon",
    ),
)  # fmt: skip
"""Lines of a field that holds an address or a reference."""
_TWO_FIELDS = re.compile(r"( *(?:- +)?)([a-z_]+): +(\S+) +([a-z_]+)(: .*)")
_CELL = re.compile(r'( *(?:- +)?(?:[a-z_]+: +)?)"((?:[^"]|"")*)"')
"""A text as spreadsheets copy it, with each quotation mark in it twice."""
_PATH = re.compile(r"""( *(?:- +)?(?:[a-z_]+: +)?)"((?:[^"\\]|\\[^\\])*)" *""")
_MOST_SHOWN = 120
"""Characters: more of a line than of other texts, since all of it is to be written."""
_DRIVE = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\(?:[^\W_abtnvfre0xuUNLP]|[abtnvfrexuUNLP](?=[a-z]))")
"""The start of a path on a disk, whose backslash is no code."""
_IN_DOUBLE_QUOTES = re.compile(r'"(?:[^"\\]|\\.)*"?')
_BACKSLASH = re.compile(r"\\(.)")
_CODES = '0abtnvfre "/\\N_LPxuU'
"""What stands behind a backslash that starts a code."""
_ABOVE = 3
"""So many lines above a fault may be what it is about."""


def undo_pasting(text: str, fault_line: int) -> Repair | None:
    """Writes a line near a fault (at a line from 0) as YAML has it, if that lets more of the file be read."""
    if len(text) > MOST_CHARACTERS:
        return None
    lines = text.split("\n")
    fault_line = min(fault_line, len(lines) - 1)
    for at in range(max(fault_line - _ABOVE, 0), fault_line + 1):
        repair = _as_yaml(at, lines[at].rstrip())
        if repair:
            repaired = repair.within(lines)
            fault = first_fault("\n".join(repaired), at, at)
            if fault is None or not fault.problem_mark or fault.problem_mark.line > at:
                return repair
    return None


def double_backslashes(text: str, fault_line: int) -> Repair | None:
    """Doubles the backslashes inside double quotes in a line (from 0) that start no code."""
    lines = text.split("\n")
    line = lines[fault_line] if fault_line < len(lines) else ""
    quotes = _IN_DOUBLE_QUOTES.search(line)
    start = quotes.start() if quotes else len(line)
    wrong = next((one for one in _BACKSLASH.finditer(line, start) if one[1] not in _CODES), None)
    if wrong is None:
        return None
    changed = line[:start] + _BACKSLASH.sub(lambda one: one[0] if one[1] in _CODES else f"\\{one[0]}", line[start:])
    repaired = "\n".join([*lines[:fault_line], changed, *lines[fault_line + 1 :]])
    fault = first_fault(repaired, fault_line, fault_line)
    if fault and fault.problem_mark and fault.problem_mark.line <= fault_line:
        return None
    what = f"{wrong[0]} inside double quotes starts a code that does not exist"
    hint = f"write \\{wrong[0]} instead, or put the text in single quotes"
    return Repair(fault_line, wrong.start(), changed, what, hint, fault_line, fault_line, True)


def path_in_single_quotes(line: str) -> str:
    """A line with a text in single quotes instead of double ones, since it holds a path; empty if it does not."""
    found = _PATH.fullmatch(line.rstrip())
    if not found or not _DRIVE.search(found[2]):
        return ""
    return found[1] + "'" + found[2].replace('\\"', '"').replace("'", "''") + "'"


def _as_yaml(at: int, line: str) -> Repair | None:
    if path := path_in_single_quotes(line):
        what, hint = "a backslash inside double quotes starts a code", f"write {excerpt(path.strip(), _MOST_SHOWN)}"
        return Repair(at, line.index('"'), path, what, hint, at, at, True)
    cell = _CELL.fullmatch(line)
    if cell and '""' in cell[2] and cell[2].strip('"'):
        changed = cell[1] + quoted(cell[2].replace('""', '"'))
        what, hint = "a spreadsheet has doubled the quotation marks", f"write {excerpt(changed.strip())}"
        return Repair(at, indentation(line), changed, what, hint, at, at, True)
    for pattern, new, what in _OTHERWISE:
        if found := re.fullmatch(pattern, line):
            changed = found.expand(new).rstrip()
            hint = f"write {excerpt(changed.strip())}"
            if changed == line[:-1].rstrip() and line[-1] != "-":
                hint = f"delete the {line[-1]}"
            return Repair(at, indentation(line), changed, what, hint, at, at, True)
    for pattern, new, what in _TARGETS:
        found = re.fullmatch(pattern, line)
        if found and found[2] in target_names():
            changed = found.expand(new)
            return Repair(at, indentation(line), changed, what, f"write {excerpt(changed.strip())}", at, at, True)
    for pattern, new, what in _NAMED:
        found = re.fullmatch(pattern, line)
        if found and found[2] in field_names():
            changed = found.expand(new).rstrip()
            return Repair(at, indentation(line), changed, what, f"write {excerpt(changed.strip())}", at, at, True)
    for pattern, new, what, hint in _CUT:
        if found := re.fullmatch(pattern, line):
            return Repair(at, found.start(3), found.expand(new), what, hint, at, at, True)
    two = _TWO_FIELDS.fullmatch(line)
    if two and two[4] in field_names() and two[2] in field_names():
        inner = " " * len(two[1])
        hint = f'start a new line before "{two[4]}:"'
        changed = f"{two[1]}{two[2]}: {two[3]}\n{inner}{two[4]}{two[5]}"
        return Repair(at, two.start(4), changed, "two fields stand in one line", hint, at, at, True)
    return None
