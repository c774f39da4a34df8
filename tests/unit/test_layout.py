"""Fields that stand beside their groups: what is said, and where they belong. widgets/suggest/layout.test.ts holds the
suggest form to the same vectors.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.kinds import BY_NAME, KINDS, Kind
from macros.loading import check_text
from macros.loading.layout import lay_out
from macros.mending import Names, mend
from tests.unit.sample import ROOT

VECTORS: Any = json.loads((ROOT / "tests/unit/layout-vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_each_field_finds_its_group(vector: dict[str, Any]) -> None:
    kind, bad, good = BY_NAME[vector["kind"]], "\n".join(vector["bad"]), "\n".join(vector["good"])
    assert mend(bad, kind, Names()) == good
    assert lay_out(good, kind.model) is None
    found, left = (check_text(text, kind, "", gathers=False)[1] for text in (bad, good))
    said = (vector["line"], "misplaced-field", vector["text"], vector["hint"])
    assert [(one.line, one.rule, one.text, one.hint) for one in found][:1] == [said]
    assert {one.text for one in found if one.rule != "misplaced-field"} == {one.text for one in left}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_entry_has_fields_out_of_place(kind: Kind) -> None:
    for path in (ROOT / "data" / kind.folder).glob("*.yaml"):
        assert lay_out(path.read_text("utf-8"), kind.model) is None, path.name
