"""Lists as people write them elsewhere. widgets/suggest/listed.test.ts holds the suggest form to the same vectors."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.listed import clear_items, known_pieces, marked_items, marks_of, pieces, questions_in, short_items
from tests.unit.sample import ROOT

VECTORS: Any = json.loads((ROOT / "tests/unit/listed-vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS["marks"], ids=lambda vector: str(vector["items"]))
def test_what_stands_before_all_items_is_found(vector: dict[str, Any]) -> None:
    assert marks_of(vector["items"]) == vector["marks"]


@pytest.mark.parametrize(
    ("name", "vector"),
    [(name, vector) for name in ("marked", "pieces", "clear", "questions", "short") for vector in VECTORS[name]],
)
def test_one_line_is_read_as_the_list_that_it_is(name: str, vector: dict[str, Any]) -> None:
    read = {
        "marked": marked_items,
        "pieces": pieces,
        "clear": clear_items,
        "questions": questions_in,
        "short": short_items,
    }[name]
    assert read(vector["text"]) == vector["items"]


@pytest.mark.parametrize("vector", VECTORS["known"], ids=lambda vector: f"{vector['text']} of {vector['known']}")
def test_pieces_that_are_known_are_found_without_a_sign_too(vector: dict[str, Any]) -> None:
    assert known_pieces(vector["text"], lambda piece: piece if piece in vector["known"] else None) == vector["items"]
