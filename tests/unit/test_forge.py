"""What the forge reads: forms, workflows, owners, and the commands that the workflows run."""

from __future__ import annotations

import io
import json
import re
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
from macros.changed import changed_entries
from macros.issue_forms import FORMS, published_address, stale_forms, write_forms
from macros.kinds import BY_NAME
from macros.outside_links import Dead, dead_links, fault_of, outside_links, report
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
    assert workflow["permissions"]["contents"] == "read"
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 45
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v1"))
            # What a contributor can write must never become a part of a script.
            assert "${{" not in step.get("run", "")


def test_commands_in_workflows_exist(capsys: pytest.CaptureFixture[str]) -> None:
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    for command in set(re.findall(r"python -m macros ([a-z-]+)", text)):
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"make ([a-z./]+)", text)):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.M), target


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
    assert "| added | Term | Shop talk | `data/terms/shop-talk.yaml` |" in capsys.readouterr().out


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
    monkeypatch.setattr("macros.outside_links.fault_of", lambda address: "the host is not known")
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
