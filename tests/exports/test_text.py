"""Markdown and HTML: what a reader's program makes of them holds our own marks and links, and no others."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest

from tests.exports.conftest import HOSTILE, Export, filled_with, job, long_agenda, sample

SOURCE = "https://playbook.example/agendas/shop-talk/"
EXTENSIONS = ["tables", "attr_list", "fenced_code", "def_list", "footnotes", "md_in_html"]


class Page(HTMLParser):
    """The tags with their attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attributes)

    def handle_data(self, data: str) -> None:
        self.words += data


def rendered(content: bytes) -> Page:
    return Page(markdown.markdown(content.decode(), extensions=EXTENSIONS))


def test_markdown_is_a_document(export: Export) -> None:
    page = rendered(export(job("md", sample()))[0])
    assert [page.tags.count(tag) for tag in ("h1", "h2", "table", "ol", "blockquote")] == [1, 8, 2, 5, 3]
    assert page.attributes == [("href", SOURCE)]


@pytest.mark.parametrize("format", ["md", "html"])
def test_hostile_text_is_only_text(export: Export, format: str) -> None:
    usual, *contents = export(job(format, filled_with("words")), *(job(format, filled_with(text)) for text in HOSTILE))
    read = rendered if format == "md" else lambda content: Page(content.decode())
    wanted = read(usual)
    for text, content in zip(HOSTILE, contents, strict=True):
        page = read(content)
        assert page.tags == wanted.tags, text[:60]
        assert page.attributes == wanted.attributes, text[:60]
        assert page.words.count(text) == wanted.words.count("words"), text[:60]


def test_300_blocks_are_there(export: Export) -> None:
    text, html = export(job("txt", long_agenda()), job("html", long_agenda()))
    assert text.decode().count("4. Say when you will end") == 300
    assert Page(html.decode()).tags.count("ol") == 300
