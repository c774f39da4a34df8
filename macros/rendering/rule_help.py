"""The rules as a contributor reads them: what each asks for, with an example of what it refuses and accepts."""

from __future__ import annotations

from dataclasses import dataclass

from ..checks import RULES
from ..guidance import EXAMPLES, Example
from ..loading import ADVICE
from ..loading import RULES as LOADING_RULES


@dataclass(frozen=True)
class RuleHelp:
    """One rule: its id, whether it stops a pull request, what it asks for, and an example if there is one."""

    id: str
    is_error: bool
    help: str
    example: Example | None


def list_rules() -> list[tuple[str, list[RuleHelp]]]:
    """All rules by their subjects, as (heading, rules)."""
    groups = {
        "Files and fields": [
            RuleHelp(id, id not in ADVICE, help, EXAMPLES.get(id)) for id, help in LOADING_RULES.items()
        ],
    }
    for rule in RULES.values():
        heading = rule.subject.removeprefix("about ").partition(":")[0]
        known = groups.setdefault(heading[0].upper() + heading[1:], [])
        known.append(RuleHelp(rule.id, rule.severity == "error", " ".join(rule.help.split()), EXAMPLES.get(rule.id)))
    return [(heading, sorted(rules, key=lambda rule: rule.id)) for heading, rules in groups.items()]
