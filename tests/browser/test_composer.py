"""What the builder composes, fits and counts, as a reader sees it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.builder import adapt, start, total
from tests.browser.builder import builder as builder
from tests.conftest import Served


def compose(page: Page, served: Served, own: str = "") -> None:
    start(page, served)
    if own:
        page.locator("select[name=goal]").select_option("")
        page.locator("[name=own]").fill(own)
    page.get_by_role("button", name="Make the agenda").click()
    page.wait_for_selector(".pb-row")


def minutes_of(page: Page, name: str) -> str:
    return page.get_by_label(f"Minutes for “{name}”").input_value()


def test_both_sides_lead_the_guiding_blocks(builder: Page, served: Served) -> None:
    compose(builder, served)
    guiding = builder.locator(".pb-row.pb-block--question")
    expect(guiding).to_have_count(2)
    expect(guiding.nth(0)).to_contain_text("Organization 1")
    expect(guiding.nth(1)).to_contain_text("Organization 2")


def test_a_goal_without_questions_is_said(builder: Page, served: Served) -> None:
    compose(builder, served, "Quantum chromodynamics")
    expect(builder.locator(".pb-banner")).to_contain_text("The playbook has no question about “Quantum chromodynamics”")
    compose(builder, served, "Raise money")
    expect(builder.locator(".pb-banner")).not_to_contain_text("The playbook has no question")
    expect(builder.locator(".pb-row.pb-block--question").first).to_contain_text("question")


def test_reasons_follow_the_people(builder: Page, served: Served) -> None:
    compose(builder, served)
    reason = builder.locator(".pb-row.pb-block--icebreaker .pb-row__reason")
    expect(reason).to_contain_text("each of the 8 people")
    builder.locator("#pb-people summary").click()
    builder.get_by_role("button", name="Add a person: Organization 1").click()
    expect(reason).to_contain_text("each of the 9 people")
    builder.get_by_role("button", name="Undo").click()
    expect(reason).to_contain_text("each of the 8 people")


def test_a_fit_says_what_changed_and_keeps_what_was_set(builder: Page, served: Served) -> None:
    adapt(builder, served)
    toast = builder.locator(".pb-toast")
    expect(builder.get_by_label("Keep what I set by hand")).to_have_count(0)
    builder.get_by_role("button", name="5 minutes less for “Icebreaker”").click()
    keep = builder.get_by_label("Keep what I set by hand")
    expect(keep).not_to_be_checked()
    keep.check()
    builder.get_by_role("button", name="Fit to 60 minutes").click()
    expect(toast).to_contain_text("Fitted to 60 minutes. Changed: “")
    expect(toast).to_contain_text("As you set it: Icebreaker.")
    assert (minutes_of(builder, "Icebreaker"), total(builder)) == ("10", 60)
    builder.get_by_role("button", name="Fit to 90 minutes").click()
    assert minutes_of(builder, "Icebreaker") == "10"
    keep.uncheck()
    builder.get_by_label("Minutes to fit to").fill("10")
    builder.keyboard.press("Enter")
    expect(toast).to_contain_text(
        re.compile(r"10 minutes is too short: .* take 55\.|10 minutes is too short: .* take \d+\.")
    )


def test_a_new_block_takes_the_minutes_that_are_free(builder: Page, served: Served) -> None:
    adapt(builder, served)
    for _ in range(4):
        builder.get_by_role("button", name="5 minutes less for “Guiding questions”").click()
    expect(builder.locator(".pb-sum__state")).to_have_text("20 free")
    builder.get_by_role("button", name="Add a blank block").click()
    expect(builder.locator(".pb-toast")).to_contain_text("with 20 minutes")
    expect(builder.locator(".pb-sum__state")).to_have_text("fits")


def test_the_minutes_of_steps_share_those_of_their_block(builder: Page, served: Served) -> None:
    compose(builder, served)
    row = builder.locator(".pb-row.pb-block--question").first
    row.locator(".pb-row__title").click()
    fields = row.locator(".pb-step-times input")

    def shown() -> list[int]:
        return [int(value) for field in fields.all() if (value := field.input_value())]

    minutes = int(row.locator(".pb-stepper input").input_value())
    assert sum(shown()) == minutes
    fields.nth(1).fill("10")
    fields.nth(1).press("Tab")
    assert shown()[0] == 10
    assert sum(shown()) == minutes
    row.get_by_role("button", name=re.compile("5 minutes more")).click()
    expect(row.locator(".pb-step-times")).to_contain_text(f"{minutes + 5} minutes")
    assert sum(shown()) == minutes + 5
    builder.get_by_role("button", name="Undo").click()
    assert sum(shown()) == minutes


def test_an_activity_shows_its_steps_at_each_length(page: Page, served: Served) -> None:
    page.goto(f"{served.root}activities/dot-voting/")
    shown = page.locator(".pb-step__minutes:visible")
    for length, first in ((10, "2 min"), (20, "4 min"), (5, "1 min")):
        page.locator(f".pb-lengths input[value='{length}']").check()
        expect(shown.first).to_have_text(re.compile(first))
        assert sum(int(text.split()[0]) for text in shown.all_inner_texts()) == length
