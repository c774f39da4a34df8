"""The record of a session as a Word file and as Markdown, for one's own side and for the partner."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.exports.conftest import HOSTILE, OPTIONS, Export, Job, sample
from tests.exports.word import faults, outside_links

SECRET = "Nobody else may read this."
START = int(datetime(2026, 12, 1, 15, 0, tzinfo=UTC).timestamp() * 1000)
MINUTE = 60_000


def said(number: int, kind: str, text: str, **fields: object) -> dict[str, object]:
    """Something that was said, so many minutes after the start."""
    about = {"who": "", "organization": "", "by": "", "done": False, "block": "", **fields}
    return {"id": f"s{number}", "kind": kind, "text": text, "at": START + number * MINUTE, **about}


def held(text: str | None = None) -> dict[str, Any]:
    """A session that was held: each block took eleven minutes, and the last one nobody came to."""
    agenda = sample()
    for block in agenda["blocks"]:
        block["notes"] = SECRET
    taking = [one for one in agenda["blocks"] if not one.get("out")]
    blocks = {
        one["id"]: {"minutes": one["minutes"], "now": one["minutes"], "due": START + 15 * place * MINUTE, "day": 0}
        for place, one in enumerate(taking)
    }
    turns = [
        {"id": f"t{place}", "block": one["id"], "at": START + 11 * place * MINUTE}
        for place, one in enumerate(taking[:-1])
    ]
    first, second = taking[0]["id"], taking[1]["id"]
    side = agenda["organizations"][1]["id"]
    return {
        "kind": "partnership-playbook/session",
        "version": 1,
        "id": "session-1",
        "title": text or agenda["title"],
        "agenda": agenda,
        "of": agenda["id"],
        "auto": False,
        "signal": "none",
        "shown": {"block": "", "place": 0},
        "blocks": blocks,
        "turns": [*turns, {"id": "end", "block": "", "at": START + 11 * len(turns) * MINUTE}],
        "pauses": [],
        "said": [
            said(1, "note", SECRET, block=first),
            said(2, "takeaway", text or "Both sides count cases alike.", block=first),
            said(3, "decision", text or "We meet each month.", block=second),
            said(4, "promise", text or "Send the form", who="Bo Lind", organization=side, by="2026-12-09"),
            said(5, "promise", text or "Call the office", done=True),
            said(6, "resource", text or "The intake form", block=second),
            said(7, "parked", text or "Who pays for it?", block=second),
        ],
        "talk": [{"id": "k1", "organization": side, "at": START}],
    }


def job(format: str, session: dict[str, Any], **options: object) -> Job:
    return {"format": format, "session": session, "options": {**OPTIONS, **options}}


def headings(content: bytes) -> list[str]:
    paragraphs = docx.Document(BytesIO(content)).paragraphs
    return [one.text for one in paragraphs if one.style is not None and one.style.name.startswith("Heading")]


def words(content: bytes) -> str:
    document = docx.Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_the_files_are_whole_and_say_what_was_said(export: Export) -> None:
    for content in export(job("docx", held()), job("docx", held(), audience="participants")):
        assert faults(content) == []
        assert outside_links(content) == ["https://playbook.example/"]
        assert headings(content)[:6] == [
            "Takeaways",
            "Decisions",
            "Promises",
            "Resources",
            "Left open",
            "Planned and what happened",
        ]
        for text in ("Both sides count cases alike.", "Send the form: Bo Lind", "Who pays for it?", "11 min"):
            assert text in words(content)


def test_nothing_of_ones_own_is_in_the_partners_copy(export: Export) -> None:
    formats = ("docx", "md", "html", "txt")
    own = export(*(job(one, held()) for one in formats))
    theirs = export(*(job(one, held(), audience="participants") for one in formats))
    assert SECRET in words(own[0])
    assert SECRET not in words(theirs[0])
    assert all(SECRET.encode() in content for content in own[1:])
    assert not any(SECRET.encode() in content for content in theirs[1:])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(export: Export, text: str) -> None:
    (content,) = export(job("docx", held(text)))
    assert faults(content) == []
    assert outside_links(content) == ["https://playbook.example/"]
    assert words(content).count(" ".join(text.split())) >= 5


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_opens_it(export: Export, tmp_path: Path) -> None:
    (tmp_path / "record.docx").write_bytes(export(job("docx", held()))[0])
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to"]
    subprocess.run(
        [*command, "txt:Text", "--outdir", str(tmp_path), str(tmp_path / "record.docx")],
        check=True,
        capture_output=True,
        timeout=300,
    )
    text = (tmp_path / "record.txt").read_text("utf-8-sig")
    assert f"Record: {sample()['title']}" in text
    assert "Made with the Partnership Playbook" in text
