"""The same content gives the same site: whoever builds it, wherever, in any zone and language, at any time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.site_parts import files_of
from tests.conftest import made_once
from tests.project import build, copy_project


@pytest.fixture(scope="session")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two builds that differ in everything that should not matter."""
    base = made_once("twice", _build_twice, tmp_path_factory)
    return base / "site", base / "some where/site"


def _build_twice(base: Path) -> None:
    here, there = copy_project(base / "here"), copy_project(base / "some where/quite else")
    first = build(here, base / "site", umask=0o022, TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    second = build(
        there,
        base / "some where/site",
        umask=0o077,
        TZ="America/Los_Angeles",
        LC_ALL="C",
        LANGUAGE="de",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
        PYTHONHASHSEED="2",
        SOURCE_DATE_EPOCH="1000000000",
    )
    for result in (first, second):
        assert result.returncode == 0, result.stdout


def test_every_file_is_the_same(two_sites: tuple[Path, Path]) -> None:
    one, other = two_sites
    paths = files_of(one)
    assert paths == files_of(other)
    differ = [path for path in sorted(paths) if (one / path).read_bytes() != (other / path).read_bytes()]
    assert not differ
