"""Reading edition.yaml: strictly, and with every fault at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..fields import Loc, spell
from ..kinds import BY_NAME
from ..loading import locate, read_part
from ..problems import Problem, did_you_mean, excerpt
from .colors import color_faults
from .file import UNNAMED, EditionFile
from .origin import MARKS

EDITION_FILE = "edition.yaml"
OVERLAY = "edition"
"""The folder of what an edition adds and changes: data/ and docs/ in it are laid over those of the playbook."""
OWN_DATA = f"{OVERLAY}/data"
PAGE = "docs/contribute/edition"
MONTH_FIRST = ("en", "en-US", "en-CA", "en-PH")
"""Where people write November 22, 2026 and not 22 November 2026."""
_LANGUAGE = re.compile(r"en(-[A-Z]{2})?")
_MAIL = re.compile(r"[^\s<>\"'@]+@[^\s<>\"'@]+")
_MOST_BYTES = 200_000
KEPT_KINDS = ("stage", "level", "hint", "source")
"""Kinds of which nothing is left out: the tools name the first three one by one, and a source stands behind claims."""

Fault = tuple[Loc, str, str, str]
"""The way to a value, a rule's id, what was found, and what to type."""


def read_edition(root: Path) -> tuple[EditionFile, list[Problem]]:
    """The edition that a project's folder holds, and what is wrong with its file.

    A folder without edition.yaml is no project, and has no name, unless mkdocs.yml stands there.
    """
    path = root / EDITION_FILE
    if not path.exists():
        if not (root / "mkdocs.yml").exists():
            return UNNAMED, []
        text = "the file is missing, so that the playbook has no name and no address"
        hint = f"copy it from examples/edition/ and write your own into it   ({PAGE})"
        return UNNAMED, [Problem(EDITION_FILE, 1, 1, "error", "no-edition", text, hint)]
    edition, problems = read_part(path, EditionFile, EDITION_FILE, PAGE)
    if edition is None:
        return UNNAMED, problems
    for at, rule, text, hint in _faults(edition, root):
        line, column = locate(path, at)
        problems.append(Problem(EDITION_FILE, line, column, "error", rule, text, f"{hint}   ({PAGE})"))
    return edition, problems


def _faults(edition: EditionFile, root: Path) -> Iterator[Fault]:
    if not _LANGUAGE.fullmatch(edition.language):
        text = f"language is {excerpt(edition.language)}, but the words of the playbook's pages and tools are English"
        yield ("language",), "edition-language", text, "write en-US, en-GB or another en- with two capital letters"
    if not edition.address.startswith("https://") or re.search(r"[?#]", edition.address):
        text = f"address is {excerpt(edition.address)}, which is not where a site can be"
        yield ("address",), "edition-address", text, "write it from https:// to the slash at the end, and nothing after"
    if edition.id in edition.formerly:
        hint = "write only ids that it has no more"
        yield ("formerly",), "edition-id", f"formerly names {edition.id}, which is its id now", hint
    for name in ("short_name", "named", "line", "welcome", "credit"):
        if "\n" in (getattr(edition, name) or ""):
            hint = "write it after the colon, or below >- instead of |"
            yield (name,), "edition-line", f"{name} has more than one line", hint
    for mark in MARKS:
        if edition.credit.count(mark) != 1:
            text = f"credit has {'no' if mark not in edition.credit else 'more than one'} {mark}"
            yield ("credit",), "edition-credit", text, "the license asks for it: write {playbook} and {license} once"
    yield from _contact_faults(edition)
    yield from _file_faults(edition, root)
    if edition.colors:
        yield from color_faults(edition.colors, root)
    yield from _left_out_faults(edition)
    yield from _word_faults(edition)


def _contact_faults(edition: EditionFile) -> Iterator[Fault]:
    contact = edition.contact
    if contact.repository and not contact.repository.startswith("https://"):
        text = f"contact.repository is {excerpt(contact.repository)}, which is no address of a repository"
        hint = "copy the address from the browser; it starts with https://"
        yield ("contact", "repository"), "edition-address", text, hint
    if contact.mail and not _MAIL.fullmatch(contact.mail):
        text = f"contact.mail is {excerpt(contact.mail)}, which is no address for mail"
        yield ("contact", "mail"), "edition-address", text, "write it like guide@example.org, without mailto:"


def _file_faults(edition: EditionFile, root: Path) -> Iterator[Fault]:
    for name, endings in (("mark", (".svg", ".png")), ("picture", (".png",))):
        file = getattr(edition, name)
        if file is not None:
            yield from _picture_faults(root, name, file, endings)
    for place, own in enumerate(edition.pages):
        at = ("pages", place, "page")
        if not own.page.endswith(".md") or ".." in own.page or own.page.startswith("/"):
            hint = f"write its path below {OVERLAY}/docs/, such as our-network.md"
            yield at, "edition-page", f"{spell(at)} is {excerpt(own.page)}, which is no file of a page", hint
        elif not (root / OVERLAY / "docs" / own.page).is_file() and not (root / "docs" / own.page).is_file():
            found = (path.name for path in (root / OVERLAY / "docs").glob("**/*.md"))
            close = did_you_mean(own.page, found)
            hint = f'did you mean "{close}"?' if close else f"write the page to {OVERLAY}/docs/{own.page}"
            yield at, "edition-page", f"there is no page {OVERLAY}/docs/{own.page}", hint


def _picture_faults(root: Path, name: str, file: str, endings: tuple[str, ...]) -> Iterator[Fault]:
    path, kinds = root / file, " or ".join(ending[1:].upper() for ending in endings)
    if ".." in file or file.startswith("/") or path.suffix not in endings:
        hint = f"write the path of a file in this folder, such as {OVERLAY}/{name}{endings[0]}"
        yield (name,), "edition-picture", f"{name} is {excerpt(file)}, which is no {kinds}", hint
    elif not path.is_file():
        yield (name,), "edition-picture", f"there is no file {file}", "put it there, or delete the line"
    elif path.stat().st_size > _MOST_BYTES:
        text = f"{file} has {path.stat().st_size:,} bytes, {_MOST_BYTES:,} at the most"
        yield (name,), "edition-picture", text, "save it smaller: every reader loads it"


def _left_out_faults(edition: EditionFile) -> Iterator[Fault]:
    for place, ref in enumerate(edition.leave_out):
        at, kind = ("leave_out", place), ref.partition(":")[0]
        if kind not in BY_NAME:
            close = did_you_mean(kind, BY_NAME)
            meant = f'did you mean "{close}"?  ' if close else ""
            yield at, "leave-out", f"{ref} is of no kind", f"{meant}Kinds: {', '.join(BY_NAME)}"
        elif kind in KEPT_KINDS:
            why = "claims rest on it" if kind == "source" else "the tools count on it"
            hint = f"delete the line; {OVERLAY}/data/{BY_NAME[kind].folder}/ can say it in your words"
            yield at, "leave-out", f"{ref} can't be left out: {why}", hint
        elif ref in edition.leave_out[:place]:
            yield at, "leave-out", f"{ref} is left out twice", "keep one of the two lines"


def _word_faults(edition: EditionFile) -> Iterator[Fault]:
    first: dict[str, int] = {}
    own = {word.say.casefold() for word in edition.vocabulary}
    for place, word in enumerate(edition.vocabulary):
        at = ("vocabulary", place, "instead_of")
        for name in ("instead_of", "say", "instead_of_many", "say_many"):
            value = getattr(word, name)
            if value is not None and not re.fullmatch(r"[^\W_]+(?:[ '’-][^\W_]+)*", value):
                hint = "write words with spaces, hyphens or apostrophes between them, and nothing else"
                where = ("vocabulary", place, name)
                yield where, "edition-word", f"{spell(where)} is {excerpt(value)}, which is no term", hint
        if word.instead_of.casefold() == word.say.casefold():
            yield at, "edition-word", f"{spell(at)} is the same as say", "delete the group, or write your own term"
        elif word.instead_of.casefold() in own:
            text = f"{spell(at)} is {excerpt(word.instead_of)}, which vocabulary says itself"
            yield at, "edition-word", text, "choose another word for one of the two, so that each means one thing"
        elif first.setdefault(word.instead_of.casefold(), place) != place:
            text = f"{excerpt(word.instead_of)} stands in vocabulary twice"
            yield at, "edition-word", text, "keep one of the two"
