"""An assessment and a worksheet that no code knows work as those of the playbook do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessments import Side
from tests.browser.chromium import WORKER_BLOCKED
from tests.browser.test_worksheets import Sheet
from tests.conftest import Served
from tests.made_up import ASSESSMENT, WORKSHEET


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A page that must not complain about anything."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda one: faults.append(one.text) if one.type in ("error", "warning") else None)
    yield page
    assert set(faults) <= {WORKER_BLOCKED}


@pytest.fixture
def side(made_up_served: Served, quiet: Page) -> Side:
    return Side(made_up_served.root, quiet)


@pytest.fixture
def sheet(made_up_served: Served, quiet: Page) -> Sheet:
    return Sheet(made_up_served.root, quiet)


def test_two_sides_answer_the_assessment_to_its_result(side: Side) -> None:
    page = side.goes(ASSESSMENT).page
    side.name.fill("River Trust")
    page.get_by_role("radio", name="The inviting team").check()
    expect(page.locator("[data-item=seats]")).to_contain_text("We have seats for all.")
    side.answers((2, 3, 3, 0))
    page.get_by_label("What do you want to see?").fill("The archive")
    # The lowest of the rooms is 2, the mean of the hours 1.5, and the smaller one decides.
    expect(side.level).to_have_text("Come for coffee")
    expect(page.locator(".pb-check__result")).to_contain_text("Hours to meet: 1.5")
    page.reload()
    expect(side.level).to_have_text("Come for coffee")
    expect(page.get_by_label("What do you want to see?")).to_have_value("The archive")
    side.press("Both on one device: hand over")
    page.get_by_label("The other organization's name").fill("Harbor Alliance")
    side.press("Hide my answers and hand over")
    # The other side plays the part that is left, and reads the statements as its own.
    expect(page.get_by_role("radio", name="The visiting team")).to_be_checked()
    expect(page.locator("[data-item=seats]")).to_contain_text("They have seats for all.")
    side.answers((0, 3, 1, 3))
    expect(side.level).to_have_text("Meet halfway")
    side.press("Done: show both sides")
    expect(side.together).to_contain_text("How many seats does each of you count?")
    expect(side.together).to_contain_text("Together: Meet halfway")
    assert side.faults() == []


def test_the_worksheet_is_filled_in_comes_back_and_is_taken_away(sheet: Sheet, tmp_path: Path) -> None:
    page = sheet.goes(WORKSHEET).page
    sheet.names("River Trust", "Harbor Alliance")
    # Each empty row belongs to one organization.
    expect(sheet.cell("Whose row: Row 1").locator("option:checked")).to_have_text("River Trust")
    expect(sheet.cell("Whose row: Row 2").locator("option:checked")).to_have_text("Harbor Alliance")
    sheet.cell("What: Row 1").fill("The long table")
    sheet.cell("What: Row 2").fill("Cups for all")
    sheet.cell("How far: Row 2").select_option("Asked for")
    sheet.cell("Until: Row 2").fill("2027-03-31")
    sheet.cell("Who carries it: Row 2").fill("Bo")
    sheet.cell("Whose it is: Row 2").fill("City Library")
    sheet.saved()
    page.reload()
    expect(sheet.cell("What: Row 1")).to_have_value("The long table")
    expect(sheet.cell("Whose row: Row 2").locator("option:checked")).to_have_text("Harbor Alliance")
    # And there is an empty one for each again.
    expect(sheet.cell("Whose row: Row 3").locator("option:checked")).to_have_text("River Trust")
    expect(sheet.cell("Whose row: Row 4").locator("option:checked")).to_have_text("Harbor Alliance")
    expect(sheet.cell("How far: Row 2")).to_have_value("Asked for")
    expect(sheet.cell("Until: Row 2")).to_have_value("2027-03-31")
    expect(sheet.cell("Who carries it: Row 2")).to_have_value("Bo")
    expect(sheet.cell("Whose it is: Row 2")).to_have_value("City Library")
    expect(sheet.tool).to_contain_text("We bring what stands here, or say so three days before.")
    with page.expect_download() as saved:
        sheet.chooses("Copy, save, print", "Markdown (.md)")
    saved.value.save_as(tmp_path / "copy.md")
    copy = (tmp_path / "copy.md").read_text(encoding="utf-8")
    for said in ("Harbor Alliance", "Cups for all", "Asked for", "Mar 31, 2027", "Bo", "City Library"):
        assert said in copy, copy
