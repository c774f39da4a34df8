"""The edition that one build publishes: its valid entries and their renderer, shared by macros and hooks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from .content import load_playbook
from .playbook import Playbook
from .problems import Problem, as_text
from .rendering import Renderer

DATA = "data"
COMPILED = ".build/templates"
_MARK = re.compile(r"<!-- component (\d+) -->\n?")


class ContentError(Exception):
    """The content has errors; the message lists all of them."""

    def __init__(self, errors: list[Problem]) -> None:
        count = f"{len(errors)} problem{'' if len(errors) == 1 else 's'} in {DATA}/. Nothing was published."
        super().__init__(f"\n{as_text(errors)}{count}")


@dataclass(frozen=True)
class Edition:
    """root: the project's folder. playbook: its entries. renderer: made for both and for the published address."""

    root: Path
    playbook: Playbook
    renderer: Renderer
    _components: list[str] = field(default_factory=list)

    def set_aside(self, html: str) -> str:
        """Keep the HTML of a component out of Markdown, which would parse all of it. Returns a mark to stand for it."""
        self._components.append(html)
        return f"<!-- component {len(self._components) - 1} -->\n"

    def put_back(self, html: str) -> str:
        """A page with its components where their marks stand."""
        return _MARK.sub(lambda mark: self._components[int(mark[1])], html)


_current: Edition | None = None


def open_edition(root: Path, site_url: str) -> Edition:
    """Load and check the content of a project and make it the current edition.

    Args:
        root: the project's folder, which holds `data/`.
        site_url: the published address.
    Raises:
        ContentError: if any entry has an error.
    """
    global _current
    _current = None
    playbook, errors = load_playbook(root / DATA, advice=False)
    if errors:
        raise ContentError(errors)
    address = site_url.rstrip("/") + "/" if site_url else ""
    _current = Edition(root, playbook, Renderer(playbook, address, root / COMPILED))
    return _current


def current_edition() -> Edition:
    """The edition that was opened last in this build."""
    if _current is None:
        raise RuntimeError("no edition is open: the macros plugin has to run before the hooks")
    return _current
