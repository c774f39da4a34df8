"""Hostile text in every field, past all checks: every page and file shows it as text, nothing of it runs."""

from __future__ import annotations

import itertools
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.build.site_parts import PageSource, files_of, read_pages, references
from tests.conftest import made_once
from tests.project import ROOT, build, copy_project, read_guide

MARK = "hostile"
PAYLOADS = (
    f"<script>{MARK}(1)</script>",
    f'"><img src=x onerror={MARK}(2)>',
    f"' onmouseover='{MARK}(3)' x='",
    f"[words](javascript:{MARK}(4))",
    f"[words](  JaVaScRiPt&#58;{MARK}(5))",
    f"<javascript:{MARK}(6)>",
    f"[words](data:text/html,<script>{MARK}(7)</script>)",
    f"![words](x){{: onclick={MARK}(8) }}",
    f"**bold**{{: onclick={MARK}(9) }}",
    f"</script><script>{MARK}(10)</script>",
    f"</title></textarea></style><svg onload={MARK}(11)>",
    f"<!-- --><iframe srcdoc='<script>{MARK}(12)</script>'></iframe>",
    "{{ config }} {% raw %} {# note #} ${7*7} #{7*7}",
    f'[words](https://x.example/"onclick="{MARK}(13))',
    f"[words](//x.example/{MARK})",
    f"[a]: javascript:{MARK}(14)\n\n[words][a]",
    f"# head <b>{MARK}</b>\n\n    code <i>{MARK}</i>\n\n> <u>{MARK}</u>",
    f"`<a href=javascript:{MARK}(15)>`",
    f"&lt;script&gt;{MARK}(16)&lt;/script&gt; &#60;script&#62;",
    f"]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{MARK}(17)</x:script>",
    f"<a href='javascript:{MARK}(18)' style='x:expression(1)'>words</a>",
    f"[words](vbscript:{MARK}(19)) <mailto:a@b.example?x=<script>>",
    f"| a | b |\n| --- | --- |\n| <script>{MARK}(20)</script> | x |",
    f"\u202e<script>{MARK}(21)</script> =1+1|cmd",
)


# The ids of sources, which one field takes as plain text.
IDS = {file.stem for file in (ROOT / "data/sources").glob("*.yaml")}


def _is_text(schema: dict[str, Any]) -> bool:
    return schema.get("type") == "string" and not {"enum", "const", "format"} & set(schema)


def _spoil(value: Any, schema: dict[str, Any], definitions: dict[str, Any], texts: Iterator[str]) -> Any:
    """The value with every free text in it replaced; ids, references, dates and chosen words stay."""
    if "$ref" in schema:
        return _spoil(value, definitions[schema["$ref"].rsplit("/", 1)[1]], definitions, texts)
    for choice in schema.get("anyOf", ()):
        if value is not None and choice.get("type") != "null":
            return _spoil(value, choice, definitions, texts)
    if isinstance(value, dict):
        return {name: _spoil(item, schema["properties"][name], definitions, texts) for name, item in value.items()}
    if isinstance(value, list):
        return [_spoil(item, schema["items"], definitions, texts) for item in value]
    is_id = "a-z0-9" in schema.get("pattern", "")
    is_id |= value in IDS
    is_fixed = is_id or re.fullmatch(r"\d{4}-\d\d-\d\d|(https://|mailto:).*", str(value))
    if isinstance(value, str) and _is_text(schema) and not is_fixed:
        return next(texts)
    return value


def _take_guards_away(project: Path) -> None:
    """Let a copy of the project take any text: no limits, no rules, no refused characters."""

    def change(path: str, pattern: str, replacement: str, times: int) -> None:
        file = project / "macros" / path
        source, count = re.subn(pattern, replacement, file.read_text(encoding="utf-8"), flags=re.M)
        assert count == times, path
        file.write_text(source, encoding="utf-8")

    change("kinds/text.py", r"^(Title|Line|Summary|Sentence|Prose) = Annotated\[.*\]$", r"\1 = str", 5)
    change("checks/rules.py", r"^def (check_entry|check_playbook)\(.*$", r"\g<0>\n    return", 2)
    change("loading/strict_yaml.py", r"UNSEEN\.search\(event\.value\)", "None", 1)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a copy of the project in which every text is hostile."""
    return made_once("hostile", _build_hostile_site, tmp_path_factory) / "site"


def _build_hostile_site(folder: Path) -> None:
    project = copy_project(folder / "project")
    _take_guards_away(project)
    texts = itertools.cycle(PAYLOADS)
    for entry in read_guide()[0].entries.values():
        schema = entry.kind.model.model_json_schema()
        fields = entry.entity.model_dump(mode="json", exclude_none=True)
        spoiled = _spoil(fields, schema, schema.get("$defs", {}), texts)
        next(texts)  # so that the same field of the next entry holds another text
        (project / entry.path).write_text(json.dumps(spoiled), encoding="utf-8")
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stdout[-3000:]


def markup_faults(page: PageSource, known_scripts: set[str]) -> list[str]:
    """What in a page could run or pretend: scripts that are not ours, handlers, frames, addresses of other kinds."""
    faults = []
    for element in page.elements:
        where = f"/{page.path}:{element.line} <{element.tag}>"
        if element.tag in ("iframe", "object", "embed", "base", "style", "img", "frame", "foreignobject", "math"):
            faults.append(where)
        if (
            element.tag == "script"
            and element.get("type") != "application/ld+json"
            and element.text not in known_scripts
        ):
            faults.append(f"{where} {element.text[:60]}")
        faults += [
            f"{where} {name}" for name in element.attributes if name.startswith("on") or name in ("style", "srcdoc")
        ]
    for reference in references(page):
        scheme = re.match(r"\s*([a-zA-Z][\w+.-]*):", reference.address)
        if (scheme and scheme[1] not in ("https", "mailto")) or reference.address.startswith("//"):
            faults.append(str(reference))
    return faults


def test_no_page_runs_hostile_text(hostile_site: Path, site: Path) -> None:
    clean = read_pages(site)
    known = {script.text for script in clean["about/index.html"].all("script")}
    pages = read_pages(hostile_site)
    assert set(pages) == set(clean)
    faults = [fault for page in pages.values() for fault in markup_faults(page, known)]
    assert not faults, "\n".join(["", *faults[:60], str(len(faults))])


def test_hostile_text_is_shown(hostile_site: Path) -> None:
    """Escaped, not swallowed: the words of each text can be read on some page."""
    shown = "\n".join(page.all("main")[0].text for page in read_pages(hostile_site).values())
    for number in (1, 2, 3, 10, 11, 12, 17, 18, 21):
        assert f"{MARK}({number})" in shown
    assert "<script>" in shown
    assert "{{ config }}" in shown


def test_structured_data_and_records_stay_whole(hostile_site: Path) -> None:
    for page in read_pages(hostile_site).values():
        for script in page.all("script"):
            if script.get("type") == "application/ld+json":
                json.loads(script.text)
    for path in sorted(files_of(hostile_site)):
        if path.endswith(".json") and not path.startswith("search-index/"):
            json.loads((hostile_site / path).read_text(encoding="utf-8"))
        elif path.endswith(".xml"):
            ET.fromstring((hostile_site / path).read_bytes())


def test_markdown_to_take_away_holds_no_html(hostile_site: Path) -> None:
    """A reader's own Markdown program may let HTML through, so the file holds none, and no address that runs."""
    faults = []
    for path in sorted(files_of(hostile_site)):
        if path.endswith(".md"):
            text = (hostile_site / path).read_text(encoding="utf-8")
            faults += [f"{path}: {found}" for found in re.findall(r"<[A-Za-z/!?][^\n]{0,40}", text)]
            faults += [f"{path}: {found}" for found in re.findall(r"\]\(\s*(?!https://|mailto:)[^)\n]{0,40}", text)]
            faults += [f"{path}: {found}" for found in re.findall(r"^\s*\[[^\]]+\]:[^\n]{0,40}", text, re.M)]
    assert not faults, "\n".join(["", *faults[:60], str(len(faults))])
