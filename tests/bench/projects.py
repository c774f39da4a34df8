"""The two projects that are measured: ours with made-up content, and stock MkDocs with the same as Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.kinds import KINDS
from tests.bench.corpus import write_corpus
from tests.project import copy_project

STOCK_SETTINGS = """\
site_name: Stock
site_url: https://stock.example/
theme:
  name: material
plugins:
  - search
  - macros
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - tables
validation:
  nav:
    omitted_files: ignore
nav:
  - Home: index.md
"""
STOCK_MACROS = '''\
"""What a site of this kind has if it starts simply: a macro that writes an entry as Markdown, one that lists them."""

from pathlib import Path

import yaml

DATA = Path(__file__).parent / "data"


def define_env(env):
    @env.macro
    def show(path):
        entry = yaml.load((DATA / f"{path}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        parts = [f"# {entry.pop('title')}", entry.pop("summary")]
        for name, value in entry.items():
            parts += [f"## {name.replace('_', ' ').capitalize()}", _shown(value)]
        return "\\n\\n".join(parts)

    @env.macro
    def list_all(folder):
        lines = []
        for file in sorted((DATA / folder).glob("*.yaml")):
            entry = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            lines.append(f"- [{entry['title']}]({file.stem}.md): {entry['summary']}")
        return "\\n".join(lines)


def _shown(value):
    if isinstance(value, dict):
        return "\\n".join(f"**{name}**: {_inline(item)}  " for name, item in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        names = list(dict.fromkeys(name for item in value for name in item))
        rows = [names, ["---"] * len(names)] + [[_inline(item.get(name, "")) for name in names] for item in value]
        return "\\n".join(f"| {' | '.join(row)} |" for row in rows)
    if isinstance(value, list):
        return "\\n".join(f"- {_inline(item)}" for item in value)
    return str(value)


def _inline(value):
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_inline(item)}" for name, item in value.items())
    if isinstance(value, list):
        return "; ".join(_inline(item) for item in value)
    return " ".join(str(value).split())
'''


def make_ours(folder: Path, size: int) -> Path:
    """This project with `size` made-up entries, their libraries, the search page, and no other prose."""
    copy_project(folder)
    for name in ("data", "docs"):
        for path in (folder / name).iterdir():
            if path.name not in ("_templates", "_schema", "assets"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    write_corpus(folder / "data", size)
    pages = {"index.md": "# Home", "search.md": "# Search\n\n{{ show_search() }}", "build.md": "# Build"}
    pages |= {"library.md": "# Library\n\n{{ list_kinds() }}", "about.md": "# About"}
    pages |= {f"{k.folder}/index.md": f'# {k.plural}\n\n{{{{ list_entries("{k.name}") }}}}' for k in KINDS}
    _write(
        folder / "docs",
        {path: f"---\ntitle: {text[2:].partition(chr(10))[0]}\n---\n{text}\n" for path, text in pages.items()},
    )
    return folder


def make_stock(folder: Path, ours: Path) -> Path:
    """MkDocs with Material's theme and search and the macros plugin, and a page for each entry of the other project."""
    folder.mkdir(parents=True)
    for kind in KINDS:
        shutil.copytree(ours / "data" / kind.folder, folder / "data" / kind.folder)
    pages = {"index.md": "# Home\n"}
    for kind in KINDS:
        pages[f"{kind.folder}/index.md"] = f'# {kind.plural}\n\n{{{{ list_all("{kind.folder}") }}}}\n'
        for file in (folder / "data" / kind.folder).glob("*.yaml"):
            pages[f"{kind.folder}/{file.stem}.md"] = f'{{{{ show("{kind.folder}/{file.stem}") }}}}\n'
    _write(folder / "docs", pages)
    _write(folder, {"mkdocs.yml": STOCK_SETTINGS, "main.py": STOCK_MACROS})
    return folder


def break_one(project: Path) -> str:
    """Misspell a field of an entry; returns what a check has to say of it."""
    file = next((project / "data/terms").glob("*.yaml"))
    file.write_text(file.read_text(encoding="utf-8").replace("definition:", "defintion:"), encoding="utf-8")
    return f"data/terms/{file.name}:"


def _write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
