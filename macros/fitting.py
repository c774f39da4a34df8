"""Fit the blocks of an agenda to a length in minutes.

The rules, in the order in which they apply:

1. A block with `only_from` above the target is not considered.
2. Blocks with priority `must` stay. But where they are too long even at their least, those with `only_from` go,
   those for the longest sessions first and of equals the later one, until they are not. Of the others as few as
   possible are left out: first the fewest `should` blocks, then the fewest `could` blocks, then the fewest ideal
   minutes, then those that come later. Of two choices that are equal in all that, it is the one that keeps the
   first block in which they differ.
3. Every kept block starts at its ideal minutes. What is missing or too much is shared out among the blocks
   in proportion to the room each has (up to its most, or down to its least), by largest remainder, the earlier
   block first when two are equal. Shares are multiples of 5 minutes when the bounds allow it, otherwise of 1.
4. If no choice of blocks can reach the target exactly, the result is the closest one that keeps every bound,
   and `off_by` says by how much it misses.

The steps of an activity share the minutes of its block:

1. A step without minutes takes none. The others share the length in proportion to their minutes, by largest
   remainder, the earlier step first when two are equal, so that the shares always add up to the length.
2. If there is a minute for each of them, none gets less than one.

The browser fits by the same rules in `widgets/agenda/fit.ts` and `widgets/agenda/share-steps.ts`.
`tests/unit/fitting-vectors.json` and `tests/unit/step-vectors.json` hold cases for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

STEP = 5


class _Minutes(Protocol):
    @property
    def least(self) -> int: ...
    @property
    def ideal(self) -> int: ...
    @property
    def most(self) -> int: ...


class FittableBlock(Protocol):
    """What fitting needs to know of a block; `kinds.agenda.Block` has it."""

    @property
    def minutes(self) -> _Minutes:
        """Least, ideal and most minutes."""

    @property
    def priority(self) -> Literal["must", "should", "could"]:
        """How late the block may be left out."""

    @property
    def only_from(self) -> int | None:
        """The shortest session that has the block, in minutes."""


@dataclass(frozen=True)
class Fit:
    """A fitted agenda.

    target: the minutes asked for.
    minutes: minutes for each block, in the blocks' order; None for a block that is left out.
    left_out: positions of the blocks left out, in order.
    off_by: minutes by which the sum misses the target: 0 is exact, above 0 too long, below 0 too short.
    """

    target: int
    minutes: tuple[int | None, ...]
    left_out: tuple[int, ...]
    off_by: int

    @property
    def exact(self) -> bool:
        """Whether the minutes add up to the target."""
        return self.off_by == 0


class _Loss(NamedTuple):
    """What leaving blocks out costs; compared field by field, the smaller the better."""

    shoulds: int
    coulds: int
    ideal_minutes: int
    earliness: int
    places: int
    """The blocks left out as the digits of a binary number, the first block the highest: no two choices are equal."""


_NOTHING_LOST = _Loss(0, 0, 0, 0, 0)


def fit_agenda(blocks: Sequence[FittableBlock], target: int) -> Fit:
    """Choose blocks and minutes so that they add up to `target` minutes where that is possible.

    Args:
        blocks: the agenda's blocks in order; each has least <= ideal <= most minutes.
        target: the length to reach, in minutes, 0 or more.
    """
    considered = _consider(blocks, target)
    kept = _choose(blocks, considered, target)
    shares = _share([blocks[i].minutes for i in kept], target)
    minutes = dict(zip(kept, shares, strict=True))
    return Fit(
        target=target,
        minutes=tuple(minutes.get(i) for i in range(len(blocks))),
        left_out=tuple(i for i in range(len(blocks)) if i not in minutes),
        off_by=sum(shares) - target,
    )


def _consider(blocks: Sequence[FittableBlock], target: int) -> list[int]:
    """The positions of the blocks that a session of that length can have, by rules 1 and 2."""
    considered = [i for i, block in enumerate(blocks) if block.only_from is None or block.only_from <= target]
    musts = [i for i in considered if blocks[i].priority == "must"]
    least = sum(blocks[i].minutes.least for i in musts)
    for i in sorted(musts, key=lambda i: (-(blocks[i].only_from or 0), -i)):
        if least <= target or blocks[i].only_from is None:
            break
        considered.remove(i)
        least -= blocks[i].minutes.least
    return considered


def _choose(blocks: Sequence[FittableBlock], considered: list[int], target: int) -> list[int]:
    """The positions of the blocks to keep, by rules 2 and 4."""
    # Each state is (least minutes so far, most minutes so far, capped at the target): what lies beyond the
    # target makes no difference, so the number of states stays small whatever the number of blocks.
    states: dict[tuple[int, int], tuple[_Loss, tuple[int, ...]]] = {(0, 0): (_NOTHING_LOST, ())}
    for i in considered:
        block = blocks[i]
        following: dict[tuple[int, int], tuple[_Loss, tuple[int, ...]]] = {}
        for (least, most), (loss, kept) in states.items():
            options = [((least + block.minutes.least, min(most + block.minutes.most, target)), loss, (*kept, i))]
            if block.priority != "must":
                dropped = _Loss(
                    loss.shoulds + (block.priority == "should"),
                    loss.coulds + (block.priority == "could"),
                    loss.ideal_minutes + block.minutes.ideal,
                    loss.earliness + len(blocks) - i,
                    loss.places + (1 << (len(blocks) - i)),
                )
                options.append(((least, most), dropped, kept))
            for key, new_loss, new_kept in options:
                if key not in following or new_loss < following[key][0]:
                    following[key] = (new_loss, new_kept)
        states = following

    def miss(bounds: tuple[int, int]) -> int:
        least, most = bounds
        return max(least - target, target - most, 0)

    best = min(states, key=lambda bounds: (miss(bounds), states[bounds][0]))
    return list(states[best][1])


def _share(minutes: Sequence[_Minutes], target: int) -> list[int]:
    """Minutes for each kept block, by rule 3: from the ideal toward the bound, in proportion to the room."""
    shares = [m.ideal for m in minutes]
    missing = target - sum(shares)
    room = [m.most - m.ideal if missing > 0 else m.ideal - m.least for m in minutes]
    step = STEP if all(value % STEP == 0 for value in (missing, *room)) else 1
    units = [value // step for value in room]
    wanted = min(abs(missing) // step, sum(units))
    if not wanted:
        return shares
    # Exact integer arithmetic: the same result in Python and in the browser.
    given = [wanted * value // sum(units) for value in units]
    remainders = [wanted * value % sum(units) for value in units]
    for i in sorted(range(len(units)), key=lambda i: (-remainders[i], i))[: wanted - sum(given)]:
        given[i] += 1
    sign = step if missing > 0 else -step
    return [share + sign * value for share, value in zip(shares, given, strict=True)]


def share_steps(minutes: Sequence[int | None], length: int) -> list[int | None]:
    """The minutes of each step of an activity when it gets a length; None for a step that takes none.

    Args:
        minutes: the minutes of each step at the ideal length, None or 0 for one that takes none.
        length: the minutes that the block has, 0 or more.
    """
    timed = [i for i, value in enumerate(minutes) if value]
    weights = [minutes[i] or 0 for i in timed]
    # Those whose part is below one minute get it first; what they get is missing to the others, so look again.
    one = {i for i in range(len(timed)) if len(timed) <= length and weights[i] * length < sum(weights)}
    while True:
        rest = [i for i in range(len(timed)) if i not in one]
        left, total = length - len(one), sum(weights[i] for i in rest)
        few = {i for i in rest if len(timed) <= length and weights[i] * left < total}
        if not few:
            break
        one |= few
    given = {i: weights[i] * left // total for i in rest} | dict.fromkeys(one, 1)
    by_remainder = sorted(rest, key=lambda i: (-(weights[i] * left % total), i))
    for i in by_remainder[: length - sum(given.values())]:
        given[i] += 1
    shares: list[int | None] = [None] * len(minutes)
    for i, place in enumerate(timed):
        shares[place] = given[i]
    return shares
