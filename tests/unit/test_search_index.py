"""The search index: every page that is asked for is in it, and what Pagefind can't do is told."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.search_index import as_glob, indexing

PAGE = """<!doctype html><html lang="en"><body><main data-pagefind-body>
<h1>{0}</h1><p>Words about {0}.</p><i data-pagefind-filter="kind:Tip"></i></main></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("a[b]{c},*?$(d)<e>:f", "plain", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(name), encoding="utf-8")
    return tmp_path


def _pages(site: Path) -> int:
    return len(json.loads((site / "search-index/facets.json").read_text(encoding="utf-8"))["pages"])


def test_pages_are_added_as_they_come(site: Path) -> None:
    with indexing(site, iter(["plain/*.html", "new/*.html", "other/*.html"])):
        pass
    assert _pages(site) == 2


def test_a_pattern_fits_just_its_page(site: Path) -> None:
    with indexing(site, [as_glob("a[b]{c},*?$(d)<e>:f/index.html")]):
        pass
    assert _pages(site) == 1


def test_what_pagefind_refuses_is_told(site: Path) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)could not be made:.*glob"), indexing(site, ["[x"]):
        pass


def test_the_end_of_pagefind_is_told(site: Path) -> None:
    (site / "search-index").write_text("a file where the folder belongs")
    with pytest.raises(RuntimeError, match=r"(?s)could not be made.*panicked"), indexing(site, ["plain/*.html"]):
        pass


def test_a_pagefind_that_does_not_start_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: sys.executable)

    def late() -> Iterator[str]:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)  # it has ended by then, and nobody reads what it is asked
        yield "plain/*.html"

    with pytest.raises(RuntimeError, match=r"(?s)could not be made.*--service"), indexing(site, late()):
        pass


def test_what_fails_meanwhile_is_raised_as_it_is(site: Path) -> None:
    with pytest.raises(KeyError), indexing(site, ["plain/*.html"]):
        raise KeyError("api")
