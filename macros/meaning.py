"""What words mean, as rows of small whole numbers: words that people use alike have rows alike.

`macros/meaning.txt` has a line for each stem; `tests/bench/make_meaning.py` says where it comes from. The rows of a
text's words are added up, and the texts are alike in meaning as far as their rows point the same way.
`widgets/finding/meaning.ts` compares.
"""

from __future__ import annotations

import base64
from collections import Counter
from functools import cache
from pathlib import Path

DIMENSIONS = 24
FILE = Path(__file__).with_name("meaning.txt")


@cache
def packed_meanings() -> dict[str, str]:
    """The row of each stem, a byte for each number, in base64; in the order of the stems."""
    return dict(line.split(" ") for line in FILE.read_text("utf-8").splitlines())


@cache
def _meaning(stem: str) -> tuple[int, ...] | None:
    packed = packed_meanings().get(stem)
    return None if packed is None else tuple((byte + 128) % 256 - 128 for byte in base64.b64decode(packed))


def pack_meaning(counts: Counter[str]) -> str:
    """The row of a text whose stems are counted, in base64; empty if none of them has one."""
    rows = [row for one in counts.elements() if (row := _meaning(one))]
    sums = list(map(sum, zip(*rows, strict=True)))
    longest = max(map(abs, sums), default=0)
    if not longest:
        return ""
    # In whole numbers, so that every machine gives the same.
    return base64.b64encode(bytes((127 * number // longest) % 256 for number in sums)).decode("ascii")
