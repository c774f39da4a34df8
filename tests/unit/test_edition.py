"""edition.yaml: what makes an edition one's own, and each fault with its exact words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from macros.edition import UNNAMED, EditionFile, origin, read_edition
from macros.edition.colors import PAIRS, contrast, core_colors
from macros.edition.names import isolated
from macros.loading import RULES
from macros.problems import Problem
from tests.unit.sample import ROOT

GOOD = """\
id: library-exchange
name: Library Exchange
line: How libraries learn from each other.
language: en-GB
address: https://exchange.example/
"""
COLORS = """\
colors:
  accent: {light: "#5b2a86", dark: "#cdb0ea"}
  accent_strong: {light: "#42196a", dark: "#e2d0f5"}
  accent_ink: {light: "#ffffff", dark: "#1d0f2b"}
  accent_wash: {light: "#eee6f6", dark: "#2f2140"}
  shape_one: {light: "#d3bfe6", dark: "#4d3670"}
  shape_two: {light: "#e9cb98", dark: "#8a6a34"}
"""
SEE = "   (docs/contribute/edition)"


def read(folder: Path, text: str) -> tuple[EditionFile, list[Problem]]:
    (folder / "edition.yaml").write_text(text, "utf-8")
    styles = folder / "overrides/styles"
    styles.mkdir(parents=True, exist_ok=True)
    (styles / "tokens.css").write_bytes((ROOT / "overrides/styles/tokens.css").read_bytes())
    return read_edition(folder)


class Bad(NamedTuple):
    """A file that is refused: its text, and the place, the rule, what is said and what to type."""

    text: str
    place: tuple[int, int]
    rule: str
    said: str
    hint: str


def instead(old: str, new: str) -> str:
    text = GOOD + COLORS
    assert text.count(old) == 1, old
    return text.replace(old, new)


BAD = [
    Bad(
        GOOD.replace("language: en-GB", "language: de"),
        (4, 11),
        "edition-language",
        'language is "de", but the words of the playbook\'s pages and tools are English',
        "write en-US, en-GB or another en- with two capital letters",
    ),
    Bad(
        GOOD.replace("https://exchange.example/", "https://exchange.example/?from=mail"),
        (5, 10),
        "edition-address",
        'address is "https://exchange.example/?from=mail", which is not where a site can be',
        "write it from https:// to the slash at the end, and nothing after",
    ),
    Bad(
        GOOD.replace("https://exchange.example/", "exchange.example"),
        (5, 10),
        "bad-link",
        'address is "exchange.example", which is not a web address',
        "copy the address from the browser; it starts with https:// and has no spaces",
    ),
    Bad(
        GOOD + "formerly: [library-exchange]\n",
        (6, 11),
        "edition-id",
        "formerly names library-exchange, which is its id now",
        "write only ids that it has no more",
    ),
    Bad(
        GOOD.replace("line: How libraries learn from each other.", "line: |-\n  How libraries\n  learn."),
        (3, 7),
        "edition-line",
        "line has more than one line",
        "write it after the colon, or below >- instead of |",
    ),
    Bad(
        GOOD + "contact: {mail: somebody}\n",
        (6, 17),
        "edition-address",
        'contact.mail is "somebody", which is no address for mail',
        "write it like guide@example.org, without mailto:",
    ),
    Bad(
        GOOD + "contact: {repository: mailto:guide@example.org}\n",
        (6, 23),
        "edition-address",
        'contact.repository is "mailto:guide@example.org", which is no address of a repository',
        "copy the address from the browser; it starts with https://",
    ),
    Bad(
        GOOD + "mark: edition/mark.svg\n",
        (6, 7),
        "edition-picture",
        "there is no file edition/mark.svg",
        "put it there, or delete the line",
    ),
    Bad(
        GOOD + "picture: ../picture.png\n",
        (6, 10),
        "edition-picture",
        'picture is "../picture.png", which is no PNG',
        "write the path of a file in this folder, such as edition/picture.png",
    ),
    Bad(
        GOOD + "pages:\n  - {title: Our network, page: our-network.md}\n",
        (7, 32),
        "edition-page",
        "there is no page edition/docs/our-network.md",
        "write the page to edition/docs/our-network.md",
    ),
    Bad(
        GOOD + "pages:\n  - {title: Our network, page: https://exchange.example/us/}\n",
        (7, 32),
        "edition-page",
        'pages[1].page is "https://exchange.example/us/", which is no file of a page',
        "write its path below edition/docs/, such as our-network.md",
    ),
    Bad(
        GOOD + 'leave_out: ["tipp:show-interest"]\n',
        (6, 13),
        "leave-out",
        "tipp:show-interest is of no kind",
        'did you mean "tip"?  Kinds: stage, level, situation, agenda, activity, prompt, goal, benefit, tip, challenge, '
        "condition, role, story, checklist, worksheet, assessment, plan, message, hint, term, source",
    ),
    Bad(
        GOOD + 'leave_out: ["level:networking"]\n',
        (6, 13),
        "leave-out",
        "level:networking can't be left out: the tools count on it",
        "delete the line; edition/data/levels/ can say it in your words",
    ),
    Bad(
        GOOD + 'leave_out: ["source:community-tool-box"]\n',
        (6, 13),
        "leave-out",
        "source:community-tool-box can't be left out: claims rest on it",
        "delete the line; edition/data/sources/ can say it in your words",
    ),
    Bad(
        GOOD + 'leave_out: ["tip:a", "tip:a"]\n',
        (6, 22),
        "leave-out",
        "tip:a is left out twice",
        "keep one of the two lines",
    ),
    Bad(
        GOOD + "vocabulary:\n  - {instead_of: thought partner, say: <b>mentor</b>}\n",
        (7, 40),
        "edition-word",
        'vocabulary[1].say is "<b>mentor</b>", which is no term',
        "write words with spaces, hyphens or apostrophes between them, and nothing else",
    ),
    Bad(
        GOOD + "vocabulary:\n  - {instead_of: turf, say: Turf}\n",
        (7, 18),
        "edition-word",
        "vocabulary[1].instead_of is the same as say",
        "delete the group, or write your own term",
    ),
    Bad(
        GOOD + "vocabulary:\n  - {instead_of: turf, say: patch}\n  - {instead_of: turf, say: field}\n",
        (8, 18),
        "edition-word",
        '"turf" stands in vocabulary twice',
        "keep one of the two",
    ),
    Bad(
        instead('"#5b2a86"', "purple"),
        (7, 19),
        "edition-color",
        'colors.accent.light is "purple", which is not a color',
        'write it in quotes with six digits, such as "#5b2a86"',
    ),
    Bad(
        instead('"#5b2a86"', '"#b39ddb"'),
        (7, 19),
        "contrast",
        "accent #b39ddb on paper #faf7f1 (light) has a contrast of 2.24:1",
        "4.5:1 is needed: make accent darker",
    ),
    Bad(
        instead('accent_ink: {light: "#ffffff", dark: "#1d0f2b"}', 'accent_ink: {light: "#ffffff", dark: "#ffffff"}'),
        (9, 40),
        "contrast",
        "accent_ink #ffffff on accent #cdb0ea (dark) has a contrast of 1.91:1",
        "4.5:1 is needed: change accent_ink or accent",
    ),
    Bad(
        GOOD + 'credit: "Made from {playbook}."\n',
        (6, 9),
        "edition-credit",
        "credit has no {license}",
        "the license asks for it: write {playbook} and {license} once",
    ),
    Bad(
        GOOD + 'credit: "{playbook}, {playbook}, {license}"\n',
        (6, 9),
        "edition-credit",
        "credit has more than one {playbook}",
        "the license asks for it: write {playbook} and {license} once",
    ),
    Bad(
        GOOD + 'credit: ""\n',
        (6, 9),
        "too-short",
        "credit is an empty text",
        'write 2 characters at least, or delete "credit:", which is optional',
    ),
    Bad(
        GOOD + "nam: Library\n",
        (6, 1),
        "unknown-field",
        "nam is not a field of an edition file",
        'did you mean "name"?  Fields: id, formerly, name, short_name, named, line, welcome, language, address, contact, '
        "mark, picture, colors, house_rules, pages, leave_out, vocabulary, credit",
    ),
    Bad(
        GOOD.replace("name: Library Exchange\n", ""),
        (1, 1),
        "missing-field",
        "name is missing",
        'add "name:"  Its name, as it stands at the top of every page.',
    ),
    Bad(
        GOOD.replace("name: Library Exchange", "name: |-\n  Library\n  Exchange"),
        (2, 7),
        "bad-spacing",
        'name has spaces around it or more than one line: "Library\nExchange"',
        "write it on one line, without spaces at its start and end",
    ),
    Bad("", (1, 1), "empty-file", "the file is empty", "fill it in"),
    Bad("- one\n", (1, 1), "wrong-type", "the file holds no fields with values", "start with: name:"),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad.rule}-{bad.said[:30]}")
def test_bad_file_is_refused(tmp_path: Path, bad: Bad) -> None:
    problem = read(tmp_path, bad.text)[1][0]
    found = (problem.path, (problem.line, problem.column), problem.severity, problem.rule, problem.text, problem.hint)
    assert found == ("edition.yaml", bad.place, "error", bad.rule, bad.said, bad.hint + SEE)


def test_good_file_is_accepted(tmp_path: Path) -> None:
    edition, problems = read(tmp_path, GOOD + COLORS)
    assert problems == []
    assert (edition.called, edition.short, edition.greeting) == (edition.name, edition.name, edition.line)


def test_missing_file_is_told_of_in_a_project_only(tmp_path: Path) -> None:
    assert read_edition(tmp_path)[1] == []
    (tmp_path / "mkdocs.yml").write_text("site_name: Playbook\n", "utf-8")
    (problem,) = read_edition(tmp_path)[1]
    assert (problem.path, problem.line, problem.rule) == ("edition.yaml", 1, "no-edition")
    assert problem.text == "the file is missing, so that the playbook has no name and no address"
    assert problem.hint == f"copy it from examples/edition/ and write your own into it{SEE}"


def test_picture_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mark.png").write_bytes(bytes(200_001))
    (problem,) = read(tmp_path, GOOD + "mark: mark.png\n")[1]
    assert problem.text == "mark.png has 200,001 bytes, 200,000 at the most"
    assert problem.hint == f"save it smaller: every reader loads it{SEE}"


def test_own_values_of_the_project_are_good() -> None:
    edition, problems = read_edition(ROOT)
    assert problems == []
    assert edition.id == "partnership-playbook", "readers keep their documents under it"


def test_editions_name_the_playbook_as_it_is_called_here() -> None:
    edition, _ = read_edition(ROOT)
    assert (edition.id, edition.name, edition.address) == (origin.ID, origin.NAME, origin.ADDRESS)
    asked = (ROOT / "LICENSE-TEXT.md").read_text("utf-8")
    assert f"if you name the {origin.NAME}," in asked
    assert f"<{origin.LICENSE_ADDRESS}>" in asked


def test_only_what_a_network_made_has_a_credit(tmp_path: Path) -> None:
    assert (read_edition(ROOT)[0].credits, UNNAMED.credits) == ((), ())
    named, licensed = origin.Words(origin.NAME, origin.ADDRESS), origin.Words(origin.LICENSE, origin.LICENSE_ADDRESS)
    edition, _ = read(tmp_path, GOOD)
    assert [*edition.credits] == [
        origin.Words("Based on the "),
        named,
        origin.Words(", "),
        licensed,
        *edition.credits[4:],
    ]
    edition, _ = read(tmp_path, GOOD.replace("library-exchange", origin.ID) + 'credit: "{license}: <b> {playbook}"\n')
    assert [*edition.credits] == [licensed, origin.Words(": <b> "), named]


def test_own_colors_of_the_playbook_have_the_contrast_that_editions_need() -> None:
    colors = core_colors(ROOT)
    for words, ground, needed in PAIRS:
        for one, other in zip(colors[words], colors[ground], strict=True):
            assert contrast(one, other) >= needed, (words, ground, one, other)


def test_contrast_is_as_the_guidelines_compute_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_builds_may_be_told_other_addresses(tmp_path: Path) -> None:
    edition, _ = read(tmp_path, GOOD)
    told = edition.published(
        {"SITE_URL": "https://preview.example/7", "REPO_URL": "https://forge.example/x", "CONTACT_EMAIL": "a@b.example"}
    )
    assert told.root == "https://preview.example/7/"
    assert (told.contact.repository, told.contact.mail) == ("https://forge.example/x", "a@b.example")
    assert edition.published({}) == edition


def test_name_from_the_right_keeps_to_itself() -> None:
    assert isolated("Library Exchange 📚") == "Library Exchange 📚"
    assert isolated("ספריות") == "\u2068ספריות\u2069"


def test_every_rule_of_the_file_is_explained() -> None:
    page = (ROOT / "docs/contribute/edition.md").read_text("utf-8")
    table = page.split("{: #says }")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.M)) == {"no-edition", *(bad.rule for bad in BAD)} - {*RULES}
