"""The search index: what each page counts as, what words lead to it, and the same bytes each time."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest
from spellchecker import SpellChecker

from macros.book.stems import fold
from macros.kinds import KINDS
from macros.publishing import search_index
from macros.publishing.meaning import DIMENSIONS, packed_meanings, unpack
from macros.publishing.outputs import write_file
from macros.publishing.search_index import FOLDER, index_files, prose_page
from tests.unit.sample import Sample


class Index:
    """The files of an index, read again."""

    def __init__(self, site: Path) -> None:
        self.start: dict[str, Any] = json.loads((site / FOLDER / "start.json").read_text("utf-8"))
        self.folder = site / FOLDER / str(self.start["version"])
        self.terms: dict[str, list[Any]] = {}
        for number in range(len(self.start["terms"])):
            self.terms |= self.read(f"terms-{number}")
        self.pages: list[list[Any]] = self._rows("pages")
        self.texts: list[str] = self._rows("text")

    def read(self, name: str) -> Any:
        return json.loads((self.folder / f"{name}.json").read_text("utf-8"))

    def _rows(self, name: str) -> list[Any]:
        return [
            row
            for number in range(len(list(self.folder.glob(f"{name}-*.json"))))
            for row in self.read(f"{name}-{number}")
        ]

    def strengths(self, term: str) -> dict[str, int]:
        """The pages that have a term, by their addresses, with how much it says about each."""
        return self._read(self.terms[term][1]) if term in self.terms else {}

    def heard(self, term: str) -> dict[str, int]:
        """The same of pages that do not have it, but answer questions that do."""
        return self._read(self.terms[term][4])

    def _read(self, packed: str) -> dict[str, int]:
        found: dict[str, int] = {}
        page = -1
        for passed, letter in re.findall(r"(\d*)(\D)", packed):
            page += int(passed or 0) + 1
            found[self.pages[page][0]] = ord(letter) - ord("a") + 1
        return found


@pytest.fixture
def made(sample: Sample, tmp_path: Path) -> Any:
    """Makes the index of a data folder after some changes: made("tip", "old", "new", ...)."""

    def make(kind: str = "tip", *pairs: str, prose: tuple[Any, ...] = ()) -> Index:
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            sample.change(kind, old, new)
        site = tmp_path / "site"
        for path, content in index_files(sample.load()[0], prose):
            write_file(site / path, content.encode())
        return Index(site)

    return make


TIP = "tips/show-interest/"


def test_every_entry_is_a_page_with_its_kind_levels_and_stages(made: Any) -> None:
    index = made()
    assert len(index.pages) == len(KINDS)
    number = next(at for at, page in enumerate(index.pages) if page[0] == TIP)
    values = {
        facet: [index.start["facets"][facet][place][0] for place in index.start["pages"][facet][number]]
        for facet in ("kind", "level", "stage")
    }
    assert values == {"kind": ["tip"], "level": ["networking", "coordination"], "stage": ["goals", "agenda"]}


def test_names_and_questions_count_more_than_text(made: Any) -> None:
    index = made(
        "tip",
        "another name",
        "zebra",
        "Say why it matters.",
        "A yak matters.",
        "When does a tip like this help?",
        "Where is the gnu?",
    )
    strengths = [index.strengths(term)[TIP] for term in ("zebra", "gnu", "yak")]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[1] > 2 * strengths[2]
    assert index.strengths("where") == {}


def test_hyphened_closed_and_open_forms_are_one_term(made: Any) -> None:
    index = made(
        "tip",
        "Say why it matters.",
        "The hand-off is hard.",
        "Write one instruction to follow this week.",
        "Hand off early.",
    )
    assert set(index.strengths("handoff")) == {TIP}
    assert index.terms["handoff"][0] == "hand-off"


def test_an_open_form_alone_makes_no_word(made: Any) -> None:
    assert "satin" not in made("tip", "Say why it matters.", "They sat in the garden.").terms


def test_names_of_several_words_are_terms_of_their_own(made: Any) -> None:
    index = made(
        "tip",
        "another name",
        "pulse check",
        "Say why it matters.",
        "A pulse check helps; check the pulse.",
    )
    assert set(index.strengths("puls check")) == {TIP}
    assert index.terms["puls check"][0] == "pulse check"


def test_synonyms_stand_with_what_people_type(sample: Sample, made: Any) -> None:
    (sample.data / "_synonyms.yaml").write_text(
        "- typed: [boss, big cheese]\n  means: [decision maker, leader]\n", "utf-8"
    )
    index = made()
    assert index.terms["boss"] == ["", "", ["decis maker", "leader"], 0]
    assert index.terms["big chees"] == ["big cheese", "", ["decis maker", "leader"], 0]


@pytest.mark.parametrize("file", ["_questions.yaml", "_questions-other.yaml"])
def test_what_readers_asked_leads_to_what_answers_it(sample: Sample, made: Any, file: str) -> None:
    edit = ("tip", "Say why it matters.", "See the garden.")
    plain = made(*edit)
    (sample.data / file).write_text(
        "- ask: why do zebras like a garden\n  expect: [tip:show-interest, message:invitation]\n", "utf-8"
    )
    index = made()
    assert [url.split("/")[0] for url in index.heard("garden")] == ["messages"]
    assert index.terms["garden"][3] == len(index.strengths("garden")) + 1
    assert index.strengths("garden")[TIP] > plain.strengths("garden")[TIP]
    # A word that only readers have stays one that no page has, and is no page's text.
    assert "zebra" not in index.terms
    assert "zebras" not in index.read("words")
    assert not any("zebras" in text for text in index.texts)


def test_addresses_are_no_words(made: Any) -> None:
    index = made(
        "tip", "Say why it matters.", "See [the garden](https://zebra.example/cafe) or https://yak.example/tea."
    )
    assert index.strengths("garden")
    assert not {"zebra", "yak", "cafe", "tea", "https"} & set(index.terms)


def test_pages_of_prose_are_found_without_their_macros(made: Any) -> None:
    page = prose_page(
        "why/", "Why share", "What sharing brings.", "# Why share\n\nZebras {{ list_entries('yak') }}\n\n## Gnus\n"
    )
    index = made(prose=(page,))
    assert set(index.strengths("zebra")) == set(index.strengths("gnus")) == {"why/"}
    assert "yak" not in index.terms


def test_a_file_ends_between_words_and_says_with_which_it_begins(made: Any) -> None:
    index = made()
    for number, first in enumerate(index.start["terms"]):
        keys = list(index.read(f"terms-{number}"))
        assert keys == sorted(keys)
        assert keys[0] == first
    words = [
        key.split()[0]
        for number in range(len(index.start["terms"]))
        for key in dict.fromkeys(k.split()[0] for k in index.read(f"terms-{number}"))
    ]
    assert len(words) == len(set(words)), "a word's phrases stand in its file"


def test_rows_of_words_that_stand_in_nearly_every_question_are_in_one_file(made: Any) -> None:
    index = made()
    fillers = index.read("meaning-fillers")
    others = [index.read(f"meaning-{number}") for number in range(len(index.start["meant"]))]
    assert {"who", "how", "what"} <= set(fillers)
    assert "trust" not in fillers
    assert [next(iter(rows)) for rows in others] == index.start["meant"]
    assert fillers | {key: row for rows in others for key, row in rows.items()} == packed_meanings()


def test_the_first_file_has_a_rough_row_of_each_page(made: Any) -> None:
    index = made()
    signs = base64.b64decode(index.start["signs"])
    rows = ["".join("1" if number >= 0 else "0" for number in unpack(page[-1])) for page in index.pages]
    assert [f"{byte:08b}" for byte in signs] == [row[at : at + 8] for row in rows for at in range(0, DIMENSIONS, 8)]


def test_of_many_pages_the_first_file_has_no_rows(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_MOST_PAGES", 1)
    assert made().start["signs"] == ""


def test_english_has_the_words_that_the_guide_lacks(made: Any) -> None:
    index = made()
    english = [word for number in range(len(index.start["english"])) for word in index.read(f"english-{number}")]
    assert {"scared", "quorum", "cafe"} <= set(english)
    assert "matters" not in english


def test_english_words_are_those_of_the_spelling_checker() -> None:
    listed = (fold(word) for word in SpellChecker().word_frequency.words())
    wanted = sorted({word for word in listed if len(word) > 2 and word.isascii() and word.isalpha()})
    assert search_index.english_words() == wanted
    assert len(wanted) > 100_000


def test_the_same_bytes_twice_and_another_folder_after_a_change(made: Any) -> None:
    first = made()
    files = {path.name: path.read_bytes() for path in first.folder.iterdir()}
    second = made()
    assert {path.name: path.read_bytes() for path in second.folder.iterdir()} == files
    assert made("tip", "Say why it matters.", "It matters.").folder != first.folder
