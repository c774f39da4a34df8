"""Bringing the agenda one has: pasted or as a file, looked at before it counts, and nothing of it lost."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.builder import adapt, builder, saved, start, titles, wait_until_saved
from tests.conftest import Served

__all__ = ["builder"]

PLAIN = """Dear all,

Quarterly exchange, North and South Office
9:00  Welcome (10 min)
9:10  News from both sides (20 min)
9:30  Break
9:40  Referral form: what works, what does not (45 min) - led by the data leads
10:25 Next steps
"""
TITLES = ["Welcome", "News from both sides", "Break", "Referral form: what works, what does not", "Next steps"]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(lines: list[str]) -> bytes:
    """A Word document that another program could have written."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{paragraphs}</w:body></w:document>')
    return file.getvalue()


def bring(page: Page, text: str) -> None:
    page.get_by_label("Bring the agenda you have").fill(text)
    page.get_by_role("button", name="Read it").click()


def open_file(page: Page, name: str, content: bytes) -> None:
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "application/octet-stream", "buffer": content})


def expect_look(page: Page) -> None:
    expect(page.get_by_role("heading", level=1, name="Is this your agenda?")).to_be_focused()


def make(page: Page) -> None:
    page.get_by_role("button", name="Make a draft").click()
    expect(page.locator(".pb-row").first).to_be_visible()
    wait_until_saved(page)


def test_a_pasted_agenda_is_looked_at_and_becomes_a_draft(builder: Page, served: Served) -> None:
    start(builder, served)
    bring(builder, PLAIN)
    expect_look(builder)
    blocks = builder.locator(".pb-brought__block")
    expect(blocks.locator("strong")).to_have_text(TITLES)
    expect(blocks.nth(2)).to_contain_text("Break")
    expect(blocks.nth(3)).to_contain_text("Led by the data leads")
    # What nobody wrote is a guess, and what was not understood is shown.
    expect(blocks.locator("em")).to_have_count(1)
    expect(builder.locator(".pb-brought__kept")).to_contain_text("Dear all, in the notes of “Welcome”")
    assert saved(builder) == []
    make(builder)
    assert titles(builder)[:5] == TITLES
    [kept] = saved(builder)
    assert [block["minutes"] for block in kept["blocks"]][:4] == [10, 20, 10, 45]
    assert kept["start"] == "09:00"
    assert kept["blocks"][0]["notes"] == "Dear all,"


def test_going_back_keeps_nothing_but_the_text(builder: Page, served: Served) -> None:
    start(builder, served)
    bring(builder, PLAIN)
    expect_look(builder)
    builder.get_by_role("link", name="Back to the start").click()
    expect(builder.get_by_label("Bring the agenda you have")).to_have_value(PLAIN)
    assert saved(builder) == []


def test_nothing_to_read_is_said(builder: Page, served: Served) -> None:
    start(builder, served)
    bring(builder, "---")
    expect(builder.get_by_role("alert")).to_contain_text("There is nothing in it to read.")
    bring(builder, "word " * 50_000)
    expect(builder.get_by_role("alert")).to_contain_text("far longer than an agenda")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("agenda.txt", PLAIN.encode()),
        ("agenda.docx", word(PLAIN.splitlines())),
        ("agenda.csv", b"Time,Item\n" + b"".join(b"9:%d0,%s\n" % (at, t.encode()) for at, t in enumerate(TITLES))),
        ("agenda.md", b"# Exchange\n\n" + b"".join(b"- %s (10 min)\n" % title.encode() for title in TITLES)),
    ],
)
def test_files_open(builder: Page, served: Served, name: str, content: bytes) -> None:
    start(builder, served)
    content = (
        content.replace(b"Referral form: what works, what does not", b'"%s"' % TITLES[3].encode())
        if (name.endswith(".csv"))
        else content
    )
    open_file(builder, name, content)
    expect_look(builder)
    expect(builder.locator(".pb-brought__block strong")).to_have_text(TITLES)
    make(builder)
    assert titles(builder)[:5] == TITLES


@pytest.mark.parametrize("ending", ["md", "yaml"])
def test_what_an_agenda_page_gives_away_opens(builder: Page, served: Served, site: Path, ending: str) -> None:
    file = next(iter(sorted((site / "agendas/shop-talk").glob(f"shop-talk*.{ending}"))))
    start(builder, served)
    open_file(builder, file.name, file.read_bytes())
    expect_look(builder)
    make(builder)
    brought = saved(builder)[0]
    adapt(builder, served)
    assert titles(builder)[0] == brought["blocks"][0]["title"]
    assert brought["blocks"][0]["steps"]
    assert "from" not in brought


def test_the_yaml_that_the_builder_writes_opens(builder: Page, served: Served) -> None:
    adapt(builder, served)
    expected = titles(builder)
    builder.get_by_role("button", name="Save or send").click()
    with builder.expect_download() as download:
        builder.get_by_role("menuitem", name="YAML").or_(builder.get_by_role("button", name="YAML")).first.click()
    builder.keyboard.press("Escape")
    content = Path(download.value.path()).read_bytes()
    start(builder, served)
    open_file(builder, download.value.suggested_filename, content)
    expect_look(builder)
    make(builder)
    assert titles(builder) == expected


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("agenda.pdf", b"%PDF-1.7", "A PDF can’t be read here."),
        ("agenda.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "save it as .docx"),
        ("agenda.docx", b"PK\x03\x04 broken", "That Word document can’t be read."),
        ("table.xlsx", b"PK\x03\x04", "Copy its cells and paste them"),
        ("photo.png", b"\x89PNG\x00\x01", "That file holds no text."),
        ("agenda.yaml", b"title: A\nblocks:\n  - title: [", "look at line"),
        ("tip.yaml", b"title: A tip\nsummary: It says what to do.\n", "no agenda"),
        ("big.docx", b"PK\x03\x04" + bytes(16_000_000), "15 MB is the most"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_way_on(
    builder: Page, served: Served, name: str, content: bytes, said: str
) -> None:
    start(builder, served)
    open_file(builder, name, content)
    expect(builder.get_by_role("alert")).to_contain_text(said)
    expect(builder.get_by_role("alert")).to_contain_text("Nothing was changed.")
    assert saved(builder) == []


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_look_fits_and_is_read_well(builder: Page, served: Served, width: int) -> None:
    builder.set_viewport_size({"width": width, "height": 800})
    start(builder, served)
    bring(builder, PLAIN + "10:30 " + "x" * 200 + "\nPlace: https://example.org/" + "y" * 300)
    expect_look(builder)
    assert builder.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
