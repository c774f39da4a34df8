"""Which of the outside links in the entries are dead, since when, and a report for the forge. Runs once a week.

Never part of a check or a build: another site's bad day is no reason to refuse a pull request.
"""

from __future__ import annotations

import datetime
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ..book.playbook import Playbook
from ..book.references import TEXT_LINK
from ..fields import parts, shapes, texts

AGENT = "partnership-playbook-links/1 (weekly check of the links in a public playbook)"
HIDDEN = "partnership-playbook dead links"
_DEAD = (404, 410)
_HISTORY = re.compile(rf"<!-- {HIDDEN}: (.*?) -->", re.DOTALL)


@dataclass(frozen=True)
class Dead:
    """An address that leads nowhere: why, since when, and the files that link to it."""

    address: str
    why: str
    since: str
    files: tuple[str, ...]


def outside_links(playbook: Playbook) -> dict[str, list[str]]:
    """Every https address that entries link to, each with the files that do."""
    found: dict[str, list[str]] = {}
    for entry in playbook.entries.values():
        written = [
            value
            for _, part in parts(entry.entity)
            for name, shape in shapes(type(part)).items()
            if shape.form == "link"
            for value in ([getattr(part, name)] if not shape.many else getattr(part, name))
        ]
        written += [match[1] for text in texts(entry.entity) for match in TEXT_LINK.finditer(text.value)]
        for address in dict.fromkeys(written):
            if address and address.startswith("https://"):
                found.setdefault(address.partition("#")[0], []).append(entry.path)
    return dict(sorted(found.items()))


def fault_of(address: str, timeout: float = 20) -> str:
    """Why an address is dead; empty if it answers, or if it is not sure.

    Many sites turn programs away, ask them to wait or are down for an hour. Only what is certain counts: the page is
    not found, is gone, or the host has no address any more.
    """
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            answer.read(1)
    except urllib.error.HTTPError as error:
        return f"answers {error.code}" if error.code in _DEAD else ""
    except urllib.error.URLError as error:
        return "the host is not known" if "Name or service not known" in str(error.reason) else ""
    except (OSError, ValueError):
        return ""
    return ""


def dead_links(
    links: dict[str, list[str]], before: str, today: datetime.date, fault: Callable[[str], str]
) -> list[Dead]:
    """Ask for each address once, a few at a time, and keep from the last report since when it is dead."""
    since = _since(before)
    with ThreadPoolExecutor(max_workers=6) as pool:
        faults = dict(zip(links, pool.map(fault, links), strict=True))
    return [
        Dead(address, faults[address], since.get(address, str(today)), tuple(links[address]))
        for address in links
        if faults[address]
    ]


def report(dead: Iterable[Dead], today: datetime.date) -> str:
    """The text of the issue: a table for people, and the dates for the next run in a comment."""
    found = sorted(dead, key=lambda one: (one.since, one.address))
    if not found:
        return ""
    lines = [
        f"{len(found)} outside {'link leads' if len(found) == 1 else 'links lead'} nowhere, as of {today}. For"
        " each: find where the page is now, or delete the link and say in `changes` what can no longer be looked up.",
        "",
        "| Dead since | Address | Why | Linked from |",
        "| --- | --- | --- | --- |",
    ]
    for one in found:
        files = "<br>".join(f"`{path}`" for path in one.files)
        lines.append(f"| {one.since} | {one.address.replace('|', '%7C')} | {one.why} | {files} |")
    history = json.dumps({one.address: one.since for one in found}).replace("--", "-\\u002d")
    return "\n".join([*lines, "", f"<!-- {HIDDEN}: {history} -->"]) + "\n"


def _since(before: str) -> dict[str, str]:
    """The dates that the last report kept; none if somebody edited them away."""
    found = _HISTORY.search(before)
    try:
        dates = json.loads(found[1]) if found else {}
    except ValueError:
        return {}
    if not isinstance(dates, dict):
        return {}
    return {str(address): str(day) for address, day in dates.items() if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(day))}
