"""What `make serve` shows while the content has errors: what is wrong and what to type, and not a page that hangs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import jinja2

from ..content.load import load_playbook
from ..content.watching import saves
from ..edition import EDITION_FILE, OVERLAY
from ..problems import Problem, as_text
from .edition import DATA

AS_IT_WAS, SHOW = "as-it-was", "what-to-mend"
"""After the ? of an address: show the pages of the last good build; show again what is to be mended."""
_AROUND = 2
_TEMPLATES = Path(__file__).parent.parent / "templates"

Start = Callable[..., Any]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]


@dataclass(frozen=True)
class Shown:
    """A problem, and the lines around it as (number, text, whether it is the line)."""

    problem: Problem
    lines: list[tuple[int, str, bool]]


class Mending:
    """Stands before the pages of a server, and shows what is to be mended while there is anything."""

    def __init__(self, root: Path, app: App, finish: Callable[[bytes], bytes]) -> None:
        """
        Args:
            root: the project's folder.
            app: what serves the pages of the last good build.
            finish: adds to a page what makes the browser load it again after the next build.
        """
        self._root, self._app, self._finish = root, app, finish
        self.problems: list[Problem] = []
        self._is_shown = True

    def found(self, problems: list[Problem]) -> None:
        """Take what the last build found; nothing if it was good."""
        self.problems, self._is_shown = problems, True

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Answer a request."""
        path, query = environ.get("PATH_INFO", "/"), environ.get("QUERY_STRING", "")
        if not self.problems or not path.endswith(("/", ".html")):
            return self._app(environ, start)
        if query in (AS_IT_WAS, SHOW):
            self._is_shown = query == SHOW
            start("302 Found", [("Location", path)])
            return []
        if self._is_shown:
            page = self._finish(page_of(self._root, self.problems, way_back=True).encode())
            start("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))])
            return [page]
        return self._with_bar(environ, start)

    def _with_bar(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """A page of the last good build that says that it is one."""
        said: list[Any] = []
        content = b"".join(self._app(environ, lambda *parts: said.append(parts)))
        status, headers = said[0][0], said[0][1]
        if b"<body" in content:
            bar = _template("components/older-page.html.jinja").render(count=len(self.problems), show=SHOW)
            content = content.replace(b"</body>", bar.encode() + b"</body>", 1)
        start(status, [(name, value) for name, value in headers if name != "Content-Length"])
        return [content]


def wait_until_mended(root: Path, host: str, port: int, say: Callable[[str], None] = print) -> None:
    """Before the first build: if there are errors, show them at an address until they are mended."""
    watched = saves(root / DATA, root / EDITION_FILE, root / OVERLAY)
    problems = load_playbook(root / DATA, advice=False)[1]
    if not problems:
        return
    now = [problems]

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = page_of(root, now[0], way_back=False).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *args: object) -> None:
            """The findings are what matters."""

    say(f"\n{as_text(problems)}Mend this, and the playbook is built. It is shown at http://{host}:{port}/ too.")
    with ThreadingHTTPServer((host, port), Page) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            for _ in watched:
                now[0] = load_playbook(root / DATA, advice=False)[1]
                say(f"\n{time.strftime('%H:%M:%S')}\n{as_text(now[0])}")
                if not now[0]:
                    return
        finally:
            server.shutdown()
            thread.join()


def page_of(root: Path, problems: list[Problem], way_back: bool) -> str:
    """The page that shows problems; way_back: whether there is an older page to go to."""
    shown = [Shown(one, _lines_around(root, one)) for one in problems]
    return _template("pages/to-mend.html.jinja").render(shown=shown, way_back=way_back, as_it_was=AS_IT_WAS)


def _lines_around(root: Path, problem: Problem) -> list[tuple[int, str, bool]]:
    try:
        with (root / problem.path).open(encoding="utf-8", errors="replace") as file:
            lines = file.read(512 * 1024).splitlines()
    except OSError:
        return []
    first = max(problem.line - 1 - _AROUND, 0)
    return [(at + 1, line[:200], at + 1 == problem.line) for at, line in enumerate(lines)][
        first : problem.line + _AROUND
    ]


def _template(name: str) -> jinja2.Template:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(_TEMPLATES), autoescape=True).get_template(name)
