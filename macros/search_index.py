"""The search index of a finished site: made by Pagefind, with one file of ours that says what each page counts as."""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader, BufferedWriter
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryFile
from typing import Any

FOLDER = "search-index"
FACETS = ("kind", "level", "stage")
_MARK = b"pagefind_dcd"  # what a fragment begins with


@contextmanager
def indexing(site: Path, globs: Iterable[str]) -> Iterator[None]:
    """Index pages for search, the first while others are still made; the body of the `with` can do something else.

    Args:
        site: the folder of the built site; the index goes into `search-index/` there.
        globs: patterns of pages below it, each given when these pages are there.
    Raises:
        RuntimeError: if Pagefind fails; the message is its own.
    """
    from pagefind_bin import get_executable  # type: ignore[import-untyped]

    # Pagefind's own package for Python waits a tenth of a second for each answer, and needs an event loop.
    command = [get_executable(), "--service"]
    with TemporaryFile() as said, subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=said) as pagefind:
        asked, answered = pagefind.stdin, pagefind.stdout
        assert isinstance(asked, BufferedWriter)
        assert isinstance(answered, BufferedReader)
        try:
            requests = 1
            _ask(asked, requests, type="NewIndex")
            for glob in globs:
                requests += 1
                _ask(asked, requests, type="AddDir", index_id=0, path=str(site), glob=glob)
            requests += 1
            _ask(asked, requests, type="WriteFiles", index_id=0, output_path=str(site / FOLDER))
            yield
            if not _has_answered(requests, answered):
                said.seek(0)
                raise _failure(said.read().decode(errors="replace"))
        finally:
            pagefind.kill()  # it would wait for more
            with suppress(BrokenPipeError):
                asked.close()
    _write_facets(site / FOLDER)


def as_glob(path: str) -> str:
    """A pattern that fits just this path."""
    return re.sub(r"[?*$:<>()\[\]{},\\]", r"\\\g<0>", path)


def _ask(pagefind: BufferedWriter, number: int, **request: Any) -> None:
    """Send a request. Both sides write JSON in base64, with a comma after it."""
    with suppress(BrokenPipeError):  # what it said when it ended tells more
        pagefind.write(base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
        pagefind.flush()


def _has_answered(last: int, pagefind: BufferedReader) -> bool:
    """Read what it answers, up to the answer to the last request; False if it ends before.

    Raises:
        RuntimeError: if it could not do what was asked.
    """
    said = b""
    while part := pagefind.read1(1 << 16):
        *answers, said = (said + part).split(b",")
        for answer in map(json.loads, map(base64.b64decode, answers)):
            if answer["payload"]["type"] == "Error":
                raise _failure(answer["payload"]["message"])
            if answer["message_id"] == last:
                return True
    return False


def _failure(what: str) -> RuntimeError:
    return RuntimeError(f"The search index could not be made:\n{what}")


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
