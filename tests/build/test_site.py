"""One strict build: everything is there, everything that is linked exists, and nothing comes from elsewhere."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.book.playbook import Playbook
from macros.kinds import BY_NAME, KINDS
from macros.kinds.agenda import Agenda
from macros.rendering.lengths import lengths_of
from macros.rendering.prose import plain
from tests.build.site_parts import LEADS_ON, files_of, read_pages, references, search_pages
from tests.project import ROOT, read_guide

# Shown in place of a page that is missing, or that cannot be fetched.
STAND_INS = {"404.html", "offline/index.html"}
SITE_URL = "https://partnership-playbook.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@lru_cache(maxsize=1)
def playbook() -> Playbook:
    return read_guide()[0]


def listed(faults: list[str]) -> str:
    return "\n".join(["", *faults[:60], f"{len(faults)} faults"])


def test_every_entry_has_a_page_with_its_title(site: Path) -> None:
    pages = read_pages(site)
    for entry in playbook().entries.values():
        page = pages.get(f"{entry.url}index.html")
        assert page is not None, entry.path
        assert [h1.text for h1 in page.all("h1")] == [plain(entry.heading)], entry.path


def test_search_knows_every_entry_and_the_pages_that_say_so(site: Path) -> None:
    found = search_pages(site)
    for entry in playbook().entries.values():
        assert found[entry.url].title == entry.entity.title
        assert found[entry.url].summary == entry.entity.summary
        assert entry.entity.asked_as[0] in found[entry.url].text, "every entry says which questions it answers"
    assert set(found) - {entry.url for entry in playbook().entries.values()} == {
        "about/",
        "build/",
        "contribute/suggest/",
        "levels/",
        "partnership/",
        "plan/",
        "session/",
        "why/",
    }


def test_every_page_has_the_same_navigation(site: Path) -> None:
    """Pages of entries are written before MkDocs has read the pages of prose."""
    found: dict[str, str] = {}
    for path, page in read_pages(site).items():
        for nav in page.all("nav"):
            if nav.get("class") == "pb-header__nav":
                found.setdefault(" ".join(nav.text.split()), path)
    assert len(found) == 1, found
    assert list(found) == ["Stages Levels Agendas Build Plan Library"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_api_holds_every_entry_and_keeps_its_schema(kind: Any, site: Path) -> None:
    api = site / "api" / "v1"
    schema = json.loads((api / f"{kind.folder}.schema.json").read_text(encoding="utf-8"))
    content = json.loads((api / f"{kind.folder}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(content, schema, cls=jsonschema.Draft202012Validator, format_checker=jsonschema.FormatChecker())
    entries = playbook().of(kind.name)
    assert [entry["id"] for entry in content["entries"]] == [entry.id for entry in entries]
    assert [entry["page"] for entry in content["entries"]] == [SITE_URL + entry.url for entry in entries]
    assert content["count"] == len(entries)
    assert content["$schema"] == f"{SITE_URL}api/v1/{kind.folder}.schema.json"


def test_the_builder_s_offers_keep_their_schema_and_are_light(site: Path) -> None:
    api = site / "api" / "v1"
    schema = json.loads((api / "offers.schema.json").read_text(encoding="utf-8"))
    offers = json.loads((api / "offers.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(offers, schema, cls=jsonschema.Draft202012Validator)
    for kind in ("activity", "prompt"):
        folder = BY_NAME[kind].folder
        whole = {entry["id"]: entry for entry in json.loads((api / f"{folder}.json").read_bytes())["entries"]}
        assert [one["id"] for one in offers[folder]] == list(whole)
        for one in offers[folder]:
            entry = whole[one["id"]]
            assert one.pop("sources") == [cited["source"] for cited in entry["sources"]]
            assert one.pop("related") == [related["to"] for related in entry["related"]]
            assert one.items() <= {name: entry[name] for name in one}.items()
    heavy = sum((api / f"{folder}.json").stat().st_size for folder in ("activities", "prompts"))
    assert (api / "offers.json").stat().st_size < heavy / 3


@pytest.mark.parametrize("name", [kind.name for kind in KINDS if kind.picked])
def test_what_the_builder_picks_stands_alone_beside_its_page(name: str, site: Path) -> None:
    whole = json.loads((site / f"api/v1/{BY_NAME[name].folder}.json").read_bytes())
    for record, entry in zip(whole["entries"], playbook().of(name), strict=True):
        alone = json.loads((site / entry.url / f"{entry.id}.json").read_bytes())
        assert alone == {**whole, "count": 1, "entries": [record]}


def test_api_index_leads_to_every_kind(site: Path) -> None:
    api = site / "api" / "v1"
    index = json.loads((api / "index.json").read_text(encoding="utf-8"))
    jsonschema.validate(index, json.loads((api / "index.schema.json").read_text(encoding="utf-8")))
    assert [kind["kind"] for kind in index["kinds"]] == [kind.name for kind in KINDS]
    for kind in index["kinds"]:
        assert kind["count"] == len(playbook().of(kind["kind"]))
        for name in ("entries", "schema"):
            assert (site / kind[name].removeprefix(SITE_URL)).is_file()


@pytest.mark.parametrize("mount", ["/", "/guide/"])
def test_every_link_and_anchor_leads_somewhere(mount: str, site: Path) -> None:
    pages, files, faults = read_pages(site), files_of(site), []
    anchors = {path: set(page.ids) for path, page in pages.items()}
    for page in pages.values():
        for reference in references(page):
            if reference.is_outside or (page.path == "404.html" and mount != "/"):
                continue
            found = reference.file(mount)
            if found is None:
                faults.append(f"{reference} leaves the site")
                continue
            file, anchor = found
            if file not in files:
                faults.append(f"{reference}: no such file")
            elif anchor and file.endswith(".html") and anchor not in anchors[file]:
                faults.append(f"{reference}: no such anchor")
            elif anchor and file.endswith(".svg") and f'id="{anchor}"' not in (site / file).read_text(encoding="utf-8"):
                faults.append(f"{reference}: no such picture")
    assert not faults, listed(faults)


def test_links_are_relative(site: Path) -> None:
    """So that the playbook can be moved below any path. Only the 404 page, shown at any depth, starts at the root."""
    pages = read_pages(site)
    rooted = [str(r) for page in pages.values() for r in references(page) if r.address.startswith("/")]
    assert not [fault for fault in rooted if not fault.startswith("/404.html")]


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    faults = []
    for page in read_pages(site).values():
        for reference in references(page):
            if not reference.is_outside or reference.tag == "a":
                continue
            if reference.tag == "link" and reference.rel == "canonical" and reference.address.startswith(SITE_URL):
                continue
            faults.append(str(reference))
        faults += [f"/{page.path} style={style}" for style in styles(page.source) if "url(" in style]
    for css in site.rglob("*.css"):
        for address in re.findall(
            r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", css.read_text(encoding="utf-8")
        ):
            target = "".join(address)
            if re.match(r"[a-z]+:|//", target) and not target.startswith("data:"):
                faults.append(f"{css.name} {target}")
    assert not faults, listed(faults)


def styles(html: str) -> list[str]:
    """Everything that is style in a page."""
    return re.findall(r"\sstyle=\"([^\"]*)\"", html) + re.findall(r"<style[^>]*>(.*?)</style>", html, re.S)


def test_outgoing_links_are_https_or_mail(site: Path) -> None:
    schemes = Counter(
        reference.address.split(":")[0]
        for page in read_pages(site).values()
        for reference in references(page)
        if reference.is_outside
    )
    assert set(schemes) <= {"https", "mailto"}


def test_no_id_twice(site: Path) -> None:
    faults = [
        f"/{page.path} #{name}"
        for page in read_pages(site).values()
        for name, count in Counter(page.ids).items()
        if count > 1
    ]
    assert not faults, listed(faults)


def test_labels_name_what_is_there(site: Path) -> None:
    faults = []
    for page in read_pages(site).values():
        ids = set(page.ids)
        for element in page.elements:
            for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                faults += [f"/{page.path} {name}={word}" for word in element.get(name).split() if word not in ids]
    assert not faults, listed(faults)


def test_every_page_is_reached_from_home(site: Path) -> None:
    pages = read_pages(site)
    seen, ahead = {"index.html"}, ["index.html"]
    while ahead:
        page = pages[ahead.pop()]
        for reference in references(page):
            found = None if reference.is_outside or reference.tag != "a" else reference.file("/")
            if found and found[0] in pages and found[0] not in seen:
                seen.add(found[0])
                ahead.append(found[0])
    assert set(pages) - seen == STAND_INS


def test_no_template_and_no_front_matter_is_left(site: Path) -> None:
    faults = []
    for file in sorted(site.rglob("*")):
        if file.suffix not in (".html", ".md", ".txt", ".json", ".xml", ".yaml") or "search-index" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        faults += [
            f"{file.relative_to(site)} {found}"
            for found in re.findall(r"\{\{.{0,40}|\{%.{0,40}|\{#.{0,40}|\{:.{0,20}", text)
        ]
        if page := read_pages(site).get(file.relative_to(site).as_posix()):
            shown = {line for pre in page.all("pre") for line in pre.text.splitlines()}
            text = "".join(main.text for main in page.all("main"))
            faults += [
                f"{file.relative_to(site)} {line}"
                for line in text.splitlines()
                if line not in shown and re.match(r"\s*(---|(title|description|searchable|wide|home):\s)", line)
            ]
    assert not faults, listed(faults)


def test_former_addresses_lead_on(site: Path) -> None:
    retired = [retirement for retirement, _ in playbook().addresses.retired]
    assert {"term:facilitator", "term:thought-partner"} <= {retirement.ref for retirement in retired}
    for retirement in retired:
        kind, _, id = retirement.ref.partition(":")
        text = (site / BY_NAME[kind].folder / id / "index.html").read_text(encoding="utf-8")
        target = playbook().entries[retirement.to].url if ":" in retirement.to else retirement.to
        assert f'{LEADS_ON} content="0; url=../../{target}">' in text
        assert (site / target.partition("#")[0] / "index.html").is_file()


def test_every_page_says_what_it_is(site: Path) -> None:
    faults = []
    titles = Counter(page.all("title")[0].text for page in read_pages(site).values())
    faults += [f"title twice: {title}" for title, count in titles.items() if count > 1]
    for path, page in read_pages(site).items():
        heads = [element.text.strip() for element in page.all("h1")]
        if len(heads) != 1 or not heads[0]:
            faults.append(f"/{path} h1: {heads}")
        metas = {element.get("name") or element.get("property"): element.get("content") for element in page.all("meta")}
        faults += [f"/{path} no {name}" for name in ("description", "viewport", "og:title") if not metas.get(name)]
        canonical = [element.get("href") for element in page.all("link") if element.get("rel") == "canonical"]
        if canonical != ([] if path == "404.html" else [SITE_URL + page.url]):
            faults.append(f"/{path} canonical: {canonical}")
        if page.all("html")[0].get("lang") != "en-US":
            faults.append(f"/{path} lang")
        image = metas.get("og:image", "").removeprefix(SITE_URL)
        if image and not (site / image).is_file():
            faults.append(f"/{path} og:image {image} is missing")
    assert not faults, listed(faults)


def test_headings_go_down_one_level_at_a_time(site: Path) -> None:
    faults = []
    for path, page in read_pages(site).items():
        levels = [int(element.tag[1]) for element in page.elements if re.fullmatch("h[1-6]", element.tag)]
        faults += [f"/{path} h{a} then h{b}" for a, b in itertools.pairwise(levels) if b > a + 1]
    assert not faults, listed(faults)


def test_structured_data_can_be_read(site: Path) -> None:
    types: Counter[str] = Counter()
    for page in read_pages(site).values():
        for script in page.all("script"):
            if script.get("type") == "application/ld+json":
                data = json.loads(script.text)
                assert data["@context"] == "https://schema.org"
                assert data["url"] == SITE_URL + page.url
                types[data["@type"]] += 1
    assert types["HowTo"] == len(playbook().of("agenda"))
    assert types["DefinedTerm"] == len(playbook().of("term"))
    assert types["Article"] == len(playbook().of("story"))


def test_sitemap_lists_every_page(site: Path) -> None:
    text = (site / "sitemap.xml").read_bytes()
    found = [loc.text or "" for loc in ET.fromstring(text).iter(f"{SITEMAP}loc")]
    assert len(found) == len(set(found))
    assert set(found) == {SITE_URL + page.url for page in read_pages(site).values() if page.path not in STAND_INS}
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == text


def test_feed_is_atom_and_leads_to_pages(site: Path) -> None:
    feed = ET.fromstring((site / "feed.xml").read_bytes())
    assert feed.tag == f"{ATOM}feed"
    ids = [node.text for node in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        for name in ("title", "id", "updated", "summary"):
            assert entry.findtext(f"{ATOM}{name}"), name
        link = entry.find(f"{ATOM}link")
        assert link is not None
        path = link.attrib["href"].removeprefix(SITE_URL)
        assert f"{path}index.html" in read_pages(site)
    for name in ("title", "id", "updated"):
        assert feed.findtext(f"{ATOM}{name}"), name


def test_list_for_language_models_is_complete(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# Partnership Playbook\n")
    for entry in playbook().entries.values():
        assert f"]({SITE_URL}{entry.url}): " in text, entry.ref


def test_downloads_are_files(site: Path) -> None:
    """What a page offers to download is there as a file, not as a page, and isn't empty."""
    offered = [
        (page.path, reference)
        for page in read_pages(site).values()
        for reference in references(page)
        if reference.tag == "a"
        and re.search(r"\.(md|txt|yaml|docx|ics)$", reference.address)
        and not reference.is_outside
    ]
    assert len(offered) > 100
    for _, reference in offered:
        found = reference.file("/")
        assert found, str(reference)
        assert len((site / found[0]).read_bytes()) > 50, str(reference)


def test_each_text_to_take_away_is_written_once(site: Path) -> None:
    """Text without marks is made in the browser, and an agenda's own length is the file without a length."""
    assert [file.name for file in site.rglob("*.txt")] == ["llms.txt"]
    for entry in playbook().entries.values():
        names = {entry.id}
        if isinstance(entry.entity, Agenda):
            others = {fit.target for fit in lengths_of(entry.entity)} - {entry.entity.minutes}
            names |= {f"{entry.id}-{minutes}-minutes" for minutes in others}
        assert {file.stem for file in (site / entry.url).glob("*.md")} == names


def test_every_entry_can_be_copied_printed_and_taken_away(site: Path) -> None:
    for entry in playbook().entries.values():
        page = read_pages(site)[f"{entry.url}index.html"]
        buttons = [part for part in page.all("button") if "data-copy" in part.attributes]
        assert len(buttons) == 3, entry.ref
        assert any("data-print" in part.attributes for part in page.all("button")), entry.ref
        text = (site / entry.url / f"{entry.id}.md").read_text(encoding="utf-8")
        assert text.count(f"]({entry.url})") + text.count(entry.url) >= 1 or entry.kind.name == "message", entry.ref


def test_a_text_to_take_away_names_each_source_once(site: Path) -> None:
    faults = []
    for file in sorted(site.rglob("*.md")):
        for line in re.findall(r"^Source: .*", file.read_text(encoding="utf-8"), re.M):
            titles = line.removeprefix("Source: ").split("; ")
            faults += [f"{file.name}: {title}" for title in set(titles) if titles.count(title) > 1]
    assert not faults, listed(faults)


def test_a_page_does_not_grow_with_the_number_of_entries(site: Path) -> None:
    """No page of an entry lists all entries: a link to each would be most of the site."""
    for entry in playbook().entries.values():
        page = read_pages(site)[f"{entry.url}index.html"]
        assert len(page.all("a")) < 200, entry.ref


def test_every_macro_that_is_called_exists_and_every_place_of_the_navigation_too() -> None:
    source = (ROOT / "macros/publishing/page_macros.py").read_text(encoding="utf-8")
    macros = set(re.findall(r"@macro\n\s+def (\w+)", source))
    called: set[str] = set()
    for page in (ROOT / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        if "\nrender_macros: false\n" not in text:
            called |= set(re.findall(r"\{\{-?\s*(\w+)", text))
    assert called <= macros
    assert macros - called == set(), "macros that no page calls"
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")[1]
    for path in re.findall(r":\s+(\S+\.md)\s*$", nav, re.M):
        assert (ROOT / "docs" / path).is_file(), path


def test_landmarks_are_few(site: Path) -> None:
    """A part of a page has its heading. Only what a reader jumps to from elsewhere is a region besides the usual ones."""
    region = re.compile(r"<section\b(?![^>]*role=\"group\")[^>]*\baria-label(?:ledby)?=|\brole=\"region\"")
    many = {
        page.relative_to(site).as_posix(): count
        for page in site.rglob("*.html")
        if (count := len(region.findall(page.read_text(encoding="utf-8")))) > 2
    }
    assert many == {}
