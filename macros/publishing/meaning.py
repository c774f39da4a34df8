"""What words mean, as rows of small whole numbers: words that people use alike have rows alike.

`meaning.txt` beside this file has a line for each stem; `tests/bench/make_meaning.py` says where it comes from. The
rows of a text's words are added up, and the texts are alike in meaning as far as their rows point the same way.
`widgets/finding/meaning.ts` compares; `tests/unit/meaning-vectors.json` holds for both.

A row is packed as a byte by which all its numbers are multiplied, then two numbers from -7 to 7 in each byte, 8 added
to each, the first one in the higher half; all in base64.
"""

from __future__ import annotations

import base64
import sys
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

DIMENSIONS = 64
LARGEST = 7
_FARTHEST = 255 * LARGEST
_HALVES = bytes.maketrans(b"0123456789abcdef", bytes(range(16)))
_ONES = int.from_bytes(array("I", [1] * DIMENSIONS).tobytes(), sys.byteorder)
FILE = Path(__file__).with_name("meaning.txt")


@cache
def packed_meanings() -> dict[str, str]:
    """The packed row of each stem, in the order of the stems."""
    return dict(line.split(" ") for line in FILE.read_text("utf-8").splitlines())


@cache
def _meaning(stem: str) -> int | None:
    """The row of a stem as one large number, 32 bits for each of its numbers, none below zero: added up at once."""
    packed = packed_meanings().get(stem)
    if packed is None:
        return None
    times, *_ = both = base64.b64decode(packed)
    # All halves of bytes at once, as hexadecimal digits; then as `unpack` has it, for all numbers in one.
    halves = array("I", tuple(both[1:].hex().encode().translate(_HALVES)))
    row = int.from_bytes(halves.tobytes(), sys.byteorder)
    return times * row + (_FARTHEST - times * (LARGEST + 1)) * _ONES


def pack_meaning(counts: Counter[str]) -> str:
    """The packed row of a text whose stems are counted; empty if none of them has one."""
    rows = [(row, count) for one, count in counts.items() if (row := _meaning(one)) is not None]
    added = sum(row * count for row, count in rows).to_bytes(4 * DIMENSIONS, sys.byteorder)
    zero = _FARTHEST * sum(count for _, count in rows)
    sums = [number - zero for number in memoryview(added).cast("I")]
    longest = max(map(abs, sums), default=0)
    # In whole numbers, so that every machine gives the same. Only where a page's row points counts, not how far.
    return pack(1, [(2 * LARGEST * number + longest) // (2 * longest) for number in sums]) if longest else ""


def pack_signs(packed: str) -> bytes:
    """Which numbers of a packed row are not below zero, a bit for each: a rough row, to choose by; 0 if it is empty."""
    bits = "".join("1" if number >= 0 else "0" for number in unpack(packed)) if packed else "0"
    return int(bits, 2).to_bytes(DIMENSIONS // 8)


def pack(times: int, row: Sequence[int]) -> str:
    """A row as it is stored: numbers from -7 to 7, an even count of them, and by what all are multiplied, 1 to 255."""
    halves = [number + LARGEST + 1 for number in row]
    both = (16 * one + other for one, other in zip(halves[::2], halves[1::2], strict=True))
    return base64.b64encode(bytes([times, *both])).decode("ascii")


def unpack(packed: str) -> tuple[int, ...]:
    """The numbers of a packed row, multiplied."""
    times, *both = base64.b64decode(packed)
    return tuple(times * (half - LARGEST - 1) for byte in both for half in (byte >> 4, byte & 15))
