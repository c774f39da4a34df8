"""For each kind an entry to learn from, and what is recommended and what is not."""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """The same thing said well and badly, and why."""

    recommended: str
    not_recommended: str
    why: str


MODEL_ENTRIES: dict[str, str] = {
    "stage": "midpoint",
    "level": "coordination",
    "situation": "partner-stopped-answering",
    "agenda": "shop-talk",
    "activity": "paired-listening",
    "prompt": "do-your-job-better",
    "goal": "origin-story",
    "benefit": "faster-problem-solving",
    "tip": "show-interest",
    "challenge": "mistrust",
    "condition": "well-aligned",
    "role": "note-taker",
    "story": "winter-hill-credit",
    "checklist": "week-after-session",
    "worksheet": "four-simple-questions",
    "assessment": "pulse-check",
    "plan": "six-month-partnership",
    "message": "reminder",
    "hint": "no-closing",
    "term": "buy-in",
    "source": "seed-insights-brief",
}
"""The id of the entry whose file the page of a kind shows. A kind that is not here shows its first."""

PAIRS: dict[str, tuple[Pair, ...]] = {
    "stage": (
        Pair(
            "Ask each side for two dates that suit them.",
            "Dates are to be coordinated between the parties.",
            "An action starts with what the reader does.",
        ),
        Pair(
            "done_when: Both sides have the date in their calendars.",
            "done_when: Scheduling went well.",
            "Whoever was not there can tell whether it is done.",
        ),
    ),
    "level": (
        Pair(
            "Two libraries tell each other which evenings they are open.",
            "Organizations exchange information for mutual benefit.",
            "An example shows what people do; the definition is in the source already.",
        ),
        Pair(
            "Somebody cancels a meeting, and nobody asks why.",
            "Low engagement.",
            "A sign is something that you can see.",
        ),
    ),
    "situation": (
        Pair(
            "understood: You do not want to be a pest, and each week of silence makes the next mail harder to write.",
            "understood: Gaps in communication are common among partners.",
            "The reader would say so, aloud, to a friend.",
        ),
        Pair(
            "today: Write down your last promise to them, and whether you kept it.",
            "today: Reflect on the relationship.",
            "It can be done alone within the hour, and you see when it is done.",
        ),
    ),
    "agenda": (
        Pair(
            "goal: Each team leaves with one idea to try and one person to call.",
            "goal: Have a productive exchange of ideas.",
            "At the end you can check whether you have it.",
        ),
        Pair(
            "minutes: {least: 10, ideal: 15, most: 25}",
            "minutes: {least: 15, ideal: 15, most: 15}",
            "A block with no room can't be fitted to another length.",
        ),
        Pair(
            "Ask each person for one thing they will use.",
            "Wrap-up and reflection.",
            "The facilitator reads the step and says it aloud.",
        ),
    ),
    "activity": (
        Pair(
            "Give each pair two minutes, then ask them to change roles.",
            "Do the exercise in pairs.",
            "Somebody who has never seen it can run it.",
        ),
        Pair(
            "avoid_when: The groups have an open conflict; use a mediator first.",
            "avoid_when: It is not suitable.",
            "Say when it fails, and what to do instead.",
        ),
    ),
    "prompt": (
        Pair(
            "What surprised you when you tried it?",
            "Was it successful?",
            "An open question gets a story. A closed one gets a yes.",
        ),
        Pair(
            "listen_for: What they would do differently with half the money.",
            "listen_for: Interesting answers.",
            "Say what is worth writing down.",
        ),
    ),
    "goal": (
        Pair(
            "Learn how they won over their board.",
            "Build synergies.",
            "A goal says what you want to know, in everyday words.",
        ),
        Pair(
            "Invite the person who wrote the report.",
            "Invite relevant stakeholders.",
            "Name whom to invite by what they did.",
        ),
    ),
    "benefit": (
        Pair(
            "You find out in an hour what took them a year.",
            "Knowledge transfer increases efficiency.",
            "Say what changes for the reader.",
        ),
        Pair(
            "The States for the Future guide names this as one of six benefits.",
            "Studies prove that it works.",
            "Claim no more than the source does.",
        ),
    ),
    "tip": (
        Pair(
            "Send your notes within two days.",
            "Timely follow-up should be ensured.",
            "One instruction, to you, that can be followed this week.",
        ),
        Pair(
            "Ask what they need before you say what you have.",
            "Communication is key.",
            "A tip that nobody would deny helps nobody.",
        ),
    ),
    "challenge": (
        Pair(
            "heard_as: They never answer our e-mails.",
            "heard_as: There is a deficit in communication.",
            "Write it as people say it; readers look for their own words.",
        ),
        Pair(
            "Agree on one person per side who answers within a day.",
            "Improve communication.",
            "The remedy is something that two people can do on Monday.",
        ),
    ),
    "condition": (
        Pair(
            "Has your board set aside hours for it?",
            "Is there commitment?",
            "A question that can be answered with a fact.",
        ),
        Pair(
            "if_missing: Wait for the new director, and meet once before.",
            "if_missing: Make sure that it is met.",
            "Say what to do first when it is not so.",
        ),
    ),
    "role": (
        Pair(
            "Says when five minutes are left, and when time is up.",
            "Is responsible for time management.",
            "A role is what somebody does in the room.",
        ),
        Pair(
            "Choose somebody who does not have to talk much that day.",
            "Choose a suitable person.",
            "Say how to tell who fits.",
        ),
    ),
    "story": (
        Pair(
            "The SEED brief does not say how many came.",
            "Around fifty people came.",
            "Tell what the source tells. Where it is silent, say so.",
        ),
        Pair(
            "Ms. Diaz said that the second call helped more than the first.",
            '"It was," Ms. Diaz said, "the second call that really..." (four lines)',
            "Report it in your words and with the name; no long quotation.",
        ),
        Pair(
            "lessons: Put the second call in the calendar before the first one ends.",
            "lessons: Persistence pays off.",
            "A lesson is something that the reader can do.",
        ),
    ),
    "checklist": (
        Pair(
            "Send the agenda to all who said yes.",
            "Agenda.",
            "Whoever ticks it knows what was done.",
        ),
        Pair(
            "due_days: -7",
            "Some days before.",
            "A day can be put in a calendar.",
        ),
    ),
    "worksheet": (
        Pair(
            "help: One sentence that your guests would repeat to a friend.",
            "help: Your value proposition.",
            "Say what to write in the cell, in plain words.",
        ),
        Pair(
            "Rewrite the steps in your own words, and name the original.",
            "Copy the published table.",
            "The idea may be taken over, the text may not.",
        ),
    ),
    "assessment": (
        Pair(
            "How often did you meet in the last three months?",
            "Is the partnership good?",
            "Two people who answer it mean the same thing.",
        ),
        Pair(
            "What it means: you share news. Next, plan one thing together.",
            "What it means: your score is low.",
            "A result says what to do, and blames nobody.",
        ),
    ),
    "plan": (
        Pair(
            "Month 3: ask three questions about how it goes.",
            "Month 3: midpoint.",
            "A milestone says what you do in it.",
        ),
        Pair(
            "hours: 12, counted from its agendas",
            "hours: 10, to look light",
            "People decide by it whether they can take part.",
        ),
    ),
    "message": (
        Pair(
            "Can you meet us for an hour in March?",
            "We would like to explore potential opportunities for engagement.",
            "The first line says what you want.",
        ),
        Pair(
            "Dear [first name],",
            "Dear {{name}},",
            "A blank stands in square brackets, and is explained below.",
        ),
    ),
    "hint": (
        Pair(
            "Take out one question, or add ten minutes.",
            "The schedule is suboptimal.",
            "The advice says what to change in the plan.",
        ),
        Pair(
            "grade: ours, with evidence that says so",
            "grade: research, for a rule of thumb",
            "A reader decides by the grade how far to trust it.",
        ),
    ),
    "term": (
        Pair(
            "Buy-in: people agree with a plan and will help with it.",
            "Buy-in: stakeholder commitment to strategic objectives.",
            "Explain a word with easier words.",
        ),
        Pair(
            "Not the same as consent: who consents does not stop you, but need not help.",
            "Different from consent.",
            "Say how the two differ.",
        ),
    ),
    "source": (
        Pair(
            "takes: The four steps of a session, and eleven prompts.",
            "takes: A very valuable resource.",
            "Say what the playbook has from it.",
        ),
        Pair(
            "url: the page of the publisher that offers the document",
            "url: a direct link to the PDF",
            "Files move; the page that offers them stays.",
        ),
    ),
}
