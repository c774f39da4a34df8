"""What people ask, and how many of their questions the search of a built site answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from macros.book.addresses import read_addresses
from macros.kinds import BY_NAME
from tests.project import ROOT

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick one, where there is one."""
QUESTIONS = {
    "tuned": sorted((ROOT / "data").glob("_questions*.yaml")),
    "held out": [ROOT / "tests/browser/search-questions-held-out.yaml"],
    "unseen": [ROOT / "tests/browser/search-questions-unseen.yaml"],
}
_RETIRED = {
    retirement.ref: retirement.to for retirement, _ in read_addresses(ROOT / "data")[0].retired if ":" in retirement.to
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


@lru_cache(maxsize=4)
def ask_all(site: Path, part: str) -> list[Answered]:
    """Ask the questions of a part, such as "unseen"; once, since there are thousands."""
    texts = [path.read_text(encoding="utf-8") for path in QUESTIONS[part]]
    questions = [one for text in texts for one in yaml.load(text, _Loader)]
    found = find(site, [str(question["ask"]) for question in questions])
    return [
        Answered(str(question["ask"]), tuple(map(_address, question["expect"])), pages)
        for question, pages in zip(questions, found, strict=True)
    ]


def find(site: Path, asked: Sequence[str]) -> list[tuple[str, ...]]:
    """The addresses of the first three results for each question."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ran = subprocess.run(
        ["node", str(ROOT / "tests/build/answers.mjs")],
        input=json.dumps({"site": str(site), "questions": list(asked)}),
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [tuple(pages) for pages in json.loads(ran.stdout)]


def _address(ref: str) -> str:
    """Where an entry is now: one that is not kept any more leads to another."""
    kind, _, id = _RETIRED.get(ref, ref).partition(":")
    return f"{BY_NAME[kind].folder}/{id}/"
