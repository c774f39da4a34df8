"""Pages of prose: Markdown below `docs/` with front matter and macros, read and rendered as MkDocs does it."""

from __future__ import annotations

import posixpath
import re
import traceback
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree import ElementTree

import jinja2
import markdown
import yaml
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ..book.left_out import prose_without
from ..edition import OVERLAY
from ..kinds import BY_NAME
from ..problems import Problem
from .edition import ContentError

DOCS = "docs"
OWN_DOCS = f"{OVERLAY}/docs"
_HELP = "docs/contribute/design"
_FRONT_MATTER = re.compile(r"^---[ \t]*\n(.*?\n)(?:\.{3}|---)[ \t]*\n", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True)
class Prose:
    """A file of prose. file: below docs/. url: below the site. meta: its front matter. text: what stands below it.

    above: how many lines stand above the text. folder: where the file is, docs or the edition's own.
    """

    file: str
    url: str
    meta: dict[str, Any]
    text: str
    above: int = 0
    folder: str = DOCS

    @property
    def path(self) -> str:
        """The file, as seen from the project's folder."""
        return f"{self.folder}/{self.file}"

    @property
    def title(self) -> str:
        """What the page is called."""
        return str(self.meta["title"])


def read_prose(root: Path, left_out: Set[str] = frozenset()) -> list[Prose]:
    """All files of prose of a project, in the order of their addresses; those of the edition in the place of others.

    Args:
        root: the project's folder.
        left_out: the entries that the edition leaves out, by kind:id. No word leads there.
    Raises:
        ContentError: if the front matter of a page can't be read, or has no title.
    """
    found: dict[str, Prose] = {}
    faults: list[Problem] = []
    gone = files_of(left_out)
    for folder in (DOCS, OWN_DOCS):
        for path in (root / folder).rglob("*.md"):
            file = path.relative_to(root / folder).as_posix()
            prose, problems = _read(folder, file, path.read_text("utf-8-sig"))
            faults += problems
            found[file] = replace(prose, text=prose_without(prose.text, file, gone))
    if faults:
        raise ContentError(faults)
    return sorted(found.values(), key=lambda prose: prose.file)


def files_of(refs: Set[str]) -> frozenset[str]:
    """The paths by which prose links to entries, such as tips/show-interest.md, by kind:id."""
    pairs = (ref.partition(":") for ref in refs)
    return frozenset(f"{BY_NAME[kind].folder}/{id}.md" for kind, _, id in pairs)


def _read(folder: str, file: str, text: str) -> tuple[Prose, list[Problem]]:
    """A file of prose, and what is wrong with its front matter."""
    match = _FRONT_MATTER.match(text)
    below = text[match.end() :].lstrip("\n") if match else text
    meta, problems = _front_matter(match[1] if match else "", f"{folder}/{file}")
    above = text.count("\n") - below.count("\n")
    return Prose(file, url_of(file), meta, below, above, folder), problems


def _front_matter(text: str, path: str) -> tuple[dict[str, Any], list[Problem]]:
    def problem(line: int, column: int, what: str, hint: str) -> Problem:
        return Problem(path, line, column, "error", "front-matter", what, f"{hint}   ({_HELP})")

    try:
        meta = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        hint = "put a value with a colon or another sign of YAML into quotation marks"
        return {}, [problem(line, column, "the front matter can't be read from here on", hint)]
    wanted = ("title", "description") if meta.get("searchable") else ("title",)
    lacking = [name for name in wanted if not meta.get(name)]
    hint = "write it between two lines of --- at the top of the file"
    return meta, [problem(1, 1, f"the page has no {name}", hint) for name in lacking]


def url_of(file: str) -> str:
    """The address of the page that a file below docs/ becomes, such as stages/ for stages/index.md."""
    folder, name = posixpath.split(file.removesuffix(".md"))
    url = folder if name == "index" else posixpath.join(folder, name)
    return f"{url}/" if url else ""


Checked = tuple[set[str], list[tuple[str, str, str]]]
"""The ids on a page; its links to places on pages, as (link, address of the page, id)."""


class ProseWriter:
    """Renders files of prose to the content of their pages, and notes links that lead nowhere."""

    def __init__(
        self,
        macros: Mapping[str, Callable[..., Any]],
        extensions: Mapping[str, dict[str, Any]],
        urls: Mapping[str, str],
    ) -> None:
        """
        Args:
            macros: what pages may call, by name.
            extensions: those of Markdown, with what they are told.
            urls: the addresses of all pages and files, by the paths below docs/ that links name.
        """
        self._environment = jinja2.Environment(undefined=jinja2.StrictUndefined, optimized=False)
        self._environment.globals.update(macros)
        self._urls = urls
        self._reader = markdown.Markdown(extensions=list(extensions), extension_configs=dict(extensions))
        self._reader.treeprocessors.register(_Links(self._reader, self._resolve), "relpath", 0)
        self._checked: dict[str, tuple[Prose, Checked]] = {}
        self.faults: list[Problem] = []

    def content(self, prose: Prose, put_back: Callable[[str], str]) -> str:
        """The HTML of a page.

        Args:
            prose: the file.
            put_back: puts the components that macros set aside into the HTML.
        """
        text = self.markdown(prose)
        self._now = prose
        html = self._reader.reset().convert(text)
        if not _has_macros(prose):
            html = html.replace("{", "&#123;")  # examples of templates must not look like templates left over
        html = put_back(html)
        self.checked(prose)[0].update(_ID.findall(html))
        return html

    def markdown(self, prose: Prose) -> str:
        """The Markdown of a page, with what its macros say; nothing if one of them fails."""
        if not _has_macros(prose):
            return prose.text
        try:
            return self._environment.from_string(prose.text).render(page=prose)
        except (jinja2.TemplateError, LookupError, TypeError) as error:
            self._macro_fault(prose, error)
            return ""

    def checked(self, prose: Prose) -> Checked:
        """What there is to check of a page that was rendered."""
        return self._checked.setdefault(prose.url, (prose, (set(), [])))[1]

    def recall(self, prose: Prose, checked: Checked) -> None:
        """Take what there was to check of a page when it was rendered last."""
        self._checked[prose.url] = prose, checked

    def _macro_fault(self, prose: Prose, error: Exception) -> None:
        line = error.lineno if isinstance(error, jinja2.TemplateSyntaxError) else _line_of_template(error)
        said = str(error) or type(error).__name__
        text, hint = f"a macro of this page fails: {said}", "look how other pages in docs/ call it"
        self.faults.append(
            Problem(prose.path, prose.above + line, 1, "error", "page-macro", text, f"{hint}   ({_HELP})")
        )

    def _resolve(self, link: str) -> str:
        prose = self._now
        scheme, host, path, query, anchor = urlsplit(link)
        if scheme or host or AMP_SUBSTITUTE in link:
            return link
        if not path:
            if anchor:
                self.checked(prose)[1].append((link, prose.url, anchor))
            return link
        url = self._urls.get(posixpath.normpath(posixpath.join(posixpath.dirname(prose.file), unquote(path))))
        if url is None:
            self._fault(
                prose,
                link,
                f'the link "{link}" leads to no page',
                f"link to the file of a page, such as agendas/index.md   ({_HELP})",
            )
            return link
        if anchor:
            self.checked(prose)[1].append((link, url, anchor))
        return urlunsplit(("", "", _relative(url, prose.url), query, anchor))

    def check_anchors(self) -> None:
        """Note the links to places that their page does not have, once all pages are rendered."""
        for prose, (_, links) in self._checked.values():
            for link, url, anchor in links:
                if url in self._checked and anchor not in self._checked[url][1][0]:
                    self._fault(
                        prose,
                        link,
                        f'the link "{link}" leads to no place on its page',
                        f"use the id of a heading there   ({_HELP})",
                    )

    def _fault(self, prose: Prose, link: str, text: str, hint: str) -> None:
        before = prose.text.partition(link)[0]
        line = prose.above + before.count("\n") + 1
        self.faults.append(
            Problem(prose.path, line, len(before) - before.rfind("\n"), "error", "dead-link", text, hint)
        )


def _has_macros(prose: Prose) -> bool:
    return prose.meta.get("render_macros") is not False


def _line_of_template(error: Exception) -> int:
    """The line of a page's text that was rendered when an error came up."""
    lines = [frame.lineno or 1 for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return lines[-1] if lines else 1


class _Links(Treeprocessor):
    def __init__(self, reader: markdown.Markdown, resolve: Callable[[str], str]) -> None:
        super().__init__(reader)
        self._resolve = resolve

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(str(element.tag))
            link = name and element.get(name)
            if name and link is not None:
                element.set(name, self._resolve(link))


def _relative(url: str, page: str) -> str:
    """The shortest way from a page to an address below the same root."""
    there, here = _parts(url), _parts(page)
    common = 0
    while common < min(len(there), len(here)) and there[common] == here[common]:
        common += 1
    way = "/".join([".."] * (len(here) - common) + there[common:]) or "."
    return f"{way}/" if url.endswith("/") or not url else way


def _parts(url: str) -> list[str]:
    return [part for part in url.split("/") if part]
