"""The filters of library pages: what they show, count, keep in the address, and offer where nothing fits."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.kinds import KINDS
from tests.conftest import Served


def shown(page: Page) -> int:
    return page.locator("li.pb-card:visible").count()


def open_panel(page: Page) -> None:
    page.locator(".pb-filter summary").click()


def test_without_script_there_is_no_filter(served: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + "prompts/")
    expect(page.locator(".pb-filter")).to_be_hidden()
    assert shown(page) == page.locator("li.pb-card").count()
    context.close()


@pytest.mark.parametrize("kind", [kind.folder for kind in KINDS])
def test_every_option_keeps_its_promise(kind: str, served: Served, page: Page) -> None:
    page.goto(f"{served.root}{kind}/")
    selects = page.locator(".pb-filter select")
    if not selects.count():
        return
    open_panel(page)
    everything = shown(page)
    expect(page.locator(".pb-filter__status")).to_have_text(f"{everything} of {everything} shown")
    for at in range(selects.count()):
        select = selects.nth(at)
        for value in select.locator("option:not([value=''])").evaluate_all("all => all.map(one => one.value)"):
            words = select.locator(f"option[value='{value}']").inner_text()
            promised = int(words[words.rindex("(") + 1 : -1])
            select.select_option(value)
            assert shown(page) == promised, f"{kind} {words}"
            assert not page.locator(".pb-group:visible").filter(has_not=page.locator("li.pb-card:visible")).count()
        select.select_option("")


def test_choice_stands_in_the_address(served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/?color=red")
    open_panel(page)
    page.locator("select[name=level]").select_option("networking")
    page.wait_for_url("**/agendas/?color=red&level=networking")
    few = shown(page)
    page.reload()
    expect(page.locator(".pb-filter__active")).to_have_text("Networking")
    assert shown(page) == few
    page.locator("li.pb-card:visible a").first.click()
    page.go_back()
    expect(page.locator("select[name=level]")).to_have_value("networking")
    assert shown(page) == few
    open_panel(page)
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_url("**/agendas/?color=red")
    assert shown(page) > few


def test_a_filtered_address_moves_nothing_and_shows_all_without_the_script(served: Served, page: Page) -> None:
    held: list[Route] = []
    page.route("**/assets/built/playbook-*.js", lambda route: held.append(route))
    page.add_init_script("""window.moved = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.moved += entry.value }).observe({type: "layout-shift", buffered: true})""")
    page.goto(served.root + "activities/?level=networking", wait_until="commit")
    cards = page.locator(".pb-card")
    expect(page.locator(".pb-footer")).to_be_attached()
    expect(cards.first).to_be_hidden()
    held.pop().continue_()
    expect(page.locator(".pb-filter__status")).to_contain_text("of")
    expect(cards.filter(visible=True).first).to_be_visible()
    assert page.evaluate("() => window.moved") == 0
    page.goto(served.root + "activities/?level=networking", wait_until="commit")
    expect(cards.first).to_be_visible(timeout=10_000)
    assert held


def test_unknown_values_are_named_and_left_out(served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/?level=marriage&format=%3Cb%3E")
    everything = page.locator("li.pb-card").count()
    status = page.locator(".pb-filter__status")
    expect(status).to_contain_text(f"{everything} of {everything} shown. There is no level called “marriage”")
    assert shown(page) == everything
    expect(status).to_contain_text("There is no format called “<b>”")


def test_options_that_would_show_nothing_cannot_be_chosen(served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/")
    open_panel(page)
    page.locator("select[name=stage]").select_option("follow-up")
    counts = page.locator("select[name=level] option:not([value=''])").evaluate_all(
        "all => all.map(one => [one.disabled, Number(one.textContent.match(/\\((\\d+)\\)$/)[1])])"
    )
    assert any(disabled for disabled, _ in counts)
    assert all(disabled == (count == 0) for disabled, count in counts)


def test_where_nothing_fits_one_press_loosens_one_filter(served: Served, page: Page) -> None:
    page.goto(served.root + "agendas/?level=multisector&stage=follow-up")
    nothing = page.locator(".pb-filter__nothing")
    expect(nothing).to_contain_text("Nothing fits all of these filters at once.")
    assert shown(page) == 0
    button = nothing.get_by_role("button").first
    promised = int(re.findall(r"\d+$", button.inner_text())[0])
    button.press("Enter")
    expect(nothing).to_be_hidden()
    assert shown(page) == promised
    # The focus goes to the filter that was loosened, not to the top of the page.
    expect(page.locator(".pb-filter select:focus")).to_have_count(1)
    expect(page.locator(".pb-filter select:focus")).to_have_value("")
