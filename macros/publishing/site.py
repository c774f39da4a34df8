"""All that is written of an edition, and the way to write it without MkDocs."""

from __future__ import annotations

import gzip
import importlib.util
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, cast

from ..content.shared_work import SharedWork
from ..edition import Vocabulary
from ..kinds import KINDS
from ..loading.kept import Kept, Seen, digest
from ..problems import Problem
from .api import api_files
from .downloads import picked_entries, source_files, texts_of
from .edition import DATA, ContentError, Edition, open_edition
from .feed import feed, for_language_models
from .headers import security_headers
from .icons import icon_sprite
from .outputs import Build, Outputs, Written
from .page_macros import define_macros
from .pages import SitePage, cards_of_pages, contributing_pages, entry_pages, further_pages, moved_pages
from .pictures import own_pictures
from .prose_pages import Checked, Prose, ProseWriter, read_prose
from .search_index import index_files, prose_page
from .settings import Settings, read_settings
from .shell import BUILT_ASSETS, THEME, WORKER, Shell

WRITTEN = ".build/written"
"""Where it is kept what was written, and of what it was made."""
COUNTED = ".build/counted"
"""Where the words of each page are kept, for the search index."""
COPIED = ".build/copied"
"""Where it is kept which files were copied, and when they had changed."""
MakeFile = tuple[str, Callable[[], str]]


Outcome = tuple[dict[str, Written], list[Problem]]
"""What a piece of the work wrote, and what is wrong with what it was to write."""


class Site:
    """What an edition is published as: pages, the files beside them, and the search index."""

    def __init__(
        self,
        edition: Edition,
        settings: Settings,
        folder: Path,
        is_live: bool = False,
        before: Build | None = None,
    ) -> None:
        """
        Args:
            edition: the content.
            settings: what the site is called and where it is published.
            folder: where it is written to.
            is_live: for somebody who edits; see Shell. Its folder is emptied before each build.
            before: what was written last time.
        Raises:
            NotBundledError: if styles and scripts are not bundled.
        """
        self.edition, self.settings = edition, settings
        self.shell = Shell(edition.root, settings, edition.renderer, is_live)
        self.prose = read_prose(edition.root, edition.playbook.left_out)
        renderer, data = edition.renderer, edition.root / DATA
        book = edition.playbook
        world = digest(
            repr(settings), repr(book.edition), repr(book.vocabulary), str(is_live), *_bytes_of(edition.root)
        )
        self.outputs = Outputs(folder, edition.playbook, world, before, keeps_contents=is_live)
        self._seen = Seen(None if is_live else edition.root / COPIED)
        by_kind = [list(entry_pages(renderer, kind)) for kind in KINDS]
        # What takes longest comes first.
        self.entry_pages = sorted(by_kind, key=len, reverse=True)
        self.other_pages = [*contributing_pages(renderer, data), *further_pages(renderer)]
        self.lists: list[MakeFile] = [
            *api_files(renderer, data),
            *cards_of_pages(renderer),
            ("feed.xml", lambda: feed(renderer)),
            ("llms.txt", lambda: for_language_models(renderer)),
        ]
        self.files: list[MakeFile] = [
            *moved_pages(renderer),
            ("_headers", lambda: security_headers(self.shell.policy)),
            ("assets/icons.svg", lambda: icon_sprite(_material_icons())),
        ]
        self.shell.list_pages([*map(self._prose_page, self.prose), *self.generated_pages()])

    def generated_pages(self) -> Iterator[SitePage]:
        """The pages that are made from the models."""
        yield from chain.from_iterable(self.entry_pages)
        yield from self.other_pages

    def work(self) -> list[Callable[[], Outcome]]:
        """All that is to be written but the pages of prose, in pieces, what takes longest first."""
        pieces: list[Callable[[], None]] = [
            self._write_index,
            *(partial(self._write_entries, pages) for pages in self.entry_pages),
            self._write_others,
            self._write_texts,
        ]
        return [partial(self._done, piece) for piece in pieces]

    def own_work(self) -> list[Callable[[], Outcome]]:
        """The rest, which MkDocs does in its own way."""
        pieces: list[Callable[[], list[Problem] | None]] = [self._write_prose, self._write_whole, self._copy_assets]
        return [partial(self._done, piece) for piece in pieces]

    def _done(self, piece: Callable[[], list[Problem] | None]) -> Outcome:
        """Do a piece; what it wrote is said, since a copy of this process may have done it."""
        self.outputs.written = {}
        problems = piece() or []
        return self.outputs.written, problems

    def _write_index(self) -> None:
        say = self.edition.playbook.vocabulary.text
        searchable = [
            prose_page(one.url, say(one.title), say(one.meta["description"]), say(one.text))
            for one in self.prose
            if one.meta.get("searchable")
        ]
        kept = Kept(self.edition.root / COUNTED)
        files = list(index_files(self.edition.playbook, searchable, kept))
        self.outputs.rename(files[0][0].rpartition("/")[0])
        for path, content in files:
            self.outputs.put(path, content.encode())
        kept.save()

    def _write_entries(self, pages: Iterable[SitePage]) -> None:
        for page in pages:
            self.outputs.write(page.path, partial(self._page, page), page.meta["entry"].ref)

    def _write_others(self) -> None:
        for page in self.other_pages:
            self.outputs.write(page.path, partial(self._page, page), beside=page.meta.get("example", b""))
        for path, make in self.lists:
            self._write(path, make)
        for path, make in self.files:
            self._put(path, make())

    def _write_texts(self) -> None:
        renderer = self.edition.renderer
        sources = source_files(renderer, self.edition.root)
        for entry, path, make in chain(texts_of(renderer), picked_entries(renderer), sources):
            self._write(path, make, entry.ref)
        for path, picture in own_pictures(self.edition.root, self.settings.edition):
            self.outputs.put(path, picture)

    def _write(self, path: str, make: Callable[[], str], *about: str) -> None:
        self.outputs.write(path, lambda: self._said(path, make()), *about)

    def _put(self, path: str, content: str) -> None:
        self.outputs.put(path, self._said(path, content).encode())

    def _said(self, path: str, content: str) -> str:
        return in_own_words(self.edition.playbook.vocabulary, path, content)

    def _prose_page(self, prose: Prose, render: Callable[[SitePage], str] = lambda page: "") -> SitePage:
        return SitePage(prose.url, prose.title, prose.path, render, prose.meta)

    def _write_prose(self) -> list[Problem]:
        now: list[Prose] = []
        macros: dict[str, Callable[..., Any]] = {}

        def register(macro: Callable[..., Any]) -> None:
            macros[macro.__name__] = macro

        define_macros(register, self.edition, self.settings, lambda: now[-1].url)
        writer = ProseWriter(macros, self.settings.extensions, self._urls())

        def render(prose: Prose, page: SitePage) -> str:
            now.append(prose)
            return writer.content(prose, self.edition.put_back)

        made: list[Callable[[], None]] = []
        urls = digest(repr(sorted(self._urls().items())))
        for prose in self.prose:
            page = self._prose_page(prose, partial(render, prose))
            beside = repr(prose).encode() + urls
            if before := self.outputs.stays(page.path, beside):
                writer.recall(prose, cast(Checked, before.aside))
            else:
                content, asked = self.outputs.made(partial(self._page, page))
                checked = writer.checked(prose)
                made.append(partial(self.outputs.put_made, page.path, content, asked, beside, checked))
        writer.check_anchors()
        for put in made if not writer.faults else ():
            put()
        return writer.faults

    def _page(self, page: SitePage) -> str:
        return self._said(page.path, self.shell.page(page))

    def _urls(self) -> dict[str, str]:
        """The addresses of all pages and files by the paths that links in prose name."""
        pages = {page.url.rstrip("/") + ".md": page.url for page in self.generated_pages()}
        files = {path: path for path, _ in (*self.lists, *self.files)}
        return files | pages | {prose.file: prose.url for prose in self.prose}

    def _write_whole(self) -> None:
        """Write the page for addresses that the site does not have, and the sitemap."""
        self._put("404.html", self.shell.missing_page())
        sitemap = self.shell.sitemap().encode()
        self.outputs.put("sitemap.xml", sitemap)
        self.outputs.put("sitemap.xml.gz", gzip.compress(sitemap, mtime=0))

    def _copy_assets(self) -> None:
        theme = self.edition.root / THEME
        for file in sorted((theme / "assets").rglob("*")):
            path = file.relative_to(theme).as_posix()
            if file.is_file() and file.suffix != ".map" and not file.name.startswith("."):
                key = self._seen.digest(file, Path.read_bytes)
                self.outputs.copy(WORKER if path == f"{BUILT_ASSETS}/{WORKER}" else path, file, key)
        self._seen.save()


def _bytes_of(root: Path) -> Iterator[bytes]:
    """What pages are made of beside the content and this package."""
    theme = root / THEME
    files = [*theme.glob("*.*"), *(theme / "partials").glob("*"), theme / BUILT_ASSETS / "manifest.json"]
    files += (root / DATA / "_templates").glob("*.yaml")
    for file in sorted(files):
        yield file.relative_to(root).as_posix().encode()
        yield file.read_bytes()


def in_own_words(vocabulary: Vocabulary, path: str, content: str) -> str:
    """A page or a text in the edition's words. Entries are said so already, and what programs read has no others."""
    if path.endswith(".html") or path == "feed.xml":
        return vocabulary.html(content)
    return vocabulary.text(content) if path.endswith((".md", "llms.txt")) else content


class FolderTakenError(Exception):
    """What the site is to be written to holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds something that is no site of this project. Nothing was written.")


def build_site(root: Path, folder: Path) -> None:
    """Build the whole site of a project into a folder. Of a site that is there, what would be the same stays as it is.

    Nothing is written if something is wrong. A build that was stopped is put right by the next one.

    Raises:
        ContentError: if an entry has an error, or a link of a page of prose leads nowhere.
        NotBundledError: if styles and scripts are not bundled.
        FolderTakenError: if the folder holds something else.
    """
    if folder.exists() and not _is_site(folder):
        raise FolderTakenError(folder)
    settings = read_settings(root)
    kept = Kept(root / WRITTEN)
    place = digest(str(folder.resolve()))
    site = Site(open_edition(root, settings.url), settings, folder, before=kept.get(place))
    # Before anything else, since it may find something wrong.
    prose, *rest = site.own_work()
    written, faults = prose()
    if faults:
        raise ContentError(faults)
    for of_piece, _ in SharedWork([*site.work(), *rest], alone=site.outputs.has_little_to_do).finish():
        written |= of_piece
    site.outputs.written = written
    site.outputs.remove_others()
    kept.put(place, site.outputs.build())
    kept.save()


def _is_site(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "api/v1/index.json").is_file() or not any(folder.iterdir()))


def _material_icons() -> Path:
    """The folder of the icons that come with Material for MkDocs, found without importing it."""
    found = importlib.util.find_spec("material")
    if not found or not found.submodule_search_locations:
        raise RuntimeError("Material for MkDocs, whose icons the site uses, is not installed")
    return Path(next(iter(found.submodule_search_locations))) / "templates/.icons/material"
