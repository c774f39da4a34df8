"""The suggest form: without script first, then by keyboard and mouse, with what goes wrong."""

from __future__ import annotations

import json
import re
import shutil
import urllib.parse
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.content.load import load_playbook
from tests.conftest import Served
from tests.project import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HOSTILE = (
    '<img src=x onerror="window.ran=1"><script>window.ran=1</script> {{ x }} 👩‍👩‍👧 العربية \u202e ' + "x" * 10_000
)

LAST_OF_STORY = "It says how to ask neighbors first."


@pytest.fixture
def story(served: Served, page: Page) -> Page:
    page.goto(served.root + "contribute/suggest/?kind=story")
    expect(page.locator("#suggest-title")).to_be_visible()
    return page


def fill_story(page: Page) -> None:
    page.fill("#suggest-title", "A library that lent out its garden")
    page.fill(
        "#suggest-summary",
        "A town library gave its empty garden to a food bank, and both found new visitors within one summer.",
    )
    page.fill("#suggest-organizations-0", "A town library")
    page.locator("#suggest-organizations-add").click()
    page.keyboard.type("A food bank")
    page.fill("#suggest-happened", "Spring and summer, in one town")
    page.get_by_label("Yes").check()
    page.fill("#suggest-situation", "The library had a garden that nobody used.")
    page.fill("#suggest-what_they_did", "They shared the **garden** for a season.")
    page.fill("#suggest-what_came_of_it", "Both had more visitors, and the beds are full again.")
    page.fill("#suggest-lessons-0", "Offer what lies idle at your place.")
    for word in ("Cooperation", "Networking", "Step 1: Goals", "Trust"):
        page.get_by_label(word, exact=True).check()
    page.fill("#suggest-editorial", "The story is made up to explain how the form works.")
    page.locator("#suggest-related-add").click()
    page.keyboard.type("tip:ask-for-input")
    expect(page.locator(".pb-suggest__options [role=option]")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.select_option("#suggest-related-0-how", "deeper")
    page.fill("#suggest-related-0-reason", LAST_OF_STORY)
    expect_in_file(page, LAST_OF_STORY)


def wait_until_kept(page: Page, text: str) -> None:
    """Wait until the browser keeps a draft that has this text."""
    kept = (
        "text => Object.entries(localStorage).some(([key, value]) => key.includes('suggest.') && value.includes(text))"
    )
    page.wait_for_function(kept, arg=text)


def expect_in_file(page: Page, text: str) -> None:
    """Wait until the file has this text: it follows what is typed after a pause."""
    expect(page.locator("#suggest-file")).to_have_value(re.compile(re.escape(text)))


def file_of(page: Page) -> str:
    return page.locator("#suggest-file").input_value()


def test_other_ways_without_script(served: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.root + "contribute/suggest/?kind=story")
    assert "The form needs JavaScript" in page.locator(".pb-suggest").inner_text()
    expect(page.locator(".pb-suggest__kinds")).to_be_hidden()
    expect(page.get_by_role("link", name="Fill in a form on the repository")).to_be_visible()
    assert page.locator(".pb-suggest__other a[href*='contribute/story/']").count() == 1
    context.close()


def test_story_from_the_form_passes_the_check(story: Page, tmp_path: Path) -> None:
    fill_story(story)
    wait_until_kept(story, LAST_OF_STORY)
    address = story.locator("#suggest-forge").get_attribute("href") or ""
    query = urllib.parse.parse_qs(urllib.parse.urlparse(address).query)
    assert query["filename"] == ["data/stories/a-library-that-lent-out-its-garden.yaml"]
    assert query["value"] == [file_of(story)]
    story.locator("#suggest-check").click()
    expect(story.locator("#suggest--problems")).to_be_focused()
    expect(story.locator("#suggest--problems")).to_contain_text("nothing to mend")
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / query["filename"][0]).write_text(query["value"][0], "utf-8")
    _, problems = load_playbook(tmp_path / "data")
    assert [problem for problem in problems if problem.severity == "error" and "lent-out" in problem.path] == []
    preview = story.locator(".pb-suggest__preview")
    expect(preview.locator("h2")).to_have_text("A library that lent out its garden")
    expect(preview.locator("strong")).to_have_text("garden")
    expect(preview.locator(".pb-related__list a")).to_have_attribute(
        "href", story.url.split("contribute")[0] + "tips/ask-for-input/"
    )


def test_findings_stand_at_their_fields_and_in_a_summary(story: Page) -> None:
    title = story.locator("#suggest-title")
    title.fill("A *bold* title")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    title.blur()
    expect(title).to_have_attribute("aria-invalid", "true")
    described = (title.get_attribute("aria-describedby") or "").split()
    assert "suggest-title-found" in described
    expect(story.locator("#suggest-title-found")).to_have_text(re.compile(r"Error: +“Title” holds Markdown: \*bold"))
    title.fill("A plain title")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    story.locator("#suggest-forge").click()
    expect(story.locator("#suggest--problems")).to_be_focused()
    story.locator("#suggest--problems a", has_text="Write a summary.").click()
    assert story.evaluate("document.activeElement.id") == "suggest-summary"


def test_draft_survives_a_reload_and_starting_over_can_be_undone(story: Page) -> None:
    fill_story(story)
    wait_until_kept(story, LAST_OF_STORY)
    before = file_of(story)
    story.reload()
    expect(story.locator("#suggest-title")).to_have_value("A library that lent out its garden")
    expect(story.locator("#suggest-file")).to_have_value(before)
    story.get_by_role("button", name="Start over").click()
    expect(story.locator("#suggest-title")).to_have_value("")
    story.get_by_role("button", name="Undo").click()
    expect(story.locator("#suggest-title")).to_have_value("A library that lent out its garden")
    expect(story.locator("#suggest-file")).to_have_value(before)


@pytest.mark.parametrize("fault", ["QuotaExceededError", "SecurityError"])
def test_storage_that_keeps_nothing_is_said(fault: str, served: Served, page: Page) -> None:
    target = (
        "Storage.prototype.setItem = "
        if fault == "QuotaExceededError"
        else "Storage.prototype.getItem = Storage.prototype.setItem = "
    )
    page.add_init_script(f"{target}() => {{ throw new DOMException('no', '{fault}') }}")
    page.goto(served.root + "contribute/suggest/?kind=tip")
    page.fill("#suggest-title", "Water the garden")
    expect(page.locator(".pb-suggest__notice--bad")).to_contain_text("before")
    expect(page.locator("#suggest-title")).to_have_value("Water the garden")
    expect_in_file(page, "Water the garden")


@pytest.mark.parametrize("kind", ["story", "tip", "prompt", "activity", "agenda"])
def test_hostile_text_in_every_field_does_not_run(kind: str, served: Served, page: Page) -> None:
    page.goto(f"{served.root}contribute/suggest/?kind={kind}")
    expect(page.locator("#suggest-title")).to_be_visible()
    page.evaluate(
        """text => { document.querySelectorAll('.pb-suggest details').forEach(d => d.open = true);
      const fields = '.pb-suggest__form input[type=text], .pb-suggest__form textarea:not([readonly])';
      for (const field of document.querySelectorAll(fields)) {
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
        field.dispatchEvent(new Event('blur'));
      } }""",
        HOSTILE,
    )
    page.locator("#suggest-check").click()
    expect(page.locator("#suggest--problems")).to_contain_text("to mend")
    assert page.evaluate("window.ran") is None
    assert page.locator(".pb-suggest__preview img, .pb-suggest__preview script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "\u202e" not in file_of(page)


def test_paper_shows_the_entry_or_the_ways(story: Page, served: Served) -> None:
    story.fill("#suggest-title", "A library that lent out its garden")
    story.emulate_media(media="print")
    story.set_viewport_size({"width": 700, "height": 1000})  # as wide as a sheet
    expect(story.locator(".pb-suggest__preview")).to_contain_text("A library that lent out its garden")
    expect(story.locator(".pb-suggest__preview")).to_be_visible()
    for part in (".pb-suggest__form", ".pb-suggest__kinds", ".pb-suggest__other"):
        expect(story.locator(part)).to_be_hidden()
    story.goto(served.root + "contribute/suggest/")
    expect(story.get_by_role("heading", name="Other ways")).to_be_visible()


def test_going_to_the_preview_does_not_move_the_form(story: Page) -> None:
    story.set_viewport_size({"width": 375, "height": 700})
    story.evaluate("scrollTo(0, 900)")
    story.locator(".pb-suggest__tabs button").last.evaluate("button => button.focus()")
    assert story.evaluate("scrollY") == 900


def test_entries_are_picked_as_search_finds_them(story: Page) -> None:
    story.locator("#suggest-related-add").click()
    options = story.locator(".pb-suggest__options [role=option]")
    story.keyboard.type("mou")
    expect(options.filter(has_text="Ground rules").first).to_be_visible()
    story.keyboard.press("Control+a")
    story.keyboard.type("tip:ask-for-input")
    expect(options).to_have_count(1)


def test_lists_by_keyboard(story: Page) -> None:
    story.fill("#suggest-lessons-0", "One.")
    for words in ("Two.", "Three."):
        story.locator("#suggest-lessons-add").press("Enter")
        story.keyboard.type(words)
    story.locator("#suggest-lessons-2-up").press("Enter")
    assert story.evaluate("document.activeElement.id") == "suggest-lessons-1-up"
    story.keyboard.press("Enter")
    assert story.evaluate("document.activeElement.id") == "suggest-lessons-0-up"
    expect(story.locator("#suggest-lessons-0")).to_have_value("Three.")
    story.locator("#suggest-lessons-1-remove").press("Enter")
    assert story.evaluate("document.activeElement.id") == "suggest-lessons-1-remove"
    expect(story.locator("#suggest-file")).to_have_value(re.compile("lessons:\n  - Three.\n  - Two.\n"))


def test_a_file_comes_in_with_what_the_form_does_not_know(served: Served, page: Page) -> None:
    page.goto(served.root + "contribute/suggest/?kind=agenda")
    text = (ROOT / "data/agendas/shop-talk.yaml").read_text("utf-8") + "colour: red\n"
    page.locator(".pb-suggest__open input").set_input_files(
        {"name": "a.yaml", "mimeType": "text/yaml", "buffer": text.encode()}
    )
    expect(page.locator(".pb-suggest__notice")).to_contain_text("The form does not know colour")
    expect(page.locator("#suggest-blocks-0-title")).not_to_have_value("")
    expect_in_file(page, "colour: red")
    page.locator(".pb-suggest__unknown button").click()
    expect(page.locator("#suggest-file")).not_to_have_value(re.compile("colour"))
    expect(page.locator(".pb-suggest__preview .pb-run tbody tr").first).to_be_visible()
    page.get_by_text("Open a file or paste YAML").click()
    page.fill("#suggest-paste", "title: [")
    page.get_by_role("button", name="Take it over").click()
    expect(page.locator(".pb-suggest__notice--bad")).to_contain_text("look at line 1")


def test_a_field_in_another_language_is_moved_to_the_one_that_it_is(served: Served, page: Page) -> None:
    page.goto(served.root + "contribute/suggest/?kind=tip")
    page.locator("details", has_text="Open a file or paste YAML").locator("summary").click()
    page.get_by_label("YAML of an entry").fill("title: Ask them first\nBegründung: It shows that you listen.\n")
    page.get_by_role("button", name="Take it over").click()
    page.fill("#suggest-summary", "Ask what the other side hopes for before you plan a single minute.")
    page.fill("#suggest-do-0", "Ask one question this week.")
    page.select_option("#suggest-series", "partner-tips")
    for word in ("Cooperation", "Step 1: Goals", "Trust"):
        page.get_by_label(word, exact=True).check()
    page.get_by_role("button", name="Check it").click()
    summary = page.locator("#suggest--problems")
    expect(summary.get_by_text("Begründung")).to_have_count(1)
    expect(summary.get_by_text("Write why.")).to_have_count(0)
    expect(page.locator("#suggest-why")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Move to “Why”").click()
    expect(page.locator("#suggest-why")).to_be_focused()
    expect(page.locator("#suggest-why")).to_have_value("It shows that you listen.")
    expect(page.locator("#suggest-unknown")).to_have_count(0)


def test_a_draft_that_another_page_hands_over_is_taken_once(served: Served, page: Page) -> None:
    page.goto(served.root)
    page.evaluate(
        "text => localStorage.setItem('partnership-playbook:suggest.handed-over', text)",
        json.dumps({"kind": "agenda", "yaml": "title: Handed over"}),
    )
    page.goto(served.root + "contribute/suggest/?kind=agenda")
    expect(page.locator("#suggest-title")).to_have_value("Handed over")
    assert page.evaluate("localStorage.getItem('partnership-playbook:suggest.handed-over')") is None


def test_a_long_file_is_copied_before_the_forge_opens(story: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.route("https://github.com/**", lambda route: route.fulfill(body="the forge"))
    fill_story(story)
    story.fill("#suggest-situation", "The library had a garden that nobody used for long. " * 100)
    expect(story.get_by_text("too long for an address")).to_be_visible()
    expect_in_file(story, "nobody used for long.")
    with context.expect_page() as opened:
        story.locator("#suggest-forge").click()
    assert opened.value.url.endswith("/new/main?filename=data%2Fstories%2Fa-library-that-lent-out-its-garden.yaml")
    story.bring_to_front()
    assert story.evaluate("navigator.clipboard.readText()") == file_of(story)


def test_a_source_that_is_not_in_the_list_is_a_note_in_the_file(story: Page) -> None:
    story.get_by_role("button", name="Name a source that is not in the list").click()
    story.keyboard.type("A book about gardens")
    start = "# New source, to be added to data/sources: A book about gardens\n"
    expect(story.locator("#suggest-file")).to_have_value(re.compile(f"^{start}"))
    expect(story.locator("#suggest-r-no-evidence .pb-suggest__finding")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(width: int, scheme: Literal["light", "dark"], served: Served, browser: Browser) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    for kind in ("story", "agenda"):
        page.goto(f"{served.root}contribute/suggest/?kind={kind}")
        page.fill("#suggest-title", "A <b>garden</b>")
        page.evaluate("document.querySelectorAll('.pb-suggest details').forEach(d => d.open = true)")
        page.locator("#suggest-related-add").click()
        page.keyboard.type("trust")
        page.locator("#suggest-check").click()
        page.evaluate(AXE)
        found = page.evaluate(
            "tags => axe.run({runOnly: tags}).then(r => r.violations.map(v => [v.id, v.nodes[0].html]))", TAGS
        )
        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_is_wrong_is_said_to_a_reader(served: Served, page: Page) -> None:
    page.goto(served.root + "contribute/suggest/?kind=tip")
    title = page.locator("#suggest-title")
    expect(title).to_have_attribute("aria-required", "true")
    before = page.title()
    page.locator("#suggest-check").click()
    expect(page).to_have_title(f"Error: {before}")
    problems = page.locator("#suggest--problems")
    expect(problems).to_be_focused()
    expect(problems.get_by_role("link", name="Write what to do.")).to_be_visible()
    expect(problems).not_to_contain_text(re.compile(r"missing|\[\d+\]|[a-z]_[a-z]"))
    found = page.locator("#suggest-title-found")
    expect(found).to_contain_text(re.compile(r"Error:\s+Write a title\."))
    # Nobody hears the ids of rules.
    heard = page.locator(".pb-suggest__finding").all_text_contents()
    assert not [one for one in heard if re.search(r"[a-z]+-[a-z]+(-[a-z]+)*\s*$", one)]
    problems.get_by_role("link", name="Write a title.").click()
    expect(title).to_be_focused()


def test_buttons_of_a_picked_entry_say_what_they_remove(served: Served, page: Page) -> None:
    page.goto(served.root + "contribute/suggest/?kind=tip")
    page.locator("#suggest-related-add").click()
    page.keyboard.type("agenda:shop-talk")
    expect(page.locator(".pb-suggest__options [role=option]")).to_have_count(1)
    page.keyboard.press("Enter")
    remove = page.get_by_role("button", name=re.compile("^Remove Shop talk between two organizations"))
    expect(remove).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("chosen")
    remove.press("Enter")
    expect(page.locator("#suggest-related-0-to")).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("removed")


def test_what_can_be_mended_is_shown_mended_and_taken_back(served: Served, page: Page) -> None:
    page.goto(served.root + "contribute/suggest/?kind=tip")
    page.get_by_text("Open a file or paste YAML").click()
    page.fill(
        "#suggest-paste",
        "title: Ask: who helps?\nadded: April 3, 2027\ndo:\n  - [Now] Ask first.\n  - • Listen then.\n"
        "sources:\n  - source: Powerful Connections\n",
    )
    page.get_by_role("button", name="Take it over").click()
    expect(page.locator(".pb-suggest__notice")).to_contain_text("so lines 1, 4 were mended")
    offered = page.locator("#suggest--mend")
    expect(offered.locator("h2")).to_have_text("3 things can be mended for you")
    expect(offered).to_contain_text("April 3, 2027")
    page.get_by_role("button", name="Mend them").press("Enter")
    expect(offered).to_have_count(0)
    expect_in_file(page, "added: 2027-04-03")
    expect_in_file(page, "  - Listen then.")
    expect_in_file(page, "source: powerful-connections")
    page.get_by_role("button", name="Undo").click()
    expect_in_file(page, "• Listen then.")


@pytest.mark.parametrize("path", ["tips/ask-for-input", "prompts/favorite-sunset", "agendas/shop-talk"])
def test_the_preview_says_where_an_entry_belongs_as_its_page_does(path: str, served: Served, page: Page) -> None:
    def facts(around: str) -> dict[str, str]:
        found: list[list[str]] = page.locator(f"{around} .pb-fact").evaluate_all(
            "facts => facts.map(one => ['dt', 'dd'].map(name => one.querySelector(name).textContent.trim()))"
        )
        return {name: said for name, said in found if name in ("Level", "When", "About")}

    page.goto(f"{served.root}{path}/")
    there = facts("main")
    page.goto(f"{served.root}contribute/suggest/?kind={path.partition('s/')[0]}")
    page.locator(".pb-suggest__open input").set_input_files(ROOT / "data" / f"{path}.yaml")
    expect(page.locator(".pb-suggest__preview .pb-fact").first).to_be_visible()
    assert len(there) == 3
    assert facts(".pb-suggest__preview") == there


@pytest.mark.parametrize(
    "path",
    [
        "tips/ask-for-input",
        "prompts/favorite-sunset",
        "agendas/shop-talk",
        "activities/after-action-review",
        "stories/awb-institute",
    ],
)
def test_the_preview_has_the_summary_and_relations_of_the_page(path: str, served: Served, page: Page) -> None:
    def lines(around: str, what: str) -> list[str]:
        found: list[str] = page.locator(f"{around} {what}").evaluate_all(
            "lines => lines.map(one => one.textContent.replace(/\\s+/g, ' ').trim())"
        )
        return found

    kind = {"activities": "activity", "stories": "story"}.get(path.partition("/")[0], path.partition("s/")[0])
    page.goto(f"{served.root}{path}/")
    related = lines("main", ".pb-related__list > li")
    lede = lines("main", ".pb-lede")
    page.goto(f"{served.root}contribute/suggest/?kind={kind}")
    page.locator(".pb-suggest__open input").set_input_files(ROOT / "data" / f"{path}.yaml")
    expect(page.locator(".pb-suggest__preview .pb-related__list a")).to_have_count(len(related))
    shown = lines(".pb-suggest__preview", ".pb-related__list > li")
    assert [line.replace(" ", "") for line in shown] == [line.replace(" ", "") for line in related]
    assert lines(".pb-suggest__preview", ".pb-lede") == lede
