"""Rules about messages and their blanks."""

from __future__ import annotations

import re

from ..kinds.message import Message
from ..problems import excerpt
from .rules import Finding, Findings, entity_rule

_BLANK = re.compile(r"\[([^\[\]\n]+(?:\n[^\[\]\n]+)?)\](?!\()")


def _in_other_signs(name: str, may_be_words: bool) -> re.Pattern[str]:
    """A blank in other signs than square brackets; may_be_words: whether its name may also be words of the text."""
    opens, closes = ("{", "}") if may_be_words else ("{<(_", "}>)_")
    return re.compile(rf"[{opens}]+ ?{re.escape(name)} ?[{closes}]+", re.IGNORECASE)


_UNCLOSED = re.compile(r"\[[^\[\]]{0,30}(?![^\[\]]*\])")


@entity_rule("message-blanks", Message)
def blanks_are_explained(message: Message) -> Findings:
    """Every [blank] of a message is closed and explained in blanks; every explained one occurs, in the same order."""
    used: dict[str, str] = {}
    for field in ("subject", "body"):
        for found in _UNCLOSED.finditer(getattr(message, field)):
            yield Finding(
                (field,), f"{excerpt(found[0])} opens a blank that is not closed", "add the missing ]", found[0]
            )
        for found in _BLANK.finditer(getattr(message, field)):
            used.setdefault(" ".join(found[1].split()), field)
    explained = [blank.name for blank in message.blanks]
    otherwise = {" ".join(name.lower().split()): name for name in used if name not in explained}
    elsewhere: set[str] = set()
    for name in explained:
        if name not in used and (said := otherwise.get(name.lower())):
            text = f"[{said}] is written otherwise than in blanks"
            yield Finding((used[said],), text, f"write [{name}]", f"[{said}]")
            used = {name if one == said else one: field for one, field in used.items()}
        for field in ("subject", "body"):
            if odd := _in_other_signs(name, name in used).search(getattr(message, field)):
                yield Finding((field,), f"{odd[0]} is not how a blank is written", f"write [{name}]", odd[0])
                elsewhere.add(name)
    new = [name for name in used if name not in explained]
    left = [name for name in explained if name not in used and name not in elsewhere]
    is_renamed = len(new) == len(left) == 1
    for name in new:
        text = f"[{name}] is not explained in blanks"
        hint = f'add to "blanks", in the order of the text: "- name: {name}", and below it "help:" with what to put in'
        if is_renamed:
            text += f', where "{left[0]}" stands, which is nowhere else'
            hint = f'write "name: {name}" there, or [{left[0]}] here'
        yield Finding((used[name],), text, hint, f"[{name}]")
    for place, name in enumerate(explained):
        if name in elsewhere or (is_renamed and name in left):
            continue
        if name not in used:
            text = f"the blank {name} is not in the subject or the body"
            yield Finding(("blanks", place, "name"), text, f"write [{name}] in the text, or delete it here")
        elif explained.index(name) < place:
            yield Finding(("blanks", place, "name"), f"the blank {name} is explained twice", "delete one of them")
    wanted = [name for name in used if name in explained]
    if [name for name in dict.fromkeys(explained) if name in used] != wanted:
        yield Finding(("blanks",), "the blanks are not in the order of the text", f"order: {', '.join(wanted)}")


_OPTIONAL = r":\n\n- \[{}\](?:\n\n|\Z)"
"""A blank alone in a list below a line that introduces it."""


@entity_rule("message-optional", Message)
def optional_blanks_stand_alone(message: Message) -> Findings:
    """An optional blank is all of a list, below a line that ends with a colon, since both are left out together."""
    for place, blank in enumerate(message.blanks):
        if blank.optional and not re.search(_OPTIONAL.format(re.escape(blank.name)), message.body):
            text = f"[{blank.name}] is optional, but is not all of a list below a line that ends with a colon"
            hint = f'write such a line, and then "- [{blank.name}]" between empty lines, or delete optional'
            yield Finding(("blanks", place, "optional"), text, hint)


_LIST = re.compile(r"(?:^- .*(?:\n(?!\n|- ).+)*\n?)+", re.MULTILINE)


@entity_rule("message-filling", Message)
def each_filling_has_its_place(message: Message) -> Findings:
    """Each `fill` of a message has one blank, and with `lists_blocks` the body has one list without blanks."""
    filled: dict[str, str] = {}
    for place, blank in enumerate(message.blanks):
        if blank.fill is None:
            continue
        if first := filled.get(blank.fill):
            text = f"{blank.fill} fills in [{first}] already"
            yield Finding(("blanks", place, "fill"), text, f"write [{first}] here too, or delete the fill")
        filled.setdefault(blank.fill, blank.name)
    if message.lists_blocks:
        examples = [found[0] for found in _LIST.finditer(message.body) if "[" not in found[0]]
        if len(examples) != 1:
            text = f"the body has {len(examples)} lists without blanks, and the agenda replaces one"
            yield Finding(("lists_blocks",), text, "keep one example of an agenda as a list, or delete lists_blocks")
