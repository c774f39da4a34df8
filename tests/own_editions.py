"""Editions of the playbook for tests: the example that stands in the tree, and one whose name is hard to show."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.project import NODE, ROOT, build, build_alone, copy_project

EXAMPLE = ROOT / "examples/edition"
HARD_NAME = "<b>Library</b> *Exchange* & Co 📚 ספריות"
HARD = f"""\
id: hard-name
name: "{HARD_NAME}"
line: "How <i>libraries</i> learn & share, {{{{ so }}}} to say."
language: en-US
address: https://hard.example/guide/
leave_out: ["story:texas-2036-and-cfa"]
"""


def project_of(site: Path) -> Path:
    """The project that a site is built from."""
    return site.with_name(f"{site.name}-project")


def make_example(site: Path) -> None:
    """Build the example, in the way that its page for contributors tells, with MkDocs."""
    project = _bundled(site, EXAMPLE)
    result = build(project, site)
    assert result.returncode == 0, result.stdout


def make_hard(site: Path) -> None:
    """Build an edition whose name has markup, an emoji and letters from right to left, without MkDocs."""
    source = site.with_name(f"{site.name}-source")
    source.mkdir(parents=True)
    (source / "edition.yaml").write_text(HARD, encoding="utf-8")
    result = build_alone(_bundled(site, source), site)
    assert result.returncode == 0, result.stdout


def _bundled(site: Path, source: Path) -> Path:
    """A copy of the project with an edition in it, its styles and scripts bundled."""
    project = copy_project(project_of(site))
    shutil.copytree(source, project, dirs_exist_ok=True)
    subprocess.run([str(NODE), "widgets/build.mjs"], cwd=project, timeout=120, check=True)
    return project
