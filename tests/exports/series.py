"""Each date in a calendar file, what comes back included, as three programs read it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar import Calendar

from tests.exports.calendars import BIN, HERE, khal, run

Date = dict[str, str]


def by_icalendar(file: Path) -> list[Date]:
    """As icalendar reads them, with the rules read by dateutil."""
    calendar: Any = Calendar.from_ical(file.read_bytes())
    assert calendar.errors == []
    events = list(calendar.walk("VEVENT"))
    assert all(event.errors == [] for event in events)
    instead = {(str(one["UID"]), one["RECURRENCE-ID"].dt): one for one in events if "RECURRENCE-ID" in one}
    found: list[Date] = []
    for event in events:
        if "RECURRENCE-ID" in event:
            continue
        start, uid = event["DTSTART"].dt, str(event["UID"])
        length = event["DTEND"].dt - start
        for moment in _dates(event, start):
            one = instead.pop((uid, moment), None)
            found.append(
                _date(one, one["DTSTART"].dt, one["DTEND"].dt) if one else _date(event, moment, moment + length)
            )
    # What stands in for a date that the series does not have is lost by some programs.
    assert instead == {}
    return _in_order(found)


def _dates(event: Any, start: Any) -> list[Any]:
    if "RRULE" not in event:
        return [start]
    # Rules count on the clock of the zone, as people do.
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start.replace(tzinfo=None))
    left_out = event.get("EXDATE")
    lists = left_out if isinstance(left_out, list) else [left_out] if left_out else []
    without = {moment.dt for one in lists for moment in one.dts}
    return [moment for moment in (one.replace(tzinfo=start.tzinfo) for one in rule) if moment not in without]


def by_ical_js(file: Path) -> list[Date]:
    """As ical.js reads them."""
    read: list[Date] = json.loads(run([str(BIN / "node"), str(HERE / "read-series.mjs"), str(file)]))
    return _in_order(read)


def by_khal(file: Path) -> list[Date]:
    """As khal lists them, day by day, after it took them in."""
    folder = file.parent / f"khal-{file.stem}"
    khal(folder, "import", "--batch", str(file))
    fields = {"uid": "uid", "summary": "title", "description": "description"}
    times = {"start": "start-long-full", "end": "end-long-full", "day": "all-day"}
    wanted = [option for field in (*fields.values(), *times.values()) for option in ("--json", field)]
    days = khal(folder, "list", *wanted, "2026-01-01", "1400d")
    found: list[Date] = []
    for line in days.splitlines():
        for event in json.loads(line):
            read = {name: event[field] for name, field in fields.items()}
            start, end = event["start-long-full"], event["end-long-full"]
            if event["all-day"] == "True":
                # khal names the last day; the file names the day after it.
                after = datetime.date.fromisoformat(end[:10]) + datetime.timedelta(days=1)
                found.append({**read, "start": start[:10], "end": f"{after}"})
            else:
                found.append({**read, "start": f"{start}Z", "end": f"{end}Z"})
    return _in_order([json.loads(one) for one in {json.dumps(date) for date in found}])


SERIES_READERS: dict[str, Callable[[Path], list[Date]]] = {
    "icalendar": by_icalendar,
    "ical.js": by_ical_js,
    "khal": by_khal,
}


def _date(event: Any, start: Any, end: Any) -> Date:
    texts = {name: str(event.get(name, "")) for name in ("uid", "summary", "description")}
    return {**texts, "start": _moment(start), "end": _moment(end)}


def _moment(moment: datetime.date) -> str:
    if not isinstance(moment, datetime.datetime):
        return f"{moment:%Y-%m-%d}"
    return f"{moment.astimezone(datetime.UTC):%Y-%m-%d %H:%M}Z"


def _in_order(dates: list[Date]) -> list[Date]:
    return sorted(dates, key=lambda date: (date["start"], date["summary"]))
