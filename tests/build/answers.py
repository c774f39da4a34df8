"""What people ask, and how many of their questions the search of a built site answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.kinds import BY_NAME
from tests.project import ROOT

QUESTIONS = {
    "tuned": sorted((ROOT / "data").glob("_questions*.yaml")),
    "unseen": [ROOT / "tests/browser/search-questions-unseen.yaml"],
}


@dataclass(frozen=True)
class Answered:
    """A question, the addresses of the pages that answer it, and those of the first three results."""

    ask: str
    expect: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def first(self) -> bool:
        """Whether the first result answers it."""
        return self.found[:1] != () and self.found[0] in self.expect

    @property
    def among_three(self) -> bool:
        """Whether one of the first three does."""
        return bool(set(self.found) & set(self.expect))


def ask_all(site: Path, part: str) -> list[Answered]:
    """Ask the questions of a part, "tuned" or "unseen"."""
    questions = [one for path in QUESTIONS[part] for one in yaml.safe_load(path.read_text(encoding="utf-8"))]
    asked = [str(question["ask"]) for question in questions]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ran = subprocess.run(
        ["node", str(ROOT / "tests/build/answers.mjs")],
        input=json.dumps({"site": str(site), "questions": asked}),
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [
        Answered(ask, tuple(map(_address, question["expect"])), tuple(found))
        for ask, question, found in zip(asked, questions, json.loads(ran.stdout), strict=True)
    ]


def _address(ref: str) -> str:
    kind, _, id = ref.partition(":")
    return f"{BY_NAME[kind].folder}/{id}/"
