"""`mkdocs serve` while somebody edits: a mistake is printed, the server lives on, the next good save is shown."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project import copy_project, environment

PATIENCE = 120.0
"""Seconds to wait for what should take a few. Nothing is timed here; this only ends a test that hangs."""
ENTRY = "data/terms/shop-talk.yaml"
PAGE = "terms/shop-talk/"


@dataclass
class Served:
    """A running `mkdocs serve` of a project."""

    project: Path
    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def page(self, query: str = "") -> str:
        """The page as it is served now; empty if nobody answers."""
        try:
            with urllib.request.urlopen(self.url + PAGE + query, timeout=PATIENCE) as answer:
                text: str = answer.read().decode("utf-8")
                return text
        except OSError:
            return ""

    def wait_until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            assert time.monotonic() < end, self.said()
            time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[Path], Served]]:
    """Starts a server of a project."""
    processes: list[subprocess.Popen[bytes]] = []

    def start(project: Path) -> Served:
        port, log = free_port(), tmp_path / "log.txt"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with log.open("wb") as out:
            processes.append(subprocess.Popen(command, cwd=project, env=environment(), stdout=out, stderr=out))
        return Served(project, f"http://127.0.0.1:{port}/", log, processes[0])

    yield start
    for process in processes:
        process.terminate()
        process.wait(timeout=PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project."""
    return copy_project(tmp_path / "project")


def test_a_mistake_is_printed_and_shown_and_the_next_save_too(project: Path, serve: Callable[[Path], Served]) -> None:
    served = serve(project)
    served.wait_until(lambda: "<h1" in served.page())
    entry = served.project / ENTRY
    good = entry.read_text(encoding="utf-8")
    served.wait_until(lambda: "Serving on" in served.said())

    entry.write_text(good.replace("title:", "titel:"), encoding="utf-8")
    finding = f"{ENTRY}:1:1: error[unknown-field] titel is not a field of a term\n"
    served.wait_until(lambda: "Nothing was published." in served.said())
    assert finding in served.said()
    assert "Traceback" not in served.said()
    served.wait_until(lambda: "titel is not a field of a term" in served.page())
    shown = served.page()
    assert f"{ENTRY}, line 1, column 1" in shown
    assert "did you mean &#34;title&#34;?" in shown
    assert "<mark>   1  titel: " in shown
    assert "livereload(" in shown
    assert '<a href="?as-it-was">' in shown

    older = served.page("?as-it-was")
    assert "1 thing is to mend" in older
    assert "<h1" in older
    assert "<h1" in served.page(), "the other pages are shown as they were, too"
    assert "titel is not a field of a term" in served.page("?what-to-mend")

    entry.write_text(good.replace("title: ", "title: Mended "), encoding="utf-8")
    served.wait_until(lambda: "Mended " in (page := served.page()) and "to mend" not in page)


def test_a_mistake_before_the_first_build_is_shown_until_it_is_mended(
    project: Path, serve: Callable[[Path], Served]
) -> None:
    entry = project / ENTRY
    good = entry.read_text(encoding="utf-8")
    entry.write_text(good.replace("title:", "titel:"), encoding="utf-8")
    served = serve(project)
    served.wait_until(lambda: "titel is not a field of a term" in served.page())
    assert "as-it-was" not in served.page()
    assert f"{ENTRY}:1:1: error[unknown-field]" in served.said()
    entry.write_text(good, encoding="utf-8")
    served.wait_until(lambda: "livereload(" in served.page())
    assert "to mend" not in served.page()
