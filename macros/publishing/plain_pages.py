"""The pages as Markdown, for a generator that runs none of our code, such as Zensical: texts and links, no tools."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from ..kinds import KINDS
from ..rendering.page_text import page_text
from .edition import DATA, ContentError, Edition, open_edition
from .outputs import write_file
from .page_macros import define_macros
from .pages import contributing_pages, entry_pages, further_pages, moved_pages
from .prose_pages import Prose, ProseWriter, read_prose
from .settings import Settings, read_settings
from .site import FolderTakenError, in_own_words

SETTINGS = "zensical.toml"
PAGES = "docs"
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]+)\)")


def write_pages(root: Path, folder: Path) -> None:
    """Write all pages of a project, and what Zensical has to know of it, into a folder.

    Links lead from file to file, so that the generator can say whether all of them do. What only programs read, and
    what only works with our scripts, is not among the pages.

    Raises:
        ContentError: if an entry has an error, or a macro of a page of prose fails.
        FolderTakenError: if the folder holds something else.
    """
    if folder.exists() and not (folder / SETTINGS).is_file() and any(folder.iterdir()):
        raise FolderTakenError(folder)
    settings = read_settings(root)
    files = dict(plain_files(open_edition(root, settings.url), settings))
    shutil.rmtree(folder / PAGES, ignore_errors=True)
    for path, content in files.items():
        write_file(folder / path, content.encode())


def plain_files(edition: Edition, settings: Settings) -> Iterator[tuple[str, str]]:
    """The files of all pages and of the settings, as (path, content).

    Raises:
        ContentError: if a macro of a page of prose fails.
    """
    renderer, say = edition.renderer, partial(in_own_words, edition.playbook.vocabulary)
    yield SETTINGS, renderer.page("pages/zensical.toml.jinja", "", settings=settings, quoted=_quoted)
    generated = [page for kind in KINDS for page in entry_pages(renderer, kind)]
    generated += [*contributing_pages(renderer, edition.root / DATA), *further_pages(renderer)]
    prose = read_prose(edition.root, edition.playbook.left_out)
    # Which file a page has, by its address. One in docs/ may be the first of a folder, or stand beside it.
    files = {page.url: f"{page.url.rstrip('/')}.md" for page in generated} | {one.url: one.file for one in prose}
    for page in generated:
        text = _text(page.url, files, page.render(page))
        yield f"{PAGES}/{files[page.url]}", say(".md", _page(page.title, page.meta["description"], text))
    for one, text in _prose_texts(edition, settings, prose, files):
        yield f"{PAGES}/{one.file}", say(".md", _page(one.title, one.meta.get("description", ""), text))
    for path, make in moved_pages(renderer):
        yield f"{PAGES}/{path}", say(path, make())


def _prose_texts(
    edition: Edition, settings: Settings, prose: list[Prose], files: dict[str, str]
) -> Iterator[tuple[Prose, str]]:
    now: list[Prose] = []
    macros: dict[str, Callable[..., Any]] = {}

    def register(macro: Callable[..., Any]) -> None:
        macros[macro.__name__] = macro

    define_macros(register, edition, settings, lambda: now[-1].url)
    writer = ProseWriter(macros, {}, {})
    for one in prose:
        now.append(one)
        yield one, edition.put_back(_without_files(writer.markdown(one)), partial(_text, one.url, files))
    if writer.faults:
        raise ContentError(writer.faults)


def _text(url: str, files: dict[str, str], html: str) -> str:
    """Markdown whose links lead from file to file; those to what is no page lead nowhere.

    Args:
        url: the address of a page.
        files: which file each page has, by its address.
        html: of the page, or a part of it.
    """
    here = posixpath.dirname(files[url])

    def relinked(found: re.Match[str]) -> str:
        link = found[1]
        if urlsplit(link).scheme:
            return found[0]
        file = files.get(urldefrag(urljoin(f"/{url}", link))[0].removeprefix("/"))
        return f'href="{posixpath.relpath(file, here or ".")}"' if file else ""

    return page_text(re.sub(r'href="([^"]*)"', relinked, html)) + "\n"


def _without_files(text: str) -> str:
    """Markdown of a page of prose without links to what only programs read, or to places in what macros show."""
    places = set(re.findall(r"\{:? #([\w-]+)", text))

    def left(found: re.Match[str]) -> str:
        link = urlsplit(found[2])
        leads = link.path.endswith(".md") if link.path else link.fragment in places
        return found[0] if link.scheme or leads else found[1]

    return _LINK.sub(left, text)


def _page(title: str, description: str, text: str) -> str:
    return f"---\ntitle: {_quoted(title)}\ndescription: {_quoted(description)}\n---\n{text.strip()}\n"


def _quoted(value: object) -> str:
    """A text or a truth value as YAML and TOML read it."""
    return json.dumps(value, ensure_ascii=False)
