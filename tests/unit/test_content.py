"""The playbook's own content: valid, complete, and described by fresh schemas and starters."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from macros.book.playbook import Playbook
from macros.checks.wording import UNNAMED
from macros.commands.gaps import gaps, gaps_table
from macros.commands.inventory import ITEMS, as_table, stats
from macros.kinds import KINDS, Kind, vocabulary
from macros.kinds.vocabulary import WORDS
from macros.problems import as_text
from macros.schema import schema_as_given, schema_of, stale_schemas
from tests.project import read_guide
from tests.unit.sample import ROOT, TODAY, Sample

DATA = ROOT / "data"
KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def guide() -> Playbook:
    return read_guide()[0]


def test_content_is_valid() -> None:
    _, problems = read_guide()
    assert as_text(problem for problem in problems if problem.severity == "error") == ""


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_what_the_documents_hold_is_there(guide: Playbook, item: Any) -> None:
    assert item.count(guide) == item.expected


def test_each_word_for_a_level_or_stage_is_an_entry(guide: Playbook) -> None:
    assert {entry.id for entry in guide.of("level")} == set(get_args(vocabulary.LevelId))
    assert {entry.id for entry in guide.of("stage")} == set(get_args(vocabulary.StageId))


def test_what_a_step_shows_belongs_to_it(guide: Playbook) -> None:
    kinds = ("prompt", "checklist", "agenda", "message")
    shown = [
        (stage.id, entry)
        for stage in guide.of("stage")
        for entry in (guide.get(f"{kind}:{id}") for kind in kinds for id in getattr(stage.entity, f"{kind}s"))
    ]
    assert shown
    assert [
        (stage, entry.ref) for stage, entry in shown if entry and stage not in getattr(entry.entity, "stages", ())
    ] == []


def test_the_privacy_note_and_button_name_all_that_a_browser_keeps() -> None:
    registry = (ROOT / "widgets/documents/kinds.ts").read_text("utf-8")
    stores = re.findall(r'\{ name: "(\w+)", opens', registry)
    note = (ROOT / "docs/about.md").read_text("utf-8")
    assert len(stores) >= 3
    button = (ROOT / "widgets/forget/words.ts").read_text("utf-8")
    assert [store for store in sorted(stores) if f"`{store}.doc`" not in note or f" {store}: " not in button] == []


def test_each_trigger_has_its_hint(guide: Playbook) -> None:
    assert {entry.id for entry in guide.of("hint")} == set(get_args(vocabulary.Trigger))


def test_stats_name_each_folder_and_item(guide: Playbook) -> None:
    figures = stats(guide)
    assert list(figures["counts"]) == [kind.folder for kind in KINDS]
    assert sum(figures["counts"].values()) == len(guide.entries)
    assert {"name": "benefits", "expected": 6, "found": 6} in figures["items"]


def test_a_missing_item_is_marked() -> None:
    table = as_table(stats(Playbook([])))
    assert "    0  benefits   <- expected 6\n" in table


def test_schemas_are_fresh() -> None:
    assert stale_schemas(DATA) == [], "run python -m macros schema"


@KIND
def test_schema_accepts_the_starter_and_refuses_what_it_does_not_know(kind: Kind, sample: Sample) -> None:
    schema = json.loads(schema_of(kind))
    jsonschema.Draft202012Validator.check_schema(schema)
    entity = sample.load()[0].of(kind.name)[0].entity.model_dump(mode="json", exclude_defaults=True)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(entity)
    assert not validator.is_valid({**entity, "titel": "x"})
    assert not validator.is_valid({})


@KIND
def test_the_schema_made_for_all_at_once_is_that_of_the_kind_alone(kind: Kind) -> None:
    # Two parts of one name would get long names there.
    assert schema_as_given(kind.model) == kind.model.model_json_schema(mode="serialization")


@KIND
def test_schema_describes_every_field(kind: Kind) -> None:
    schema = json.loads(schema_of(kind))
    models = [schema, *schema["$defs"].values()]
    fields = [field for model in models for field in model.get("properties", {}).items()]
    assert [name for name, field in fields if not field.get("description")] == []


@KIND
def test_starter_explains_every_field(kind: Kind) -> None:
    text = (DATA / "_templates" / f"{kind.name}.yaml").read_text("utf-8")
    comments = " ".join(re.sub(r"\s*\n *# ", " ", text).split())
    for name, field in kind.model.model_fields.items():
        if name not in ("changes", "listed_in", "moved_from") and not (kind.name == "source" and name == "sources"):
            # One that goes with another choice than the starter's is there as a comment.
            assert re.search(rf"^(?:# )?{name}:", text, re.MULTILINE), name
            assert field.description
            assert field.description in comments, name


def test_every_word_has_its_words() -> None:
    lists = {
        "level": vocabulary.LevelId,
        "stage": vocabulary.StageId,
        "theme": vocabulary.Theme,
        "block": vocabulary.BlockKind,
        "priority": vocabulary.Priority,
        "format": vocabulary.Format,
        "relation": vocabulary.Relation,
        "grade": vocabulary.Grade,
        "trigger": vocabulary.Trigger,
        "evidence": vocabulary.Evidence,
        "series": vocabulary.Series,
        "use": vocabulary.PromptUse,
        "channel": vocabulary.Channel,
        "filling": vocabulary.Filling,
        "side": vocabulary.Side,
        "situation": vocabulary.SituationGroup,
        "week": vocabulary.MonthWeek,
    }
    assert set(lists) == set(WORDS)
    for name, words in lists.items():
        assert set(get_args(words)) <= set(WORDS[name]), name


def test_stale_schemas_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "data" / "_schema").mkdir(parents=True)
    (tmp_path / "data" / "_schema" / "old.schema.json").write_text("{}", "utf-8")
    # The old one, and those that are missing: of each kind, of edition.yaml, and the settings of editors.
    assert len(stale_schemas(tmp_path / "data")) == 1 + len(KINDS) + 2


def test_editors_find_the_schema_of_each_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    for kind in KINDS:
        globs = settings[f"./data/_schema/{kind.name}.schema.json"]
        assert f"data/{kind.folder}/*.yaml" in globs
        starter = (DATA / "_templates" / f"{kind.name}.yaml").read_text("utf-8")
        assert starter.startswith(f"# yaml-language-server: $schema=../_schema/{kind.name}.schema.json\n")
    assert json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]


def test_gaps_are_counted(sample: Sample) -> None:
    sample.change("tip", "reviewed: 2026-11-22", "reviewed: 2025-11-21")
    sample.change("tip", "added: 2026-11-22", "added: 2025-11-21")
    sample.change("story", "to: worksheet:your-brand", "to: challenge:mistrust")
    playbook, _ = sample.load()
    found = gaps(playbook, TODAY)
    assert found["coverage"]["tip"]["networking"] == dict.fromkeys(get_args(vocabulary.StageId), 0) | {
        "goals": 1,
        "agenda": 1,
    }
    assert found["not_reviewed_for_a_year"] == ["tip:show-interest"]
    assert found["without_a_story"] == ["level:networking"]
    table = gaps_table(found)
    assert any(line.split() == ["networking", "1", ".", "1", *"......"] for line in table.splitlines())
    assert "    1  not reviewed for a year: tip:show-interest\n" in table
    assert "    1  without a story: level:networking\n" in table


def test_prose_pages_name_what_they_rest_on_and_call_the_site_the_playbook() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sorted((ROOT / "docs").rglob("*.md"))
        if "contribute" not in path.parts
        for match in UNNAMED.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
