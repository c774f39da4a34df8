"""A site that is built on what is kept is the site that is built anew, byte for byte, after whatever was changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.publishing.edition import ContentError
from macros.publishing.outputs import Outputs
from macros.publishing.site import build_site
from tests.project import ROOT
from tests.unit.sample import Sample

PAGES = {
    "index.md": '{{ list_first("tip", 3) }}\n\n[Tips](tips/index.md) and [one](tips/show-interest.md)',
    "tips/index.md": '{{ list_entries("tip") }}',
    "terms/index.md": '{{ list_entries("term") }}\n\n{{ list_everything() }}',
    "new.md": "{{ list_news(6) }}",
}
KEPT = ("readings", "counted", "written", "seen", "copied")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project: an entry of each kind, a few pages."""
    root = tmp_path_factory.mktemp("kept")
    Sample(root)
    for file, text in PAGES.items():
        page = root / "docs" / file
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            f'---\ntitle: {file}\ndescription: "A page."\nsearchable: true\n---\n# A page\n\n{text}\n', "utf-8"
        )
    for name in ("mkdocs.yml", "edition.yaml"):
        shutil.copy(ROOT / name, root)
    shutil.copytree(ROOT / "overrides", root / "overrides", ignore=shutil.ignore_patterns("assets", "styles"))
    (root / "overrides/assets").symlink_to(ROOT / "overrides/assets")
    return root


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def replaced(path: str, old: str, new: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        file = root / path
        if file.exists():
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return change


def added(path: str, text: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((file.read_text("utf-8") if file.exists() else "") + text, "utf-8")

    return change


def copied_tip(root: Path) -> None:
    text = (root / "data/tips/show-interest.yaml").read_text("utf-8")
    text = text.replace("title: ", "title: Another, ").replace("like this help?", "like another help?")
    text = (
        text.replace("Say in one", "Tell in one").replace("order: 1", "order: 2").replace("another name", "other name")
    )
    (root / "data/tips/another.yaml").write_text(text, "utf-8")


def renamed_tip(root: Path) -> None:
    old = root / "data/tips/another.yaml"
    if old.exists():
        old.rename(root / "data/tips/renamed.yaml")
        added("data/tips/renamed.yaml", "moved_from: [another]\n")(root)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text of a tip": replaced("data/tips/show-interest.yaml", "Say why it matters.", "It matters a lot."),
    "the title of a tip": replaced("data/tips/show-interest.yaml", "title: Show", "title: Really show"),
    "a definition": replaced("data/terms/shop-talk.yaml", "definition: Give", "definition: Truly, give"),
    "a comment": added("data/agendas/shop-talk.yaml", "# nothing\n"),
    "a source's title": replaced("data/sources/community-tool-box.yaml", "title: Community", "title: The community"),
    "a new tip": copied_tip,
    "a renamed tip": renamed_tip,
    "a tip that is gone": lambda root: (root / "data/tips/another.yaml").unlink(missing_ok=True),
    "a retired entry": added(
        "data/_retired.yaml", "- {ref: goal:old, to: tip:show-interest, on: 2026-11-22, why: It was old.}\n"
    ),
    "a synonym": added("data/_synonyms.yaml", "- means: [tip]\n  typed: [pointer]\n"),
    "a question": added("data/_questions.yaml", "- ask: what do I show\n  expect: [tip:show-interest]\n"),
    "a mistake": replaced("data/tips/show-interest.yaml", "series: partner-tips", "series: no-such-series"),
    "its mending": replaced("data/tips/show-interest.yaml", "series: no-such-series", "series: partner-tips"),
    "a page": added("docs/new.md", "\nMore on [that](tips/show-interest.md).\n"),
    "a dead link": added("docs/new.md", "\n[Nowhere](nowhere.md).\n"),
    "no dead link": replaced("docs/new.md", "\n[Nowhere](nowhere.md).\n", ""),
    "a template": added("overrides/partials/footer.html", "<!-- x -->\n"),
    "the address": replaced("edition.yaml", "https://partnership-playbook.example/", "https://other.example/guide/"),
    "a file of the site deleted": lambda root: (root / "site/tips/show-interest/index.html").unlink(missing_ok=True),
    "a file of the site changed": added("site/tips/show-interest/index.html", "x"),
    "a file of the site cut": lambda root: (root / "site/feed.xml").write_bytes(b""),
    "a file that is none of the site's": added("site/tips/other/note.txt", "x"),
    "a file in the folder of the index": lambda root: [
        (path / "note.txt").write_text("x") for path in (root / "site/search-index").iterdir() if path.is_dir()
    ],
    "what is kept cut": lambda root: [(root / ".build" / name).write_bytes(b"cut") for name in KEPT],
    "what was written forgotten": lambda root: (root / ".build/written").unlink(missing_ok=True),
}


LATER = {"its mending", "no dead link", "a renamed tip", "a tip that is gone", "what was written forgotten"}
"""Those that do nothing by themselves."""


def test_each_change_changes_something(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "project", symlinks=True)
    build_site(tmp_path / "project", tmp_path / "project/site")
    before = files(tmp_path / "project")
    for name in CHANGES.keys() - LATER:
        CHANGES[name](tmp_path / "project")
        after = files(tmp_path / "project")
        assert after != before, name
        before = after


def build_or_not(root: Path, out: Path) -> str:
    try:
        build_site(root, out)
    except ContentError as error:
        return str(error)
    return ""


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=4))
@example(
    ["a new tip", "a renamed tip", "a definition", "a synonym", "a question", "a source's title", "a retired entry"]
)
@example(["a comment", "a text of a tip", "a page", "the address", "a template", "the title of a tip"])
@example(["a mistake", "its mending", "a dead link", "no dead link", "a new tip", "a tip that is gone"])
@example(["a file of the site deleted", "a file of the site changed", "a file that is none of the site's"])
@example(["a file in the folder of the index", "a text of a tip", "a file in the folder of the index"])
@example(["a file of the site cut", "what is kept cut", "what was written forgotten"])
def test_it_is_the_site_that_is_built_anew(
    project: Path, tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    root = tmp_path_factory.mktemp("kept") / "project"
    shutil.copytree(project, root, symlinks=True)
    assert build_or_not(root, root / "site") == ""
    for name in names:
        CHANGES[name](root)
        said = build_or_not(root, root / "site")
        kept = root / ".build"
        kept.rename(root / "aside")
        fresh = root.with_name("fresh")
        assert build_or_not(root, fresh) == said, name
        if not said:
            assert files(root / "site") == files(fresh), name
            shutil.rmtree(fresh)
        shutil.rmtree(root / ".build", ignore_errors=True)
        (root / "aside").rename(kept)
    shutil.rmtree(root)


def test_only_what_changed_is_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    put = Outputs._put

    def noted(self: Outputs, path: str, *rest: object) -> None:
        made.append(path)
        put(self, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("macros.content.shared_work._can_copy", lambda: False)
    monkeypatch.setattr(Outputs, "_put", noted)
    build_site(project, project / "site")
    assert len(made) > 100
    made.clear()
    build_site(project, project / "site")
    assert made == []
    CHANGES["a text of a tip"](project)
    build_site(project, project / "site")
    pages = {path for path in made if path.endswith(".html")}
    assert "tips/show-interest/index.html" in pages
    assert "tips/show-interest/show-interest.md" in made
    assert "agendas/shop-talk/index.html" not in pages
    assert len(pages) < 15


def test_a_build_that_is_stopped_is_put_right_by_the_next(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = project / "stopped"
    build_site(project, out)
    CHANGES["a definition"](project)
    put, left = Outputs._put, [2]

    def stops(self: Outputs, path: str, content: bytes, *rest: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            put(self, path, content[: len(content) // 2], *rest)  # type: ignore[arg-type]
            raise KeyboardInterrupt
        put(self, path, content, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr("macros.content.shared_work._can_copy", lambda: False)
        patch.setattr(Outputs, "_put", stops)
        with pytest.raises(KeyboardInterrupt):
            build_site(project, out)
    build_site(project, out)
    fresh = project / "fresh"
    shutil.rmtree(project / ".build")
    build_site(project, fresh)
    assert files(out) == files(fresh)
