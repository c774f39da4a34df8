"""A name inside of other words, whichever way it is written."""

from __future__ import annotations

import unicodedata


def isolated(name: str) -> str:
    """A name as it may stand inside of a sentence: one that is written from right to left keeps to itself.

    Without that it would draw the signs around it to its side. The two characters that do it are not seen.
    """
    from_the_right = any(unicodedata.bidirectional(char) in ("R", "AL") for char in name)
    return f"\u2068{name}\u2069" if from_the_right else name
