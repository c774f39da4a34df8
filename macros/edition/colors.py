"""Colors of an edition: that they are colors, and that words can be read on them (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..fields import Loc
from ..problems import excerpt
from .file import Colors

TOKENS = "overrides/styles/tokens.css"
TEXT, EDGE = 4.5, 3.0
"""How many times lighter the one has to be than the other: for words, and for the edge of what can be used."""
_GROUNDS = ("paper", "surface", "sunken")
_WASHES = ("accent_wash", "warm_wash")
_OF_BLOCKS = ("opening", "icebreaker", "question", "breakout", "break", "decision", "closing")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((words, ground, TEXT) for words in ("ink", "ink_soft", "accent") for ground in (*_GROUNDS, *_WASHES)),
    *(("accent_strong", ground, TEXT) for ground in (*_GROUNDS, "accent_wash")),
    *((words, ground, TEXT) for words in ("stop", *_OF_BLOCKS) for ground in _GROUNDS),
    *(("ink", ground, TEXT) for ground in ("mark", "stop_wash")),
    *(("accent_ink", ground, TEXT) for ground in ("accent", "accent_strong")),
    *(("control", ground, EDGE) for ground in _GROUNDS),
)
"""What stands on what, and how much contrast it needs."""
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_SCHEMES = ("light", "dark")


def contrast(one: str, other: str) -> float:
    """How much contrast two colors such as #0b565a have, from 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def core_colors(root: Path) -> dict[str, tuple[str, str]]:
    """The playbook's own colors by their names as in edition.yaml, each in light and dark; none without its styles."""
    path = root / TOKENS
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    found = re.findall(r"--pb-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", text)
    return {name.replace("-", "_"): (light, dark) for name, light, dark in found}


def color_faults(colors: Colors, root: Path) -> Iterator[tuple[Loc, str, str, str]]:
    """What is no color, and what can't be read on what: the way to it, a rule's id, what was found, what to do."""
    own = {name: pair for name, pair in colors if pair is not None}
    wrong = [
        (name, scheme)
        for name, pair in own.items()
        for scheme in _SCHEMES
        if not _COLOR.fullmatch(getattr(pair, scheme))
    ]
    for name, scheme in wrong:
        text = f"colors.{name}.{scheme} is {excerpt(getattr(own[name], scheme))}, which is not a color"
        yield ("colors", name, scheme), "edition-color", text, 'write it in quotes with six digits, such as "#5b2a86"'
    if wrong:
        return
    all_colors = core_colors(root) | {name: (pair.light, pair.dark) for name, pair in own.items()}
    for words, ground, needed in PAIRS:
        if words not in all_colors or ground not in all_colors or not {words, ground} & own.keys():
            continue
        for number, scheme in enumerate(_SCHEMES):
            one, other = all_colors[words][number], all_colors[ground][number]
            if (found := contrast(one, other)) < needed:
                at = words if words in own else ground
                text = f"{words} {one} on {ground} {other} ({scheme}) has a contrast of {_shown(found)}:1"
                darker = "darker" if (scheme == "light") == (at == words) else "lighter"
                hint = f"{needed:g}:1 is needed: make {at} {darker}"
                if words == "accent_ink":
                    hint = f"{needed:g}:1 is needed: change accent_ink or {ground}"
                yield ("colors", at, scheme), "contrast", text, hint


def _shown(figure: float) -> str:
    """A contrast with two digits, never rounded up to what it has not."""
    return f"{int(figure * 100) / 100:.2f}"
