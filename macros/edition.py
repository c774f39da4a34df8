"""The edition that one build publishes: its valid entries and their renderer, shared by macros and hooks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .playbook import Playbook, load_playbook
from .problems import Problem, as_text
from .rendering import Renderer

DATA = "data"
COMPILED = ".build/templates"


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
