"""What tests of the exported files share: the exporters as the site bundles them, bundled once and run by Node."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import made_once
from tests.project import NODE

HERE = Path(__file__).parent
OPTIONS = {
    "audience": "facilitator",
    "siteUrl": "https://playbook.example/",
    "roles": {"facilitator": "Facilitator", "timekeeper": "Timekeeper", "follow-up-owner": "Follow-up owner"},
    "now": "2026-11-22T10:00:00Z",
    "events": "session",
}
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example> {: onclick=x }",
    "# a *b* _c_ **d** `e` | f | ~~g~~ {{ h }} {% i %}",
    "END:VEVENT BEGIN:VEVENT ; , : \\ \\n \"q\" 'r'",
    "]]></w:t><w:br/> &lt; &amp; &#60; &copy;",
    "اجتماع الشراكة עם השותפים",
    "👩‍👩‍👧‍👦 🏳️‍🌈 ✊🏿 é",
    "=1+1",
    "- not a list",
    "1. not a list",
    "word " * 1_999 + "word",
    "x" * 10_000,
)
Agenda = dict[str, Any]
Job = dict[str, Any]
Export = Callable[..., list[bytes]]


def sample(**changes: object) -> Agenda:
    """The agenda that the tests in TypeScript use too."""
    agenda: Agenda = json.loads((HERE / "agenda.json").read_text("utf-8"))
    return {**agenda, **changes}


def filled_with(text: str) -> Agenda:
    """The sample with a text in every field that a reader fills in."""
    agenda = sample(title=text, goal=text)
    agenda["place"] = {"where": text, "link": text, "phone": text}
    for block in agenda["blocks"]:
        block["rooms"] = [{"id": f"room-{block['id']}", "title": text, "place": text, "lead": text}]
        block.update(
            title=text, lead=text, purpose=text, steps=[{"text": text}, {"text": text}], notes=text, materials=[text]
        )
        block["prompts"] = [{"text": text}]
    for task in agenda["before"] + agenda["after"]:
        task.update(text=text, owner=text)
    for organization in agenda["organizations"]:
        organization["name"] = text
        for person in organization["people"]:
            person.update(name=text, title=text)
    return agenda


def long_agenda() -> Agenda:
    """As many blocks as an agenda may have."""
    agenda = sample()
    first = agenda["blocks"][0]
    agenda["blocks"] = [{**copy.deepcopy(first), "id": f"b{number}"} for number in range(300)]
    return agenda


def job(format: str, agenda: Agenda, **options: object) -> Job:
    """A file to be made of an agenda."""
    return {"format": format, "agenda": agenda, "options": {**OPTIONS, **options}}


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what bundle.mjs makes."""

    def make(folder: Path) -> None:
        subprocess.run([str(NODE), str(HERE / "bundle.mjs"), str(folder)], timeout=120, check=True)

    return made_once("bundles", make, tmp_path_factory)


@pytest.fixture
def export(tmp_path: Path, bundles: Path) -> Export:
    """Make files, one for each job, and give their contents."""

    def run(*jobs: Job, library: object = None, **environment: str) -> list[bytes]:
        named = [{**one, "name": f"file-{number}"} for number, one in enumerate(jobs)]
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        result = subprocess.run(
            ["node", str(HERE / "export.mjs")],
            input=json.dumps(
                {"bundle": str(bundles / "exporters.mjs"), "out": str(tmp_path), "jobs": named, "library": library}
            ),
            env={**os.environ, "PATH": path, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return [(tmp_path / one["name"]).read_bytes() for one in named]

    return run
