"""The words of an edition in the place of the playbook's, as pages, entries and widgets say them."""

from __future__ import annotations

import json

import pytest

from macros.book.own_words import in_own_words
from macros.book.playbook import Entry, Playbook
from macros.edition import UNNAMED, EditionFile, Vocabulary
from macros.kinds import BY_NAME
from macros.loading import read_entry
from tests.unit.sample import ROOT

VECTORS = json.loads((ROOT / "tests/unit/vocabulary-vectors.json").read_text("utf-8"))
EDITION = EditionFile.model_validate(
    {
        **UNNAMED.model_dump(exclude_unset=True),
        **VECTORS["edition"],
        "vocabulary": tuple(VECTORS["edition"]["vocabulary"]),
    }
)
SAY = Vocabulary(EDITION, ["The Thought Partner Toolkit"])


def entry(kind: str, id: str) -> Entry:
    path = ROOT / "data" / BY_NAME[kind].folder / f"{id}.yaml"
    entity, problems = read_entry(path, BY_NAME[kind], f"data/{BY_NAME[kind].folder}/{id}.yaml")
    assert entity is not None, problems
    return Entry(BY_NAME[kind], id, entity, f"data/{BY_NAME[kind].folder}/{id}.yaml")


@pytest.mark.parametrize(("text", "said"), VECTORS["texts"])
def test_terms_are_said_in_own_words(text: str, said: str) -> None:
    assert SAY.text(text) == said
    assert SAY.text(said) == said


def test_names_of_documents_stay() -> None:
    assert SAY.text("The Thought Partner Toolkit is by a thought partner.") == (
        "The Thought Partner Toolkit is by a mentor organization."
    )


def test_pages_are_said_in_own_words_but_not_what_programs_read() -> None:
    page = (
        '<title>Session</title><meta content="A session"><a href="/session/" class="pb-session" data-term="session" '
        'aria-label="Open the agenda">thought partner</a><code>session</code><script>session</script><p>session</p>'
        "<!-- session -->"
    )
    assert SAY.html(page) == (
        '<title>Exchange session</title><meta content="An exchange session"><a href="/session/" class="pb-session" '
        'data-term="session" aria-label="Open the order of the day">mentor organization</a><code>session</code>'
        "<script>session</script><p>exchange session</p><!-- session -->"
    )


def test_schemas_are_said_in_own_words_where_people_read_them() -> None:
    schema = {"title": "session", "description": "A session", "items": [{"description": "Agenda", "enum": ["session"]}]}
    assert SAY.descriptions(schema) == {
        "title": "session",
        "description": "An exchange session",
        "items": [{"description": "Order of the day", "enum": ["session"]}],
    }


def test_entries_are_said_in_own_words_and_sources_are_not() -> None:
    role, source = entry("role", "thought-partner"), entry("source", "seed-insights-brief")
    said = in_own_words(Playbook([role, source], edition=EDITION))
    assert said.entries["role:thought-partner"].entity.title == "Mentor organization"
    assert not said.entries["role:thought-partner"].is_file
    assert said.entries["source:seed-insights-brief"].entity is source.entity
    assert said.entries["role:thought-partner"].entity.sources == role.entity.sources


def test_who_types_the_old_term_finds_the_new_one() -> None:
    said = in_own_words(Playbook([], edition=EDITION))
    typed = {typed: placed.synonym.means for placed in said.synonyms for typed in placed.synonym.typed}
    assert typed["thought partners"] == ("mentor organization",)
    assert typed["agenda"] == ("order of the day",)


def test_edition_without_words_of_its_own_changes_nothing() -> None:
    playbook = Playbook([entry("role", "thought-partner")])
    assert in_own_words(playbook) is playbook
    assert playbook.vocabulary.html("<p>A thought partner</p>") == "<p>A thought partner</p>"
