"""The one Jinja environment, and the pages, files and records made with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from ..fitting import Fit, fit_agenda
from ..kinds import BY_NAME, KINDS, Kind
from ..kinds.agenda import Agenda, Block
from ..kinds.level import Level
from ..kinds.vocabulary import WORDS
from ..playbook import Entry, Playbook
from .field_tables import list_fields
from .grouping import facet_values, group_entries, show_facets
from .prose import ProseRenderer, markdown_text, plain

TEMPLATES = Path(__file__).parent.parent / "templates"
LENGTHS = (60, 90, 120)
_BLANK = re.compile(r"\[[^\[\]<>]+\]")
_TERM_LINK = re.compile(r'data-term="([a-z0-9-]+)"')
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class RenderedPage:
    """The inside of a page.

    html: what goes into <main>.
    headings: (anchor, words) of each second-level heading, for the table of contents.
    """

    html: str
    headings: tuple[tuple[str, str], ...]


class Renderer:
    """Renders the entries of one playbook. Make a new one when the data changes."""

    def __init__(self, playbook: Playbook, site_url: str = "") -> None:
        """
        Args:
            playbook: the valid entries.
            site_url: the published address with a slash at the end, for what is read away from the site.
        """
        self.playbook = playbook
        self.site_url = site_url
        self._prose = ProseRenderer()
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        self.environment.filters.update(
            prose=jinja2.pass_context(lambda context, text: self._prose.block(text, self._resolver(context))),
            line=jinja2.pass_context(lambda context, text: self._prose.line(text, self._resolver(context))),
            md=lambda text: Markup(markdown_text(text, self.absolute_url)),
            plain=plain,
            words=show_word,
            day=show_day,
            minutes=show_minutes,
            range=show_range,
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
            kinds=KINDS,
            kind_of=BY_NAME.__getitem__,
            vocabulary=WORDS,
            lengths_of=lengths_of,
            own_length=own_length,
            due_words=due_words,
            group_entries=partial(group_entries, playbook),
            facets_of=show_facets,
            facet_values=facet_values,
            fields_of=list_fields,
            by_letter=self._by_letter,
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

    def entry_page(self, entry: Entry, edit_url: str | None = None) -> RenderedPage:
        """The page of one entry, two folders below the site's root."""
        return self.page(
            f"pages/{entry.kind.name}.html.jinja", "../../", entry=entry, it=entry.entity, kind=entry.kind, edit_url=edit_url
        )

    def page(self, template: str, base: str, **context: Any) -> RenderedPage:
        """Any page from its template. `base` leads from the page to the site's root, such as `../`."""
        html = self.environment.get_template(template).render(base=base, **context)
        headings = tuple((anchor, re.sub(r"<[^>]+>", "", words).strip()) for anchor, words in _HEADING.findall(html))
        return RenderedPage(html, headings)

    def component(self, name: str, base: str, **context: Any) -> str:
        """A component for a prose page, as one block of HTML without blank lines."""
        html = self.environment.get_template(f"components/{name}.html.jinja").render(base=base, **context)
        return re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"

    def definitions(self, html: str, base: str) -> str:
        """The definitions of all terms that `html` links to, to stand at the page's end; empty if there are none."""
        terms = dict.fromkeys(_TERM_LINK.findall(html))
        entries = [entry for term in terms if (entry := self.playbook.entries.get(f"term:{term}"))]
        return self.component("definitions", base, entries=entries) if entries else ""

    def _by_letter(self) -> list[tuple[str, list[Entry]]]:
        entries = sorted(self.playbook.entries.values(), key=lambda entry: (entry.entity.title.lower(), entry.ref))
        letters = dict.fromkeys(entry.entity.title[0].upper() for entry in entries)
        return [(letter, [e for e in entries if e.entity.title[0].upper() == letter]) for letter in letters]

    def take_away(self, entry: Entry, extension: str, fit: Fit | None = None) -> str:
        """An entry as a text to take away.

        Args:
            entry: an agenda, prompt, checklist, worksheet or message.
            extension: md or txt.
            fit: for an agenda, the length to write it for.
        """
        template = self.environment.get_template(f"take-away/{entry.kind.name}.md.jinja")
        text = str(template.render(base=self.site_url, entry=entry, it=entry.entity, fit=fit, url=self.site_url + entry.url))
        text = re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
        return text if extension == "md" else plain_text(text)


def lengths_of(agenda: Agenda) -> list[Fit]:
    """The lengths an agenda is shown in, shortest first: its own, and 60, 90 and 120 minutes where they fit exactly."""
    fits = [fit_agenda(agenda.blocks, length) for length in sorted({agenda.minutes, *LENGTHS})]
    return [fit for fit in fits if fit.exact or fit.target == agenda.minutes]


def own_length(agenda: Agenda) -> Fit:
    """The agenda at the length it is written for."""
    return fit_agenda(agenda.blocks, agenda.minutes)


@dataclass(frozen=True)
class ScheduledBlock:
    """A block of a fitted agenda: its number from 1, its start and its length, both in minutes."""

    number: int
    block: Block
    start: int
    minutes: int


def schedule(fit: Fit, agenda: Agenda) -> list[ScheduledBlock]:
    """The blocks that a fit keeps, each with its start."""
    rows, start = [], 0
    for number, (block, minutes) in enumerate(zip(agenda.blocks, fit.minutes, strict=True), start=1):
        if minutes is not None:
            rows.append(ScheduledBlock(number, block, start, minutes))
            start += minutes
    return rows


def group_by_words(entries: Iterable[Entry], field: str, group: str) -> list[tuple[str, list[Entry]]]:
    """Entries grouped by a field of the vocabulary, in the vocabulary's order, each group with its words."""
    entries = list(entries)
    groups = [(words, [e for e in entries if getattr(e.entity, field) == value]) for value, words in WORDS[group].items()]
    return [group for group in groups if group[1]]


def mark_blanks(text: str) -> Markup:
    """A message with its [blanks] marked, so that nobody sends them."""
    return Markup(_BLANK.sub(r'<mark class="pb-blank">\g<0></mark>', str(escape(text))))


def due_words(days: int) -> str:
    """When a checklist item is due, in words: 14 days before, on the day, 2 days after."""
    if days == 0:
        return "on the day"
    unit, count = ("week", abs(days) // 7) if days % 7 == 0 else ("day", abs(days))
    return f"{count} {unit}{'' if count == 1 else 's'} {'before' if days < 0 else 'after'}"


def plain_text(text: str) -> str:
    """Markdown as text for a plain mail: no marks, rules instead of headings, table cells parted by tabs."""
    lines = []
    for line in text.splitlines():
        if re.fullmatch(r"\|[\s:|-]+\|", line):
            continue
        if line.startswith("|"):
            line = "\t".join(cell.strip() for cell in line.strip("|").split(" | "))
        heading = re.match(r"#+ (.*)", line)
        words = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", r"\1 (\2)", heading[1] if heading else line)
        words = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", words).replace("&lt;", "<")
        lines.append(words.upper() if heading else words)
    return "\n".join(lines) + "\n"


def show_word(value: str, group: str) -> str:
    """The words a reader sees for a value of the vocabulary."""
    return WORDS[group][value]


def show_day(value: date) -> str:
    """A date in words: November 22, 2026."""
    return f"{value:%B} {value.day}, {value.year}"


def show_minutes(value: int) -> str:
    """Minutes in words: 45 min, 1 h 30 min."""
    hours, minutes = divmod(value, 60)
    if value <= 120:
        return f"{value} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def show_range(value: Any) -> str:
    """A range of people or minutes: 5 to 12, or 2 if both ends are the same."""
    return str(value.least) if value.least == value.most else f"{value.least} to {value.most}"


def show_offset(minutes: int) -> str:
    """A time from the start of a session: 0:00, 0:45, 1:30."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def show_spans(values: Sequence[str], group: str) -> str:
    """Values of the vocabulary in words; a run of neighbors becomes a span: Networking to Cooperation."""
    order = list(WORDS[group])
    if len(values) == len(order):
        return "All"
    runs: list[list[str]] = []
    for value in values:
        if runs and order.index(runs[-1][-1]) + 1 == order.index(value):
            runs[-1].append(value)
        else:
            runs.append([value])

    def words(run: list[str]) -> Iterable[str]:
        first, last = WORDS[group][run[0]], WORDS[group][run[-1]]
        return [first] if len(run) == 1 else [first, last] if len(run) == 2 else [f"{first} to {last}"]

    return ", ".join(word for run in runs for word in words(run))


__all__ = ["KINDS", "Entry", "Kind", "Level", "RenderedPage", "Renderer"]
