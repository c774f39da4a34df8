"""What unit tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.sample import Sample


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A valid data folder with one entry of each kind."""
    return Sample(tmp_path)
