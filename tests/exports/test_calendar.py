"""The calendar file: read by icalendar, with the right moments across changes of the clocks."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.exports.calendars import READERS, by_ical_js, by_icalendar
from tests.exports.conftest import HOSTILE, Export, filled_with, job, long_agenda, sample

LINK = "https://playbook.example/agendas/build/#C"
ZONES = ("America/New_York", "America/Phoenix", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe")
# Around each change of the clocks in the United States, and a day without one.
DAYS = ("2026-10-31", "2026-11-01", "2026-11-02", "2026-12-31", "2027-03-13", "2027-03-14", "2027-03-15", "2027-07-01")


def events(content: bytes) -> list[Any]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert all(event.errors == [] for event in found)
    return list(found)


def at(zone: str, day: str, start: str) -> dict[str, Any]:
    agenda = sample(date=day, start=start)
    agenda["organizations"][0]["zone"] = zone
    return agenda


@pytest.mark.parametrize("zone", ZONES)
def test_the_clocks_of_the_zone_are_followed(export: Export, zone: str) -> None:
    cases = [(day, start) for day in DAYS for start in ("00:00", "10:00", "23:30")]
    contents = export(*(job("ics", at(zone, day, start)) for day, start in cases))
    for (day, start), content in zip(cases, contents, strict=True):
        (event,) = events(content)
        wall = datetime.datetime.fromisoformat(f"{day}T{start}").replace(tzinfo=ZoneInfo(zone))
        began = wall.astimezone(datetime.UTC)
        assert event["DTSTART"].dt == began, (day, start)
        assert event["DTEND"].dt == began + datetime.timedelta(minutes=90), (day, start)


def test_a_session_over_the_change_lasts_as_long_as_it_lasts(export: Export) -> None:
    fall, spring = export(
        job("ics", at("America/New_York", "2026-11-01", "01:30"), events="blocks"),
        job("ics", at("America/New_York", "2027-03-14", "01:30"), events="blocks"),
    )
    for content in (fall, spring):
        found = events(content)
        assert [event["DTSTART"].dt for event in found[1:]] == [event["DTEND"].dt for event in found[:-1]]
        assert found[-1]["DTEND"].dt - found[0]["DTSTART"].dt == datetime.timedelta(minutes=90)
    assert events(fall)[0]["DTSTART"].dt == datetime.datetime(2026, 11, 1, 5, 30, tzinfo=datetime.UTC)


def test_the_device_makes_no_difference(export: Export) -> None:
    made = [
        export(*(job("ics", at("America/New_York", day, "01:30")) for day in DAYS), TZ=zone, LANG=language)
        for zone, language in (("UTC", "C"), ("Pacific/Auckland", "de_DE.UTF-8"), ("America/New_York", "ar_EG.UTF-8"))
    ]
    assert made[0] == made[1] == made[2]


def test_the_agenda_is_in_the_description(export: Export) -> None:
    (event,) = events(export(job("ics", sample()))[0])
    lines = str(event["DESCRIPTION"]).splitlines()
    assert "10:00 AM / 8:00 AM  Introduction and housekeeping, 10 min (Facilitator, Northern Data Center)" in lines
    assert lines[-1].endswith("https://playbook.example/agendas/shop-talk/")
    assert str(event["SUMMARY"]) == f"{sample()['title']} (Northern Data Center and Desert Policy Forum)"


def test_three_programs_read_the_same(export: Export, tmp_path: Path) -> None:
    agendas = [sample(), *map(filled_with, HOSTILE)]
    jobs = [
        job("ics", {**agenda, "id": f"a{number}"}, events=kind, address=f"{LINK}{number}")
        for number, agenda in enumerate(agendas)
        for kind in ("session", "blocks")
    ]
    files = [tmp_path / f"{number}.ics" for number in range(len(jobs))]
    for file, content in zip(files, export(*jobs), strict=True):
        file.write_bytes(content)
    expected = by_icalendar(files)
    assert len(expected) == 6 * len(agendas)
    for name, read in READERS.items():
        found = [{field: event[field] for field in expected[0]} for event in read(files)]
        assert found == expected, name
    sessions = [event for event in by_ical_js(files) if "-" not in str(event["uid"]).split("@")[0]]
    assert [event["alarms"] for event in sessions] == [["-PT15M"]] * len(agendas)


def test_place_days_and_rooms_are_read_alike(export: Export, tmp_path: Path) -> None:
    place = {"where": "Room 4, Town Hall; upstairs", "link": "https://meet.example.org/a?b=1,2", "phone": "+1 555 0100"}
    agenda = sample(place=place)
    room = {"id": "r1", "title": "Data people", "place": "Room 5", "lead": "Ana Ruiz"}
    again = {**agenda["blocks"][0], "id": "again", "title": "Second welcome", "rooms": [room]}
    agenda["blocks"].append({**again, "fixedStart": {"day": 1, "time": "09:00"}})
    files = [tmp_path / "days.ics"]
    files[0].write_bytes(export(job("ics", agenda, address=f"{LINK}1"))[0])
    for name, read in READERS.items():
        first, second = sorted(read(files), key=lambda event: str(event["start"]))
        assert [first["start"], first["end"]] == ["2026-12-01 15:00Z", "2026-12-01 16:30Z"], name
        assert [second["start"], second["end"]] == ["2026-12-02 14:00Z", "2026-12-02 14:10Z"], name
        assert first["location"] == second["location"] == place["where"], name
        assert first["url"] == second["url"] == f"{LINK}1", name
        assert "Room 5: Data people. Led by Ana Ruiz" in str(second["description"]), name
        assert "Second welcome" not in str(first["description"]), name
    for event in by_ical_js(files):
        assert event["conferences"] == ["https://meet.example.org/a?b=1%2C2", "tel:+15550100"]


def test_a_script_as_video_link_is_only_words(export: Export, tmp_path: Path) -> None:
    files = [tmp_path / "script.ics"]
    place = {"where": "", "link": "javascript:alert(1)", "phone": ""}
    files[0].write_bytes(export(job("ics", sample(place=place)))[0])
    (event,) = by_ical_js(files)
    assert [event["location"], event["conferences"], event["url"]] == ["javascript:alert(1)", [], ""]


def test_no_line_ends_within_an_escape(export: Export) -> None:
    goals = [f"{'x' * length}, a; b \\ c\\n d, e \\" for length in range(80)]
    for content in export(*(job("ics", sample(goal=goal)) for goal in goals)):
        for line in content.split(b"\r\n"):
            assert len(line) <= 75
            assert (len(line) - len(line.rstrip(b"\\"))) % 2 == 0
            line.decode("utf-8")


def test_the_same_agenda_is_the_same_event_and_a_newer_file_wins(export: Export) -> None:
    old, again, new = export(
        job("ics", sample()), job("ics", sample()), job("ics", sample(start="11:00"), now="2026-11-23T10:00:00Z")
    )
    assert old == again
    (before,), (after,) = events(old), events(new)
    assert before["UID"] == after["UID"] == "kick-off_1@partnership-playbook"
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert before["DTSTAMP"].dt == datetime.datetime(2026, 11, 22, 10, tzinfo=datetime.UTC)


def test_without_a_day_there_is_no_file(export: Export) -> None:
    agenda = sample()
    del agenda["date"]
    assert export(job("ics", agenda)) == [b"missing: no-date"]


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2026-1-1"])
def test_days_that_do_not_exist_are_refused(export: Export, day: str) -> None:
    with pytest.raises(AssertionError, match="ValiError"):
        export(job("ics", sample(date=day)))


def test_hostile_text_comes_back_as_it_is(export: Export) -> None:
    jobs = [job("ics", filled_with(text), events=kind) for text in HOSTILE for kind in ("session", "blocks")]
    contents = export(*jobs)
    for place, text in enumerate(HOSTILE):
        (session,), blocks = events(contents[2 * place]), events(contents[2 * place + 1])
        assert str(session["SUMMARY"]) == text
        assert f"At the end: {text}\n" in str(session["DESCRIPTION"])
        assert [str(event["SUMMARY"]) for event in blocks] == [f"{text} ({text})"] * 5
        for content in contents[2 * place : 2 * place + 2]:
            assert max(map(len, content.split(b"\r\n"))) <= 75


def test_300_blocks_are_300_events(export: Export) -> None:
    found = events(export(job("ics", long_agenda(), events="blocks"))[0])
    assert len({str(event["UID"]) for event in found}) == 300
