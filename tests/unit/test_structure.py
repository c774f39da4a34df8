"""Who may import whom, and that every module can be imported."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.sample import ROOT

MACROS = ROOT / "macros"
MODULES = sorted(MACROS.rglob("*.py"))

# Besides the standard library. A package may always import from itself.
ALLOWED: dict[str, set[str]] = {
    "kinds": {"pydantic"},
    "problems": set(),
    "garbled": set(),
    "listed": set(),
    "fitting": set(),
    "guidance": set(),
    "scoring": {"kinds"},
    "fields": {"kinds"},
    "edition": {"pydantic", "fields", "kinds", "loading", "problems"},
    "schema": {"pydantic", "pydantic_core", "edition", "kinds"},
    "loading": {"yaml", "pydantic", "fields", "kinds", "listed", "problems"},
    "book": {"pydantic", "Stemmer", "snowballstemmer", "edition", "fields", "kinds", "loading", "problems"},
    "checks": {"book", "fields", "garbled", "kinds", "listed", "loading", "problems"},
    "content": {"book", "checks", "edition", "fields", "kinds", "loading", "problems"},
    "mending": {
        *("yaml", "book", "content", "edition", "fields", "garbled", "kinds", "listed", "loading", "problems"),
    },
    "rendering": {
        *("jinja2", "markdown", "markupsafe"),
        *("book", "checks", "edition", "fitting", "guidance", "kinds", "loading", "schema"),
    },
    "publishing": {
        *("jinja2", "markdown", "pydantic", "yaml"),
        *(
            "book",
            "checks",
            "content",
            "edition",
            "fields",
            "fitting",
            "kinds",
            "loading",
            "problems",
            "rendering",
            "schema",
        ),
    },
    "commands": {"yaml", "book", "content", "edition", "fields", "kinds", "problems"},
}
ANYTHING_BUT_MKDOCS = {"__main__"}
EDGE = {"__init__", "hooks"}


def _part(path: Path) -> str:
    """The module or package right below macros/ that a file belongs to."""
    return path.relative_to(MACROS).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    """What a file imports: parts of macros by their names, libraries by theirs."""
    package = ["macros", *path.relative_to(MACROS).parent.parts]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield from _top([*name.name.split(".")])
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            for name in node.names:
                yield from _top([*module, name.name] if module == ["macros"] else module)


def _top(names: list[str]) -> Iterator[str]:
    top = names[1] if names[0] == "macros" and len(names) > 1 else names[0]
    if names[0] == "macros" or top not in sys.stdlib_module_names:
        yield top


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_imports_follow_the_table(path: Path) -> None:
    part = _part(path)
    found = set(_imports(path)) - {part}
    if part not in EDGE:
        assert not {name for name in found if name.startswith("mkdocs")}, "only __init__.py and hooks.py know mkdocs"
    if part not in EDGE | ANYTHING_BUT_MKDOCS:
        assert found <= ALLOWED[part], f"{part} may import {sorted(ALLOWED[part])}"


def test_the_table_is_seen_to_work() -> None:
    assert set(_imports(MACROS / "commands/gaps.py")) == {"book", "kinds"}
    assert "yaml" in set(_imports(MACROS / "loading" / "events.py"))


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("name", [_name(path) for path in MODULES if path.stem != "__main__"])
def test_every_module_imports(name: str) -> None:
    # mkdocs-macros would report an ImportError inside the package as "could not find module".
    importlib.import_module(name)


def test_no_module_hides_a_library() -> None:
    # While MkDocs loads the hooks, macros/ is first on the path.
    names = {path.stem for path in MACROS.iterdir() if path.suffix == ".py" or path.is_dir()} - {"__init__", "__main__"}
    assert names.isdisjoint(sys.stdlib_module_names)
    assert names.isdisjoint(importlib.metadata.packages_distributions())
