"""Rules about what may stand in a text: a little Markdown, and nothing that a browser or a template could run."""

from __future__ import annotations

import re

from ..fields import Text, naming, spell
from ..kinds.assessment import Assessment, Question
from ..kinds.condition import Condition
from ..kinds.goal import Goal
from ..kinds.message import Message
from ..kinds.prompt import Prompt
from ..kinds.text import Part
from ..listed import ITEM_MARK, stray_sign
from .rules import Finding, Findings, and_more, text_rule

SPOKEN: frozenset[tuple[type[Part], str]] = frozenset(
    {
        (Assessment, "discuss"),
        (Condition, "ask"),
        (Goal, "guiding_questions"),
        (Message, "subject"),
        (Prompt, "follow_ups"),
        (Prompt, "question"),
        (Question, "text"),
    }
)
"""Fields that are said aloud or copied as they are, and so carry no Markdown, like titles and summaries."""

_HTML = re.compile(r"<[A-Za-z/!?][^>\n]{0,20}>?|&(?:#\w{1,8}|[A-Za-z]{2,30}\d{0,2});")
_TEMPLATE = re.compile(r"\{[{%#]|[}%#]\}|\{:[^}\n]{0,20}")
_FORBIDDEN = tuple(
    (re.compile(pattern, re.MULTILINE), what, hint)
    for pattern, what, hint in (
        (r"^ {0,3}#{1,6}(?=[ \n])[^\n]{0,20}", "a heading", "write it as a sentence, or in **bold**"),
        (r"\n *(?:=+|-{2,}) *$|^ {0,3}(?:[-*_] ?){3,}$", "a heading or a line across", "leave the signs out"),
        (r"!\[", "an image", "say in words what it shows"),
        (r"~~[^~\n]{1,20}~~", "words that are crossed out", "delete them, or the ~~ around them"),
        (r"`[^`\n]{0,20}|^~~~", "code", 'put it in "quotation marks"'),
        (r"^ {4,}\S[^\n]{0,20}", "an indented line, which becomes code", "indent all lines of the text alike"),
        (r"^ *\|[^\n]{0,20}|\|\s*:?-{2,}", "a table", 'write a list with "- " instead'),
        (
            r"\]\[[^\]\n]{0,30}\]?|^ {0,3}\[[^\]\n]+\]: *\S{1,200}(?: +[\"'(][^\n]{0,99})? *$",
            "a reference link",
            "write [words](address)",
        ),
        (r"^ {0,3}>[^\n]{0,20}", "a quotation block", "write the words in a sentence"),
        (r"^ {0,3}\d{1,3}[.)] [^\n]{0,20}", "a numbered list", 'start each line with "- " instead'),
        (r"^ {0,3}[*+] [^\n]{0,20}", "a list with * or +", 'start each line with "- " instead'),
        (r"^ {0,3}(?:!!!|\?\?\?)[^\n]{0,20}", "a note box", "write it as a paragraph"),
    )
)
_LIST_OR_PARAGRAPHS = re.compile(r"\n\s*\n|^- [^\n]{0,20}", re.M)
_ANY_MARKDOWN = re.compile(r"\*\*?[^\s*][^*\n]{0,20}|(?<!\w)_[^\s_][^_\n]{0,20}_|\]\([^)\s]{0,20}")
_SIGNS = re.compile(r"[<&{#=*_`!|\[>~+?\n]")
_SIGNS_AT_START = re.compile(r" *\d+[.)] | {4}| *- ")


def is_item(text: Text) -> bool:
    """Whether a text is an item of a list, or names one."""
    return isinstance(text.at[-1], int) or (
        len(text.at) > 1 and isinstance(text.at[-2], int) and text.field == naming(text.model)
    )


@text_rule("no-html", signs="<&")
def no_html(text: Text) -> Findings:
    """Texts hold no HTML: no tags, no comments, no codes such as &nbsp;."""
    if found := [one[0] for one in _HTML.finditer(text.value)]:
        message = f"{spell(text.at)} holds HTML: {found[0]}{and_more(found)}"
        yield Finding(text.at, message, "write plain words; put a space after a < that means less than", found[0])


@text_rule("no-template", signs="{}")
def no_template(text: Text) -> Findings:
    """Texts hold no template code such as {{ or {%."""
    if found := [one[0] for one in _TEMPLATE.finditer(text.value)]:
        message = f"{spell(text.at)} holds template code: {found[0]}{and_more(found)}"
        yield Finding(text.at, message, "blanks to fill in are written in [square brackets]", found[0])


@text_rule("allowed-markdown")
def allowed_markdown(text: Text) -> Findings:
    """Texts use **bold**, *emphasis*, links, and in long texts paragraphs and lists that start with -."""
    if not _SIGNS.search(text.value) and not _SIGNS_AT_START.match(text.value):
        return
    mark = ITEM_MARK.match(text.value) if is_item(text) else None
    value = text.value[mark.end() :] if mark else text.value
    for pattern, what, hint in _FORBIDDEN:
        found = pattern.search(value)
        if found:
            words = found[0].strip()
            yield Finding(text.at, f"{spell(text.at)} holds {what}: {words}", hint, words)
    if text.form != "prose" and (found := _LIST_OR_PARAGRAPHS.search(text.value)):
        message = f"{spell(text.at)} is one line or sentence, but holds a list or several paragraphs"
        yield Finding(text.at, message, "write it as one sentence, or as several items", found[0].strip())


@text_rule("list-gap", signs="\n")
def lists_stand_apart(text: Text) -> Findings:
    """A list in a long text has a free line above it; otherwise it is read as a part of the sentence."""
    if text.form != "prose":
        return
    is_list: bool | None = None
    for line in text.value.split("\n"):
        if not line.strip():
            is_list = None
        elif line.startswith("- ") and is_list is False:
            hint = "leave a line free above the list; two lines if the text stands below >-"
            yield Finding(text.at, f"{spell(text.at)} has a list right below a sentence: {line[:20]}", hint, line[:20])
            return
        elif is_list is None:
            is_list = line.startswith("- ")


@text_rule("stray-sign", signs="=–—\uff1a")
def texts_start_with_words(text: Text) -> Findings:
    """A text starts with its words: no =, dash or wide colon is left between it and the name of its field."""
    if found := stray_sign(text.value, is_item(text)):
        message = f"{spell(text.at)} starts with {found[2]}"
        yield Finding(text.at, message, f"delete the {found[2]} before its words", found[2])


@text_rule("plain-text", signs="*_]")
def plain_text(text: Text) -> Findings:
    """Titles, summaries, and questions that are said aloud carry no Markdown."""
    plain = text.form in ("title", "summary") or (text.model, text.field) in SPOKEN
    if plain and (found := _ANY_MARKDOWN.search(text.value)):
        message = f"{spell(text.at)} holds Markdown: {found[0]}"
        yield Finding(text.at, message, "write plain words without **, *, _ and links", found[0])
