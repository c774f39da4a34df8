"""Turn the text of an entry into HTML or plain text: a little Markdown, no HTML, links to entries by kind:id."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

SAFE_LINK = re.compile(r"^(https://|mailto:)")
# Text without any of these, and without a blank line or list, needs no Markdown.
_MARKS = re.compile(r"[*_\[\]`\\#!|~]|\n\s*\n|^\s*(?:[-+*]|\d+\.)\s", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK_START = re.compile(r"\](?=[(\[:])")
_ANY_MARK = re.compile(r"[\[*_\\]")


class _EntryLinks(Treeprocessor):
    """Resolve `kind:id` links, and take the address from every link that is not known to be safe."""

    resolve: Callable[[str], str | None]
    words: Set[str]

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "")
            if SAFE_LINK.match(target):
                continue
            address = self.resolve(target)
            if address is None:
                link.attrib.pop("href", None)
                continue
            link.set("href", address)
            if target.startswith("term:") or target in self.words:
                # The words open the definition in place; without script or popover they lead to the glossary.
                link.set("class", "pb-term")
                link.set("data-term", target.partition(":")[2])


class _PlainMarkdown(Extension):
    """Markdown without raw HTML, headings, images and code."""

    def __init__(self, links: _EntryLinks) -> None:
        super().__init__()
        self.links = links

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        images = ("image_link", "image_reference", "short_image_ref")
        for name in ("html", "backtick", "autolink", "automail", "reference", "short_reference", *images):
            md.inlinePatterns.deregister(name)
        for name in ("hashheader", "setextheader", "code", "hr", "reference"):
            md.parser.blockprocessors.deregister(name)
        self.links.md = md
        md.treeprocessors.register(self.links, "entry-links", 1)


class ProseRenderer:
    """Renders text fields with one reused Markdown object, which is where most of a page's time would go."""

    def __init__(self, words: Set[str] = frozenset()) -> None:
        """
        Args:
            words: the entries, as kind:id, whose meaning a link to them shows in place, beside all terms.
        """
        self._links = _EntryLinks()
        self._links.words = words
        self._markdown = markdown.Markdown(extensions=["sane_lists", _PlainMarkdown(self._links)], output_format="html")

    def block(self, text: str, resolve: Callable[[str], str | None]) -> Markup:
        """Paragraphs and lists as HTML.

        Args:
            text: the field as written.
            resolve: gives the address of a `kind:id` reference, or None if there is none.
        """
        if not _MARKS.search(text):
            return Markup("<p>{}</p>").format(text.strip())
        self._links.resolve = resolve
        return Markup(self._markdown.reset().convert(text))

    def line(self, text: str, resolve: Callable[[str], str | None]) -> Markup:
        """One line of text as HTML without a paragraph around it; paragraphs run on, since a span holds none."""
        text = " ".join(text.split())
        if not _MARKS.search(text):
            return escape(text)
        html = self.block(text, resolve)
        return Markup(re.sub(r"^<p>|</p>$", "", html.strip()))


def plain(text: str) -> str:
    """The text without its Markdown: links keep their words, emphasis and escapes their content."""
    if not _ANY_MARK.search(text):
        return text
    return _STRONG.sub(r"\2", _LINK.sub(r"\1", text)).replace("*", "").replace("\\", "")


def plain_texts(value: object) -> object:
    """Lists and dictionaries as they are, with the texts in them as `plain` gives them."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: plain_texts(part) for key, part in value.items()}
    return [plain_texts(part) for part in value] if isinstance(value, list) else value


def markdown_text(text: str, resolve: Callable[[str], str | None]) -> str:
    """The text as Markdown that stands alone and is inert.

    `kind:id` links become addresses or lose their link; nothing else is left that a reader's program could take for
    a link, an image or a tag.
    """
    pieces, end = [], 0
    for match in _LINK.finditer(text):
        words, target = match.groups()
        address = target if SAFE_LINK.match(target) else resolve(target)
        pieces += [inert(text[end : match.start()]), f"[{inert(words)}]({address})" if address else inert(words)]
        end = match.end()
    return "".join([*pieces, inert(text[end:])])


def literal(text: str) -> str:
    """A text as Markdown that shows all its signs as they are, such as a name."""
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", text)


def as_entities(text: str) -> str:
    """A text as it may stand in a page of prose, where Markdown, HTML and macros would read its signs."""
    return re.sub(r"[^\w\s.,;:?!’“”–-]", lambda sign: f"&#{ord(sign[0])};", text)


def inert(text: str) -> str:
    """The text with nothing left that a program could take for a link, an image, a tag or a cell."""
    return _LINK_START.sub(r"]\\", text).replace("<", "&lt;").replace("|", "\\|")
