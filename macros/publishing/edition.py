"""The edition that one build publishes: its valid entries and their renderer, shared by macros and hooks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..book.own_words import in_own_words
from ..book.watched import WatchedPlaybook
from ..content.load import load_playbook
from ..problems import Problem, as_text
from ..rendering import Renderer

DATA = "data"
COMPILED = ".build/templates"
_MARK = re.compile(r"<!-- component (\d+) -->\n?")


class ContentError(Exception):
    """The content has errors; the message lists all of them."""

    def __init__(self, errors: list[Problem]) -> None:
        places = sorted({_place(error.path) for error in errors})
        count = (
            f"{len(errors)} problem{'' if len(errors) == 1 else 's'} in {' and '.join(places)}. Nothing was published."
        )
        super().__init__(f"\n{as_text(errors)}{count}")


def _place(path: str) -> str:
    folder, is_below, _ = path.partition("/")
    return "the pages" if folder == "docs" else f"{folder}/" if is_below else folder


@dataclass(frozen=True)
class Edition:
    """root: the project's folder. playbook: its entries. renderer: made for both and for the published address."""

    root: Path
    playbook: WatchedPlaybook
    renderer: Renderer
    _components: list[str] = field(default_factory=list)

    def set_aside(self, html: str) -> str:
        """Keep the HTML of a component out of Markdown, which would parse all of it. Returns a mark to stand for it."""
        self._components.append(html)
        return f"<!-- component {len(self._components) - 1} -->\n"

    def put_back(self, text: str, said: Callable[[str], str] = str) -> str:
        """A page with its components where their marks stand. said: how a component is said there, if not as HTML."""
        return _MARK.sub(lambda mark: said(self._components[int(mark[1])]), text)


_current: Edition | None = None
_errors: list[Problem] = []


def open_edition(root: Path, site_url: str) -> Edition:
    """Load and check the content of a project and make it the current edition.

    Args:
        root: the project's folder, which holds `data/`.
        site_url: the published address.
    Raises:
        ContentError: if any entry has an error.
    """
    global _current, _errors
    _current = None
    playbook, errors = load_playbook(root / DATA, advice=False)
    _errors = errors
    if errors:
        raise ContentError(errors)
    address = site_url.rstrip("/") + "/" if site_url else ""
    watched = WatchedPlaybook(in_own_words(playbook))
    _current = Edition(root, watched, Renderer(watched, address, root / COMPILED))
    return _current


def content_errors() -> list[Problem]:
    """What kept the last edition from being opened; nothing if it is open."""
    return _errors


def current_edition() -> Edition:
    """The edition that was opened last in this build."""
    if _current is None:
        raise RuntimeError("no edition is open: the macros plugin has to run before the hooks")
    return _current
