"""The same content gives the same site: whoever builds it, wherever, in any zone and language, at any time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.site_parts import files_of
from tests.conftest import made_once
from tests.project import build, copy_project


@pytest.fixture(scope="session")
def built_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built with everything that should not matter other than in `site`."""
    return made_once("some where", _build_elsewhere, tmp_path_factory) / "site"


def _build_elsewhere(base: Path) -> None:
    result = build(
        copy_project(base / "quite else"),
        base / "site",
        umask=0o077,
        TZ="America/Los_Angeles",
        LC_ALL="C",
        LANGUAGE="de",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
        PYTHONHASHSEED="2",
        SOURCE_DATE_EPOCH="1000000000",
    )
    assert result.returncode == 0, result.stdout


def test_every_file_is_the_same(site: Path, built_elsewhere: Path) -> None:
    paths = files_of(site)
    assert paths == files_of(built_elsewhere)
    differ = [path for path in sorted(paths) if (site / path).read_bytes() != (built_elsewhere / path).read_bytes()]
    assert not differ
