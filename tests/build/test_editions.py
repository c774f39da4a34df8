"""Editions of the playbook, built: all that makes one its own is shown, and what it is made from is nowhere named."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import pytest

from macros.kinds import BY_NAME
from macros.loading import read_entry
from tests.build.site_parts import files_of, read_pages, search_pages
from tests.conftest import made_once
from tests.own_editions import EXAMPLE, HARD_NAME, make_hard, project_of
from tests.project import NODE, ROOT, build_alone, copy_project

CHANGED, ADDED, LEFT_OUT = "tips/show-interest/", "tips/walk-through-the-rooms/", "tips/use-the-board/"
TEXT = (".html", ".json", ".md", ".txt", ".xml", ".yaml", ".js", ".css", ".svg")
CREDIT = re.compile(r'<p class="pb-footer__note pb-footer__credit">(.*?)</p>')
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an edition whose name is hard to show."""
    return made_once("hard-edition", make_hard, tmp_path_factory)


def read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def seen(html: str) -> str:
    """What readers see or hear of a page: its text, and what attributes say."""
    html = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S)
    said = " ".join(re.findall(r'\s(?:alt|aria-label|content|placeholder|title)="(?!https:)([^"]*)"', html))
    return unescape(re.sub(r"<[^>]*>", "", html) + " " + said)


def texts_of(site: Path) -> dict[str, str]:
    return {path: read(site, path) for path in files_of(site) if path.endswith(TEXT)}


def test_name_line_and_welcome_are_shown(example_site: Path) -> None:
    home, about = read(example_site, "index.html"), read(example_site, "about/index.html")
    assert "<title>Library Exchange</title>" in home
    assert '<span dir="auto">Library Exchange</span>' in home
    assert "Visit another library. Bring something home.</h1>" in home
    assert '<meta name="description" content="An example of an edition, for libraries that visit' in home
    assert "<title>About this playbook - Library Exchange</title>" in about
    assert "An example of an edition, for libraries that visit each other" in seen(about)
    assert json.loads(read(example_site, "api/v1/index.json"))["name"] == "Library Exchange"
    assert read(example_site, "llms.txt").startswith("# Library Exchange\n\n> An example of an edition,")
    feed = ET.fromstring(read(example_site, "feed.xml"))
    assert feed.findtext(f"{ATOM}title") == "Library Exchange: new and changed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Library Exchange"
    taken = read(example_site, f"{CHANGED}show-interest.md")
    assert f"[Library Exchange](https://library-exchange.example/{CHANGED}), CC BY 4.0" in taken


def test_name_of_the_playbook_is_nowhere(example_site: Path) -> None:
    named = [path for path, text in texts_of(example_site).items() if "Partnership Playbook" in CREDIT.sub("", text)]
    assert named == []
    pages = (page.path for page in read_pages(example_site).values())
    assert [path for path in pages if "partnership-playbook" in seen(read(example_site, path))] == [
        "contribute/design/index.html"  # what the marks of documents are, which are the same in all editions
    ]


def test_foot_of_every_page_credits_the_playbook_that_it_is_made_from(example_site: Path, site: Path) -> None:
    links = (
        'Based on the <a href="https://partnership-playbook.example/">Partnership Playbook</a>, '
        '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, with changes.'
    )
    texts = {path: text for path, text in texts_of(example_site).items() if path.endswith(".html")}
    assert {
        path for path, text in texts.items() if "<footer" not in text and 'http-equiv="refresh"' not in text
    } == set()
    feet = {path: CREDIT.findall(text) for path, text in texts.items() if "<footer" in text}
    assert len(feet) > 500
    assert [path for path, credits in feet.items() if credits != [links]] == []
    for path in ("index.html", "404.html"):
        assert CREDIT.findall(read(site, path)) == []


def test_addresses_and_contacts_are_those_of_the_edition(example_site: Path) -> None:
    home = read(example_site, "index.html")
    assert '<link rel="canonical" href="https://library-exchange.example/">' in home
    assert "https://library-exchange.example/tips/show-interest/" in read(example_site, "sitemap.xml")
    edit = "https://forge.example/library-exchange/guide/edit/main/"
    assert f'href="{edit}edition/data/{CHANGED.rstrip("/")}.yaml"' in read(example_site, f"{CHANGED}index.html")
    assert f'href="{edit}data/tips/clarify-roles.yaml"' in read(example_site, "tips/clarify-roles/index.html")
    suggest = read(example_site, "contribute/suggest/index.html")
    assert "guide@library-exchange.example" in suggest
    assert "https://forge.example/library-exchange/guide" in suggest


def test_language_is_that_of_the_edition(example_site: Path) -> None:
    for path in read_pages(example_site):
        assert read(example_site, path).partition("<html")[2].startswith(' lang="en-GB"'), path
    page = read(example_site, f"{ADDED}index.html")
    assert "30 November 2026" in page
    assert "November 30, 2026" not in page
    assert '"inLanguage": "en-GB"' in read(example_site, "agendas/shop-talk/index.html")
    scripts = "".join(text for path, text in texts_of(example_site).items() if path.endswith(".js"))
    of_a_library = r"DateTimeFormat\(`en-US`,\{[^}]*timeZoneName"  # reads offsets of zones
    assert "en-US" not in re.sub(of_a_library, "", scripts)
    assert "en-GB" in scripts


def test_colors_and_mark_are_those_of_the_edition(example_site: Path) -> None:
    (sheet,) = (example_site / "assets/built").glob("playbook-styles-*.css")
    styles = sheet.read_text("utf-8")
    assert "#5b2a86" in styles
    assert "#cdb0ea" in styles
    assert "#0b565a" not in re.sub(r"--pb-level-\d:[^;}]*", "", styles)
    scripts = "".join(text for path, text in texts_of(example_site).items() if path.endswith(".js"))
    assert "5B2A86" in scripts, "Word has it too"
    assert "0B565A" not in scripts
    home = read(example_site, "index.html")
    assert '<link rel="icon" type="image/svg+xml" href="./assets/mark.svg">' in home
    assert '<img class="pb-mark" src="./assets/mark.svg"' in home
    assert read(example_site, "assets/mark.svg") == (EXAMPLE / "edition/mark.svg").read_text("utf-8")
    assert "og:image" not in home
    assert not (example_site / "assets/social.png").exists()


def test_own_words_are_said_everywhere(example_site: Path) -> None:
    pattern = re.compile(r"thought[ -]partners?\b", re.I)
    pages = {page.path: seen(read(example_site, page.path)) for page in read_pages(example_site).values()}
    said = [path for path, text in pages.items() if pattern.search(text) and not path.startswith("contribute/")]
    assert said == [], "files of the playbook, as contributors see them, are shown as they are"
    for path, text in texts_of(example_site).items():
        if path.endswith((".md", ".txt", ".xml")):
            assert not re.search(r"thought partners?\b", text, re.I), path
    role = read(example_site, "roles/thought-partner/index.html")
    assert "Mentor library</h1>" in role
    assert "A mentor library thinks along" in seen(role)
    records = json.loads(read(example_site, "api/v1/roles.json"))["entries"]
    assert next(one["title"] for one in records if one["id"] == "thought-partner") == "Mentor library"
    assert any(page.title == "Mentor library" for page in search_pages(example_site).values())


def test_agendas_in_own_words_can_be_read_by_the_check(example_site: Path) -> None:
    path = example_site / "agendas/partnership-kickoff/partnership-kickoff.yaml"
    text = path.read_text("utf-8")
    assert "mentor librar" in text
    assert "thought partner" not in text
    entity, problems = read_entry(path, BY_NAME["agenda"], "x.yaml")
    assert (entity is not None, problems) == (True, [])


def test_what_is_left_out_is_nowhere_and_its_address_leads_on(example_site: Path) -> None:
    page = read(example_site, f"{LEFT_OUT}index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../tips/">' in page
    assert "<h1>This page is not here</h1>" in page
    assert "What was here is left out of the Library Exchange." in page
    for other in read_pages(example_site).values():
        if other.path != f"{LEFT_OUT}index.html":
            assert LEFT_OUT not in read(example_site, other.path), other.path
    tips = json.loads(read(example_site, "api/v1/tips.json"))
    assert "use-the-board" not in {one["id"] for one in tips["entries"]}
    assert not (example_site / LEFT_OUT / "use-the-board.md").exists()


def test_entries_are_changed_and_added(example_site: Path) -> None:
    changed, added = read(example_site, f"{CHANGED}index.html"), read(example_site, f"{ADDED}index.html")
    assert "Read up on the other library first</h1>" in changed
    assert "Borrow a book there" in changed
    assert "Show interest in their work first" not in changed
    assert "Walk through the rooms before you sit down</h1>" in added
    assert f"../../{CHANGED}" in added
    assert ADDED in search_pages(example_site)
    assert "Walk through the rooms" in read(example_site, "feed.xml")


def test_own_page_and_house_rules_are_found_from_every_page(example_site: Path) -> None:
    own = read(example_site, "our-network/index.html")
    assert "This page is an example." in own
    assert f'href="../{CHANGED}"' in own
    about = read(example_site, "about/index.html")
    assert '<h2 id="house-rules">House rules</h2>' in about
    assert "<h3>Visit before you write</h3>" in about
    for path in ("index.html", f"{ADDED}index.html"):
        foot = read(example_site, path).partition('<footer class="pb-footer">')[2]
        assert re.search(r'<a href="[./]+our-network/">About our network</a>', foot)
        assert re.search(r'<a href="[./]+about/#house-rules">House rules</a>', foot)
    assert "our-network/" in search_pages(example_site)


def test_playbook_itself_has_neither_house_rules_nor_pages_of_an_edition(site: Path) -> None:
    assert "house-rules" not in read(site, "about/index.html")
    assert "house-rules" not in read(site, "index.html")


def test_both_ways_to_build_give_the_same_edition(example_site: Path, tmp_path: Path) -> None:
    other = tmp_path / "site"
    result = build_alone(project_of(example_site), other)
    assert result.returncode == 0, result.stdout
    paths = files_of(example_site)
    assert paths == files_of(other)
    differ = [path for path in sorted(paths) if (example_site / path).read_bytes() != (other / path).read_bytes()]
    assert differ == []


def test_bundles_of_another_edition_are_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    file = project / "edition.yaml"
    file.write_text(file.read_text("utf-8").replace("name: Partnership Playbook", "name: Library Exchange"), "utf-8")
    result = build_alone(project, tmp_path / "site")
    assert result.returncode != 0
    assert "The styles and scripts were bundled before edition.yaml changed. Type: make assets" in result.stdout
    assert not (tmp_path / "site").exists()


def test_build_without_the_file_stops_and_says_so(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "edition.yaml").unlink()
    result = build_alone(project, tmp_path / "site")
    assert result.returncode != 0
    assert "edition.yaml:1:1: error[no-edition] the file is missing, so that the playbook has no name" in result.stdout
    assert "1 problem in edition.yaml. Nothing was published." in result.stdout


# A name with markup, an emoji and letters from right to left

ISOLATED = f"\u2068{HARD_NAME}\u2069"


def test_hard_name_is_shown_as_it_is_on_pages(hard: Path) -> None:
    for path in ("index.html", "about/index.html", "tips/clarify-roles/index.html", "404.html"):
        html = read(hard, path)
        assert "<b>Library" not in html, path
        assert f'<span dir="auto">{HARD_NAME}</span>' in unescape(html), path
        title = re.search(r"<title>(.*?)</title>", html)
        assert title is not None
        assert HARD_NAME in unescape(title[1]), path
    about = read(hard, "about/index.html")
    assert f"About this playbook - {ISOLATED}" in unescape(about)
    assert "How <i>libraries</i> learn & share, {{ so }} to say." in unescape(about)
    assert "<i>libraries" not in about


def test_hard_name_is_shown_as_it_is_in_other_files(hard: Path) -> None:
    feed = ET.fromstring(read(hard, "feed.xml"))
    assert feed.findtext(f"{ATOM}title") == f"{ISOLATED}: new and changed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == HARD_NAME
    assert json.loads(read(hard, "api/v1/index.json"))["name"] == HARD_NAME
    escaped = r"\<b\>Library\</b\> \*Exchange\* & Co 📚 ספריות"
    assert read(hard, "llms.txt").startswith(f"# {escaped}\n")
    assert f"[{escaped}](https://hard.example/guide/tips/clarify-roles/)" in read(
        hard, "tips/clarify-roles/clarify-roles.md"
    )


def test_word_that_led_to_what_is_left_out_stays(hard: Path) -> None:
    home = read(hard, "index.html")
    assert "Texas 2036 and the Center for the Future of Arizona went about it" in seen(home)
    assert "stories/texas-2036-and-cfa/" not in home


def test_hard_name_is_shown_as_it_is_in_word_and_calendars(hard: Path, tmp_path: Path) -> None:
    import docx  # only this test needs it
    from icalendar import Calendar

    project = project_of(hard)
    shutil.copytree(ROOT / "tests/exports", project / "tests/exports", dirs_exist_ok=True)
    exports = project / "tests/exports"
    subprocess.run([str(NODE), str(exports / "bundle.mjs"), str(tmp_path)], timeout=120, check=True)
    options = {
        "audience": "facilitator",
        "siteUrl": "https://hard.example/guide/",
        "roles": {},
        "now": "2026-11-22T10:00:00Z",
        "events": "session",
    }
    agenda = json.loads(read(ROOT, "tests/exports/agenda.json"))
    jobs = [{"format": name, "name": name, "agenda": agenda, "options": options} for name in ("docx", "ics", "html")]
    given = {"bundle": str(tmp_path / "exporters.mjs"), "out": str(tmp_path), "jobs": jobs}
    subprocess.run(
        [str(NODE), str(exports / "export.mjs")], input=json.dumps(given), encoding="utf-8", timeout=120, check=True
    )
    document = docx.Document(str(tmp_path / "docx"))
    feet = [one.text for section in document.sections for one in section.footer.paragraphs]
    assert any(f"Made with {ISOLATED}, CC BY 4.0" in text for text in [*feet, *(p.text for p in document.paragraphs)])
    assert document.core_properties.author == ISOLATED
    calendar = Calendar.from_ical((tmp_path / "ics").read_bytes())
    assert ISOLATED in str(calendar["PRODID"])
    html = (tmp_path / "html").read_text("utf-8")
    assert f"Made with {ISOLATED}" in unescape(html)
    assert "<b>Library" not in html
