"""Turns what a page says into Markdown, for entries whose kind has no text of its own to take away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from .prose import inert

_VOID = {"br", "hr", "img", "input", "use", "path", "rect", "circle"}
_BLOCKS = {
    "p",
    "ul",
    "ol",
    "dl",
    "table",
    "blockquote",
    "div",
    "section",
    "article",
    "details",
    "summary",
    "nav",
    "pre",
    "header",
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What is for a screen only, and what asks for something to be done on the page.
_SKIPPED = {"svg", "nav", "form", "button", "select", "input", "template", "script", "noscript"}
# Small facts side by side, which only room keeps apart on a page.
_SIDE_BY_SIDE = "pb-block__meta"
# Lists in order whose items say their own place.
_UNNUMBERED = "pb-timeline"
# The way to the other pages of a list is a part of it.
_PAGES = "pb-pages"
# A text has the length that an entry is written for, and no choice of others.
_NOT_ON_PAPER = {"pb-print-only", "pb-screen-only", "pb-lengths", "pb-length--other", "pb-take"}
_TAG = re.compile(
    r"""<!--.*?-->|<(/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/"']+(?:="[^"]*"|='[^']*')?)*)\s*(/?)>""", re.DOTALL
)
_ATTRIBUTE = re.compile(r"""([^\s=>/"']+)(?:="([^"]*)"|='([^']*)')?""")
_BLANKS = re.compile(r"\s+")
_LINE_END = re.compile(r"[^\S\n]*\n[^\S\n]*")
_SPACES = re.compile(r" {2,}")
_MARKS = re.compile(r"[\\*`]|(?<!\w)_|_(?!\w)")
_LOOKS_LIKE_A_LIST = re.compile(r"^(?=[#>+-]|\d+[.)]\s)")


@dataclass
class Node:
    """An element: its name, its attributes, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)


def page_text(html: str) -> str:
    """The Markdown of a piece of our own HTML: headings, paragraphs, lists, tables and links.

    No text in it can become markup that was none, as everywhere in files to take away.
    """
    return "\n\n".join(_blocks(_parse(html).children))


def _parse(html: str) -> Node:
    """The elements of our own HTML, where each that is not void is closed: no parser for whatever the web has."""
    opened = [Node("")]
    end = 0
    for tag in _TAG.finditer(html):
        if tag.start() > end:
            opened[-1].children.append(unescape(html[end : tag.start()]))
        end = tag.end()
        closes, name, attributes, is_alone = tag.groups()
        if closes:
            if name not in _VOID and len(opened) > 1:
                opened.pop()
        elif name:
            found = _ATTRIBUTE.findall(attributes)
            node = Node(name, {key: unescape(double or single) for key, double, single in found})
            opened[-1].children.append(node)
            if name not in _VOID and not is_alone:
                opened.append(node)
    opened[-1].children.append(unescape(html[end:]))
    return opened[0]


def _blocks(children: Iterable[Node | str], nested: bool = False) -> Iterator[str]:
    """The blocks among some children, and as paragraphs what stands between them. nested: whether it is in a list."""
    run: list[Node | str] = []
    for child in children:
        if isinstance(child, Node) and (child.tag in _BLOCKS or child.tag in _HEADINGS):
            yield from _paragraph(run)
            run = []
            if not _is_hidden(child):
                yield from _block(child, nested)
        else:
            run.append(child)
    yield from _paragraph(run)


def _paragraph(children: Iterable[Node | str]) -> Iterator[str]:
    if text := _line(children):
        yield _LOOKS_LIKE_A_LIST.sub(r"\\", text)


def _block(node: Node, nested: bool) -> Iterator[str]:
    if level := _HEADINGS.get(node.tag):
        if text := _line(node.children):
            yield f"**{text}**" if nested else f"{'#' * level} {text}"
    elif node.tag in ("ul", "ol"):
        yield from _list(node)
    elif node.tag == "dl":
        yield from _definitions(node)
    elif node.tag == "table":
        yield _table(node)
    elif node.tag in ("blockquote", "summary"):
        if text := _line(node.children):
            yield f"**{text}**"
    elif node.tag == "pre":
        yield _as_code(_raw(node).strip("\n"), "```", "\n")
    elif node.tag == "p":
        yield from _paragraph(_apart(node))
    else:
        yield from _blocks(node.children, nested)


def _apart(node: Node) -> list[Node | str]:
    """What is in a paragraph, with dots between facts that stand side by side."""
    if _SIDE_BY_SIDE not in node.attributes.get("class", "").split():
        return node.children
    facts = [child for child in node.children if isinstance(child, Node)]
    return [part for place, fact in enumerate(facts) for part in ((" · ", fact) if place else (fact,))]


def _list(node: Node) -> Iterator[str]:
    items = [list(_blocks(item.children, nested=True)) for item in _elements(node) if item.tag == "li"]
    is_numbered = node.tag == "ol" and _UNNUMBERED not in node.attributes.get("class", "").split()
    marks = [f"{place}. " if is_numbered else "- " for place in range(1, len(items) + 1)]
    written = [_indented(mark, "\n\n".join(item)) for mark, item in zip(marks, items, strict=True) if item]
    if written:
        yield ("\n\n" if any(len(item) > 1 for item in items) else "\n").join(written)


def _definitions(node: Node) -> Iterator[str]:
    pairs, names = [], []
    for child in _flat(node):
        if child.tag == "dt":
            names.append(_line(child.children))
        elif child.tag == "dd":
            name = f"**{', '.join(names)}:**"
            said = list(_blocks(child.children, nested=True))
            pairs.append(_indented("- ", "\n\n".join([f"{name} {said[0]}" if said else name, *said[1:]])))
            names = []
    if pairs:
        yield "\n".join(pairs)


def _flat(node: Node) -> Iterator[Node]:
    """The terms and their meanings, which may stand in boxes."""
    for child in _elements(node):
        if child.tag == "div":
            yield from _flat(child)
        else:
            yield child


def _table(node: Node) -> str:
    rows = [[_line(cell.children) for cell in _elements(row)] for row in _rows(node)]
    if not rows:
        return ""
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(cell or ' ' for cell in line)} |" for line in lines)


def _rows(node: Node) -> Iterator[Node]:
    for child in _elements(node):
        if child.tag == "tr":
            yield child
        elif child.tag != "caption":
            yield from _rows(child)


def _as_code(text: str, fence: str, around: str) -> str:
    while fence in text:
        fence += "`"
    return f"{fence}{around}{text}{around}{fence}"


def _raw(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _raw(child) for child in node.children)


def _elements(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node) and not _is_hidden(child)]


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    classes = attributes.get("class", "").split()
    return (
        (node.tag in _SKIPPED and _PAGES not in classes)
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or not _NOT_ON_PAPER.isdisjoint(classes)
    )


def _indented(mark: str, text: str) -> str:
    return mark + text.replace("\n", "\n" + " " * len(mark)).replace("\n" + " " * len(mark) + "\n", "\n\n")


def _line(children: Iterable[Node | str]) -> str:
    """Words on one line, with breaks only where the page has them."""
    return _SPACES.sub(" ", _LINE_END.sub("\n", "".join(_inlines(children)))).strip()


def _inlines(children: Iterable[Node | str]) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield inert(_MARKS.sub(r"\\\g<0>", _BLANKS.sub(" ", child)))
        elif child.tag == "br":
            yield "\n"
        elif child.attributes.get("role") == "img":
            yield inert(child.attributes.get("aria-label", ""))
        elif not _is_hidden(child):
            yield _inline(child)


def _inline(node: Node) -> str:
    text = "".join(_inlines(node.children))
    address = node.attributes.get("href", "")
    if not text.strip():
        return text
    if node.tag == "code":
        return _as_code(_raw(node), "`", "")
    if node.tag in ("strong", "b"):
        return f"**{text.strip()}**"
    if node.tag in ("em", "i"):
        return f"*{text.strip()}*"
    return f"[{text.strip()}]({address})" if node.tag == "a" and address and not address.startswith("#") else text
