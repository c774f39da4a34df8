"""What a page says as Markdown to take away."""

from __future__ import annotations

import pytest

from macros.kinds import KINDS
from macros.rendering import Renderer
from macros.rendering.lengths import own_length
from macros.rendering.page_text import page_text
from tests.unit.sample import IDS, Sample


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>Do <em>it</em></h2><p>One\n two.</p>", "## Do *it*\n\nOne two."),
        ("Loose <strong>words</strong><p>and more</p>", "Loose **words**\n\nand more"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("<ol><li>One<ul><li>In</li></ul></li><li>Two</li></ol>", "1. One\n\n   - In\n\n2. Two"),
        ("<ol class='pb-timeline'><li><h3>Month 1</h3><p>Meet.</p></li></ol>", "- **Month 1**\n\n  Meet."),
        ("<dl><div><dt>Who</dt><dd>Us</dd></div><dt>When</dt><dd>Now</dd></dl>", "- **Who:** Us\n- **When:** Now"),
        (
            "<table><caption>No</caption><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td><td></td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 |   |",
        ),
        ("<blockquote>Ask</blockquote>", "**Ask**"),
        ("<p><a href='https://x.example/'>There</a> <a href='#here'>here</a></p>", "[There](https://x.example/) here"),
        ("<p class='pb-block__meta'><span>A</span> <span>B</span></p>", "A · B"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<span role='img' aria-label='2 of 5'></span>", "2 of 5"),
    ],
)
def test_each_part_of_a_page(html: str, markdown: str) -> None:
    assert page_text(html) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<nav><p>No</p></nav>",
        "<form><p>No</p></form>",
        "<div hidden>No</div>",
        "<span aria-hidden='true'>No</span>",
        "<p class='pb-note pb-screen-only'>No</p>",
        "<p class='pb-print-only'>No</p>",
        "<fieldset class='pb-lengths'><legend>No</legend></fieldset>",
        "<strong class='pb-length--other'>No</strong>",
        "<svg><use href='x#y'></use></svg>",
        "<h2></h2><p> </p><ul></ul><dl></dl><table></table>",
    ],
)
def test_what_is_for_the_screen_stays_there(html: str) -> None:
    assert page_text(html).strip() == ""


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("&lt;script&gt;", "&lt;script>"),
        ("a *b* _c_ snake_case `d` \\", r"a \*b\* \_c\_ snake_case \`d\` \\"),
        ("[x](y) ![z](y)", r"[x]\(y) ![z]\(y)"),
        ("a | b", r"a \| b"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"\1. no list"),
    ],
)
def test_no_text_becomes_markup(text: str, markdown: str) -> None:
    assert page_text(f"<p>{text}</p>") == markdown


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_each_kind_has_a_text_to_take_away(sample: Sample, kind: str) -> None:
    playbook, _ = sample.load()
    entry = playbook.entries[f"{kind}:{IDS[kind]}"]
    fit = own_length(entry.entity) if kind == "agenda" else None  # type: ignore[arg-type]
    text = Renderer(playbook, "https://guide.example/").take_away(entry, fit)
    assert "<" not in text.replace("<https", "")
    if kind != "message":
        assert text.startswith(f"# {entry.heading}")
        assert f"(https://guide.example/{entry.url}), CC BY 4.0" in text
