"""The fewest pages that together hold whatever any page of a site holds, found anew from its files.

An accessibility fault is in an element and where it stands, and all pages are made of few parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from pathlib import Path

from tests.build.site_parts import Element, PageSource, read_pages

# Attributes of which it matters whether they are there; of others that matter, see `part`, the value does.
_MARKED = {"alt", "for", "hidden", "href", "lang", "open", "scope", "tabindex", "title"}


def part(element: Element) -> Hashable:
    """What an element is to somebody who looks for faults: its name, role, classes, kind, and which attributes it has."""
    attributes = element.attributes
    return (
        element.tag,
        frozenset(element.get("class").split()),
        *(attributes.get(name) for name in ("role", "type", "data-widget")),
        frozenset(name for name in attributes if name in _MARKED or name.startswith("aria-")),
    )


def parts(page: PageSource) -> set[Hashable]:
    """What a page holds: its parts, each with the one around it."""
    known = {id(element): part(element) for element in page.elements}
    return {(known[id(element)], known.get(id(element.around))) for element in page.elements}


def covering_pages(site: Path) -> list[str]:
    """The addresses of the fewest pages that together hold the parts of all, as far as picking the fullest finds them."""
    held = {page.url: parts(page) for page in sorted(read_pages(site).values(), key=lambda page: page.url)}
    left = {url: set(found) for url, found in held.items()}
    picked: list[str] = []
    while any(left.values()):
        fullest = max(left, key=lambda url: len(left[url]))
        picked.append(fullest)
        for found in left.values():
            found -= held[fullest]
    times = Counter(one for url in picked for one in held[url])
    for url in list(reversed(picked)):
        if all(times[one] > 1 for one in held[url]):
            picked.remove(url)
            times.subtract(held[url])
    return sorted(picked)
