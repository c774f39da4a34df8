"""Every page keeps the rules of html-validate's recommended set, but for two that .htmlvalidate.json switches off."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.project import NODE, ROOT, environment

REASONS = {
    "long-title": "It warns above 70 characters. An entry's title may take 80, and the name of the playbook follows it.",
    "wcag/h32": "It wants a submit button in each form. The filters of a library apply at once, and without script"
    " their form is hidden.",
}
"""The rules that are off, and why; JSON takes no comments."""


def test_rules_are_off_only_with_a_reason() -> None:
    settings = json.loads((ROOT / ".htmlvalidate.json").read_text(encoding="utf-8"))
    assert settings == {
        "root": True,
        "extends": ["html-validate:recommended"],
        "rules": dict.fromkeys(REASONS, "off"),
    }


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    program, report = ROOT / "node_modules/html-validate/bin/html-validate.mjs", tmp_path / "report.json"
    settings = ["--config", str(ROOT / ".htmlvalidate.json"), "--formatter", f"json={report}"]
    run = subprocess.run(
        [NODE, program, *settings, "**/*.html"],
        cwd=site,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert report.is_file(), run.stdout + run.stderr
    faults = [
        f"/{Path(file['filePath']).relative_to(site)}:{fault['line']} {fault['ruleId']}: {fault['message']}"
        for file in json.loads(report.read_text(encoding="utf-8"))
        for fault in file["messages"]
    ]
    assert not faults, "\n".join(["", *faults[:60], f"{len(faults)} faults"])
    assert run.returncode == 0, run.stderr
