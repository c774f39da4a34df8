"""For each rule what it refuses and what it accepts. The rules page shows them, and a test proves them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """What a rule refuses and accepts, as fields of an entry.

    bad, good: fields that take the place of those in the starter of the kind; other words if `shown_only`.
    kind: whose starter that is.
    given: a kind, an id and fields of another entry that has to be there.
    shown_only: the example is about a file's name or place, and other tests prove it.
    """

    bad: str
    good: str
    kind: str = "tip"
    given: tuple[str, str, str] | None = None
    shown_only: bool = False


def _files(bad: str, good: str) -> Example:
    return Example(bad, good, shown_only=True)


_LONG = "Ask what the other side hopes to take home before you plan a single minute of it."

EXAMPLES: dict[str, Example] = {
    # Files and fields: what the strict loader asks for.
    "and-more": _files("A file with 130 problems", "A file with none"),
    "bad-date": Example("added: 2026-02-30", "added: 2026-02-28\nreviewed: 2026-02-28"),
    "bad-field-name": Example("7: Lucky", "order: 7"),
    "bad-file-name": _files("data/tips/Say Thank You.yaml", "data/tips/say-thank-you.yaml"),
    "bad-id": Example(
        "sources:\n  - source: Community Tool Box", "sources:\n  - source: community-tool-box\n    section: Chapter 24"
    ),
    "bad-link": Example("url: www.example.org/the-work", "url: https://www.example.org/the-work", kind="source"),
    "bad-reference": Example(
        "related:\n  - {to: well-aligned, how: deeper, reason: It says more.}",
        "related:\n  - {to: 'condition:well-aligned', how: deeper, reason: It says more.}",
    ),
    "bad-spacing": Example('title: " Show interest"', "title: Show interest"),
    "broken-word": Example("why: It shows that you under- stand it.", "why: It shows that you understand it."),
    "copied-mark": Example("why: It shows that you listen.[1]", "why: It shows that you listen."),
    "plain-title": Example("title: SHOW INTEREST FIRST", "title: Show interest first"),
    "comment-in-text": Example(
        "why: >-\n  It shows interest.\n  # Is this true?", "# Is this true?\nwhy: >-\n  It shows interest."
    ),
    "cut-off-text": Example("title: Ask # 1 question more", 'title: "Ask # 1 question more"'),
    "duplicate-field": Example("order: 1\norder: 2", "order: 2"),
    "empty-file": _files("A file of 0 bytes", "A copy of the starter, filled in"),
    "field-in-text": Example(
        "why: >-\n  It shows interest.\n  moved_from: [show-care]", "why: It shows interest.\nmoved_from: [show-care]"
    ),
    "field-order": _files("order: 1\nseries: partner-tips", "series: partner-tips\norder: 1"),
    "indented-file": _files("  title: Say thank you\n  order: 1", "title: Say thank you\norder: 1"),
    "garbled": Example("why: It shows that you donâ€™t forget.", "why: It shows that you don’t forget."),
    "list-gap": Example(
        "why: |-\n  It brings three things:\n  - trust\n  - time\n  - ideas",
        "why: |-\n  It brings three things:\n\n  - trust\n  - time\n  - ideas",
    ),
    "misplaced-field": Example(
        "sources:\n  - source: community-tool-box\nsection: Chapter 24",
        "sources:\n  - source: community-tool-box\n    section: Chapter 24",
    ),
    "no-link": Example("why: See [this] (tip:ask-for-input).", "why: See [this](tip:ask-for-input)."),
    "several-in-one": Example("also_called: [look back; debrief; review]", "also_called: [look back, debrief, review]"),
    "list-mark": Example("do:\n  - • Say thank you.", "do:\n  - Say thank you."),
    "look-alike": Example("why: It matters t\u043e them.", "why: It matters to them."),
    "joined-lines": Example(
        "why: >-\n  It brings two things:\n\n\n  - trust\n  - time",
        "why: |-\n  It brings two things:\n\n  - trust\n  - time",
    ),
    "merge-conflict": _files("<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> main", "order: 2"),
    "misplaced-file": _files("data/say-thank-you.yaml", "data/tips/say-thank-you.yaml"),
    "missing-field": Example("order:", "order: 1", shown_only=True),
    "nested-folder": _files("data/tips/new/say-thank-you.yaml", "data/tips/say-thank-you.yaml"),
    "no-alias": Example("why: *same", "why: It shows that you listened."),
    "no-anchor": Example("why: &same It shows that you listened.", "why: It shows that you listened."),
    "no-directive": _files("%YAML 1.2", "title: Show interest"),
    "no-merge": Example("<<: {order: 1}", "order: 1"),
    "no-tag": Example("why: !note It shows that you listened.", "why: It shows that you listened."),
    "not-a-file": _files("A link to another file", "A file of its own"),
    "not-in-list": Example("themes: [comunication]", "themes: [communication]"),
    "not-utf-8": _files("A file saved as UTF-16", "The same saved as UTF-8"),
    "not-valid": _files("A value no other rule has words for", "A value like those in other entries"),
    "not-yaml": Example("title: Thanks: say it twice", 'title: "Thanks: say it twice"'),
    "out-of-range": Example("order: 0", "order: 1"),
    "published-list": _files("data/_published.json with marks of a merge", "The file as it is on the main branch"),
    "second-document": _files("Two entries in a file, parted by three hyphens", "Each in a file of its own"),
    "text-goes-on": Example("do:\n  - Say thank you.\n    - Ask again.", "do:\n  - Say thank you.\n  - Ask again."),
    "too-deep": _files("[[[[[[[[[[[one]]]]]]]]]]]", "[one]"),
    "too-few": Example("do: []", "do:\n  - Ask one question more than you planned."),
    "too-large": _files("A file of 20 MB", "A file of 4 KB"),
    "too-long": Example(
        "title: " + "Show that you are interested in what the other side does " * 2, "title: Show your interest"
    ),
    "too-many": Example("themes: [trust, learning, roles, data, goals]", "themes: [trust, learning, roles, data]"),
    "too-short": Example(
        "summary: Ask more.", "summary: Ask one question more than you planned, and show your interest."
    ),
    "unknown-field": Example("ordre: 1", "order: 1"),
    "unknown-folder": _files("data/tip/", "data/tips/"),
    "unreadable": _files("A file that only you may read", "A file that all may read"),
    "unseen-character": Example("why: A tab\tstands here.", "why: A space stands here."),
    "wrong-extension": _files("data/tips/say-thank-you.yml", "data/tips/say-thank-you.yaml"),
    "wrong-type": Example("order: first", "order: 1"),
    # Rules about more than one field or entry.
    "agenda-minutes": Example("minutes: 90", "minutes: 60", kind="agenda"),
    "block-lead": Example("roles: [note-taker]", "roles: [facilitator]", kind="agenda"),
    "block-minutes": Example(
        "      least: 3\n      ideal: 10\n      most: 18",
        "      least: 5\n      ideal: 10\n      most: 10",
        kind="agenda",
        shown_only=True,
    ),
    "format-how": Example(
        "formats: [in-person, hybrid]",
        "formats: [in-person, hybrid]\nhybrid: The screen host reads out the notes of those on screen first.",
        kind="activity",
        shown_only=True,
    ),
    "step-minutes": Example(
        "steps:\n  - {minutes: 3, text: Write three names.}\n  - {minutes: 6, text: Read them aloud.}",
        "steps:\n  - {minutes: 4, text: Write three names.}\n  - {minutes: 6, text: Read them aloud.}",
        kind="activity",
    ),
    "block-steps": Example(
        "    minutes:\n      ideal: 10\n    steps:\n      - {minutes: 4, text: Read it aloud.}",
        "    minutes:\n      ideal: 10\n    steps:\n      - {minutes: 10, text: Read it aloud.}",
        kind="agenda",
        shown_only=True,
    ),
    "block-takeaway": Example(
        "    takeaway: We know who leads.", "    takeaway: Who leads from here?", kind="agenda", shown_only=True
    ),
    "block-activity": Example("block: closing", "block: opening", kind="activity"),
    "part-ids": Example(
        "rows:\n  - {id: media, title: Who speaks to the media}\n  - {id: media, title: Who speaks to funders}",
        "rows:\n  - {id: media, title: Who speaks to the media}\n  - {id: funders, title: Who speaks to funders}",
        kind="worksheet",
    ),
    "outcome-ranges": Example(
        "outcomes:\n  - {least: 0, most: 5}\n  - {least: 5, most: 9}",
        "outcomes:\n  - {least: 0, most: 4}\n  - {least: 5, most: 9}",
        kind="assessment",
        shown_only=True,
    ),
    "outcome-missing": Example(
        "outcomes:\n  - {least: 1, most: 2, title: Low, meaning: Talk about it.}\n"
        "  - {least: 4, most: 7, title: High, meaning: Go on as you do.}",
        "outcomes:\n  - {least: 1, most: 3, title: Low, meaning: Talk about it.}\n"
        "  - {least: 4, most: 7, title: High, meaning: Go on as you do.}",
        kind="assessment",
    ),
    "measure-empty": Example(
        "sections:\n  - id: trust\n    title: Trust\n    questions:\n"
        "      - {id: words, text: Say it in your own words, type: text}",
        "sections:\n  - id: trust\n    title: Trust\n    questions:\n"
        "      - {id: enough, text: Do we trust them?, type: scale}",
        kind="assessment",
    ),
    "section-uncounted": Example(
        "sections:\n  - id: trust\n    title: Trust\n    questions:\n"
        "      - {id: enough, text: Do we trust them?, type: scale}\n"
        "  - id: money\n    title: Money\n    questions:\n"
        "      - {id: budget, text: Do we have a budget?, type: scale}",
        "rule:\n  result: each\n  measures:\n    - {id: trust, title: Trust, takes: mean, sections: [trust]}",
        kind="assessment",
    ),
    "answered-by": Example(
        "answered_by: person\nfewest: 1\nsides: []",
        "answered_by: person\nfewest: 3\nsides: []",
        kind="assessment",
    ),
    "gap-reach": Example("gap: 5", "gap: 4", kind="assessment"),
    "question-answers": Example(
        "- id: how-often\n  text: How often do you meet?\n  type: choice",
        "- id: how-often\n  text: How often do you meet?\n  type: choice\n  answers: [...]",
        kind="assessment",
        shown_only=True,
    ),
    "answer-scores": Example(
        "scale:\n  - {score: 5, label: Fully}\n  - {score: 1, label: Not at all}",
        "scale:\n  - {score: 1, label: Not at all}\n  - {score: 5, label: Fully}",
        kind="assessment",
    ),
    "assessment-names": Example(
        "rule:\n  result: each\n  measures:\n    - {id: trust, title: Trust, takes: mean, sections: [turst]}",
        "rule:\n  result: each\n  measures:\n    - {id: trust, title: Trust, takes: mean, sections: [trust]}",
        kind="assessment",
        shown_only=True,
    ),
    "worded-side": Example(
        "worded:\n  own: Our leaders back this.\n  other: Their leaders back this.",
        "about_side: host\nworded:\n  own: Our leaders back this.\n  other: Their leaders back this.",
        kind="assessment",
        shown_only=True,
    ),
    "date-order": Example("added: 2026-11-22\nreviewed: 2026-11-01", "added: 2026-11-22\nreviewed: 2026-11-22"),
    "date-in-future": Example("added: 2026-11-22\nreviewed: 2027-11-22", "added: 2026-11-22\nreviewed: 2026-11-22"),
    "changes-order": Example(
        "added: 2026-01-01\nchanges:\n  - {on: 2026-02-01, what: A step was added.}\n"
        "  - {on: 2026-03-01, what: The title changed.}",
        "added: 2026-01-01\nchanges:\n  - {on: 2026-03-01, what: The title changed.}\n"
        "  - {on: 2026-02-01, what: A step was added.}",
    ),
    "hint-threshold": Example("trigger: no-closing\nthreshold: 3", "trigger: large-group\nthreshold: 3", kind="hint"),
    "hint-trigger": Example(
        "trigger: large-group",
        "trigger: minutes-per-person",
        kind="hint",
        given=("hint", "groups", "trigger: large-group\norder: 2"),
    ),
    "dangling-reference": Example(
        "why: Start with a [shop talk](term:shoptalk).", "why: Start with a [shop talk](term:shop-talk)."
    ),
    "self-reference": Example(
        "why: As [said here](tip:show-interest), it helps.", "why: It helps you both, and it costs nothing."
    ),
    "related-twice": Example(
        "related:\n  - {to: 'term:shop-talk', how: before, reason: It says what that is.}\n"
        "  - {to: 'term:shop-talk', how: deeper, reason: It says more.}",
        "related:\n  - {to: 'term:shop-talk', how: before, reason: It says what that is.}",
    ),
    "link-target": Example("why: Read [this](www.example.org).", "why: Read [this](https://www.example.org)."),
    "no-links": _files("An entry that links to none, and that none links to", 'The same with one line in "related"'),
    "unreached": _files("An entry that no other entry links to", 'The same, named in "related" of another'),
    "repeated-item": Example("themes: [trust, learning, trust]", "themes: [trust, learning]"),
    "list-order": Example("stages: [agenda, goals]", "stages: [goals, agenda]"),
    "no-html": Example("why: It <b>matters</b>.", "why: It **matters**."),
    "no-template": Example('why: "Dear {{ name }}, welcome."', 'why: "Dear [name], welcome."'),
    "allowed-markdown": Example('why: "# It matters"', "why: It **matters**."),
    "stray-sign": Example("title: = Show interest", "title: Show interest"),
    "plain-text": Example("title: Show **real** interest", "title: Show real interest"),
    "message-blanks": Example(
        "subject: Welcome\nbody: Dear [first name]\nblanks: []",
        "subject: Welcome\nbody: Dear [first name]\nblanks:\n  - {name: first name, help: The name of the guest.}",
        kind="message",
        shown_only=True,
    ),
    "message-filling": Example(
        "body: See you on [date], that is, [day].\nblanks:\n"
        "  - {name: date, help: The day., fill: date}\n  - {name: day, help: The day., fill: date}",
        "body: See you on [date].\nblanks:\n  - {name: date, help: The day., fill: date}",
        kind="message",
        shown_only=True,
    ),
    "message-optional": Example(
        "body: We decided this. [decisions]\nblanks:\n"
        "  - {name: decisions, help: One a line., fill: decisions, optional: true}",
        'body: "We decided:\\n\\n- [decisions]"\nblanks:\n'
        "  - {name: decisions, help: One a line., fill: decisions, optional: true}",
        kind="message",
        shown_only=True,
    ),
    "entry-gone": _files(
        "A pull request that deletes data/tips/say-thank-you.yaml", "The same with a line in data/_retired.yaml"
    ),
    "old-id": _files(
        "moved_from: [say-thanks] in data/tips/thank-them.yaml, and 20 entries name tip:say-thanks",
        "moved_from: [say-thanks] in data/tips/thank-them.yaml, and 20 entries name tip:thank-them",
    ),
    "moved-from": Example(
        "moved_from: [thank-them]",
        "moved_from: [say-thanks]",
        given=("tip", "thank-them", "order: 2\ntitle: Thank them"),
    ),
    "retired": _files(
        "- {ref: tip:say-thank-you, to: thanks, on: 2026-11-22, why: It said the same.}",
        "- {ref: tip:say-thank-you, to: tip:show-interest, on: 2026-11-22, why: It said the same.}",
    ),
    "asked-as": Example("asked_as: [Say thanks after a visit]", "asked_as: [How do we say thanks after a visit?]"),
    "called-again": Example(
        "also_called: [thank them]\ntitle: Thank them", "also_called: [say thanks]\ntitle: Thank them"
    ),
    "asked-twice": Example(
        "asked_as: [What do we write to our hosts?]",
        "asked_as: [Do we have to thank our hosts?]",
        given=("tip", "thank-them", "asked_as: [What do we write to our hosts?]\norder: 2\ntitle: Thank them"),
    ),
    "synonyms": _files(
        "- {typed: [thanks], means: [thank you]}, twice", "- {typed: [thanks], means: [thank you]}, once"
    ),
    "synonym-nowhere": _files(
        "- {typed: [thanks], means: [gratitude]}, which no entry says", "- {typed: [thanks], means: [thank you]}"
    ),
    "question-nowhere": _files(
        "- {ask: how do we thank them, expect: [tip:no-such-tip]}",
        "- {ask: how do we thank them, expect: [tip:thank-them]}",
    ),
    "ids-swapped": _files("Two files that trade their names", "Each entry keeps the id it was published with"),
    "title-taken": Example(
        "title: Thank them", "title: Thank them in person", given=("tip", "thank-them", "order: 2\ntitle: Thank them")
    ),
    "summary-taken": Example(
        "summary: Say thank you, and say for what it was, within two days.",
        "summary: Write to each guest within two days, and name what you learned.",
        given=("tip", "thank-them", "order: 2\nsummary: Say thank you, and say for what it was, within two days."),
    ),
    "order-taken": Example("order: 7", "order: 8", given=("tip", "thank-them", "order: 7\ntitle: Thank them")),
    "title-id": Example("title: Write a letter", "title: Show interest"),
    "plan-months": Example("months: 1", "months: 6", kind="plan"),
    "plan-series": Example(
        "series:\n  - {id: visits, title: Visits, week: last, minutes: 60}",
        "series:\n  - {id: calls, title: Monthly call, week: second, minutes: 90}",
        kind="plan",
    ),
    "plan-after": Example(
        "    after:\n      milestone: close", "    after:\n      milestone: kickoff", kind="plan", shown_only=True
    ),
    "plan-week": Example("    month: 2", "    month: 2\n    week: third", kind="plan", shown_only=True),
    "plan-objective": Example(
        "    what: 'Objective: choose one measure.'",
        "    objective: Choose one measure.\n    what: Both sides list what they count today.",
        kind="plan",
        shown_only=True,
    ),
    "range-order": Example("people: {least: 12, most: 4}", "people: {least: 4, most: 12}", kind="activity"),
    "no-evidence": Example("sources: []", "sources: []\neditorial: This is our advice from practice.", shown_only=True),
    "section-missing": Example(
        "sources:\n  - source: community-tool-box",
        "sources:\n  - source: community-tool-box\n    section: Chapter 24, Section 4",
        given=("source", "", "role: document"),
    ),
    "unread-research": Example(
        "grade: research\neditorial: A survey of 200 people.",
        "grade: research\neditorial: We read the abstract of the survey.",
        kind="source",
    ),
    "unused-source": _files("A source that no entry cites", 'The same, named in "sources" of an entry'),
    "repeated-text": Example(
        f"why: {_LONG}",
        "why: People prepare better for what they asked for.",
        given=("challenge", "", f"why: {_LONG}"),
    ),
    "near-twin": Example(
        f"why: {_LONG.replace('hopes', 'wants')}",
        "why: People prepare better for what they asked for.",
        given=("challenge", "", f"why: {_LONG}"),
    ),
    "leftover": Example("why: It matters because TODO.", "why: It matters because people remember it."),
    "summary-sentence": Example(
        "summary: How to show your interest in what the other side does",
        "summary: Show your interest in what the other side does.",
    ),
    "long-sentence": Example(
        "why: You meet once, and you have an hour, and both of you want to learn something, and both of you are busy,"
        " so each question that you do not ask is gone for good, and so is the answer.",
        "why: You meet once, for an hour, and both of you are busy. A question that you do not ask is gone for good.",
    ),
    "unnamed-source": Example(
        "editorial: The steps are from the guide.", "editorial: The steps are from the States for the Future guide."
    ),
    "should-be": Example("why: Notes should be sent to all.", "why: Send the notes to all."),
    "starter-text": _files("why: Say why it matters.", "why: People remember who asked them something."),
    "step-opens": Example(
        "then: {do: Keep their trust., open: tip:show-interest, gives: What trust rests on.}",
        "then: {do: Ask what they need., open: prompt:favorite-sunset, gives: The question to ask.}",
        kind="situation",
    ),
    "worksheet-example": Example(
        "example: [Caseload, Roster, People to look after, Quite near]",
        "example: [Caseload, Roster, People to look after, Near]",
        kind="worksheet",
    ),
    "worksheet-rows": Example("rows: []\nblank_rows: 0", "rows: []\nblank_rows: 3", kind="worksheet"),
    "column-choices": Example(
        "columns:\n  - {id: what, title: What, help: What it is}\n"
        "  - {id: openness, title: How open, help: Choose one, type: choice}\nexample: []",
        "columns:\n  - {id: what, title: What, help: What it is}\n"
        "  - {id: openness, title: How open, help: Choose one, type: choice, choices: [Freely, Not]}\nexample: []",
        kind="worksheet",
    ),
    "column-names": Example(
        "worded: The person over there",
        "worded: The person at {organization}",
        kind="worksheet",
        shown_only=True,
    ),
    "explains-columns": Example(
        "explains: {own: ours, other: theirs, meaning: meening, closeness: closeness}",
        "explains: {own: ours, other: theirs, meaning: meaning, closeness: closeness}",
        kind="worksheet",
    ),
    "reached-once": _files(
        "An entry that one other entry has in its related list, and no other names",
        "The same entry, also in the related list of one more",
    ),
    "ways-in": Example(
        "ways_in:\n  - {to: agenda:shop-talk, what_for: The session}",
        "ways_in:\n  - {to: agenda:shop-talk, what_for: To meet once.}\n"
        "  - {to: checklist:step-1-goals, what_for: To prepare.}",
        kind="term",
    ),
}
