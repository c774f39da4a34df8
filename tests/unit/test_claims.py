"""What the content claims: whose a level is, which words grade a claim, and numbers that have to agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest

from macros.book.playbook import Playbook
from macros.kinds.story import Story
from macros.kinds.tip import Tip
from macros.kinds.vocabulary import WORDS, Evidence, Grade
from macros.kinds.worksheet import Worksheet
from tests.project import read_guide
from tests.unit.sample import ROOT

DATA = ROOT / "data"


@pytest.fixture(scope="module")
def guide() -> Playbook:
    return read_guide()[0]


def test_levels_that_no_source_gives_are_marked_as_ours(guide: Playbook) -> None:
    unmarked = []
    for entry in guide.of("story"):
        story = entry.entity
        assert isinstance(story, Story)
        named = " ".join(citation.section or "" for citation in story.sources).lower()
        given = all(level in named for level in story.levels)
        words = {*story.levels, "level", "levels"}
        if not given and not words & set(re.findall(r"[a-z]+", (story.editorial or "").lower())):
            unmarked.append(entry.ref)
    assert unmarked == []


def test_what_two_leaders_may_have_done_is_not_told_as_done(guide: Playbook) -> None:
    """The article on Texas and Arizona says that leads took part, and not who met whom or showed what."""
    for entry in guide.entries.values():
        for related in entry.entity.related:
            if related.to == "story:texas-2036-and-cfa":
                assert not re.search(r"\b(showed|shown|traded|swapped)\b", related.reason), entry.ref


def test_a_worksheet_for_a_tool_that_nobody_read_does_not_pass_for_it(guide: Playbook) -> None:
    unread = {
        entry.ref: sheet.original
        for entry in guide.of("worksheet")
        if isinstance(sheet := entry.entity, Worksheet) and sheet.original and not sheet.original.read
    }
    assert set(unread) == {"worksheet:give-value-first", "worksheet:your-brand", "worksheet:learn-the-language"}
    for entry in guide.entries.values():
        sections = {citation.section for citation in entry.entity.sources if citation.source == "leading-by-convening"}
        assert not sections & {original.name for original in unread.values()}, f"{entry.ref} cites what nobody read"
    for ref, original in unread.items():
        sheet = guide.entries[ref].entity
        assert isinstance(sheet, Worksheet)
        names = {name.lower() for name in (sheet.title, *sheet.also_called)}
        assert original.name.lower() not in names, ref
        assert original.name in str(sheet.editorial), ref
        assert re.search(r"could not read", str(sheet.editorial)), ref


def test_the_four_words_of_the_about_page_are_all_that_grade_a_claim() -> None:
    about = (ROOT / "docs" / "about.md").read_text("utf-8")
    section = about.partition("{: #grades }")[2].partition("\n## ")[0]
    explained = re.findall(r"^- \*\*(.+?)\*\*:", section, re.MULTILINE)
    assert len(explained) == 4
    assert [WORDS["grade"][word] for word in (*get_args(Grade), "ours")] == explained
    assert [WORDS["evidence"][word] for word in get_args(Evidence)] == explained
    assert {*WORDS["grade"].values(), *WORDS["evidence"].values()} == set(explained)


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    return tuple(_sentences())


def _sentences() -> Iterator[tuple[str, str]]:
    """Each sentence that a reader sees, with its file; not what people ask, and no name of theirs for a thing."""
    files = [
        *sorted(DATA.glob("[a-z]*/*.yaml")),
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "widgets").rglob("words.ts")),
    ]
    for path in files:
        text = path.read_text("utf-8")
        if path.suffix == ".yaml":
            text = re.sub(r"^(asked_as|also_called):.*?(?=^[a-z])", "", text, flags=re.MULTILINE | re.DOTALL)
            # An item of a list, and a field, are sentences of their own.
            text = re.sub(r"\n +(?:- )?[a-z_]+: |\n *- (?:>-)?|\n[a-z_]+: (?:>-)?", " ¶ ", text)
        flat = " ".join(text.split())
        for sentence in re.split(r"(?<=[.?!:;”]) |¶", flat):
            if sentence.strip():
                yield path.relative_to(ROOT).as_posix(), sentence.strip()


NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|ten|\d+)"

# What is settled: the entry where it stands, whom the sentences are about, what in them is the number, and what it is.
SETTLED = [
    ("questions in 60 minutes", "tips/choose-the-length", r"", rf"({NUMBER}(?: or {NUMBER})?) (?:guiding questions )?(?:fit )?(?:for|in|into) (?:an hour|60 minutes)", {"two or three"}),
    ("questions in 90 minutes", "tips/choose-the-length", r"", rf"({NUMBER} or {NUMBER}) (?:for|in|into) 90\b", {"three or four"}),
    ("questions in 120 minutes", "tips/choose-the-length", r"", rf"({NUMBER} or {NUMBER}) (?:for|in|into) 120\b", {"five or six"}),
    ("follow-up questions ready for a guiding one", "checklists/facilitator", r"in case the talk stalls", rf"({NUMBER}) (?:further|follow-up) questions", {"two"}),
    ("when the notes go out", "roles/note-taker", r"\b(?:send|sends|go|goes)\b.*\b(?:the notes|minutes of|photos)\b|\b[Mm]inutes of one page go", rf"(the next day|the next workday|within {NUMBER} days?|the same day)", {"the next workday"}),
    ("when what was promised goes out", "roles/follow-up-owner", r"\b(?:resources|promised|takeaways|contacts|thanks|templates|files are)\b", rf"within ({NUMBER}) days", {"three"}),
    ("when the agenda goes out", "stages/agenda", r"\b(?:[Ss]end|[Gg]ive everyone|sending) (?:out )?the agenda\b(?! and papers)", rf"({NUMBER} (?:working )?(?:days?|weeks?)) (?:ahead|before)", {"a week"}),
    ("minutes for three questions of feedback", "tips/ask-for-feedback", r"\b[Tt]hree questions take\b", rf"[Tt]hree questions take ({NUMBER}) minutes", {"three"}),
    ("minutes for eight questions of feedback", "tips/ask-for-feedback", r"\b[Ee]ight\b", rf"[Ee]ight [a-z ]*take (?:about )?({NUMBER})\b", {"five"}),
    ("minutes for a talk at the pulse check", "tips/pulse-check-midway", r"\b(?:[Ss]eparate|each side|each organization|without the other)\b", r"(\w+ to 45) minutes", {"30 to 45", "thirty to 45"}),
    ("minutes to talk for each person", "hints/minutes-per-person", r"minutes (?:each|for each)", rf"(?:[Bb]elow|less than|fewer than|under) ({NUMBER}) (?:minutes )?each", {"three"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("home", "about", "number", "settled"), [one[1:] for one in SETTLED], ids=[one[0] for one in SETTLED]
)
def test_a_number_is_the_same_wherever_it_is_given(home: str, about: str, number: str, settled: set[str]) -> None:
    found = [
        (path, match[1].lower(), sentence)
        for path, sentence in sentences()
        if re.search(about, sentence, re.IGNORECASE)
        for match in re.finditer(number, sentence, re.IGNORECASE)
    ]
    assert f"data/{home}.yaml" in {path for path, _, _ in found}, "the entry where it is settled does not give it"
    assert [one for one in found if one[1] not in settled] == []


def test_the_questions_that_fit_follow_from_the_minutes(guide: Playbook) -> None:
    """10 to 15 minutes a question, in what each length leaves for questions, rounded to whole questions."""
    tip = guide.get("tip:choose-the-length")
    assert tip
    assert isinstance(tip.entity, Tip)
    splits = {
        int(length): [(int(minutes), what) for minutes, what in re.findall(r"(\d+) ([a-z]+)", parts)]
        for length, parts in re.findall(r"- (\d+) minutes: (.+)", str(tip.entity.why))
    }
    assert {length: sum(minutes for minutes, _ in parts) for length, parts in splits.items()} == {
        60: 60,
        90: 90,
        120: 120,
    }
    room = {length: sum(minutes for minutes, what in parts if what == "questions") for length, parts in splits.items()}
    said = {60: (2, 3), 90: (3, 4), 120: (5, 6)}
    for length, (least, most) in said.items():
        assert most * 10 <= room[length], length
        assert (least - 1) * 15 < room[length], length


GRAVE = ("challenge:discrimination", "tip:step-in-after-a-harmful-remark", "tip:learn-each-others-cultures", "checklist:tension-in-the-room")  # fmt: skip


def is_light(guide: Playbook, ref: str) -> bool:
    """Whether it is a warm-up, a meal or a party."""
    entry = guide.get(ref)
    assert entry
    return (
        getattr(entry.entity, "block", "") == "icebreaker"
        or getattr(entry.entity, "use", "") == "icebreaker"
        or any(word in ref for word in ("celebrat", "shared-meal", "icebreaker"))
    )


@pytest.mark.parametrize("ref", GRAVE)
def test_nothing_light_stands_behind_what_hurts(guide: Playbook, ref: str) -> None:
    entry = guide.get(ref)
    assert entry
    shown = {related.to for related in entry.entity.related} | {other.ref for other, _ in guide.backlinks(ref)}
    assert {other for other in shown if is_light(guide, other)} == set()
    assert is_light(guide, "activity:sunset-round")
    assert is_light(guide, "prompt:quintessential-dish")


@pytest.mark.parametrize(
    "ref", ["worksheet:ground-rules", "tip:set-ground-rules", "role:facilitator", "checklist:tension-in-the-room", "stage:kickoff", "checklist:kickoff-meeting", "assessment:readiness-check"]
)  # fmt: skip
def test_help_against_discrimination_is_one_link_away(guide: Playbook, ref: str) -> None:
    entry = guide.get(ref)
    assert entry
    assert {related.to for related in entry.entity.related} & {
        "challenge:discrimination",
        "tip:step-in-after-a-harmful-remark",
    }
