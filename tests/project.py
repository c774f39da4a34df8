"""The project for tests that build it: where it is, a copy to spoil, and a build as a contributor runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from macros.book.playbook import Playbook
from macros.content.load import load_playbook
from macros.problems import Problem

ROOT = Path(__file__).parents[1]
NODE = Path(sys.executable).with_name("node")
"""The Node that is installed beside this Python."""
# What every copy shares because it is installed, and what a build does not need.
_INSTALLED = {".venv", "node_modules"}
_LEFT_OUT = _INSTALLED | {".git", ".build", "site", "tests", "test-results"}


@lru_cache(maxsize=1)
def read_guide() -> tuple[Playbook, list[Problem]]:
    """The playbook itself and what its check finds, read once in each process of a test run."""
    return load_playbook(ROOT / "data")


def copy_project(target: Path) -> Path:
    """A copy of the project that shares what is installed."""
    shutil.copytree(ROOT, target, ignore=_ignore)
    for name in _INSTALLED:
        if (ROOT / name).exists():
            (target / name).symlink_to(ROOT / name)
    return target


def _ignore(folder: str, names: list[str]) -> set[str]:
    at_top = _LEFT_OUT if Path(folder) == ROOT else set()
    return {name for name in names if name in at_top or name == "__pycache__" or name.endswith("_cache")}


def environment(**changes: str) -> dict[str, str]:
    """The environment of a build by hand: nothing from the test run's own make or pytest, and no settings."""
    left_out = ("MAKE", "MFLAGS", "PYTEST", "PYTHONDONTWRITE", "SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH", "CI")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **changes}


def build_alone(project: Path, site: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Build a project without MkDocs. What it prints is in stdout."""
    return _run([sys.executable, "-m", "macros", "build", "--out", str(site)], project, -1, changes)


def build(project: Path, site: Path, umask: int = -1, **changes: str) -> subprocess.CompletedProcess[str]:
    """Build a project strictly, as `make build` does. What it prints is in stdout."""
    return _run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)], project, umask, changes)


def _run(command: list[str], project: Path, umask: int, changes: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=project,
        env=environment(**{"CI": "true", **changes}),
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
