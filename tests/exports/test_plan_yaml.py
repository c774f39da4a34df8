"""A plan as YAML for data/plans/: passed by the playbook's check, whatever was changed in it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from macros import checks
from macros.book.playbook import Entry
from macros.kinds import BY_NAME
from macros.loading import read_entry
from macros.problems import as_text
from macros.publishing.api import record
from macros.rendering import Renderer
from tests.exports.conftest import HOSTILE, Export
from tests.exports.test_plan_calendar import IDS, plan_job
from tests.project import ROOT, read_guide

DATA = ROOT / "data"


def test_exported_plans_pass_the_check(export: Export, tmp_path: Path) -> None:
    guide = read_guide()[0]
    renderer = Renderer(guide, "https://playbook.example/")
    library = {
        "plans": [record(renderer, entry) for entry in guide.of("plan")],
        "roles": [entry.id for entry in guide.of("role")],
        "known": list(guide.entries),
    }
    jobs = [
        plan_job(id, "America/New_York", "2026-09-14", format="entry", gone=gone)
        for id in IDS
        for gone in ([], ["match"])
    ]
    jobs += [
        _changed(rule)
        for rule in (
            {"by": "weekday", "week": 5, "day": "TU"},
            {"by": "date", "date": 31},
            {"by": "weeks", "count": 2, "day": "WE"},
        )
    ]
    jobs += [_filled(text) for text in HOSTILE]
    path = tmp_path / "own.yaml"
    for number, content in enumerate(export(*jobs, library=library)):
        path.write_bytes(content)
        entity, problems = read_entry(path, BY_NAME["plan"], f"own-{number}")
        assert entity is not None, as_text(problems) + content.decode()
        playbook = type(guide)(
            [*guide.entries.values(), Entry(BY_NAME["plan"], f"own-{number}", entity, f"own-{number}")]
        )
        context = checks.Context(playbook, datetime.date(2027, 1, 1))
        found = [finding for _, finding in checks.check_entry(entity, advice=False)]
        found += [finding for _, _, finding in checks.check_playbook(context, advice=False)]
        assert [finding.text for finding in found] == [], content.decode()


def _changed(rule: dict[str, Any]) -> dict[str, Any]:
    return plan_job(IDS[0], "America/New_York", "2026-09-14", format="entry", series={"calls": {"rule": rule}})


def _filled(text: str) -> dict[str, Any]:
    """A plan with a text in each field that people fill in, and ids as new parts have them."""
    words = {"title": text, "what": text, "result": text, "objective": text, "lead": text, "stage": "", "notes": text}
    milestones = [
        {"id": f"Ab_{number}", "month": number // 2, "done": False, "made": [], **words} for number in range(8)
    ]
    return plan_job(
        IDS[0], "UTC", "2026-09-14", format="entry", change={"title": text, "goal": text, "milestones": milestones}
    )
