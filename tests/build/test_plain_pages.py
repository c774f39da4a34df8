"""The pages as another generator reads them: none is lost, every link leads to a file, and no tool is promised."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from tests.build.site_parts import read_pages
from tests.own_editions import project_of
from tests.project import ROOT, environment


def write(project: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "macros", "build", "--pages", str(folder)]
    return subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, encoding="utf-8", timeout=300, check=False
    )


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder / "docs").as_posix(): path.read_text("utf-8") for path in folder.rglob("*.md")}


def url_of(file: str) -> str:
    return re.sub(r"(^|/)index/$", r"\1", f"{file.removesuffix('.md')}/")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain") / "pages"
    done = write(ROOT, folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_page_of_the_site_is_there(pages: Path, site: Path) -> None:
    assert {url_of(file) for file in texts(pages)} == {page.url for page in read_pages(site).values()}
    assert (pages / "docs/tips/show-interest.md").is_file()


def test_former_addresses_lead_on(pages: Path, site: Path) -> None:
    former = [path for path in site.rglob("*.html") if '<meta http-equiv="refresh"' in path.read_text("utf-8")]
    assert former
    for path in former:
        assert (pages / "docs" / path.relative_to(site)).read_bytes() == path.read_bytes()


def test_every_link_leads_to_a_file_or_away(pages: Path) -> None:
    found = texts(pages)
    number = 0
    for file, text in found.items():
        outside_of_code = re.sub(r"(?ms)^(```+).*?^\1|`[^`\n]*`", "", text)
        for link in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", outside_of_code):
            target = urlsplit(link)
            if target.scheme:
                continue
            number += 1
            assert (
                not target.path or posixpath.normpath(posixpath.join(posixpath.dirname(file), target.path)) in found
            ), (
                file,
                link,
            )
    assert number > 5_000


def test_texts_are_plain_and_whole(pages: Path) -> None:
    for file, text in texts(pages).items():
        _, front, below = text.split("---\n", 2)
        assert set(yaml.safe_load(front)) == {"title", "description"}, file
        assert re.search(r"^# \S", below, re.M), file
        assert "<!-- component" not in below, file
    tip = texts(pages)["tips/clarify-roles.md"]
    assert "\n## What to do\n\n- Write half a page" in tip
    assert "[technical assistance](../terms/technical-assistance.md)" in tip
    assert "Text file" not in tip
    assert "```\n" in texts(pages)["contribute/rules.md"]


def test_settings_are_those_of_the_site(pages: Path) -> None:
    settings = tomllib.loads((pages / "zensical.toml").read_text("utf-8"))["project"]
    assert settings["site_name"] == "Partnership Playbook"
    assert settings["copyright"] == "Text CC BY 4.0, code MIT."
    assert settings["theme"]["font"] is False, "pages ask no other host for anything"
    assert settings["markdown_extensions"]["toc"] == {"permalink": False}
    assert settings["nav"][:2] == [{"Home": "index.md"}, {"Stages": "stages/index.md"}]


def test_an_edition_is_said_in_its_words_and_credits_the_playbook(example_site: Path, tmp_path: Path) -> None:
    done = write(project_of(example_site), tmp_path / "pages")
    assert done.returncode == 0, done.stderr
    settings = tomllib.loads((tmp_path / "pages/zensical.toml").read_text("utf-8"))["project"]
    assert settings["site_name"] == "Library Exchange"
    assert '<a href="https://partnership-playbook.example/">Partnership Playbook</a>' in settings["copyright"]
    assert {"About our network": "our-network.md"} in settings["nav"]
    found = texts(tmp_path / "pages")
    assert "# Mentor library" in found["roles/thought-partner.md"]
    assert "our-network.md" in found
    assert "tips/use-the-board.md" not in found


def test_a_page_that_is_gone_is_gone_and_other_folders_are_left_alone(pages: Path, tmp_path: Path) -> None:
    (pages / "docs/tips/old.md").write_text("# Old\n", "utf-8")
    assert write(ROOT, pages).returncode == 0
    assert not (pages / "docs/tips/old.md").exists()
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    done = write(ROOT, tmp_path)
    assert done.returncode == 1
    assert "holds something that is no site of this project" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
