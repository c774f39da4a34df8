"""The one Jinja environment, and the pages and texts made with it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from ..book.playbook import Entry, Playbook
from ..edition.read import MONTH_FIRST
from ..fitting import Fit
from ..guidance import MODEL_ENTRIES, PAIRS
from ..kinds import BY_NAME, KINDS, Kind
from ..kinds.vocabulary import WORDS
from .field_tables import list_fields
from .grouping import MOST_LINKS, Group, cut_into_pages, facet_values, library_pages, show_facets
from .lengths import activity_lengths, block_steps, lengths_of, own_length, schedule, timed_steps
from .page_text import page_text
from .prose import ProseRenderer, literal, markdown_text, plain, plain_texts
from .rule_help import list_rules
from .words import (
    due_words,
    group_by_words,
    later_words,
    mark_blanks,
    show_day,
    show_minutes,
    show_offset,
    show_range,
    show_span,
    show_spans,
    show_word,
)

TEMPLATES = Path(__file__).parent.parent / "templates"
_TERM_LINK = re.compile(r'data-term="([a-z0-9-]+)"')


class Renderer:
    """Renders the entries of one playbook. Make a new one when the data changes."""

    def __init__(self, playbook: Playbook, site_url: str = "", compiled: Path | None = None) -> None:
        """
        Args:
            playbook: the valid entries.
            site_url: the published address with a slash at the end, for what is read away from the site.
            compiled: a folder to keep compiled templates in, as Python keeps its modules.
        """
        self.playbook = playbook
        self.site_url = site_url
        self._prose = ProseRenderer({entry.ref for entry in playbook.entries.values() if entry.is_word})
        self._own_forms = {f"take-away/{path.name}" for path in (TEMPLATES / "take-away").iterdir()}
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=lambda name: name is None or name.endswith(".html.jinja"),
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            auto_reload=False,  # a new renderer reads the templates anew
            bytecode_cache=_cache_in(compiled) if compiled else None,
            optimized=False,  # there are next to no constants to fold, and to look for them is a fifth of compiling
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        self.environment.filters.update(
            prose=jinja2.pass_context(lambda context, text: self._prose.block(text, self._resolver(context))),
            line=jinja2.pass_context(lambda context, text: self._prose.line(text, self._resolver(context))),
            md=lambda text: Markup(markdown_text(text, self.absolute_url)),
            literal=literal,
            plain=plain,
            plain_texts=plain_texts,
            words=show_word,
            day=partial(show_day, month_first=playbook.edition.language in MONTH_FIRST),
            minutes=show_minutes,
            range=show_range,
            span=show_span,
            clock=show_offset,
            spans=show_spans,
            rows=schedule,
            entry=lambda reference, kind=None: playbook.get(f"{kind}:{reference}" if kind else reference),
            grouped=group_by_words,
            blanks=mark_blanks,
            message=jinja2.pass_context(
                lambda context, text: mark_blanks(self._prose.block(text, self._resolver(context)))
            ),
        )
        self.environment.globals.update(
            playbook=playbook,
            edition=playbook.edition,
            kinds=KINDS,
            kind_of=BY_NAME.__getitem__,
            vocabulary=WORDS,
            lengths_of=lengths_of,
            own_length=own_length,
            activity_lengths=activity_lengths,
            timed_steps=timed_steps,
            block_steps=block_steps,
            due_words=due_words,
            later_words=later_words,
            library_pages=self.library_pages,
            facets_of=show_facets,
            facet_values=facet_values,
            fields_of=list_fields,
            rules_by_subject=list_rules,
            pairs_of=lambda kind: PAIRS.get(kind.name, ()),
            index_pages=self.index_pages,
            absolute=self.absolute_url,
            link=jinja2.pass_context(lambda context, ref: self._resolver(context)(ref)),
        )

    def _resolver(self, context: jinja2.runtime.Context) -> Any:
        base = context["base"]

        def resolve(reference: str) -> str | None:
            entry = self.playbook.entries.get(reference)
            return None if entry is None else base + entry.url

        return resolve

    def absolute_url(self, reference: str) -> str | None:
        """The published address of the entry that `reference` (kind:id) names, or None if there is none."""
        entry = self.playbook.entries.get(reference)
        return None if entry is None else self.site_url + entry.url

    def entry_page(self, entry: Entry, edit_url: str | None = None) -> str:
        """The page of one entry, two folders below the site's root."""
        return self.page(
            f"pages/{entry.kind.name}.html.jinja",
            "../../",
            entry=entry,
            it=entry.entity,
            kind=entry.kind,
            edit_url=edit_url,
        )

    def page(self, template: str, base: str, **context: Any) -> str:
        """What goes into <main> of a page. `base` leads from the page to the site's root, such as `../`."""
        return self.environment.get_template(template).render(base=base, **context)

    def kind_page(self, kind: Kind, data: Path) -> str:
        """The page that explains a kind to contributors: what is recommended, a good example, and all fields."""
        file = self.example_file(kind, data).decode()
        return self.page("pages/fields.html.jinja", "../../", kind=kind, entry=self._example(kind), file=file)

    def example_file(self, kind: Kind, data: Path) -> bytes:
        """The file of the entry that is shown as a good example of its kind; nothing if there is none."""
        entry = self._example(kind)
        return (data.parent / entry.path).read_bytes().replace(b"\r\n", b"\n") if entry else b""

    def _example(self, kind: Kind) -> Entry | None:
        first = next(iter(self.playbook.of(kind.name)), None)
        return self.playbook.get(f"{kind.name}:{MODEL_ENTRIES.get(kind.name)}") or first

    def moved_page(self, target: str, title: str, why: str = "", is_gone: bool = False) -> str:
        """A whole page at a former address, two folders below the site's root, that leads to another one.

        is_gone: whether what was there is nowhere now.
        """
        template = self.environment.get_template("pages/moved.html.jinja")
        address = self.site_url + target
        return template.render(base="../../", target=target, address=address, title=title, why=why, is_gone=is_gone)

    def component(self, name: str, base: str, **context: Any) -> str:
        """A component for a prose page, as one block of HTML without blank lines."""
        html = self.environment.get_template(f"components/{name}.html.jinja").render(base=base, **context)
        return re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"

    def definitions(self, html: str, base: str) -> str:
        """The definitions of all words that `html` links to, to stand at the page's end; empty if there are none."""
        words = dict.fromkeys(_TERM_LINK.findall(html))
        found = (self.playbook.get(f"term:{word}") or self.playbook.get(f"role:{word}") for word in words)
        entries = [entry for entry in found if entry and entry.is_word]
        return self.component("definitions", base, entries=entries) if entries else ""

    def library_pages(self, kind: str) -> list[list[Group]]:
        """What the pages of a kind's library list."""
        return library_pages(self.playbook, kind)

    def index_pages(self) -> list[list[Group]]:
        """What the pages of the list from A to Z have."""
        letters: dict[str, list[Entry]] = {}
        for entry in sorted(self.playbook.listed, key=lambda entry: (_bare(entry.heading), entry.ref)):
            letters.setdefault(_bare(entry.heading)[0].upper(), []).append(entry)
        groups = ((f"letter-{letter.lower()}", letter, entries) for letter, entries in letters.items())
        return cut_into_pages(groups, MOST_LINKS)

    def take_away(self, entry: Entry, fit: Fit | None = None) -> str:
        """An entry as a Markdown text to take away: in its kind's own form if it has one, else as its page says it.

        Args:
            entry: the entry.
            fit: for an agenda, the length to write it for.
        """
        own = f"take-away/{entry.kind.name}.md.jinja"
        context: dict[str, Any] = {"base": self.site_url, "entry": entry, "it": entry.entity, "kind": entry.kind}
        if own not in self._own_forms:
            page = f"pages/{entry.kind.name}.html.jinja"
            context["text"] = Markup(page_text(self.page(page, taken=True, **context)))
            own = "take-away/entry.md.jinja"
        text = self.environment.get_template(own).render(fit=fit, url=self.site_url + entry.url, **context)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _bare(heading: str) -> str:
    """A heading as it is sorted: in small letters, from its first letter or digit on."""
    return re.sub(r"^[^a-z0-9]+", "", plain(heading).casefold()) or heading


class _Cache(jinja2.FileSystemBytecodeCache):
    """Keeps compiled templates, whatever letters the project's path has and the locale knows."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of a template in the cache."""
        known = filename and filename.encode("utf-8", "backslashreplace").decode()
        return super().get_cache_key(name, known)


def _cache_in(folder: Path) -> jinja2.BytecodeCache | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _Cache(str(folder))
    except OSError:
        return None  # a project that can't be written to is built all the same
