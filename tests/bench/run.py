"""Print what the site costs: to build, to check, to load and to search, beside stock MkDocs with Material.

Seconds vary from run to run and from machine to machine, so both sides are built in turn and compared by a ratio; CPU
seconds are steadier where other programs run. Nothing here fails: figures are for reading, docs/contribute/design.md
says what they should be.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.answers import print_answers
from tests.bench.corpus import average_bytes
from tests.bench.interactions import print_interactions
from tests.bench.loading import print_loading
from tests.bench.offers import print_offers
from tests.bench.projects import break_one, make_ours, make_stock
from tests.project import ROOT, environment

SIZES = (100, 1_000, 10_000)
ROUNDS = {100: 5, 1_000: 5, 10_000: 1}
PATIENCE = 180.0
"""Seconds that ours may take at 10,000 entries, as foretold from 1,000, to be measured without --full."""


@dataclass(frozen=True)
class Cost:
    """What one run of a command took. Memory is that of the largest of its processes."""

    seconds: float
    cpu: float
    megabytes: float
    returncode: int
    output: str = ""


def measure(command: Iterable[str | Path], folder: Path) -> Cost:
    """Run a command in a folder."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(list(command), cwd=folder, env=environment(), stdout=out, stderr=out)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        output = out.read().decode("utf-8", errors="replace")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6, process.returncode, output)


def build(project: Path, site: str = "site") -> Cost:
    """A cold build into a new folder: removing an old one keeps some disks busy for longer than that takes."""
    assert not (project / site).exists()
    shutil.rmtree(project / ".build", ignore_errors=True)
    cost = measure([sys.executable, "-m", "mkdocs", "build", "--site-dir", project / site], project)
    assert cost.returncode == 0, cost.output
    return cost


def build_alone(project: Path, site: str, cold: bool = True) -> Cost:
    """The same without MkDocs; a build that is not cold writes into the site that is there."""
    if cold:
        shutil.rmtree(project / ".build", ignore_errors=True)
    cost = measure([sys.executable, "-m", "macros", "build", "--out", project / site], project)
    assert cost.returncode == 0, cost.output
    return cost


def print_alone(project: Path, stock: Cost, rounds: int) -> None:
    """A build without MkDocs, and one after an entry was edited, beside a cold one of stock."""
    cold, edited = [], []
    entry = next((project / "data/tips").glob("*.yaml"))
    for turn in range(rounds):
        cold.append(build_alone(project, f"alone-{turn}"))
        text = entry.read_text(encoding="utf-8")
        entry.write_text(text.replace("summary: >-\n  ", f"summary: >-\n  Turn {turn}. ", 1), encoding="utf-8")
        edited.append(build_alone(project, f"alone-{turn}", cold=False))
        entry.write_text(text, encoding="utf-8")
    for name, costs in (("  without MkDocs", cold), ("  after one edit", edited)):
        seconds, cpu = middle(costs, lambda cost: cost.seconds), middle(costs, lambda cost: cost.cpu)
        print_row(name, f"{seconds:.1f}", f"{cpu:.1f}", f"{max(cost.megabytes for cost in costs):.0f}")
        print_row("    / stock", f"{seconds / stock.seconds:.2f}x", f"{cpu / stock.cpu:.2f}x")


def check(project: Path) -> Cost:
    """A check of all data, as a contributor runs it."""
    return measure([sys.executable, "-m", "macros", "check"], project)


def middle(costs: list[Cost], value: Callable[[Cost], float]) -> float:
    """The median of a value."""
    return statistics.median(value(cost) for cost in costs)


def size_of(folder: Path) -> float:
    """Megabytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def print_row(*cells: object) -> None:
    """One row of a table, the first cell wide."""
    print(f"{cells[0]!s:<34}" + "".join(f"{cell!s:>14}" for cell in cells[1:]), flush=True)


def print_builds(work: Path, full: bool) -> None:
    """Build sites of each size, ours and stock in turn."""
    print_row("cold build", "seconds", "CPU seconds", "memory MB", "site MB")
    foretold = 0.0
    for size in SIZES:
        if size == SIZES[-1] and not full and foretold > PATIENCE:
            print(f"{size:,} entries: would take about {foretold:.0f} s, only with --full")
            return
        ours = make_ours(work / f"ours-{size}", size)
        projects = {"ours": ours}
        if size != SIZES[-1] or full:
            projects["stock"] = make_stock(work / f"stock-{size}", ours)
        costs: dict[str, list[Cost]] = {name: [] for name in projects}
        for turn in range(ROUNDS[size]):
            for name, project in projects.items():
                costs[name].append(build(project, "site" if turn == 0 else f"site-{turn}"))
        for name, found in costs.items():
            values = [middle(found, lambda cost: cost.seconds), middle(found, lambda cost: cost.cpu)]
            memory, site = max(cost.megabytes for cost in found), size_of(projects[name] / "site")
            figures = [f"{value:.1f}" for value in (*values, memory, site)]
            print_row(f"{size:,} entries, {name}", *figures)
        if "stock" in costs:
            ratios = [
                middle(costs["ours"], value) / middle(costs["stock"], value)
                for value in (lambda cost: cost.seconds, lambda cost: cost.cpu)
            ]
            print_row("  ours / stock", *(f"{ratio:.2f}x" for ratio in ratios))
            usual = sorted(costs["stock"], key=lambda cost: cost.cpu)[len(costs["stock"]) // 2]
            print_alone(ours, usual, ROUNDS[size])
        else:
            print("  stock: only with --full")
        foretold = middle(costs["ours"], lambda cost: cost.seconds) * 10
        if size == SIZES[-1]:
            shutil.rmtree(ours)
    print()


def print_checks(project: Path) -> None:
    """Check the real data, and made-up data with and without a mistake."""
    print_row("python -m macros check", "seconds", "CPU seconds", "memory MB")
    for name, folder in (("the playbook", ROOT), ("1,000 entries", project)):
        costs = [check(folder) for _ in range(3)]
        values = [middle(costs, lambda cost: cost.seconds), middle(costs, lambda cost: cost.cpu)]
        print_row(name, *(f"{value:.2f}" for value in values), f"{costs[0].megabytes:.0f}")
    expected = break_one(project)
    for name, run in (
        ("1,000 entries, one broken: check", check),
        ("1,000 entries, one broken: build", lambda folder: measure([sys.executable, "-m", "mkdocs", "build"], folder)),
    ):
        cost = run(project)
        assert cost.returncode == 1, cost.output
        assert expected in cost.output, cost.output
        print_row(name, f"{cost.seconds:.2f}", f"{cost.cpu:.2f}", f"{cost.megabytes:.0f}")
    print()


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--full", action="store_true", help="stock at 10,000 entries too, which takes minutes")
    options.add_argument(
        "--only", choices=("build", "check", "load", "builder", "search"), help="only a part of the figures"
    )
    chosen = options.parse_args()
    assert (ROOT / "overrides/assets/built/manifest.json").is_file(), "bundle the assets first: make assets"
    with tempfile.TemporaryDirectory(prefix="playbook-bench-") as folder:
        work = Path(folder)
        if chosen.only in (None, "build"):
            print_builds(work, chosen.full)
        if chosen.only in (None, "builder"):
            print_interactions(work / "builder")
            print_offers(work)
        if chosen.only in (None, "search"):
            print_answers(work / "guide")
        if chosen.only in ("builder", "search"):
            return
        ours, stock = work / "ours-1000", work / "stock-1000"
        if not ours.exists():
            make_ours(ours, 1_000)
        print(f"An entry of the made-up content has {average_bytes(ours / 'data'):,} bytes of YAML.\n")
        if chosen.only in (None, "load"):
            for project in (ours, make_stock(stock, ours) if not stock.exists() else stock):
                if not (project / "site").exists():
                    build(project)
            print_loading(work / "guide", ours / "site", stock / "site")
        if chosen.only in (None, "check"):
            print_checks(ours)


if __name__ == "__main__":
    main()
