"""The worked examples of docs/contribute/design.md, done as they say in a copy of the project."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.sample import ROOT

DESIGN = (ROOT / "docs" / "contribute" / "design.md").read_text("utf-8")
EXAMPLES = ("Add a field", "Add a kind", "Add a check", "Add a macro", "Add a kind of document")
_STEP = re.compile(
    r"(?:In (a new file )?|At the end of )`([^`]+)`(?:, (below|instead of) `([^`]+)`)?:\n\n```\w+\n(.*?)^```$",
    re.S | re.M,
)

# What a contributor would see after all examples, as JSON.
LOOK = """
import json, sys
from pathlib import Path
from types import SimpleNamespace as Some
from macros import define_env
from macros.publishing.edition import current_edition
found = {}
env = Some(conf=Some(config_file_path=str(Path("mkdocs.yml").absolute())), page=Some(url="new/"))
env.macro = lambda function: found.setdefault(function.__name__, function)
define_env(env)
edition = current_edition()
page = lambda ref: edition.renderer.entry_page(edition.playbook.entries[ref])
print(json.dumps({
    "tip": page("tip:show-interest"),
    "place": page("place:town-library"),
    "fields": edition.renderer.kind_page(edition.playbook.entries["place:town-library"].kind, Path("data")),
    "rules": edition.renderer.page("pages/rules.html.jinja", "../../"),
    "library": edition.put_back(found["list_entries"]("place")),
    "newest": edition.put_back(found["show_newest"]()),
}))
"""


def steps(section: str) -> Iterator[tuple[str, str, str, str, str]]:
    """What a section says to do: the file, whether it is new, below or instead of which words, and the lines."""
    text = DESIGN.split(f"\n## {section}\n")[1].split("\n## ")[0]
    found = list(_STEP.finditer(text))
    assert len(found) == text.count("\n```\n"), "each block says in which file it goes, and where"
    for match in found:
        yield match[2], match[1] or "", match[3] or "", match[4] or "", match[5]


def do(project: Path, section: str) -> None:
    """Do what a section says."""
    for file, new, where, words, lines in steps(section):
        path = project / file
        if new:
            assert not path.exists(), file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(lines, "utf-8")
            continue
        text = path.read_text("utf-8")
        if not where:
            path.write_text(f"{text}\n\n{lines}" if path.suffix == ".py" else text + lines, "utf-8")
            continue
        (line,) = (line for line in text.splitlines(keepends=True) if words in line)
        path.write_text(text.replace(line, lines if where == "instead of" else line + lines, 1), "utf-8")


def run(project: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=project, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with all examples done."""
    copy = tmp_path_factory.mktemp("design")
    for folder in ("macros", "data", "docs", "overrides", "widgets", "tests"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("edition.yaml", "mkdocs.yml", "package.json", "tsconfig.json", "vitest.config.mjs"):
        shutil.copy(ROOT / file, copy)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    for section in EXAMPLES:
        do(copy, section)
    return copy


def test_worked_examples_work(project: Path) -> None:
    assert "data/_schema/place.schema.json written" in run(project, "-m", "macros", "schema")
    assert '"effort"' in (project / "data/_schema/tip.schema.json").read_text("utf-8")
    assert '"data/places/*.yaml"' in (project / ".vscode/settings.json").read_text("utf-8")

    assert "data/places/town-library.yaml written" in run(project, "-m", "macros", "new", "place", "town-library")
    place = project / "data/places/town-library.yaml"
    text = place.read_text("utf-8")
    blanks = {
        "Say what it is good for.": "It has rooms for eight, for nothing.",
        "Say why a reader goes there": "It says",
    }
    for old, filled in {**blanks, "Say which parts of this place no source says": "All of it is ours"}.items():
        text = text.replace(old, filled)
    text = re.sub(
        r"Say in one.*out of it\.", "A library lends rooms. It costs nothing, and both teams can reach it.", text
    )
    place.write_text(text, "utf-8")
    tip = project / "data/tips/show-interest.yaml"
    title = tip.read_text("utf-8").split("\n")[0]
    tip.write_text(tip.read_text("utf-8").replace(title, f"{title}!\neffort: Ten minutes", 1), "utf-8")
    found = run(project, "-m", "macros", "check")
    assert "data/tips/show-interest.yaml:1:8: error[loud-title] the title shouts\n" in found
    assert "hint: delete the exclamation mark   (docs/contribute/rules#loud-title)\n" in found
    assert set(re.findall(r"error\[([\w-]+)\]", found)) == {"loud-title"}

    tip.write_text(tip.read_text("utf-8").replace(f"{title}!", title), "utf-8")
    seen = json.loads(run(project, "-c", LOOK))
    assert "<p>Ten minutes</p>" in seen["tip"]
    assert "<p>It has rooms for eight, for nothing.</p>" in seen["place"]
    assert "What the place is good for." in seen["fields"]
    assert 'id="loud-title"' in seen["rules"]
    assert "town-library" in seen["library"]
    assert seen["newest"].startswith('<p>New: <a href="../')


def test_a_kind_of_document_is_one_folder_and_one_line(project: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    node = functools.partial(
        subprocess.run,
        cwd=project,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", "FORCE_COLOR": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    tests = ["widgets/documents/kinds.test.ts", "widgets/floors.test.mjs"]
    done = node(["node", "node_modules/vitest/vitest.mjs", "run", "--reporter=verbose", *tests])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "decisions > any document comes back equal from a link" in done.stdout
    types = node(["node_modules/.bin/tsc", "--noEmit"])
    assert types.returncode == 0, types.stdout


def test_what_the_page_names_is_there() -> None:
    text = re.sub(r"```.*?```", "", DESIGN, flags=re.S)
    for name in set(re.findall(r"`((?:macros|data|docs|tests|widgets|overrides|\.github)/[\w./-]*)`", text)):
        new = f"In a new file `{name}`" in DESIGN
        assert new != (ROOT / name).exists() or name.startswith("overrides/assets/built"), name
