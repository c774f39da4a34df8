"""Whatever a playbook can be asked is noted by the one that notes."""

from __future__ import annotations

from macros.book.playbook import Playbook
from macros.book.watched import ALL, WatchedPlaybook
from tests.unit.sample import Sample

SAME_FOR_ALL_PAGES = {"edition", "left_out", "vocabulary", "addresses", "synonyms", "questions"}
"""What no page asks for, or what is kept beside all pages."""


def test_each_question_is_noted(sample: Sample) -> None:
    playbook = sample.load()[0]
    public = {name for name in {*vars(Playbook), *vars(playbook)} if not name.startswith("_")}
    by_the_entries_themselves = {"entries", "get"}
    assert public - SAME_FOR_ALL_PAGES - by_the_entries_themselves <= vars(WatchedPlaybook).keys()


def test_an_answer_stands_for_what_it_was(sample: Sample) -> None:
    before, asked = WatchedPlaybook(sample.load()[0]), "tip:show-interest"
    before.entries[asked], before.get("tip:not-there"), before.of("tip"), before.listed, before.backlinks(asked)
    assert {asked, "tip:not-there", "of tip", ALL, f"backlinks {asked}"} <= before.asked
    sample.change("tip", "Say why it matters.", "It matters a lot.")
    after = WatchedPlaybook(sample.load()[0])
    changed = {one for one in before.asked if before.state(one) != after.state(one)}
    assert changed == {asked, "of tip", ALL}
    sample.copy("source", "another")
    last = WatchedPlaybook(sample.load()[0])
    assert {one for one in before.asked if after.state(one) != last.state(one)} == {ALL}
