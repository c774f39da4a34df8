"""An assessment, a worksheet and a plan that the playbook does not have, unlike its own: data alone, no line of code."""

from __future__ import annotations

from pathlib import Path

from tests.bench.projects import make_ours
from tests.project import build, build_alone, copy_project

ASSESSMENT = "assessments/host-each-other/"
WORKSHEET = "worksheets/two-weeks-ahead/"
PLAN = "plans/a-visit-each-season/"

FILES = {
    # Scores from 0, a scale and a choice in one measure, means and a lowest in one result, free words, two parts.
    "assessments/host-each-other.yaml": """\
title: Can you host each other?
summary: >-
  Five questions about rooms and hours, which a host and a guest answer apart before they plan a first visit.
asked_as:
  - Who of us two ought to host the visit?
levels: [networking]
stages: [logistics]
themes: [logistics]
use_when:
  - Two teams want to meet, and neither knows the other's rooms.
avoid_when:
  - You meet by video only.
minutes: 5
who: One person of each team answers, apart from the other.
gap: 1
sides:
  - {id: inviting, title: The inviting team}
  - {id: visiting, title: The visiting team}
scale:
  - {score: 0, label: Not yet}
  - {score: 1, label: Partly}
  - {score: 2, label: Mostly}
  - {score: 3, label: Wholly}
sections:
  - id: rooms
    title: Rooms
    questions:
      - id: seats
        text: The inviting team has seats for all.
        about_side: inviting
        worded: {own: We have seats for all., other: They have seats for all.}
        type: scale
        talk: How many seats does each of you count?
      - id: way
        text: The visiting team gets there without a car.
        about_side: visiting
        worded: {own: We get there without a car., other: They get here without a car.}
        type: scale
  - id: hours
    title: Hours
    questions:
      - id: length
        text: How long can a visit last?
        type: choice
        answers:
          - {score: 0, label: An hour}
          - {score: 1, label: A morning}
          - {score: 3, label: A day}
        if_low:
          - {to: "tip:take-it-slow", reason: It says what fits into one hour.}
      - id: lunch
        text: There is time to eat together.
        type: scale
  - id: words
    title: In your words
    questions:
      - {id: wish, text: What do you want to see?, type: text}
scoring: Take the lowest number of the rooms and the mean of the hours. The smaller one is the result.
rule:
  result: smallest
  measures:
    - {id: rooms, title: Room to meet, takes: lowest, sections: [rooms]}
    - {id: hours, title: Hours to meet, takes: mean, sections: [hours]}
outcomes:
  - {least: 0, most: 0.9, title: Meet halfway, meaning: Look for a library between you., next: ["agenda:shop-talk"]}
  - {least: 1, most: 1.9, title: Come for coffee, meaning: Plan two hours and no meal.}
  - {least: 2, most: 3, title: Stay for the day, meaning: Plan a day with a meal.}
discuss:
  - Whose rooms do you see first?
editorial: Made up for a test.
related:
  - {to: "agenda:shop-talk", how: before, reason: It is what you do there.}
added: 2026-11-22
reviewed: 2026-11-22
""",
    # Rows that belong to one organization each, and a column of every type.
    "worksheets/two-weeks-ahead.yaml": """\
title: Two weeks ahead
summary: >-
  A table of what each team brings to a visit, until when and by whom, so that both see what is still open.
asked_as:
  - Who brings what to the visit?
levels: [networking]
stages: [logistics]
themes: [logistics]
use_when:
  - A visit is two weeks away.
avoid_when:
  - The visit is tomorrow. Phone each other.
minutes: {least: 5, ideal: 10, most: 20}
people: {least: 2, most: 6}
steps:
  - Write a row for each thing.
  - Read the rows of the other team.
columns:
  - {id: thing, title: What, help: One thing that somebody brings}
  - {id: state, title: How far, help: Choose one, type: choice, choices: [Open, Asked for, Packed]}
  - {id: until, title: Until, help: The last day, type: date}
  - {id: carrier, title: Who carries it, help: A person, type: person}
  - {id: lender, title: Whose it is, help: An organization, type: organization}
blank_rows: 4
rows_for_each: true
agreement:
  sentence: We bring what stands here, or say so three days before.
example: [A long table, Packed, 2026-11-20, Ana, City Library]
afterwards:
  - Send it to both teams.
editorial: Made up for a test.
related:
  - {to: "agenda:shop-talk", how: before, reason: It is what you do there.}
added: 2026-11-22
reviewed: 2026-11-22
""",
    # Two series, one in the last week; a milestone by its week alone, one by what it waits for alone, months without any.
    "plans/a-visit-each-season.yaml": """\
title: A visit each season
summary: >-
  Four visits in a year, two in each town, with a short talk before each one and nothing in the months between.
asked_as:
  - What if we can meet only when a season begins?
levels: [networking]
stages: [logistics]
themes: [logistics]
use_when:
  - Both teams travel gladly and dislike calls.
avoid_when:
  - One team has no money for trains.
months: 10
hours: 15
series:
  - {id: visits, title: Visit, week: last, minutes: 180}
  - {id: talks, title: Talk ahead, week: first, minutes: 30}
milestones:
  - id: map
    title: Find a train
    month: 0
    week: third
    stage: logistics
    what: Somebody looks up how long the way takes.
    result: A train that all can take.
    lead: convener
  - id: talk
    title: First talk
    month: 1
    series: talks
    stage: logistics
    objective: Each team can say what it wants to see.
    what: Both teams name three rooms that they want to see.
    result: A list of six rooms.
    lead: facilitator
    agenda: first-conversation
  - id: spring
    title: Visit in spring
    month: 1
    series: visits
    after: {milestone: talk, days: 10}
    stage: logistics
    objective: Each guest has found one thing to try.
    what: The hosts show their rooms.
    result: A thing to try for each guest.
    minutes: 240
    lead: facilitator
    message: reminder
  - id: thanks
    title: Write a card
    month: 2
    after: {milestone: spring, days: 3}
    stage: follow-up
    what: The guests write a card.
    result: A card on the wall of the hosts.
    lead: follow-up-owner
  - id: autumn
    title: Visit in autumn
    month: 7
    series: visits
    stage: logistics
    objective: Each host knows what its guests tried.
    what: The guests of spring are the hosts.
    result: A date for next year.
    lead: facilitator
    checklist: monthly-call
    assessment: readiness-check
    worksheet: role-alike-map
adapt:
  - If it snows, go a month later.
editorial: Made up for a test.
related:
  - {to: "agenda:shop-talk", how: before, reason: It is what you do there.}
added: 2026-11-22
reviewed: 2026-11-22
""",
}


def make_large(folder: Path) -> None:
    """Build a playbook of 1,700 made-up entries, so that a library and the list from A to Z have several pages."""
    project = make_ours(folder.with_name(f"{folder.name}-project"), 1_700)
    search = project / "docs/search.md"
    search.write_text(f"{search.read_text('utf-8')}\n{{{{ list_everything() }}}}\n", "utf-8")
    result = build_alone(project, folder)
    assert result.returncode == 0, result.stdout


def make_site(folder: Path) -> None:
    """Build the playbook with them, from a copy of the project beside the folder of the site."""
    project = copy_project(folder.with_name(f"{folder.name}-project"))
    for name, content in FILES.items():
        (project / "data" / name).write_text(content, encoding="utf-8")
    result = build(project, folder)
    assert result.returncode == 0, result.stdout
