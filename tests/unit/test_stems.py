"""Words as search compares them: the same when the index is made and when a reader types."""

from __future__ import annotations

import json
import subprocess

import pytest

from macros.book.stems import chunks, pieces, stem, stems, stems_of
from macros.fields import texts
from tests.project import ROOT, environment, read_guide

VECTORS: dict[str, list[str]] = json.loads((ROOT / "tests/unit/stems.json").read_text("utf-8"))

DIFFERENT = {"howe", "naysayer", "naysayers", "waylayer", "waylayers"}
"""All words of a list of 128,000 for which the two stemmers differ."""


@pytest.mark.parametrize("text", VECTORS)
def test_words_are_compared_as_written_down(text: str) -> None:
    assert stems(text) == VECTORS[text]


def test_a_hyphen_also_makes_one_word() -> None:
    assert [stems_of(chunk) for chunk in chunks("Buy-in, can't")] == [("buy", "in", "=buyin"), ("cant",)]


def test_the_browser_has_the_same_stem_for_every_word_of_the_guide() -> None:
    playbook, _ = read_guide()
    written = "\n".join(text.value for entry in playbook.entries.values() for text in texts(entry.entity))
    synonyms = "\n".join(" ".join(one.synonym.typed + one.synonym.means) for one in playbook.synonyms)
    words = sorted({word for chunk in chunks(f"{written}\n{synonyms}") for word in pieces(chunk) if word.isalpha()})
    script = """
      const stem = require("wink-porter2-stemmer");
      const words = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
      console.log(JSON.stringify(words.map(stem)));
    """
    ran = subprocess.run(
        ["node", "-e", script],
        cwd=ROOT,
        env=environment(),
        input=json.dumps(words),
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(words) > 4_000
    there = zip(words, json.loads(ran.stdout), strict=True)
    differing = [(word, stem(word), other) for word, other in there if stem(word) != other]
    assert [pair for pair in differing if not pair[1][0].isdigit() and pair[0] not in DIFFERENT] == []
