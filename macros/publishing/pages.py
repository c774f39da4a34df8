"""The pages made from the models: one for each entry, those for contributors, and those at former addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..book.playbook import Entry
from ..kinds import BY_NAME, KINDS, Kind
from ..rendering import Renderer
from ..rendering.grouping import Group
from ..rendering.prose import literal, plain
from .linked_data import structured_data


@dataclass
class SitePage:
    """A page of the site, as the shell shows it.

    url: its address below the site's root, such as tips/show-interest/. source: the file that "edit this page" opens.
    meta: its front matter. render: makes its content for <main>. The rest is filled in as it is written.
    """

    url: str
    title: str
    source: str
    render: Callable[[SitePage], str]
    meta: dict[str, Any] = field(default_factory=dict)
    content: str = ""
    canonical_url: str | None = None
    edit_url: str | None = None

    @property
    def path(self) -> str:
        """Its file below the site."""
        return f"{self.url}index.html"

    @property
    def is_homepage(self) -> bool:
        """Whether it is the first page of the site."""
        return self.url == ""

    @property
    def base(self) -> str:
        """From the page to the site's root, such as ../../; "" for the first page."""
        return base_of(self.url)


def base_of(url: str) -> str:
    """From a page to the site's root, such as ../../; "" for the first page."""
    return "../" * url.count("/")


def entry_pages(renderer: Renderer, kind: Kind) -> Iterator[SitePage]:
    """The pages of the entries of a kind."""
    for entry in renderer.playbook.of(kind.name):
        yield SitePage(
            entry.url,
            plain(entry.heading),
            entry.path,
            partial(_entry, renderer, entry),
            {
                "description": entry.entity.summary,
                "entry": entry,
                "styles": list(kind.styles),
                "keeps": [file.format(url=entry.url, id=entry.id) for file in kind.keeps],
                "reviewed": str(entry.entity.reviewed),
            },
        )


def _entry(renderer: Renderer, entry: Entry, page: SitePage) -> str:
    page.meta["json_ld"] = structured_data(renderer, entry)
    return renderer.entry_page(entry, page.edit_url)


def contributing_pages(renderer: Renderer, data: Path) -> Iterator[SitePage]:
    """The pages that explain the fields of each kind, and the rules of the check."""
    for kind in KINDS:
        what = f"How to write {kind.plural.lower()}: what is recommended, a good example, and every field."
        yield SitePage(
            f"contribute/{kind.name}/",
            f"Fields: {kind.title}",
            f"macros/kinds/{kind.name}.py",
            partial(_fields, renderer, kind, data),
            {"description": what, "bare": True, "example": renderer.example_file(kind, data)},
        )
    what = "Every rule of the check: what it asks for, what it refuses and what it accepts."
    yield SitePage(
        "contribute/rules/",
        "Rules of the check",
        "macros/checks/",
        partial(_rules, renderer),
        {"description": what, "bare": True},
    )


def _fields(renderer: Renderer, kind: Kind, data: Path, _: SitePage) -> str:
    return renderer.kind_page(kind, data)


def _rules(renderer: Renderer, page: SitePage) -> str:
    return renderer.page("pages/rules.html.jinja", page.base)


def further_pages(renderer: Renderer) -> Iterator[SitePage]:
    """The pages on which libraries and the list from A to Z go on, if they have too many entries for one."""
    for kind in KINDS:
        what = f"{kind.plural} of the playbook"
        pages = renderer.library_pages(kind.name)
        yield from _pages_of(renderer, pages, kind.folder, kind.library, what, kind=kind.name)
    yield from _pages_of(renderer, renderer.index_pages(), "search", "Everything from A to Z", "All of the playbook")


def _pages_of(
    renderer: Renderer, groups: list[list[Group]], folder: str, title: str, what: str, **of: str
) -> Iterator[SitePage]:
    for number in range(2, len(groups) + 1):
        yield SitePage(
            # One folder deeper than entries are, so that an entry may have any id.
            f"{folder}/page/{number}/",
            f"{title}, page {number}",
            f"docs/{folder}/index.md" if of else f"docs/{folder}.md",
            partial(_further_page, renderer, number, of),
            {"description": f"{what}, page {number} of {len(groups)}.", "wide": True},
        )


def _further_page(renderer: Renderer, number: int, of: dict[str, str], page: SitePage) -> str:
    component = "library" if of else "a-to-z"
    return renderer.page("pages/list.html.jinja", page.base, title=page.title, component=component, number=number, **of)


def cards_of_pages(renderer: Renderer) -> Iterator[tuple[str, Callable[[], str]]]:
    """What filters know of the cards of libraries with several pages, as (path below the site, what makes it)."""
    for kind in KINDS:
        if len(renderer.library_pages(kind.name)) > 1:
            template = "components/library-cards.json.jinja"
            yield f"{kind.folder}/page/cards.json", partial(renderer.page, template, "", kind=kind.name)


def moved_pages(renderer: Renderer) -> Iterator[tuple[str, Callable[[], str]]]:
    """A small page at each address that an entry had before, as (path below the site, what makes it).

    None is in the sitemap or found by search.
    """
    playbook, name = renderer.playbook, renderer.playbook.edition.inline
    for ref in sorted(playbook.left_out - playbook.former.keys()):
        kind = BY_NAME[ref.partition(":")[0]]
        why = f"What was here is left out of {literal(playbook.edition.called)}."
        page = partial(renderer.moved_page, f"{kind.folder}/", kind.library, why, is_gone=True)
        yield f"{_address(ref)}index.html", page
    for ref, entry in playbook.former.items():
        yield f"{_address(ref)}index.html", partial(renderer.moved_page, entry.url, plain(entry.heading))
    for retirement, _ in playbook.addresses.retired:
        to = playbook.get(retirement.to)
        target, title = (to.url, plain(to.heading)) if to else (retirement.to, f"{name}, {retirement.to}")
        yield f"{_address(retirement.ref)}index.html", partial(renderer.moved_page, target, title, retirement.why)


def _address(ref: str) -> str:
    kind, _, id = ref.partition(":")
    return f"{BY_NAME[kind].folder}/{id}/"
