"""A project with a mistake: the build says where and what, ends with an error, and leaves the last good site alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import build, copy_project, environment

GOOD = """\
title: Test word
summary: A word that is only here for a test of what a build says about a mistake in it.
editorial: All of it is ours.
related:
  - to: agenda:shop-talk
    how: with
    reason: The word is used there.
definition: A word that nobody uses.
example: Nobody said it.
added: 2026-11-22
reviewed: 2026-11-22
"""
FILE = "data/terms/test-word.yaml"
NOT_PUBLISHED = "in data/. Nothing was published.\n\nAborted with a BuildError!\n"
NO_YAML = f"""\
{FILE}:5:9: error[not-yaml] a value can't start with this character
    hint: put the whole text in quotes, or on the next line after >-   (docs/contribute/rules#not-yaml)
1 problem {NOT_PUBLISHED}"""
UNKNOWN_FIELD = f"""\
{FILE}:8:1: error[unknown-field] defintion is not a field of a term
    hint: did you mean "definition"?  Fields: title, summary, also_called, asked_as, sources, editorial, related, \
added, reviewed, changes, moved_from, definition, confused_with, example, ways_in, see   (docs/contribute/term)
1 problem {NOT_PUBLISHED}"""
FIELD_TWICE = f"""\
{FILE}:2:1: error[duplicate-field] title is here twice, in line 1 and in line 2
    hint: keep one of them; the other is in line 1, column 1   (docs/contribute/rules#duplicate-field)
1 problem {NOT_PUBLISHED}"""
DANGLING = f"""\
{FILE}:5:9: error[dangling-reference] related[1].to names agenda:shop-tak, which does not exist
    hint: did you mean "agenda:shop-talk"?  Ids are the names of the files in data/agendas   (docs/contribute/rules#dangling-reference)
1 problem {NOT_PUBLISHED}"""
LATIN_1 = f"""\
{FILE}:9:17: error[not-utf-8] a character here is not valid UTF-8 (byte E9)
    hint: save the file with the encoding "UTF-8" in your editor   (docs/contribute/rules#not-utf-8)
1 problem {NOT_PUBLISHED}"""
EMPTY = f"""\
{FILE}:1:1: error[empty-file] the file is empty
    hint: copy data/_templates/term.yaml into it   (docs/contribute/term)
1 problem {NOT_PUBLISHED}"""
CASES = {
    "syntax": (GOOD.replace("to: agenda", "to: @agenda").encode(), NO_YAML),
    "unknown field": (GOOD.replace("definition:", "defintion:").encode(), UNKNOWN_FIELD),
    "field twice": (GOOD.replace("summary:", "title: Once more\nsummary:").encode(), FIELD_TWICE),
    "dangling reference": (GOOD.replace("shop-talk", "shop-tak").encode(), DANGLING),
    "Latin-1": (GOOD.replace("Nobody said", "Nobody é said").encode("latin-1"), LATIN_1),
    "empty": (b"", EMPTY),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project to break."""
    return copy_project(tmp_path_factory.mktemp("broken") / "project")


@pytest.mark.parametrize("case", CASES)
def test_build_says_where_and_what(case: str, project: Path, tmp_path: Path) -> None:
    content, expected = CASES[case]
    (project / FILE).write_bytes(content)
    result = build(project, tmp_path / "site")
    said = result.stdout.partition("ERROR   -  \n")[2]
    assert said == expected, result.stdout
    assert result.returncode == 1
    assert "Traceback" not in result.stdout


def test_the_last_good_site_stays(project: Path) -> None:
    """What `make build` does: a site is only replaced by a whole one."""
    page = project / "site/terms/test-word/index.html"
    for definition, is_good in (("A good word.", True), ("[", False), ("A better word.", True)):
        (project / FILE).write_text(GOOD.replace("A word that nobody uses.", definition), encoding="utf-8")
        result = make_build(project)
        assert (result.returncode == 0) is is_good, result.stdout
        assert ("Nothing was published." in result.stdout) is not is_good
        shown = definition if is_good else "A good word."
        assert shown in page.read_text(encoding="utf-8")


def make_build(project: Path) -> subprocess.CompletedProcess[str]:
    """Run `make build` with the bundles that are there."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["make", "build", "--old-file=overrides/assets/built/manifest.json"],
        cwd=project,
        env=environment(PATH=path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
