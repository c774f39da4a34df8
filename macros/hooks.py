"""What MkDocs calls while it builds: pages for the entries, the files beside them, and the search index."""

from __future__ import annotations

import base64
import gc
import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

# MkDocs loads this file by its path, so the package has to be made importable first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.edition import DATA, Edition, current_edition
from macros.icons import icon_sprite
from macros.kinds import KINDS
from macros.publishing import SITE_LINE, security_headers, site_files, structured_data
from macros.search_index import index_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

    from macros.kinds import Kind
    from macros.playbook import Entry
    from macros.rendering import RenderedPage

BUILT_ASSETS = "assets/built"
# Styles that only the pages of these kinds load.
STYLES_OF_KIND = {"checklist": ["checklist.css"], "stage": ["checklist.css"]}
# Of the theme's own files the site needs none: pages load only what is bundled from overrides/ and widgets/.
UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "styles/", "theme-choice.js")


class GeneratedPage(Page):
    """A page rendered from the models, without a detour through Markdown."""

    def __init__(
        self,
        title: str,
        meta: dict[str, Any],
        make: Callable[[GeneratedPage], RenderedPage],
        file: File,
        config: MkDocsConfig,
    ) -> None:
        super().__init__(title, file, config)
        self._front_matter = {"title": title, "render_macros": False, **meta}
        self._make = make

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown to read, only front matter."""
        self.markdown = ""
        self.meta = self._front_matter

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the page with its template."""
        rendered = self._make(self)
        self.content = rendered.html
        self.toc = TableOfContents([AnchorLink(words, anchor, level=2) for anchor, words in rendered.headings])

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Nothing to do: a build test follows every link and anchor of the finished site."""


_serving = False


def on_startup(*, command: str, dirty: bool) -> None:
    """Note whether this is `mkdocs serve`, whose own script no policy can name; look for garbage less often."""
    global _serving
    _serving = command == "serve"
    # A build makes many small things that stay; looking through them for garbage takes a tenth of its time.
    gc.set_threshold(100_000, 20, 20)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for each entry and the generated files; leave out what the theme would copy for nothing."""
    edition = current_edition()
    for file in list(files):
        if file.src_uri.startswith(UNUSED_THEME_FILES) or file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.is_documentation_page():
            file.edit_uri = f"docs/{file.src_uri}"
    for page in (*_entry_pages(edition, config), *_field_pages(edition, config), _rules_page(edition, config)):
        files.append(page.file)
    for path, content in site_files(edition.renderer, edition.root / DATA):
        files.append(_plain_file(config, path, content))
    files.append(_plain_file(config, "_headers", security_headers(_content_policy(_theme_choice(edition)))))
    icons = Path(next(d for d in config.theme.dirs if (Path(d) / ".icons").is_dir())) / ".icons" / "material"
    files.append(_plain_file(config, "assets/icons.svg", icon_sprite(icons)))
    return files


def _plain_file(config: MkDocsConfig, path: str, content: str) -> File:
    """A file to be copied as it is."""
    if not path.endswith(".md"):
        return File.generated(config, path, content=content)
    # By its own name MkDocs would make a page of it.
    file = File.generated(config, f"{path}.txt", content=content)
    file.dest_uri = file.url = path
    return file


def _generated_file(config: MkDocsConfig, path: str, source: str) -> File:
    """A file for a generated page, whose "edit this page" leads to `source`."""
    file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = source
    return file


def _entry_pages(edition: Edition, config: MkDocsConfig) -> Iterator[GeneratedPage]:
    for entry in edition.playbook.entries.values():
        meta = {
            "description": entry.entity.summary,
            "entry": entry,
            "styles": STYLES_OF_KIND.get(entry.kind.name, []),
            "reviewed": str(entry.entity.reviewed),
            "json_ld": structured_data(edition.renderer, entry),
        }

        def make(page: GeneratedPage, entry: Entry = entry) -> RenderedPage:
            return edition.renderer.entry_page(entry, page.edit_url)

        file = _generated_file(config, f"{entry.kind.folder}/{entry.id}.md", entry.path)
        yield GeneratedPage(entry.entity.title, meta, make, file, config)


def _field_pages(edition: Edition, config: MkDocsConfig) -> Iterator[GeneratedPage]:
    for kind in KINDS:

        def make(_: GeneratedPage, kind: Kind = kind) -> RenderedPage:
            return edition.renderer.kind_page(kind, edition.root / DATA)

        meta = {
            "description": f"How to write {kind.plural.lower()}: what is recommended, a good example, and every field.",
            "bare": True,
        }
        file = _generated_file(config, f"contribute/{kind.name}.md", f"macros/kinds/{kind.name}.py")
        yield GeneratedPage(f"Fields: {kind.title}", meta, make, file, config)


def _rules_page(edition: Edition, config: MkDocsConfig) -> GeneratedPage:
    def make(_: GeneratedPage) -> RenderedPage:
        return edition.renderer.page("pages/rules.html.jinja", "../../")

    meta = {
        "description": "Every rule of the check: what it asks for, what it refuses and what it accepts.",
        "bare": True,
    }
    file = _generated_file(config, "contribute/rules.md", "macros/checks/")
    return GeneratedPage("Rules of the check", meta, make, file, config)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the definitions of the terms that a page links to at its end; let the keyboard scroll long lines of code."""
    base = "../" * page.url.rstrip("/").count("/") + ("../" if page.url else "")
    html = html.replace("<pre>", '<pre tabindex="0">')
    if page.meta.get("render_macros") is False and not isinstance(page, GeneratedPage):
        html = html.replace("{", "&#123;")  # examples of templates must not look like templates left over
    return html + current_edition().renderer.definitions(html, base)


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Tell the theme where the bundled styles and scripts are, and what the footer lists."""
    edition = current_edition()
    theme_choice = _theme_choice(edition)
    env.globals.update(
        theme_choice=theme_choice,
        content_policy="" if _serving else _content_policy(theme_choice),
        assets=_built_assets(edition),
        kinds=KINDS,
        site_line=SITE_LINE,
    )
    return env


def _theme_choice(edition: Edition) -> str:
    """The one script that stands inside of pages."""
    return (edition.root / "overrides/theme-choice.js").read_text(encoding="utf-8").strip()


def _content_policy(*inline_scripts: str) -> str:
    """What pages may load and run: only the site's own files, and the inline scripts given."""
    hashes = (hashlib.sha256(script.encode()).digest() for script in inline_scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
    # Pagefind searches in WebAssembly.
    scripts = f"script-src 'self' 'wasm-unsafe-eval' {allowed}"
    return f"default-src 'self'; {scripts}; object-src 'none'; base-uri 'none'; form-action 'self'"


def _built_assets(edition: Edition) -> dict[str, str]:
    """Addresses of the bundles by name, which carry a hash of their content."""
    manifest = edition.root / "overrides" / BUILT_ASSETS / "manifest.json"
    if not manifest.is_file():
        raise PluginError("The styles and scripts are not bundled yet. Type: make assets")
    names: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))
    return {name: f"{BUILT_ASSETS}/{file}" for name, file in names.items()}


def on_post_build(*, config: MkDocsConfig) -> None:
    """Index the finished pages for search; take the clock out of the compressed sitemap."""
    site_dir = Path(config.site_dir)
    sitemap = site_dir / "sitemap.xml"
    if sitemap.is_file():
        (site_dir / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
    try:
        index_site(site_dir)
    except RuntimeError as error:
        raise PluginError(str(error)) from None
