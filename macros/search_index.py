"""The search index of a finished site: made by Pagefind, with one file of ours that says what each page counts as."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FOLDER = "search-index"
FACETS = ("kind", "level", "stage")
_MARK = b"pagefind_dcd"  # what a fragment begins with


@contextmanager
def indexing(site: Path) -> Iterator[None]:
    """Index the pages of a finished site for search, while the body of the `with` does something else.

    Args:
        site: the folder of the built site; the index goes into `search-index/` there.
    Raises:
        RuntimeError: if Pagefind fails; the message is its own.
    """
    from pagefind_bin import get_executable  # type: ignore[import-untyped]

    command: list[Any] = [get_executable(), "--site", site, "--output-subdir", FOLDER, "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pagefind:
        yield
        said, _ = pagefind.communicate()
    if pagefind.returncode:
        raise RuntimeError(f"The search index could not be made:\n{said}")
    _write_facets(site / FOLDER)


def _write_facets(index: Path) -> None:
    """Say in one small file which kind, level and stage each page has.

    Pagefind tells that page by page, or by loading its whole index; this is a hundredth of it.
    """
    values: dict[str, list[str]] = {facet: [] for facet in FACETS}
    pages: dict[str, list[list[int]]] = {}
    for file in sorted((index / "fragment").glob("*.pf_fragment")):
        filters = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_MARK))["filters"]
        pages[file.stem] = [[_place(values[facet], value) for value in filters.get(facet, ())] for facet in FACETS]
    text = json.dumps({"values": values, "pages": pages}, ensure_ascii=False, separators=(",", ":"))
    (index / "facets.json").write_text(text + "\n", encoding="utf-8")


def _place(values: list[str], value: str) -> int:
    if value not in values:
        values.append(value)
    return values.index(value)
