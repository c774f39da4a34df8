"""Macros that pages in docs/ call. This module registers them and does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Open the edition and register the macros; called by mkdocs-macros at the start of each build.

    Raises:
        mkdocs.exceptions.PluginError: if the content has errors; `mkdocs serve` lives on after it.
    """
    from mkdocs.exceptions import PluginError

    from .edition import ContentError, open_edition
    from .form_schema import suggested_kinds
    from .kinds import KINDS
    from .publishing import news

    try:
        edition = open_edition(Path(env.conf.config_file_path).parent, env.conf.site_url or "")
    except ContentError as error:
        raise PluginError(str(error)) from None
    playbook, renderer = edition.playbook, edition.renderer

    def show(component: str, **context: object) -> str:
        base = "../" * env.page.url.rstrip("/").count("/") + ("../" if env.page.url else "")
        return edition.set_aside(renderer.component(component, base, **context))

    @env.macro
    def list_entries(kind: str) -> str:
        """A library: all entries of a kind, grouped, with filters."""
        return show("library", kind=kind)

    @env.macro
    def list_cards(*references: str) -> str:
        """Cards for the entries named by kind:id, in the order given."""
        return show("card-list", entries=[playbook.entries[reference] for reference in references])

    @env.macro
    def list_first(kind: str, most: int) -> str:
        """Cards for the first entries of a kind; of agendas these are the ones that people use most."""
        return show("card-list", entries=playbook.of(kind)[:most])

    @env.macro
    def list_kinds() -> str:
        """All kinds with their counts, as the way into the library."""
        return show("kind-list")

    @env.macro
    def list_everything() -> str:
        """Every entry from A to Z."""
        return show("a-to-z")

    @env.macro
    def list_news(most: int = 6, by_day: bool = False) -> str:
        """The newest additions and changes, in one list or with a heading for each day."""
        return show("news-by-day" if by_day else "news", items=news(playbook)[:most])

    @env.macro
    def list_stages(path: str) -> str:
        """The steps of a session or the phases of a partnership, as a line."""
        return show("stage-list", path=path)

    @env.macro
    def show_welcome() -> str:
        """The top of the home page: what this is, search, and three doors."""
        return show("welcome")

    @env.macro
    def show_spectrum() -> str:
        """The five levels as a picture."""
        return show("spectrum")

    @env.macro
    def show_level_table() -> str:
        """The five levels side by side."""
        return show("level-table")

    @env.macro
    def show_search() -> str:
        """The search form of the search page."""
        return show("search-page")

    @env.macro
    def show_agenda_builder() -> str:
        """The agenda builder, and every agenda for those without script."""
        return show("agenda-builder")

    @env.macro
    def show_suggest_form() -> str:
        """The form to suggest an entry, and the other ways for those without script."""
        repository = (env.conf.repo_url or "").rstrip("/")
        mail = (env.conf.extra or {}).get("contact_email", "")
        return show("suggest-form", kinds=suggested_kinds(), repository=repository, mail=mail)

    @env.macro
    def show_open_checklists() -> str:
        """What a returning reader left open of the checklists, next due first."""
        return show("open-checklists")

    @env.macro
    def show_your_worksheets() -> str:
        """The worksheets that the reader filled in, and where to open those that are sent."""
        return show("your-worksheets")

    @env.macro
    def show_running_checklists() -> str:
        """What the reader started of the checklists, for each event."""
        return show("running-checklists")

    @env.macro
    def show_partnership() -> str:
        """The partnership that the browser keeps, and what it is for."""
        return show("partnership")

    @env.macro
    def show_your_checks() -> str:
        """The rounds of assessments that the reader started."""
        return show("your-checks")

    @env.macro
    def show_forget_button() -> str:
        """A button that removes what the site stored in the browser."""
        return show("forget")

    @env.macro
    def list_field_pages() -> str:
        """Links to the pages that explain the fields of each kind."""
        return show("field-pages")

    @env.macro
    def count_kinds() -> int:
        """How many kinds of entry there are."""
        return len(KINDS)

    @env.macro
    def count_entries(kind: str = "") -> int:
        """How many entries a kind has, or all kinds together."""
        return len(playbook.of(kind)) if kind else len(playbook.entries)
