"""Look-ups, order and references both ways."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from macros.book.playbook import Playbook
from macros.book.references import ID_FIELDS, OWN_IDS
from macros.fields import shapes, spell, texts
from macros.kinds import KINDS
from macros.kinds.text import Part
from tests.unit.sample import IDS, Sample


@pytest.fixture
def playbook(sample: Sample) -> Playbook:
    return sample.load()[0]


def test_entries_are_in_the_order_of_the_kinds(playbook: Playbook) -> None:
    assert list(playbook.entries) == [f"{kind.name}:{IDS[kind.name]}" for kind in KINDS]


def test_an_entry_knows_its_names(playbook: Playbook) -> None:
    entry = playbook.entries["agenda:shop-talk"]
    assert (entry.id, entry.kind.title) == ("shop-talk", "Agenda")
    assert (entry.ref, entry.url, entry.path) == (
        "agenda:shop-talk",
        "agendas/shop-talk/",
        "data/agendas/shop-talk.yaml",
    )
    assert playbook.get("agenda:shop-talk") is entry
    assert playbook.get("agenda:none") is None
    assert playbook.of("agenda") == (entry,)


def test_tips_go_by_series_and_place_and_stages_by_path(sample: Sample) -> None:
    sample.copy("tip", "b")
    sample.change("tip", "series: partner-tips", "series: upkeep", "b")
    sample.copy("tip", "a")
    sample.change("tip", "order: 1", "order: 2", "a")
    sample.copy("stage", "close")
    sample.change("stage", "path: session", "path: partnership")
    sample.change("stage", "order: 1", "order: 9", "close")
    playbook, _ = sample.load()
    assert [entry.id for entry in playbook.of("tip")] == ["show-interest", "a", "b"]
    assert [entry.id for entry in playbook.of("stage")] == ["close", "goals"]


def test_agendas_go_by_use_and_then_by_title(sample: Sample) -> None:
    for id, title, order in (("used", "Zebra", "order: 2"), ("most-used", "Yak", "order: 1"), ("other", "A call", "")):
        sample.copy("agenda", id)
        sample.change("agenda", "title: Shop talk", f"title: {title}", id)
        sample.change("agenda", "order: 50", order, id)
    sample.change("agenda", "order: 50", "")
    playbook, _ = sample.load()
    assert [entry.id for entry in playbook.of("agenda")] == ["most-used", "used", "other", "shop-talk"]


def test_backlinks_come_from_relations_and_fields(playbook: Playbook) -> None:
    found = [(entry.ref, related.how if related else None) for entry, related in playbook.backlinks("agenda:shop-talk")]
    assert found == [
        ("stage:goals", None),
        ("situation:partner-stopped-answering", None),
        ("assessment:level-finder", None),
        ("plan:six-month-partnership", "with"),
        ("term:shop-talk", None),
    ]
    assert playbook.backlinks("agenda:none") == []


def test_citations_are_no_backlinks(playbook: Playbook) -> None:
    citing = [entry.kind.name for entry in playbook.cited_by("community-tool-box")]
    assert citing == [kind.name for kind in KINDS if kind.name != "source"]
    assert [entry.ref for entry, _ in playbook.backlinks("source:community-tool-box")] == ["worksheet:your-brand"]


def test_links_in_texts_are_found(sample: Sample) -> None:
    sample.change("tip", "Say why it matters.", "Find a [thought partner](role:facilitator).")
    playbook, problems = sample.load()
    assert problems == []
    assert [entry.ref for entry in playbook.linked_from("role:facilitator")] == ["tip:show-interest"]


def test_valid_entries_are_there_in_spite_of_problems(sample: Sample) -> None:
    sample.path("tip").write_text("title: [", "utf-8")
    playbook, problems = sample.load()
    assert len(playbook.entries) == len(KINDS) - 1
    assert [problem.path for problem in problems] == ["data/tips/show-interest.yaml"]


def test_entities_do_not_change(playbook: Playbook) -> None:
    with pytest.raises(ValidationError):
        playbook.entries["tip:show-interest"].entity.title = "Other"  # type: ignore[misc]


def _models(model: type[Part]) -> set[type[Part]]:
    inner = {shape.part for shape in shapes(model).values() if shape.part}
    return {model}.union(*(_models(part) for part in inner))


def test_every_id_field_says_of_what_kind_it_is() -> None:
    models = set().union(*(_models(kind.model) for kind in KINDS))
    fields = {(model, name) for model in models for name, shape in shapes(model).items() if shape.form == "id"}
    known = set(ID_FIELDS) | OWN_IDS
    for model, name in fields:
        assert any((base, name) in known for base in model.__mro__ if issubclass(base, Part)), (
            f"{model.__name__}.{name}"
        )
    kinds = {kind.name for kind in KINDS}
    for (model, name), kind in ID_FIELDS.items():
        assert name in model.model_fields
        assert kind in kinds


def test_places_are_spelled_for_people() -> None:
    assert spell(("blocks", 0, "steps", 2)) == "blocks[1].steps[3]"


def test_all_texts_are_walked(playbook: Playbook) -> None:
    found = {
        ".".join(step for step in text.at if isinstance(step, str))
        for text in texts(playbook.entries["agenda:shop-talk"].entity)
    }
    assert {
        "title",
        "summary",
        "use_when",
        "blocks.title",
        "blocks.steps.text",
        "related.reason",
        "sources.section",
    } <= found
