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
    named = before.entries[asked]
    before.get("tip:not-there"), before.of("tip"), before.listed, before.backlinks(asked)
    questions = {f"name {asked}", "name tip:not-there", "of tip", ALL, f"named {asked}"}
    assert (named.title, named.heading, named.label, named.is_word, named.url, before.asked) == (
        *(named.entity.title, named.entity.title, "", False, "tips/show-interest/"),
        questions | {asked},
    )

    def changed(since: WatchedPlaybook) -> set[str]:
        now = WatchedPlaybook(sample.load()[0])
        return {one for one in before.asked if since.state(one) != now.state(one)}

    sample.change("tip", "Say why it matters.", "It matters a lot.")
    assert changed(before) == {asked}
    text = WatchedPlaybook(sample.load()[0])
    sample.change("tip", "title: ", "title: Really ")
    assert changed(text) == {asked, f"name {asked}", "of tip", ALL}
    title = WatchedPlaybook(sample.load()[0])
    sample.copy("source", "another")
    assert changed(title) == {ALL}


def test_who_is_told_which_entries_name_one_may_name_them(sample: Sample) -> None:
    before = WatchedPlaybook(sample.load()[0])
    named = {ref for ref in before.entries if before.namers(ref)}
    by_tip = {f"named {ref}" for ref in named if any(one.ref == "tip:show-interest" for one in before.namers(ref))}
    assert by_tip
    sample.change("tip", "title: ", "title: Really ")
    after = WatchedPlaybook(sample.load()[0])
    assert {one for one in before.asked if one.startswith("named") and before.state(one) != after.state(one)} == by_tip


def test_what_a_name_is_asks_for_no_more(sample: Sample) -> None:
    watched = WatchedPlaybook(sample.load()[0])
    for ref, entry in [*watched.entries.items()]:
        watched.asked.clear()
        found = watched.entries[ref]
        assert all(hasattr(found, name) for name in ("url", "title", "heading", "label", "is_word", "path", "kind"))
        assert watched.asked == {f"name {ref}"}
        assert found == entry
        assert found.entity is entry.entity
        assert ref in watched.asked
