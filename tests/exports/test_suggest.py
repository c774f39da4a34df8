"""The suggest form and `python -m macros check` find the same in the same words, and what the form writes is valid."""

from __future__ import annotations

import copy
import datetime
import itertools
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.content import load_playbook
from macros.kinds import BY_NAME, KINDS
from macros.loading import read_entry
from macros.publishing import site_files
from macros.rendering import Renderer
from tests.exports.conftest import HOSTILE
from tests.project import NODE, ROOT

TODAY = datetime.date(2026, 11, 22)
DATA = ROOT / "data"
NAMED = {
    "community-tool-box",
    "ask-for-input",
    "shop-talk",
    "facilitator",
    "host",
    "welcome-and-purpose",
    "favorite-sunset",
    "shop-talk-article",
}
"""Entries that the cases name."""
Fields = dict[str, Any]
Job = dict[str, Any]
Run = Callable[[list[Job]], list[dict[str, Any]]]
Found = set[tuple[str, str, str, str]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few entries of the guide, so that it is read again quickly."""
    folder = tmp_path_factory.mktemp("guide") / "data"
    for kind in KINDS:
        (folder / kind.folder).mkdir(parents=True)
        for number, path in enumerate(sorted((DATA / kind.folder).glob("*.yaml"))):
            if number < 2 or path.stem in NAMED:
                shutil.copy(path, folder / kind.folder)
    shutil.copytree(DATA / "_templates", folder / "_templates")
    return folder


@pytest.fixture(scope="module")
def published(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the site publishes for the form."""
    folder = tmp_path_factory.mktemp("published")
    files = site_files(Renderer(load_playbook(data, TODAY)[0], "https://playbook.example/"), data)
    for name, make in itertools.takewhile(lambda file: file[0].startswith("api/"), files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(make(), "utf-8")
    return folder


@pytest.fixture
def run(published: Path) -> Run:
    def run(jobs: list[Job]) -> list[dict[str, Any]]:
        path = os.pathsep.join([str(NODE.parent), os.environ["PATH"]])
        result = subprocess.run(
            ["node", str(Path(__file__).with_name("suggest.mjs"))],
            input=json.dumps({"published": str(published), "jobs": jobs, "today": str(TODAY)}),
            env={**os.environ, "PATH": path},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        results: list[dict[str, Any]] = json.loads(result.stdout)
        return results

    return run


def good(kind: str) -> Fields:
    """An entry of a kind without a fault, so far as it is not one of the guide's already."""
    fields: Fields = yaml.load((Path(__file__).with_name("suggest.yaml")).read_text("utf-8"), yaml.BaseLoader)[kind]
    typed: Fields = _typed(fields)
    return typed


def _typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return {"true": True, "false": False}.get(value, int(value) if value.isdecimal() else value)


def changed(kind: str, *changes: tuple[str, Any]) -> Fields:
    """A good entry with values set at paths such as blocks.0.title; ... takes one away."""
    fields = good(kind)
    for path, value in changes:
        *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
        inside: Any = fields
        for step in way:
            inside = inside[step]
        if value is ...:
            del inside[last]
        elif isinstance(inside, list) and last == len(inside):
            inside.append(value)
        else:
            inside[last] = value
    return fields


NEAR = re.compile(r"\b(?:the|and)\b")
"""Words that a twin has others for."""

_tip: Any = read_entry(DATA / "tips/ask-for-input.yaml", BY_NAME["tip"], "")[0]
TAKEN = (_tip.series, _tip.order)

# (kind, changes); every rule that the form knows is broken here at least once.
CASES: list[tuple[str, list[tuple[str, Any]]]] = [
    *((kind, []) for kind in ("story", "tip", "prompt", "activity", "agenda")),
    # shape
    ("story", [("title", ...), ("summary", ...), ("lessons", ...)]),
    ("story", [("title", "ab"), ("summary", "Too short."), ("happened", "x")]),
    ("story", [("title", "x" * 81), ("summary", "é" * 240 + "."), ("happened", "👩‍👧" * 130)]),
    ("story", [("title", "Two\nlines"), ("levels", []), ("themes", ["trust", "roles", "data", "goals", "culture"])]),
    ("story", [("levels", ["networkin", "zzz"]), ("stages", ["goals", "gaols"]), ("themes", [])]),
    ("story", [("illustrative", "yes"), ("situation", 12), ("voice", True), ("organizations", "One")]),
    ("story", [("lessons", []), ("organizations", ["x"]), ("ilustrative", False), ("foo", "bar")]),
    ("story", [("added", "22 November"), ("reviewed", "2026-02-30")]),
    ("story", [("added", 2026), ("reviewed", None), ("voice", None), ("sources", None)]),
    ("story", [("sources", [{"source": "Bad Id", "section": "x", "page": "3"}, "text", {}])]),
    ("story", [("related", [{"to": "tip", "how": "befor", "reason": "x"}]), ("moved_from", ["A B", "x" * 61])]),
    ("story", [("lessons", [f"Lesson number {n} for you." for n in range(7)])]),
    ("story", [("lessons", [f"Lesson number {n} for you." for n in range(6)] + ["x", "y"])]),
    ("tip", [("order", 0), ("series", "principle")]),
    ("tip", [("order", "1.0"), ("do", {})]),
    ("tip", [("order", 51), ("why", {"a": "b"}), ("do", [["a"], 3])]),
    ("prompt", [("minutes", {"least": -1, "ideal": "10 min"}), ("use", "lead question")]),
    ("prompt", [("minutes", 10), ("minute", 10)]),
    (
        "activity",
        [
            ("people", {"least": 0, "most": 1001}),
            ("steps", [{"text": "Only one.", "minutes": 0}]),
            ("formats", ["in person"]),
        ],
    ),
    ("agenda", [("blocks", [{"title": "x"}]), ("minutes", 1441), ("roles", "facilitator")]),
    ("agenda", [("blocks.0.minuts", 3), ("blocks.1.kind", "questions"), ("blocks.0.steps", [])]),
    # texts
    ("story", [("situation", "It <b>was</b> a day &amp; a night &#65; < 3 <!-- x --> <3")]),
    ("story", [("situation", "{{ secret }} {% if x %} {# c #} {: onclick=x }"), ("lessons.0", "Use }} and #}.")]),
    ("story", [("situation", "# Heading\n\ntext\n---\n![x](https://a.b/c.png) `code` |a|b|\n> quoted\n1. one\n* two")]),
    ("story", [("situation", "Title\n===\n\n[a][b]\n\n[a]: https://x.org\n\n!!! note\n\n??? note\n\n~~~\ncode")]),
    ("story", [("lessons.0", "First.\n\nSecond."), ("lessons.1", "- a list")]),
    (
        "story",
        [
            ("title", "A **bold** name"),
            ("summary", "We went to _the sea_ and [there](tip:ask-for-input) we stayed for long."),
        ],
    ),
    ("prompt", [("question", "What is *your* name?"), ("follow_ups.0", "Why [so](https://a.org)?")]),
    (
        "story",
        [("situation", "See [a](javascript:alert(1)) and [b](http://x.org) and [c]() and [d](tip:no-such-tip-here).")],
    ),
    (
        "story",
        [("situation", "TODO write, tbd later, lorem ipsum, what ??? and XXX. Todos are fine."), ("title", "FIXME")],
    ),
    ("story", [("summary", "This summary is long enough to be one but it has no period")]),
    ("story", [("summary", 'It ends with a quotation mark after the period, "as we do here."')]),
    (
        "story",
        [
            (
                "situation",
                "word " * 31 + "ends here. " + "A short one. " + "Many [linked words](https://x.org) stand here.",
            ),
            ("voice", "The notes should be sent. What should be done is known. It should\n  not be given away."),
        ],
    ),
    # one entry
    ("story", [("sources", ...), ("editorial", ...)]),
    (
        "story",
        [
            ("reviewed", "2026-11-20"),
            ("changes", [{"on": "2026-11-19", "what": "A change."}, {"on": "2026-11-21", "what": "Another change."}]),
        ],
    ),
    ("story", [("added", "2026-11-23"), ("reviewed", "2026-12-24")]),
    ("story", [("lessons", ["The same lesson.", "Another lesson.", "The same lesson."])]),
    ("story", [("sources", [{"source": "shop-talk-article", "section": "Page 3"}] * 2)]),
    ("story", [("levels", ["collaboration", "networking"]), ("stages", ["close", "goals"])]),
    ("prompt", [("minutes", {"least": 9, "ideal": 5, "most": 7})]),
    ("activity", [("people", {"least": 9, "most": 5}), ("minutes.most", 1)]),
    ("activity", [("steps.1.minutes", 20)]),
    ("activity", [("steps.1.minutes", ...), ("steps.0", {"minutes": 2})]),
    ("activity", [("steps.1.minutes", "10"), ("steps.0", "A text alone.")]),
    ("agenda", [("minutes", 45)]),
    ("agenda", [("minutes", 75), ("blocks.0.lead", "host")]),
    ("story", [("situation", "Say what the story is about, and what each side wanted or faced.")]),
    ("tip", [("why", "Say why it matters."), ("do.0", "Write one instruction to follow this week.")]),
    # among all others
    ("story", [("sources.0.source", "no-such-source"), ("related.0.to", "tips:show-interest")]),
    ("story", [("related.0.to", "tip:ask-for-inputt"), ("related.0.reason", "It says more.")]),
    ("story", [("related.0.to", "tip:shop-talk")]),
    ("story", [("related", ...)]),
    ("story", [("related", [{"to": "tip:ask-for-input", "how": "deeper", "reason": "It says more."}] * 2)]),
    ("story", [("related.0.to", "story:new-entry")]),
    ("story", [("sources", [{"source": "community-tool-box"}, {"source": "shop-talk-article"}])]),
    ("story", [("title", "Zzz of nothing")]),
    ("tip", [("order", TAKEN[1]), ("series", TAKEN[0])]),
    ("agenda", [("blocks.1.activity", "welcome-and-purpose"), ("blocks.1.prompts", ["favorite-sunset", "no-prompt"])]),
    ("agenda", [("blocks.0.activity", "welcome-and-purpose"), ("blocks.0.minutes.least", 1)]),
    ("agenda", [("blocks.0.lead", "facilitatr"), ("roles", ["facilitatr"])]),
    ("agenda", [("blocks.2.only_from", 90), ("blocks.2.minutes.ideal", 5)]),
]


@pytest.fixture
def checked(data: Path) -> Callable[[str, Fields], Found]:
    """What the check in Python finds in a new file."""

    def check(kind: str, fields: Fields) -> Found:
        path = data / BY_NAME[kind].folder / "new-entry.yaml"
        path.write_text(json.dumps(fields, ensure_ascii=False, indent=1), "utf-8")
        _, problems = load_playbook(data, TODAY)
        path.unlink()
        shown = f"data/{BY_NAME[kind].folder}/new-entry.yaml"
        return {(p.severity, p.rule, p.text, p.hint) for p in problems if p.path == shown}

    return check


def _found(result: dict[str, Any]) -> Found:
    structure = {
        (one["severity"], one["rule"], one["text"], f"{one['hint']}   (docs/contribute/{one['page']})")
        for one in result["structure"]
    }
    return structure or {(one["severity"], one["rule"], one["text"], one["hint"]) for one in result["rules"]}


def test_same_findings_in_the_same_words(run: Run, data: Path, checked: Callable[[str, Fields], Found]) -> None:
    entries = [(kind, changed(kind, *changes)) for kind, changes in CASES]
    entries += [("story", {**good("story"), **twin}) for twin in _twins(data)]
    results = run([{"kind": kind, "id": "new-entry", "value": fields} for kind, fields in entries])
    rules: set[str] = set()
    for (kind, fields), result in zip(entries, results, strict=True):
        expected = checked(kind, fields)
        assert _found(result) == expected, (kind, fields)
        rules |= {rule for _, rule, _, _ in expected}
    assert rules >= EVERY_RULE, EVERY_RULE - rules


EVERY_RULE = {
    "agenda-minutes",
    "allowed-markdown",
    "bad-date",
    "bad-id",
    "bad-reference",
    "bad-spacing",
    "block-activity",
    "block-lead",
    "changes-order",
    "dangling-reference",
    "date-in-future",
    "date-order",
    "leftover",
    "link-target",
    "list-order",
    "long-sentence",
    "missing-field",
    "near-twin",
    "no-evidence",
    "no-html",
    "no-links",
    "no-template",
    "not-in-list",
    "order-taken",
    "out-of-range",
    "plain-text",
    "range-order",
    "related-twice",
    "repeated-item",
    "repeated-text",
    "section-missing",
    "self-reference",
    "should-be",
    "starter-text",
    "summary-sentence",
    "summary-taken",
    "title-id",
    "title-taken",
    "too-few",
    "too-long",
    "too-many",
    "too-short",
    "unknown-field",
    "unreached",
    "wrong-type",
}
"""Every rule that the form knows and an entry among others can break."""


def _twins(data: Path) -> list[Fields]:
    """Entries that take over a title, a summary, a sentence, or a sentence with a word changed, of another one."""
    playbook, _ = load_playbook(data, TODAY)
    story, tip = min(playbook.of("story"), key=lambda entry: entry.id), playbook.of("tip")[0]
    said = str(getattr(story.entity, "situation"))  # noqa: B009 (Entity has no such field)
    return [
        {"title": "new " + story.entity.title, "summary": tip.entity.summary.upper()},
        {"title": story.entity.title},  # of an entry that stands before a new one
        {"title": "Zinnias of a library", "situation": said},
        {"title": "Zinnias of a library", "situation": NEAR.sub("a", said)},
    ]


@pytest.mark.parametrize("kind", ["story", "tip", "prompt", "activity", "agenda"])
def test_a_good_draft_becomes_a_file_that_passes(kind: str, run: Run, data: Path) -> None:
    fields = good(kind)
    fields.pop("added"), fields.pop("reviewed")
    draft = {**fields, "levels": fields["levels"][::-1], "materials": ["", " "], "changes": []}
    draft = {name: value for name, value in draft.items() if name != "materials" or kind in ("activity", "agenda")}
    new = [{"title": "A new book", "publisher": "A press", "address": "https://example.org/", "section": "Page 3"}]
    [made] = run([{"kind": kind, "draft": draft, "newSources": new}])
    assert made["structure"] == []
    assert [one for one in made["rules"] if one["severity"] == "error"] == []
    assert made["yaml"].startswith("# New source: A new book, A press, https://example.org/, Page 3\ntitle: ")
    path = data / BY_NAME[kind].folder / f"{made['id']}.yaml"
    path.write_text(made["yaml"], "utf-8")
    _, problems = load_playbook(data, TODAY)
    path.unlink()
    assert [problem for problem in problems if problem.severity == "error" and path.name in problem.path] == []


def test_hostile_text_in_every_field_is_read_back_as_it_is(run: Run, tmp_path: Path) -> None:
    def filled(value: Any, text: str) -> Any:
        if isinstance(value, dict):
            return {name: filled(inner, text) for name, inner in value.items()}
        if isinstance(value, list):
            return [filled(item, text) for item in value]
        return text if isinstance(value, str) else value

    jobs = [
        {"kind": kind, "draft": filled(good(kind), text)}
        for kind in ("story", "agenda")
        for text in (
            *HOSTILE,
            "\u202ereversed\u200b\tx\r\ny",
            "null",
            "12",
            "'",
            ":",
            "# no",
            "a: b",
            "- x",
            "&a *b !c",
        )
    ]
    path = tmp_path / "new-entry.yaml"
    for job, made in zip(jobs, run(jobs), strict=True):
        path.write_text(made["yaml"], "utf-8")
        _, problems = read_entry(path, BY_NAME[job["kind"]], "new-entry.yaml")
        # The loader reads the same values as the form checked: it finds the same, and nothing about YAML itself.
        found = {(one["rule"], one["text"]) for one in made["size"] or made["structure"]}
        assert {(problem.rule, problem.text) for problem in problems} == found, job["draft"]["title"][:60]


def test_files_of_the_guide_come_in_and_go_out_unchanged(run: Run, tmp_path: Path) -> None:
    playbook, _ = load_playbook(DATA, TODAY)
    entries = [entry for kind in ("story", "tip", "prompt", "activity", "agenda") for entry in playbook.of(kind)]
    jobs = [{"kind": entry.kind.name, "pasted": (ROOT / entry.path).read_text("utf-8")} for entry in entries]
    for entry, made in zip(entries, run(jobs), strict=True):
        assert made["unknown"] == []
        path = tmp_path / f"{entry.id}.yaml"
        path.write_text(made["yaml"], "utf-8")
        assert read_entry(path, entry.kind, entry.path) == (entry.entity, [])


def test_what_is_pasted_is_kept_or_refused_at_its_line(run: Run) -> None:
    texts = [
        "title: A\ncolour: red\nblocks: [{title: B, size: {x: 1}}]\n__proto__: {a: 1}",
        "title: [",
        "a: &x [1]\nb: *x",
        "",
        "- a\n- b",
        "title: a\ntitle: b",
        "x: " + "y" * 300_000,
        "[" * 5_000,
        "\ufefftitle: 9:30\nminutes: no\ngoal: 007\npeople: 5\nuse_when: One",
    ]
    results = run([{"kind": "agenda", "pasted": text} for text in texts])
    assert results[0]["unknown"] == ["colour", "blocks[1].size", "__proto__"]
    assert "colour: red" in results[0]["yaml"]
    assert "size:" in results[0]["yaml"]
    assert [result.get("refusal") for result in results[1:8]] == [
        "not-yaml", "not-yaml", "no-entry", "no-entry", "not-yaml", "too-large", "not-yaml",
    ]  # fmt: skip
    assert results[2]["line"] == 2
    entry = results[8]["draft"]["entry"]
    assert (entry["title"], entry["minutes"], entry["goal"]) == ("9:30", "no", "007")
    assert (entry["people"], entry["use_when"]) == ({"least": "5"}, ["One"])


def test_good_entries_differ_from_each_other() -> None:
    """The examples are whole: none is a copy of another."""
    entries = [copy.deepcopy(good(kind)) for kind in ("story", "tip", "prompt", "activity", "agenda")]
    assert len({entry["title"] for entry in entries}) == len(entries)
