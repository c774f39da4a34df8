"""A library with several pages: read without script, and filtered over all of them at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.shifts import shifts, watch_shifts
from tests.browser.test_library_filter import open_panel, shown
from tests.browser.test_pages import AXE, AXE_RULES, SCHEMES
from tests.conftest import Served


@pytest.fixture(scope="module")
def cards(large_site: Path) -> list[dict[str, object]]:
    """What the playbook says of all prompts."""
    found: list[dict[str, object]] = json.loads((large_site / "prompts/page/cards.json").read_text("utf-8"))["cards"]
    return found


def with_level(cards: list[dict[str, object]], level: str) -> list[dict[str, object]]:
    return [card for card in cards if level in dict(card["values"])["level"]]  # type: ignore[call-overload]


def test_pages_are_read_without_script(large_served: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(large_served.root + "prompts/")
    assert shown(page) == 300
    page.get_by_role("link", name="Page 2").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prompts, page 2")
    assert shown(page) == 39
    expect(page.get_by_role("link", name="Page 2")).to_have_attribute("aria-current", "page")
    context.close()


@pytest.mark.parametrize("start", ["prompts/", "prompts/page/2/"])
def test_filters_look_through_all_pages(
    start: str, cards: list[dict[str, object]], large_served: Served, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(large_served.root + start)
    here = shown(page)
    status, links = page.locator(".pb-filter__status"), page.locator(".pb-pages")
    expect(status).to_have_text(f"{here} of {len(cards)} on this page")
    assert not any("cards.json" in one for one in asked), "nobody has filtered"
    open_panel(page)
    option = page.locator("select[name=level] option[value=networking]")
    fitting = with_level(cards, "networking")
    expect(option).to_have_text(f"Networking ({len(fitting)})")
    page.locator("select[name=level]").select_option("networking")
    expect(status).to_have_text(f"{len(fitting)} of {len(cards)} fit")
    expect(links).to_be_hidden()
    titles = page.locator("li.pb-card:visible .pb-card__title a")
    addresses = titles.evaluate_all("all => all.map(one => one.href)")
    assert sorted(addresses) == sorted(f"{large_served.root}{card['url']}" for card in fitting)
    page.get_by_role("button", name="Clear filters").click()
    expect(status).to_have_text(f"{here} of {len(cards)} on this page")
    expect(links).to_be_visible()
    assert shown(page) == here


def test_a_shared_choice_is_shown_at_once(cards: list[dict[str, object]], large_served: Served, page: Page) -> None:
    watch_shifts(page)
    page.goto(large_served.root + "prompts/page/2/?level=networking&stage=nowhere")
    fitting = with_level(cards, "networking")
    expect(page.locator(".pb-filter__status")).to_contain_text(f"{len(fitting)} of {len(cards)} fit. There is no step")
    assert shown(page) == len(fitting)
    assert shifts(page) == []


def test_what_could_not_be_loaded_is_said_and_tried_again(large_served: Served, page: Page) -> None:
    down = True

    def answer(route: Route) -> None:
        if down:
            route.abort()
        else:
            route.continue_()

    page.route("**/cards.json", answer)
    page.goto(large_served.root + "prompts/")
    open_panel(page)
    page.locator("select[name=level]").select_option("networking")
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    down = False
    dialog.get_by_role("button", name="Try again").click()
    expect(page.locator(".pb-filter__status")).to_contain_text("fit")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nobody_is_kept_out(scheme: str, large_served: Served, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for address in ("prompts/page/2/", "prompts/?level=networking", "search/", "search/page/2/"):
        page.goto(large_served.root + address)
        if "?" in address:
            expect(page.get_by_role("heading", name="On the other pages")).to_be_visible()
        page.evaluate(AXE)
        found = page.evaluate(AXE_RULES, scheme)["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == [], address
