"""What `edition.yaml` and `mkdocs.yml` say of the site, for those who build it without MkDocs too."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import yaml

from ..edition import EditionFile, read_edition

MARKDOWN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs adds to those that it is told."""


@dataclass(frozen=True)
class Settings:
    """edition: what the site is called and where it is. copyright: what may be done with it.

    menu: (words, file below docs/). extensions: those of Markdown, with what they are told.
    """

    edition: EditionFile
    copyright: str = ""
    menu: tuple[tuple[str, str], ...] = ()
    extensions: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where it is published, with a slash at the end."""
        return self.edition.root

    @property
    def repository(self) -> str:
        """Where its files are; "" if nowhere."""
        return (self.edition.contact.repository or "").rstrip("/")

    @property
    def mount(self) -> str:
        """The path that the site is published at, such as / or /guide/."""
        return urlsplit(self.url).path or "/"

    def edit_url(self, file: str) -> str | None:
        """Where a file of the project is edited."""
        return urljoin(f"{self.repository}/", self.edition.contact.edit + file) if self.repository else None


class _Loader(yaml.SafeLoader):
    """YAML with `!ENV`: a variable of the environment, or several and what stands if none is set."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [loader.construct_scalar(node)], None  # type: ignore[arg-type]
    found = next((os.environ[name] for name in names if name in os.environ), None)
    if found is None:
        return default
    tag = loader.resolve(yaml.ScalarNode, found, (True, False))  # type: ignore[no-untyped-call]
    return loader.construct_object(yaml.ScalarNode(tag, found))


_Loader.add_constructor("!ENV", _from_environment)


def read_settings(root: Path) -> Settings:
    """The settings of the project in a folder."""
    told = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    extensions: dict[str, dict[str, Any]] = {name: {} for name in MARKDOWN}
    for one in told.get("markdown_extensions") or ():
        extensions |= {one: {}} if isinstance(one, str) else {name: options or {} for name, options in one.items()}
    return Settings(
        read_edition(root)[0].published(os.environ),
        told.get("copyright") or "",
        tuple((words, file) for item in told.get("nav") or () for words, file in item.items()),
        extensions,
    )
