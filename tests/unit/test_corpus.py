"""The made-up content of the benchmark keeps to the rules, or nothing could be measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content.load import load_playbook
from tests.bench.corpus import write_corpus


@pytest.mark.parametrize("size", [100, 1_000])
def test_made_up_content_has_no_errors(size: int, tmp_path: Path) -> None:
    write_corpus(tmp_path / "data", size)
    playbook, problems = load_playbook(tmp_path / "data", advice=False)
    assert problems == []
    assert len(playbook.entries) == size
