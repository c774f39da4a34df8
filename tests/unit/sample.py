"""A small data folder made of the starters, one entry of each kind, that a test may spoil."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from macros.book.playbook import Playbook
from macros.content.load import load_playbook
from macros.kinds import BY_NAME, KINDS
from macros.problems import Problem

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 22)
IDS = {
    "stage": "goals",
    "level": "networking",
    "situation": "partner-stopped-answering",
    "agenda": "shop-talk",
    "activity": "welcome-and-purpose",
    "prompt": "favorite-sunset",
    "goal": "origin-story",
    "benefit": "effective-learning",
    "tip": "show-interest",
    "challenge": "mistrust",
    "condition": "well-aligned",
    "role": "facilitator",
    "story": "grant-writers",
    "checklist": "step-1-goals",
    "worksheet": "your-brand",
    "assessment": "level-finder",
    "plan": "six-month-partnership",
    "message": "invitation",
    "hint": "minutes-per-person",
    "term": "shop-talk",
    "source": "community-tool-box",
}
"""The ids that the starters refer to; each starter takes the one of its kind."""


class Sample:
    """A data folder in a temporary place."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        for kind in KINDS:
            (self.data / kind.folder).mkdir(parents=True)
            starter = (ROOT / "data" / "_templates" / f"{kind.name}.yaml").read_text(encoding="utf-8")
            title = IDS[kind.name].replace("-", " ").capitalize()
            if kind.name == "term":
                title += ", the word"  # an agenda has its title
            self.path(kind.name).write_text(re.sub(r"(?m)^title: .*", f"title: {title}", starter), encoding="utf-8")

    def path(self, kind: str, id: str = "") -> Path:
        """The file of an entry; without an id of the one that is there from the start."""
        return self.data / BY_NAME[kind].folder / f"{id or IDS[kind]}.yaml"

    def change(self, kind: str, old: str, new: str, id: str = "") -> None:
        """Replace the one place where some words stand in an entry."""
        path = self.path(kind, id)
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path.name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def copy(self, kind: str, id: str) -> None:
        """Add an entry that is the same as the first of its kind, but for the question it answers."""
        text = self.path(kind).read_text(encoding="utf-8")
        self.path(kind, id).write_text(text.replace("like this help?", f"like {id} help?"), encoding="utf-8")

    def load(self) -> tuple[Playbook, list[Problem]]:
        """Load and check the folder, on a day that doesn't change."""
        return load_playbook(self.data, TODAY)

    def problems(self, rule: str = "") -> list[Problem]:
        """What is found in the folder, by one rule or by all."""
        return [problem for problem in self.load()[1] if rule in ("", problem.rule)]
