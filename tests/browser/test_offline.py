"""What was opened once opens again without a connection, with all that it can do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import Served, serve

BUILDER = "build/?from=shop-talk&length=90"
KEPT = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map(({url}) => url)))).flat()"""


@pytest.fixture
def context(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """A browser that may start a service worker."""
    context = browser.new_context(**{**browser_context_args, "service_workers": "allow", "accept_downloads": True})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def open_and_keep(page: Page, address: str) -> None:
    """Open a page and wait until it says that it is kept."""
    page.goto(address)
    expect(page.locator("[data-offline]")).to_have_text(
        "This page now also opens without a connection.", timeout=60_000
    )


def test_the_builder_opens_saves_and_exports_without_a_connection(
    page: Page, context: BrowserContext, served: Served, tmp_path: Path
) -> None:
    open_and_keep(page, served.below + BUILDER)
    context.set_offline(True)
    page.reload()
    title = page.get_by_role("textbox", name="Title", exact=True).first
    expect(title).to_have_value("Shop talk between two organizations")
    title.fill("Two teams meet")
    page.get_by_role("button", name="Save or send").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Word").click()
    saved.value.save_as(tmp_path / "agenda.docx")
    assert (tmp_path / "agenda.docx").read_bytes()[:2] == b"PK"
    page.goto(served.below + "build/")
    expect(page.get_by_text("Two teams meet").first).to_be_visible()


def test_from_the_builder_a_session_starts_without_a_connection(
    page: Page, context: BrowserContext, served: Served
) -> None:
    open_and_keep(page, served.below + BUILDER)
    context.set_offline(True)
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("button", name="Start now").click()
    expect(page.locator("[data-act=next]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-act=next]")).to_be_visible()


def test_a_page_that_was_never_opened_says_what_to_do(page: Page, context: BrowserContext, served: Served) -> None:
    open_and_keep(page, served.below + "tips/show-interest/")
    context.set_offline(True)
    page.goto(served.below + "tips/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no connection")
    page.goto(served.below + "tips/small-enough-to-talk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no connection")
    expect(page.locator(".pb-header__inner")).to_have_css("display", "flex")
    assert page.get_by_role("link", name="agenda builder").evaluate("link => link.href") == served.below + "build/"
    page.goto(served.below + "tips/show-interest/#why")
    expect(page.get_by_role("heading", level=1)).to_have_text("Show interest in their work first")
    context.set_offline(False)
    page.goto(served.below + "tips/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tips")


def test_a_new_text_is_shown_while_there_is_a_connection(page: Page, context: BrowserContext, served: Served) -> None:
    open_and_keep(page, served.root + "tips/show-interest/")
    page.evaluate("""async () => {
      const [name] = (await caches.keys()).filter((name) => name.includes("pages"));
      const cache = await caches.open(name);
      const kept = (await cache.keys()).find(({url}) => url.endsWith("/tips/show-interest/"));
      await cache.put(kept, new Response("<h1>Yesterday's page</h1>", {headers: {"Content-Type": "text/html"}}));
    }""")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Show interest in their work first")


def test_only_what_is_below_the_site_is_kept_and_one_button_removes_it(page: Page, served: Served) -> None:
    open_and_keep(page, served.below + "about/")
    assert all(url.startswith(served.below) for url in page.evaluate(KEPT))
    names: list[str] = page.evaluate("() => caches.keys()")
    assert names
    assert all(name.startswith("partnership-playbook:") for name in names)
    page.get_by_role("button", name="Remove what this site stored").click()
    expect(page.locator(".pb-forget__status")).to_contain_text("the pages kept for use without a connection")
    assert page.evaluate("() => caches.keys()") == []
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0


def test_an_agenda_is_copied_without_a_connection(page: Page, context: BrowserContext, served: Served) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_and_keep(page, served.root + "agendas/shop-talk/")
    context.set_offline(True)
    page.reload()
    page.locator("[data-copy=txt]").click()
    expect(page.locator(".pb-take__status")).to_have_text("Copied as plain text.")
    assert "SHOP TALK BETWEEN TWO ORGANIZATIONS" in page.evaluate("() => navigator.clipboard.readText()")


HASH = re.compile(r"(?<=-)[A-Za-z0-9]{8}(?=\.(?:js|css|json)\b)")
LOOKS = """const match = CacheStorage.prototype.match;
CacheStorage.prototype.match = function (...asked) { window.looked = true; return match.apply(this, asked) }"""
LINE = "[data-offline]"


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Iterator[tuple[Path, Served]]:
    """A copy of the site that a test may change, and where it is served."""
    folder = tmp_path / "published"
    shutil.copytree(site, folder)
    for served in serve(folder):
        yield folder, served


def publish_anew(folder: Path) -> None:
    """Replace the site with a version whose bundles all have other names."""
    built = folder / "assets/built"
    for file in built.iterdir():
        file.rename(built / HASH.sub(lambda name: name[0][::-1], file.name))
    for file in folder.rglob("*"):
        if file.suffix in {".html", ".js", ".json"}:
            text = file.read_text(encoding="utf-8")
            file.write_text(HASH.sub(lambda name: name[0][::-1], text), encoding="utf-8")


def looked_into_the_caches(page: Page) -> None:
    """Wait until the page has looked whether all of it is kept. Needs LOOKS."""
    page.wait_for_function("() => window.looked", timeout=60_000)
    # The browser answers in turn.
    page.evaluate("async () => { await caches.match(location.href); await caches.match(location.href) }")


def test_after_a_new_version_the_builder_has_all_its_new_parts(
    published: tuple[Path, Served], page: Page, context: BrowserContext
) -> None:
    folder, served = published
    open_and_keep(page, served.root + BUILDER)
    publish_anew(folder)
    # The worker of the older version is still there.
    open_and_keep(page, served.root + BUILDER)
    context.set_offline(True)
    page.reload()
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_have_value(re.compile("#."))


def test_pages_of_an_older_version_keep_their_parts(
    published: tuple[Path, Served], page: Page, context: BrowserContext
) -> None:
    folder, served = published
    open_and_keep(page, served.root + "agendas/shop-talk/")
    publish_anew(folder)
    # The worker of the new version starts when no page of the older one is open.
    open_and_keep(page, served.root + "about/")
    page.goto("about:blank")
    page.goto(served.root + "about/")
    page.wait_for_function(
        "async () => { const at = await navigator.serviceWorker.ready; return !at.installing && !at.waiting"
        " && at.active.state === 'activated' }"
    )
    context.set_offline(True)
    page.goto(served.root + "agendas/shop-talk/")
    expect(page.locator(".pb-header__inner")).to_have_css("display", "flex")
    expect(page.locator("[data-save]")).to_be_visible()
    page.goto(served.root + "tips/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no connection")
    expect(page.locator(".pb-header__inner")).to_have_css("display", "flex")


@pytest.mark.parametrize("lost", ["share-dialog-*.js", "slides-*.js", "../../api/v1/hints.json", "parts-*.json"])
def test_a_page_of_which_something_is_not_kept_does_not_say_that_it_opens(
    lost: str, published: tuple[Path, Served], page: Page
) -> None:
    folder, served = published
    next((folder / "assets/built").glob(lost)).unlink() if ".." not in lost else (folder / "api/v1/hints.json").unlink()
    page.add_init_script(LOOKS)
    page.goto(served.root + BUILDER)
    if lost.startswith("parts"):
        with page.expect_console_message(lambda message: "need a connection" in message.text):
            page.reload()
    else:
        looked_into_the_caches(page)
    expect(page.locator(LINE)).to_be_empty()


def test_what_the_page_says_ends_with_what_is_kept(page: Page, served: Served) -> None:
    open_and_keep(page, served.root + "about/")
    page.evaluate("async () => { for (const name of await caches.keys()) await caches.delete(name) }")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(LINE)).to_be_empty()
    open_and_keep(page, served.root + "about/")
    page.get_by_role("button", name="Remove what this site stored").click()
    expect(page.locator(LINE)).to_be_empty()
