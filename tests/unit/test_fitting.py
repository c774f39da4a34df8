"""Fitting an agenda to a length: the promises, over random agendas, and vectors that the browser shares."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.fitting import Fit, fit_agenda, share_steps

STEP_VECTORS = json.loads((Path(__file__).parent / "step-vectors.json").read_text(encoding="utf-8"))
VECTORS = json.loads((Path(__file__).parent / "fitting-vectors.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Minutes:
    least: int
    ideal: int
    most: int


@dataclass(frozen=True)
class Block:
    minutes: Minutes
    priority: Literal["must", "should", "could"] = "must"
    only_from: int | None = None


def block(text: str) -> Block:
    """A block from a short form: `5/10/20 could 90` is least/ideal/most, priority, only_from."""
    minutes, *rest = text.split()
    priority: Any = rest[0] if rest else "must"
    return Block(Minutes(*map(int, minutes.split("/"))), priority, int(rest[1]) if len(rest) > 1 else None)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    step = draw(st.sampled_from([1, 5]))
    least, ideal, most = (step * value for value in sorted(draw(st.lists(st.integers(0, 12), min_size=3, max_size=3))))
    only_from = draw(st.none() | st.integers(0, 120))
    return Block(Minutes(least, ideal, most), draw(st.sampled_from(["must", "should", "could"])), only_from)


agendas = st.lists(blocks(), min_size=1, max_size=7)
targets = st.integers(0, 150)


def considered(agenda: list[Block], target: int) -> list[int]:
    """What a session can have: of blocks that stay, those for longer sessions go while they are too long together."""
    options = [i for i, b in enumerate(agenda) if b.only_from is None or b.only_from <= target]
    while True:
        musts = [i for i in options if agenda[i].priority == "must"]
        longer = [(from_, i) for i in musts if (from_ := agenda[i].only_from) is not None]
        if not longer or sum(agenda[i].minutes.least for i in musts) <= target:
            return options
        options.remove(max(longer)[1])


def choices(agenda: list[Block], target: int) -> list[tuple[int, ...]]:
    """Every allowed choice of blocks."""
    options = considered(agenda, target)
    musts = {i for i in options if agenda[i].priority == "must"}
    subsets = itertools.chain.from_iterable(itertools.combinations(options, n) for n in range(len(options) + 1))
    return [subset for subset in subsets if musts <= set(subset)]


def bounds(agenda: list[Block], kept: tuple[int, ...]) -> tuple[int, int]:
    return sum(agenda[i].minutes.least for i in kept), sum(agenda[i].minutes.most for i in kept)


def kept_of(fit: Fit) -> tuple[int, ...]:
    return tuple(i for i, minutes in enumerate(fit.minutes) if minutes is not None)


@given(agendas, targets)
def test_fit_keeps_every_bound(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)
    for b, minutes in zip(agenda, fit.minutes, strict=True):
        assert minutes is None or b.minutes.least <= minutes <= b.minutes.most


@given(agendas, targets)
def test_fit_is_exact_whenever_any_choice_is(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)
    total = sum(minutes or 0 for minutes in fit.minutes)
    assert fit.off_by == total - target
    reachable = any(low <= target <= high for low, high in (bounds(agenda, kept) for kept in choices(agenda, target)))
    assert fit.exact == reachable


@given(agendas, targets)
def test_fit_that_cannot_be_exact_is_as_close_as_any_choice(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)
    closest = min(
        max(low - target, target - high, 0) for low, high in (bounds(agenda, k) for k in choices(agenda, target))
    )
    assert abs(fit.off_by) == closest


@given(agendas, targets)
def test_fit_leaves_out_as_little_as_possible(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)

    def loss(kept: tuple[int, ...]) -> tuple[int, int, int]:
        lost = [agenda[i] for i in considered(agenda, target) if i not in kept]
        by = [b.priority for b in lost]
        return by.count("should"), by.count("could"), sum(b.minutes.ideal for b in lost)

    def miss(kept: tuple[int, ...]) -> int:
        low, high = bounds(agenda, kept)
        return max(low - target, target - high, 0)

    best = min((miss(kept), loss(kept)) for kept in choices(agenda, target))
    assert (abs(fit.off_by), loss(kept_of(fit))) == best


@given(agendas, targets)
def test_fit_keeps_musts_and_heeds_only_from(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)
    options = considered(agenda, target)
    assert set(kept_of(fit)) <= set(options)
    assert all(fit.minutes[i] is not None for i in options if agenda[i].priority == "must")
    assert fit.left_out == tuple(i for i in range(len(agenda)) if fit.minutes[i] is None)


@given(agendas, targets, targets)
def test_the_least_that_blocks_take_is_the_same_whatever_was_asked(
    agenda: list[Block], target: int, other: int
) -> None:
    plain = sum(b.minutes.least for b in agenda if b.priority == "must" and b.only_from is None)
    for length in (target, other):
        fit = fit_agenda(agenda, length)
        if plain > length:
            assert fit.off_by == plain - length
        elif fit.off_by > 0:
            # Nothing is too long: only no choice is exact, and this one is the nearest.
            assert any(
                minutes is not None and b.priority != "must" for b, minutes in zip(agenda, fit.minutes, strict=True)
            )


@given(agendas, targets)
def test_fit_moves_all_blocks_the_same_way(agenda: list[Block], target: int) -> None:
    fit = fit_agenda(agenda, target)
    moves = [minutes - b.minutes.ideal for b, minutes in zip(agenda, fit.minutes, strict=True) if minutes is not None]
    assert all(move >= 0 for move in moves) or all(move <= 0 for move in moves)


@given(st.lists(st.integers(1, 8), min_size=1, max_size=6), st.integers(-10, 10))
def test_fit_stays_on_five_minutes_where_bounds_do(fives: list[int], steps: int) -> None:
    agenda = [Block(Minutes(0, 5 * five, 10 * five)) for five in fives]
    target = 5 * max(0, sum(fives) + steps)
    fit = fit_agenda(agenda, target)
    assert all(minutes is not None and minutes % 5 == 0 for minutes in fit.minutes)


def test_fit_of_no_blocks_is_empty() -> None:
    assert fit_agenda([], 0) == Fit(0, (), (), 0)
    assert fit_agenda([], 60).off_by == -60


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_fit_gives_the_shared_vectors(vector: dict[str, Any]) -> None:
    fit = fit_agenda([block(text) for text in vector["blocks"]], vector["target"])
    assert (list(fit.minutes), fit.off_by) == (vector["minutes"], vector["off_by"])


shares = st.lists(st.none() | st.integers(0, 60), max_size=12)


@given(shares, st.integers(0, 300))
def test_steps_always_add_up(minutes: list[int | None], length: int) -> None:
    given = share_steps(minutes, length)
    assert [value is None for value in given] == [not value for value in minutes]
    timed = [value for value in given if value is not None]
    assert sum(timed) == (length if timed else 0)
    assert len(timed) > length or all(timed)


@given(shares)
def test_steps_at_their_own_length_stay_as_they_are(minutes: list[int | None]) -> None:
    assert share_steps(minutes, sum(value or 0 for value in minutes)) == [value or None for value in minutes]


@given(shares, st.integers(0, 300))
def test_a_longer_step_never_gets_less_than_a_shorter_one(minutes: list[int | None], length: int) -> None:
    pairs = [(was, now) for was, now in zip(minutes, share_steps(minutes, length), strict=True) if was]
    assert all(a[1] >= b[1] for a in pairs for b in pairs if a[0] > b[0])  # type: ignore[operator]


@pytest.mark.parametrize("vector", STEP_VECTORS, ids=lambda vector: vector["name"])
def test_steps_get_the_shared_vectors(vector: dict[str, Any]) -> None:
    assert share_steps(vector["minutes"], vector["length"]) == vector["shares"]
