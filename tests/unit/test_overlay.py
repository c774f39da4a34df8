"""What an edition lays over the playbook: entries of its own, and entries left out, each fault at its own file."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.book.left_out import prose_without
from macros.book.playbook import Playbook
from macros.content.overlay import find_all
from macros.problems import Problem
from tests.unit.sample import IDS, ROOT, Sample

SEE = "   (docs/contribute/edition)"
EDITION = """\
id: library-exchange
name: Library Exchange
line: How libraries learn from each other.
language: en-GB
address: https://exchange.example/
"""


class Own(Sample):
    """A sample with an edition laid over it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.root = folder
        self.say()
        self.change("situation", "open: checklist:step-1-goals", "open: worksheet:your-brand")

    def say(self, more: str = "") -> None:
        """Write edition.yaml, with more lines at its end."""
        (self.root / "edition.yaml").write_text(EDITION + more, "utf-8")

    def own(self, kind: str, id: str = "", **changes: str) -> Path:
        """Write an entry of the edition like the one that is there, with some fields changed."""
        text = self.path(kind).read_text("utf-8")
        for name, value in changes.items():
            (line,) = (line for line in text.splitlines() if line.startswith(f"{name}:"))
            text = text.replace(line, f"{name}: {value}")
        path = self.root / "edition/data" / self.path(kind).parent.name / f"{id or IDS[kind]}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def errors(self) -> list[Problem]:
        return [problem for problem in self.load()[1] if problem.severity == "error"]

    @property
    def playbook(self) -> Playbook:
        return self.load()[0]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    return Own(tmp_path)


def only(problems: list[Problem]) -> tuple[str, int, int, str, str, str]:
    (problem,) = problems
    return (problem.path, problem.line, problem.column, problem.rule, problem.text, problem.hint)


def test_nothing_is_said_of_a_playbook_alone(own: Own) -> None:
    assert own.errors() == []


def test_own_entry_stands_in_the_place_of_another(own: Own) -> None:
    own.own("tip", title="Show what you have learned")
    entry = own.playbook.entries["tip:show-interest"]
    assert (entry.entity.title, entry.path) == ("Show what you have learned", "edition/data/tips/show-interest.yaml")
    assert own.errors() == []


def test_new_entries_of_an_edition_are_its_own(
    own: Own, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "data/_templates", own.data / "_templates")
    own.own("tip", "ask-twice", title="Ask twice", order="2")
    monkeypatch.chdir(own.root)
    assert main(["new", "tip", "thank-everyone"]) == 0
    text = (own.root / "edition/data/tips/thank-everyone.yaml").read_text("utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert schema is not None
    of_editors = (own.root / "edition/data/tips" / schema[1]).resolve()
    assert of_editors == (own.data / "_schema/tip.schema.json").resolve()
    assert "\norder: 3\n" in text, "both layers have taken places"
    said = capsys.readouterr().out
    assert said.startswith("edition/data/tips/thank-everyone.yaml written.\n")
    assert "python -m macros check edition/data/tips/thank-everyone.yaml" in said
    rules = {problem.rule for problem in own.errors() if problem.path == "edition/data/tips/thank-everyone.yaml"}
    assert {"starter-text", "summary-taken"} <= rules, "it is compared with the starter and with the playbook"
    assert main(["new", "tip", "thank-everyone"]) == 2
    assert main(["new", "tip", "show-interest"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "edition/data/tips/thank-everyone.yaml is there already. Edit it, or choose another id.",
        "data/tips/show-interest.yaml is there already. To say it your way, copy it to edition/data/tips/ and edit it "
        "there, or choose another id.",
    ]


def test_faults_of_an_own_entry_stand_at_its_own_line(own: Own) -> None:
    path = own.own("tip", order="first")
    line = path.read_text("utf-8").splitlines().index("order: first") + 1
    assert only(own.errors()) == (
        "edition/data/tips/show-interest.yaml",
        line,
        8,
        "wrong-type",
        'order must be a whole number, but is the text "first"',
        "write order as a whole number without quotes, from 1 to 50   (docs/contribute/tip)",
    )


def test_entry_for_which_the_playbook_became_stricter(own: Own) -> None:
    """It lacks a field that core asks for today, and has one that is no more."""
    path = own.own("tip")
    text = path.read_text("utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("series:"))
    path.write_text(text.replace(line, "collection: partner-tips"), "utf-8")
    number = text.splitlines().index(line) + 1
    problem = own.errors()[0]
    assert (problem.path, problem.line, problem.column) == ("edition/data/tips/show-interest.yaml", number, 1)
    assert problem.text == "collection is not a field of a tip, and series is missing"


def test_own_entry_that_the_playbook_renamed(own: Own) -> None:
    own.own("tip", "be-curious")
    own.path("tip").write_text(own.path("tip").read_text("utf-8") + "moved_from: [be-curious]\n", "utf-8")
    assert only(own.errors()) == (
        "edition/data/tips/be-curious.yaml",
        1,
        1,
        "overlay-renamed",
        "the playbook calls tip:be-curious show-interest now",
        "rename the file to show-interest.yaml, and look at what data/tips/show-interest.yaml says today" + SEE,
    )


def test_own_entry_that_the_playbook_took_away(own: Own) -> None:
    own.own("tip", "be-curious", title="Be curious", order="2")
    (own.data / "_retired.yaml").write_text(
        "- {ref: tip:be-curious, to: tips/, on: 2026-11-22, why: Another tip says it.}\n", "utf-8"
    )
    assert only(own.errors()) == (
        "edition/data/tips/be-curious.yaml",
        1,
        1,
        "overlay-retired",
        "the playbook took tip:be-curious away on 2026-11-22: Another tip says it.",
        'delete the file; to keep it as yours, give it another id and write "moved_from: [be-curious]" into it' + SEE,
    )


def test_entry_taken_away_goes_on_under_an_id_of_its_own(own: Own) -> None:
    path = own.own(
        "tip", "our-curiosity", title="Our curiosity in the network", order="2", summary="Ask what the others know.",
    )  # fmt: skip
    text = path.read_text("utf-8").replace("summary: Ask what the others know.", _OTHER_SUMMARY)
    path.write_text(_distinct(text) + "moved_from: [be-curious]\n", "utf-8")
    (own.data / "_retired.yaml").write_text(
        "- {ref: tip:be-curious, to: tips/, on: 2026-11-22, why: Another tip says it.}\n", "utf-8"
    )
    assert own.errors() == []
    assert own.playbook.former["tip:be-curious"].id == "our-curiosity"


_OTHER_SUMMARY = "summary: Ask what the others know before you say what you know, and write down what they answer."


def _distinct(text: str) -> str:
    """An entry without the sentences of the starter that no two entries may share."""
    head, _, rest = text.partition("summary: Ask")
    first, *lines = rest.split("\n")
    while lines and lines[0].startswith("  "):
        lines.pop(0)
    return f"{head}summary: Ask{first}\n" + "\n".join(lines).replace("like this help?", "like ours help?")


def test_overlay_for_a_kind_that_is_none(own: Own) -> None:
    (own.root / "edition/data/tipps").mkdir(parents=True)
    path, _, _, rule, text, hint = only(own.errors())
    assert (path, rule, text) == ("edition/data/tipps", "unknown-folder", '"tipps" is not the folder of a kind')
    assert hint.startswith('did you mean "tips"?  Folders: stages, levels, ')


def test_title_that_the_playbook_has_is_told_at_the_own_file(own: Own) -> None:
    own.own("goal", "another-goal")
    found = {problem.rule: problem for problem in own.errors()}
    assert {problem.path for problem in found.values()} == {"edition/data/goals/another-goal.yaml"}
    assert found["title-taken"].text == 'the title "Origin story" is taken by data/goals/origin-story.yaml'
    assert found["summary-taken"].text == "the summary is the same as that of data/goals/origin-story.yaml"


def test_title_that_stands_before_the_playbook_s_is_told_at_the_own_file(own: Own) -> None:
    own.own("goal", "a-goal")
    found = {problem.rule: problem for problem in own.errors()}
    assert {problem.path for problem in found.values()} == {"edition/data/goals/a-goal.yaml"}
    assert found["title-taken"].text == 'the title "Origin story" is taken by data/goals/origin-story.yaml'


def test_place_in_a_list_may_be_shared_with_the_playbook(own: Own) -> None:
    own.own("tip", "be-curious", title="Be curious about the others")
    assert "order-taken" not in {problem.rule for problem in own.errors()}


def test_links_to_what_is_left_out_are_gone(own: Own) -> None:
    own.say('leave_out: ["checklist:step-1-goals"]\n')
    own.change("tip", "  - to: condition:well-aligned", "  - to: checklist:step-1-goals")
    playbook, problems = own.load()
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert "checklist:step-1-goals" not in playbook.entries
    assert playbook.left_out == {"checklist:step-1-goals"}
    assert playbook.named_in("checklist:step-1-goals") == []
    assert [way.to for way in playbook.entries["term:shop-talk"].entity.ways_in] == ["agenda:shop-talk"]  # type: ignore[attr-defined]
    assert playbook.entries["tip:show-interest"].entity.related == ()


def test_words_that_led_to_what_is_left_out_stay(own: Own) -> None:
    own.say('leave_out: ["prompt:favorite-sunset"]\n')
    own.change("term", "example: Use the word in a sentence.", "example: Ask for [the sunset](prompt:favorite-sunset).")
    assert own.playbook.entries["term:shop-talk"].entity.example == "Ask for the sunset."  # type: ignore[attr-defined]


def test_what_is_needed_is_not_left_out(own: Own) -> None:
    own.say('leave_out: ["role:facilitator"]\n')
    path, line, column, rule, text, hint = only(own.errors())
    assert (path, line, column, rule) == ("edition.yaml", 6, 13, "leave-out")
    assert text == "role:facilitator can't be left out: agenda:shop-talk needs it (roles[1]), and 1 more entry does"
    own_file = "edition/data/agendas/shop-talk.yaml"
    assert hint == f"leave out agenda:shop-talk too, or say in {own_file} how it goes without{SEE}"


@pytest.mark.parametrize(
    ("ref", "text", "hint"),
    [
        ("tip:show-intrest", "there is no tip:show-intrest", 'did you mean "tip:show-interest"?'),
        ("tip:old-name", "the playbook calls tip:old-name show-interest now", "write tip:show-interest"),
        ("tip:gone", "the playbook took tip:gone away on 2026-11-22", "delete the line"),
    ],
)
def test_what_is_left_out_has_to_be_there(own: Own, ref: str, text: str, hint: str) -> None:
    own.say(f'leave_out: ["{ref}"]\n')
    own.path("tip").write_text(own.path("tip").read_text("utf-8") + "moved_from: [old-name]\n", "utf-8")
    (own.data / "_retired.yaml").write_text(
        "- {ref: tip:gone, to: tips/, on: 2026-11-22, why: Another tip says it.}\n", "utf-8"
    )
    assert only(own.errors()) == ("edition.yaml", 6, 13, "leave-out", text, hint + SEE)


def test_what_is_left_out_is_not_there_in_own_words(own: Own) -> None:
    own.say('leave_out: ["tip:show-interest"]\n')
    own.own("tip")
    text, hint = only(own.errors())[4:]
    assert text == "tip:show-interest is left out, but edition/data/tips/show-interest.yaml is there"
    assert hint == f"delete the line, or delete the file{SEE}"


def test_own_entry_names_nothing_that_is_left_out(own: Own) -> None:
    own.say('leave_out: ["checklist:step-1-goals"]\n')
    path = own.own("term")
    line = path.read_text("utf-8").splitlines().index("  - to: checklist:step-1-goals") + 1
    assert only(own.errors()) == (
        "edition/data/terms/shop-talk.yaml",
        line,
        9,
        "leave-out",
        "ways_in[2].to names checklist:step-1-goals, which edition.yaml leaves out",
        f"name another entry, delete this, or delete the line in edition.yaml{SEE}",
    )


def test_what_was_published_may_be_left_out(own: Own) -> None:
    (own.data / "_published.json").write_text('{\n  "checklist:step-1-goals": "Step 1 goals"\n}\n', "utf-8")
    own.say('leave_out: ["checklist:step-1-goals"]\n')
    assert own.errors() == []


def test_what_led_to_what_is_left_out_leads_to_all_of_its_kind(own: Own) -> None:
    (own.data / "_retired.yaml").write_text(
        "- {ref: tip:gone, to: checklist:step-1-goals, on: 2026-11-22, why: A checklist says it.}\n", "utf-8"
    )
    (own.root / "docs/checklists").mkdir(parents=True)
    (own.root / "docs/checklists/index.md").write_text("---\ntitle: Checklists\n---\n", "utf-8")
    own.say('leave_out: ["checklist:step-1-goals"]\n')
    assert own.errors() == []
    ((retirement, _),) = own.playbook.addresses.retired
    assert retirement.to == "checklists/"


def test_synonyms_and_questions_of_the_edition_count(own: Own) -> None:
    folder = own.root / "edition/data"
    folder.mkdir(parents=True)
    (folder / "_synonyms.yaml").write_text("- {typed: [swap], means: [term]}\n", "utf-8")
    (folder / "_questions.yaml").write_text('- {ask: what to swap, expect: ["tip:show-interest"]}\n', "utf-8")
    playbook = own.playbook
    assert [one.shown for one in playbook.synonyms] == ["edition/data/_synonyms.yaml"]
    assert [one.shown for one in playbook.questions] == ["edition/data/_questions.yaml"]


def test_synonym_that_the_playbook_has_is_told_at_the_own_line(own: Own) -> None:
    (own.data / "_synonyms.yaml").write_text("- {typed: [swap], means: [term]}\n", "utf-8")
    (own.root / "edition/data").mkdir(parents=True)
    (own.root / "edition/data/_synonyms.yaml").write_text("\n- {typed: [swap], means: [tip]}\n", "utf-8")
    path, line, _, rule, text, hint = only(own.errors())
    assert (path, line, rule) == ("edition/data/_synonyms.yaml", 2, "synonyms")
    assert text == '"swap" stands in line 1 of data/_synonyms.yaml too'
    assert hint == "add what it means to line 1 of data/_synonyms.yaml, and delete it here"


def test_own_ids_are_remembered_in_a_list_of_the_edition(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    own.own("tip", title="Show what you have learned")
    path = own.own("goal", "pass-it-on", title="Pass on what you have")
    text = path.read_text("utf-8")
    path.write_text(
        _distinct(text.replace("summary: >-", "summary: Ask whom it may help before you pass it on.\n  x")), "utf-8"
    )
    monkeypatch.chdir(own.root)
    assert own.errors() == []
    assert main(["publish-ids"]) == 0
    theirs = json.loads((own.data / "_published.json").read_text("utf-8"))
    assert "tip:show-interest" not in theirs, "its title is not the playbook's"
    mine = json.loads((own.root / "edition/data/_published.json").read_text("utf-8"))
    assert mine == {"goal:pass-it-on": "Pass on what you have", "tip:show-interest": "Show what you have learned"}
    assert main(["publish-ids", "--check"]) == 0


def test_all_files_are_found_once(own: Own) -> None:
    own.own("tip")
    files, problems = find_all(own.data)
    shown = [file.shown for file in files if file.kind.name == "tip"]
    assert (shown, problems) == (["edition/data/tips/show-interest.yaml"], [])


@pytest.mark.parametrize(
    ("text", "file", "left"),
    [
        ("See [a story](stories/x.md).", "index.md", "See a story."),
        ("See [a story](../stories/x.md#top).", "stages/index.md", "See a story."),
        ("See [a story](x.md).", "stories/index.md", "See a story."),
        ("See [a story](../stories/y.md).", "stages/index.md", "See [a story](../stories/y.md)."),
        ("See [it](https://x.example/stories/x.md).", "index.md", "See [it](https://x.example/stories/x.md)."),
    ],
)
def test_prose_leads_to_nothing_that_is_left_out(text: str, file: str, left: str) -> None:
    assert prose_without(text, file, {"stories/x.md"}) == left
