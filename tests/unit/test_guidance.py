"""What the contributor's pages show: every rule has an example that the check refuses and accepts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.checks import RULES
from macros.guidance import EXAMPLES, MODEL_ENTRIES, PAIRS, Example
from macros.kinds import BY_NAME, KINDS
from macros.loading import RULES as LOADING_RULES
from macros.rendering import Renderer
from tests.project import read_guide
from tests.unit.sample import IDS, ROOT, Sample

PROVEN = {rule: example for rule, example in EXAMPLES.items() if not example.shown_only}


def write(sample: Sample, kind: str, id: str, fields: str) -> None:
    """Put fields in the place of those that an entry has."""
    path = sample.path(kind, id)
    text = path.read_text("utf-8")
    for name in re.findall(r"^([\w<]+):", fields, re.M):
        text = re.sub(rf"^{re.escape(name)}:.*\n(?:(?:[ #].*)?\n|- .*\n)*", "", text, flags=re.M)
    path.write_text(f"{text}{fields}\n", "utf-8")


def rules_found(sample: Sample, example: Example, fields: str) -> set[str]:
    if example.given:
        kind, id, given = example.given
        if id:
            sample.copy(kind, id)
        write(sample, kind, id or IDS[kind], given)
    write(sample, example.kind, IDS[example.kind], fields)
    return {problem.rule for problem in sample.problems()}


@pytest.mark.parametrize("rule", PROVEN)
def test_bad_example_is_refused(sample: Sample, rule: str) -> None:
    assert rule in rules_found(sample, EXAMPLES[rule], EXAMPLES[rule].bad)


@pytest.mark.parametrize("rule", PROVEN)
def test_good_example_is_accepted(sample: Sample, rule: str) -> None:
    example = EXAMPLES[rule]
    found = rules_found(sample, example, example.good)
    assert rule not in found
    assert "not-yaml" not in found


def test_every_rule_has_an_example() -> None:
    assert set(EXAMPLES) == set(RULES) | set(LOADING_RULES)


def test_every_rule_has_its_section_on_the_rules_page(sample: Sample) -> None:
    html = Renderer(sample.load()[0]).page("pages/rules.html.jinja", "../../")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(ids) >= set(RULES) | set(LOADING_RULES)
    assert "{{" not in html
    assert "{%" not in html


def test_every_kind_has_pairs_and_a_good_example() -> None:
    assert set(PAIRS) == set(MODEL_ENTRIES) == {kind.name for kind in KINDS}
    assert [name for name, pairs in PAIRS.items() if len(pairs) < 2] == []
    playbook, _ = read_guide()
    assert [name for name, id in MODEL_ENTRIES.items() if playbook.get(f"{name}:{id}") is None] == []
    for kind in KINDS:
        html = Renderer(playbook).kind_page(kind, ROOT / "data")
        assert "Recommended and not recommended" in html
        assert f"data/{kind.folder}/{MODEL_ENTRIES[kind.name]}.yaml" in html


def test_a_kind_without_guidance_has_its_page(sample: Sample) -> None:
    sample.path("tip").unlink()
    html = Renderer(sample.load()[0]).kind_page(BY_NAME["tip"], Path("nowhere"))
    assert "A good example" not in html
