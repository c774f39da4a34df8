"""Whoever finished ninth grade can read every entry, by the Flesch-Kincaid grade (Kincaid and others, Derivation of New
Readability Formulas, 1975)."""

from __future__ import annotations

import re

import pytest

from macros.book.playbook import Entry
from macros.fields import texts
from macros.publishing.search_index import SKIPPED_FIELDS
from macros.rendering.prose import plain
from tests.project import read_guide

HARDEST = 9
NAMES = SKIPPED_FIELDS | {"title", "also_called", "asked_as", "sources", "author", "publisher"}


def syllables(word: str) -> int:
    """About how many; an e at the end is silent."""
    word = re.sub(r"(?<=[^aeiouyl])e(s|d)?$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]{1,2}", word)))


def grade(text: str) -> float:
    """The school grade that can read a text."""
    words = re.findall(r"[A-Za-z][A-Za-z'’]*", text)
    sentences = [part for part in re.split(r"[.?!:;]+\s+", text) if part.strip()]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def words_of(entry: Entry) -> str:
    """All that an entry says in sentences."""
    said = (plain(one.value) for one in texts(entry.entity) if one.at[0] not in NAMES)
    return " ".join(text if text[-1] in ".?!:;" else f"{text}." for text in said if len(text.split()) > 4)


def test_every_entry_reads_like_ninth_grade_at_most() -> None:
    entries = read_guide()[0].entries.values()
    found = {entry.ref: grade(said) for entry in entries if (said := words_of(entry))}
    assert len(found) > 400
    assert {ref: round(hard, 1) for ref, hard in found.items() if hard > HARDEST} == {}


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Ask them first. Then wait. They may need a day to think.", False),
        ("Organizational interdependencies necessitate comprehensive interorganizational consultation.", True),
    ],
)
def test_hard_text_is_told_from_easy_text(text: str, hard: bool) -> None:
    assert (grade(text) > HARDEST) is hard
