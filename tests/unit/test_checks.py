"""Each rule about more than one field: what it finds, in its exact words, and what it lets pass."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from macros.book.addresses import published_text
from macros.checks import RULES
from macros.content.load import load_playbook
from macros.kinds import BY_NAME
from tests.unit.sample import ROOT, TODAY, Sample

Change = Callable[[Sample], None]


@dataclass(frozen=True)
class Bad:
    """A change that a rule has to find: at which words of the file, and what it says."""

    rule: str
    change: Change
    at: str
    text: str
    hint: str


@dataclass(frozen=True)
class Good:
    """A change that a rule has to let pass."""

    rule: str
    change: Change


def edit(kind: str, *pairs: str) -> Change:
    """Replace words in the entry of a kind: old, new, old, new."""

    def change(sample: Sample) -> None:
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            sample.change(kind, old, new)

    return change


def append(kind: str, text: str) -> Change:
    """Add lines to the entry of a kind."""

    def change(sample: Sample) -> None:
        with sample.path(kind).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def add(kind: str, id: str, *pairs: str) -> Change:
    """Copy the entry of a kind, and replace words in the copy."""

    def change(sample: Sample) -> None:
        sample.copy(kind, id)
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            sample.change(kind, old, new, id)

    return change


def cut(kind: str, *starts: str, id: str = "") -> Change:
    """Delete the lines of an entry that start with some words."""

    def change(sample: Sample) -> None:
        path = sample.path(kind, id)
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith(starts)), "utf-8")

    return change


def both(*changes: Change) -> Change:
    """Make several changes."""

    def change(sample: Sample) -> None:
        for one in changes:
            one(sample)

    return change


def published(**titles: str) -> Change:
    """Say that entries were published with these titles; the kind is a tip."""

    def change(sample: Sample) -> None:
        names = {f"tip:{id.replace('_', '-')}": title for id, title in titles.items()}
        (sample.data / "_published.json").write_text(published_text(names.items()), "utf-8")

    return change


def retired(line: str) -> Change:
    """Say that an entry is gone."""

    def change(sample: Sample) -> None:
        (sample.data / "_retired.yaml").write_text(f"{line}\n", "utf-8")

    return change


def synonyms(*lines: str) -> Change:
    """Say what people type."""

    def change(sample: Sample) -> None:
        (sample.data / "_synonyms.yaml").write_text("".join(f"- {line}\n" for line in lines), "utf-8")

    return change


def questions(*lines: str) -> Change:
    """Say what people ask."""

    def change(sample: Sample) -> None:
        (sample.data / "_questions.yaml").write_text("".join(f"- {line}\n" for line in lines), "utf-8")

    return change


def many_tips(sample: Sample) -> None:
    """A playbook that is no longer small."""
    for number in range(60):
        sample.copy("tip", f"tip-{number}")


def starters(sample: Sample) -> None:
    """Put the starters beside the entries that are made of them."""
    shutil.copytree(ROOT / "data" / "_templates", sample.data / "_templates")


GOAL_LINK = "to: benefit:effective-learning"
WHY = "Say why it matters."
RELATED = ("related:", "  - to:", "    how:", "    reason:")
WAYS_IN = ("ways_in:", "  - to: agenda:", "  - to: checklist:", "    what_for:")
SOURCES = ("sources:", "  - source:", "    section:")
NOTE = ("editorial:", "  Say which parts")
ROWS = ("rows:", "  - id: named", "    title: A row", "    help: Say what to think")
MEASURE = "    - {id: trust, title: Trust, takes: mean, sections: [trust]}\n"
MEASURE_LINES = ("      title: Trust", "      takes:", "      sections:")
SECTION = "  - id: trust\n    title: Again\n    questions: [{id: more, text: Is it so?, type: scale}]\n"
WORDS = "  - id: words\n    title: Words\n    questions: [{id: said, text: Say it in words, type: text}]\n"
ALONE = ("answered_by: organization", "answered_by: person", "fewest: 1", "fewest: 3")
OUR_WORDED = (
    "    worded: The word of {organization}\n  - id: theirs",
    "  - id: theirs",
)
LONG = "We " + "really " * 29 + "mean it."
TWELVE = "You can follow up with one short call in the very next week."

BAD = [
    Bad(
        "agenda-minutes",
        edit("agenda", "ideal: 35", "ideal: 30"),
        "minutes: 60",
        "the ideal minutes of the blocks add up to 55, but minutes is 60",
        "give the blocks 5 more, or write minutes: 55",
    ),
    Bad(
        "agenda-minutes",
        edit("agenda", "only_from: 90", "only_from: 60"),
        "minutes: 60",
        "the ideal minutes of the blocks add up to 70, but minutes is 60",
        "take 10 from the blocks, or write minutes: 70",
    ),
    Bad(
        "step-opens",
        edit("situation", "open: agenda:shop-talk", "open: tip:show-interest"),
        "open: tip:show-interest",
        "then opens tip:show-interest, which is to be read and not used",
        "open one of these kinds: agenda, activity, prompt, message, checklist, worksheet, assessment, plan",
    ),
    Bad(
        "step-opens",
        edit("situation", "open: agenda:shop-talk", "open: message:invitation"),
        "open: message:invitation",
        "then opens message:invitation, which today opens too",
        "open another entry, or merge the steps",
    ),
    Bad(
        "block-lead",
        edit("agenda", "roles: [facilitator]", "roles: [note-taker]"),
        "lead: facilitator",
        "blocks[1].lead is facilitator, which is not among roles",
        "add facilitator to roles",
    ),
    Bad(
        "block-activity",
        edit("activity", "block: opening", "block: closing"),
        "activity: welcome-and-purpose",
        "welcome-and-purpose is for blocks of kind closing, but this one is of kind opening",
        "choose another activity, or change the kind of one of them",
    ),
    Bad(
        "block-minutes",
        edit("activity", "least: 5", "least: 8"),
        "least: 5",
        "blocks[1].minutes.least is 5, but welcome-and-purpose takes 8 at least",
        "write least: 8, or choose a shorter activity",
    ),
    Bad(
        "block-minutes",
        edit("agenda", "most: 10", "most: 18"),
        "most: 18",
        "blocks[1].minutes.most is 18, but welcome-and-purpose fills 15 at most",
        "write most: 15, or choose a longer activity",
    ),
    Bad(
        "format-how",
        cut("activity", "hybrid:"),
        "formats",
        "formats has hybrid, but nothing says how it works for those on screen",
        "write hybrid: and who hosts the screen, what replaces what is handed round or put on a wall, how people are "
        "paired and vote; or take hybrid out of formats",
    ),
    Bad(
        "format-how",
        edit("activity", "[in-person, video, hybrid]", "[in-person, video]"),
        "hybrid: Say",
        "hybrid says how it works for those on screen, but formats does not have hybrid",
        "add hybrid to formats, or delete hybrid",
    ),
    Bad(
        "format-how",
        edit("agenda", "[in-person, video, hybrid]", "[in-person, video]"),
        "hybrid: Say",
        "hybrid says how it works for those on screen, but formats does not have hybrid",
        "add hybrid to formats, or delete hybrid",
    ),
    Bad(
        "format-how",
        edit("activity", "[in-person, video, hybrid]", "[in-person, hybrid]"),
        "online: Say",
        "online says what changes on a video call, but formats does not have video",
        "add video to formats, or delete online",
    ),
    Bad(
        "step-minutes",
        edit("activity", "minutes: 6", "minutes: 3"),
        "ideal: 10",
        "the minutes of the steps add up to 7, but the ideal is 10",
        "give the steps 3 more, or write ideal: 7",
    ),
    Bad(
        "step-minutes",
        edit("activity", "minutes: 6", "minutes: 8"),
        "ideal: 10",
        "the minutes of the steps add up to 12, but the ideal is 10",
        "take 2 from the steps, or write ideal: 12",
    ),
    Bad(
        "block-steps",
        edit("agenda", "minutes: 4", "minutes: 3"),
        "ideal: 10",
        "the minutes of the steps add up to 9, but the ideal is 10",
        "give the steps 1 more, or write ideal: 9",
    ),
    Bad(
        "block-takeaway",
        edit("agenda", "take away from this?", "take away from this"),
        "What do we",
        '"What do we take away from this" is no question',
        "write the question to ask before going on, with a question mark at its end",
    ),
    Bad(
        "block-takeaway",
        edit("agenda", "kind: break", "kind: break\n    takeaway: Who is back?"),
        "Who is back?",
        "blocks[3].takeaway asks what people take away from a break",
        "delete it",
    ),
    Bad(
        "part-ids",
        edit("assessment", "id: how-often", "id: enough-trust"),
        "enough-trust",
        'sections[1].questions[2].id is "enough-trust", like that of sections[1].questions[1]',
        "give it an id of its own",
    ),
    Bad(
        "outcome-ranges",
        edit("assessment", "least: 4", "least: 3"),
        "least: 3",
        "outcomes[2] starts at 3, but the one above ends at 3",
        "write least: 4 here, or most: 2 in the one above",
    ),
    Bad(
        "outcome-ranges",
        edit("assessment", "least: 4", "least: 8"),
        "least: 8",
        "outcomes[2] goes from 8 to 7",
        "write the lowest result as least and the highest as most",
    ),
    Bad(
        "question-answers",
        edit("assessment", "type: choice", "type: text"),
        "type: text",
        "sections[1].questions[2] is a text question, but has answers of its own",
        "write type: choice, or delete the answers",
    ),
    Bad(
        "question-answers",
        edit("assessment", "type: scale", "type: choice"),
        "id: enough-trust",
        "sections[1].questions[1] is a choice question without a choice of answers",
        'add two "answers" at least, or change its type',
    ),
    Bad(
        "answer-scores",
        edit("assessment", "score: 5", "score: 1"),
        "score: 1",
        "scale[2] counts 1, like an answer above",
        "give each answer of the scale a score of its own",
    ),
    Bad(
        "assessment-names",
        edit("assessment", "factor: trust", "factor: turst"),
        "factor: turst",
        'sections[1].questions[1].factor is "turst", but the factors of the assessment have no such id',
        "write trust, or add turst to the factors",
    ),
    Bad(
        "assessment-names",
        edit("assessment", "about_side: host", "about_side: hots"),
        "about_side: hots",
        'sections[1].questions[1].about_side is "hots", but the sides of the assessment have no such id',
        "write host or guest, or add hots to the sides",
    ),
    Bad(
        "assessment-names",
        edit("assessment", "sections: [trust]", "sections: [turst]"),
        "turst]",
        'rule.measures[1].sections[1] is "turst", but the sections of the assessment have no such id',
        "write trust, or add turst to the sections",
    ),
    Bad(
        "worded-side",
        edit("assessment", "        about_side: host\n", ""),
        "own: Write it",
        "sections[1].questions[1] is worded for each side, but does not say which side it is about",
        'add "about_side" with the id of a side, or delete "worded"',
    ),
    Bad(
        "part-ids",
        edit("checklist", "due_days: -14", "due_days: -14\n      - id: choose-a-date\n        text: Do it again"),
        "id: choose-a-date",
        'sections[1].items[2].id is "choose-a-date", like that of sections[1].items[1]',
        "give it an id of its own",
    ),
    Bad(
        "date-order",
        edit("tip", "reviewed: 2026-11-22", "reviewed: 2026-11-21"),
        "reviewed: 2026-11-21",
        "reviewed is 2026-11-21, before added, which is 2026-11-22",
        "mend the one that is wrong",
    ),
    Bad(
        "date-order",
        append("tip", "changes: [{on: 2025-01-01, what: It changed.}]\n"),
        "on: 2025-01-01",
        "the change of 2025-01-01 is before added, which is 2026-11-22",
        "mend the date that is wrong",
    ),
    Bad(
        "date-in-future",
        edit("tip", "reviewed: 2026-11-22", "reviewed: 2026-11-24"),
        "reviewed: 2026-11-24",
        "2026-11-24 is in the future",
        "write the day it happened; today is 2026-11-22",
    ),
    Bad(
        "changes-order",
        both(
            edit("tip", "added: 2026-11-22", "added: 2026-01-01"),
            append("tip", "changes:\n  - {on: 2026-02-01, what: One.}\n  - {on: 2026-03-01, what: Two.}\n"),
        ),
        "on: 2026-03-01",
        "the change of 2026-03-01 stands below an older one",
        "list the newest change first",
    ),
    Bad(
        "dangling-reference",
        edit("tip", "to: condition:well-aligned", "to: condition:well-alined"),
        "to: condition:well-alined",
        "related[1].to names condition:well-alined, which does not exist",
        'did you mean "condition:well-aligned"?  Ids are the names of the files in data/conditions',
    ),
    Bad(
        "dangling-reference",
        edit("tip", "to: condition:well-aligned", "to: tip:well-aligned"),
        "to: tip:well-aligned",
        "related[1].to names tip:well-aligned, which does not exist",
        'did you mean "condition:well-aligned"?  The id is right, but of another kind',
    ),
    Bad(
        "dangling-reference",
        edit("checklist", "owner: facilitator", "owner: shop-talk"),
        "owner: shop-talk",
        "sections[1].items[1].owner names shop-talk, which does not exist",
        "agenda:shop-talk is there, but here belongs the id of a role: the name of a file in data/roles",
    ),
    Bad(
        "dangling-reference",
        edit("tip", WHY, "It matters [a\n  lot](trem:shop-talk)."),
        "trem:shop-talk",
        "why names trem:shop-talk, which does not exist",
        'did you mean "term:shop-talk"?',
    ),
    Bad(
        "dangling-reference",
        edit("stage", "goals: [origin-story]", "goals: [zzz]"),
        "zzz",
        "goals[1] names zzz, which does not exist",
        "write one of: origin-story",
    ),
    Bad(
        "self-reference",
        edit("tip", "to: condition:well-aligned", "to: tip:show-interest"),
        "to: tip:show-interest",
        "related[1].to names this entry itself",
        "delete it, or name another entry",
    ),
    Bad(
        "reached-once",
        many_tips,
        "title: Grant writers",
        "only condition:well-aligned links to story:grant-writers",
        'add it to "related" of one more entry whose readers need it',
    ),
    Bad(
        "ways-in",
        edit("term", "what_for: To settle why you meet, before you invite.", "what_for: Useful before you invite."),
        "what_for: Useful",
        '"Useful before you invite." does not say what the entry is for',
        "begin with To or For, such as: To open a call with how people are.",
    ),
    Bad(
        "ways-in",
        edit("term", "to: checklist:step-1-goals", "to: agenda:shop-talk"),
        "to: agenda:shop-talk",
        "ways_in names agenda:shop-talk twice",
        "keep the one that says better what to take it for",
    ),
    Bad(
        "related-twice",
        edit(
            "tip",
            "    reason: Say why a reader goes there from this tip.",
            "    reason: It goes deeper.\n  - {to: condition:well-aligned, how: after, reason: It comes next.}",
        ),
        "to: condition:well-aligned, how",
        "related names condition:well-aligned twice",
        "keep the one with the better reason",
    ),
    Bad(
        "link-target",
        edit("tip", WHY, "Look [here](http://example.org)."),
        "](http://example.org)",
        'why links to "http://example.org"',
        "write [words](https://...), [words](mailto:...) or [words](kind:id), such as term:shop-talk",
    ),
    Bad(
        "link-target",
        edit("tip", WHY, "Look [here](javascript:alert(1))."),
        "](javascript:alert(1)",
        'why links to "javascript:alert(1"',
        "write [words](https://...), [words](mailto:...) or [words](kind:id), such as term:shop-talk",
    ),
    Bad(
        "no-links",
        both(
            add("term", "trust", "see:\n  - stage:goals\n", ""),
            cut("term", *WAYS_IN, id="trust"),
            cut("term", *RELATED, id="trust"),
        ),
        "title: ",
        "no other entry links to term:trust, and it links to none",
        'add it to "related" of an entry whose readers need it',
    ),
    Bad(
        "unreached",
        add("term", "trust"),
        "title: ",
        "no other entry links to term:trust",
        'add it to "related" of an entry whose readers need it',
    ),
    Bad(
        "repeated-item",
        edit("tip", "themes: [learning, trust]", "themes: [learning, trust, learning]"),
        "learning]",
        'themes[3] is the same as themes[1]: "learning"',
        "delete one of them",
    ),
    Bad(
        "list-order",
        edit("tip", "stages: [goals, agenda]", "stages: [agenda, goals]"),
        "[agenda, goals]",
        "stages are not in their order: agenda, goals",
        "write stages: [goals, agenda]",
    ),
    Bad(
        "no-html",
        edit("tip", WHY, "It <b>matters</b>."),
        "<b>matters",
        "why holds HTML: <b>, and 1 more like it",
        "write plain words; put a space after a < that means less than",
    ),
    Bad(
        "no-html",
        edit("tip", WHY, "It&nbsp;matters."),
        "&nbsp;",
        "why holds HTML: &nbsp;",
        "write plain words; put a space after a < that means less than",
    ),
    Bad(
        "no-template",
        edit("tip", WHY, "It matters to {{ name }}."),
        "{{ name",
        "why holds template code: {{, and 1 more like it",
        "blanks to fill in are written in [square brackets]",
    ),
    Bad(
        "allowed-markdown",
        edit("tip", WHY, "It matters.\n\n\n  # Really\n"),
        "# Really",
        "why holds a heading: # Really",
        "write it as a sentence, or in **bold**",
    ),
    Bad(
        "allowed-markdown",
        edit("tip", "  - Write one instruction to follow this week.", "  - |-\n    Do this:\n    - one\n    - two"),
        "- one",
        "do[1] is one line or sentence, but holds a list or several paragraphs",
        "write it as one sentence, or as several items",
    ),
    Bad(
        "plain-text",
        edit("prompt", "would you ask, in the words", "would you **ask**, in the words"),
        "**ask",
        "question holds Markdown: **ask",
        "write plain words without **, *, _ and links",
    ),
    Bad(
        "message-blanks",
        edit("message", "Write the message", "Write the message to [town]"),
        "[town]",
        "[town] is not explained in blanks",
        'add to "blanks", in the order of the text: "- name: town", and below it "help:" with what to put in',
    ),
    Bad(
        "message-blanks",
        edit("message", "Dear [name],", "Dear friend,"),
        "name",
        "the blank name is not in the subject or the body",
        "write [name] in the text, or delete it here",
    ),
    Bad(
        "message-blanks",
        edit("message", "Dear [name],", "Dear [Name],"),
        "[Name]",
        "[Name] is written otherwise than in blanks",
        "write [name]",
    ),
    Bad(
        "message-blanks",
        edit("message", "Dear [name],", "Dear {name},"),
        "{name}",
        "{name} is not how a blank is written",
        "write [name]",
    ),
    Bad(
        "message-blanks",
        edit("message", "Dear [name],", "Dear [name], or rather {name},"),
        "{name}",
        "{name} is not how a blank is written",
        "write [name]",
    ),
    Bad(
        "message-blanks",
        edit("message", "meet [organization]", "meet you", "Dear [name],", "Dear [name] of [organization],"),
        "- name: organization",
        "the blanks are not in the order of the text",
        "order: name, organization",
    ),
    Bad(
        "message-blanks",
        edit("message", "Write the message", "Write the [name"),
        "[name",
        '"[name as it is to be sent. Bes" opens a blank that is not closed',
        "add the missing ]",
    ),
    Bad(
        "message-filling",
        edit("message", "  - name: name\n", "  - name: name\n    fill: their-organization\n"),
        "fill: their-organization",
        "their-organization fills in [organization] already",
        "write [organization] here too, or delete the fill",
    ),
    Bad(
        "message-filling",
        edit("message", "lists_blocks: false", "lists_blocks: true"),
        "true",
        "the body has 0 lists without blanks, and the agenda replaces one",
        "keep one example of an agenda as a list, or delete lists_blocks",
    ),
    Bad(
        "message-optional",
        edit("message", "optional: false", "optional: true"),
        "true",
        "[organization] is optional, but is not all of a list below a line that ends with a colon",
        'write such a line, and then "- [organization]" between empty lines, or delete optional',
    ),
    Bad(
        "title-taken",
        add("tip", "thank-them", "order: 1", "order: 2"),
        "Show interest",
        'the title "Show interest" is taken by data/tips/show-interest.yaml',
        "choose a title that says what is different here; also_called may keep this one",
    ),
    Bad(
        "title-taken",
        edit("term", "title: Shop talk, the word", "title: Shop talk"),
        "Shop talk",
        'the title "Shop talk" is taken by data/agendas/shop-talk.yaml',
        "choose a title that says what is different here; also_called may keep this one",
    ),
    Bad(
        "summary-taken",
        add("tip", "thank-them", "order: 1", "order: 2"),
        ">-",
        "the summary is the same as that of data/tips/show-interest.yaml",
        "say what a reader gets here and not there",
    ),
    Bad(
        "order-taken",
        add("tip", "thank-them"),
        "1\n",
        "order 1 is taken by data/tips/show-interest.yaml",
        "give it the next free number of its list",
    ),
    Bad(
        "plan-months",
        edit("plan", "month: 1", "month: 4"),
        "month: 3",
        '"Third meeting" is in month 3, below one in month 4',
        "list the milestones in the order of their months",
    ),
    Bad(
        "plan-months",
        edit("plan", "month: 6", "month: 7"),
        "month: 7",
        '"Last meeting" is in month 7, but the plan has 6',
        "move it, or make the plan longer",
    ),
    Bad(
        "plan-months",
        edit("plan", "month: 6\n    week: last", "month: 3\n    week: first"),
        "first\n",
        '"Last meeting" is earlier in month 3 than one above it',
        "move it up, or name a later week",
    ),
    Bad(
        "plan-series",
        edit("plan", "series: calls", "series: call"),
        "call\n",
        '"Third meeting" is part of call, but the plan has no such series',
        "write calls",
    ),
    Bad(
        "plan-series",
        edit("plan", "series: calls", "series: visits"),
        "visits",
        '"Third meeting" is part of visits, but the plan has no such series',
        'add it to "series" of the plan, or delete it here',
    ),
    Bad(
        "plan-series",
        edit("plan", "series: calls", "series: calls\n    week: third"),
        "third",
        '"Third meeting" names a week, but its series does so for all its meetings',
        'delete "week" here, or "series"',
    ),
    Bad(
        "plan-series",
        edit("plan", "    series: calls\n", ""),
        "calls",
        "the series calls has no meetings",
        "write series: calls in its milestones, or delete it",
    ),
    Bad(
        "plan-series",
        edit("plan", "month: 6\n    week: last", "month: 3\n    series: calls"),
        "3",
        '"Last meeting" is in month 3, as "Third meeting" of the same series is',
        "move one of them to another month, or take it out of the series",
    ),
    Bad(
        "plan-after",
        edit("plan", "milestone: first-meeting", "milestone: first-meting"),
        "first-meting",
        '"Second meeting" waits for first-meting, but no milestone has this id',
        "write first-meeting",
    ),
    Bad(
        "plan-after",
        edit("plan", "milestone: first-meeting", "milestone: zzz"),
        "zzz",
        '"Second meeting" waits for zzz, but no milestone has this id',
        "write the id of a milestone above it: first-meeting",
    ),
    Bad(
        "plan-after",
        edit("plan", "milestone: first-meeting", "milestone: second-meeting"),
        "second-meeting",
        '"Second meeting" waits for itself: second-meeting after second-meeting',
        'delete "after" in one of them',
    ),
    Bad(
        "plan-after",
        edit(
            "plan",
            "    series: calls\n",
            "    series: calls\n    after: {milestone: second-meeting, days: 1}\n",
            "milestone: first-meeting",
            "milestone: call",
        ),
        "call\n",
        '"Second meeting" waits for itself: second-meeting after call after second-meeting',
        'delete "after" in one of them',
    ),
    Bad(
        "plan-after",
        edit("plan", "milestone: first-meeting", "milestone: last-meeting"),
        "last-meeting",
        '"Second meeting" waits for last-meeting, which stands below it',
        "move it below what it waits for",
    ),
    Bad(
        "plan-after",
        edit("plan", "days: 14", "days: 60"),
        "60",
        '"Second meeting" is 60 days after first-meeting, but there are 51',
        "write days: 51 or fewer, or move one of the two",
    ),
    Bad(
        "plan-week",
        edit("plan", "    week: last\n", ""),
        "6",
        '"Last meeting" says nothing of its place in month 6',
        'add "week", such as week: second',
    ),
    Bad(
        "plan-objective",
        edit("plan", "what: Say what they do halfway.", "what: 'Objective: see how far they are.'"),
        "'Objective",
        '"Third meeting" has its objective in what the partners do',
        'move it to "objective", and say here what they do',
    ),
    Bad(
        "plan-objective",
        edit("plan", "    objective: Say what people can do or have decided when it ends.\n", ""),
        "Third meeting",
        '"Third meeting" has no objective',
        'add "objective": one thing that people can do or have decided at the end',
    ),
    Bad(
        "range-order",
        edit("prompt", "least: 5", "least: 11"),
        "least: 11",
        "minutes goes 11, 10, 15",
        "write least, ideal and most so that none is smaller than the one before",
    ),
    Bad(
        "range-order",
        edit("activity", "least: 2", "least: 31"),
        "least: 31",
        "people goes from 31 to 30",
        "write the smaller number as least and the larger as most",
    ),
    Bad(
        "no-evidence",
        cut("tip", *SOURCES, *NOTE),
        "title: ",
        "the entry has neither sources nor an editorial note",
        'add "sources:" with what it draws on, or "editorial:" that says it is our practice advice',
    ),
    Bad(
        "unread-research",
        edit("source", "grade: practice", "grade: research"),
        "grade: research",
        "grade is research, but editorial does not say how far somebody read it",
        'add to "editorial:" a sentence such as: We read the abstract. If nobody read it, write grade: practice',
    ),
    Bad(
        "unused-source",
        add("source", "unused"),
        "title: ",
        "no entry cites the source unused",
        'cite it in "sources" of an entry that draws on it, or delete it',
    ),
    Bad(
        "section-missing",
        both(edit("source", "role: reading", "role: document"), cut("tip", "    section:")),
        "community-tool-box",
        "sources[1] cites community-tool-box, but not where in it",
        'add "section:" below it, with the heading or the page',
    ),
    Bad(
        "title-id",
        edit("tip", "title: Show interest", "title: Ask for more"),
        "title: Ask for more",
        'the id show-interest has no word in common with the title "Ask for more"',
        "rename the file, such as to ask-for-more.yaml, while it is new",
    ),
    Bad(
        "should-be",
        edit("tip", WHY, "Send it. The notes should\n  be sent to all."),
        "should",
        "why says what should be sent, but not who does it",
        "tell the reader what to do, or name who does it",
    ),
    Bad(
        "unnamed-source",
        edit("tip", WHY, "It helps. This is what the guide says."),
        "the guide",
        "why says the guide, but not which",
        "name the work, such as the States for the Future guide; if you mean this site, write the playbook",
    ),
    Bad(
        "starter-text",
        starters,
        "Say in one or two",
        'summary is still the starter\'s text: "Say in one or two full sentences what this activity is. The…"'
        "; so are asked_as[1], editorial, use_when[1], avoid_when[1], purpose, materials[1], online, hybrid,"
        " watch_for[1], variations[1], notes, sources[1].section, related[1].reason, steps[1].text, steps[2].text",
        "replace it with your words, or delete the field if it is optional",
    ),
    Bad(
        "near-twin",
        both(
            edit("tip", WHY, f"First of all. {TWELVE.replace('short', 'quick')}"),
            edit("challenge", "Say in short what helps.", TWELVE),
        ),
        "You can follow",
        f'remedy says nearly the same as why of data/tips/show-interest.yaml: "{TWELVE}"',
        "say it in one place and link there, or say what is different here",
    ),
    Bad(
        "entry-gone",
        published(show_interest="Show interest", thank_them="Thank them"),
        '"tip:thank-them": "Thank them"',
        "tip:thank-them was published, but its file is gone",
        'take the file back; or add "moved_from: [thank-them]" to its new file, or'
        ' "- {ref: tip:thank-them, to: tips/, on: 2026-11-22, why: Say why.}" to data/_retired.yaml',
    ),
    Bad(
        "entry-gone",
        published(show_interests="Show interest"),
        "title: Show interest",
        "tip:show-interests was published, but its file is gone",
        'if it is show-interest now, add "moved_from: [show-interests]" to data/tips/show-interest.yaml',
    ),
    Bad(
        "entry-gone",
        both(published(thank="Show interest"), edit("goal", GOAL_LINK, "to: tip:thank")),
        "title: Show interest",
        "tip:thank was published, but its file is gone; 1 place names it still: data/goals/origin-story.yaml",
        'if it is show-interest now, add "moved_from: [thank]" to data/tips/show-interest.yaml. Then write'
        " tip:show-interest there, or type: python -m macros check --fix",
    ),
    Bad(  # the only new one of its kind, while one is gone
        "entry-gone",
        published(xyzzy="Ask for a map"),
        "title: Show interest",
        "tip:xyzzy was published, but its file is gone",
        'if it is show-interest now, add "moved_from: [xyzzy]" to data/tips/show-interest.yaml',
    ),
    Bad(  # nothing tells what became of it
        "entry-gone",
        both(
            published(thank="Thank them", show_interest="Show interest"),
            edit("goal", GOAL_LINK, "to: tip:thank"),
            edit("stage", "reason: Say why", "reason: See [this](tip:thank) and say why"),
        ),
        '"tip:thank"',
        "tip:thank was published, but its file is gone; 2 places name it still: data/stages/goals.yaml,"
        " data/goals/origin-story.yaml",
        'take the file back; or add "moved_from: [thank]" to its new file, or "- {ref: tip:thank, to: tips/, on:'
        ' 2026-11-22, why: Say why.}" to data/_retired.yaml, and name another entry there',
    ),
    Bad(
        "dangling-reference",
        both(
            published(thank="Thank them", show_interest="Show interest"),
            edit("goal", GOAL_LINK, "to: tip:thank"),
        ),
        "to: tip:thank",
        "related[1].to names tip:thank, which does not exist",
        "it was published, but its file is gone: take the file back; or name another entry here and add"
        ' "moved_from: [thank]" to its new file, or "- {ref: tip:thank, to: tips/, on: 2026-11-22, why: Say why.}"'
        " to data/_retired.yaml",
    ),
    Bad(
        "old-id",
        both(
            append("tip", "moved_from: [thank]\n"),
            edit("goal", GOAL_LINK, "to: tip:thank"),
            edit("stage", "reason: Say why", "reason: See [this](tip:thank), [that](tip:thank) and say why"),
        ),
        "thank",
        "tip:thank is called show-interest now, but 3 places name it still: data/stages/goals.yaml,"
        " data/goals/origin-story.yaml",
        "write tip:show-interest there, or type: python -m macros check --fix",
    ),
    Bad(
        "dangling-reference",
        both(append("goal", "moved_from: [origins]\n"), edit("stage", "goals: [origin-story]", "goals: [origins]")),
        "origins",
        "goals[1] names origins, which does not exist",
        "it is called origin-story now: write origin-story",
    ),
    Bad(
        "dangling-reference",
        both(
            retired("- {ref: goal:origins, to: goal:origin-story, on: 2026-11-22, why: It said the same.}"),
            edit("stage", "goals: [origin-story]", "goals: [origins]"),
        ),
        "origins",
        "goals[1] names origins, which does not exist",
        "it was taken away on 2026-11-22: name another entry, such as goal:origin-story, or delete this",
    ),
    Bad(
        "moved-from",
        both(add("tip", "thank-them"), append("tip", "moved_from: [thank-them]\n")),
        "thank-them",
        "moved_from names thank-them, which is still there",
        "delete it here, or delete data/tips/thank-them.yaml",
    ),
    Bad(
        "moved-from",
        append("tip", "moved_from: [show-interest]\n"),
        "show-interest",
        "moved_from names show-interest, which is this entry itself",
        "delete the line; an entry does not move from itself",
    ),
    Bad(
        "moved-from",
        both(append("tip", "moved_from: [old]\n"), add("tip", "thank-them", "order: 1", "order: 2")),
        "old",
        "old has moved to show-interest already",
        "keep it here or in data/tips/show-interest.yaml",
    ),
    Bad(
        "moved-from",
        both(
            append("tip", "moved_from: [old]\n"),
            retired("- {ref: tip:old, to: tips/, on: 2026-11-22, why: It is old.}"),
        ),
        "old",
        "old is in data/_retired.yaml too",
        "delete it here or in data/_retired.yaml",
    ),
    Bad(
        "retired",
        retired("- {ref: tip:show-interest, to: tips/, on: 2026-11-22, why: It is old.}"),
        "{ref",
        "tip:show-interest is listed as gone, but its file is there",
        "delete the line, or delete the file",
    ),
    Bad(
        "retired",
        retired("- {ref: tip:old, to: tip:older, on: 2026-11-22, why: It is old.}"),
        "{ref",
        "tip:old leads to tip:older, which does not exist",
        "name an entry that is there, or a page such as tips/",
    ),
    Bad(
        "retired",
        retired("- {ref: tip:old, to: /tips, on: 2026-11-22, why: It is old.}"),
        "{ref",
        'tip:old leads to "/tips", which is no page of the site',
        "write kind:id, or the address of a page without what stands before it, such as tips/",
    ),
    Bad(
        "retired",
        retired("- {ref: tip:old, to: tips/, on: 2027-11-22, why: It is old.}"),
        "{ref",
        "2027-11-22 is in the future",
        "write the day it happened; today is 2026-11-22",
    ),
    Bad(
        "retired",
        retired("- {ref: tipp:old, to: tips/, on: 2026-11-22, why: It is old.}"),
        "{ref",
        "tipp:old is of no kind",
        f"Kinds: {', '.join(BY_NAME)}",
    ),
    Bad(
        "retired",
        retired("- {ref: tip:old, to: tips/, on: 2026-11-22, why: Old.}\n" * 2),
        "{ref",
        "tip:old is listed twice",
        "keep one of the two lines",
    ),
    Bad(
        "asked-as",
        edit("tip", "like this help?", "like this helps"),
        "When does",
        '"When does a tip like this helps" is no question',
        "write the question as somebody would ask it, with a question mark at its end",
    ),
    Bad(
        "called-again",
        edit("tip", "- another name", "- Show interest"),
        "Show interest",
        '"Show interest" is the title',
        "delete it",
    ),
    Bad(
        "asked-twice",
        edit("tip", "When does a tip like", "When does a term like"),
        "When does",
        '"When does a term like this help?" is asked in data/tips/show-interest.yaml too',
        "keep it where it is answered best",
    ),
    Bad(
        "synonyms",
        synonyms("{typed: [thanks], means: [thank]}", "{typed: [Thanks], means: [thank]}"),
        "{typed: [Thanks]",
        '"Thanks" stands in line 1 too',
        "add what it means to line 1, and delete it here",
    ),
    Bad(
        "synonym-nowhere",
        synonyms("{typed: [thanks], means: [abracadabra]}"),
        "{typed",
        'no entry has "abracadabra"',
        "write it as the entries do, or take it out",
    ),
    Bad(
        "question-nowhere",
        questions("{ask: how do we thank them, expect: [tip:show-interest, tip:no-such-tip]}"),
        "{ask",
        'there is no "tip:no-such-tip"',
        "name an entry that answers it, as kind:id",
    ),
    Bad(
        "ids-swapped",
        both(
            add("tip", "thank-them", "title: Show interest", "title: Thank them"),
            published(show_interest="Thank them", thank_them="Show interest"),
        ),
        "title: Show interest",
        "show-interest and thank-them have traded their titles since they were published",
        "swap what is in data/tips/show-interest.yaml and data/tips/thank-them.yaml; an id stays with its entry",
    ),
    Bad(
        "leftover",
        edit("tip", WHY, "It matters because TODO."),
        "TODO",
        "why holds a leftover: TODO",
        "write what is missing",
    ),
    Bad(
        "leftover",
        edit("tip", WHY, "n/a"),
        "n/a",
        "why says only n/a",
        "delete the field if it is optional; otherwise write what it asks for",
    ),
    Bad(
        "garbled",
        edit("tip", WHY, "It matters, donâ€™t you think?"),
        "â€™t you",
        "why holds â€™, which was ’ before it was saved in another encoding",
        "write ’",
    ),
    Bad(
        "garbled",
        edit("tip", WHY, "It matters, donâ€™t you think, in SÃ£o Paulo?"),
        "â€™t you",
        "why holds â€™, which was ’ before it was saved in another encoding, and 1 more like it",
        "write ’; mend the others alike",
    ),
    Bad(
        "leftover",
        edit("tip", WHY, "TODO: it matters since ??? and lorem ipsum."),
        "TODO",
        "why holds a leftover: TODO, and 2 more like it",
        "write what is missing",
    ),
    Bad(
        "list-gap",
        edit("tip", "why: >-\n  Say why it matters.", "why: |-\n  It matters for:\n  - trust\n  - time"),
        "- trust",
        "why has a list right below a sentence: - trust",
        "leave a line free above the list; two lines if the text stands below >-",
    ),
    Bad(
        "copied-mark",
        edit("tip", "Say why it matters.", "Say why it matters.[1]"),
        ".[1]",
        "why holds [1], a mark from where it was copied",
        "delete it; what the text draws on is named in sources",
    ),
    Bad(
        "copied-mark",
        edit("tip", "Say why it matters.", "Say why it matters【4†source】."),
        "【4†source】",
        "why holds 【4†source】, a mark from where it was copied",
        "delete it; what the text draws on is named in sources",
    ),
    Bad(
        "copied-mark",
        edit("tip", "Say why it matters.", "Say why it doesn\\'t matter."),
        "\\'t",
        "why holds \\', with a backslash from where it was copied",
        "delete the backslash",
    ),
    Bad(
        "broken-word",
        edit("tip", "Say why it matters.", "Say why it mat-\n  ters."),
        "mat-",
        'why holds "mat- ters", a word cut in two',
        'write "matters", or "mat-ters" if it has a hyphen',
    ),
    Bad(
        "plain-title",
        edit("tip", "title: Show interest", "title: SHOW INTEREST NOW"),
        "SHOW",
        "title is all in capital letters",
        "write it in small letters, such as: Show interest now",
    ),
    Bad(
        "plain-title",
        edit("tip", "title: Show interest", "title: „Show interest“"),
        "„Show",
        "title is in quotation marks",
        "write Show interest, without them",
    ),
    Bad(
        "plain-title",
        edit("tip", "title: Show interest", "title: Show interest 🎉"),
        "🎉",
        "title holds 🎉",
        "delete it, or say it in words",
    ),
    Bad(
        "plain-title",
        edit("tip", "title: Show interest", "title: Show interest!!"),
        "!!",
        "title shouts: !!",
        "delete the !!",
    ),
    Bad(
        "stray-sign",
        edit("tip", "title: ", "title: = "),
        "= Show",
        "title starts with =",
        "delete the = before its words",
    ),
    Bad(
        "list-mark",
        edit("tip", "- Write one instruction", "- • Write one instruction"),
        "• Write",
        "do[1] starts with •, but is an item of a list already",
        "delete the •",
    ),
    Bad(
        "list-mark",
        edit("tip", "- Write one instruction", "- 1. Write one instruction"),
        "1. Write",
        "do[1] starts with 1., but is an item of a list already",
        "delete the 1.",
    ),
    Bad(
        "list-mark",
        edit("tip", "- Write one instruction to follow this week.", "- ✅ Ask.\n  - ✅ Listen.\n  - ✅ Go."),
        "✅ Ask",
        "do[1] starts with ✅, but is an item of a list already; so it is with 2 more of them",
        "delete the ✅",
    ),
    Bad(
        "list-mark",
        edit("tip", "- Write one instruction to follow this week.", "- i. Ask.\n  - ii. Listen."),
        "i. Ask",
        "do[1] starts with i., but is an item of a list already; so it is with 1 more of them",
        "delete what stands before their words",
    ),
    Bad(
        "list-mark",
        edit("tip", "- Write one instruction to follow this week.", "- 1. Ask. 2. Listen. 3. Go."),
        "1. Ask",
        "do[1] holds 3 items in one",
        "make an item of each, and delete what stands before it",
    ),
    Bad(
        "no-link",
        edit("tip", WHY, "It matters, see [this] (condition:well-aligned)."),
        "[this]",
        'why holds "[this] (condition:well-aligned)", which is no link',
        "write [this](condition:well-aligned)",
    ),
    Bad(
        "no-link",
        edit("tip", WHY, "It matters, see [[this]]."),
        "[[this]]",
        'why holds "[[this]]", which is no link',
        "write [words](kind:id)",
    ),
    Bad(
        "several-in-one",
        edit("tip", "- Write one instruction to follow this week.", "- Ask; listen; go on"),
        "Ask; listen",
        'do[1] looks like 3 items in one: "Ask; listen; go on"',
        "make an item of each: Ask, listen, go on",
    ),
    Bad(
        "list-mark",
        edit("tip", WHY, "It matters.\n\n\n  • to us"),
        "• to us",
        "why holds a bullet: •",
        'start each line of a list with "- "',
    ),
    Bad(
        "link-target",
        edit("tip", WHY, "It matters, see [us](https://exam\n  ple.org/a)."),
        "[us](https://exam",
        'why has a link whose address is broken by a space: "https://exam"',
        "write the address without spaces, all of it on one line",
    ),
    Bad(
        "look-alike",
        edit("tip", WHY, "It matters t\u043e them."),
        "\u043e them.",
        "why holds \u043e, which stands among Latin letters and only looks like one of them",
        "type the word again",
    ),
    Bad(
        "summary-sentence",
        edit("tip", "what a reader gets out of it.", "what a reader gets out of it"),
        ">-",
        "summary does not end with a period",
        "make it a full sentence",
    ),
    Bad(
        "hint-threshold",
        cut("hint", "threshold: 3"),
        "trigger: minutes-per-person",
        "threshold is missing, but minutes-per-person compares with a number",
        "add threshold with the number",
    ),
    Bad(
        "hint-threshold",
        edit("hint", "trigger: minutes-per-person", "trigger: no-closing"),
        "threshold: 3",
        "threshold is 3, but no-closing compares with no number",
        "delete threshold",
    ),
    Bad(
        "hint-threshold",
        edit("hint", "trigger: minutes-per-person", "trigger: unfair-hour"),
        "trigger: unfair-hour",
        "hours are missing, but unfair-hour compares with two",
        "add hours with earliest and latest",
    ),
    Bad(
        "hint-threshold",
        edit("hint", "threshold: 3", "threshold: 3\nhours:\n  earliest: 8\n  latest: 18"),
        "earliest: 8",
        "hours are given, but minutes-per-person looks at no clock",
        "delete hours",
    ),
    Bad(
        "hint-trigger",
        add("hint", "other", "order: 1", "order: 2"),
        "trigger: minutes-per-person",
        "trigger is minutes-per-person, like that of minutes-per-person",
        "delete one of the two",
    ),
    Bad(
        "long-sentence",
        edit("tip", WHY, LONG),
        "We really",
        'why has a sentence of 32 words: "We really really really really really really really really…"',
        "make two sentences of it",
    ),
    Bad(
        "repeated-text",
        both(edit("tip", WHY, f"First of all. {TWELVE}"), edit("challenge", "Say in short what helps.", TWELVE)),
        "You can follow",
        f'remedy repeats why of data/tips/show-interest.yaml: "{TWELVE}"',
        "say it in one place and link there, or say what is different here",
    ),
    Bad(
        "worksheet-example",
        edit("worksheet", "  - What may stand in the second\n", ""),
        "- What may stand in the first",
        "the example fills 3 columns of 4",
        "write one text for each column, in the order of the columns",
    ),
    Bad(
        "worksheet-rows",
        both(edit("worksheet", "blank_rows: 3", "blank_rows: 0"), cut("worksheet", *ROWS)),
        "0\n",
        "the worksheet has no rows",
        "add rows, or write blank_rows: 3",
    ),
    Bad(
        "part-ids",
        edit("assessment", "id: guest", "id: host"),
        "host",
        'sides[2].id is "host", like that of sides[1]',
        "give it an id of its own",
    ),
    Bad(
        "part-ids",
        edit("assessment", "factors:\n", "factors:\n  - {id: trust, title: The same}\n"),
        "trust",
        'factors[2].id is "trust", like that of factors[1]',
        "give it an id of its own",
    ),
    Bad(
        "part-ids",
        edit("assessment", "  measures:\n", f"  measures:\n{MEASURE}"),
        "trust",
        'rule.measures[2].id is "trust", like that of rule.measures[1]',
        "give it an id of its own",
    ),
    Bad(
        "part-ids",
        edit("assessment", "# How to add up", f"{SECTION}# How to add up"),
        "trust",
        'sections[2].id is "trust", like that of sections[1]',
        "give it an id of its own",
    ),
    Bad(
        "part-ids",
        edit("worksheet", "id: theirs", "id: ours"),
        "ours",
        'columns[2].id is "ours", like that of columns[1]',
        "give it an id of its own",
    ),
    Bad(
        "part-ids",
        edit("worksheet", "blank_rows:", "  - {id: named, title: Again}\nblank_rows:"),
        "named",
        'rows[2].id is "named", like that of rows[1]',
        "give it an id of its own",
    ),
    Bad(
        "repeated-item",
        edit("assessment", "sections: [trust]", "sections: [trust, trust]"),
        "trust]",
        'rule.measures[1].sections[2] is the same as rule.measures[1].sections[1]: "trust"',
        "delete one of them",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "most: 3", "most: 2"),
        "least: 4",
        "a result of 3 has no outcome",
        "write least: 3, or most: 3 in the one above, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "least: 0", "least: 2"),
        "least: 2",
        "a result of 1 has no outcome",
        "write least: 1, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "most: 7", "most: 4", "takes: total", "takes: mean"),
        "least: 4",
        "outcomes[2] is for 4, which no answers come to: results go from 0.5 to 3.5",
        "delete it, or mend its least and most",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "takes: total", "takes: mean"),
        "least: 4",
        "a result of 3.5 has no outcome",
        "write least: 3.5, or most: 3.5 in the one above, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "most: 7", "most: 5"),
        "most: 5",
        "a result of 7 has no outcome",
        "write most: 7, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "takes: total", "takes: highest", "most: 7", "most: 4"),
        "most: 4",
        "a result of 5 has no outcome",
        "write most: 5, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "least: 4", "least: 3.5", "most: 3", "most: 1.9", *ALONE),
        "least: 3.5",
        "a result of 2 to 3 has no outcome",
        "write least: 2, or most: 3 in the one above, or add an outcome for it",
    ),
    Bad(
        "outcome-missing",
        edit("assessment", "takes: total", "takes: lowest", *ALONE),
        "least: 4",
        "outcomes[2] is for 4 to 7, which no answers come to: results go from 0 to 2",
        "delete it, or mend its least and most",
    ),
    Bad(
        "outcome-missing",
        cut("assessment", "rule:", "  result:", "  measures:", "    - id: trust", *MEASURE_LINES),
        "- least: 0",
        "there are outcomes, but no rule that says how answers lead to them",
        'add "rule" with what is worked out of the answers, or delete the outcomes',
    ),
    Bad(
        "measure-empty",
        edit("assessment", "# How to add up", f"{WORDS}# How to add up", "sections: [trust]", "sections: [words]"),
        "[words]",
        "rule.measures[1] counts words, where no question has a score",
        "name a section with scale or choice questions, or delete the measure",
    ),
    Bad(
        "section-uncounted",
        edit("assessment", "# How to add up", f"{SECTION.replace('id: trust', 'id: money')}# How to add up"),
        "money",
        "sections[2] has scores, but no measure counts it",
        'add money to "sections" of a measure, or make its questions type: text',
    ),
    Bad(
        "answered-by",
        edit("assessment", "fewest: 1", "fewest: 3"),
        "fewest: 3",
        "fewest is 3, but each organization fills in one sheet",
        "delete it, or write answered_by: person",
    ),
    Bad(
        "answered-by",
        edit("assessment", "answered_by: organization", "answered_by: person"),
        "answered_by: person",
        "people answer alone, but fewest is 1, and what so few say shows who said it",
        "write fewest: 3",
    ),
    Bad(
        "answered-by",
        edit("assessment", *ALONE),
        "- id: host",
        "people answer alone, so that no organization plays a part",
        'delete "sides", "about_side" and "worded", or write answered_by: organization',
    ),
    Bad(
        "answered-by",
        edit("assessment", *ALONE, "result: each\n", "result: smallest\n"),
        "result: smallest",
        "people answer alone, and what is shown of them is each measure, not the smallest",
        "write result: each, or answered_by: organization",
    ),
    Bad(
        "gap-reach",
        edit("assessment", "gap: 2", "gap: 5"),
        "gap: 5",
        "gap is 5, but two answers differ by 4 at most",
        "write gap: 4",
    ),
    Bad(
        "question-answers",
        edit("assessment", "type: choice", "type: text\n        if_low: [{to: level:networking, reason: It helps.}]"),
        "[{to: level",
        "sections[1].questions[2] is a text question, whose answers are never low",
        'delete "if_low", or write type: scale',
    ),
    Bad(
        "question-answers",
        edit(
            "assessment",
            "type: scale",
            "type: choice\n        answers: [{score: 1, label: No}, {score: 2, label: Yes}]",
        ),
        "- score: 1",
        "the assessment has a scale, but no question of type scale",
        'delete "scale", or write type: scale at a question',
    ),
    Bad(
        "answer-scores",
        edit("assessment", "score: 2\n", "score: 0\n"),
        "score: 0",
        "sections[1].questions[2].answers[2] counts 0, like an answer above",
        "give each answer of the question a score of its own",
    ),
    Bad(
        "answer-scores",
        edit("assessment", "score: 5", "score: 0"),
        "score: 0",
        "scale[2] counts 0, less than the 1 of the answer above",
        "list the answers of the scale from the lowest score up",
    ),
    Bad(
        "worded-side",
        edit("assessment", "  - id: guest\n    title: The guest\n", ""),
        "- id: host",
        "sides has one part, but there are two organizations",
        'add the part that the other organization plays, or delete "sides"',
    ),
    Bad(
        "worded-side",
        both(
            edit("assessment", "        about_side: host\n", ""),
            cut("assessment", "        worded:", "          own:", "          other:"),
        ),
        "- id: host",
        "the assessment has sides, but no question is about one",
        'delete "sides", or add "about_side" and "worded" to a question',
    ),
    Bad(
        "worksheet-example",
        edit("worksheet", "  - Near\n", "  - Nearly\n"),
        "- Nearly",
        'example[4] is "Nearly", which is no choice of the column closeness',
        "write Near",
    ),
    Bad(
        "worksheet-rows",
        edit("worksheet", "rows_for_each: false", "rows_for_each: true"),
        "by: first",
        "columns[1].by is first, but each empty row belongs to one organization (rows_for_each)",
        "write by: anyone, or rows_for_each: false",
    ),
    Bad(
        "worksheet-rows",
        edit("worksheet", "rows_for_each: false", "rows_for_each: true", "blank_rows: 3", "blank_rows: 0"),
        "rows_for_each: true",
        "each empty row belongs to one organization (rows_for_each), but there are no empty rows",
        "write rows_for_each: false, or blank_rows: 4",
    ),
    Bad(
        "column-choices",
        cut("worksheet", "    choices:"),
        "type: choice",
        "columns[4] is of type choice, but offers nothing to choose",
        'add "choices" with two or more, such as [Yes, No], or write type: text',
    ),
    Bad(
        "column-choices",
        edit("worksheet", "[Same, Near, Different]", "[Near]"),
        "type: choice",
        "columns[4] is of type choice, but offers one to choose",
        'add "choices" with two or more, such as [Yes, No], or write type: text',
    ),
    Bad(
        "column-choices",
        edit("worksheet", "type: choice", "type: date"),
        "[Same",
        "columns[4] has choices, but is of type date",
        'write type: choice, or delete "choices"',
    ),
    Bad(
        "column-names",
        edit("worksheet", "title: Our word", "title: The word of {organization}"),
        "title: The word",
        "columns[1].title says {organization}, where no name is put in",
        'write it without, and add "worded" with {organization}',
    ),
    Bad(
        "column-names",
        edit("worksheet", "by: first", "by: each"),
        "worded: The word",
        "columns[1].worded is never shown, since no one side fills the column in",
        'write by: first or by: second, or delete "worded"',
    ),
    Bad(
        "column-names",
        edit("worksheet", "by: first\n", "by: first\n    worded: Of {organisation}\n", *OUR_WORDED),
        "worded: Of",
        'columns[1].worded does not say where the name goes: "Of {organisation}"',
        "write {organization} there, such as: The person at {organization}",
    ),
    Bad(
        "explains-columns",
        edit("worksheet", "own: ours", "own: our"),
        "own: our",
        'explains.own is "our", but no column has this id',
        "write ours",
    ),
    Bad(
        "explains-columns",
        edit("worksheet", "meaning: meaning", "meaning: ours"),
        "meaning: ours",
        'explains.meaning is "ours", like explains.own',
        "name a column of its own for each of the four",
    ),
    Bad(
        "explains-columns",
        both(edit("worksheet", "type: choice", "type: text"), cut("worksheet", "    choices:")),
        "closeness: closeness",
        'explains.closeness is "closeness", a column of type text',
        "write type: choice there, with choices such as [Same, Near, Different]",
    ),
]

GOOD = [
    Good("unnamed-source", edit("tip", WHY, "That guide names the source of trust, and us as the source.")),
    Good("should-be", edit("tip", WHY, "Ask who should be invited. It should be easy.")),
    Good("title-id", both(edit("tip", "title: Show interest", "title: Ask for more"), published(show_interest="Ask"))),
    Good("section-missing", edit("source", "role: reading", "role: document")),
    Good("section-missing", cut("tip", "    section:")),
    Good("entry-gone", both(published(thank_them="Thank them"), append("tip", "moved_from: [thank-them]\n"))),
    Good(
        "entry-gone",
        both(published(old="Old"), retired("- {ref: tip:old, to: tip:show-interest, on: 2026-11-22, why: It is old.}")),
    ),
    Good("retired", retired("# Nothing yet.")),
    Good("ids-swapped", published(show_interest="Show interest")),
    Good("ids-swapped", published(show_interest="Show more interest")),
    Good(
        "near-twin",
        both(
            edit("tip", WHY, "You can follow up by mail, or ask them at the next meeting that you have."),
            edit("challenge", "Say in short what helps.", TWELVE),
        ),
    ),
    Good("no-html", edit("tip", WHY, "With < 5 people & more than 3 > 2, at AT&T; R&D too.")),
    Good("no-template", edit("tip", WHY, "A brace { or } alone, and # too.")),
    Good(
        "allowed-markdown",
        edit("tip", WHY, "It **matters** *so*, says [we](https://a.org/x_y).\n\n\n  - one\n\n  - two"),
    ),
    Good("allowed-markdown", edit("tip", WHY, "Meet at 3. Then #1 - or 5 * 3 - comes.")),
    Good("plain-text", edit("prompt", "What would you ask, in", "What snake_case 5 * 3 would you ask, in")),
    Good("link-target", edit("tip", WHY, "Ask [us](mailto:info@example.org) or [look](https://e.org/a_(b)).")),
    Good("garbled", edit("tip", WHY, "Ärzte, Ânimo, naïve, São Paulo, 100 € für Ü.")),
    Good("list-mark", edit("tip", "- Write one instruction to follow this week.", "- 🍎 Apples.\n  - 🍌 Bananas.")),
    Good(
        "list-mark", edit("tip", "- Write one instruction to follow this week.", "- A. Smith asks.\n  - D. Jones asks.")
    ),
    Good("several-in-one", edit("tip", "- Write one instruction", "- Write one instruction; keep it; then act on it")),
    Good("list-mark", edit("tip", "- Write one instruction", "- 10 people write one instruction, e) and so on,")),
    Good("look-alike", edit("tip", WHY, "\u042d\u0442\u043e is Russian; the \u03b2-version is not.")),
    Good("list-gap", edit("tip", "why: >-\n  Say why it matters.", "why: |-\n  - trust\n  and\n  - time\n\n  More.")),
    Good("leftover", edit("tip", WHY, "Keep a to-do list of photos from Todos Santos.")),
    Good("summary-sentence", edit("tip", "what a reader gets out of it.", "“what do I get out of it?”")),
    Good("summary-sentence", edit("tip", "a reader gets out of it.", "a reader gets (or not).")),
    Good("long-sentence", edit("tip", WHY, "Five words are in this. " * 12)),
    Good("date-in-future", edit("tip", "reviewed: 2026-11-22", "reviewed: 2026-11-23")),
    Good("no-evidence", cut("tip", *SOURCES)),
    Good(
        "message-optional",
        edit(
            "message",
            "Write the message as it is to be sent.",
            "We met:\n\n  - [organization]",
            "Invitation to meet [organization]",
            "Invitation",
            "optional: false",
            "optional: true",
        ),
    ),
    Good("message-blanks", edit("message", "Write the message", "[Look here](https://example.org) [name]")),
    Good("related-twice", edit("tip", "to: condition:well-aligned", "to: tip:other")),
    Good(
        "outcome-missing",
        edit("assessment", "takes: total", "takes: mean", "most: 3", "most: 3.4", "least: 4", "least: 3.5"),
    ),
    Good("outcome-missing", edit("assessment", "takes: total", "takes: highest", "least: 4", "least: 3")),
    Good("part-ids", edit("worksheet", "id: named", "id: ours")),
    Good("order-taken", add("tip", "thank-them", "order: 1", "order: 2")),
    Good("repeated-text", edit("tip", WHY, f"{TWELVE} {TWELVE}")),
]


def test_starters_are_valid(sample: Sample) -> None:
    assert sample.problems() == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.rule)
def test_bad_example_is_found(sample: Sample, bad: Bad) -> None:
    bad.change(sample)
    found = sample.problems(bad.rule)
    assert found, "the rule found nothing"
    problem = next((one for one in found if one.text == bad.text), found[0])
    assert problem.text == bad.text
    assert problem.hint == bad.hint
    assert problem.severity == RULES[bad.rule].severity
    line = (sample.data.parent / problem.path).read_text("utf-8").splitlines(keepends=True)[problem.line - 1]
    assert bad.at in line
    assert line[problem.column - 1 :].startswith((bad.at, bad.at.partition(": ")[2])), line[problem.column - 1 :]


@pytest.mark.parametrize(
    "bad", [bad for bad in BAD if bad.rule in ("near-twin", "repeated-text")], ids=lambda bad: bad.rule
)
def test_a_file_that_is_asked_for_has_the_same_findings(sample: Sample, bad: Bad) -> None:
    bad.change(sample)
    everything = sample.problems()
    paths = {problem.path for problem in everything}
    assert paths
    for asked in (*sorted(paths), "data/none.yaml"):
        _, found = load_playbook(sample.data, TODAY, asked=asked.__eq__)
        assert [one for one in found if one.path == asked] == [one for one in everything if one.path == asked]


@pytest.mark.parametrize("good", GOOD, ids=lambda good: good.rule)
def test_good_example_passes(sample: Sample, good: Good) -> None:
    good.change(sample)
    assert [one for one in sample.problems() if one.rule in (good.rule, "not-yaml")] == []


def test_every_rule_has_a_bad_example() -> None:
    assert {bad.rule for bad in BAD} == set(RULES)


def test_every_rule_says_what_it_asks_for() -> None:
    assert [name for name, rule in RULES.items() if not rule.help.endswith(".")] == []


def test_a_broken_file_does_not_make_others_wrong(sample: Sample) -> None:
    sample.path("role").write_text("title: [", "utf-8")
    assert {problem.path for problem in sample.problems()} == {"data/roles/facilitator.yaml"}
