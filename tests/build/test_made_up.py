"""A new assessment and a new worksheet are data alone: their pages, records and copies come without a line of code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.content import load_playbook
from tests.build.site_parts import read_pages, search_pages
from tests.made_up import ASSESSMENT, FILES, WORKSHEET
from tests.unit.sample import TODAY


def test_nothing_is_to_mend_in_them(tmp_path: Path) -> None:
    for name, content in FILES.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8")
    # They stand alone here, so what they link to is missing, and nothing links to them.
    found = {one.rule: one for one in load_playbook(tmp_path / "data", TODAY)[1]}
    assert set(found) <= {"dangling-reference", "unreached"}, found


@pytest.mark.parametrize("url", [ASSESSMENT, WORKSHEET])
def test_each_has_its_page_its_record_and_its_copies(url: str, made_up_site: Path) -> None:
    folder, id = url.strip("/").split("/")
    page = read_pages(made_up_site)[f"{url}index.html"]
    records = json.loads((made_up_site / f"api/v1/{folder}.json").read_bytes())["entries"]
    (record,) = [one for one in records if one["id"] == id]
    assert [h1.text for h1 in page.all("h1")] == [record["title"]]
    assert search_pages(made_up_site)[url].title == record["title"]
    assert record["title"] in (made_up_site / url / f"{id}.md").read_text(encoding="utf-8")
    assert record["title"] in (made_up_site / folder / "index.html").read_text(encoding="utf-8")
