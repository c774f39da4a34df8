"""Copying and printing: what lands on the clipboard, in which length, and what happens where copying is refused."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import Served

AGENDA = "agendas/shop-talk/"
READ = """async () => { const out = {};
  for (const item of await navigator.clipboard.read())
    for (const type of item.types) out[type] = await (await item.getType(type)).text();
  return out }"""
# What pasting does not keep; html, head, body and meta are the browser's own.
OTHER_TAGS = re.compile(
    r"<(?!/?(?:h[1-4]|p|ul|ol|li|table|thead|tbody|tr|t[hd]|caption|strong|em|a|br|html|head|body|meta)\b)"
)
FORMATTED = "Copied. Paste it into a document or an e-mail."
STATUS = ".pb-take__status"


@pytest.fixture
def agenda(served: Served, page: Page, context: BrowserContext) -> Page:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + AGENDA)
    expect(page.locator("[data-copy=formatted]")).to_be_visible()
    return page


def copied(page: Page, button: str, status: str) -> dict[str, str]:
    page.locator(f"[data-copy={button}]").click()
    expect(page.locator(STATUS)).to_have_text(status)
    found: dict[str, str] = page.evaluate(READ)
    return found


def file_of(page: Page, served: Served, path: str) -> str:
    """The Markdown file of an entry or of an agenda's length."""
    found = page.request.get(served.root + path)
    assert found.ok
    return found.text()


def words_of(markdown: str) -> list[str]:
    """What a Markdown file says, without its marks and addresses."""
    return re.findall(r"[^\W_]+", re.sub(r"\]\(https?:[^)]*\)|&lt;|^\d+\. ", " ", markdown, flags=re.M).lower())


def words_in(html: str) -> list[str]:
    """What HTML from the clipboard says, without its tags."""
    return re.findall(r"[^\W_]+", unescape(re.sub(r"<[^>]*>", " ", html)).lower())


def test_formatted_copy_is_clean_and_the_whole_agenda(agenda: Page, served: Served) -> None:
    taken = copied(agenda, "formatted", FORMATTED)
    html = taken["text/html"]
    assert not OTHER_TAGS.search(html)
    assert not re.search(r'(class|style|id|onclick)="', html.replace("<meta charset", ""))
    assert words_in(html) == words_of(file_of(agenda, served, AGENDA + "shop-talk.md"))
    assert "<h1>Shop talk between two organizations (120 min)</h1>" in html
    for blank in ("Date and time: ___", "Place or link: ___", "Facilitator: ___"):
        assert blank in html
    assert html.count("<table") == 1
    assert re.search(r'<table[^>]* border="1"', html)
    assert re.search(r"<td[^>]*>0:00</td>", html)
    for heading in ("Before the session", "0:10 Icebreaker (15 min)", "After the session"):
        assert f"<h2>{heading}</h2>" in html
    for words in ("For the facilitator: Pick one of the three", "<li>Go first yourself,", "<li>Where near home"):
        assert words in html
    assert all(link.startswith(("https://", "mailto:")) for link in re.findall(r'href="([^"]*)"', html))
    assert f'<a href="https://partnership-playbook.example/{AGENDA}">' in html
    assert taken["text/plain"].startswith("SHOP TALK BETWEEN TWO ORGANIZATIONS (120 MIN)\n")
    assert f"Partnership Playbook (https://partnership-playbook.example/{AGENDA})" in taken["text/plain"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("worksheets/four-simple-questions/", "<h2>What to do with it</h2><ul><li>Circle one answer"),
        ("checklists/pulse-check/", "People speak plainly when they know where their words go. (Facilitator"),
        ("prompts/housing-opposition/", "<p>Listen for: "),
        ("assessments/level-finder/", "<ul><li>☐ 1: Learn what others do"),
        ("assessments/pulse-check/", "<p><strong>15–19: Adjust</strong></p>"),
    ],
)
def test_other_kinds_copy_all_that_their_file_says(
    path: str, said: str, served: Served, page: Page, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + path)
    html = copied(page, "formatted", FORMATTED)["text/html"]
    assert said in html
    assert not OTHER_TAGS.search(html)
    file = file_of(page, served, f"{path}{path.split('/')[1]}.md")
    assert words_in(html.replace("☐", "")) == words_of(file)


def test_message_is_copied_ready_to_send(served: Served, page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + "messages/invitation/")
    taken = copied(page, "formatted", FORMATTED)
    assert taken["text/plain"].startswith("Subject:")
    assert taken["text/plain"].endswith("\nBest wishes,\n[your name], [your phone number]\n")
    assert "Source:" not in taken["text/plain"]
    assert "<p>Best wishes,<br>[your name], [your phone number]</p>" in taken["text/html"]
    assert "<h1>" not in taken["text/html"]


def test_markdown_copy_is_the_file(agenda: Page, served: Served) -> None:
    taken = copied(agenda, "md", "Copied as Markdown.")["text/plain"]
    assert taken == file_of(agenda, served, AGENDA + "shop-talk.md")


def test_plain_copy_has_no_marks_and_is_what_the_text_file_holds(agenda: Page) -> None:
    taken = copied(agenda, "txt", "Copied as plain text.")["text/plain"]
    assert "\n0:10 ICEBREAKER (15 MIN)\n" in taken
    assert "\n0:10\t15\tIcebreaker\tFacilitator\n" in taken
    assert "\nAt the end: Each side" in taken
    assert "**" not in taken
    assert saved(agenda) == ("shop-talk.txt", taken)


def test_what_writes_the_copies_loads_when_it_is_asked_for(agenda: Page) -> None:
    loaded: list[str] = []
    agenda.on("request", lambda request: loaded.append(request.url))
    agenda.reload(wait_until="networkidle")
    assert not [url for url in loaded if re.search(r"from-markdown|\.md$", url)]
    copied(agenda, "formatted", FORMATTED)
    assert len([url for url in loaded if re.search(r"from-markdown|\.md$", url)]) == 2


def saved(page: Page) -> tuple[str, str]:
    """The name and the content of the text file that the button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Text file (.txt)").click()
    name = download.value.suggested_filename
    expect(page.locator(STATUS)).to_have_text(f"Saved: {name}")
    return name, download.value.path().read_text(encoding="utf-8")


def test_chosen_length_is_shown_copied_downloaded_and_shared(agenda: Page, served: Served) -> None:
    agenda.get_by_role("radio", name="60 min").check(force=True)
    agenda.wait_for_url("**/agendas/shop-talk/?length=60")
    link = agenda.locator(".pb-take__files a[href$='.md']")
    expect(link).to_have_attribute("href", "shop-talk-60-minutes.md")
    file = file_of(agenda, served, AGENDA + "shop-talk-60-minutes.md")
    assert copied(agenda, "md", "Copied as Markdown.")["text/plain"] == file
    taken = copied(agenda, "formatted", FORMATTED)
    assert words_in(taken["text/html"]) == words_of(file)
    assert "(60 min)</h1>" in taken["text/html"]
    for left_out in ("More guiding questions", "Name the minute at which you start again."):
        assert left_out not in taken["text/html"]
        assert left_out.lower() not in taken["text/plain"].lower()
    name, text = saved(agenda)
    assert name == "shop-talk-60-minutes.txt"
    assert text.startswith("SHOP TALK BETWEEN TWO ORGANIZATIONS (60 MIN)\n")
    agenda.reload()
    expect(agenda.get_by_role("radio", name="60 min")).to_be_checked()
    agenda.locator("input[name=length][checked]").check(force=True)
    agenda.wait_for_url(served.root + AGENDA)
    expect(link).to_have_attribute("href", "shop-talk.md")


def test_hostile_text_stays_text(agenda: Page) -> None:
    """What is pasted is shown and never runs, whatever stands in an entry."""
    hostile = """# <img src=x onerror="window.ran = 1">

- [ ] [run](javascript:window.ran=1) <script>window.ran = 1</script>

| A | B |
| --- | --- |
| <svg onload="window.ran = 1"> | [x](https://example.org/"onclick="window.ran=1") |
"""
    agenda.route("**/shop-talk.md", lambda route: route.fulfill(body=hostile, content_type="text/plain"))
    html = copied(agenda, "formatted", FORMATTED)["text/html"]
    assert not OTHER_TAGS.search(html)
    agenda.evaluate("""() => {
      const page = document.createElement("div");
      page.contentEditable = "true"; page.id = "pasted";
      document.body.append(page); page.focus() }""")
    agenda.keyboard.press("Control+V")
    pasted = agenda.locator("#pasted")
    expect(pasted).to_contain_text('<img src=x onerror="window.ran = 1">')
    expect(pasted).to_contain_text("run <script>window.ran = 1</script>")
    expect(pasted.locator("img, script, svg, [onclick], [onload]")).to_have_count(0)
    assert agenda.evaluate("() => window.ran") is None


def test_without_script_there_is_a_text_file(served: Served, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.root + AGENDA)
        expect(page.get_by_role("link", name="Text file (.md)")).to_have_attribute("href", "shop-talk.md")
        expect(page.locator(".pb-take button:visible")).to_have_count(0)


def test_the_files_keep_their_places_when_the_script_arrives(served: Served, page: Page) -> None:
    place = "() => document.querySelector(\".pb-take__files a[href$='.yaml']\").getBoundingClientRect().toJSON()"
    page.route("**/assets/built/take-away-*.js", lambda route: route.abort())
    page.goto(served.root + AGENDA, wait_until="networkidle")
    before = page.evaluate(place)
    expect(page.locator("[data-save]")).to_be_hidden()
    page.unroute_all()
    page.goto(served.root + AGENDA)
    expect(page.locator("[data-save]")).to_be_visible()
    assert page.evaluate(place) == before


def test_unknown_length_is_ignored(agenda: Page, served: Served) -> None:
    agenda.goto(served.root + AGENDA + "?length=61")
    expect(agenda.locator("input[name=length][checked]")).to_be_checked()


@pytest.mark.parametrize("button", ["formatted", "md"])
def test_refused_copy_gives_the_text_to_copy_by_hand(button: str, served: Served, page: Page) -> None:
    page.add_init_script("navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
    page.goto(served.root + AGENDA)
    page.locator(f"[data-copy={button}]").click()
    field = page.get_by_role("textbox", name="Text to copy")
    expect(field).to_be_focused()
    text = field.input_value()
    assert "shop talk between two organizations" in text.lower()
    assert (
        page.evaluate(
            "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) }"
        )
        == text
    )
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(f"[data-copy={button}]")).to_be_focused()


@pytest.mark.parametrize("button", ["[data-copy=formatted]", "[data-copy=md]", "[data-copy=txt]", "[data-save]"])
def test_text_that_cannot_be_loaded_is_said(button: str, agenda: Page) -> None:
    agenda.route("**/shop-talk.md", lambda route: route.abort())
    agenda.locator(button).click()
    expect(agenda.get_by_role("alertdialog")).to_contain_text("could not be loaded")


def test_without_a_clipboard_too_a_text_that_cannot_be_loaded_is_said(served: Served, page: Page) -> None:
    """As on a site without https; nothing else is left over as an error."""
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(served.root + AGENDA)
    page.route("**/shop-talk.md", lambda route: route.abort())
    page.locator("[data-copy=formatted]").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("could not be loaded")
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("textbox", name="Text to copy")).to_have_value(re.compile("^SHOP TALK"))
    assert not errors


def test_print_button_prints(served: Served, page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto(served.root + AGENDA)
    page.locator("[data-print]").click()
    assert page.evaluate("() => window.printed")


def test_same_words_are_announced_again(agenda: Page) -> None:
    said: Any = agenda.evaluate_handle("""() => {
      const [said, status] = [[], document.querySelector(".pb-take__status")];
      const note = new MutationObserver(() => said.push(status.textContent));
      note.observe(status, {childList: true, characterData: true, subtree: true});
      return said }""")
    copied(agenda, "md", "Copied as Markdown.")
    agenda.locator("[data-copy=md]").click()
    agenda.wait_for_function("said => said.filter(Boolean).length === 2", arg=said)
    assert said.evaluate("said => said.filter(Boolean)") == ["Copied as Markdown."] * 2


PLAIN_KINDS = [
    "activities/paired-listening/",
    "tips/show-interest/",
    "stories/winter-hill-credit/",
    "levels/networking/",
    "stages/agenda/",
    "terms/shop-talk/",
    "sources/community-tool-box/",
]


@pytest.mark.parametrize("path", PLAIN_KINDS)
def test_a_kind_without_a_form_of_its_own_is_copied_as_its_page_says_it(
    path: str, served: Served, page: Page, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + path)
    title = page.locator("h1").inner_text()
    taken = copied(page, "formatted", FORMATTED)
    markdown = file_of(page, served, f"{path}{path.split('/')[1]}.md")
    assert words_in(taken["text/html"]) == words_of(markdown)
    assert not OTHER_TAGS.search(taken["text/html"])
    assert taken["text/plain"].startswith(title.upper())
    headings = page.locator(".pb-entry__body h2:visible").all_inner_texts()
    asked = "Questions this answers"
    assert all(heading in markdown for heading in headings if heading not in (asked, "Where to go from here"))


def test_what_copies_is_loaded_once_somebody_comes_near(served: Served, page: Page, context: BrowserContext) -> None:
    """By keyboard and by a press without anything before it, as a screen reader makes one."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.root + "tips/show-interest/", wait_until="networkidle")
    expect(page.locator("[data-copy=md]")).to_be_visible()
    assert not [url for url in asked if "/take-away-" in url]
    page.evaluate("() => document.querySelector('[data-copy=md]').click()")
    expect(page.locator(STATUS)).to_have_text("Copied as Markdown.")
    assert [url for url in asked if "/take-away-" in url]


def test_what_copies_is_said_if_it_cannot_be_loaded(served: Served, page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served.root + "tips/show-interest/")
    page.route("**/take-away-*.js", lambda route: route.abort())
    page.locator("[data-copy=md]").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("could not be loaded")
    page.unroute_all()
    page.get_by_role("alertdialog").get_by_role("button", name="Close").click()
    expect(page.locator("[data-copy=md]")).to_be_focused()


def test_without_script_the_file_is_offered_and_no_button(served: Served, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(served.root + "tips/show-interest/")
    expect(page.get_by_role("link", name="Text file (.md)")).to_be_visible()
    expect(page.locator(".pb-take button:visible")).to_have_count(0)
    page.context.close()
