"""What a value was meant to be. widgets/suggest/mend.test.ts holds the suggest form to the same vectors."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.loading.amounts import read_range, read_timed
from macros.mending import Names, Wanted, mend_value
from tests.unit.sample import ROOT

VECTORS: Any = json.loads((ROOT / "tests/unit/mending-vectors.json").read_text("utf-8"))
NAMES = Names(VECTORS["entries"], VECTORS["folders"], VECTORS["moved"])


def wanted(vector: dict[str, Any]) -> Wanted:
    return Wanted(
        vector["form"],
        tuple(vector.get("words", ())),
        vector.get("kind", ""),
        vector.get("counts", ""),
        vector.get("isItem", False),
    )


@pytest.mark.parametrize("vector", VECTORS["values"], ids=lambda vector: f"{vector['form']} {vector['value']!r}")
def test_value_is_mended_as_it_was_meant(vector: dict[str, Any]) -> None:
    meant = mend_value(wanted(vector), vector["value"], NAMES)
    assert (meant, type(meant)) == (vector["meant"], type(vector["meant"]))
    if meant is not None:
        assert mend_value(wanted(vector), meant, NAMES) is None


@pytest.mark.parametrize("vector", VECTORS["ranges"], ids=lambda vector: repr(vector["value"]))
def test_range_is_read_as_it_was_meant(vector: dict[str, Any]) -> None:
    assert read_range(vector["value"]) == (tuple(vector["meant"]) if vector["meant"] else None)


@pytest.mark.parametrize("vector", VECTORS["steps"], ids=lambda vector: repr(vector["value"]))
def test_minutes_of_a_step_are_read_as_they_were_meant(vector: dict[str, Any]) -> None:
    assert read_timed(vector["value"]) == (tuple(vector["meant"]) if vector["meant"] else None)
