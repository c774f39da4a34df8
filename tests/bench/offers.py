"""What the agenda builder loads to list what it offers, beside all of the entries, at several sizes of the playbook."""

from __future__ import annotations

import gzip
from pathlib import Path

from macros.content.load import load_playbook
from macros.publishing.api import api_files
from macros.publishing.downloads import picked_entries
from macros.publishing.edition import COMPILED
from macros.rendering import Renderer
from tests.bench.corpus import write_corpus
from tests.project import ROOT

SIZES = (1_000, 10_000)
WHOLE = ("agendas", "activities", "prompts")


def print_offers(work: Path) -> None:
    """Measure the playbook, and made-up data of each size."""
    print(f"{'what the builder lists (gzip -9)':<34}{'KB':>10}{'KB, whole kinds':>18}{'KB, an entry':>14}")
    _print_sizes("the playbook", ROOT / "data", work)
    for size in SIZES:
        data = work / f"offers-{size}"
        write_corpus(data, size)
        _print_sizes(f"{size:,} entries", data, work)
    print()


def _print_sizes(title: str, data: Path, work: Path) -> None:
    renderer = Renderer(load_playbook(data, advice=False)[0], "", work / COMPILED)
    files = dict(api_files(renderer, ROOT / "data"))
    whole = sum(_kilobytes(files[f"api/v1/{kind}.json"]()) for kind in WHOLE)
    single = [_kilobytes(make()) for _, _, make in picked_entries(renderer)]
    offers = _kilobytes(files["api/v1/offers.json"]())
    print(f"{title:<34}{offers:>10.1f}{whole:>18.1f}{sum(single) / len(single):>14.1f}", flush=True)


def _kilobytes(text: str) -> float:
    return len(gzip.compress(text.encode(), 9)) / 1e3
