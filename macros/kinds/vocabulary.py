"""The closed word lists that entries choose from, each value with the words a reader sees."""

from __future__ import annotations

from typing import Literal

LevelId = Literal["networking", "coordination", "cooperation", "collaboration", "multisector"]
StageId = Literal["goals", "logistics", "agenda", "follow-up", "match", "kickoff", "monthly-calls", "midpoint", "close"]
Theme = Literal[
    "advocacy",
    "communication",
    "culture",
    "data",
    "decisions",
    "facilitation",
    "feedback",
    "follow-through",
    "funding",
    "goals",
    "governance",
    "learning",
    "logistics",
    "operations",
    "policy",
    "resources",
    "roles",
    "stakeholders",
    "strategy",
    "trust",
]
BlockKind = Literal["opening", "icebreaker", "question", "breakout", "break", "decision", "closing"]
Priority = Literal["must", "should", "could"]
Format = Literal["in-person", "video", "hybrid"]
Relation = Literal["before", "after", "instead", "deeper", "with"]
Grade = Literal["source", "research", "practice"]
Trigger = Literal[
    "minutes-per-person",
    "large-group",
    "no-guiding-question",
    "one-side-leads",
    "no-break",
    "no-closing",
    "no-takeaway-owners",
]
Evidence = Literal["source", "research", "weak", "ours"]
Series = Literal[
    "partner-tips",
    "principles",
    "beginnings",
    "trust-rules",
    "sharing-strategies",
    "facilitation",
    "session-craft",
    "upkeep",
]
PromptUse = Literal["lead", "self", "room", "icebreaker", "guiding", "check-in", "closing", "pulse"]
Channel = Literal["email", "poll", "form"]
Filling = Literal[
    "title",
    "purpose",
    "question",
    "date",
    "start",
    "length",
    "place",
    "our-organization",
    "their-organization",
    "our-people",
    "their-people",
    "facilitator",
    "two-days-before",
    "agenda-link",
]
Side = Literal["each organization", "host", "guest", "shared", "outside"]

# What a reader sees for each value. A test proves that no value lacks its words.
WORDS: dict[str, dict[str, str]] = {
    "level": {
        "networking": "Networking",
        "coordination": "Coordination",
        "cooperation": "Cooperation",
        "collaboration": "Collaboration",
        "multisector": "Multisector collaboration",
    },
    "stage": {
        "goals": "Step 1: Goals",
        "logistics": "Step 2: Logistics",
        "agenda": "Step 3: Agenda",
        "follow-up": "Step 4: Follow-up",
        "match": "Phase 1: Match",
        "kickoff": "Phase 2: Kickoff",
        "monthly-calls": "Phase 3: Monthly calls",
        "midpoint": "Phase 4: Midpoint",
        "close": "Phase 5: Close",
    },
    "theme": {
        "advocacy": "Advocacy",
        "communication": "Communication",
        "culture": "Culture and identity",
        "data": "Data and polling",
        "decisions": "Decisions",
        "facilitation": "Facilitation",
        "feedback": "Feedback",
        "follow-through": "Follow-through",
        "funding": "Funding",
        "goals": "Goals",
        "governance": "Governance",
        "learning": "Learning",
        "logistics": "Logistics",
        "operations": "Operations",
        "policy": "Policy",
        "resources": "Sharing resources",
        "roles": "Roles",
        "stakeholders": "Stakeholders",
        "strategy": "Strategy",
        "trust": "Trust",
    },
    "block": {
        "opening": "Opening",
        "icebreaker": "Icebreaker",
        "question": "Guiding questions",
        "breakout": "Breakout",
        "break": "Break",
        "decision": "Decision",
        "closing": "Closing",
    },
    "priority": {
        "must": "Keep always",
        "should": "Keep if you can",
        "could": "Leave out first",
    },
    "format": {
        "in-person": "In person",
        "video": "Video call",
        "hybrid": "Mixed (some in the room, some on screen)",
    },
    "relation": {
        "before": "Do first",
        "after": "Do next",
        "instead": "Use instead",
        "deeper": "Goes deeper",
        "with": "Goes with",
    },
    "grade": {
        "source": "Source",
        "research": "Research",
        "practice": "Practice",
        "ours": "Ours",
    },
    # {} stands for the threshold.
    "trigger": {
        "minutes-per-person": "Fewer than {} discussion minutes per person",
        "large-group": "More than {} people and no breakout",
        "no-guiding-question": "No guiding question",
        "one-side-leads": "One organization leads every block",
        "no-break": "More than {} minutes without a break",
        "no-closing": "No closing",
        "no-takeaway-owners": "An organization without someone who follows up",
    },
    "evidence": {
        "source": "Source",
        "research": "Research",
        "weak": "Weak research",
        "ours": "Ours",
    },
    "series": {
        "partner-tips": "Tips for building partnerships",
        "principles": "Principles of partnership",
        "beginnings": "Ways to begin",
        "trust-rules": "Rules for building trust",
        "sharing-strategies": "Strategies for sharing knowledge",
        "facilitation": "Practices for facilitators",
        "session-craft": "Running a good session",
        "upkeep": "Keeping a partnership healthy",
    },
    "use": {
        "lead": "Lead question",
        "self": "Ask yourself first",
        "room": "Before you invite",
        "icebreaker": "Icebreaker",
        "guiding": "Guiding question",
        "check-in": "Check-in",
        "closing": "Closing question",
        "pulse": "Pulse check question",
    },
    "channel": {"email": "E-mail", "poll": "Poll", "form": "Form"},
    "filling": {
        "title": "The title of the agenda",
        "purpose": "What everyone will have at the end",
        "question": "The first guiding question",
        "date": "The day, with its weekday",
        "start": "When it starts, on the clock of each organization",
        "length": "How long it takes",
        "place": "The room, the video link and the number to dial",
        "our-organization": "The first organization",
        "their-organization": "The other organizations",
        "our-people": "The people of the first organization, with their jobs",
        "their-people": "The people of the other organizations, with their jobs",
        "facilitator": "The person who leads the longest",
        "two-days-before": "The day two days earlier",
        "agenda-link": "The link that opens the agenda",
    },
    "side": {
        "each organization": "Someone from each organization",
        "host": "The organization that shares its experience",
        "guest": "The organization that came to learn",
        "shared": "Agreed by both organizations",
        "outside": "Someone from outside, or one of the organizations",
    },
}
