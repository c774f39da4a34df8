"""A finished site as tests look at it: its pages, parsed once, and what they refer to."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

# Attributes that hold an address.
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "cite",
    "xlink:href",
    "srcset",
    "ping",
    "manifest",
)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """A start tag with its attributes, the element around it, and the text that follows until its end tag."""

    tag: str
    attributes: dict[str, str]
    line: int
    around: Element | None
    text: str = ""

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass
class PageSource(HTMLParser):
    """A page: its elements in order, and where it is."""

    path: str
    source: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._add(tag, attrs)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        around = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0], around)
        self.elements.append(element)
        return element

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        """All elements with one of these names."""
        return [element for element in self.elements if element.tag in tags]

    @property
    def ids(self) -> list[str]:
        """The ids on the page, with those that are there twice."""
        return [element.get("id") for element in self.elements if "id" in element.attributes]

    @property
    def url(self) -> str:
        """The address below the site's root."""
        return re.sub(r"(^|/)index\.html$", r"\1", self.path)


LEADS_ON = '<meta http-equiv="refresh"'
"""What a page has at an address that an entry had before."""


@lru_cache(maxsize=4)
def read_pages(site: Path) -> dict[str, PageSource]:
    """All pages of a site by their path, without those that only lead on from a former address."""
    files = sorted(site.rglob("*.html"))
    texts = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}
    return {path: PageSource(path, text) for path, text in texts.items() if LEADS_ON not in text}


def files_of(site: Path) -> set[str]:
    """The paths of all files of a site."""
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


@dataclass(frozen=True)
class Reference:
    """An address that a page refers to."""

    page: str
    tag: str
    attribute: str
    rel: str
    address: str

    def __str__(self) -> str:
        return f'/{self.page} <{self.tag} {self.attribute}="{self.address}">'

    @property
    def is_outside(self) -> bool:
        """Whether it names a scheme or a host."""
        parts = urlsplit(self.address)
        return bool(parts.scheme or parts.netloc)

    def file(self, mount: str) -> tuple[str, str] | None:
        """The file and the anchor that it leads to if the site is at `mount`; None if it leaves the site."""
        found = urlsplit(urljoin(f"http://host{mount}{self.page}", self.address))
        path = unquote(found.path)
        if found.netloc != "host" or not path.startswith(mount):
            return None
        path = path.removeprefix(mount)
        return path + "index.html" if path.endswith("/") or not path else path, unquote(found.fragment)


def references(page: PageSource) -> list[Reference]:
    """Every address in a page."""
    found = []
    for element in page.elements:
        for name in ADDRESSES:
            if name in element.attributes:
                values = element.get(name).split(",") if name == "srcset" else [element.get(name)]
                for value in values:
                    address = value.split()[0] if name == "srcset" and value.split() else value
                    found.append(Reference(page.path, element.tag, name, element.get("rel"), address))
    return found


@dataclass(frozen=True)
class SearchPage:
    """What search knows of a page: what it lists, and all texts it looks at."""

    title: str
    summary: str
    text: str


def search_pages(site: Path) -> dict[str, SearchPage]:
    """What search knows of each page, by its address below the site's root."""
    start = json.loads((site / "search-index/start.json").read_text(encoding="utf-8"))
    found = {}
    for file in (site / "search-index" / start["version"]).glob("pages-*.json"):
        texts = json.loads(file.with_name(file.name.replace("pages", "text")).read_text(encoding="utf-8"))
        for (url, title, *_, summary, _), text in zip(json.loads(file.read_text(encoding="utf-8")), texts, strict=True):
            found[url] = SearchPage(title, summary, text)
    return found
