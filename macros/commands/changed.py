"""Which entries a pull request changes, as a list for its reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from ..book.playbook import Playbook
from ..edition import OVERLAY
from ..kinds import BY_FOLDER

_WHAT = {"A": "added", "M": "changed", "D": "deleted", "R": "renamed", "C": "copied", "T": "changed"}


def changed_entries(lines: Iterable[str], playbook: Playbook, preview: str) -> str:
    """A Markdown table of the entries in the output of `git diff --name-status`, with links to their pages.

    Args:
        lines: a letter, a tab and one or two paths each.
        playbook: the entries as they are after the change.
        preview: the address of a site that was built from them; empty if there is none.
    """
    rows = []
    for line in lines:
        letter, *paths = line.rstrip("\n").split("\t")
        path = PurePosixPath(paths[-1]) if paths else PurePosixPath()
        kind = BY_FOLDER.get(path.parent.name)
        if kind and path.parts[0] in ("data", OVERLAY) and path.suffix == ".yaml":
            entry = playbook.get(f"{kind.name}:{path.stem}")
            title = _escaped(entry.title if entry else path.stem)
            shown = f"[{title}]({preview.rstrip('/')}/{entry.url})" if entry and preview else title
            rows.append(f"| {_WHAT.get(letter[:1], letter[:1])} | {kind.title} | {shown} | `{_escaped(str(path))}` |")
    if not rows:
        return "No entries are changed.\n"
    return "\n".join(["| | Kind | Entry | File |", "| --- | --- | --- | --- |", *rows]) + "\n"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#&!])", r"\\\1", text)
