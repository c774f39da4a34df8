"""Where mkdocs-macros finds the macros of the pages in docs/. They stand in `publishing/page_macros.py`."""

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

    from .publishing.edition import ContentError, open_edition
    from .publishing.page_macros import define_macros
    from .publishing.settings import read_settings

    root = Path(env.conf.config_file_path).parent
    settings = read_settings(root)
    try:
        edition = open_edition(root, settings.url)
    except ContentError as error:
        raise PluginError(str(error)) from None
    define_macros(env.macro, edition, settings, lambda: str(env.page.url))
