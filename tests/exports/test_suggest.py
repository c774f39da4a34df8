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
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.content.load import load_playbook
from macros.kinds import BY_NAME, KINDS
from macros.loading import read_entry
from macros.loading.messages import MANY_MISSING, lacks_fields
from macros.publishing.api import api_files
from macros.publishing.form_schema import SUGGESTED, form_schema
from macros.rendering import Renderer
from tests.exports.conftest import HOSTILE
from tests.project import NODE, ROOT, read_guide

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
    """A few entries of the playbook, so that it is read again quickly."""
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
    files = api_files(Renderer(load_playbook(data, TODAY)[0], "https://playbook.example/"), data)
    for name, make in itertools.takewhile(lambda file: file[0].startswith("api/"), files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(make(), "utf-8")
    # Nobody suggests a source by the form, but only sources have a field for a link.
    schema = json.dumps(form_schema(BY_NAME["source"]))
    (folder / "api/v1/entry-schemas/source.json").write_text(schema, "utf-8")
    return folder


@pytest.fixture
def run(published: Path, bundles: Path) -> Run:
    def run(jobs: list[Job]) -> list[dict[str, Any]]:
        path = os.pathsep.join([str(NODE.parent), os.environ["PATH"]])
        result = subprocess.run(
            ["node", str(Path(__file__).with_name("suggest.mjs"))],
            input=json.dumps(
                {
                    "bundle": str(bundles / "suggest.mjs"),
                    "published": str(published),
                    "jobs": jobs,
                    "today": str(TODAY),
                }
            ),
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
    """An entry of a kind without a fault, so far as it is not one of the playbook's already."""
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
    ("story", [("summary", ...), ("Zusammenfassung", "Two teams met and shared what they had learned in a year.")]),
    ("story", [("summary", ...), ("illustrative", ...), ("resumen", "x"), ("ejemplo", True), ("related.0.to", ...)]),
    ("story", [("summary", ...), ("sumary", "Two teams met and shared what they had learned in a year.")]),
    ("agenda", [("blocks.0.title", ...), ("blocks.0.purpose", ...), ("blocks.0.name", "Hello there")]),
    ("tip", [("order", 0), ("series", "principle")]),
    ("tip", [("order", "1.0"), ("do", {})]),
    ("tip", [("order", 51), ("why", {"a": "b"}), ("do", [["a"], 3])]),
    ("prompt", [("minutes", {"least": -1, "ideal": "10 min"}), ("use", "lead question")]),
    ("prompt", [("minutes", 10), ("minute", 10)]),
    ("prompt", [("minutes", "5 to 10"), ("sources", [{"source": "https://example.org/a"}, "https://example.org/"])]),
    ("activity", [("people", "up to 15"), ("steps.0", "Ask.")]),
    ("activity", [("minutes", "1-2 h"), ("people", "4-16"), ("levels", "all")]),
    ("agenda", [("blocks.0.lead", "role:host"), ("blocks.1.lead", "Both Hosts"), ("roles", ["Note taker"])]),
    ("agenda", [("blocks.0.lead", "Fasilitator"), ("blocks.1.activity", "Welcome, and Purpose!"), ("roles", ["?"])]),
    ("story", [("situation", "It brings:\n- trust\n- time"), ("lessons.0", "It brings:\n- trust")]),
    ("story", [("situation", "<p>It <b>was</b></p>"), ("lessons.0", "<i>Ask</i>"), ("voice", "Â© TODO ??? Ã©t")]),
    ("agenda", [("blocks.0.minutes", 5), ("minutes", "18 to 20"), ("related", ["tip:ask-for-input"])]),
    ("story", [("editorial", "n/a"), ("voice", "None"), ("lessons.0", "-")]),
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
    ("story", [("title", "“A name”"), ("lessons.0", "We ﬁnd it.[1]"), ("lessons.1", "Don\\'t ~~go~~ under- stand.")]),
    ("story", [("title", "A NAME FOR ALL"), ("lessons.0", "We saw it.【4†source】"), ("editorial", "Yes")]),
    ("story", [("title", "A name 🎉"), ("lessons.0", "We met \\- and go under-\nstand.")]),
    ("story", [("title", "A name for all!!"), ("lessons.0", "First- and second-year 5- or 6-page.")]),
    ("story", [("title", "= A name"), ("lessons.0", "– Ask them."), ("lessons.1", "：Ask others.")]),
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
    ("story", [("situation", "It matters t\u043e them."), ("lessons.0", "\u042d\u0442\u043e is one word.")]),
    ("story", [("lessons", ["✅ Ask first.", "✅ Ask then."])]),
    ("story", [("lessons", ["i. Ask first.", "ii. Ask then.", "iii. Go."])]),
    ("story", [("lessons.0", "1. Ask first. 2. Ask then. 3. Go."), ("lessons.1", "ask; listen; go on")]),
    ("activity", [("steps.0.text", "1. Ask first."), ("steps.1.text", "2. Ask then.")]),
    ("story", [("situation", "See [it] (tip:ask-for-input)."), ("voice", "See [[it]].")]),
    ("agenda", [("roles", ["Host and Facilitator"]), ("minutes", "an hour")]),
    ("story", [("related.0.to", "tip:ask-for-input / term:shop-talk"), ("levels", ["networking and coordination"])]),
    ("story", [("related", [None])]),
    ("prompt", [("minutes", {"min": 5, "ideal": 10, "most": 15})]),
    ("story", [("lessons.0", "• Ask first."), ("lessons.1", "1. Ask then."), ("situation", "First.\n\n• Second.")]),
    ("story", [("lessons.0", "* Ask first."), ("lessons.1", "(a) # Ask then."), ("summary", "x" * 40 + " • it.")]),
    (
        "story",
        [("situation", "They donâ€™t ask in SÃ£o Paulo. São Ânimo is fine, and so is 5 €."), ("lessons.0", "Ã©")],
    ),
    ("story", [("situation", "See [us](https://exam\n ple.org/a) and [it](tip:ask-for\n -input) and [so](x y).")]),
    ("story", [("situation", "   "), ("lessons.0", " \n "), ("organizations.0", " "), ("title", "  "), ("voice", " ")]),
    ("source", [("url", "www.example.org/the-work")]),
    ("source", [("url", "https://ann:pw@example.org/")]),
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
    ("story", [("related.0.to", "Ask for input")]),
    ("story", [("related.0.to", "favorite-sunset")]),
    ("story", [("related.0.to", "Shop Talk")]),
    ("story", [("related.0.to", "stories:ask-for-input"), ("situation", "See [it](tips:ask-for-input).")]),
    ("story", [("related.0.to", "Tips: favorite sunsett")]),
    (
        "story",
        [
            ("related.0.to", "https://playbook.example/tips/ask-for-input/"),
            ("sources.0.source", "The Shop Talk article"),
        ],
    ),
    ("agenda", [("blocks.0.lead", "shop-talk"), ("blocks.0.activity", "host")]),
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
        # The form itself puts the fields in order.
        found = [problem for problem in problems if problem.path == shown and problem.rule != "field-order"]
        return {(problem.severity, problem.rule, problem.text, problem.hint) for problem in found}

    return check


def _found(result: dict[str, Any]) -> Found:
    structure = {
        (one["severity"], one["rule"], one["text"], f"{one['hint']}   (docs/contribute/{one['page']})")
        for one in _gathered(result["structure"])
    }
    return structure or {(one["severity"], one["rule"], one["text"], one["hint"]) for one in result["rules"]}


def _gathered(structure: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The form says at each field that it is missing; the check says of many in one place that all of them are."""
    lacking: dict[str, list[dict[str, Any]]] = {}
    for one in structure:
        if one["rule"] == "missing-field":
            lacking.setdefault(one["text"].removesuffix(" is missing").rpartition(".")[0], []).append(one)
    gathered = [one for one in structure if one["rule"] != "missing-field"]
    for at, missing in lacking.items():
        text, hint = lacks_fields(at, [re.sub(r" is missing$|.*\.", "", one["text"]) for one in missing])
        gathered += missing if len(missing) < MANY_MISSING else [{**missing[0], "text": text, "hint": hint}]
    return gathered


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
    "bad-link",
    "bad-reference",
    "bad-spacing",
    "block-activity",
    "block-lead",
    "changes-order",
    "dangling-reference",
    "date-in-future",
    "date-order",
    "garbled",
    "leftover",
    "link-target",
    "list-gap",
    "list-mark",
    "list-order",
    "long-sentence",
    "look-alike",
    "missing-field",
    "near-twin",
    "no-evidence",
    "no-html",
    "no-link",
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
    "several-in-one",
    "should-be",
    "starter-text",
    "broken-word",
    "copied-mark",
    "plain-title",
    "stray-sign",
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
    found = [problem for problem in problems if path.name in problem.path]
    assert [problem for problem in found if problem.severity == "error" or problem.rule == "field-order"] == []


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
    playbook, _ = read_guide()
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


BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "article header footer section div h1 h2 h3 h4 h5 p ul ol li dl dt dd table thead tbody tr td th figure"
        " figcaption blockquote",
    )
)
UNCLOSED = frozenset(("input", "use", "rect", "path", "img", "br"))
BEYOND = frozenset(
    (
        "pb-kicker",
        "pb-lengths",
        "pb-length--other",
        "pb-print-only",
        "pb-related__back",
        "pb-take",
        "pb-into",
        "pb-offer",
    )
)
"""Parts of a page that do something, or come from other entries; the preview has none of them."""


class Lines(HTMLParser):
    """What a page says, a line for each block, without spaces, which a browser makes of margins."""

    def __init__(self, length: str) -> None:
        super().__init__()
        self.lines = [""]
        self.length = length
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        names = set((given.get("class") or "").split())
        other = given.get("data-length") not in (None, self.length)
        if tag not in UNCLOSED:
            left_out = tag in ("caption", "button", "style", "svg") or other or bool(names & BEYOND)
            self.open.append(left_out or (bool(self.open) and self.open[-1]))
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in UNCLOSED:
            self.open.pop()
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self.open or not self.open[-1]:
            self.lines[-1] += re.sub(r"\s", "", data)


def lines_of(html: str, length: object) -> list[str]:
    reader = Lines(str(length))
    reader.feed(html)
    return [line.replace("Whatthegradesmean.", "") for line in reader.lines if line]


MORE: dict[str, Fields] = {
    "story": {"voice": "They said it **grew**.\n\n- First.\n- Then."},
    "tip": {"example": "See [this](tip:ask-for-input), or *that*."},
    "prompt": {},
    "activity": {
        "materials": ["Shoes", "A map"],
        "online": "Each one shows a plant.",
        "hybrid": "The room turns the camera to the plants.",
        "watch_for": ["Rain."],
        "variations": ["Sit in a circle."],
        "notes": "It may rain.\n\nThen stay inside.",
    },
    "agenda": {"materials": ["Paper"], "hybrid": "The host shows the beds to those on the screen."},
}
"""The fields that the good entries do without."""
OF_ALL: Fields = {
    "also_called": ["Garden sharing", "Green turns"],
    "asked_as": ["How do we share a garden?", "Whose turn is it?"],
    "sources": [{"source": "shop-talk-article", "section": "Page 3"}, {"source": "community-tool-box"}],
    "editorial": "The order *is* ours.",
    "changes": [{"on": "2026-11-22", "what": "Says more."}],
    "moved_from": ["older-name"],
}
OF_A_BLOCK: Fields = {
    "only_from": 90,
    "priority": "could",
    "prompts": ["favorite-sunset"],
    "takeaway": "What do you take home?",
    "activity": "welcome-and-purpose",
    "notes": "Take it slowly.\n\nThen rest.",
}


def _without_others(fields: Fields, there: set[str]) -> Fields:
    """An entry without what it names of entries that are not there."""
    kept = {**fields}
    kept["related"] = [one for one in fields.get("related", []) if one["to"] in there]
    kept["sources"] = [one for one in fields.get("sources", []) if f"source:{one['source']}" in there]
    if "blocks" in fields:
        kept["roles"] = [one for one in fields["roles"] if f"role:{one}" in there]
        kept["blocks"] = [{**block} for block in fields["blocks"]]
        for block in kept["blocks"]:
            block["prompts"] = [one for one in block.get("prompts", []) if f"prompt:{one}" in there]
            block["lead"] = block["lead"] if f"role:{block['lead']}" in there else "facilitator"
            if f"activity:{block.get('activity')}" not in there:
                block.pop("activity", None)
    return kept


def test_the_preview_says_what_the_page_says(run: Run, data: Path) -> None:
    """For each kind that the form offers: an entry with every field, and those of the playbook."""
    kinds = list(MORE)
    assert set(kinds) == set(SUGGESTED)
    there = {f"{kind.name}:{path.stem}" for kind in KINDS for path in (data / kind.folder).glob("*.yaml")}
    files: dict[Path, Fields] = {}
    for kind in kinds:
        folder = data / BY_NAME[kind].folder
        for path in sorted(folder.glob("*.yaml")):
            fields = _typed(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))
            files[folder / f"as-{path.stem}.yaml"] = _without_others(fields, there)
        files[folder / "a-whole-entry.yaml"] = {**good(kind), **OF_ALL, **MORE[kind]}
    blocks = files[data / "agendas/a-whole-entry.yaml"]["blocks"]
    blocks[1:2] = [{**blocks[1], **OF_A_BLOCK}, blocks[1]]
    for path, fields in files.items():
        path.write_text(json.dumps(fields, ensure_ascii=False), "utf-8")
    playbook, _ = load_playbook(data, TODAY, advice=False)
    for path in files:
        path.unlink()
    renderer = Renderer(playbook, "https://playbook.example/")
    entries = [entry for kind in kinds for entry in playbook.of(kind) if data.parent / entry.path in files]
    assert len(entries) == len(files)
    found = [entry.entity for entry in entries if entry.id == "a-whole-entry"]
    assert len(found) == len(kinds)
    for entity in found:
        assert {name for name in type(entity).model_fields if not getattr(entity, name)} <= {"illustrative", "order"}
    jobs = [{"kind": entry.kind.name, "previewed": files[data.parent / entry.path]} for entry in entries]
    for entry, made in zip(entries, run(jobs), strict=True):
        length = getattr(entry.entity, "minutes", "")
        page = renderer.entry_page(entry)
        assert lines_of(made["html"], length) == lines_of(page[page.index("<article") :], length), entry.ref


def test_good_entries_differ_from_each_other() -> None:
    """The examples are whole: none is a copy of another."""
    entries = [copy.deepcopy(good(kind)) for kind in ("story", "tip", "prompt", "activity", "agenda")]
    assert len({entry["title"] for entry in entries}) == len(entries)
