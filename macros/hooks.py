"""What MkDocs calls while it builds: it makes the pages of prose, and has the rest of the site written beside them."""

from __future__ import annotations

import gc
import gzip
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# MkDocs loads this file by its path, so the package has to be made importable first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.book.left_out import prose_without
from macros.content.shared_work import SharedWork
from macros.edition import EDITION_FILE, OVERLAY
from macros.publishing.edition import ContentError, content_errors, current_edition
from macros.publishing.pages import base_of
from macros.publishing.prose_pages import DOCS, OWN_DOCS, files_of
from macros.publishing.serving import Mending, wait_until_mended
from macros.publishing.settings import read_settings
from macros.publishing.shell import BUILT_ASSETS, WORKER, NotBundledError
from macros.publishing.site import Outcome, Site, in_own_words

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation

_ID = re.compile(r'\bid="([^"]+)"')
# What of overrides/ goes into bundles and pages, and is not published as it is.
SOURCES_OF_THE_THEME = ("styles/", "pictures/", "theme-choice.js")


class GeneratedFile(File):
    """A file that the site writes itself. MkDocs knows its address, so that pages of prose can link to it."""

    def __init__(self, config: MkDocsConfig, path: str, source: str | None = None) -> None:
        """
        Args:
            path: where it is below the site.
            source: by what path links in prose name it, if by another.
        """
        super().__init__(source or path, None, config.site_dir, use_directory_urls=True, dest_uri=path)

    def is_documentation_page(self) -> bool:
        """Not for MkDocs, which would take it for Markdown and keep its content in memory to the end."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy."""


_serving = False
_has_begun = False
_site: Site | None = None
_writing: SharedWork[Outcome] | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Note whether this is `mkdocs serve`, whose own script no policy can name; look for garbage less often."""
    global _serving
    _serving = command == "serve"
    # A build makes many small things that stay; looking through them for garbage takes a tenth of its time.
    gc.set_threshold(100_000, 20, 20)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Before the first build of `mkdocs serve`, wait until the content has no errors, and show them.

    What the site is called and where it is, edition.yaml says.
    """
    global _has_begun
    root = Path(config.config_file_path).parent
    if _serving and not _has_begun:
        _has_begun = True
        wait_until_mended(root, *config.dev_addr)
    settings = read_settings(root)
    config.site_name, config.site_description = settings.edition.name, settings.edition.line
    if not _serving:  # a server has an address of its own
        config.site_url = settings.url
    config.repo_url, config.edit_uri = settings.repository or None, settings.edition.contact.edit
    config.watch += [str(path) for path in (root / EDITION_FILE, root / OVERLAY) if path.exists()]
    return config


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """While the content has errors, show them in the browser, with the last good pages a press away."""
    build = server.builder

    def finish(page: bytes) -> bytes:
        return bytes(server._inject_js_into_html(page, server._visible_epoch))  # type: ignore[no-untyped-call]

    mending = Mending(Path(config.config_file_path).parent, server.serve_request, finish)

    def build_or_show() -> None:
        try:
            build()
        except Exception as error:
            if not content_errors():
                raise
            print(error, file=sys.stderr)  # nothing was written: the pages of the last good build are still there
        mending.found(content_errors())

    server.builder = build_or_show
    server.set_app(mending)
    return server


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Say where the generated pages and files are; leave out what of the theme is not published."""
    global _site
    edition = current_edition()
    try:
        before = _site.outputs.build() if _site and _serving else None
        _site = Site(edition, read_settings(edition.root), Path(config.site_dir), is_live=_serving, before=before)
    except (ContentError, NotBundledError) as error:
        raise PluginError(str(error)) from None
    _lay_own_pages(edition.root, files, config)
    for file in list(files):
        if file.src_uri.startswith(SOURCES_OF_THE_THEME) or file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri == f"{BUILT_ASSETS}/{WORKER}":
            file.dest_uri = file.url = WORKER  # a service worker serves only what is below its own address
        elif file.is_documentation_page():
            own = Path(file.src_dir or "").is_relative_to(edition.root / OVERLAY)
            file.edit_uri = f"{OWN_DOCS if own else DOCS}/{file.src_uri}"
    for page in _site.generated_pages():
        files.append(GeneratedFile(config, page.path, page.url.rstrip("/") + ".md"))
    for path, _ in (*_site.lists, *_site.files):
        files.append(GeneratedFile(config, path))
    return files


def _lay_own_pages(root: Path, files: Files, config: MkDocsConfig) -> None:
    """Put the pages of the edition in the place of those of the playbook at the same path."""
    for path in sorted((root / OWN_DOCS).rglob("*.md")):
        uri = path.relative_to(root / OWN_DOCS).as_posix()
        if other := files.get_file_from_path(uri):
            files.remove(other)
        files.append(File(uri, str(root / OWN_DOCS), config.site_dir, use_directory_urls=True))


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let no word lead to an entry that the edition leaves out."""
    return prose_without(markdown, page.file.src_uri, files_of(current_edition().playbook.left_out))


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Start to write what is generated, while MkDocs makes the pages of prose."""
    global _writing
    assert _site is not None
    _writing = SharedWork(_site.work())
    return nav


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish the content of a page that MkDocs made from Markdown."""
    assert _site is not None
    if page.meta.get("render_macros") is False:
        html = html.replace("{", "&#123;")  # examples of templates must not look like templates left over
    html = current_edition().put_back(html)
    assert page.present_anchor_ids is not None
    page.present_anchor_ids.update(_ID.findall(html))
    return _site.shell.finished(html, base_of(page.url))


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Render pages of prose as the others are."""
    assert _site is not None
    return _site.shell.environment


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Say a page of prose in the edition's words."""
    return in_own_words(current_edition().playbook.vocabulary, page.file.dest_uri, output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Say the page for addresses that the site does not have in the edition's words."""
    return in_own_words(current_edition().playbook.vocabulary, template_name, output_content)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Finish to write the pages and files that are generated."""
    sitemap = Path(config.site_dir) / "sitemap.xml"
    if sitemap.is_file():
        # MkDocs puts the time of the build into it.
        sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
    assert _site is not None
    assert _writing is not None
    written = [of_piece for of_piece, _ in _writing.finish()]
    _site.outputs.written = {path: one for of_piece in written for path, one in of_piece.items()}
    if not _serving:
        gc.freeze()  # nothing is left to do: Python need not look through all of it once more as it ends
