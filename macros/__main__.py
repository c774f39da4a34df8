"""The commands: python -m macros check | new | schema | stats."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .problems import Problem

DATA = Path("data")


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 all is well, 1 there are problems, 2 it could not run."""
    options = _parser().parse_args(arguments)
    if not DATA.is_dir():
        print(f"There is no folder {DATA}/ here. Run this in the project's folder.", file=sys.stderr)
        return 2
    status: int = options.command(options)
    return status


def check(options: argparse.Namespace) -> int:
    """Check all entries, and print what is found in all files or in some."""
    from . import problems
    from .playbook import load_playbook

    for file in options.files:
        if not Path(file).exists():
            print(f"There is no file {file}.", file=sys.stderr)
            return 2
    playbook, found = load_playbook(DATA)
    shown = [problem for problem in found if not options.files or _is_in(problem.path, options.files)]
    write = {"text": problems.as_text, "github": problems.as_github, "json": problems.as_json}[options.format]
    print(write(shown), end="")
    if options.format != "json":
        print(_count(shown, len(playbook.entries)))
    return 1 if any(problem.severity == "error" for problem in shown) else 0


def new(options: argparse.Namespace) -> int:
    """Start a new entry from the starter of its kind."""
    import datetime

    from .kinds import BY_NAME
    from .kinds.text import ID_PATTERN
    from .starters import new_entry

    if not re.fullmatch(ID_PATTERN, options.id):
        print(f"{options.id} is not an id: use small letters a-z, digits and single hyphens.", file=sys.stderr)
        return 2
    if options.kind not in BY_NAME:
        print(f"{options.kind} is not a kind. Kinds: {', '.join(BY_NAME)}", file=sys.stderr)
        return 2
    try:
        path = new_entry(DATA, BY_NAME[options.kind], options.id, datetime.date.today())
    except FileExistsError as error:
        print(f"{error.filename} is there already.", file=sys.stderr)
        return 2
    print(f"{path.as_posix()} written. Replace its texts, then run: python -m macros check {path.as_posix()}")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas for editors, or say which are out of date."""
    from .schema import stale_schemas, write_schemas

    if not options.check:
        for path in write_schemas(DATA):
            print(f"{path.as_posix()} {'written' if path.exists() else 'deleted'}")
        return 0
    stale = stale_schemas(DATA)
    for path in stale:
        print(f"{path.as_posix()} is out of date: run python -m macros schema")
    return 1 if stale else 0


def stats(options: argparse.Namespace) -> int:
    """Print how many entries of each kind there are, and how many of the countable items."""
    from .inventory import as_table
    from .inventory import stats as count
    from .playbook import load_playbook

    playbook, _ = load_playbook(DATA)
    figures = count(playbook)
    print(as_table(figures) if options.format == "text" else json.dumps(figures, indent=2) + "\n", end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Check and describe the guide's data.")
    commands = parser.add_subparsers(required=True, metavar="command")

    command = commands.add_parser("check", help="check the entries in data/")
    command.add_argument("files", nargs="*", help="print the findings of these files or folders only")
    command.add_argument("--format", choices=("text", "github", "json"), default="text")
    command.set_defaults(command=check)

    command = commands.add_parser("new", help="start a new entry, such as: new tip thank-everyone")
    command.add_argument("kind")
    command.add_argument("id")
    command.set_defaults(command=new)

    command = commands.add_parser("schema", help="write data/_schema/, which editors read")
    command.add_argument("--check", action="store_true", help="write nothing, fail if a schema is out of date")
    command.set_defaults(command=schema)

    command = commands.add_parser("stats", help="count the entries and the items that the guide must have")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.set_defaults(command=stats)
    return parser


def _is_in(path: str, files: list[str]) -> bool:
    """Whether a problem's path is one of some files, or below one of some folders."""
    problem = Path(path).absolute()
    return any(problem.is_relative_to(Path(file).absolute()) for file in files)


def _count(shown: list[Problem], entries: int) -> str:
    errors = [problem for problem in shown if problem.severity == "error"]
    files = len({problem.path for problem in errors})
    found = f"{_plural(len(errors), 'problem')} in {_plural(files, 'file')}"
    line = found if errors else f"{entries} entries, no problems"
    advice = len(shown) - len(errors)
    return f"{line}, {_plural(advice, 'piece')} of advice" if advice else line


def _plural(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main())
