"""What the forge reads: forms, workflows, owners, and the commands that the workflows run."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import check_jsonschema  # type: ignore[import-untyped]
import jsonschema
import pytest
import yaml

from macros.__main__ import main
from macros.commands.changed import changed_entries
from macros.commands.issue_forms import FORMS, published_address, stale_forms, write_forms
from macros.commands.outside_links import Dead, dead_links, fault_of, outside_links, report
from macros.kinds import BY_NAME
from tests.unit.sample import ROOT, Sample

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
SCHEMAS = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"


class Yaml12(yaml.SafeLoader):
    """Reads YAML as the forge does: only true and false are no text, so that `on:` is one."""


Yaml12.yaml_implicit_resolvers = {
    start: [known for known in resolvers if known[0] != "tag:yaml.org,2002:bool"]
    for start, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Yaml12)


def faults(path: Path, schema_name: str) -> list[str]:
    schema = json.loads((SCHEMAS / f"{schema_name}.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [
        f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in validator.iter_errors(read(path))
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_fits_the_schema(path: Path) -> None:
    assert faults(path, "github-workflows") == []


def test_a_faulty_workflow_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "faulty.yml"
    path.write_text(WORKFLOWS[0].read_text("utf-8").replace("runs-on:", "run-on:"), "utf-8")
    assert faults(path, "github-workflows")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_has_few_rights_and_known_actions(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        if job.get("uses") == "./.github/workflows/check.yml":
            continue
        assert job["timeout-minutes"] <= 45
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", f"actions/none@{'0' * 40}"))
            # What a contributor can write must never become a part of a script.
            assert "${{" not in step.get("run", "")
    # The version stands beside each hash, which is how the bot knows what to propose.
    for line in path.read_text("utf-8").splitlines():
        if "uses: actions/" in line:
            assert re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_the_linter_of_workflows_finds_nothing() -> None:
    linter = Path(sys.executable).with_name("zizmor")
    found = subprocess.run(
        [linter, "--offline", "--no-progress", "--color=never", str(GITHUB)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


def test_the_linter_of_workflows_is_seen_to_work(tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    text = (GITHUB / "workflows/check.yml").read_text("utf-8")
    (folder / "check.yml").write_text(re.sub(r"@[0-9a-f]{40} # v", "@v", text), "utf-8")
    linter = Path(sys.executable).with_name("zizmor")
    found = subprocess.run(
        [linter, "--offline", "--no-progress", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert "unpinned-uses" in found.stdout
    assert found.returncode


def test_the_bot_fits_its_schema_and_looks_after_all_three() -> None:
    assert faults(GITHUB / "dependabot.yml", "dependabot") == []
    updates = read(GITHUB / "dependabot.yml")["updates"]
    assert {one["package-ecosystem"] for one in updates} == {"github-actions", "npm", "pip"}
    assert "make lock" in (GITHUB / "workflows/locks.yml").read_text("utf-8")


def test_a_commit_is_checked_once_and_published_only_if_it_passes() -> None:
    check, deploy = (read(GITHUB / "workflows" / f"{name}.yml") for name in ("check", "deploy"))
    assert set(check["on"]) == {"pull_request", "workflow_call"}
    assert deploy["on"]["push"] == {"branches": ["main"]}
    needs = {name: job.get("needs") for name, job in deploy["jobs"].items()}
    assert needs == {"check": None, "build": "check", "deploy": "build", "remember": "deploy"}


def test_all_versions_of_python_are_tried() -> None:
    versions = read(GITHUB / "workflows/check.yml")["jobs"]["versions"]["strategy"]["matrix"]["python"]
    assert versions == ["3.11", "3.12", "3.13"]
    assert "windows" in read(GITHUB / "workflows/check.yml")["jobs"]


def test_every_place_that_a_new_owner_changes_is_on_the_page() -> None:
    page = (ROOT / "docs/contribute/owner.md").read_text("utf-8")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout.split("\0")
    for name in listed:
        path = ROOT / name
        if not name or name.startswith(("tests/", "widgets/", "data/", "docs/")) or not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8", "ignore")
        if re.search(r"@example/|partnership-playbook\.example|github\.com/example/", text):
            known = name if not name.startswith(".github/ISSUE_TEMPLATE/") else "make schema"
            assert f"`{known}`" in page, name


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=x", "-c", "user.email=x@y.example", "-c", "init.defaultBranch=main")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("lists", [["data"], ["data", "edition/data"], []], ids="+".join)
def test_ids_of_an_edition_are_remembered_too(lists: list[str], tmp_path: Path) -> None:
    """What the workflow runs after publishing, with a command that writes some lists of ids."""
    step = read(GITHUB / "workflows/deploy.yml")["jobs"]["remember"]["steps"][-1]["run"]
    origin, project = tmp_path / "origin", tmp_path / "project"
    git(tmp_path, "init", "--bare", "-q", str(origin))
    git(tmp_path, "clone", "-q", str(origin), str(project))
    (project / "data").mkdir()
    (project / "data/_published.json").write_text("{}\n", "utf-8")
    (project / ".gitignore").write_text(".venv\n", "utf-8")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "first")
    git(project, "push", "-q", "origin", "HEAD")
    command = project / ".venv/bin/python"
    command.parent.mkdir(parents=True)
    written = [f"mkdir -p {folder}; echo '{{\n}}' > {folder}/_published.json" for folder in lists]
    command.write_text("\n".join(["#!/bin/sh", *written, ""]), "utf-8")
    command.chmod(0o755)
    subprocess.run(["bash", "-e", "-c", step], cwd=project, capture_output=True, timeout=60, check=True)
    assert git(project, "status", "--porcelain") == ""
    pushed = git(origin, "log", "--format=", "--name-only", "main").split()[: len(lists)]
    assert pushed == [f"{folder}/_published.json" for folder in lists]
    assert len(git(origin, "log", "--format=%s", "main").splitlines()) == 1 + bool(lists)


def test_commands_in_workflows_exist(capsys: pytest.CaptureFixture[str]) -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    for command in set(re.findall(r"python -m macros ([a-z-]+)", text)):
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"make ([a-z./]+)", text)):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.M), target


@pytest.mark.parametrize(("edition", "is_own"), [("edition.yaml", False), ("examples/edition/edition.yaml", True)])
def test_an_edition_is_tested_by_its_check_and_a_build(edition: str, is_own: bool, tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / edition, tmp_path / "edition.yaml")
    for name in ("requirements.lock", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, tmp_path)
    run = subprocess.run(
        ["make", "--no-print-directory", "-n", "test"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert ("pytest -q" in run, "python -m macros check" in run) == (not is_own, is_own)
    assert ("mkdocs build --strict" in run) == is_own


def test_outside_links_are_not_part_of_a_pull_request() -> None:
    assert set(read(GITHUB / "workflows/links.yml")["on"]) == {"schedule", "workflow_dispatch"}
    assert "macros links" not in (GITHUB / "workflows/check.yml").read_text("utf-8")


def test_forms_are_fresh_and_fit_the_schema() -> None:
    assert stale_forms(ROOT, published_address(ROOT)) == [], "run python -m macros forms"
    for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml")):
        assert faults(path, "github-issue-forms") == [], path.name
    assert faults(GITHUB / "ISSUE_TEMPLATE/config.yml", "github-issue-config") == []


@pytest.mark.parametrize("name", FORMS)
def test_form_asks_for_every_required_field(name: str) -> None:
    (path,) = (GITHUB / "ISSUE_TEMPLATE").glob(f"*-{name}.yml")
    asked = {field["id"]: field for field in read(path)["body"] if "id" in field}
    for field, info in BY_NAME[name].model.model_fields.items():
        if field not in ("added", "reviewed", "changes", "moved_from", "order"):
            assert asked[field.replace("_", "-")]["validations"]["required"] == info.is_required()
            assert asked[field.replace("_", "-")]["attributes"]["description"] == info.description


def test_old_forms_are_noticed_and_deleted(tmp_path: Path, sample: Sample) -> None:
    (tmp_path / "data" / "_templates").mkdir()
    for name in FORMS:
        text = (ROOT / "data/_templates" / f"{name}.yaml").read_text("utf-8")
        (tmp_path / "data/_templates" / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / ".github/ISSUE_TEMPLATE").mkdir(parents=True)
    (tmp_path / ".github/ISSUE_TEMPLATE/old.yml").write_text("", "utf-8")
    assert len(write_forms(tmp_path, "https://guide.example/")) == len(FORMS) + 3
    assert stale_forms(tmp_path, "https://guide.example/") == []


def test_owners_part_content_from_tooling() -> None:
    lines = [
        line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if line and line[0] != "#"
    ]
    owners = {line[0]: line[1] for line in lines}
    assert owners["/data/"] != owners["*"]
    for path in owners:
        assert path == "*" or (ROOT / path.strip("/")).exists(), path


def test_line_ends_of_windows_are_not_out_of_date(tmp_path: Path, sample: Sample) -> None:
    shutil.copytree(ROOT / "data/_templates", tmp_path / "data/_templates")
    write_forms(tmp_path, "https://guide.example/")
    for path in (tmp_path / ".github/ISSUE_TEMPLATE").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert stale_forms(tmp_path, "https://guide.example/") == []


def test_changed_entries_are_listed(sample: Sample) -> None:
    sample.change("tip", "title: Show interest", "title: Show [interest] | now")
    playbook, _ = sample.load()
    lines = [
        "M\tdata/tips/show-interest.yaml",
        "D\tdata/goals/gone.yaml",
        "R100\tdata/roles/a.yaml\tdata/roles/facilitator.yaml",
        "M\tdata/_schema/tip.schema.json",
        "A\tdocs/about.md",
    ]
    assert changed_entries(lines, playbook, "https://pr-1.example/") == (
        "| | Kind | Entry | File |\n| --- | --- | --- | --- |\n"
        "| changed | Tip | [Show \\[interest\\] \\| now](https://pr-1.example/tips/show-interest/) |"
        " `data/tips/show-interest.yaml` |\n"
        "| deleted | Goal | gone | `data/goals/gone.yaml` |\n"
        "| renamed | Role | [Facilitator](https://pr-1.example/roles/facilitator/) | `data/roles/facilitator.yaml` |\n"
    )
    assert changed_entries(["A\tdocs/about.md"], playbook, "") == "No entries are changed.\n"


def test_the_command_reads_what_git_prints(
    sample: Sample, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(sample.data.parent)
    monkeypatch.setattr("sys.stdin", io.StringIO("A\tdata/terms/shop-talk.yaml\n"))
    assert main(["changed"]) == 0
    assert "| added | Term | Shop talk, the word | `data/terms/shop-talk.yaml` |" in capsys.readouterr().out


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    """A server that answers with the status in the address."""
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("status", "why"), [(200, ""), (404, "answers 404"), (410, "answers 410"), (403, ""), (429, ""), (503, "")]
)
def test_only_what_is_certain_counts_as_dead(pages: str, status: int, why: str) -> None:
    assert fault_of(f"{pages}{status}", timeout=5) == why


def test_a_site_that_is_down_is_not_dead() -> None:
    assert fault_of("http://127.0.0.1:9/", timeout=1) == ""


def test_outside_links_are_those_in_fields_and_texts(sample: Sample) -> None:
    sample.change("tip", "Say why it matters.", "See [it](https://a.example/x#part) or [us](mailto:a@b.example).")
    found = outside_links(sample.load()[0])
    assert found == {
        "https://a.example/x": ["data/tips/show-interest.yaml"],
        "https://example.org/the-work": ["data/sources/community-tool-box.yaml"],
    }


def test_without_a_network_nothing_is_reported(
    sample: Sample, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.change("tip", "Say why it matters.", "See [it](https://a.example/x).")
    monkeypatch.chdir(sample.data.parent)
    monkeypatch.setattr("macros.commands.outside_links.fault_of", lambda address: "the host is not known")
    assert main(["links"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith("No address answers. Is there a network? Nothing is reported.\n")


def test_the_report_keeps_since_when() -> None:
    links = {
        "https://a.example/": ["data/tips/a.yaml"],
        "https://b.example/--x": ["data/tips/b.yaml", "data/tips/c.yaml"],
    }

    def fault(address: str) -> str:
        return "answers 404"

    first = report(dead_links(links, "", date(2026, 11, 2), fault), date(2026, 11, 2))
    assert "| 2026-11-02 | https://b.example/--x | answers 404 | `data/tips/b.yaml`<br>`data/tips/c.yaml` |" in first
    links["https://c.example/"] = ["data/tips/d.yaml"]
    second = dead_links(links, first, date(2026, 11, 9), fault)
    assert [(dead.address, dead.since) for dead in second] == [
        ("https://a.example/", "2026-11-02"),
        ("https://b.example/--x", "2026-11-02"),
        ("https://c.example/", "2026-11-09"),
    ]
    assert dead_links(links, "<!-- partnership-playbook dead links: {broken -->", date(2026, 11, 9), fault)
    assert report([], date(2026, 11, 9)) == ""
    assert (
        report([Dead("https://a|b.example/", "answers 404", "2026-11-02", ("x",))], date(2026, 11, 9)).count("%7C") == 1
    )


def test_the_form_that_the_suggest_page_leads_to_is_there() -> None:
    page = (ROOT / "macros/templates/components/suggest-form.html.jinja").read_text("utf-8")
    [named] = re.findall(r"issues/new\?template=([\w.-]+)", page)
    assert (ROOT / ".github/ISSUE_TEMPLATE" / named).is_file()
