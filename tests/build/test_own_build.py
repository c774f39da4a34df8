"""The site that `python -m macros build` makes: the files of MkDocs' own, byte by byte, and nothing lost if it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import ROOT, build_alone, copy_project


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def test_it_is_the_site_that_mkdocs_builds(site: Path, tmp_path: Path) -> None:
    done = build_alone(ROOT, tmp_path / "own")
    assert (done.returncode, done.stdout) == (0, "")
    own, theirs = files(tmp_path / "own"), files(site)
    assert len(own) > 1_000
    assert differing(own, theirs) == set()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy to spoil; each test puts back what it spoils."""
    return copy_project(tmp_path_factory.mktemp("own") / "project")


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("[x](agendas/nowhere.md)", 'the link "agendas/nowhere.md" leads to no page'),
        ("[x](about.md#nowhere)", 'the link "about.md#nowhere" leads to no place on its page'),
        ("[x](#nowhere)", 'the link "#nowhere" leads to no place on its page'),
    ],
)
def test_a_link_that_leads_nowhere_is_named_and_the_last_site_stays(link: str, found: str, project: Path) -> None:
    page, out = project / "docs/why.md", project / "site"
    text = page.read_text("utf-8")
    (out / "api/v1").mkdir(parents=True, exist_ok=True)
    (out / "api/v1/index.json").write_text("{}", "utf-8")
    page.write_text(f"{text}\nSee {link}.\n", "utf-8")
    try:
        done = build_alone(project, out)
    finally:
        page.write_text(text, "utf-8")
    line = text.count("\n") + 2
    assert done.returncode == 1
    assert f"docs/why.md:{line}:9: error[dead-link] {found}\n" in done.stdout
    assert files(out) == {"api/v1/index.json": b"{}"}
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_an_entry_with_an_error_is_named_and_nothing_is_written(project: Path, tmp_path: Path) -> None:
    tip = project / "data/tips/show-interest.yaml"
    text = tip.read_text("utf-8")
    tip.write_text(text.replace("summary:", "sumary:", 1), "utf-8")
    try:
        done = build_alone(project, tmp_path / "site")
    finally:
        tip.write_text(text, "utf-8")
    assert done.returncode == 1
    assert "data/tips/show-interest.yaml:" in done.stdout
    assert not (tmp_path / "site").exists()


def test_a_folder_with_something_else_is_left_alone(project: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/to-grandma.txt").write_text("Dear", "utf-8")
    done = build_alone(project, tmp_path / "letters")
    assert done.returncode == 1
    assert "holds something that is no site of this project. Nothing was written." in done.stdout
    assert files(tmp_path / "letters") == {"to-grandma.txt": b"Dear"}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("title: ", "title: One: two: ", ":2:11: error[front-matter] the front matter can't be read from here on\n"),
        ("title: ", "titel: ", ":1:1: error[front-matter] the page has no title\n"),
        (
            "\n# ",
            "\n{{ no_such_macro() }}\n\n# ",
            ":{line}:1: error[page-macro] a macro of this page fails: 'no_such_macro'",
        ),
        (
            "\n# ",
            "\n{{ list_cards('tip:none') }}\n\n# ",
            ":{line}:1: error[page-macro] a macro of this page fails: 'tip:none'",
        ),
        ("\n# ", "\n{{ list_first( }}\n\n# ", ":{line}:1: error[page-macro] a macro of this page fails: "),
    ],
)
def test_a_page_that_cannot_be_made_is_named(old: str, new: str, found: str, project: Path) -> None:
    page = project / "docs/why.md"
    text = page.read_text("utf-8")
    spoiled = text.replace(old, new, 1)
    page.write_text(spoiled, "utf-8")
    try:
        done = build_alone(project, project / "other")
    finally:
        page.write_text(text, "utf-8")
    where = spoiled.count("\n", 0, spoiled.find("{{")) + 1
    assert done.returncode == 1
    assert f"docs/why.md{found.replace('{line}', str(where))}" in done.stdout
    assert "Traceback" not in done.stdout
    assert not (project / "other").exists()
