"""The pictures of an edition: its mark, and what shared links show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..edition import EditionFile


def mark_file(edition: EditionFile) -> str:
    """Where the edition's own mark is below the site; "" if it has none and shows that of the playbook."""
    return f"assets/mark{PurePosixPath(edition.mark).suffix}" if edition.mark else ""


def own_pictures(root: Path, edition: EditionFile) -> Iterator[tuple[str, bytes]]:
    """The pictures of the edition, as (path below the site, content)."""
    if edition.mark:
        yield mark_file(edition), (root / edition.mark).read_bytes()
    if edition.picture:
        yield "assets/social.png", (root / edition.picture).read_bytes()
