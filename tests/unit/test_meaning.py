"""What words and pages mean: the file that the repository keeps, and how rows are packed."""

from __future__ import annotations

import json
import math
from collections import Counter

import pytest

from macros.book.stems import stem
from macros.publishing.meaning import DIMENSIONS, LARGEST, pack, pack_meaning, packed_meanings, unpack
from tests.project import ROOT

VECTORS: dict[str, list[int]] = json.loads((ROOT / "tests/unit/meaning-vectors.json").read_text("utf-8"))


def _alike(one: str, other: str) -> float:
    a, b = (unpack(packed_meanings()[stem(word)]) for word in (one, other))
    shared = sum(x * y for x, y in zip(a, b, strict=True))
    return shared / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))


@pytest.mark.parametrize("packed", VECTORS)
def test_a_row_is_packed_as_the_browser_reads_it(packed: str) -> None:
    row = unpack(packed)
    assert row == tuple(VECTORS[packed])
    times = math.gcd(*row)
    assert pack(times, [number // times for number in row]) == packed


def test_each_stem_has_a_row_and_they_are_in_order() -> None:
    assert list(packed_meanings()) == sorted(packed_meanings())
    assert {len(unpack(packed)) for packed in packed_meanings().values()} == {DIMENSIONS}


def test_words_that_mean_nearly_the_same_are_more_alike_than_others() -> None:
    assert _alike("money", "cash") > _alike("money", "listen") + 0.3
    assert _alike("boss", "manager") > _alike("boss", "agenda") + 0.2


def test_the_row_of_a_text_points_where_its_words_do() -> None:
    packed = pack_meaning(Counter({"trust": 3, "nowordatall": 5}))
    row, word = unpack(packed), unpack(packed_meanings()["trust"])
    assert max(map(abs, row)) == LARGEST
    longest = max(map(abs, word))
    assert row == tuple(round(LARGEST * number / longest) for number in word)


def test_a_text_of_unknown_words_has_no_row() -> None:
    assert pack_meaning(Counter({"nowordatall": 2})) == ""
    assert pack_meaning(Counter()) == ""
