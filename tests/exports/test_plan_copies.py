"""A plan as a Word file on its side and as a table: whole, with each milestone, and for the partner without what is ours."""

from __future__ import annotations

import csv
import io

import docx
import pytest
from docx.enum.section import WD_ORIENT

from tests.exports.conftest import HOSTILE, Export
from tests.exports.test_plan_calendar import IDS, plan_job
from tests.exports.word import faults, outside_links


@pytest.mark.parametrize("id", IDS)
def test_the_word_file_is_whole_and_lies_on_its_side(export: Export, id: str) -> None:
    (content,) = export(plan_job(id, "America/New_York", "2026-09-14", format="docx"))
    assert faults(content) == []
    document = docx.Document(io.BytesIO(content))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    heads, *rows = ([cell.text for cell in row.cells] for row in document.tables[0].rows)
    assert heads == ["Day", "New York", "Los Angeles", "Milestone", "Objective", "Leads"]
    first = next(row for row in rows if row[3].startswith(("Kickoff", "Launch")))
    assert first[:3] == ["Mon, Sep 14, 2026", "2:00 PM", "11:00 AM"]


def test_hostile_text_leaves_the_word_file_whole(export: Export) -> None:
    place = [{"where": text, "link": text, "phone": text} for text in HOSTILE]
    changes = [{"title": text, "goal": text, "place": where} for text, where in zip(HOSTILE, place, strict=True)]
    jobs = [plan_job(IDS[0], "Asia/Kolkata", "2026-09-14", format="docx", change=change) for change in changes]
    for content in export(*jobs):
        assert faults(content) == []
        assert all(link.startswith("https://playbook.example/") for link in outside_links(content))


def test_the_table_opens_with_each_milestone(export: Export) -> None:
    (content,) = export(plan_job(IDS[1], "Europe/Berlin", "2027-09-13", format="csv"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    days = [row["Day"] for row in rows]
    assert days == sorted(days)
    call = next(row for row in rows if row["Milestone"] == "Call 6: First weeks of use")
    # On that day clocks have been changed in the United States only.
    assert [call["Day in Berlin"], call["Time in Berlin"]] == ["2028-03-14", "14:00"]
    assert [call["Day in Los Angeles"], call["Time in Los Angeles"]] == ["2028-03-14", "06:00"]
    other = next(row for row in rows if row["Milestone"] == "Call 4: Winning people over")
    assert other["Time in Los Angeles"] == "05:00"
