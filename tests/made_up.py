"""An assessment and a worksheet that the guide does not have, unlike those that it has: data alone, no line of code."""

from __future__ import annotations

from pathlib import Path

from tests.project import build, copy_project

ASSESSMENT = "assessments/host-each-other/"
WORKSHEET = "worksheets/two-weeks-ahead/"

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
}


def make_site(folder: Path) -> None:
    """Build the guide with both, from a copy of the project beside the folder of the site."""
    project = copy_project(folder.with_name(f"{folder.name}-project"))
    for name, content in FILES.items():
        (project / "data" / name).write_text(content, encoding="utf-8")
    result = build(project, folder)
    assert result.returncode == 0, result.stdout
