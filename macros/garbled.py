"""Letters that came apart: UTF-8 that was read as Windows-1252, as copies between programs leave it; and letters that a
PDF has made one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BYTES: dict[str, int] = {}
"""Each character of Windows-1252 from 80 to FF, and the byte that it stands for."""
for _byte in range(0x80, 0x100):
    _BYTES[chr(_byte)] = _byte  # what Windows-1252 leaves free is read as Latin-1
    _BYTES[bytes([_byte]).decode("cp1252", errors="replace").replace("\ufffd", chr(_byte))] = _byte
_FOLLOWING = "".join(re.escape(char) for char, byte in _BYTES.items() if byte < 0xC0)
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_MAYBE = re.compile(
    f"[\ufb00-\ufb06]|[\u00c2-\u00df][{_FOLLOWING}]|[\u00e0-\u00ef][{_FOLLOWING}]{{2}}|[\u00f0-\u00f4][{_FOLLOWING}]{{3}}"
)


def garbled(text: str) -> Iterator[tuple[str, str]]:
    """Each place that came apart, once: what stands there, and the letter that it was."""
    seen = set()
    for found in _MAYBE.finditer(text):
        if found[0] not in seen and (meant := _meant(found[0])):
            seen.add(found[0])
            yield found[0], meant


def put_together(text: str) -> str:
    """The text with all letters whole."""
    return _MAYBE.sub(lambda found: _meant(found[0]) or found[0], text)


def _meant(broken: str) -> str:
    """The letter that came apart; empty if there is none. The sign for an unseen space stands for a space."""
    if broken in LIGATURES:
        return LIGATURES[broken]
    try:
        letter = bytes(_BYTES[char] for char in broken).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return " " if letter == "\u00a0" else letter if letter.isprintable() else ""
