"""Links that went through mail and chat: each still opens, and what is really cut or changed is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.builder import adapt, shared_link, wait_until_saved
from tests.browser.builder import builder as builder
from tests.conftest import Served

STORED = """() => Object.fromEntries(Object.entries(localStorage))"""
TITLE = "Icebreaker"
# {LINK} is the whole link, {BASE} the site, {HASH} the code, {LINK:0:9} a part, {LINK:encoded} percent-encoded.
ADDRESSES = {
    "trailing period": "{LINK}.",
    "angle bracket at the end, encoded": "{LINK}%3E",
    "closing parenthesis": "{LINK})",
    "wrapped, quoted-printable": "{LINK:0:300}=%0A{LINK:300:}",
    "line end inside, encoded": "{LINK:0:300}%0A{LINK:300:}",
    "# encoded once (Safe Links)": "{BASE}build/%23{HASH}",
    "# encoded twice": "{BASE}build/%2523{HASH}",
    "# encoded, no slash before it": "{BASE}build%23{HASH}",
    "# encoded, on no page of ours": "{BASE}agendas/%23{HASH}",
    "# encoded, in a query": "{BASE}build/?utm_source=1%23{HASH}",
    "# encoded, below a sub-path": "{BELOW}build/%23{HASH}",
    "# and a period encoded": "{BASE}build/%23{HASH}%2E",
    "tracking parameters behind it": "{LINK}?utm_source=mail&fbclid=IwAR0",
    "tracking parameters before it": "{BASE}build/?utm_source=mail#{HASH}",
    "a quotation mark": "{LINK}%22",
    "a quote mark inside": "{LINK:0:200}%0D%0A%3E%20{LINK:200:}",
    "a zero-width space inside": "{LINK:0:200}%E2%80%8B{LINK:200:}",
    "another # before it": "{BASE}build/#main%23{HASH}",
}
PASTES = {
    "in angle brackets": "<{LINK}>",
    "Markdown link": "[Our agenda]({LINK})",
    "wrapped by a mail program": "{LINK:0:300}\n> {LINK:300:}",
    "wrapped in the middle": "{LINK:0:100}\n>> {LINK:100:200}=\n{LINK:200:}",
    "Safe Links wrapper": "https://wrapper.example/?url={LINK:encoded}&data=05%7C02&reserved=0",
    "# encoded once": "{BASE}build/%23{HASH}",
    "only the code after the #": "{HASH}",
    "words around it": "Hi, see {LINK}, and call me.",
    "a chat's link": "<{LINK}|our agenda>",
    "escapes of Markdown": "{LINK:escaped}",
    "Proofpoint 3": "https://urldefense.com/v3/__{BASE}build/*{HASH}__;Iw!!AbC$",
    "from HTML": '<a href="{LINK}">Our agenda</a>',
    **ADDRESSES,
}


@pytest.fixture(scope="module")
def link(browser: Browser, served: Served) -> str:
    """The link that Share makes for an agenda of the playbook."""
    page = browser.new_page(service_workers="block")
    page.goto(f"{served.root}build/?from=shop-talk&length=90")
    page.wait_for_selector(".pb-row")
    made = shared_link(page)
    page.close()
    return made


@pytest.fixture
def opened(page: Page) -> Iterator[Page]:
    """A page whose faults fail the test."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert not faults, faults


def fill(template: str, link: str, served: Served) -> str:
    def value(match: re.Match[str]) -> str:
        name, part = match[1], match[2]
        text = {"LINK": link, "BASE": served.root, "BELOW": served.below, "HASH": link.split("#")[1]}[name]
        if part == "encoded":
            return quote(text, safe="")
        if part == "escaped":
            return re.sub(r"[-_#]", r"\\\g<0>", text)
        first, _, last = (part or ":").partition(":")
        return text[int(first or 0) : int(last) if last else None]

    return re.sub(r"\{(LINK|BASE|BELOW|HASH)(?::([\w:]+))?\}", value, template)


def shows_agenda(page: Page) -> None:
    expect(page.get_by_role("heading", name="An agenda was shared with you")).to_be_visible()
    expect(page.locator(".pb-shared__card")).to_contain_text(TITLE)


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_mangled_address_opens(opened: Page, served: Served, link: str, name: str) -> None:
    opened.goto(fill(ADDRESSES[name], link, served))
    shows_agenda(opened)


@pytest.mark.parametrize("name", PASTES)
def test_a_mangled_link_opens_where_it_is_pasted(opened: Page, served: Served, link: str, name: str) -> None:
    opened.goto(f"{served.root}build/")
    field = opened.locator("#pb-open-link")
    field.fill(fill(PASTES[name], link, served))
    field.press("Enter")
    shows_agenda(opened)
    # The address is whole again, so a reload opens the same.
    assert opened.url.split("#")[1] == link.split("#")[1]


def test_what_is_really_cut_or_changed_is_told(opened: Page, served: Served, link: str) -> None:
    adapt(opened, served)
    opened.get_by_role("button", name="5 minutes more for “Icebreaker”").click()
    wait_until_saved(opened)
    opened.goto(f"{served.root}build/")
    before, code = opened.evaluate(STORED), link.split("#")[1]
    changed = code[:60] + ("x" if code[60] != "x" else "y") + code[61:]
    for mangled, told in (
        (link[:-9], "cut off"),
        (f"<{link[:-9]}>", "cut off"),
        (f"{served.root}build/%23{code[:-9]}", "cut off"),
        (f"{served.root}build/#{changed}.", "damaged"),
        (f"{served.root}build/%23{changed}", "damaged"),
        (f"{link}x", "damaged"),
    ):
        if not mangled.startswith("<"):
            opened.goto(mangled)
            expect(opened.get_by_role("heading", name=f"This link is {told}")).to_be_visible()
        opened.goto(f"{served.root}build/")
        opened.locator("#pb-open-link").fill(mangled)
        opened.locator("#pb-open-link").press("Enter")
        expect(opened.get_by_role("heading", name=f"This link is {told}")).to_be_visible()
        assert opened.evaluate(STORED) == before


def test_text_without_a_link_is_refused_where_it_is_pasted(opened: Page, served: Served) -> None:
    opened.goto(f"{served.root}build/")
    for text in ("pb and jelly", "https://example.org/pb/", "nothing"):
        opened.locator("#pb-open-link").fill(text)
        opened.locator("#pb-open-link").press("Enter")
        expect(opened.get_by_text("That isn’t a link to an agenda.")).to_be_visible()


def test_a_missing_page_says_what_to_do_with_a_link(opened: Page, served: Served, link: str) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    opened.route(re.compile(r"/hand-on-"), refuse)
    opened.goto(f"{served.root}build/%23{link.split('#')[1]}")
    expect(opened.get_by_role("heading", name="This page is not here")).to_be_visible()
    expect(opened.get_by_text("Did somebody send you this link?")).to_be_visible()
    opened.unroute(re.compile(r"/hand-on-"), refuse)
    opened.goto(f"{served.root}nowhere/pbcopy#main")
    expect(opened.get_by_role("heading", name="This page is not here")).to_be_visible()
