"""A partnership as one file: read without the site, opened again, merged, and whatever is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checklists import document
from tests.browser.test_partnership import AXE, AXE_RULES, HOSTILE, NewPage, keep, kept, new_page, partnership, show
from tests.conftest import Served
from tests.project import ROOT

__all__ = ["new_page"]

SECRET = "zq-secret"
Saved = Callable[[Page, str], Path]
AGENDA: dict[str, Any] = json.loads((ROOT / "tests/exports/agenda.json").read_text(encoding="utf-8"))
ASKED = [{"id": "purpose", "text": "We share a purpose.", "scores": [1, 2, 3, 4, 5]}]
BELONGS = [
    {"document": "agenda", "id": "talk", "title": "First call"},
    {"document": "answers", "id": "ready", "title": "Are we ready?"},
    {"document": "answers", "id": "pulse", "title": "Half-way"},
    {"document": "worksheets", "id": "rules", "title": "Ground rules"},
    {"document": "checklists", "id": "away", "title": "On the shelf"},
]


def stored(page: Page, kind: str, value: dict[str, Any]) -> None:
    """Have the browser keep a document before the page opens, unless it does already."""
    key = json.dumps(f"partnership-playbook:{kind}.doc.{value['id']}")
    text = json.dumps(json.dumps({"version": value["version"], "revision": 1, "changed": 1, "value": value}))
    page.add_init_script(f"if (!localStorage[{key}]) localStorage[{key}] = {text};")


def value_of(page: Page, kind: str, name: str) -> dict[str, Any]:
    """A document as the browser keeps it."""
    found: dict[str, Any] = json.loads(
        page.evaluate("(key) => localStorage[key]", f"partnership-playbook:{kind}.doc.{name}")
    )["value"]
    return found


def change(page: Page, kind: str, name: str, /, **changes: Any) -> None:
    """Another tab changes a document."""
    page.evaluate(
        """([key, changes]) => {
          const stored = JSON.parse(localStorage[key]);
          stored.revision += 1;
          Object.assign(stored.value, changes);
          localStorage[key] = JSON.stringify(stored);
        }""",
        [f"partnership-playbook:{kind}.doc.{name}", changes],
    )


def agenda(**changes: Any) -> dict[str, Any]:
    blocks = [{**block, "notes": SECRET} for block in AGENDA["blocks"]]
    return {**AGENDA, "id": "talk", "title": "First call", "blocks": blocks, **changes}


def answers(name: str, by: str) -> dict[str, Any]:
    people = [
        {"id": f"s{at}", "side": "a" if by == "person" or not at else "b", "edition": "e1", "answers": {"purpose": 4}}
        for at in range(3 if by == "person" else 1)
    ]
    return {
        "kind": "partnership-playbook/answers",
        "version": 1,
        "id": name,
        "assessment": "readiness-check",
        "title": SECRET if by == "person" else "Are we ready?",
        "on": "",
        "by": by,
        "sides": [{"id": "a", "name": "River Trust", "role": ""}],
        "asked": {"e1": ASKED},
        "sheets": people,
        "shown": [],
    }


def worksheet(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "partnership-playbook/worksheet",
        "version": 1,
        "id": "rules",
        "worksheet": "ground-rules",
        "sheet": "Ground rules",
        "title": "",
        "organizations": [{"id": "one", "name": "River Trust"}, {"id": "two", "name": "Harbor Alliance"}],
        "rows": [],
        "agreed": [],
        "notes": SECRET,
        **changes,
    }


def whole(page: Page, **changes: Any) -> None:
    """A partnership with a document of most kinds."""
    promise = {"id": "p", "what": "Send the survey", "who": "", "organization": "o1", "by": "", "done": False}
    keep(page, partnership(**{"belongs": BELONGS, "promises": [promise], **changes}))
    stored(page, "agenda", agenda())
    stored(page, "answers", answers("ready", "organization"))
    stored(page, "answers", answers("pulse", "person"))
    stored(page, "worksheets", worksheet())


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    """Takes a partnership along for somebody, and gives the file."""

    def save(page: Page, whom: str) -> Path:
        page.get_by_role("button", name="Take it along").click()
        page.get_by_role("radio", name=whom).check()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save the file").click()
        name = download.value.suggested_filename
        assert re.fullmatch(r"[a-z0-9-]+\.html", name)
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}-{name}"
        download.value.save_as(file)
        return file

    return save


def bring(page: Page, file: Path | dict[str, Any]) -> None:
    """Open a file on the page."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open a file").click()
    chooser.value.set_files(file)  # type: ignore[arg-type]


def test_the_file_is_read_without_script_or_site(served: Served, new_page: NewPage, saved: Saved) -> None:
    page = new_page()
    whole(page)
    file = saved(show(page, served), "For us")
    reader = new_page(java_script_enabled=False, offline=True)
    requests: list[str] = []
    reader.on("request", lambda request: requests.append(request.url))
    reader.goto(file.as_uri())
    expect(reader.get_by_role("heading", level=1)).to_have_text("River Trust and Harbor Alliance")
    expect(reader.locator("main")).to_contain_text("Send the survey")
    expect(reader.get_by_role("heading", name="First call", level=2)).to_be_visible()
    expect(reader.locator("#part-1")).to_contain_text(SECRET)
    expect(reader.locator("#part-2")).to_contain_text("We share a purpose.")
    expect(reader.locator("#part-3")).not_to_contain_text("We share a purpose.")
    expect(reader.locator("main")).to_contain_text("Checklists: On the shelf (was not on the device")
    reader.get_by_role("link", name="Agenda: First call").click()
    expect(reader.locator("#part-1")).to_be_in_viewport()
    assert [one for one in requests if not one.startswith("file:")] == []
    printed = reader.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) >= 4


def test_the_partner_gets_nothing_that_is_ours(served: Served, new_page: NewPage, saved: Saved) -> None:
    page = new_page()
    whole(page)
    show(page, served)
    page.get_by_role("button", name="Take it along").click()
    expect(page.get_by_role("radio", name="For the partner")).to_be_checked()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("the partnership and 3 documents")
    expect(dialog).to_contain_text("Half-way (stays with you")
    expect(dialog).to_contain_text("On the shelf (not on this device")
    page.keyboard.press("Escape")
    text = saved(page, "For the partner").read_text(encoding="utf-8")
    assert SECRET not in text
    assert '"own"' not in text
    assert "<script" not in text
    assert "We share a purpose." not in text[text.index("<body>") :]


def test_the_file_goes_to_the_partner_and_back(served: Served, new_page: NewPage, saved: Saved) -> None:
    ours, theirs = new_page(), new_page()
    whole(ours)
    show(ours, served)
    show(theirs, served)
    bring(theirs, saved(ours, "For the partner"))
    expect(theirs.get_by_role("heading", level=1, name="River Trust and Harbor Alliance")).to_be_visible()
    expect(theirs.locator(".pb-partner__came")).to_contain_text("Agenda: First call (new here)")
    assert kept(theirs) == []
    theirs.get_by_role("button", name="Keep and merge it here").click()
    expect(theirs.locator(".pb-partner__told")).to_contain_text("Opened: 4 new here.")
    expect(theirs.locator("#documents").get_by_role("link", name="First call")).to_be_visible()
    # Whoever was sent a check has a side of its own in it, to answer first.
    assert [side["name"] for side in value_of(theirs, "answers", "ready")["sides"]] == ["River Trust", ""]

    change(theirs, "agenda", "talk", title="First call, by video")
    change(ours, "worksheets", "rules", title="Our rules")
    theirs.get_by_role("button", name="Add a decision").click()
    theirs.get_by_label("Decision", exact=True).fill("We meet monthly")
    theirs.get_by_label("Name of the partnership").focus()
    bring(ours, saved(theirs, "For the partner"))
    came = ours.locator(".pb-partner__came")
    expect(came).to_contain_text("First call, by video (here with differences)")
    ours.get_by_role("button", name="Keep and merge it here").click()
    expect(ours.locator(".pb-partner__told")).to_contain_text("merged")
    expect(ours.locator("#agreed").get_by_label("Decision", exact=True)).to_have_value("We meet monthly")
    merged = value_of(ours, "agenda", "talk")
    assert merged["title"] == "First call, by video"
    assert {block["notes"] for block in merged["blocks"]} == {SECRET}
    sheet = value_of(ours, "worksheets", "rules")
    assert (sheet["title"], sheet["notes"]) == ("Our rules", SECRET)
    assert len(kept(ours)) == 1


def test_what_both_changed_is_asked(served: Served, new_page: NewPage, saved: Saved) -> None:
    ours, theirs = new_page(), new_page()
    whole(ours)
    show(ours, served)
    show(theirs, served)
    bring(theirs, saved(ours, "For the partner"))
    theirs.get_by_role("button", name="Keep and merge it here").click()
    expect(theirs.locator(".pb-partner__told")).to_be_visible()
    change(theirs, "agenda", "talk", title="Theirs")
    change(ours, "agenda", "talk", title="Ours")
    bring(ours, saved(theirs, "For the partner"))
    ours.get_by_role("button", name="Keep and merge it here").click()
    expect(ours.locator("pb-merge")).to_contain_text("This is about “Theirs”.")
    ours.locator("pb-merge").get_by_role("radio").nth(1).check()
    ours.get_by_role("button", name="Merge", exact=True).click()
    expect(ours.locator(".pb-partner__told")).to_contain_text("merged")
    assert value_of(ours, "agenda", "talk")["title"] == "Theirs"


def test_a_copy_for_us_brings_everything_to_another_device(served: Served, new_page: NewPage, saved: Saved) -> None:
    ours, laptop = new_page(), new_page()
    whole(ours)
    show(ours, served)
    show(laptop, served)
    bring(laptop, saved(ours, "For us"))
    laptop.get_by_role("button", name="Keep and merge it here").click()
    expect(laptop.locator(".pb-partner__told")).to_contain_text("Opened: 5 new here.")
    assert value_of(laptop, "agenda", "talk") == value_of(ours, "agenda", "talk")
    assert value_of(laptop, "worksheets", "rules")["notes"] == SECRET
    assert len(value_of(laptop, "answers", "pulse")["sheets"]) == 3
    bring(laptop, saved(laptop, "For us"))
    laptop.get_by_role("button", name="Keep and merge it here").click()
    expect(laptop.locator(".pb-partner__told")).to_contain_text("Opened: 5 here already.")


def test_what_is_wrong_with_a_file_is_said(served: Served, new_page: NewPage, saved: Saved) -> None:
    page, other = new_page(), new_page()
    whole(page)
    text = saved(show(page, served), "For us").read_text(encoding="utf-8")
    show(other, served)

    def file(content: str) -> dict[str, Any]:
        return {"name": "partnership.html", "mimeType": "text/html", "buffer": content.encode()}

    told = other.locator(".pb-partner__told")
    for content, words in {
        text + "x" * 20_000_000: "That file is too big",
        text.replace(
            '"version":1,"audience"', '"version":7,"audience"'
        ): "A newer version of the playbook made this file",
        text[: text.index("</style>")]: "This file is cut off before the partnership begins",
        text.replace('"promises"', '"gone"', 1): "This file is damaged",
        "<!doctype html><title>Hello</title>": "There is no partnership in it",
    }.items():
        bring(other, file(content))
        expect(told).to_contain_text(words)
        assert kept(other) == []
    bring(other, file(text[: text.index('<template data-playbook="worksheets">') + 90]))
    expect(other.locator(".pb-partner__came")).to_contain_text("This file is cut off: 1 document did not arrive whole")
    other.get_by_role("button", name="Keep and merge it here").click()
    expect(told).to_contain_text("Opened: 4 new here, 1 could not be read.")
    bring(other, file(text))
    expect(other.locator(".pb-partner__came")).to_contain_text(re.compile(r"Ground rules.*\(new here\)"))


def test_the_file_of_a_partnership_is_named_where_other_files_are_opened(
    served: Served, new_page: NewPage, saved: Saved
) -> None:
    page = new_page()
    whole(page)
    file = saved(show(page, served), "For us")
    page.goto(served.root + "worksheets/")
    with page.expect_file_chooser() as chooser:
        page.locator("[data-do=open]").click()
    chooser.value.set_files(file)
    expect(page.locator("main")).to_contain_text("This file holds something else")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_file_and_hostile_text_stays_text(
    scheme: str, served: Served, new_page: NewPage, saved: Saved
) -> None:
    page = new_page(color_scheme=scheme)
    promise = {"id": "p", "what": HOSTILE, "who": HOSTILE, "organization": "o1", "by": HOSTILE, "done": False}
    whole(page, name=HOSTILE, promises=[promise])
    show(page, served)
    page.get_by_role("button", name="Take it along").dblclick()
    expect(page.get_by_role("dialog")).to_have_count(1)
    page.evaluate(AXE)
    assert page.evaluate(AXE_RULES)["violations"] == []
    page.keyboard.press("Escape")
    file = saved(page, "For us")
    reader = new_page(color_scheme=scheme, viewport={"width": 320, "height": 700})
    reader.goto(file.as_uri())
    expect(reader.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert reader.evaluate("window.__ran") is None
    reader.evaluate(AXE)
    found = reader.evaluate(AXE_RULES)["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert reader.evaluate("document.documentElement.scrollWidth") == 320


def test_opening_a_file_is_taken_back_but_for_what_changed_since(
    served: Served, new_page: NewPage, saved: Saved
) -> None:
    ours, theirs = new_page(), new_page()
    whole(ours)
    show(ours, served)
    keep(theirs, partnership(id="desert", name="Desert Fund"))
    show(theirs, served)
    file = saved(ours, "For us")
    bring(theirs, file)
    theirs.get_by_role("button", name="Keep and merge it here").click()
    told = theirs.locator(".pb-partner__told")
    expect(told).to_contain_text("Opened: 5 new here.")
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("Everything is as it was before the file was opened.")
    expect(theirs.locator(".pb-partner__title")).to_have_text("Desert Fund")
    expect(theirs.locator(".pb-partner__choose")).to_have_count(0)

    change(ours, "agenda", "talk", title="Mine")
    change(ours, "worksheets", "rules", notes="")
    before = value_of(ours, "worksheets", "rules")
    bring(ours, file)
    ours.get_by_role("button", name="Keep and merge it here").click()
    told = ours.locator(".pb-partner__told")
    expect(told).to_contain_text("Opened:")
    button = told.get_by_role("button", name="Undo")
    if button.count():
        button.click()
    assert value_of(ours, "worksheets", "rules") == before
    assert value_of(ours, "agenda", "talk")["title"] == "Mine"


def test_what_was_merged_and_changed_since_is_not_taken_back(served: Served, new_page: NewPage, saved: Saved) -> None:
    ours, theirs = new_page(), new_page()
    whole(ours)
    show(ours, served)
    show(theirs, served)
    bring(theirs, saved(ours, "For the partner"))
    theirs.get_by_role("button", name="Keep and merge it here").click()
    expect(theirs.locator(".pb-partner__told")).to_be_visible()
    change(theirs, "agenda", "talk", title="First call, by video")
    change(theirs, "worksheets", "rules", title="Our rules")
    bring(ours, saved(theirs, "For the partner"))
    ours.get_by_role("button", name="Keep and merge it here").click()
    told = ours.locator(".pb-partner__told")
    expect(told).to_contain_text("merged")
    change(ours, "agenda", "talk", title="Changed since")
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("but for 1 document that changed since")
    assert value_of(ours, "agenda", "talk")["title"] == "Changed since"
    assert value_of(ours, "worksheets", "rules")["title"] == ""


def test_a_checklist_goes_along_and_comes_back_merged(served: Served, new_page: NewPage, saved: Saved) -> None:
    ours, theirs = new_page(), new_page()
    shelf = document({"name-attendees": {"text": "Name who comes", "owner": "Ana"}}, ["Bring chairs"], id="away")
    keep(ours, partnership(belongs=BELONGS[-1:]))
    stored(ours, "checklists", shelf)
    show(ours, served)
    show(theirs, served)
    file = saved(ours, "For the partner")
    reader = new_page(java_script_enabled=False, offline=True)
    reader.goto(file.as_uri())
    expect(reader.locator("#part-1")).to_contain_text("Bring chairs")
    bring(theirs, file)
    theirs.get_by_role("button", name="Keep and merge it here").click()
    expect(theirs.locator(".pb-partner__told")).to_contain_text("Opened: 2 new here.")
    assert value_of(theirs, "checklists", "away") == shelf
    step = shelf["checklists"]["step-2-logistics"]
    theirs_now = {**step, "items": {"name-attendees": {**step["items"]["name-attendees"], "state": "done"}}}
    change(theirs, "checklists", "away", checklists={"step-2-logistics": theirs_now})
    change(ours, "checklists", "away", name="Spring call")
    bring(ours, saved(theirs, "For the partner"))
    expect(ours.locator(".pb-partner__came")).to_contain_text("(here with differences)")
    ours.get_by_role("button", name="Keep and merge it here").click()
    expect(ours.locator(".pb-partner__told")).to_contain_text("merged")
    merged = value_of(ours, "checklists", "away")
    assert merged["name"] == "Spring call"
    item = merged["checklists"]["step-2-logistics"]["items"]["name-attendees"]
    assert (item["owner"], item["state"]) == ("Ana", "done")
