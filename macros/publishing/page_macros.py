"""The macros that pages in docs/ call."""

from __future__ import annotations

from collections.abc import Callable

from ..edition import EditionFile
from ..kinds import KINDS
from ..rendering.prose import as_entities
from .edition import Edition
from .feed import news
from .form_schema import suggested_kinds
from .pages import base_of
from .settings import Settings

Macro = Callable[..., object]


def define_macros(
    macro: Callable[[Macro], object], edition: Edition, settings: Settings, page_url: Callable[[], str]
) -> None:
    """Register the macros.

    Args:
        macro: registers a function by its name.
        edition: what they show.
        settings: what the site is called and where its files are.
        page_url: the address of the page that is being made.
    """
    playbook, renderer = edition.playbook, edition.renderer

    def show(component: str, **context: object) -> str:
        return edition.set_aside(renderer.component(component, base_of(page_url()), **context))

    @macro
    def edition_line() -> str:
        """What this edition is, in a sentence."""
        return as_entities(settings.edition.line)

    @macro
    def show_house_rules() -> str:
        """What the network asks of all who meet with its playbook; nothing if it has no rules."""
        return show("house-rules", rules=settings.edition.house_rules) if settings.edition.house_rules else ""

    @macro
    def edition_id() -> str:
        """The name under which browsers keep what readers make."""
        return settings.edition.id

    @macro
    def list_entries(kind: str) -> str:
        """A library: all entries of a kind, grouped, with filters."""
        return show("library", kind=kind, number=1)

    @macro
    def list_cards(*references: str) -> str:
        """Cards for the entries named by kind:id, in the order given."""
        left = [reference for reference in references if reference not in playbook.left_out]
        return show("card-list", entries=[playbook.entries[reference] for reference in left])

    @macro
    def list_first(kind: str, most: int) -> str:
        """Cards for the first entries of a kind; of agendas these are the ones that people use most."""
        return show("card-list", entries=playbook.of(kind)[:most])

    @macro
    def list_kinds() -> str:
        """All kinds with their counts, as the way into the library."""
        return show("kind-list")

    @macro
    def list_everything() -> str:
        """Every entry from A to Z."""
        return show("a-to-z", number=1)

    @macro
    def list_news(most: int = 6, by_day: bool = False) -> str:
        """The newest additions and changes, in one list or with a heading for each day."""
        return show("news-by-day" if by_day else "news", items=news(playbook)[:most])

    @macro
    def list_stages(path: str) -> str:
        """The steps of a session or the phases of a partnership, as a line."""
        return show("stage-list", path=path)

    @macro
    def show_welcome() -> str:
        """The top of the home page: what this is, search, and three doors."""
        return show("welcome")

    @macro
    def show_spectrum() -> str:
        """The five levels as a picture."""
        return show("spectrum")

    @macro
    def show_level_table() -> str:
        """The five levels side by side."""
        return show("level-table")

    @macro
    def show_search() -> str:
        """The search form of the search page."""
        return show("search-page")

    @macro
    def show_agenda_builder() -> str:
        """The agenda builder, and every agenda for those without script."""
        return show("agenda-builder")

    @macro
    def show_suggest_form() -> str:
        """The form to suggest an entry, and the other ways for those without script."""
        mail = settings.edition.contact.mail or ""
        return show("suggest-form", kinds=suggested_kinds(), repository=settings.repository, mail=mail)

    @macro
    def show_open_checklists() -> str:
        """What a returning reader left open of the checklists, next due first."""
        return show("open-checklists")

    @macro
    def show_your_worksheets() -> str:
        """The worksheets that the reader filled in, and where to open those that are sent."""
        return show("your-worksheets")

    @macro
    def show_running_checklists() -> str:
        """What the reader started of the checklists, for each event."""
        return show("running-checklists")

    @macro
    def show_partnership() -> str:
        """The partnership that the browser keeps, and what it is for."""
        return show("partnership")

    @macro
    def show_planner() -> str:
        """The planner, and the plans to read for those without script."""
        return show("planner")

    @macro
    def show_session() -> str:
        """The page that runs a session."""
        return show("session")

    @macro
    def show_your_checks() -> str:
        """The rounds of assessments that the reader started."""
        return show("your-checks")

    @macro
    def show_forget_button() -> str:
        """A button that removes what the site stored in the browser."""
        return show("forget")

    @macro
    def list_field_pages() -> str:
        """Links to the pages that explain the fields of each kind."""
        return show("field-pages")

    @macro
    def list_edition_fields() -> str:
        """Every field of edition.yaml."""
        return show("fields", kind={"model": EditionFile, "title": "edition.yaml"})

    @macro
    def count_kinds() -> int:
        """How many kinds of entry the library has."""
        return sum(kind.listed for kind in KINDS)

    @macro
    def count_entries(kind: str = "") -> int:
        """How many entries a kind has, or all kinds together."""
        return len(playbook.of(kind)) if kind else len(playbook.listed)
