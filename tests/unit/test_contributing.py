"""As contributors would: new entries, ten typical mistakes, and pull requests that would break an address."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.book.addresses import published_text
from macros.content.load import load_playbook
from macros.content.starters import CLOSED
from macros.content.watching import saves
from macros.fields import texts
from macros.kinds import KINDS
from macros.loading import read_entry
from macros.problems import Problem, as_text
from macros.publishing.pages import moved_pages
from macros.rendering import Renderer
from tests.unit.sample import IDS, ROOT, TODAY, Sample


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the playbook's data that a contributor works in."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fill(path: Path, kind_name: str, number: int) -> None:
    """Replace every text of a starter."""
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    entity, problems = read_entry(path, kind, path.name)
    assert entity, problems
    content = path.read_text("utf-8")
    for place, text in enumerate(texts(entity)):
        if text.at == ("title",) or len(text.value.split()) < 4:
            continue
        words = r"\s+".join(map(re.escape, text.value.split()))
        ours = f"Filled in for {kind_name}, kind {number}, with words for the field of text {place}."
        ours = f"To have the {ours[0].lower()}{ours[1:]}" if text.field == "what_for" else ours
        end = "?" if text.field in ("asked_as", "takeaway") else "."
        blanks = " ".join(re.findall(r"\[[^\]]+\]|\{[^}]+\}", text.value))
        content = re.sub(
            rf"(?<=[:>-])(\s+){words}", rf"\g<1>{ours[:-1]} {blanks}{end}".replace(f" {end}", end), content, count=1
        )
    path.write_text(content, "utf-8")


def test_a_starter_that_is_filled_in_passes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kinds = [kind for kind in KINDS if kind.name not in CLOSED]
    for number, kind in enumerate(kinds):
        id = f"example-{kind.name}"
        assert main(["new", kind.name, id]) == 0
        path = project / "data" / kind.folder / f"{id}.yaml"
        assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=../_schema/")
        fill(path, kind.name, number)
    cite = project / "data/tips/example-tip.yaml"
    cite.write_text(cite.read_text("utf-8").replace("source: community-tool-box", "source: example-source"), "utf-8")
    _, problems = load_playbook(project / "data")
    assert as_text(problem for problem in problems if problem.severity == "error") == ""
    assert {problem.rule for problem in problems} <= {"unreached"}
    out = capsys.readouterr().out
    assert "python -m macros check data/tips/example-tip.yaml" in out
    assert "http://127.0.0.1:8000/tips/example-tip/" in out
    assert 'write "- source: example-source" below "sources:"' in out


def test_a_starter_that_is_not_filled_in_does_not_pass(project: Path) -> None:
    assert main(["new", "story", "two-towns"]) == 0
    _, problems = load_playbook(project / "data")
    (problem,) = (problem for problem in problems if problem.severity == "error")
    assert (problem.rule, problem.path) == ("starter-text", "data/stories/two-towns.yaml")


def test_new_says_what_is_wrong_and_what_to_type(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "tipp", "thank-them"]) == 2
    assert main(["new", "tip", "Thank Them!"]) == 2
    assert main(["new", "tip", "show-interest"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("tipp is not a kind. Did you mean tip? Kinds: stage, level, ")
    assert lines[1].endswith(" Type: python -m macros new tip thank-them")
    assert lines[2] == "data/tips/show-interest.yaml is there already. Edit it, or choose another id."


def test_a_new_tip_takes_the_next_place_in_its_list(project: Path) -> None:
    assert main(["new", "tips", "thank-them"]) == 0
    assert "\norder: 10\n" in (project / "data/tips/thank-them.yaml").read_text("utf-8")
    assert main(["new", "level", "friendship"]) == 0


def tip(sample: Sample, old: str, new: str) -> None:
    sample.change("tip", old, new)


MISTAKES: list[tuple[str, Callable[[Sample], None], str]] = [
    ("unknown-field", lambda s: tip(s, "example: >-", "exampel: >-"), 'did you mean "example"?'),
    ("unknown-field", lambda s: tip(s, "series: ", "serie: "), 'did you mean "series"?'),
    (
        "not-in-list",
        lambda s: tip(s, "themes: [learning, trust]", "themes: [lerning, trust]"),
        'did you mean "learning"?',
    ),
    ("dangling-reference", lambda s: tip(s, "to: condition:well-aligned", "to: condition:well-alined"), "did you mean"),
    ("bad-date", lambda s: tip(s, "reviewed: 2026-11-22", "reviewed: 22.11.2026"), "such as 2026-11-22"),
    ("wrong-type", lambda s: tip(s, "order: 1", "order: first"), "from 1 to 50"),
    ("not-yaml", lambda s: tip(s, "title: Show interest", "title: Show: interest"), "put the whole text in quotes"),
    ("unseen-character", lambda s: tip(s, "  Say why", "\tSay why"), "use two spaces"),
    ("missing-field", lambda s: tip(s, "series: partner-tips\n", ""), 'add "series:"'),
    ("too-short", lambda s: tip(s, re.search(r">-\n  Say in one.*", _text(s))[0], "Short."), "add 34 characters"),  # type: ignore[index]
    ("bad-file-name", lambda s: _rename(s, "Show Interest"), "rename it to show-interest.yaml"),
    ("wrong-extension", lambda s: _rename(s, "show-interest", ".yml"), "rename it to show-interest.yaml"),
    ("link-target", lambda s: tip(s, "Say why it", "See [it](www.e.org). It"), "write [words](https://...)"),
    ("allowed-markdown", lambda s: tip(s, "Say why it", "1. It"), 'start each line with "- "'),
    ("unknown-folder", lambda s: (s.data / "tip").mkdir(), 'did you mean "tips"?'),
    ("too-large", lambda s: _large(s, "large.yaml"), "split it into several entries"),
    ("wrong-extension", lambda s: _large(s, "large.pdf"), "move it out of data/"),
]


def _text(sample: Sample) -> str:
    return sample.path("tip").read_text("utf-8")


def _rename(sample: Sample, name: str, extension: str = ".yaml") -> None:
    sample.path("tip").rename(sample.data / "tips" / f"{name}{extension}")


def _large(sample: Sample, name: str) -> None:
    """A file of 20 MB, which takes no room on the disk."""
    with (sample.data / "tips" / name).open("wb") as file:
        os.truncate(file.fileno(), 20 * 1024 * 1024)


@pytest.mark.parametrize(
    ("rule", "mistake", "type_this"), MISTAKES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_typical_mistake_gives_one_message_that_says_what_to_type(
    sample: Sample, rule: str, mistake: Callable[[Sample], None], type_this: str
) -> None:
    mistake(sample)
    found = [problem for problem in sample.problems() if problem.severity == "error"]
    assert [problem.rule for problem in found] == [rule]
    assert type_this in found[0].hint


def publish(sample: Sample) -> None:
    titles = [(entry.ref, entry.entity.title) for entry in sample.load()[0].entries.values()]
    (sample.data / "_published.json").write_text(published_text(titles), "utf-8")


def the_error(sample: Sample) -> Problem:
    """The one error that is found."""
    found = [problem for problem in sample.problems() if problem.severity == "error"]
    assert len(found) == 1, as_text(found)
    return found[0]


def test_deleting_an_entry_that_others_name(sample: Sample) -> None:
    sample.change("prompt", "to: goal:origin-story", "to: term:shop-talk")
    publish(sample)
    sample.path("goal").unlink()
    problem = the_error(sample)
    assert (problem.path, problem.rule) == ("data/stages/goals.yaml", "dangling-reference")
    assert problem.hint == (
        "it was published, but its file is gone: take the file back; or name another entry here and add"
        ' "moved_from: [origin-story]" to its new file, or "- {ref: goal:origin-story, to: goals/, on: 2026-11-22,'
        ' why: Say why.}" to data/_retired.yaml'
    )


def test_renaming_an_entry_that_others_name(sample: Sample) -> None:
    sample.change("prompt", "to: goal:origin-story", "to: term:shop-talk")
    publish(sample)
    sample.path("goal").rename(sample.path("goal", "the-origin-story"))
    problem = the_error(sample)
    assert (problem.path, problem.rule) == ("data/goals/the-origin-story.yaml", "entry-gone")
    assert 'add "moved_from: [origin-story]"' in problem.hint
    with sample.path("goal", "the-origin-story").open("a", encoding="utf-8") as file:
        file.write("moved_from: [origin-story]\n")
    problem = the_error(sample)
    assert (problem.path, problem.hint) == (
        "data/stages/goals.yaml",
        "it is called the-origin-story now: write the-origin-story",
    )
    sample.change("stage", "goals: [origin-story]", "goals: [the-origin-story]")
    assert sample.problems() == []


def test_renaming_an_entry_that_nobody_names(sample: Sample) -> None:
    sample.copy("tip", "thank-them")
    sample.change("tip", "title: Show interest", "title: Thank them", "thank-them")
    sample.change("tip", "order: 1", "order: 2", "thank-them")
    sample.change("tip", "what a reader gets out of it", "how to thank them", "thank-them")
    publish(sample)
    sample.path("tip", "thank-them").rename(sample.path("tip", "say-thanks"))
    problem = the_error(sample)
    assert (problem.path, problem.rule) == ("data/tips/say-thanks.yaml", "entry-gone")
    assert problem.hint == 'if it is say-thanks now, add "moved_from: [thank-them]" to data/tips/say-thanks.yaml'


def test_swapping_two_ids(sample: Sample) -> None:
    sample.copy("role", "note-taker")
    sample.change("role", "title: Facilitator", "title: Note taker", "note-taker")
    sample.change("role", "what a reader gets out of it", "what to take note of", "note-taker")
    publish(sample)
    one, other, aside = sample.path("role"), sample.path("role", "note-taker"), sample.data.parent / "aside"
    one.rename(aside), other.rename(one), aside.rename(other)
    problem = the_error(sample)
    assert (problem.path, problem.rule) == ("data/roles/facilitator.yaml", "ids-swapped")


def test_former_addresses_lead_on(sample: Sample) -> None:
    with sample.path("tip").open("a", encoding="utf-8") as file:
        file.write("moved_from: [old-tip]\n")
    (sample.data / "_retired.yaml").write_text(
        "- {ref: goal:old, to: goal:origin-story, on: 2026-11-22, why: It said <b> the same.}\n"
        "- {ref: goal:older, to: goals/, on: 2026-11-22, why: It was old.}\n",
        "utf-8",
    )
    playbook, problems = sample.load()
    assert problems == []
    files = {path: make() for path, make in moved_pages(Renderer(playbook, "https://guide.example/"))}
    page = files["tips/old-tip/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../tips/show-interest/">' in page
    assert '<link rel="canonical" href="https://guide.example/tips/show-interest/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert '<a href="../../tips/show-interest/">Show interest</a>' in page
    assert "<p>It said &lt;b&gt; the same.</p>" in files["goals/old/index.html"]
    assert 'url=../../goals/"' in files["goals/older/index.html"]


@pytest.mark.parametrize("to", ["tips/show-interest/", "contribute/rules/", "contribute/tip/", "goals/"])
def test_a_retired_entry_may_lead_to_any_page(sample: Sample, to: str) -> None:
    (sample.data.parent / "docs/goals").mkdir(parents=True)
    (sample.data.parent / "docs/goals/index.md").write_text("# Goals\n", "utf-8")
    line = f"- {{ref: goal:old, to: {to}, on: 2026-11-22, why: It was old.}}\n"
    (sample.data / "_retired.yaml").write_text(line, "utf-8")
    assert sample.problems() == []
    (sample.data / "_retired.yaml").write_text(line.replace(to, "nowhere/"), "utf-8")
    assert [problem.rule for problem in sample.problems()] == ["retired"]


@pytest.mark.parametrize(
    ("content", "line"), [("{", 1), ("[]", 1), ('{\n"tip:a": 1}', 1), ('{\n<<<<<<< HEAD\n"a": "b"}', 2)]
)
def test_a_broken_list_of_published_ids_is_one_problem(sample: Sample, content: str, line: int) -> None:
    (sample.data / "_published.json").write_text(content, "utf-8")
    (problem,) = sample.problems()
    assert (problem.rule, problem.line) == ("published-list", line)
    assert problem.hint.endswith("then type: python -m macros publish-ids")


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("- {ref: tip:old, too: tips/, on: 2026-11-22, why: It is old.}", "unknown-field"),
        ("- {ref: tip old, to: tips/, on: 2026-11-22, why: It is old.}", "bad-reference"),
        ("- {ref: tip:old, to: tips/, on: soon, why: It is old.}", "bad-date"),
        ("ref: tip:old", "wrong-type"),
        ("- [", "not-yaml"),
    ],
)
def test_a_broken_list_of_retired_entries_is_refused_at_its_line(sample: Sample, content: str, rule: str) -> None:
    (sample.data / "_retired.yaml").write_text(f"# Gone.\n{content}\n", "utf-8")
    found = sample.problems()
    assert rule in {problem.rule for problem in found}
    assert {(problem.path, problem.line) for problem in found} == {("data/_retired.yaml", 2)}


def test_ids_are_remembered_after_publishing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish-ids"]) == 0
    assert main(["publish-ids", "--check"]) == 0
    (project / "data/tips/show-interest.yaml").rename(project / "data/tips/be-interested.yaml")
    assert main(["publish-ids", "--check"]) == 1
    assert main(["publish-ids"]) == 2
    assert "First mend what python -m macros check finds" in capsys.readouterr().err
    assert '"tip:show-interest"' in (project / "data/_published.json").read_text("utf-8")


def test_check_watches(sample: Sample) -> None:
    command = [sys.executable, "-u", "-m", "macros", "check", "--watch"]
    watching = subprocess.Popen(
        command,
        cwd=sample.data.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert watching.stdout
    try:
        while "Watching data/" not in watching.stdout.readline():
            pass
        sample.change("tip", "order: 1", "order: 0")
        seen = ""
        while "1 problem in 1 file" not in seen:
            line = watching.stdout.readline()
            assert line, seen
            seen += line
        assert "data/tips/show-interest.yaml\n" in seen
        assert "error[out-of-range] order is 0, 1 at the least" in seen
    finally:
        watching.terminate()
        watching.wait()
        watching.stdout.close()


def test_a_save_counts_before_anybody_waits_for_it(tmp_path: Path) -> None:
    file = tmp_path / "entry.yaml"
    file.write_text("title: One\n", encoding="utf-8")
    watched = saves(tmp_path, pause=0)
    file.write_text("title: Another\n", encoding="utf-8")
    assert next(watched) == [file.as_posix()]


def test_days_are_kept_apart_in_the_news(sample: Sample) -> None:
    from macros.publishing.feed import news

    with sample.path("tip").open("a", encoding="utf-8") as file:
        file.write("changes: [{on: 2026-11-22, what: The **second** step is clearer.}]\n")
    sample.change("goal", "added: 2026-11-22", "added: 2026-10-01")
    playbook, problems = load_playbook(sample.data, TODAY)
    assert problems == []
    html = Renderer(playbook).component("news-by-day", "../", items=news(playbook))
    assert [datetime.date.fromisoformat(day) for day in re.findall(r'<h2 id="day-([^"]+)"', html)] == [
        datetime.date(2026, 11, 22),
        datetime.date(2026, 10, 1),
    ]
    assert f'../tips/{IDS["tip"]}/">Show interest</a>: The <strong>second</strong> step is clearer.' in html
