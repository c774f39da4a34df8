"""The kinds of entry. One line in KINDS adds a kind; its folder, schema, page and API follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from .activity import Activity
from .agenda import Agenda
from .assessment import Assessment
from .benefit import Benefit
from .challenge import Challenge
from .checklist import Checklist
from .condition import Condition
from .entity import Applicable, Entity, Usable
from .goal import Goal
from .hint import Hint
from .level import Level
from .message import Message
from .plan import Plan
from .prompt import Prompt
from .role import Role
from .source import Source
from .stage import Stage
from .story import Story
from .term import Term
from .tip import Tip
from .worksheet import Worksheet


@dataclass(frozen=True)
class Kind:
    """A kind of entry.

    name: as used in references (`agenda:kick-off`) and file names.
    folder: its folder below data/, below api/v1/ and in the site's addresses.
    model: the pydantic model of one entry.
    title, plural: what a reader sees, for one and for many.
    blurb: one line that says what the kind is for.
    search_weight: how much search counts its entries beside those of other kinds.
    """

    name: str
    folder: str
    model: type[Entity]
    title: str
    plural: str
    blurb: str
    search_weight: float = 1.0

    @property
    def library(self) -> str:
        """The name of the page that lists all entries of the kind."""
        return {"stage": "Guide", "term": "Glossary"}.get(self.name, self.plural)


KINDS: tuple[Kind, ...] = (
    Kind(
        "stage", "stages", Stage, "Stage", "Stages", "The four steps of a session and the five phases of a partnership."
    ),
    Kind(
        "level",
        "levels",
        Level,
        "Level",
        "Levels",
        "Five ways of working together, from networking to multisector collaboration.",
    ),
    Kind(
        "agenda",
        "agendas",
        Agenda,
        "Agenda",
        "Agendas",
        "Complete meeting plans, block by block, to fit 60, 90 or 120 minutes.",
    ),
    Kind(
        "activity", "activities", Activity, "Activity", "Activities", "Things to do together in one block of an agenda."
    ),
    Kind("prompt", "prompts", Prompt, "Prompt", "Prompts", "Questions to ask yourself, the room, or your counterpart."),
    Kind("goal", "goals", Goal, "Goal", "Goals", "Reasons to meet, with what to ask and whom to invite."),
    Kind("benefit", "benefits", Benefit, "Benefit", "Benefits", "What your organization gains from sharing knowledge."),
    Kind("tip", "tips", Tip, "Tip", "Tips", "Advice that you can follow this week."),
    Kind(
        "challenge",
        "challenges",
        Challenge,
        "Challenge",
        "Challenges",
        "What makes working together hard, and what helps.",
    ),
    Kind(
        "condition",
        "conditions",
        Condition,
        "Condition",
        "Conditions",
        "What must be true for two organizations to be a good match.",
    ),
    Kind("role", "roles", Role, "Role", "Roles", "Who does what in a session or a partnership."),
    Kind("story", "stories", Story, "Story", "Stories", "What organizations did together, and what to take from it."),
    Kind(
        "checklist",
        "checklists",
        Checklist,
        "Checklist",
        "Checklists",
        "What has to be done, in order, with who and by when.",
    ),
    Kind("worksheet", "worksheets", Worksheet, "Worksheet", "Worksheets", "Tables to fill in together."),
    Kind(
        "assessment",
        "assessments",
        Assessment,
        "Assessment",
        "Assessments",
        "Questions that each side answers, and what the answers mean.",
    ),
    Kind("plan", "plans", Plan, "Plan", "Plans", "Partnerships of 6, 9 and 12 months, meeting by meeting."),
    Kind("message", "messages", Message, "Message", "Messages", "E-mails, polls and forms to copy and send."),
    Kind("hint", "hints", Hint, "Hint", "Hints", "What the agenda builder looks for in a plan, and why.", 0.4),
    Kind("term", "terms", Term, "Term", "Terms", "Words of the field in plain language."),
    Kind(
        "source", "sources", Source, "Source", "Sources", "The documents this guide is made from, and further reading.", 0.7
    ),
)
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}

__all__ = ["BY_FOLDER", "BY_NAME", "KINDS", "Applicable", "Entity", "Kind", "Usable"]
