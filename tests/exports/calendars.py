"""Calendar files as three programs read them, each as a list of events in the order of their ids."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from icalendar import Calendar

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
Event = dict[str, object]
Reader = Callable[[list[Path]], list[Event]]

KHAL = """
[calendars]
[[read]]
path = {folder}/events
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
"""
KHAL_FIELDS = {
    "uid": "uid",
    "summary": "title",
    "description": "description",
    "location": "location",
    "url": "url",
    "start": "start-long-full",
    "end": "end-long-full",
}


def by_icalendar(files: list[Path]) -> list[Event]:
    """As icalendar reads them."""
    found: list[Event] = []
    for file in files:
        calendar = Calendar.from_ical(file.read_bytes())
        assert isinstance(calendar, Calendar)
        assert calendar.errors == []
        components: list[Any] = list(calendar.walk("VEVENT"))
        for event in components:
            assert event.errors == []
            texts = {name: str(event.get(name, "")) for name in ("uid", "summary", "description", "location", "url")}
            found.append({**texts, "start": _moment(event["DTSTART"].dt), "end": _moment(event["DTEND"].dt)})
    return _in_order(found)


def by_ical_js(files: list[Path]) -> list[Event]:
    """As ical.js reads them, with the alarms and the ways to take part."""
    names = [str(file) for file in files]
    read: list[dict[str, str]] = json.loads(run([str(BIN / "node"), str(HERE / "read-ical.mjs"), *names]))
    moments = [{name: _moment(datetime.datetime.fromisoformat(one[name])) for name in ("start", "end")} for one in read]
    return _in_order([{**one, **times} for one, times in zip(read, moments, strict=True)])


def by_khal(files: list[Path]) -> list[Event]:
    """As khal lists them after it took them in."""
    folder = files[0].parent / "khal"
    khal(folder, "import", "--batch", *map(str, files))
    wanted = [option for field in KHAL_FIELDS.values() for option in ("--json", field)]
    days = khal(folder, "list", "--once", *wanted, "2026-01-01", "730d")
    read = [event for line in days.splitlines() for event in json.loads(line)]
    found = [{name: event[field] for name, field in KHAL_FIELDS.items()} for event in read]
    return _in_order([{**event, **{name: f"{event[name]}Z" for name in ("start", "end")}} for event in found])


@lru_cache(maxsize=1)
def _beside() -> ProcessPoolExecutor:
    """A process for khal, which takes longer to start than to read, and changes how icalendar reads where it is."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def khal(folder: Path, *arguments: str) -> str:
    """What khal says, with a calendar of its own in a folder."""
    return _beside().submit(_khal, folder, arguments).result(timeout=120)


def _khal(folder: Path, arguments: tuple[str, ...]) -> str:
    from click.testing import CliRunner
    from khal.cli import main_khal  # type: ignore[import-untyped]

    config = folder / "config"
    if not config.exists():
        (folder / "events").mkdir(parents=True)
        config.write_text(KHAL.format(folder=folder), "utf-8")
    result = CliRunner().invoke(main_khal, ["--no-color", "--config", str(config), *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


READERS: dict[str, Reader] = {"icalendar": by_icalendar, "ical.js": by_ical_js, "khal": by_khal}


def _moment(moment: datetime.datetime) -> str:
    return f"{moment.astimezone(datetime.UTC):%Y-%m-%d %H:%M}Z"


def _in_order(events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda event: str(event["uid"]))


def run(command: list[str], **environment: str) -> str:
    """What a command writes, with more in its environment."""
    result = subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
