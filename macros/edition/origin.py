"""The playbook that every edition is made from, which its license asks each of them to name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ID = "partnership-playbook"
NAME = "Partnership Playbook"
ADDRESS = "https://partnership-playbook.example/"
LICENSE = "CC BY 4.0"
LICENSE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = "Based on the {playbook}, {license}, with changes."
"""The words of the credit, unless an edition has its own."""
_LINKS = {"{playbook}": (NAME, ADDRESS), "{license}": (LICENSE, LICENSE_ADDRESS)}
MARKS = tuple(_LINKS)
"""What stands in the words of a credit for a name with its link."""


@dataclass(frozen=True)
class Words:
    """Some words of a credit, and where they lead; "" if nowhere."""

    text: str
    address: str = ""


def credit_parts(credit: str) -> Iterator[Words]:
    """The words of a credit in order, with links in the place of the marks."""
    for part in re.split(f"({'|'.join(map(re.escape, MARKS))})", credit):
        if part:
            yield Words(*_LINKS.get(part, (part,)))
