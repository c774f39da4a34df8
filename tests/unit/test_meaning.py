"""What words and pages mean: the file that the repository keeps, and how rows are packed."""

from __future__ import annotations

import base64
import math
from collections import Counter

from macros.meaning import DIMENSIONS, pack_meaning, packed_meanings
from macros.stems import FILLERS, stem


def _row(packed: str) -> list[int]:
    return [(byte + 128) % 256 - 128 for byte in base64.b64decode(packed)]


def _alike(one: str, other: str) -> float:
    a, b = (_row(packed_meanings()[stem(word)]) for word in (one, other))
    shared = sum(x * y for x, y in zip(a, b, strict=True))
    return shared / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))


def test_each_stem_has_a_row_and_they_are_in_order() -> None:
    assert list(packed_meanings()) == sorted(packed_meanings())
    assert {len(_row(packed)) for packed in packed_meanings().values()} == {DIMENSIONS}
    assert not set(map(stem, FILLERS)) & set(packed_meanings())


def test_words_that_mean_nearly_the_same_are_more_alike_than_others() -> None:
    assert _alike("money", "cash") > _alike("money", "listen") + 0.3
    assert _alike("boss", "manager") > _alike("boss", "agenda") + 0.2


def test_the_row_of_a_text_points_where_its_words_do() -> None:
    packed = pack_meaning(Counter({"trust": 3, "nowordatall": 5}))
    row, word = _row(packed), _row(packed_meanings()["trust"])
    assert max(map(abs, row)) == 127
    assert [number > 0 for number in row if abs(number) > 1] == [
        number > 0 for number, long in zip(word, row, strict=True) if abs(long) > 1
    ]


def test_a_text_of_unknown_words_has_no_row() -> None:
    assert pack_meaning(Counter({"nowordatall": 2})) == ""
    assert pack_meaning(Counter()) == ""
