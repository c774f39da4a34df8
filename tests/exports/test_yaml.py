"""Exported YAML: read back by the playbook's own strict loader, and passed by its check."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros import checks
from macros.book.playbook import Entry, Playbook
from macros.kinds import BY_NAME
from macros.loading import read_entry
from macros.problems import as_text
from macros.publishing.api import record
from macros.rendering import Renderer
from tests.exports.conftest import HOSTILE, Export, filled_with, long_agenda, sample
from tests.project import ROOT, read_guide

DATA = ROOT / "data"
AMBIGUOUS = (
    *("true", "no", "null", "~", "12", "-3", "1.10", "9:30", "2026-11-22", "0x1f", "1_000", "yes", "=", "<<"),
    *("- a", "a: b", "#a", "a #b", "[a", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "'a'", '"a"', "|", ">-", "? a"),
    *("---", "...", "a:", ": a", "a\n\nb", "a\nb", "- a\n- b", "a" * 300, "a: b " * 60, "# a " * 60, "a\tb"),
)


def as_fields(value: Any) -> Any:
    """What an entity was written as: without what it did not say."""
    return value.model_dump(mode="json", exclude_defaults=True)


def test_every_entry_of_the_guide_survives(export: Export, tmp_path: Path) -> None:
    entries = list(read_guide()[0].entries.values())
    contents = export(*({"format": "yaml", "entry": as_fields(entry.entity)} for entry in entries))
    for entry, content in zip(entries, contents, strict=True):
        path = tmp_path / f"{entry.id}.yaml"
        path.write_bytes(content)
        assert read_entry(path, entry.kind, entry.path) == (entry.entity, [])
        assert max(map(len, content.decode().splitlines())) <= 110 or "https://" in content.decode(), entry.path


def test_texts_that_look_like_something_else_stay_texts(export: Export, tmp_path: Path) -> None:
    agenda = read_guide()[0].entries["agenda:shop-talk"]
    texts = [text for text in (*AMBIGUOUS, *HOSTILE) if len(text) <= 600]
    jobs = []
    for text in texts:
        fields = as_fields(agenda.entity)
        fields.update(goal=text, prepare=[text, "Another."], afterwards=[text])
        jobs.append({"format": "yaml", "entry": fields})
    for text, content in zip(texts, export(*jobs), strict=True):
        path = tmp_path / "a.yaml"
        path.write_bytes(content)
        entity, problems = read_entry(path, agenda.kind, "a.yaml")
        if len(text) < 2:  # no field takes a single character, but it has to be read as one
            assert [problem.rule for problem in problems] == ["too-short"] * 3
            continue
        assert problems == [], text
        found = as_fields(entity)
        written = text.strip().replace("\t", " ")
        assert (found["goal"], found["prepare"], found["afterwards"]) == (written, [written, "Another."], [written])


def library(playbook: Playbook) -> dict[str, list[dict[str, Any]]]:
    """The entries that agendas are made of, as the site's API gives them."""
    renderer = Renderer(playbook, "https://playbook.example/")
    names = ("agenda", "activity", "prompt", "role", "source", "goal")
    return {BY_NAME[name].folder: [record(renderer, entry) for entry in playbook.of(name)] for name in names}


def test_exported_agendas_pass_the_check(export: Export, tmp_path: Path) -> None:
    guide = read_guide()[0]
    records = library(guide)
    agendas = {"sample": sample(), "long": long_agenda(), "empty": sample(title="", blocks=[], before=[], after=[])}
    agendas |= {f"hostile-{number}": filled_with(text) for number, text in enumerate(HOSTILE)}
    templates = {f"own-{template['id']}": template for template in records["agendas"]}
    jobs = [{"format": "entry", "agenda": agenda} for agenda in agendas.values()]
    jobs += [{"format": "entry", "template": template} for template in templates.values()]
    path = tmp_path / "own.yaml"
    for name, content in zip([*agendas, *templates], export(*jobs, library=records), strict=True):
        path.write_bytes(content)
        entity, problems = read_entry(path, BY_NAME["agenda"], name)
        assert entity is not None, as_text(problems)
        playbook = Playbook([*guide.entries.values(), Entry(BY_NAME["agenda"], name, entity, name)])
        context = checks.Context(playbook, max(entry.entity.reviewed for entry in guide.entries.values()))
        found = [finding for _, finding in checks.check_entry(entity, advice=False)]
        found += [finding for _, _, finding in checks.check_playbook(context, advice=False)]
        assert [finding.text for finding in found] == [], name


def test_the_command_that_contributors_type_agrees(export: Export, tmp_path: Path) -> None:
    records = library(read_guide()[0])
    shutil.copytree(DATA, tmp_path / "data")
    (content,) = export({"format": "entry", "agenda": sample()}, library=records)
    (tmp_path / "data/agendas/polling-exchange.yaml").write_bytes(content)
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, "error[" in result.stdout) == (0, False), result.stdout + result.stderr
