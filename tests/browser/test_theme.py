"""The choice of light or dark colors, and the button that forgets it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import Served

COLORS = """() => {
  const style = getComputedStyle(document.documentElement), probe = document.body.appendChild(document.createElement("i"));
  const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => [...(rule.style ?? [])]);
  return Object.fromEntries(names.filter((name) => name.startsWith("--pb-") && style.getPropertyValue(name)).map((name) => {
    probe.style.color = "transparent";
    probe.style.color = `var(${name})`;
    return [name, getComputedStyle(probe).color];
  }));
}"""
PAPER = "() => getComputedStyle(document.body).backgroundColor"
STORED = "() => localStorage.getItem('partnership-playbook:theme')"


@pytest.mark.parametrize("system", ["light", "dark"])
def test_button_follows_the_system_until_pressed(system: str, served: Served, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    page.goto(served.root)
    button = page.get_by_role("button", name="Dark colors")
    expect(button).to_have_attribute("aria-pressed", "true" if system == "dark" else "false")
    page.emulate_media(color_scheme="light" if system == "dark" else "dark")
    expect(button).to_have_attribute("aria-pressed", "false" if system == "dark" else "true")
    assert page.evaluate(STORED) is None


def test_choice_survives_a_reload_without_a_flash_and_reaches_other_tabs(
    served: Served, page: Page, context: BrowserContext
) -> None:
    page.goto(served.root)
    other = context.new_page()
    other.goto(served.root + "about/")
    light = page.evaluate(PAPER)
    page.get_by_role("button", name="Dark colors").click()
    assert page.evaluate(PAPER) != light
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")
    expect(other.get_by_role("button", name="Dark colors")).to_have_attribute("aria-pressed", "true")
    page.route("**/*.js", lambda route: route.abort())
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_damaged_choice_is_as_good_as_none(served: Served, page: Page) -> None:
    page.goto(served.root)
    page.evaluate("localStorage.setItem('partnership-playbook:theme', '\"purple')")
    page.reload()
    expect(page.get_by_role("button", name="Dark colors")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Dark colors").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_choice_works_where_nothing_may_be_stored(served: Served, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page.goto(served.root)
    page.get_by_role("button", name="Dark colors").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Dark colors").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert not errors


def test_everything_stored_is_removed_by_one_button(served: Served, page: Page) -> None:
    page.goto(served.root + "about/")
    page.evaluate("localStorage.setItem('another-site', '1')")
    page.get_by_role("button", name="Dark colors").click()
    page.get_by_role("button", name="Remove what this site stored in your browser").click()
    status = page.locator("[data-widget=forget] [role=status]")
    expect(status).to_have_text("Removed: your choice of light or dark colors.")
    assert page.evaluate("() => Object.keys(localStorage)") == ["another-site"]
    expect(page.get_by_role("button", name="Dark colors")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name=re.compile("Remove what")).click()
    expect(status).to_have_text("Nothing is stored in your browser.")


def test_the_button_says_that_nothing_is_stored_where_cookies_are_blocked(served: Served, page: Page) -> None:
    page.add_init_script(
        """const refuse = () => { throw new DOMException("no", "SecurityError") };
        Object.defineProperty(window, "localStorage", { get: refuse });
        CacheStorage.prototype.delete = async () => refuse();"""
    )
    page.goto(served.root + "about/")
    page.get_by_role("button", name=re.compile("Remove what")).click()
    expect(page.locator(".pb-forget__status")).to_have_text("Nothing is stored in your browser.")


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["", "light", "dark"])
def test_browsers_without_light_dark_show_the_same_colors(system: str, chosen: str, served: Served, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    page.goto(served.root)
    show = "chosen => chosen && (document.documentElement.dataset.theme = chosen)"
    page.evaluate(show, chosen)
    colors = page.evaluate(COLORS)
    page.route(
        "**/playbook-styles-*.css",
        lambda route: route.fulfill(
            content_type="text/css", body=route.fetch().text().replace("light-dark(", "unheard-of(")
        ),
    )
    page.reload()
    page.evaluate(show, chosen)
    assert page.evaluate(COLORS) == colors
    assert colors["--pb-ink"] != colors["--pb-paper"]
