"""The Word file: opened by python-docx, whole as a package, and opened by LibreOffice where that is installed."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.exports.conftest import HOSTILE, OPTIONS, Export, filled_with, job, long_agenda, sample
from tests.exports.word import faults, outside_links

PARTIES = "Northern Data Center and Desert Policy Forum"
SOURCE = "https://playbook.example/agendas/shop-talk/"


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def styled(document: Document, style: str) -> list[Paragraph]:
    return [one for one in document.paragraphs if one.style is not None and one.style.name == style]


def words(document: Document) -> str:
    """All words outside of tables, a line for each paragraph."""
    return "\n".join(one.text for one in document.paragraphs)


def test_it_has_a_title_a_language_and_headings(export: Export) -> None:
    document = opened(export(job("docx", sample()))[0])
    assert document.core_properties.title == f"{sample()['title']} ({PARTIES})"
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == "en-US"
    assert [one.text for one in styled(document, "Title")] == [f"{sample()['title']}\n{PARTIES}"]
    assert [one.text for one in styled(document, "Heading 1")] == [
        "Agenda",
        "People",
        "Before the session",
        "Block by block",
        "After the session",
    ]
    assert [one.text for one in styled(document, "Heading 2")][:2] == [
        "10:00 AM  Introduction and housekeeping (10 min)",
        "10:10 AM  Icebreaker (15 min)",
    ]


def test_facts_say_when_and_who(export: Export) -> None:
    facts = [one.text for one in styled(opened(export(job("docx", sample()))[0]), "Facts")]
    assert facts[1:] == [
        "Date\tTuesday, December 1, 2026",
        "Time\t10:00 AM to 11:30 AM EST (New York)\n8:00 AM to 9:30 AM MST (Phoenix)",
        "Length\t90 minutes",
        "Format\tVideo call",
        "Organizations\tNorthern Data Center (3 people)\nDesert Policy Forum (2 people)",
    ]


def test_the_table_repeats_its_heads_and_keeps_rows_whole(export: Export) -> None:
    agenda, people = opened(export(job("docx", sample()))[0]).tables
    assert [cell.text for cell in agenda.rows[0].cells] == [
        "New York (EST)",
        "Phoenix (MST)",
        "Minutes",
        "Block",
        "Leads",
    ]
    assert [cell.text for cell in agenda.rows[1].cells] == [
        "10:00 AM",
        "8:00 AM",
        "10",
        "Introduction and housekeeping\nOpening",
        "Facilitator, Northern Data Center",
    ]
    assert [cell.text for cell in people.rows[0].cells] == ["Organization", "Name", "Title", "Role"]
    for table in (agenda, people):
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)


def test_a_short_table_of_people_stays_together_with_its_heading(export: Export) -> None:
    people = opened(export(job("docx", sample()))[0]).tables[1]
    # The heads stay by their style; each row but the last stays with the next.
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in people.rows[1:]]
    assert kept[:-1] == [True] * (len(kept) - 1)
    assert not kept[-1]


def test_steps_are_numbered_by_lists_that_start_again(export: Export) -> None:
    document = opened(export(job("docx", sample()))[0])
    lists: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        number = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if number is not None:
            lists.setdefault(number.get(qn("w:val")), []).append(paragraph.text)
    first_steps = {items[0].split()[0] for items in lists.values()}
    assert {"Welcome", "Ask", "Show", "Send", "Where"} <= first_steps
    numbering = document.part.numbering_part.element
    starts = numbering.findall(f"{qn('w:num')}/{qn('w:lvlOverride')}/{qn('w:startOverride')}")
    assert len(starts) >= 5
    assert {one.get(qn("w:val")) for one in starts} == {"1"}


def test_pages_are_numbered_in_the_footer(export: Export) -> None:
    footer = opened(export(job("docx", sample()))[0]).sections[0].footer
    fields = [one.text for one in footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert footer.paragraphs[0].text.startswith("Polling exchange: how a state poll comes about\tPage ")


def test_notes_are_in_the_facilitators_copy_only(export: Export) -> None:
    facilitator, participants = map(
        opened, export(job("docx", sample()), job("docx", sample(), audience="participants"))
    )
    assert "Open the call ten minutes early." in words(facilitator)
    assert "Open the call" not in words(participants)
    assert "For the facilitator" not in words(participants)


def test_without_a_date_one_clock_is_shown(export: Export) -> None:
    agenda = sample()
    del agenda["date"], agenda["start"]
    table = opened(export(job("docx", agenda))[0]).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["From", "0:00", "0:10", "0:25", "1:00", "1:20"]


def test_the_package_is_whole(export: Export) -> None:
    for content in export(job("docx", sample()), job("docx", long_agenda()), job("docx", sample(blocks=[]))):
        assert faults(content) == []
        assert outside_links(content) == [SOURCE]


def test_hostile_text_is_shown_as_it_is(export: Export) -> None:
    contents = export(*(job("docx", filled_with(text)) for text in HOSTILE))
    for text, content in zip(HOSTILE, contents, strict=True):
        assert faults(content) == []
        assert outside_links(content) == [SOURCE]
        document = opened(content)
        assert styled(document, "Title")[0].text == text
        assert words(document).count(text) > 20
        assert document.core_properties.title[:200] == text[:200]


def test_300_blocks_are_there(export: Export) -> None:
    document = opened(export(job("docx", long_agenda()))[0])
    assert len(styled(document, "Heading 2")) == 300
    assert len(document.tables[0].rows) == 301


if shutil.which("soffice"):

    @pytest.mark.parametrize("agenda", [sample(), filled_with(HOSTILE[0]), filled_with(HOSTILE[5])])
    def test_libreoffice_opens_it(export: Export, tmp_path: Path, agenda: dict[str, object]) -> None:
        (tmp_path / "agenda.docx").write_bytes(export(job("docx", agenda, **OPTIONS))[0])
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to"]
        subprocess.run(
            [*command, "txt:Text", "--outdir", str(tmp_path), str(tmp_path / "agenda.docx")],
            check=True,
            capture_output=True,
            timeout=300,
        )
        text = (tmp_path / "agenda.txt").read_text("utf-8-sig")
        assert str(agenda["title"]) in text.splitlines()[0:2]
        assert "Made with the Partnership Playbook" in text

    @pytest.mark.skipif(not shutil.which("pdftotext"), reason="nothing here reads pages")
    def test_the_last_page_is_not_half_empty(export: Export, tmp_path: Path) -> None:
        blocks = [one for one in sample()["blocks"] if not one.get("out")]
        for count in range(1, 9):
            taking = [{**blocks[place % len(blocks)], "id": f"b{place}"} for place in range(count)]
            for audience in ("facilitator", "participants"):
                name = tmp_path / f"{count}-{audience}.docx"
                name.write_bytes(export(job("docx", sample(blocks=taking), audience=audience))[0])
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
        files = [str(file) for file in tmp_path.glob("*.docx")]
        subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=300)
        for file in tmp_path.glob("*.pdf"):
            read = subprocess.run(["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, timeout=60)
            pages = read.stdout.decode().split("\f")[:-1]
            lines = [sum(1 for line in page.splitlines() if line.strip()) for page in pages]
            # Fonts differ from machine to machine; a page of which a third is filled is not lonely.
            assert len(lines) == 1 or lines[-1] >= max(lines) / 3, (file.name, lines)
