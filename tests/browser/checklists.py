"""Checklists as the tests use them: a reader with a browser, what that browser keeps, and a checklist on a page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

STEP = "checklists/step-2-logistics/"
KEY = "partnership-playbook:checklists.doc."

Document = dict[str, Any]


def document(items: dict[str, Any] | None = None, own: Iterable[str] = (), **changes: Any) -> Document:
    """A document as the browser keeps it. items: what was said in the checklist of STEP; own: items added to it."""
    added = [{"id": f"own.{number}", "text": text} for number, text in enumerate(own)]
    started = {"title": "Step 2", "event": "the session", "items": items or {}, "own": added}
    return {
        "kind": "partnership-playbook/checklists",
        "version": 1,
        "id": "spring",
        "name": "Spring session",
        "created": "2026-11-01T12:00:00.000Z",
        "dates": {},
        "checklists": {"step-2-logistics": started} if items or added else {},
        "changes": 0,
        "unread": [],
        **changes,
    }


def items_of(kept: Document) -> dict[str, Any]:
    """What a document says about the items of STEP."""
    items: dict[str, Any] = kept["checklists"]["step-2-logistics"]["items"]
    return items


class Checklist:
    """A checklist on a page, as its reader sees it."""

    def __init__(self, page: Page, scope: str = ".pb-todo") -> None:
        self.page = page
        self.root = page.locator(scope).first
        self.notice = self.root.locator(".pb-todo__notice")
        self.count = self.root.locator(".pb-todo__count")
        self.kept = self.root.locator(".pb-todo__kept")
        self.day = self.root.get_by_label("Date of the session")
        self.chooser = self.root.locator("select[name=for]")
        self.chosen = self.chooser.locator("option:checked")

    def row(self, item: str) -> Locator:
        """An item by its id, or one of the reader's own by its text."""
        known = self.root.locator(f'li[data-item="{item}"]')
        return known if known.count() else self.root.locator("li", has=self.page.get_by_text(item, exact=True))

    def box(self, item: str) -> Locator:
        return self.row(item).get_by_role("checkbox")

    def more(self, item: str) -> Locator:
        """The button that opens the fields of an item."""
        return self.row(item).locator(".pb-todo__more-button")

    def open(self, item: str) -> Locator:
        """Open the fields of an item."""
        if self.more(item).get_attribute("aria-expanded") == "false":
            self.more(item).click()
        return self.row(item)

    def hide(self, item: str) -> None:
        self.open(item).get_by_role("button", name="Hide this item").click()

    def undo(self) -> None:
        self.notice.get_by_role("button", name="Undo").click()

    def add(self, text: str) -> None:
        self.root.get_by_label("Add an item of your own").fill(text)
        self.press("Add")

    def create(self, name: str) -> None:
        self.press("New")
        self.page.get_by_label("Name", exact=True).fill(name)
        self.page.keyboard.press("Enter")
        expect(self.chosen).to_have_text(name if len(name) <= 60 else name[:59] + "…")

    def press(self, name: str) -> None:
        self.root.get_by_role("button", name=name, exact=True).click()

    def act(self, name: str) -> None:
        """Press a button below "Share, save, open, start over"."""
        panel = self.root.locator(".pb-todo__more")
        if panel.get_attribute("open") is None:
            panel.locator("summary").click()
        panel.get_by_role("button", name=name).click()

    def save(self, name: str) -> tuple[str, str]:
        """Save a file; returns its name and its text."""
        with self.page.expect_download() as download:
            self.act(name)
        return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode("utf-8")

    def save_as_told(self, name: str) -> str:
        """Save a file with the button of a message; returns its text."""
        return saved_by(self.notice.get_by_role("button", name=name))

    def link(self, by: str = "") -> str:
        """The link that Share makes, sent under a name."""
        self.act("Share")
        dialog = self.page.get_by_role("dialog")
        before = dialog.locator(".pb-link").input_value()
        if by:
            dialog.get_by_label("Who sends it").fill(by)
            dialog.get_by_label("Who sends it").press("Tab")
            expect(dialog.locator(".pb-link")).not_to_have_value(before)
        link = dialog.locator(".pb-link").input_value()
        self.page.keyboard.press("Escape")
        return link

    def open_file(self, text: str) -> None:
        with self.page.expect_file_chooser() as chooser:
            self.act("Open a copy")
        chooser.value.set_files(json_file(text))


def saved_by(button: Locator) -> str:
    """The text of the file that a button saves."""
    with button.page.expect_download() as download:
        button.click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def json_file(text: str) -> Any:
    """A file to choose in the browser."""
    return {"name": "list.json", "mimeType": "application/json", "buffer": text.encode()}


@dataclass(frozen=True)
class Reader:
    """Somebody with a browser. site: where the playbook is."""

    site: str
    page: Page

    def has(self, *documents: Document, version: int = 1) -> None:
        """Put documents into the browser before the first page is opened."""
        self.has_texts(
            {
                KEY + value["id"]: json.dumps({"version": version, "revision": 1, "changed": 1, "value": value})
                for value in documents
            }
        )

    def has_texts(self, entries: dict[str, str]) -> None:
        """Put anything into the browser's storage before the first page is opened."""
        self.page.context.add_init_script(
            f"if (!localStorage.getItem('planted')) {{ localStorage.setItem('planted', '1');"
            f" Object.entries({json.dumps(entries)}).forEach(([k, v]) => localStorage.setItem(k, v)) }}"
        )

    def goes(self, path: str = STEP) -> Checklist:
        """Open a page with a checklist; returns the first one."""
        self.page.goto(self.site + path)
        expect(self.page.locator(".pb-todo--ready").first).to_be_attached()
        return Checklist(self.page)

    def goes_to_overview(self) -> Locator:
        """Open the page of all checklists; returns what was started."""
        self.page.goto(self.site + "checklists/")
        return self.page.locator(".pb-running")

    @property
    def kept(self) -> list[Document]:
        """The documents that the browser keeps and that are not in the trash."""
        texts = self.page.evaluate(
            "start => Object.keys(localStorage).filter(k => k.startsWith(start)).map(k => localStorage[k])", KEY
        )
        return [entry["value"] for entry in map(json.loads, texts) if "removed" not in entry]
