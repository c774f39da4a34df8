"""Two fields that were written as one: what is said, and what `check --fix` makes of it. widgets/suggest/pairs.test.ts
holds the suggest form to the same vectors.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.kinds import BY_NAME
from macros.loading import check_text
from macros.loading.naming import EntryNames
from macros.mending import Names, mend
from tests.unit.sample import ROOT

VECTORS: Any = json.loads((ROOT / "tests/unit/pair-vectors.json").read_text("utf-8"))
IDS = {"sources": ("community-tool-box",), "agendas": ("shop-talk",), "tips": ("ask-for-input",)}
FOLDERS = {"source": "sources", "agenda": "agendas", "tip": "tips"}
TITLES = {f"{kind}:{id}": id.replace("-", " ").title() for kind, folder in FOLDERS.items() for id in IDS[folder]}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_pair_is_told_and_mended_as_it_was_meant(vector: dict[str, Any]) -> None:
    kind, bad = BY_NAME[vector["kind"]], "\n".join(vector["bad"])
    mended = mend(bad, kind, Names(TITLES, FOLDERS))
    assert mended.split("\n") == vector["good"]
    assert mend(mended, kind, Names(TITLES, FOLDERS)) == mended
    if "text" in vector:
        found = check_text(bad, kind, "", names=EntryNames(IDS))[1]
        wanted = (vector["text"], f"{vector['hint']}   (docs/contribute/{kind.name})")
        assert wanted in [(problem.text, problem.hint) for problem in found]
        # Nothing else is said of the same lines but that fields of the entry are missing.
        assert {problem.rule for problem in found if problem.text != vector["text"]} <= {"missing-field"}
