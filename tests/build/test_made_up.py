"""A new assessment, worksheet or plan is data alone: their pages, records and copies come without a line of code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.content.load import load_playbook
from tests.build.site_parts import read_pages, search_pages
from tests.made_up import ASSESSMENT, FILES, PLAN, WORKSHEET
from tests.unit.sample import TODAY


def test_nothing_is_to_mend_in_them(tmp_path: Path) -> None:
    for name, content in FILES.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8")
    # They stand alone here, so what they link to is missing, and nothing links to them.
    found = {one.rule: one for one in load_playbook(tmp_path / "data", TODAY)[1]}
    assert set(found) <= {"dangling-reference", "unreached"}, found


@pytest.mark.parametrize("url", [ASSESSMENT, WORKSHEET, PLAN])
def test_each_has_its_page_its_record_and_its_copies(url: str, made_up_site: Path) -> None:
    folder, id = url.strip("/").split("/")
    page = read_pages(made_up_site)[f"{url}index.html"]
    records = json.loads((made_up_site / f"api/v1/{folder}.json").read_bytes())["entries"]
    (record,) = [one for one in records if one["id"] == id]
    assert [h1.text for h1 in page.all("h1")] == [record["title"]]
    assert search_pages(made_up_site)[url].title == record["title"]
    assert record["title"] in (made_up_site / url / f"{id}.md").read_text(encoding="utf-8")
    assert record["title"] in (made_up_site / folder / "index.html").read_text(encoding="utf-8")


def test_the_page_and_the_copy_of_a_plan_say_all_of_it(made_up_site: Path) -> None:
    (main,) = read_pages(made_up_site)[f"{PLAN}index.html"].all("main")
    page = " ".join(main.text.split())
    copy = (made_up_site / PLAN / "a-visit-each-season.md").read_text(encoding="utf-8")
    for said in (
        "Last week of the month, 3 h",
        "Each team can say what it wants to see.",
        "Third week",
        "4 h",
        "First talk (at least 10 days later)",
        "Visit in spring (at least 3 days later)",
        "Remind people two days before",
        "Are we ready for this partnership?",
        "Map your role-alikes",
    ):
        assert said.lower() in page.lower(), said
        assert said.lower() in copy.lower(), said
