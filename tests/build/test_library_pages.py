"""A site whose libraries have more entries than a page takes: none is lost, and every link leads somewhere."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from macros.rendering.grouping import MOST_CARDS, MOST_LINKS
from tests.build.site_parts import Element, PageSource, read_pages
from tests.project import NODE, ROOT, environment


def linked(page: PageSource, around: str, not_in: str = "") -> list[str]:
    """Where the links of a page lead that stand in an element with a class, as paths below the site's root."""
    inside = [one for one in page.all("a") if around in classes(one) and not_in not in classes(one)]
    return [urljoin(f"/{page.url}", one.get("href")).removeprefix("/") for one in inside]


def classes(element: Element | None) -> set[str]:
    """The classes of an element and of all around it."""
    return {*element.get("class").split(), *classes(element.around)} if element else set()


def test_every_entry_is_on_one_page_of_its_library_and_of_the_list(large_site: Path) -> None:
    pages = {page.url: page for page in read_pages(large_site).values()}
    index = json.loads((large_site / "api/v1/index.json").read_text("utf-8"))
    for kind in index["kinds"]:
        folder = kind["entries"].rpartition("/")[2].removesuffix(".json")
        own = [page for url, page in pages.items() if url == f"{folder}/" or url.startswith(f"{folder}/page/")]
        sizes = [len(linked(page, "pb-card__title")) for page in own]
        assert max(sizes) <= MOST_CARDS
        listed = [url for page in own for url in linked(page, "pb-card__title") if url.startswith(f"{folder}/")]
        entries = json.loads((large_site / f"api/v1/{folder}.json").read_text("utf-8"))["entries"]
        assert sorted(listed) == sorted(f"{folder}/{entry['id']}/" for entry in entries), folder
    lists = [page for url, page in pages.items() if url == "search/" or url.startswith("search/page/")]
    listed_at = [linked(page, "pb-index", not_in="pb-pages") for page in lists]
    assert [len(one) for one in listed_at] == [MOST_LINKS, len(listed_at[1])]
    every = [url for one in listed_at for url in one]
    assert len(every) == len(set(every)) == sum(kind["count"] for kind in index["kinds"] if kind["kind"] != "hint")


def test_links_to_pages_and_to_places_on_them_lead_there(large_site: Path) -> None:
    pages = {page.url: page for page in read_pages(large_site).values()}
    ids = {url: {element.get("id") for element in page.elements} for url, page in pages.items()}
    number = 0
    for page in pages.values():
        for link in linked(page, "pb-pages"):
            url, place = urldefrag(link)
            assert url in pages, link
            assert not place or place in ids[url], link
            number += 1
    assert number > 20
    sitemap = (large_site / "sitemap.xml").read_text("utf-8")
    assert "/prompts/page/2/</loc>" in sitemap


def test_further_pages_are_valid(large_site: Path) -> None:
    program = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
    files = [
        *large_site.glob("*/page/*/index.html"),
        large_site / "prompts/index.html",
        large_site / "search/index.html",
    ]
    assert len(files) >= 4
    run = subprocess.run(
        [NODE, program, "--config", str(ROOT / ".htmlvalidate.json"), *map(str, files)],
        cwd=large_site,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_today_all_is_on_one_page(site: Path) -> None:
    assert [*site.glob("*/page/**/*")] == []
    assert not any("pb-pages" in path.read_text("utf-8") for path in site.glob("*/index.html"))
