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
from .situation import Situation
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
    asked_for: words of a question that ask for this kind, beside its name.
    search_weight: how much search counts its entries beside those of other kinds.
    listed: whether its entries stand among those of all kinds; what documents a tool of the site does not.
    styles: the style sheets that only the pages of its entries load.
    keeps: what a page of it keeps for use without a connection, with {url} and {id} of the entry: what is put into an
        agenda, and what to do where an answer is low.
    picked: whether widgets load single entries of it, from a file beside the page.
    """

    name: str
    folder: str
    model: type[Entity]
    title: str
    plural: str
    blurb: str
    asked_for: tuple[str, ...] = ()
    search_weight: float = 1.0
    listed: bool = True
    styles: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    picked: bool = False

    @property
    def library(self) -> str:
        """The name of the page that lists all entries of the kind."""
        return {"situation": "When …", "term": "Glossary"}.get(self.name, self.plural)


_ALONE = "{url}{id}.json"

KINDS: tuple[Kind, ...] = (
    Kind(
        "stage",
        "stages",
        Stage,
        "Stage",
        "Stages",
        "The four steps of a session and the five phases of a partnership.",
        ("phase", "step"),
        styles=("checklist.css",),
    ),
    Kind(
        "level",
        "levels",
        Level,
        "Level",
        "Levels",
        "Five ways of working together, from networking to multisector collaboration.",
        ("degree", "intensity"),
        styles=("levels.css",),
    ),
    Kind(
        "situation",
        "situations",
        Situation,
        "Situation",
        "Situations",
        "What people run into, in their own words: what to do today, this week and then.",
        ("what now", "what do I do", "what can I do", "what should I do"),
        0.9,
    ),
    Kind(
        "agenda",
        "agendas",
        Agenda,
        "Agenda",
        "Agendas",
        "Complete meeting plans, block by block, to fit 60, 90 or 120 minutes.",
        ("schedule", "run of show", "how long", "minutes"),
        picked=True,
    ),
    Kind(
        "activity",
        "activities",
        Activity,
        "Activity",
        "Activities",
        "Things to do together in one block of an agenda.",
        ("exercise", "game", "energizer", "format", "method", "technique"),
        keeps=(_ALONE,),
        picked=True,
    ),
    Kind(
        "prompt",
        "prompts",
        Prompt,
        "Prompt",
        "Prompts",
        "Questions to ask yourself, the room, or your counterpart.",
        ("questions", "question", "ask", "asking", "conversation starter"),
        keeps=(_ALONE,),
        picked=True,
    ),
    Kind(
        "goal",
        "goals",
        Goal,
        "Goal",
        "Goals",
        "Reasons to meet, with what to ask and whom to invite.",
        ("purpose", "reason to meet"),
        picked=True,
    ),
    Kind(
        "benefit",
        "benefits",
        Benefit,
        "Benefit",
        "Benefits",
        "What your organization gains from sharing knowledge.",
        ("advantage", "why", "gain", "worth", "pros"),
    ),
    Kind(
        "tip",
        "tips",
        Tip,
        "Tip",
        "Tips",
        "Advice that you can follow this week.",
        ("advice", "how to", "best practice"),
    ),
    Kind(
        "challenge",
        "challenges",
        Challenge,
        "Challenge",
        "Challenges",
        "What makes working together hard, and what helps.",
        ("problem", "obstacle", "barrier", "won't", "don't", "doesn't", "never", "fail"),
    ),
    Kind(
        "condition",
        "conditions",
        Condition,
        "Condition",
        "Conditions",
        "What must be true for two organizations to be a good match.",
        ("requirement", "right partner"),
    ),
    Kind(
        "role",
        "roles",
        Role,
        "Role",
        "Roles",
        "Who does what in a session or a partnership.",
        ("who does", "responsible", "job"),
    ),
    Kind(
        "story",
        "stories",
        Story,
        "Story",
        "Stories",
        "What organizations did together, and what to take from it.",
        ("example", "examples", "case", "case study", "success story"),
    ),
    Kind(
        "checklist",
        "checklists",
        Checklist,
        "Checklist",
        "Checklists",
        "What has to be done, in order, with who and by when.",
        ("to do", "todo", "prepare", "before", "steps"),
        styles=("checklist.css",),
    ),
    Kind(
        "worksheet",
        "worksheets",
        Worksheet,
        "Worksheet",
        "Worksheets",
        "Tables to fill in together.",
        ("form", "grid", "fill in", "canvas", "table"),
        styles=("worksheet.css",),
    ),
    Kind(
        "assessment",
        "assessments",
        Assessment,
        "Assessment",
        "Assessments",
        "Questions that each side answers, and what the answers mean.",
        ("quiz", "test", "survey", "score", "scorecard", "ready", "self-assessment", "tool"),
        styles=("assessment.css",),
        keeps=("api/v1/conditions.json",),
    ),
    Kind(
        "plan",
        "plans",
        Plan,
        "Plan",
        "Plans",
        "Partnerships of 6, 9 and 12 months, meeting by meeting.",
        ("timeline", "roadmap", "months", "year", "program"),
    ),
    Kind(
        "message",
        "messages",
        Message,
        "Message",
        "Messages",
        "E-mails, polls and forms to copy and send.",
        ("email", "mail", "letter", "template", "wording", "write", "send", "text"),
        keeps=("api/v1/messages.json",),
    ),
    Kind(
        "hint",
        "hints",
        Hint,
        "Hint",
        "Hints",
        "What the agenda builder looks for in a plan, and why.",
        search_weight=0.15,
        listed=False,
    ),
    Kind(
        "term",
        "terms",
        Term,
        "Term",
        "Terms",
        "Words of the field in plain language.",
        ("definition", "what is", "meaning", "mean", "glossary", "difference between"),
    ),
    Kind(
        "source",
        "sources",
        Source,
        "Source",
        "Sources",
        "The documents this playbook is made from, and further reading.",
        ("references", "bibliography", "further reading", "evidence", "research", "study", "studies", "book", "paper"),
        0.7,
        picked=True,
    ),
)
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}

__all__ = ["BY_FOLDER", "BY_NAME", "KINDS", "Applicable", "Entity", "Kind", "Usable"]
