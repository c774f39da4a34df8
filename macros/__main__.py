"""The commands: python -m macros check | build | new | schema | stats | publish-ids | forms | changed | links."""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .kinds import Kind
    from .problems import Problem

DATA = Path("data")
ROOT = Path()


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 all is well, 1 there are problems, 2 it could not run."""
    # None may change what is valid, and to look for some in all libraries takes a moment.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    options = _parser().parse_args(arguments)
    if not DATA.is_dir():
        print(f"There is no folder {DATA}/ here. Run this in the project's folder.", file=sys.stderr)
        return 2
    status: int = options.command(options)
    return status


def check(options: argparse.Namespace) -> int:
    """Check all entries, and print what is found in all files or in some; with --watch again after each save."""
    from .content.watching import saves
    from .edition import EDITION_FILE, OVERLAY

    for file in options.files:
        if not Path(file).exists():
            print(f"There is no file {file}.", file=sys.stderr)
            return 2
        if _is_left_alone(Path(file)):
            print(f"{file} is not read: names that start with _ or . are left alone.", file=sys.stderr)
            print("Put an entry into the folder of its kind, such as data/tips/.", file=sys.stderr)
            return 2
    if options.undo:
        return _undo()
    if options.fix or options.dry_run:
        status = _fix(options)
        return status or _check_once(options)
    # From now on, so that a save during the first check counts.
    watched = saves(DATA, Path(EDITION_FILE), Path(OVERLAY))
    status = _check_once(options)
    if options.watch:
        try:
            print(f"Watching {DATA}/. Ctrl+C ends it.", flush=True)
            for paths in watched:
                print(f"\n{time.strftime('%H:%M:%S')}  {', '.join(paths[:3])}{' ...' if len(paths) > 3 else ''}")
                status = _check_once(options)
                sys.stdout.flush()
        except KeyboardInterrupt:
            print()
    return status


def _check_once(options: argparse.Namespace) -> int:
    from . import problems
    from .content.load import load_playbook

    is_asked = _is_in(options.files) if options.files else None
    playbook, found = load_playbook(DATA, asked=is_asked)
    # A folder that has no place in data/ is why a file in it is not read.
    around = {folder for file in options.files for folder in map(_shown, Path(file).absolute().parents)}
    shown = [problem for problem in found if not is_asked or is_asked(problem.path) or problem.path in around]
    write = {"text": problems.as_text, "github": problems.as_github, "json": problems.as_json}[options.format]
    print(write(shown), end="")
    if options.summary:
        with Path(options.summary).open("a", encoding="utf-8") as file:
            file.write(problems.as_markdown(shown))
    if options.format != "json":
        print(_count(shown, len(playbook.entries)))
    return 1 if any(problem.severity == "error" for problem in shown) else 0


def _fix(options: argparse.Namespace) -> int:
    """Show what can be mended, and do it unless it is only to be shown."""
    from .mending.files import find_mends, write_mends

    found = find_mends(DATA, _is_in(options.files or [ROOT]))
    for one in found:
        print(f"{one.shown}\n{one.diff()}", end="")
        if one.refused:
            print(f"  left as it is: if it were mended, {one.refused}")
        print()
    mends = [one for one in found if not one.refused]
    if not mends:
        print("Nothing can be mended without you.\n" if not found else "")
    elif options.dry_run:
        print(f"{_plural(len(mends), 'file')} can be mended like this. To do it: python -m macros check --fix\n")
    else:
        troubles = list(write_mends(ROOT, mends))
        for trouble in troubles:
            print(trouble, file=sys.stderr)
        print(f"{_plural(len(mends) - len(troubles), 'file')} mended. To take it back: python -m macros check --undo")
        print("If a file is open in your editor, load it again there.\n")
        return 2 if troubles else 0
    return 0


def _undo() -> int:
    from .mending.files import undo_mends

    said = list(undo_mends(ROOT))
    for is_done, words in said:
        print(words, file=sys.stdout if is_done else sys.stderr)
    if not said:
        print("There is nothing to take back.")
    return 0 if all(is_done for is_done, _ in said) else 2


def build(options: argparse.Namespace) -> int:
    """Build the site, as `mkdocs build` does, without MkDocs; or write its pages for another generator."""
    # A build makes many small things that stay; looking through them for garbage takes a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    from .publishing.edition import ContentError
    from .publishing.plain_pages import write_pages
    from .publishing.shell import NotBundledError
    from .publishing.site import FolderTakenError, build_site

    try:
        if options.pages:
            write_pages(ROOT, Path(options.pages))
        else:
            build_site(ROOT, Path(options.out))
    except (ContentError, NotBundledError, FolderTakenError) as error:
        print(error, file=sys.stderr)
        return 1
    gc.freeze()  # nothing is left to do: Python need not look through all of it once more as it ends
    return 0


def new(options: argparse.Namespace) -> int:
    """Start a new entry from the starter of its kind."""
    from .content.starters import new_entry
    from .edition import OWN_DATA, read_edition
    from .kinds import BY_NAME, KINDS
    from .kinds.text import ID_PATTERN
    from .loading import LONGEST_ID, id_for
    from .problems import did_you_mean

    kind = BY_NAME.get(options.kind) or next((kind for kind in KINDS if kind.folder == options.kind), None)
    if kind is None:
        close = did_you_mean(options.kind, BY_NAME)
        meant = f"Did you mean {close}? " if close else ""
        print(f"{options.kind} is not a kind. {meant}Kinds: {', '.join(BY_NAME)}", file=sys.stderr)
        return 2
    if not re.fullmatch(ID_PATTERN, options.id) or len(options.id) > LONGEST_ID:
        fixed = id_for(options.id)
        meant = f" Type: python -m macros new {kind.name} {fixed}" if fixed else ""
        rule = f"use small letters a-z, digits and single hyphens, {LONGEST_ID} at the most."
        print(f"{options.id} is not an id: {rule}{meant}", file=sys.stderr)
        return 2
    own = Path(OWN_DATA) if read_edition(ROOT)[0].is_own else None
    try:
        path = new_entry(DATA, kind, options.id, datetime.date.today(), _next_place(kind), own)
    except FileExistsError as error:
        there = Path(error.filename)
        edit = "Edit it"
        if own and not there.is_relative_to(own):
            edit = f"To say it your way, copy it to {OWN_DATA}/{kind.folder}/ and edit it there"
        print(f"{there.as_posix()} is there already. {edit}, or choose another id.", file=sys.stderr)
        return 2
    print(_next_steps(kind, options.id, path.as_posix()))
    return 0


def _next_place(kind: Kind) -> int | None:
    """The first free place in the list that a new entry of a kind starts in; None if its kind has no order."""
    from .content.load import load_playbook
    from .content.starters import CLOSED, starter_path

    if "order" not in kind.model.model_fields or kind.name in CLOSED:
        return None
    starter = starter_path(DATA, kind).read_text(encoding="utf-8")
    series = re.search(r"^series: (.*)$", starter, re.MULTILINE)
    taken = {
        getattr(entry.entity, "order", 0)
        for entry in load_playbook(DATA)[0].of(kind.name)
        if not series or getattr(entry.entity, "series", "") == series[1]
    }
    return next(place for place in range(1, len(taken) + 2) if place not in taken)


def _next_steps(kind: Kind, id: str, path: str) -> str:
    from .content.starters import CLOSED

    lines = [
        f"{path} written.",
        "1. Open it and replace every text. The lines that start with # say what belongs there.",
        f"2. Type: python -m macros check {path}",
        f"3. Type: make serve   and look at http://127.0.0.1:8000/{kind.folder}/{id}/",
    ]
    if kind.name in CLOSED:
        lines.append(f"Note: the playbook has a fixed set of {kind.plural.lower()}. Ask before you add one.")
    if kind.name == "source":
        lines.append(f'Then write "- source: {id}" below "sources:" in an entry that draws on it.')
    return "\n".join(lines)


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas and settings for editors, or say which are out of date."""
    from .schema import stale_schemas, write_schemas

    if options.check:
        return _say_stale(stale_schemas(DATA), "schema")
    for path in write_schemas(DATA):
        print(f"{path.as_posix()} {'written' if path.exists() else 'deleted'}")
    return 0


def stats(options: argparse.Namespace) -> int:
    """Print how many entries and countable items there are, and where the playbook has gaps."""
    from .commands.gaps import gaps, gaps_table
    from .commands.inventory import as_table
    from .commands.inventory import stats as count
    from .content.load import load_playbook

    playbook, _ = load_playbook(DATA)
    figures, found = count(playbook), gaps(playbook, datetime.date.today())
    text = f"{as_table(figures)}\n{gaps_table(found)}"
    print(text if options.format == "text" else json.dumps({**figures, **found}, indent=2) + "\n", end="")
    return 0


def publish_ids(options: argparse.Namespace) -> int:
    """Add new ids to the list of published ones; with --check only say whether that is needed."""
    from .book.addresses import read_addresses, remember
    from .content.load import load_playbook
    from .content.overlay import is_own
    from .edition import OWN_DATA

    playbook, found = load_playbook(DATA)
    errors = [problem for problem in found if problem.severity == "error"]
    if errors and not options.check:
        print("There are problems in the content. First mend what python -m macros check finds.", file=sys.stderr)
        return 2
    entries = playbook.entries.values()
    titles = [(entry.ref, entry.title) for entry in entries if not is_own(entry.path)]
    stale = remember(DATA, titles, write=not options.check)
    known = read_addresses(DATA)[0].published
    listed = {ref for ref, published in known.items() if not is_own(published.shown)}
    own = [(entry.ref, entry.title) for entry in entries if is_own(entry.path) and entry.ref not in listed]
    stale += remember(Path(OWN_DATA), own, write=not options.check, is_own=True)
    if options.check:
        return _say_stale(stale, "publish-ids")
    for path in stale:
        print(f"{path.as_posix()} written")
    return 0


def forms(options: argparse.Namespace) -> int:
    """Write the forge's issue forms, or say which are out of date."""
    from .commands.issue_forms import published_address, stale_forms, write_forms

    site = published_address(ROOT)
    if options.check:
        return _say_stale(stale_forms(ROOT, site), "forms")
    for path in write_forms(ROOT, site):
        print(f"{path.as_posix()} {'written' if path.exists() else 'deleted'}")
    return 0


def changed(options: argparse.Namespace) -> int:
    """Print a table of the entries that a pull request changes, from what git diff --name-status prints."""
    from .commands.changed import changed_entries
    from .content.load import load_playbook

    print(changed_entries(sys.stdin, load_playbook(DATA)[0], options.preview), end="")
    return 0


def links(options: argparse.Namespace) -> int:
    """Ask whether outside links still lead somewhere, and print a report of those that don't."""
    from .commands.outside_links import dead_links, fault_of, outside_links, report
    from .content.load import load_playbook

    before = Path(options.before).read_text(encoding="utf-8") if options.before else ""
    today = datetime.date.today()
    found = outside_links(load_playbook(DATA)[0])
    print(f"asking for {_plural(len(found), 'address')}", file=sys.stderr)
    dead = dead_links(found, before, today, fault_of)
    if len(dead) == len(found) > 1:
        print("No address answers. Is there a network? Nothing is reported.", file=sys.stderr)
        return 2
    print(report(dead, today), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Check and describe the playbook's data.")
    commands = parser.add_subparsers(required=True, metavar="command")

    command = commands.add_parser("check", help="check the entries in data/")
    command.add_argument("files", nargs="*", help="print the findings of these files or folders only")
    command.add_argument("--format", choices=("text", "github", "json"), default="text")
    command.add_argument("--watch", action="store_true", help="check again after each save, until Ctrl+C")
    command.add_argument("--summary", metavar="FILE", help="also add all findings to a file, as Markdown")
    command.add_argument("--fix", action="store_true", help="mend what needs no judgment, show it, and check again")
    command.add_argument("--dry-run", action="store_true", help="show what --fix would do, and write nothing")
    command.add_argument("--undo", action="store_true", help="take back what --fix did last")
    command.set_defaults(command=check)

    command = commands.add_parser("build", help="build the site")
    command.add_argument("--out", default="site", metavar="DIR", help="where to; a site that is there is replaced")
    command.add_argument(
        "--pages", metavar="DIR", help="instead, write all pages as Markdown, for a generator such as Zensical"
    )
    command.set_defaults(command=build)

    command = commands.add_parser("new", help="start a new entry, such as: new tip thank-everyone")
    command.add_argument("kind")
    command.add_argument("id")
    command.set_defaults(command=new)

    command = commands.add_parser("schema", help="write data/_schema/ and .vscode/settings.json, which editors read")
    command.add_argument("--check", action="store_true", help="write nothing, fail if a file is out of date")
    command.set_defaults(command=schema)

    command = commands.add_parser("stats", help="count the entries and items, and show where the playbook has gaps")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.set_defaults(command=stats)

    command = commands.add_parser("publish-ids", help="add new entries to data/_published.json, after publishing them")
    command.add_argument("--check", action="store_true", help="write nothing, fail if an entry is not in it")
    command.set_defaults(command=publish_ids)

    command = commands.add_parser("forms", help="write the forge's issue forms")
    command.add_argument("--check", action="store_true", help="write nothing, fail if a form is out of date")
    command.set_defaults(command=forms)

    command = commands.add_parser("changed", help="list the entries in what git diff --name-status prints")
    command.add_argument("--preview", default="", metavar="ADDRESS", help="where the changed site can be seen")
    command.set_defaults(command=changed)

    command = commands.add_parser("links", help="ask whether outside links still lead somewhere (once a week)")
    command.add_argument("--before", metavar="FILE", help="the last report, which says since when a link is dead")
    command.set_defaults(command=links)
    return parser


def _say_stale(stale: list[Path], command: str) -> int:
    for path in stale:
        print(f"{path.as_posix()} is out of date: run python -m macros {command}")
    return 1 if stale else 0


def _is_in(files: Iterable[str | Path]) -> Callable[[str], bool]:
    """What tells whether a problem's path is one of some files, or below one of some folders."""
    places = tuple(f"{Path(file).absolute().as_posix()}/" for file in files)
    here = Path.cwd().as_posix()
    return lambda path: f"{here}/{path}/".startswith(places)


def _shown(path: Path) -> str:
    """A path as problems name it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else ""


def _is_left_alone(file: Path) -> bool:
    """Whether a file was probably meant to be an entry, but stands where none is looked for."""
    from .kinds import BY_NAME

    place = _shown(file.absolute()).removeprefix(f"{DATA.name}/").split("/")
    is_starter = place[0] == "_templates" and file.stem in BY_NAME
    is_hidden = len(place) > 1 and any(name[:1] in ("_", ".") for name in place)
    return is_hidden and _shown(file.absolute()) != "/".join(place) and file.suffix == ".yaml" and not is_starter


def _count(shown: list[Problem], entries: int) -> str:
    errors = [problem for problem in shown if problem.severity == "error"]
    files = len({problem.path for problem in errors})
    found = f"{_plural(len(errors), 'problem')} in {_plural(files, 'file')}"
    line = found if errors else f"{entries} entries, no problems"
    advice = len(shown) - len(errors)
    return f"{line}, {_plural(advice, 'piece')} of advice" if advice else line


def _plural(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}{'es' if what.endswith('s') else 's'}"


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end quietly when what reads our lines, such as head, has enough
    sys.exit(main())
