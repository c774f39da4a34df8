"""What is kept between runs changes nothing: a run with it finds what a run without it finds."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.content.load import READINGS, load_playbook
from macros.loading import kept as module
from macros.loading import read_entry
from macros.loading.kept import Kept, Seen, digest
from macros.loading.refusal import RefusalError
from macros.problems import Problem
from tests.unit.sample import TODAY, Sample


def seen(data: Path, advice: bool = True) -> tuple[dict[str, object], list[Problem]]:
    playbook, problems = load_playbook(data, TODAY, advice)
    return {ref: entry.entity for ref, entry in playbook.entries.items()}, problems


def without(data: Path, advice: bool = True) -> tuple[dict[str, object], list[Problem]]:
    shutil.rmtree(data.parent / ".build", ignore_errors=True)
    return seen(data, advice)


EDITS: list[Callable[[str], str]] = [
    lambda text: text.replace("title: ", "title: New ", 1),
    lambda text: text.replace("summary:", "sumary:", 1),
    lambda text: text.replace("added: 2026", "added: 1926", 1),
    lambda text: text + "\n",
    lambda text: "",
    lambda text: text.replace("source:", "source: nowhere #", 1),
]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(range(len(EDITS))), st.booleans()), max_size=4))
def test_what_is_kept_changes_nothing(sample: Sample, edits: list[tuple[int, int, bool]]) -> None:
    files = sorted(sample.data.glob("*/*.yaml"))
    before = {path: path.read_bytes() for path in files}
    try:
        for which, edit, advice in edits:
            path = files[which % len(files)]
            path.write_text(EDITS[edit](path.read_text("utf-8")), "utf-8")
            after = seen(sample.data, advice)
            assert after == seen(sample.data, advice)
            assert after == without(sample.data, advice)
    finally:
        for path, content in before.items():
            path.write_bytes(content)


def test_a_file_is_read_once_until_it_changes(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: Path, *rest: Any) -> Any:
        read.append(path.name)
        return read_entry(path, *rest)

    monkeypatch.setattr("macros.content.load.read_entry", noted)
    first = seen(sample.data)
    assert len(read) > 10
    read.clear()
    assert seen(sample.data) == first
    assert read == []
    tip = sample.path("tip")
    tip.write_text(tip.read_text("utf-8") + "\n", "utf-8")
    seen(sample.data)
    assert read == [tip.name]


def test_advice_is_found_after_a_run_that_did_not_ask_for_it(sample: Sample) -> None:
    tip = sample.path("tip")
    long = f"Say {'why and ' * 20}why it matters."
    tip.write_text(tip.read_text("utf-8").replace("Say why it matters.", long, 1), "utf-8")
    wanted = without(sample.data)
    without(sample.data, advice=False)
    assert any(problem.severity == "advice" for problem in wanted[1])
    assert seen(sample.data) == wanted
    assert seen(sample.data, advice=False)[1] == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: b"",
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
        lambda content: b"something else",
        lambda content: hashlib.sha256(found := pickle.dumps(["a list"])).digest() + found,
    ],
)
def test_what_is_damaged_is_made_anew(damage: Callable[[bytes], bytes], sample: Sample) -> None:
    wanted = without(sample.data)
    file = sample.data.parent / READINGS
    content = file.read_bytes()
    file.write_bytes(damage(content))
    assert seen(sample.data) == wanted
    assert file.read_bytes() == content


def test_other_code_asks_for_other_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path / "kept")
    kept.put(digest("a"), 1)
    kept.save()
    assert Kept(tmp_path / "kept").get(digest("a")) == 1
    assert digest("ab", "c") != digest("a", "bc")
    monkeypatch.setattr(module, "code_digest", lambda: b"of another version")
    assert Kept(tmp_path / "kept").get(digest("a")) is None


def test_what_is_no_longer_asked_for_is_forgotten(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    kept.put(digest("old"), "old")
    kept.put(digest("used"), "used")
    kept.save()
    again = Kept(tmp_path / "kept")
    again.get(digest("used"))
    again.save()
    assert [Kept(tmp_path / "kept").get(digest(name)) for name in ("old", "used")] == [None, "used"]


def test_a_place_that_cannot_be_written_to_is_fine(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    kept = Kept(tmp_path / "file" / "kept")
    kept.put(digest("a"), 1)
    kept.save()
    assert (tmp_path / "file").read_text("utf-8") == "no folder"


def test_what_is_kept_for_a_digest_is_forgotten_together(tmp_path: Path) -> None:
    kept, key = Kept(tmp_path / "kept"), digest("entry")
    for value in ("reading", "words"):
        kept.put(key + value.encode(), value)
    kept.save()
    again = Kept(tmp_path / "kept")
    assert again.get(key + b"reading") == "reading"
    again.put(digest("other"), 1)
    again.save()
    assert Kept(tmp_path / "kept").made(key + b"words", lambda: "made anew") == "words"


def test_a_file_is_not_read_again_until_its_size_or_times_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    read: list[str] = []

    def reads(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    def digests() -> bytes:
        seen = Seen(tmp_path / "seen")
        found = seen.digest(file, reads)
        seen.save()
        return found

    file.write_bytes(b"one")
    first = digests()
    assert digests() == first
    assert len(read) == 2, "a file that changed just now may change again without another time"
    monkeypatch.setattr(Seen, "settles", 0)
    assert (digests(), digests(), len(read)) == (first, first, 3)
    before = file.stat()
    file.write_bytes(b"two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert digests() == hashlib.sha256(b"two").digest()
    other = tmp_path / "other"
    other.write_bytes(b"six")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)
    assert digests() == hashlib.sha256(b"six").digest()
    file.unlink()
    with pytest.raises(RefusalError):
        Seen(tmp_path / "seen").digest(file)


def test_a_file_behind_a_link_is_always_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seen, "settles", 0)
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"one")
    link.symlink_to(file)
    seen = Seen(tmp_path / "seen")
    first = seen.digest(link, Path.read_bytes)
    file.write_bytes(b"two")
    assert seen.digest(link, Path.read_bytes) != first
