"""The strict loader: each of its rules with a bad example and its exact words, and what it accepts."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from macros.kinds import BY_NAME, KINDS
from macros.loading import RULES, events, read_entry
from macros.loading.files import read_text
from macros.loading.messages import explain_errors
from macros.loading.strict_yaml import EMPTY, parse
from macros.mending import Names, mend
from macros.problems import Problem, as_text, in_order
from tests.unit.loading_cases import BAD, BAD_FILES, Bad, BadFile
from tests.unit.sample import ROOT, Sample

HERE = Path(__file__).parent
TIP = (ROOT / "data" / "_templates" / "tip.yaml").read_text("utf-8")


def read(folder: Path, content: str | bytes, kind: str = "tip") -> list[Problem]:
    """The problems of a file with some content."""
    path = folder / "file.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    entity, problems = read_entry(path, BY_NAME[kind], "file.yaml")
    assert (entity is None) == bool(problems)
    return in_order(problems)


def replaced(text: str, old: str, new: str) -> str:
    """A text with one place changed."""
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad.rule}-{bad.new[:20]!r}")
def test_bad_value_is_refused(tmp_path: Path, bad: Bad) -> None:
    content = replaced(TIP, bad.old, bad.new)
    problem = next(one for one in read(tmp_path, content) if one.rule == bad.rule)
    assert (problem.text, problem.hint, problem.severity) == (bad.text, bad.hint, "error")
    assert content.split("\n")[problem.line - 1][problem.column - 1 :].startswith(bad.at)


@pytest.mark.parametrize("bad", BAD_FILES, ids=lambda bad: f"{bad.rule}-{bad.content[:20]!r}")
def test_bad_file_is_refused(tmp_path: Path, bad: BadFile) -> None:
    problem = next(one for one in read(tmp_path, bad.content) if one.rule == bad.rule)
    assert (problem.line, problem.column, problem.text, problem.hint) == bad[2:]


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("Comunity tool-box", 'did you mean "community-tool-box"?  Otherwise '),
        ("Some Book", ""),
    ],
)
def test_only_an_id_that_exists_is_offered(sample: Sample, source: str, hint: str) -> None:
    text = sample.path("tip").read_text("utf-8")
    sample.path("tip").write_text(re.sub(r"source: .*", f"source: {source}", text), "utf-8")
    [problem] = sample.problems("bad-id")
    where = "write the name of a file in data/sources without .yaml; a new source needs a file of its own"
    assert problem.hint == f"{hint}{where}   (docs/contribute/tip)"


def test_names_above_the_entry_may_be_those_of_its_first_fields(sample: Sample) -> None:
    sample.change("tip", "title:", "heading:")
    sample.change("tip", "summary:", "descripton:")
    assert [problem.text for problem in sample.problems("unknown-field")] == [
        "heading is not a field of a tip, and title is missing",
        "descripton is not a field of a tip, and summary is missing",
    ]


def test_what_stands_above_the_entry_is_named_to_its_last_line(sample: Sample) -> None:
    sample.change("tip", "title:", "From: Ann\nSubject: >-\n  A tip\n  for you\ntitle:")
    [problem] = sample.problems("unknown-field")
    first = problem.line
    assert problem.text == f"above the entry stands something else, in lines {first} to {first + 3}"


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("Well aligned", 'did you mean "condition:well-aligned"?'),
        ("well-aligned", 'did you mean "condition:well-aligned"?'),
        ("conditions:Well aligned", 'did you mean "condition:well-aligned"?'),
        ("data/conditions/well-aligned.yaml", 'did you mean "condition:well-aligned"?'),
        ("well alined", 'did you mean "condition:well-aligned"?'),
        ("The word for it", 'did you mean "term:shop-talk"?'),
        ("shop-talk", "write the one that you mean: agenda:shop-talk, term:shop-talk"),
        ("Nothing", "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff"),
    ],
)
def test_the_reference_to_type_is_said(sample: Sample, said: str, hint: str) -> None:
    sample.change("term", "title: Shop talk, the word", "title: Word for it")
    sample.change("tip", "to: condition:well-aligned", f"to: {said}")
    [problem] = sample.problems("bad-reference")
    assert problem.hint == f"{hint}   (docs/contribute/tip)"


@pytest.mark.parametrize(
    ("kind", "old", "new", "which"),
    [
        ("plan", "    month: 0\n", "    month: []\n", ", such as 6"),
        ("plan", "    month: 0\n", "    month: soon\n", ", from 0 to 24"),
        ("plan", "    month: 0\n", "    month: 99 people\n", ", from 0 to 24"),
        ("plan", "    month: 0\n", "    month: in month 2\n", ", from 0 to 24"),
        ("plan", "    month: 0\n", "    month: two\n", ": 2"),
        ("plan", "hours: 12\n", "hours: {}\n", ", such as 15"),
        ("plan", "      days: 14\n", "      days: a month\n", ", in days"),
        ("checklist", "due_days: -14\n", "due_days: 1-2 weeks\n", ", with a minus for days before the event"),
        ("checklist", "due_days: -14\n", "due_days: 6 weeks\n", ": -42 if it is before the event, 42 if it is after"),
        ("checklist", "due_days: -14\n", "due_days: on the day\n", ": 0"),
        ("activity", "  ideal: 10\n", "  ideal: 2 x 30\n", ", in minutes"),
        ("activity", "  ideal: 10\n", "  ideal: three quarters of an hour\n", ": 45, in minutes"),
    ],
)
def test_the_number_that_is_meant_is_offered_and_no_other(
    tmp_path: Path, kind: str, old: str, new: str, which: str
) -> None:
    starter = (ROOT / f"data/_templates/{kind}.yaml").read_text("utf-8")
    assert old in starter
    [problem] = read(tmp_path, starter.replace(old, new, 1), kind)
    name = old.partition(":")[0].strip()
    assert problem.hint == f"write {name} as a whole number without quotes{which}   (docs/contribute/{kind})"


def test_one_finding_for_a_name_in_another_language_and_the_field_that_is_missing(sample: Sample) -> None:
    sample.change("tip", "\nsummary:", "\nZusammenfassung:")
    sample.change("tip", "  - to: ", "  - nach: ")
    found = [(problem.rule, problem.text) for problem in sample.problems() if "tips/" in problem.path]
    assert found == [
        ("unknown-field", "Zusammenfassung is not a field of a tip, and summary is missing"),
        ("unknown-field", "related[1].nach is not a field of a related, and to is missing"),
    ]


def test_names_in_another_language_name_only_what_they_may_be(sample: Sample) -> None:
    sample.change("tip", "\nsummary:", "\nResumen:")
    sample.change("tip", "\nwhy:", "\nporqué:")
    sample.change("tip", "\ndo:", "\nhacer:")
    found = [problem.text for problem in sample.problems() if "tips/" in problem.path]
    assert found == [
        "Resumen is not a field of a tip, and summary and why are missing",
        "porqué is not a field of a tip, and why is missing",
        "hacer is not a field of a tip, and do is missing",
    ]


@pytest.mark.parametrize(
    ("kind", "old", "new", "text", "hint"),
    [
        (
            "agenda",
            r"  - title: Welcome\n",
            "  - Welcome\n",
            "this item has fields below it, but starts without the name of one",
            'write the name of the field before it, as in the items around it, such as "- title: "',
        ),
        (
            "agenda",
            r"  - title: Welcome\n",
            "  - title：Welcome\n",
            "： is no colon after the name of a field",
            'write "title: " instead of "title："',
        ),
        (
            "agenda",
            r"\nminutes: \d+\n",
            "\nminutes:\n  least: 75\n  ideal: 90\n  most: 120\n",
            "minutes must be a whole number, but is a group of fields",
            'write "minutes: 90" in one line, and nothing below it   (docs/contribute/agenda)',
        ),
        (
            "source",
            r"\nurl: \S+\n",
            "\nurl: doi:10.1016/j.evalprogplan.2018.05.004\n",
            'url is "doi:10.1016/j.evalprogplan.2018.05.004", which is not a web address',
            "write https://doi.org/10.1016/j.evalprogplan.2018.05.004   (docs/contribute/source)",
        ),
        (
            "assessment",
            r"- to: level:networking\n            reason",
            "- level:networking\n            reason",
            "this item has fields below it, but starts without the name of one",
            'write the name of the field before it, as in the items around it, such as "- to: "',
        ),
        (
            "agenda",
            r"blocks:\n",
            "blocks: none\n",
            '"blocks:" has a value in its line, none, and more of it stands below',
            "delete what stands after the colon: blocks:",
        ),
        (
            "assessment",
            r"  - score: 1\n    label: Not at all\n  - score: 5\n    label: Fully\n",
            "  1: Not at all\n  5: Fully\n",
            "scale must be a list, but is a group of fields",
            'write "score: 1" as an item below "scale:", with a dash before it, and "label: Not at all" below it;'
            " so with the others   (docs/contribute/assessment)",
        ),
        (
            "agenda",
            r"only_from: 90",
            "only_from: 1:30",
            'blocks[3].only_from must be a whole number, but is the text "1:30"',
            "write only_from as a whole number without quotes: 90, in minutes   (docs/contribute/agenda)",
        ),
        (
            "plan",
            r"      days: 14",
            "      days: two weeks",
            'milestones[2].after.days must be a whole number, but is the text "two weeks"',
            "write days as a whole number without quotes: 14   (docs/contribute/plan)",
        ),
        (
            "activity",
            r"(?s)  - minutes: 4\n.*?(?=online)",
            "  - (3 min) Say why.\n  - (4 min) Go.\n",
            'steps[1] must be a group of fields, but is the text "(3 min) Say why."; so it is with the item in line 30',
            'write "minutes: 3" there, and "text:" with the words below it   (docs/contribute/activity)',
        ),
        (
            "activity",
            r"(?s)  - minutes: 4\n.*?(?=online)",
            "  - 3 min: Say why.\n  - 4 min: Go.\n",
            "steps[1].3 min is not a field of a step; so it is with the item in line 30",
            'write "minutes: 3" there, and "text:" with the words below it   (docs/contribute/activity)',
        ),
    ],
)
def test_one_message_for_a_mistake_at_depth(
    tmp_path: Path, kind: str, old: str, new: str, text: str, hint: str
) -> None:
    starter = (ROOT / "data" / "_templates" / f"{kind}.yaml").read_text("utf-8")
    plain = re.sub(r"(?m)^ *#.*\n", "", starter)
    content = re.sub(old, new, plain, count=1)
    assert content != plain
    assert [(one.text, one.hint) for one in read(tmp_path, content, kind)] == [(text, hint)]


def _write(sample: Sample, name: str) -> None:
    (sample.data / name).write_text("", "utf-8")


def _move(sample: Sample, name: str, to: str) -> None:
    (sample.data / name).rename(sample.data / to)


def _link(sample: Sample, name: str, to: str) -> None:
    (sample.data / name).symlink_to(sample.data / to)


BAD_FOLDERS: list[tuple[str, Callable[[Sample], None], str, str, str]] = [
    (
        "unknown-folder",
        lambda sample: (sample.data / "tip").mkdir(),
        "data/tip",
        '"tip" is not the folder of a kind',
        f'did you mean "tips"?  Folders: {", ".join(kind.folder for kind in KINDS)}',
    ),
    (
        "misplaced-file",
        lambda sample: _write(sample, "tip.yaml"),
        "data/tip.yaml",
        "the file is in no kind's folder",
        f"move it into one of: {', '.join(kind.folder for kind in KINDS)}",
    ),
    (
        "nested-folder",
        lambda sample: (sample.data / "tips" / "old").mkdir(),
        "data/tips/old",
        "data/tips holds entries, not folders",
        "put the files right into data/tips",
    ),
    (
        "wrong-extension",
        lambda sample: _write(sample, "tips/a.yml"),
        "data/tips/a.yml",
        "the name of an entry's file ends in .yaml",
        "rename it to a.yaml",
    ),
    (
        "wrong-extension",
        lambda sample: _write(sample, "tips/notes.txt"),
        "data/tips/notes.txt",
        "the name of an entry's file ends in .yaml",
        "move it out of data/",
    ),
    (
        "wrong-extension",
        lambda sample: _write(sample, "tips/say-thank-you.yaml.txt"),
        "data/tips/say-thank-you.yaml.txt",
        "the name of an entry's file ends in .yaml",
        "rename it to say-thank-you.yaml; if you do not see .txt, let your system show the extensions of files",
    ),
    (
        "wrong-extension",
        lambda sample: _move(sample, "tips/show-interest.yaml", "tips/show-interest.txt"),
        "data/tips/show-interest.txt",
        "the name of an entry's file ends in .yaml",
        "rename it to show-interest.yaml; if you do not see .txt, let your system show the extensions of files",
    ),
    (
        "wrong-extension",
        lambda sample: _write(sample, "tips/show-interest.yml"),
        "data/tips/show-interest.yml",
        "the name of an entry's file ends in .yaml",
        "show-interest.yaml is there already: delete one of the two",
    ),
    (
        "bad-file-name",
        lambda sample: _write(sample, "tips/überblick-für-ärzte.yaml"),
        "data/tips/überblick-für-ärzte.yaml",
        '"überblick-für-ärzte" is not an id: small letters a-z, digits and single hyphens, 60 at the most',
        "rename it to ueberblick-fuer-aerzte.yaml",
    ),
    (
        "bad-file-name",
        lambda sample: _write(sample, "tips/идея.yaml"),
        "data/tips/идея.yaml",
        '"идея" is not an id: small letters a-z, digits and single hyphens, 60 at the most',
        "rename it to an English name, such as say-thank-you.yaml",
    ),
    (
        "bad-file-name",
        lambda sample: _write(sample, "tips/Show Interest.yaml"),
        "data/tips/Show Interest.yaml",
        '"Show Interest" is not an id: small letters a-z, digits and single hyphens, 60 at the most',
        "show-interest.yaml is there already: delete one of the two, or rename this one to an id that is free",
    ),
    *(
        (
            "bad-file-name",
            lambda sample, name=name: _write(sample, f"tips/{name}.yaml"),
            f"data/tips/{name}.yaml",
            f'"{name}" is not an id: small letters a-z, digits and single hyphens, 60 at the most',
            "show-interest.yaml is there already, and this looks like a copy of it: delete the older one, and keep that name",
        )
        for name in ("show-interest (1)", "show-interest copy", "show-interest - Kopie", "Copy of show-interest")
    ),
    (
        "misplaced-file",
        lambda sample: _move(sample, "tips/show-interest.yaml", "prompts/show-interest.yaml"),
        "data/prompts/show-interest.yaml",
        "by its fields this is a tip, but it is in the folder of prompts",
        "move the file to data/tips/",
    ),
    (
        "bad-file-name",
        lambda sample: _write(sample, "tips/Say Thank_You!.yaml"),
        "data/tips/Say Thank_You!.yaml",
        '"Say Thank_You!" is not an id: small letters a-z, digits and single hyphens, 60 at the most',
        "rename it to say-thank-you.yaml",
    ),
    (
        "not-a-file",
        lambda sample: _link(sample, "tips/copy.yaml", "tips/show-interest.yaml"),
        "data/tips/copy.yaml",
        "this is a link to another file",
        "put a copy of the file here instead",
    ),
    (
        "not-a-file",
        lambda sample: _link(sample, "tips/gone.yaml", "nowhere"),
        "data/tips/gone.yaml",
        "this is a link to another file",
        "put a copy of the file here instead",
    ),
    (
        "not-a-file",
        lambda sample: _link(sample, "more", "tips"),
        "data/more",
        "this is a link to another place",
        "put the entries themselves here",
    ),
    (
        "not-a-file",
        lambda sample: os.mkfifo(sample.data / "tips" / "pipe.yaml"),
        "data/tips/pipe.yaml",
        "this is not a file",
        "an entry is a text file; remove what is here",
    ),
]


@pytest.mark.parametrize(("rule", "change", "path", "text", "hint"), BAD_FOLDERS)
def test_what_has_no_place_in_data_is_refused(
    sample: Sample, rule: str, change: Callable[[Sample], None], path: str, text: str, hint: str
) -> None:
    change(sample)
    assert sample.problems() == [Problem(path, 1, 1, "error", rule, text, hint)]


def test_names_that_start_with_a_sign_are_left_alone(sample: Sample) -> None:
    _write(sample, ".DS_Store")
    _write(sample, "tips/.show-interest.yaml.swp")
    (sample.data / "_schema").mkdir()
    assert sample.problems() == []


def test_a_starter_that_is_no_entry_is_named(sample: Sample) -> None:
    (sample.data / "_templates").mkdir()
    (sample.data / "_templates/tip.yaml").write_text("hello\n", "utf-8")
    (problem,) = sample.problems()
    assert (problem.path, problem.rule) == ("data/_templates/tip.yaml", "wrong-type")
    assert problem.text == 'the file holds the text "hello", but an entry is fields with values'


def test_fields_in_another_order_are_advice(sample: Sample) -> None:
    shutil.copytree(ROOT / "data/_templates", sample.data / "_templates")
    sample.change("tip", "order: 1\n", "")
    sample.change("tip", "series: partner-tips\n", "order: 1\nseries: partner-tips\n")
    (problem,) = [one for one in sample.problems() if one.rule == "field-order"]
    assert (problem.severity, problem.text) == ("advice", "series stands below order")
    assert problem.hint == (
        "move it above order, as in the starter, or type: python -m macros check --fix data/tips/show-interest.yaml"
    )
    assert sample.path("tip").read_text("utf-8").split("\n")[problem.line - 1].startswith("series:")


@pytest.mark.parametrize("other", ["tip", "prompt"])
def test_a_second_entry_below_the_first_is_one_finding(tmp_path: Path, other: str) -> None:
    starter = (ROOT / "data/_templates" / f"{other}.yaml").read_text("utf-8")
    (problem,) = read(tmp_path, TIP + starter)
    assert (problem.rule, problem.text) == ("second-document", "a second entry starts here: title is in line 7 too")
    assert (TIP + starter).split("\n")[problem.line - 1].startswith("title: ")
    assert problem.hint == ("an entry is one file: move all from here on into a file of its own, or delete it")


STARTS = [
    "*Always* ask first.",
    "**Always** ask first.",
    "[Optional] Ask first.",
    "{name} asks first.",
    "& ask first.",
    "%5 ask first.",
    "@home, ask first.",
    "`Ask` first.",
]


@pytest.mark.parametrize("text", STARTS)
@pytest.mark.parametrize(
    "place",
    [
        "title: Name the tip in a few words",
        "why: >-\n  Say why it matters.",
        "  - Write one instruction to follow this week.",
    ],
)
def test_a_text_that_starts_with_a_sign_of_yaml_is_named_at_its_line(tmp_path: Path, place: str, text: str) -> None:
    before = re.match(r"[a-z]+: |  - ", place)
    assert before
    content = replaced(TIP, place, before[0] + text)
    problem = read(tmp_path, content)[0]
    assert content.split("\n")[problem.line - 1] == before[0] + text
    assert problem.column == len(before[0]) + 1
    assert problem.hint.startswith("put the whole text in quotes")
    quotes = replaced(content, text, f'"{text}"')
    assert {one.rule for one in read(tmp_path, quotes)} == set()


@pytest.mark.parametrize(
    ("old", "new", "line", "text", "hint"),
    [
        (
            "  Say why it matters.",
            "  Say why.\n# It matters.\n  So much.",
            "# It matters.",
            "this comment ends the text that starts in line 33",
            "move it above line 33; if it belongs to the text, indent it like the text",
        ),
        (
            "why: >-\n  Say why it matters.",
            "why: Say why it matters,\n  and to whom: to all.",
            "  and to whom: to all.",
            "a colon in a text is read as the end of a field's name",
            "put the whole text in quotes, or on the next line after >-",
        ),
        (
            "  - Write one instruction to follow this week.",
            "  - Write one instruction\nto follow this week.",
            "to follow this week.",
            "this line goes on from the line above, but is not read as a part of it",
            "join it with the line above; or put the whole text below >-, each line indented alike",
        ),
        (
            "  - Write one instruction to follow this week.",
            "  - ? Write one instruction.",
            "  - ? Write one instruction.",
            "a text that starts with ? is read as the name of a field",
            "put the whole text in quotes; it can't start with ?",
        ),
        (
            "  - Write one instruction to follow this week.",
            "  - # Write one instruction.",
            "  - # Write one instruction.",
            'the line is cut off at "# Write one instruction.", since a # after a space starts a comment',
            "put all of it in quotes if it belongs to the text; put a comment on a line of its own",
        ),
        (
            "  - Write one instruction to follow this week.",
            '  - "   "',
            '  - "   "',
            "do[1] must be text, but is empty",
            "write it after the dash, or delete the line   (docs/contribute/tip)",
        ),
        (
            "to: condition:well-aligned",
            "to: [aligned](condition:well-aligned)",
            "  - to: [aligned](condition:well-aligned)",
            "a link of Markdown stands where only its address belongs",
            'write "- to: condition:well-aligned"',
        ),
        (
            "to: condition:well-aligned",
            "to: condition: well-aligned",
            "  - to: condition: well-aligned",
            "a reference has no space after its colon",
            'write "- to: condition:well-aligned"',
        ),
        (
            "order: 1\n",
            "order: #3\n",
            "order: #3",
            '"#3" is left out, since a # after a space starts a comment',
            "write 3",
        ),
        (
            "why: >-\n  Say why it matters.\n",
            "why:\n  Say why it matters.\n\n  It brings: joy.\n  - trust\n  - time\n",
            "why:",
            'the text of "why" has paragraphs or colons, but nothing says where it starts and ends',
            'write "why: |-" in this line; indent all lines of the text alike',
        ),
        (
            "do:\n",
            "do:\n  [MK: can we shorten this?]\n",
            "  [MK: can we shorten this?]",
            "here is a note, which is neither a field nor an item",
            'delete it, or start it with "# " if it is for whoever works on the file',
        ),
        (
            "do:\n",
            "do:\n  Can we say this: less?\n",
            "  Can we say this: less?",
            "this line does not fit the lines around it",
            'start it with "- ", indented by 2 spaces, if it is an item of the list; a note starts with "# "',
        ),
        (
            "title: Name the tip in a few words",
            '"title": "Name the tip",',
            '"title": "Name the tip",',
            "this line is written as JSON is",
            'write "title: "Name the tip"", without a comma at the end',
        ),
        (
            "reviewed: 2026-11-22\n",
            "reviewed: 2026-11-22\n\nBest,\nAnn\n",
            "Best,",
            "here is text that belongs to no field",
            f"delete lines {TIP.count(chr(10)) + 1 + 1} to {TIP.count(chr(10)) + 1 + 2}; a file holds the entry and nothing else",
        ),
        (
            "title: Name the tip in a few words",
            "```yaml\ntitle: Name the tip in a few words",
            "```yaml",
            "this line marks code in a chat or a page; in an entry it says nothing: ```yaml",
            "delete the line",
        ),
    ],
)
def test_the_mistake_is_named_at_its_line_with_what_to_type(
    tmp_path: Path, old: str, new: str, line: str, text: str, hint: str
) -> None:
    content = replaced(TIP, old, new)
    (problem,) = read(tmp_path, content)
    assert (content.split("\n")[problem.line - 1], problem.text, problem.hint) == (line, text, hint)


def test_a_greeting_above_the_entry_is_named(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "Hi, here is my tip!\n\n" + re.sub(r"(?m)^ *#.*\n", "", TIP).lstrip())
    assert (problem.line, problem.text) == (1, "here is text that belongs to no field")
    assert problem.hint == "delete it; a file holds the entry and nothing else"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04\x14\x00", "a Word document or a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word document"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1 title: a}", "a document in the Rich Text Format"),
        (b"<!DOCTYPE html>\n<p>title: a", "a web page"),
    ],
)
def test_files_of_other_programs_are_named(tmp_path: Path, content: bytes, what: str) -> None:
    (problem,) = read(tmp_path, content)
    assert problem.text == f"the file is {what} and no text"
    assert problem.hint == "copy its words into a text file whose name ends in .yaml"


def test_a_bad_link_is_refused(tmp_path: Path) -> None:
    source = (ROOT / "data" / "_templates" / "source.yaml").read_text("utf-8")
    (problem,) = read(tmp_path, replaced(source, "https://example.org/the-work", "www.example.org"), "source")
    assert (problem.rule, problem.text) == ("bad-link", 'url is "www.example.org", which is not a web address')
    assert problem.hint.startswith("copy the address from the browser; it starts with https:// and has no spaces")


def test_unreadable_files_and_folders_are_named(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = {problem.rule: problem.text for problem in sample.problems()}
    assert found == {"unreadable": "the file can't be read: Permission denied"}
    monkeypatch.setattr(os, "scandir", refuse)
    (problem,) = sample.problems()
    assert (problem.path, problem.text) == ("data", "the folder can't be read: Permission denied")


def test_an_unknown_kind_of_error_still_reads_well() -> None:
    invalid = ValidationError.from_exception_data("x", [{"type": "bytes_type", "loc": ("title",), "input": 3}])
    document = parse("title: 3\n")
    assert document.place
    (refusal,) = explain_errors(invalid, BY_NAME["tip"].model, "docs/contribute/tip", document.place, document)
    assert (refusal.rule, refusal.text) == ("not-valid", "title can't be used as it is")


def test_every_rule_has_a_bad_example() -> None:
    elsewhere = {"bad-link", "unreadable", "not-valid", "published-list", "field-order", "indented-file"}
    assert {bad.rule for bad in BAD} | {bad.rule for bad in BAD_FILES} | {
        bad[0] for bad in BAD_FOLDERS
    } | elsewhere == set(RULES)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_empty_group_is_refused_for_each_field(tmp_path: Path, kind: object) -> None:
    assert isinstance(kind, type(KINDS[0]))
    required = {name for name, field in kind.model.model_fields.items() if field.is_required()}
    found = read(tmp_path, "{}", kind.name)
    one = [problem.text for problem in found if problem.text.startswith("the entry lacks ")]
    said = one[0].partition(": ")[2].split(", ") if one else [problem.text.split(" ")[0] for problem in found]
    assert (set(said), len(found)) == (required, 1 if one else len(required))
    assert {(problem.line, problem.column) for problem in found} == {(1, 1)}


@pytest.mark.parametrize(
    ("kind", "old", "new", "text", "hint"),
    [
        (
            "worksheet",
            r"agreement:\n(?:  .*\n)+",
            "agreement: We agree.\n",
            'agreement must be a group of fields, but is the text "We agree."',
            'move it to the next line, indented, and write "sentence: " before it',
        ),
        (
            "worksheet",
            r"agreement:\n(?:  .*\n)+",
            "agreement:\n\n  We agree.\n",
            'agreement must be a group of fields, but is the text "We agree."',
            'write "sentence: " before it',
        ),
        (
            "prompt",
            r"minutes:\n(?:  .*\n)+",
            "minutes: 60-90 min\n",
            'minutes must be a group of fields, but is the text "60-90 min"',
            'write below "minutes:", each on a line of its own: "least: 60", "most: 90", and "ideal:" with the number to plan with',
        ),
        (
            "activity",
            r"people:\n(?:  .*\n)+",
            "people: up to 15\n",
            'people must be a group of fields, but is the text "up to 15"',
            'write below "people:", each on a line of its own: "least:" and "most:" with a number each',
        ),
        (
            "message",
            r"blanks:\n(?:  .*\n)+",
            "blanks:\n  - date\n  - place\n  - your name\n",
            'blanks[1] must be a group of fields, but is the text "date"; so it is with 2 more items of blanks',
            'write "name: " before it, and below it "help:"',
        ),
        (
            "plan",
            r"    after:\n(?:      .*\n)+",
            "    after: first-meeting\n",
            'milestones[2].after must be a group of fields, but is the text "first-meeting"',
            'move it to the next line, indented, and write "milestone: " before it, and below it "days:"',
        ),
        (
            "plan",
            r"days: 14",
            "days: 2 weeks",
            'milestones[2].after.days must be a whole number, but is the text "2 weeks"',
            "write days as a whole number without quotes: 14",
        ),
        (
            "plan",
            r"    series: calls",
            "    series: Monthly call",
            'milestones[3].series is "Monthly call", which is not an id',
            'write it as it stands in this file after "id:": small letters a-z, digits and single hyphens',
        ),
    ],
)
def test_what_to_type_for_a_group_is_said(tmp_path: Path, kind: str, old: str, new: str, text: str, hint: str) -> None:
    starter = (ROOT / "data/_templates" / f"{kind}.yaml").read_text("utf-8")
    content, count = re.subn(old, new, starter, count=1)
    assert count == 1
    (problem,) = read(tmp_path, content, kind)
    assert (problem.text, problem.hint) == (text, f"{hint}   (docs/contribute/{kind})")


def test_a_file_that_is_indented_is_advice(sample: Sample) -> None:
    path = sample.path("tip")
    text = path.read_text("utf-8")
    path.write_text("".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True)), "utf-8")
    (problem,) = [one for one in sample.problems() if one.rule == "indented-file"]
    assert (problem.severity, problem.text) == ("advice", "every line starts with 2 spaces")
    assert problem.hint == (
        "it does no harm; to take them away, type: python -m macros check --fix data/tips/show-interest.yaml"
    )
    assert mend(path.read_text("utf-8"), BY_NAME["tip"], Names()) == text


def test_one_awful_file_tells_all_at_once() -> None:
    _, problems = read_entry(HERE / "awful" / "agenda.yaml", BY_NAME["agenda"], "data/agendas/awful.yaml")
    assert as_text(in_order(problems)) == (HERE / "awful" / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9:30", "9:30"),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
        ("007", "007"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("2026-11-22", "2026-11-22"),
        ("True", "True"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("=", "="),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("true", True),
        ("false", False),
        ("null", EMPTY),
        ("~", EMPTY),
        ("", EMPTY),
        ("[a, 2]", ("a", 2)),
        ("{a: 1}", {"a": 1}),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_only_few_values_are_more_than_text(written: str, value: object) -> None:
    document = parse(f"field: {written}\n")
    assert document.refusals == []
    assert document.value == {"field": value}
    assert type(document.value["field"]) is type(value)


def test_byte_order_mark_and_crlf_keep_their_places(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + replaced(TIP, "order: 1", "order: one").replace("\n", "\r\n").encode()
    (problem,) = read(tmp_path, windows)
    (same,) = read(tmp_path, replaced(TIP, "order: 1", "order: one"))
    assert problem == same


def test_the_line_of_the_mistake_is_named_and_not_where_reading_failed(tmp_path: Path) -> None:
    content = replaced(TIP, "title: Name the tip in a few words", 'title: "Name the tip in a few words')
    content = replaced(content, "Say why it matters.", 'Say "why" it matters.')
    (problem,) = read(tmp_path, content)
    assert (problem.line, problem.text) == (7, "a quotation mark opens here and does not close")


@pytest.mark.parametrize(
    ("old", "new", "line", "text"),
    [
        ("  - Write one", "  -Write one", "  -Write one", "this line is not read as an item of the list below it"),
        (
            "  - Write one",
            "  \u2022 Write one",
            "  \u2022 Write",
            "this line is not read as an item of the list below it",
        ),
        ("  - Write one", "  Write one", "  Write one", "this line is not read as an item of the list below it"),
        ("title: Name", "title:Name", "title:Name", "a space is missing after the colon"),
        ("  - to: ", "  -to: ", "  -to: ", "a space is missing after the dash"),
        ("  - to: ", "  * to: ", "  * to: ", "this is not how an item of a list starts"),
        ("  - to: ", "    to: ", "    to: ", "related is a list, but its item starts without a dash"),
        ("title: Name", "title\uff1a Name", "title\uff1a", "here is text that belongs to no field"),
        ("title: Name", "title - Name", "title - ", "here is text that belongs to no field"),
        (
            "  - source: ",
            "    - source: ",
            "    section: ",
            '"section:" belongs to the item of sources that starts in line 45, but stands outside of it',
        ),
        (
            "  - Write one",
            '  - "Write" one',
            '  - "Write" one',
            "the text goes on after the quotation mark that closes it",
        ),
    ],
)
def test_what_people_type_for_a_list_or_a_field_is_named_at_its_line(
    tmp_path: Path, old: str, new: str, line: str, text: str
) -> None:
    two = replaced(TIP, "  - Write one instruction to follow this week.", "  - Write one.\n  - Write two.")
    two = replaced(two, "added: 2026", "  - to: tip:ask\n    how: with\n    reason: It helps.\nadded: 2026")
    content = two.replace(old, new, 1)
    problem = read(tmp_path, content)[0]
    assert content.split("\n")[problem.line - 1].startswith(line)
    assert problem.text == text


def test_a_file_cut_by_hyphens_does_not_seem_to_lack_the_rest(tmp_path: Path) -> None:
    found = read(tmp_path, replaced(TIP, "themes: [learning, trust]", "theme: [learning]\n---\nthemes: [trust]"))
    assert [problem.rule for problem in found] == ["unknown-field", "second-document"]


def test_a_field_inside_a_text_is_named_once(tmp_path: Path) -> None:
    content = replaced(TIP, "  Say why it matters.\n", "  Say why it matters.\n  order: 1\n").replace("\norder: 1", "")
    (problem,) = read(tmp_path, content)
    assert (problem.rule, content.split("\n")[problem.line - 1]) == ("field-in-text", "  order: 1")


def test_a_text_may_hold_what_looks_like_a_field_that_is_there_or_unknown(tmp_path: Path) -> None:
    assert read(tmp_path, replaced(TIP, "  Say why it matters.\n", "  Two of\n  them:\n  order: the\n  rest.\n")) == []


@pytest.mark.parametrize(
    "char", ["\u00a0", "\u2009", "\u202f", "\u00ad", "\u061c", "\u034f", "\u180e", "\u3164", "\ue000", "\U000e0041"]
)
def test_characters_that_only_seem_to_be_a_space_or_nothing_are_refused(tmp_path: Path, char: str) -> None:
    content = replaced(TIP, "Say why it matters.", f"Say why{char} it matters.")
    (problem,) = read(tmp_path, content)
    assert problem.rule == "unseen-character"
    assert content.split("\n")[problem.line - 1][problem.column - 1] == char


def test_a_field_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    assert read(tmp_path, replaced(TIP, "why: >-\n  Say why it matters.", "why: Say why\n  it matters.")) == []


@pytest.mark.parametrize(
    "text", ["Grüße, naïve, Łódź", "👩🏽‍💻 ☕️ 🇺🇸", "Ελληνικά и русский", "نص عربي", "100 € – 5 × 3 µm"]
)
def test_other_alphabets_and_emoji_are_accepted(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, replaced(TIP, "Say why it matters.", text)) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://.",
        "https://example",
        "https://ann:pw@example.org/",
        "https://a..org",
        "https://ex%ample.org",
        "https:/a.org",
    ],
)
def test_an_address_that_leads_nowhere_or_hides_where_is_refused(tmp_path: Path, address: str) -> None:
    source = (ROOT / "data" / "_templates" / "source.yaml").read_text("utf-8")
    (problem,) = read(tmp_path, replaced(source, "https://example.org/the-work", address), "source")
    assert problem.rule == "bad-link"


# What may happen to a file: bytes are lost, doubled, swapped or replaced, here and there.
_EDITS = st.lists(
    st.tuples(
        st.integers(0, 4000),
        st.integers(0, 40),
        st.one_of(
            st.binary(max_size=6), st.sampled_from([b"\n", b"\t", b": ", b"- ", b'"', b"'", b"[", b"{", b"&a ", b"*a"])
        ),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from([kind.name for kind in KINDS]), edits=_EDITS)
def test_no_file_is_too_broken(tmp_path: Path, kind: str, edits: list[tuple[int, int, bytes]]) -> None:
    content = (ROOT / "data" / "_templates" / f"{kind}.yaml").read_bytes()
    for start, length, new in edits:
        start %= len(content) + 1
        content = content[:start] + new + content[start + length :]
    problems = read(tmp_path, content, kind)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.rule in RULES
        assert "pydantic" not in problem.text
        assert "NoneType" not in problem.text


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes_are_answered(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 250_000,
        b"- " * 120_000,
        b"? " * 120_000,
        b'a: "x\n' * 8_000,
        b"a:\n" + b" " * 40_000 + b"b: 1\n  c: 2\n",
        b"do:\n" + b"- 1\n" * 60_000,
        b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a]\n" % (n, n) for n in range(900)),
        b"title: '" + b"x" * 250_000,
    ],
    ids=lambda content: repr(content[:12]),
)
def test_files_made_to_hurt_are_answered(tmp_path: Path, content: bytes) -> None:
    assert 1 <= len(read(tmp_path, content)) <= 101


def test_read_text_keeps_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes("\ufeffé\r\n".encode())
    assert read_text(path) == "é\r\n"


def test_without_libyaml_the_same_is_read_and_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)
    assert read(tmp_path, TIP) == []
    for bad in BAD:
        assert bad.rule in {problem.rule for problem in read(tmp_path, replaced(TIP, bad.old, bad.new))}, bad.new
