"""What MkDocs calls while it builds: pages for the entries, the files beside them, and the search index."""

from __future__ import annotations

import base64
import gc
import gzip
import hashlib
import json
import re
import sys
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

# MkDocs loads this file by its path, so the package has to be made importable first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.meta import get_data

from macros.edition import DATA, Edition, current_edition
from macros.icons import icon_sprite
from macros.kinds import KINDS
from macros.publishing import SITE_LINE, downloads, picked_entries, security_headers, site_files, structured_data
from macros.search_index import SearchPage, prose_page, write_index
from macros.shared_work import SharedWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from macros.kinds import Kind
    from macros.playbook import Entry

BUILT_ASSETS = "assets/built"
WORKER = "worker.js"
# Styles that only the pages of these kinds load.
STYLES_OF_KIND = {
    "checklist": ["checklist.css"],
    "level": ["levels.css"],
    "stage": ["checklist.css"],
    "worksheet": ["worksheet.css"],
    "assessment": ["assessment.css"],
}
# What the pages of these kinds keep for use without a connection: what is put into an agenda, and what to do where an
# answer is low.
_ALONE = "{url}{id}.json"
KEPT_OF_KIND = {
    "prompt": [_ALONE],
    "activity": [_ALONE],
    "message": ["api/v1/messages.json"],
    "assessment": ["api/v1/conditions.json"],
}
_ID = re.compile(r'\bid="([^"]+)"')
# Of the theme's own files the site needs none: pages load only what is bundled from overrides/ and widgets/.
UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "styles/", "theme-choice.js")


class GeneratedFile(File):
    """A file made from the models. MkDocs knows its address; `on_nav` has it made and written."""

    def __init__(self, config: MkDocsConfig, path: str, make: Callable[[], str]) -> None:
        """
        Args:
            path: where it is below the site.
            make: makes its content.
        """
        super().__init__(path, None, config.site_dir, use_directory_urls=True, dest_uri=path)
        self.make = make

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy."""

    def write(self) -> None:
        """Make and write it."""
        write_file(self.make().encode(), self.abs_dest_path)


class GeneratedPage(GeneratedFile):
    """A page rendered from the models, inside the theme's shell.

    MkDocs itself would look through it for Markdown and macros, and keep its content in memory to the end.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        path: str,
        title: str,
        render: Callable[[Page], str],
        source: str,
        **meta: Any,
    ) -> None:
        """
        Args:
            path: where it is below the site, such as tips/show-interest.
            render: renders its content for <main>.
            source: the file that "edit this page" opens.
            meta: its front matter.
        """
        super().__init__(config, f"{path}.md", lambda: self._in_shell(config))
        self.dest_uri = f"{path}/index.html"
        self.title, self.render, self.edit_uri, self.meta = title, render, source, meta

    def is_documentation_page(self) -> bool:
        """Not for MkDocs, which would take it for Markdown."""
        return False

    def _in_shell(self, config: MkDocsConfig) -> str:
        page = Page(self.title, self, config)
        page.meta = self.meta
        page.content = _finished(self.render(page), page)
        assert _env is not None
        shell, root = _env.get_template("main.html"), get_relative_url(".", self.url)
        return shell.render(page=page, config=config, nav=_nav, base_url=root)


_serving = False
# What pages outside MkDocs' own way need of it: the navigation, and an environment for the theme.
_nav: Navigation | None = None
_env: jinja2.Environment | None = None
# The pages of prose that search finds.
_searchable: list[SearchPage] = []
# What is to be written: the pages of each kind, by its folder, that with the most pages first; and all else.
_entries: dict[str, list[GeneratedPage]] = {}
_others: list[GeneratedFile] = []
_writing: SharedWork[None] | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Note whether this is `mkdocs serve`, whose own script no policy can name; look for garbage less often."""
    global _serving
    _serving = command == "serve"
    # A build makes many small things that stay; looking through them for garbage takes a tenth of its time.
    gc.set_threshold(100_000, 20, 20)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for each entry and the generated files; leave out what the theme would copy for nothing."""
    edition = current_edition()
    _searchable.clear()
    for file in list(files):
        if file.src_uri.startswith(UNUSED_THEME_FILES) or file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri == f"{BUILT_ASSETS}/{WORKER}":
            file.dest_uri = file.url = WORKER  # a service worker serves only what is below its own address
        elif file.is_documentation_page():
            file.edit_uri = f"docs/{file.src_uri}"
            text, meta = get_data(file.content_string)
            if meta.get("searchable"):
                _searchable.append(prose_page(file.url, meta["title"], meta["description"], text))
    policy = _content_policy(_theme_choice(edition))
    icons = Path(next(d for d in config.theme.dirs if (Path(d) / ".icons").is_dir())) / ".icons" / "material"
    _entries.clear()
    by_kind = {kind.folder: list(_entry_pages(edition, config, kind)) for kind in KINDS}
    _entries.update(sorted(by_kind.items(), key=lambda item: -len(item[1])))
    _others[:] = [
        *_field_pages(edition, config),
        _rules_page(edition, config),
        *(GeneratedFile(config, path, make) for path, make in site_files(edition.renderer, edition.root / DATA)),
        GeneratedFile(config, "_headers", lambda: security_headers(policy)),
        GeneratedFile(config, "assets/icons.svg", lambda: icon_sprite(icons)),
    ]
    for file in _generated():
        files.append(file)
    return files


def _generated() -> Iterator[GeneratedFile]:
    yield from chain.from_iterable(_entries.values())
    yield from _others


def _entry_pages(edition: Edition, config: MkDocsConfig, kind: Kind) -> Iterator[GeneratedPage]:
    for entry in edition.playbook.of(kind.name):

        def render(page: Page, entry: Entry = entry) -> str:
            page.meta["json_ld"] = structured_data(edition.renderer, entry)
            return edition.renderer.entry_page(entry, page.edit_url)

        yield GeneratedPage(
            config,
            entry.url.rstrip("/"),
            entry.entity.title,
            render,
            entry.path,
            description=entry.entity.summary,
            entry=entry,
            styles=STYLES_OF_KIND.get(kind.name, []),
            keeps=[file.format(url=entry.url, id=entry.id) for file in KEPT_OF_KIND.get(kind.name, [])],
            reviewed=str(entry.entity.reviewed),
        )


def _field_pages(edition: Edition, config: MkDocsConfig) -> Iterator[GeneratedPage]:
    for kind in KINDS:

        def render(_: Page, kind: Kind = kind) -> str:
            return edition.renderer.kind_page(kind, edition.root / DATA)

        what = f"How to write {kind.plural.lower()}: what is recommended, a good example, and every field."
        path, source = f"contribute/{kind.name}", f"macros/kinds/{kind.name}.py"
        yield GeneratedPage(config, path, f"Fields: {kind.title}", render, source, description=what, bare=True)


def _rules_page(edition: Edition, config: MkDocsConfig) -> GeneratedPage:
    def render(_: Page) -> str:
        return edition.renderer.page("pages/rules.html.jinja", "../../")

    what = "Every rule of the check: what it asks for, what it refuses and what it accepts."
    path, source = "contribute/rules", "macros/checks/"
    return GeneratedPage(config, path, "Rules of the check", render, source, description=what, bare=True)


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Start to write what is generated, while MkDocs makes the pages of prose. What takes longest comes first."""
    global _nav, _env, _writing
    _nav, _env = nav, _environment(config)
    site, playbook = Path(config.site_dir), current_edition().playbook
    pages = (partial(_write, of_kind) for of_kind in _entries.values())
    index = partial(write_index, site, playbook, list(_searchable))
    _writing = SharedWork([index, *pages, partial(_write, _others), partial(_write_beside, site)])
    return nav


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish the content of a page that MkDocs made from Markdown."""
    if page.meta.get("render_macros") is False:
        html = html.replace("{", "&#123;")  # examples of templates must not look like templates left over
    html = current_edition().put_back(html)
    assert page.present_anchor_ids is not None
    page.present_anchor_ids.update(_ID.findall(html))
    return _finished(html, page)


def _finished(html: str, page: Page) -> str:
    """Let the keyboard scroll long lines of code; put the definitions of the terms that are linked to at the end."""
    base = "../" * page.url.rstrip("/").count("/") + ("../" if page.url else "")
    return html.replace("<pre>", '<pre tabindex="0">') + current_edition().renderer.definitions(html, base)


def _environment(config: MkDocsConfig) -> jinja2.Environment:
    """What renders the theme. It knows where the bundled styles and scripts are, and what footer and sitemap list."""
    edition = current_edition()
    env = config.theme.get_env()
    env.bytecode_cache = edition.renderer.environment.bytecode_cache
    theme_choice = _theme_choice(edition)
    bundles = _bundles(edition)
    env.globals.update(
        theme_choice=theme_choice,
        content_policy="" if _serving else _content_policy(theme_choice),
        worker="" if _serving else WORKER,  # what an editor sees is never an older page
        assets={name: f"{BUILT_ASSETS}/{file}" for name, file in bundles["files"].items()},
        modules={name: [f"{BUILT_ASSETS}/{file}" for file in files] for name, files in bundles["modules"].items()},
        kinds=KINDS,
        site_line=SITE_LINE,
        generated_pages=[file for file in _generated() if isinstance(file, GeneratedPage)],
    )
    return env


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Render pages of prose as the others are."""
    assert _env is not None
    return _env


def _theme_choice(edition: Edition) -> str:
    """The one script that stands inside of pages."""
    return (edition.root / "overrides/theme-choice.js").read_text(encoding="utf-8").strip()


def _content_policy(*inline_scripts: str) -> str:
    """What pages may load and run: only the site's own files, and the inline scripts given."""
    hashes = (hashlib.sha256(script.encode()).digest() for script in inline_scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
    return f"default-src 'self'; script-src 'self' {allowed}; object-src 'none'; base-uri 'none'; form-action 'self'"


def _bundles(edition: Edition) -> dict[str, Any]:
    """The names of the bundles, which carry a hash of their content.

    files: by their plain names. modules: for each widget, what it needs at once.
    """
    manifest = edition.root / "overrides" / BUILT_ASSETS / "manifest.json"
    if not manifest.is_file():
        raise PluginError("The styles and scripts are not bundled yet. Type: make assets")
    bundles: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
    return bundles


def on_post_build(*, config: MkDocsConfig) -> None:
    """Finish to write the pages and files that are generated."""
    sitemap = Path(config.site_dir) / "sitemap.xml"
    if sitemap.is_file():
        # MkDocs puts the time of the build into it.
        sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
    assert _writing is not None
    for _ in _writing.finish():
        pass
    if not _serving:
        gc.freeze()  # nothing is left to do: Python need not look through all of it once more as it ends


def _write_beside(site: Path) -> None:
    edition = current_edition()
    for path, content in chain(downloads(edition.renderer, edition.root / DATA), picked_entries(edition.renderer)):
        write_file(content.encode(), str(site / path))


def _write(files: Iterable[GeneratedFile]) -> None:
    for file in files:
        file.write()
