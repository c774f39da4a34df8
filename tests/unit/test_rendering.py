"""Rendering prose: the little Markdown that is allowed, and nothing that could run."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.rendering.prose import ProseRenderer, markdown_text, plain
from macros.rendering.words import due_words, mark_blanks, show_day, show_minutes, show_offset, show_spans

RENDERER = ProseRenderer()


def resolve(reference: str) -> str | None:
    return f"../{reference.replace(':', '/')}/" if reference.startswith(("tip:", "term:")) else None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words & more.", "<p>Plain words &amp; more.</p>"),
        ("**Bold** and *slanted*.", "<p><strong>Bold</strong> and <em>slanted</em>.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("[a tip](tip:listen)", '<p><a href="../tip/listen/">a tip</a></p>'),
        ("[turf](term:turf)", '<p><a class="pb-term" data-term="turf" href="../term/turf/">turf</a></p>'),
        ("[out](https://example.org/)", '<p><a href="https://example.org/">out</a></p>'),
        ("[gone](tip-without-kind)", "<p><a>gone</a></p>"),
    ],
)
def test_prose_renders_the_allowed_markdown(text: str, html: str) -> None:
    assert RENDERER.block(text, resolve) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "*<img src=x onerror=alert(1)>*",
        "- <iframe src=//evil.example>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://example.org/pixel.png)",
        "# heading\n\n<b>x</b>",
        "    code <i>",
        "`<u>`",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "&lt;script&gt; **and** <style>",
        "<https://example.org/><a href=x>**x**</a>",
    ],
)
def test_prose_never_makes_markup_of_hostile_text(text: str) -> None:
    html = str(RENDERER.block(text, resolve)).lower()
    for forbidden in (
        "<script",
        "<img",
        "<iframe",
        "<style",
        "<i>",
        "<b>",
        "<u>",
        "<h1",
        'href="javascript',
        'href="data',
        "<a href=x",
    ):
        assert forbidden not in html


ALLOWED_TAGS = {
    "p",
    "/p",
    "strong",
    "/strong",
    "em",
    "/em",
    "ul",
    "/ul",
    "ol",
    "/ol",
    "li",
    "/li",
    "a",
    "/a",
    "br",
    "br /",
    "blockquote",
    "/blockquote",
}


@given(st.text(alphabet="<>&\"'[]()*_`#-!\\ \nabj:/=1.", max_size=60))
def test_prose_gives_only_allowed_tags_for_any_text(text: str) -> None:
    html = str(RENDERER.block(text, resolve))
    tags = {part.split(">")[0].split(" ")[0] for part in html.split("<")[1:]}
    assert tags <= ALLOWED_TAGS


def test_line_leaves_out_the_paragraph() -> None:
    assert RENDERER.line("**a** & b", resolve) == "<strong>a</strong> &amp; b"
    assert RENDERER.line("**a**\n\nb", resolve) == "<strong>a</strong> b"


def test_plain_takes_the_marks_away() -> None:
    assert plain("**Read** [this](tip:x) and *that*") == "Read this and that"


def test_markdown_text_resolves_links_and_defuses_tags() -> None:
    assert markdown_text("[a](tip:x) [b](nowhere) <b>", resolve) == "[a](../tip/x/) b &lt;b>"


def test_markdown_text_keeps_to_its_cell_of_a_table() -> None:
    assert markdown_text("and | or [a | b](tip:x)", resolve) == "and \\| or [a \\| b](../tip/x/)"


def test_words_for_times_and_days() -> None:
    assert [show_minutes(value) for value in (45, 120, 150, 180)] == ["45 min", "120 min", "2 h 30 min", "3 h"]
    assert show_offset(95) == "1:35"
    assert show_day(datetime.date(2026, 3, 4)) == "March 4, 2026"
    assert [due_words(days) for days in (-14, -1, 0, 2, 7)] == [
        "2 weeks before",
        "1 day before",
        "on the day",
        "2 days after",
        "1 week after",
    ]


def test_spans_join_neighbors() -> None:
    assert show_spans(["networking", "coordination", "cooperation"], "level") == "Networking to Cooperation"
    assert show_spans(["networking", "collaboration"], "level") == "Networking, Collaboration"
    assert show_spans(["networking", "coordination", "cooperation", "collaboration", "multisector"], "level") == "All"


def test_blanks_are_marked_and_escaped() -> None:
    assert mark_blanks("Hi [first name] <b>") == 'Hi <mark class="pb-blank">[first name]</mark> &lt;b&gt;'
