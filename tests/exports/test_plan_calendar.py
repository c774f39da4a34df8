"""A plan as a calendar file: read alike by three programs, over each change of the clocks, with dates that moved."""

from __future__ import annotations

import calendar
import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from icalendar import Calendar

from tests.exports.conftest import HOSTILE, OPTIONS, Export
from tests.exports.series import SERIES_READERS

PLANS = Path(__file__).parents[2] / "data" / "plans"
IDS = ("six-month-partnership", "nine-month-partnership", "twelve-month-partnership", "community-of-practice")
# Where clocks are changed in March and November, in March and October, never, and the other way around.
ZONES = ("America/New_York", "Europe/Berlin", "America/Phoenix", "Australia/Sydney")
TUESDAY, MONTHS = 1, 12


def plan_job(id: str, zone: str, first: str, other: str = "America/Los_Angeles", **more: Any) -> dict[str, Any]:
    """A calendar of a plan of the library, for two organizations; `more` is changed in it."""
    entry = {**yaml.safe_load((PLANS / f"{id}.yaml").read_text("utf-8")), "id": id, "url": f"plans/{id}/"}
    del entry["added"], entry["reviewed"]
    sides = [{"name": "River Trust", "zone": zone}, {"name": "Lake Fund", "zone": other}]
    wishes = {"organizations": sides, "zone": zone, "first": first, "start": "14:00"}
    options = {**OPTIONS, "audience": "us", "now": more.pop("now", OPTIONS["now"])}
    return {"format": more.pop("format", "ics"), "plan": {"entry": entry, "wishes": wishes, **more}, "options": options}


def second_tuesday(first: str, later: int) -> datetime.date:
    """The second Tuesday of the month that is so many months after the one of a day: reckoned from a printed calendar."""
    day = datetime.date.fromisoformat(first)
    months = day.month - 1 + later
    year, month = day.year + months // MONTHS, months % MONTHS + 1
    weeks = calendar.monthcalendar(year, month)
    return datetime.date(year, month, [week[TUESDAY] for week in weeks if week[TUESDAY]][1])


def reckoned(id: str, zone: str, first: str, skipped: tuple[str, ...] = ()) -> dict[str, str]:
    """When the calls of a plan begin, by their titles, reckoned from its YAML alone."""
    entry = yaml.safe_load((PLANS / f"{id}.yaml").read_text("utf-8"))
    found = {}
    for milestone in entry["milestones"]:
        if milestone.get("series") and milestone["id"] not in skipped:
            day = second_tuesday(first, milestone["month"] - 1)
            wall = datetime.datetime.combine(day, datetime.time(14), ZoneInfo(zone))
            found[milestone["title"]] = f"{wall.astimezone(datetime.UTC):%Y-%m-%d %H:%M}Z"
    return found


def written(export: Export, folder: Path, *jobs: dict[str, Any]) -> list[Path]:
    files = [folder / f"{number}.ics" for number in range(len(jobs))]
    for file, content in zip(files, export(*jobs), strict=True):
        file.write_bytes(content)
    return files


@pytest.mark.parametrize("id", IDS)
def test_three_programs_read_the_calls_when_they_are(export: Export, tmp_path: Path, id: str) -> None:
    # From September a plan runs over the change in the fall, from February over that in spring, and long ones over both.
    cases = [(zone, first) for zone in ZONES for first in ("2026-09-14", "2027-02-01")]
    files = written(export, tmp_path, *(plan_job(id, zone, first) for zone, first in cases))
    for (zone, first), file in zip(cases, files, strict=True):
        expected = reckoned(id, zone, first)
        reads = {name: read(file) for name, read in SERIES_READERS.items()}
        for name, dates in reads.items():
            begins = {
                date["summary"].split(" (")[0]: date["start"]
                for date in dates
                if ".calls@" in date["uid"] or ".sessions@" in date["uid"]
            }
            assert begins == expected, (name, zone, first)
            assert dates == reads["icalendar"], (name, zone, first)


def test_a_call_that_was_moved_and_one_that_was_taken_out(export: Export, tmp_path: Path) -> None:
    id, zone, first = "nine-month-partnership", "America/New_York", "2026-09-14"
    moves = [["call-2", {"day": "2026-11-12", "start": "15:30"}]]
    (file,) = written(export, tmp_path, plan_job(id, zone, first, moves=moves, gone=["call-3"]))
    expected = reckoned(id, zone, first, skipped=("call-3",))
    expected["Call 2: Design features"] = "2026-11-12 20:30Z"
    for name, read in SERIES_READERS.items():
        calls = {date["summary"].split(" (")[0]: date for date in read(file) if ".calls@" in date["uid"]}
        assert {title: date["start"] for title, date in calls.items()} == expected, name
        objective = "Objective: Compare two ways to design the program, and what each does to daily work."
        assert objective in calls["Call 2: Design features"]["description"], name


@pytest.mark.parametrize(
    "rule",
    [
        {"by": "weekday", "week": 5, "day": "TU"},
        {"by": "weekday", "week": -1, "day": "FR"},
        {"by": "date", "date": 31},
        {"by": "weeks", "count": 2, "day": "WE"},
    ],
)
def test_rules_of_every_sort_are_read_alike(export: Export, tmp_path: Path, rule: dict[str, Any]) -> None:
    job = plan_job("twelve-month-partnership", "America/Chicago", "2026-09-14", series={"sessions": {"rule": rule}})
    (file,) = written(export, tmp_path, job)
    reads = {name: read(file) for name, read in SERIES_READERS.items()}
    for name, dates in reads.items():
        assert dates == reads["icalendar"], name
        assert len({date["summary"] for date in dates if date["summary"].startswith("Session")}) == 10, name


def test_written_again_the_ids_stay_and_the_sequence_rises(export: Export) -> None:
    id, first = "six-month-partnership", "2026-09-14"
    moved: dict[str, Any] = {"moves": [["call-1", {"day": "2026-10-15"}]], "now": "2026-11-23T10:00:00Z"}
    old, again, new = export(
        plan_job(id, "America/Denver", first),
        plan_job(id, "America/Denver", first),
        plan_job(id, "America/Denver", first, **moved),
    )
    before, after = (_by_id(content) for content in (old, new))
    # The people and hours of an organization have new ids each time; nothing of them stands in the file.
    assert old == again
    assert before.keys() == after.keys()
    assert all(after[key]["SEQUENCE"] > before[key]["SEQUENCE"] for key in before)
    changed = [key for key in before if before[key]["DTSTART"].dt != after[key]["DTSTART"].dt]
    assert [str(after[key]["SUMMARY"]) for key in changed] == ["Call 1: How it was built (Six-month partnership)"]


def test_the_device_makes_no_difference(export: Export) -> None:
    made = [
        export(plan_job("nine-month-partnership", "America/New_York", "2026-09-14"), TZ=zone, LANG=language)
        for zone, language in (("UTC", "C"), ("Pacific/Auckland", "de_DE.UTF-8"))
    ]
    assert made[0] == made[1]


def test_hostile_text_comes_back_as_it_is(export: Export, tmp_path: Path) -> None:
    id = "six-month-partnership"
    jobs = [
        plan_job(id, "Asia/Kolkata", "2026-09-14", change={"title": text, "goal": text, "place": _place(text)})
        for text in HOSTILE
    ]
    for text, file in zip(HOSTILE, written(export, tmp_path, *jobs), strict=True):
        assert max(map(len, file.read_bytes().split(b"\r\n"))) <= 75
        for name, read in SERIES_READERS.items():
            (kickoff,) = [date for date in read(file) if ".kickoff@" in date["uid"]]
            assert kickoff["summary"] == f"Kickoff in person ({text})", name
            assert f"Goal: {text}\n" in kickoff["description"], name


def _place(text: str) -> dict[str, str]:
    return {"where": text, "link": text, "phone": text}


def _by_id(content: bytes) -> dict[tuple[str, str], Any]:
    found: Any = Calendar.from_ical(content)
    return {(str(event["UID"]), str(event.get("RECURRENCE-ID", ""))): event for event in found.walk("VEVENT")}
