"""`check --fix` on files: what it shows, what it leaves alone, and the way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.mending import files
from macros.mending.encodings import decoded
from tests.unit.sample import Sample

TIP = "data/tips/show-interest.yaml"


@pytest.fixture
def project(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """A small project that the commands work in."""
    monkeypatch.chdir(sample.data.parent)
    return sample


def test_fix_shows_each_line_mends_it_and_undo_takes_it_back(
    project: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    project.change("tip", "added: 2026-11-22", "added: 22.11.2026")
    project.change("tip", "- Write one", "- • Write one")
    before = project.path("tip").read_bytes()
    assert main(["check", "--dry-run"]) == 1
    out = capsys.readouterr().out
    assert "-added: 22.11.2026\n+added: 2026-11-22\n" in out
    assert "1 file can be mended like this. To do it: python -m macros check --fix" in out
    assert project.path("tip").read_bytes() == before

    assert main(["check", "--fix"]) == 0
    out = capsys.readouterr().out
    assert "-  - • Write one instruction to follow this week.\n+  - Write one instruction" in out
    assert "1 file mended. To take it back: python -m macros check --undo" in out
    after = project.path("tip").read_text("utf-8")
    assert before.decode() == after.replace("added: 2026-11-22", "added: 22.11.2026").replace(
        "- Write one", "- • Write one"
    )

    assert main(["check", "--fix"]) == 0
    assert "Nothing can be mended without you." in capsys.readouterr().out
    assert main(["check", "--undo"]) == 0
    assert capsys.readouterr().out == f"{TIP} is as it was.\n"
    assert project.path("tip").read_bytes() == before
    assert main(["check", "--undo"]) == 0
    assert capsys.readouterr().out == "There is nothing to take back.\n"


def test_only_the_named_files_are_mended(project: Sample) -> None:
    for kind in ("tip", "goal"):
        project.change(kind, "added: 2026-11-22", "added: 2026-11-1")
    assert main(["check", "--fix", TIP]) == 0
    assert "added: 2026-11-01" in project.path("tip").read_text("utf-8")
    assert "added: 2026-11-1\n" in project.path("goal").read_text("utf-8")


def test_line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay(project: Sample) -> None:
    path = project.path("tip")
    text = path.read_text("utf-8").replace("added: 2026-11-22", "added: 2026-11-1").rstrip("\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert main(["check", "--fix"]) == 0
    wanted = text.replace("2026-11-1\n", "2026-11-01\n").replace("\n", "\r\n").encode()
    assert path.read_bytes() == b"\xef\xbb\xbf" + wanted


def test_line_ends_of_both_kinds_stay_as_they_are(project: Sample) -> None:
    path = project.path("tip")
    lines = path.read_bytes().split(b"\n")
    mixed = b"".join(line + (b"\r\n" if at % 3 == 0 else b"\n") for at, line in enumerate(lines[:-1]))
    path.write_bytes(mixed.replace(b"order: 1", b'order: "1"'))
    assert main(["check", "--fix"]) == 0
    assert path.read_bytes() == mixed


def test_comments_on_every_line_stay(project: Sample) -> None:
    path = project.path("tip")
    lines = path.read_text("utf-8").replace("order: 1", "order: '1'").splitlines()
    commented = "".join(
        f"# about line {number}\n{line}\n" if not line.startswith(" ") else f"{line}\n"
        for number, line in enumerate(lines)
    )
    path.write_text(commented, "utf-8")
    assert main(["check", "--fix"]) == 0
    assert path.read_text("utf-8") == commented.replace("order: '1'", "order: 1")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "mac_roman"])
def test_a_file_of_another_encoding_becomes_utf_8(
    project: Sample, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.path("tip")
    text = path.read_text("utf-8").replace("Say why it matters.", "It’s naïve – or “not”.")
    path.write_bytes(text.encode(encoding))
    assert main(["check", "--fix"]) == 0
    assert path.read_text("utf-8") == text
    assert ("+  It’s naïve – or “not”.\n" in capsys.readouterr().out) == (encoding != "utf-16")


def test_an_encoding_that_nobody_can_tell_is_left(project: Sample) -> None:
    path = project.path("tip")
    content = path.read_bytes().replace(b"Say why it matters.", "Ask Michał and Łukasz.".encode("cp1250"))
    path.write_bytes(content)
    assert main(["check", "--fix"]) == 1
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "said",
    [
        "“Yes”, they’re at the café – they’ve met Zoë, Łukasz is out… 20 °C, ½ h, 3 km²",
        "Über uns: Škoda, Žižek und Œuvre à la carte, señor Ñandú; 10–20 €, A–Z, l’été",
    ],
)
def test_letters_of_windows_are_not_taken_for_those_of_a_mac(said: str) -> None:
    content = said.encode("cp1252", errors="ignore")
    assert decoded(content) == (content.decode("cp1252"), "cp1252")


@pytest.mark.parametrize("said", ["they’re", "“ever”", "a – b", "café", "früh", "Don’t skip the café…", "a\u00a0b – c"])
def test_letters_of_a_mac_are_known(said: str) -> None:
    assert decoded(said.encode("mac_roman")) == (said, "mac_roman")


def test_half_a_merge_is_left_alone(project: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    project.change("tip", "order: 1\n", "<<<<<<< HEAD\norder: '1'\n=======\norder: 2\n>>>>>>> main\n")
    before = project.path("tip").read_bytes()
    assert main(["check", "--fix"]) == 1
    assert project.path("tip").read_bytes() == before
    assert "Nothing can be mended without you." in capsys.readouterr().out


def test_links_and_large_files_are_left_alone(project: Sample, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    project.path("tip").rename(outside)
    outside.write_text(outside.read_text("utf-8").replace("order: 1", "order: '1'"), "utf-8")
    before = outside.read_bytes()
    project.path("tip").symlink_to(outside)
    with project.path("goal").open("ab") as file:
        os.truncate(file.fileno(), 20 * 1024 * 1024)
    assert main(["check", "--fix"]) == 1
    assert outside.read_bytes() == before
    assert project.path("tip").is_symlink()


def test_a_file_that_is_saved_meanwhile_is_left_as_it_is(
    project: Sample, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project.change("tip", "order: 1", "order: '1'")
    find = files.find_mends

    def find_and_save(*arguments: object) -> list[files.Mended]:
        found = find(*arguments)  # type: ignore[arg-type]
        project.change("tip", "order: '1'", "order: '12'")
        return found

    monkeypatch.setattr(files, "find_mends", find_and_save)
    assert main(["check", "--fix"]) == 2
    assert f"{TIP} was saved while it was mended, so it is left as it is." in capsys.readouterr().err
    assert "order: '12'" in project.path("tip").read_text("utf-8")


def test_undo_leaves_what_was_changed_since(project: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    project.change("tip", "order: 1", "order: '1'")
    assert main(["check", "--fix"]) == 0
    project.change("tip", "order: 1", "order: 2")
    assert main(["check", "--undo"]) == 2
    assert f"{TIP} was changed since, so it is left as it is. What it held before is in " in capsys.readouterr().err
    assert "order: 2" in project.path("tip").read_text("utf-8")


def test_what_would_make_two_entries_alike_is_left(project: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    project.copy("tip", "thank-them")
    project.change("tip", "title: Show interest", 'title: " Show interest"', "thank-them")
    before = project.path("tip", "thank-them").read_bytes()
    assert main(["check", "--fix"]) == 1
    assert "left as it is: if it were mended, " in capsys.readouterr().out
    assert project.path("tip", "thank-them").read_bytes() == before


def test_the_order_of_fields_is_mended_with_the_comments_above_them(project: Sample) -> None:
    (project.data / "_templates").mkdir()
    starter = project.path("tip").read_text("utf-8")
    (project.data / "_templates/tip.yaml").write_text(starter.replace("Show interest", "Name the tip"), "utf-8")
    order = "# Its place in that list, from 1.\norder: 1\n"
    moved = starter.replace(order, "").replace("# The day the entry was first", f"{order}# The day the entry was first")
    assert moved != starter
    project.path("tip").write_text(moved, "utf-8")
    main(["check", "--fix"])
    assert project.path("tip").read_text("utf-8") == starter


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ("order: 1\n", "order: 1,\n", "order: 1\n"),
        ("- Write one", "-Write one", "- Write one"),
        ("- Write one instruction to follow this week.", "– Ask.\n  – Listen.", "- Ask.\n  - Listen."),
        ("why: >-\n", "why: > -\n", "why: >-\n"),
        ("why: >-\n  Say", "why: >- Say", "why: >-\n  Say"),
        ("how: deeper", "how: Deeper", "how: deeper"),
        ("themes: [learning, trust]", "themes: Learning and trust", "themes: [learning, trust]"),
        ("to: condition:well-aligned", "to: Well aligned", "to: condition:well-aligned"),
        ("order: 1\n", "order 1\n", "order: 1\n"),
        ("title: Show interest", "titel: Show interest", "title: Show interest"),
    ],
)
def test_what_people_type_otherwise_is_mended(project: Sample, old: str, new: str, mended: str) -> None:
    before = project.path("tip").read_text("utf-8")
    project.change("tip", old, new)
    assert main(["check", "--fix"]) == 0
    assert project.path("tip").read_text("utf-8") == before.replace(old, mended)


def test_marks_around_the_file_are_taken_away(project: Sample) -> None:
    text = project.path("tip").read_text("utf-8")
    project.path("tip").write_text(f"---\n{text}---\n", "utf-8")
    assert main(["check", "--fix"]) == 0
    assert project.path("tip").read_text("utf-8") == f"---\n{text}"


def test_a_comment_after_a_date_moves_above_it(project: Sample) -> None:
    project.change("tip", "added: 2026-11-22", "added: 2026-11-22  # the first day")
    assert main(["check", "--fix"]) == 0
    assert "\n# the first day\nadded: 2026-11-22\n" in project.path("tip").read_text("utf-8")


def test_a_comment_after_a_text_may_belong_to_it(project: Sample) -> None:
    project.change("tip", "- Write one instruction", "- Write # one instruction")
    before = project.path("tip").read_bytes()
    assert main(["check", "--fix"]) == 1
    assert project.path("tip").read_bytes() == before
