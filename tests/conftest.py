"""What tests of the finished site share: one strict build per run, and a server for it."""

from __future__ import annotations

import fcntl
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.edition import read_edition
from tests import made_up, own_editions
from tests.project import ROOT, build

SUB_PATH = "/guide/"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--every-page`: look for accessibility faults on every page, as the weekly check does."""
    parser.addoption("--every-page", action="store_true", help="look for accessibility faults on every page")


def pytest_sessionstart() -> None:
    """The tests know the playbook's own words. An edition changes no tool, and is checked and built instead."""
    if read_edition(ROOT)[0].is_own:
        pytest.exit("These are the tests of the tools, for the playbook itself. In an edition: make check build", 0)


@dataclass(frozen=True)
class Served:
    """A running server. root: the site at the top of a host; below: the same site under a sub-path."""

    root: str
    below: str


def made_once(name: str, make: Callable[[Path], None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that one process of the test run makes and all of them use."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / name, shared / f"{name}-done"
    with (shared / f"{name}-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            assert (ROOT / "overrides/assets/built/manifest.json").exists(), "bundle the assets first: make assets"
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the strictly built site."""

    def make(folder: Path) -> None:
        # tests/build/test_same_bytes.py compares it with one where all this is other.
        result = build(ROOT, folder, umask=0o022, TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
        assert result.returncode == 0, result.stdout

    return made_once("site", make, tmp_path_factory)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder twice, at / and at SUB_PATH, and its 404 page for what is not there."""

    protocol_version = "HTTP/1.1"
    # The head and the body of an answer are sent apart. Else the body waits until the browser has acknowledged the head,
    # 40 ms for each file of a page.
    disable_nagle_algorithm = True

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves a page cuts connections; that is no fault."""


def serve(folder: Path) -> Iterator[Served]:
    """Serve a folder on a free port until the caller goes on."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"http://127.0.0.1:{server.server_port}"
    yield Served(host + "/", host + SUB_PATH)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    """The built site on a free port."""
    yield from serve(site)


@pytest.fixture(scope="session")
def made_up_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with an assessment and a worksheet that are made up, see tests/made_up.py."""
    return made_once("made-up-site", made_up.make_site, tmp_path_factory)


@pytest.fixture(scope="session")
def made_up_served(made_up_site: Path) -> Iterator[Served]:
    """That site on a free port."""
    yield from serve(made_up_site)


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with 1,700 made-up entries, see tests/made_up.py."""
    return made_once("large-site", made_up.make_large, tmp_path_factory)


@pytest.fixture(scope="session")
def large_served(large_site: Path) -> Iterator[Served]:
    """That site on a free port."""
    yield from serve(large_site)


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the example of an edition, see examples/edition/."""
    return made_once("example-edition", own_editions.make_example, tmp_path_factory)


@pytest.fixture(scope="session")
def example_served(example_site: Path) -> Iterator[Served]:
    """That site on a free port."""
    yield from serve(example_site)
