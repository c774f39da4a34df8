"""The document around the content of each page: head, header, footer, styles and scripts, from `overrides/`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2

from ..edition import EditionFile
from ..kinds import KINDS
from ..rendering import Renderer
from .headers import content_policy
from .pages import SitePage
from .pictures import mark_file
from .prose_pages import url_of
from .settings import Settings

THEME = "overrides"
BUILT_ASSETS = "assets/built"
WORKER = "worker.js"
_BUNDLED = {"id", "formerly", "name", "named", "language", "colors", "vocabulary"}
"""What of edition.yaml goes into the bundles, as widgets/edition.mjs has it."""


class NotBundledError(Exception):
    """The styles and scripts are not bundled yet, or for another edition."""

    def __init__(self, has_changed: bool = False) -> None:
        what = "were bundled before edition.yaml changed" if has_changed else "are not bundled yet"
        super().__init__(f"The styles and scripts {what}. Type: make assets")


class Shell:
    """Puts pages into their document, and writes those that belong to the whole site."""

    def __init__(self, root: Path, settings: Settings, renderer: Renderer, is_live: bool = False) -> None:
        """
        Args:
            root: the project's folder.
            settings: what the site is called and where it is published.
            renderer: whose compiled templates are kept in the same place, and which puts definitions at a page's end.
            is_live: for somebody who edits: without the policy, which knows nothing of the script that reloads the
                page, and without the worker, which might show an older one.
        Raises:
            NotBundledError: if the bundles are missing, or made before edition.yaml changed.
        """
        self._settings, self._renderer = settings, renderer
        # The one script that stands inside of pages.
        theme_choice = (root / THEME / "theme-choice.js").read_text(encoding="utf-8").strip()
        theme_choice = theme_choice.replace("EDITION:", f"{settings.edition.id}:")
        self.policy = content_policy(theme_choice)
        bundles = _bundles(root, settings.edition)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / THEME),
            auto_reload=False,
            bytecode_cache=renderer.environment.bytecode_cache,
            optimized=False,  # as there
        )
        self.environment.globals.update(
            site=settings,
            edition=settings.edition,
            theme_choice=theme_choice,
            content_policy="" if is_live else self.policy,
            worker="" if is_live else WORKER,
            assets={name: f"{BUILT_ASSETS}/{file}" for name, file in bundles["files"].items()},
            modules={name: [f"{BUILT_ASSETS}/{file}" for file in files] for name, files in bundles["modules"].items()},
            kinds=KINDS,
            own_pages=[{"title": one.title, "url": url_of(one.page)} for one in settings.edition.pages],
            mark=mark_file(settings.edition),
            menu=[(words, url_of(file)) for words, file in settings.menu],
        )

    def page(self, page: SitePage) -> str:
        """A page as a whole document."""
        page.edit_url = self._settings.edit_url(page.source)
        page.canonical_url = self._settings.url + page.url if self._settings.url else None
        page.content = self.finished(page.render(page), page.base)
        document = self.environment.get_template("main.html").render(page=page, base_url=page.base or ".")
        page.content = ""  # the page stays in the list of all
        return document

    def finished(self, html: str, base: str) -> str:
        """Let the keyboard scroll long lines of code; put the definitions of linked terms at the end of a page."""
        return html.replace("<pre>", '<pre tabindex="0">') + self._renderer.definitions(html, base)

    def missing_page(self) -> str:
        """The page for addresses that the site does not have, which may be at any depth."""
        return self.environment.get_template("404.html").render(page=None, base_url=self._settings.mount)

    def list_pages(self, pages: Sequence[SitePage]) -> None:
        """Say which pages the site has, for its sitemap."""
        self.environment.globals["all_pages"] = pages

    def sitemap(self) -> str:
        """The sitemap with all pages that are to be found."""
        return self.environment.get_template("sitemap.xml").render()


def _bundles(root: Path, edition: EditionFile) -> dict[str, Any]:
    """The names of the bundles, which carry a hash of their content.

    files: by their plain names. modules: for each widget, what it needs at once.
    """
    manifest = root / THEME / BUILT_ASSETS / "manifest.json"
    if not manifest.is_file():
        raise NotBundledError
    bundles: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
    if bundles["edition"] != edition.model_dump(mode="json", include=_BUNDLED, exclude_unset=True):
        raise NotBundledError(has_changed=True)
    return bundles
