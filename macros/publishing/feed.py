"""What is new, as a list and as a feed, and all entries as a list for language models."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from ..book.playbook import Entry, Playbook
from ..kinds import KINDS
from ..rendering import Renderer
from ..rendering.prose import literal, plain

_ATOM = "http://www.w3.org/2005/Atom"


def news(playbook: Playbook) -> list[tuple[date, str, Entry]]:
    """What is new and changed as (day, words, entry), newest first; words are "New" or the change itself.

    Within a day the kinds take turns, so that a list of a few shows something of each.
    """
    items = []
    for entries in (playbook.of(kind.name) for kind in KINDS if kind.listed):
        for turn, entry in enumerate(entries):
            items.append((entry.entity.added, "New", entry, turn))
            items.extend((change.on, change.what, entry, turn) for change in entry.entity.changes)
    items.sort(key=lambda item: (-item[0].toordinal(), item[3]))
    return [(day, words, entry) for day, words, entry, _ in items]


def feed(renderer: Renderer, most: int = 50) -> str:
    """The newest additions and changes, as an Atom feed."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed")
    edition, items = renderer.playbook.edition, news(renderer.playbook)[:most]

    def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
        element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
        element.text = text or None
        return element

    add(root, "title", f"{edition.inline}: new and changed")
    add(root, "id", renderer.site_url)
    add(root, "link", rel="self", href=renderer.site_url + "feed.xml")
    add(root, "link", href=renderer.site_url)
    add(root, "updated", f"{max((day for day, _, _ in items), default=date(2026, 1, 1))}T00:00:00Z")
    add(add(root, "author"), "name", edition.name)
    for day, words, entry in items:
        item = add(root, "entry")
        add(item, "title", f"{entry.kind.title}: {plain(entry.heading)}")
        add(item, "id", f"{renderer.site_url}{entry.url}#{day}")
        add(item, "link", href=renderer.site_url + entry.url)
        add(item, "updated", f"{day}T00:00:00Z")
        add(item, "category", term=entry.kind.name)
        add(item, "summary", f"{entry.entity.summary}" if words == "New" else plain(words))
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def for_language_models(renderer: Renderer) -> str:
    """All entries in short, as the file `llms.txt` has them."""
    edition = renderer.playbook.edition
    lines = [f"# {literal(edition.name)}", "", f"> {literal(edition.line)}", ""]
    lines += ["All entries as data: " + renderer.site_url + "api/v1/index.json", ""]
    for kind in KINDS:
        lines += [f"## {kind.plural}", "", kind.blurb, ""]
        lines += [
            f"- [{plain(entry.heading)}]({renderer.site_url}{entry.url}): {entry.entity.summary}"
            for entry in renderer.playbook.of(kind.name)
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
