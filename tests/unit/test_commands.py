"""The commands that people, hooks and CI run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.kinds import KINDS
from tests.unit.sample import ROOT, Sample


@pytest.fixture
def folder(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    monkeypatch.chdir(sample.data.parent)
    return sample


def test_check_of_valid_data(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == f"{len(KINDS)} entries, no problems\n"


def test_check_prints_what_it_finds_and_fails(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    folder.change("tip", "order: 1", "order: 0")
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("data/tips/show-interest.yaml:")
    assert out.endswith("\n1 problem in 1 file\n")


def test_advice_does_not_fail(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    folder.change("tip", "Say why it matters.", "We " + "really " * 30 + "mean it.")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith(f"{len(KINDS)} entries, no problems, 1 piece of advice\n")


def test_check_of_some_files(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    folder.change("tip", "order: 1", "order: 0")
    folder.change("goal", "added: 2026-11-22", "added: soon")
    assert main(["check", "data/goals"]) == 1
    assert capsys.readouterr().out.endswith("\n1 problem in 1 file\n")
    assert main(["check", "./data/roles/facilitator.yaml", "data/terms/"]) == 0
    assert main(["check", "data/none.yaml"]) == 2
    assert capsys.readouterr().err == "There is no file data/none.yaml.\n"


def test_check_for_machines(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    folder.change("tip", "order: 1", "order: 0")
    assert main(["check", "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert finding["rule"] == "out-of-range"
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=data/tips/show-interest.yaml,line=")


def test_no_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "There is no folder data/ here. Run this in the project's folder.\n"


def test_schemas_are_written_and_checked(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--check"]) == 1
    assert main(["schema"]) == 0
    assert main(["schema", "--check"]) == 0
    (folder.data / "_schema" / "gone.schema.json").write_text("{}", "utf-8")
    capsys.readouterr()
    assert main(["schema", "--check"]) == 1
    assert capsys.readouterr().out == "data/_schema/gone.schema.json is out of date: run python -m macros schema\n"
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == "data/_schema/gone.schema.json deleted\n"


def test_stats(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["agendas"] == 1
    assert main(["stats"]) == 0
    assert "    1  agendas\n" in capsys.readouterr().out


def test_new_entry_from_a_starter(folder: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    (folder.data / "_templates").mkdir()
    (folder.data / "_templates" / "tip.yaml").write_text("# About\n\ntitle: A tip\nadded: 2000-01-01\n", "utf-8")
    assert main(["new", "tip", "thank-everyone"]) == 0
    text = folder.path("tip", "thank-everyone").read_text("utf-8")
    assert text.startswith("title: Thank everyone\nadded: 20")
    assert "2000" not in text
    assert main(["new", "tip", "thank-everyone"]) == 2
    assert main(["new", "tipp", "a"]) == 2
    assert main(["new", "tip", "Thank Everyone"]) == 2
    err = capsys.readouterr().err
    assert "is there already" in err
    assert "tipp is not a kind" in err
    assert "Thank Everyone is not an id" in err


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="there are no such pipes here")
def test_a_reader_that_stops_reading_gets_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "macros", "stats"]
    run = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert run.stderr == ""
