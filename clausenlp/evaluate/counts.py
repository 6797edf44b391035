"""Counts, and the scores that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Score = TypeVar("Score", bound="DataclassInstance")
Gold = TypeVar("Gold")
Found = TypeVar("Found")


def f1(hits: int, gold: int, found: int) -> float:
    """F1 score from counts.

    Parameters
    ----------
    hits, gold, found : int
        How many were found and right, are to be found, were found.

    Returns
    -------
    float
        1.0 where there was nothing to find and nothing was found.

    Examples
    --------
    >>> f1(hits=3, gold=4, found=4)
    0.75
    """
    return 2 * hits / (gold + found) if gold + found else 1.0


def add(mine: Score, other: Score) -> Score:
    """Add two scores of the same class, field by field."""
    sums = (getattr(mine, f.name) + getattr(other, f.name) for f in fields(mine))
    return type(mine)(*sums)


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts that scores are made of; they add up over documents.

    Attributes
    ----------
    hits, gold, found : int
        As in `f1`.
    """

    hits: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Counts) -> Counts:
        return add(self, other)

    @property
    def f1(self) -> float:
        """F1 score."""
        return f1(self.hits, self.gold, self.found)

    @property
    def share(self) -> float:
        """How much of the gold was hit; 1.0 where there is none."""
        return self.hits / self.gold if self.gold else 1.0


def pair_best(
    gold: Sequence[Gold],
    found: Sequence[Found],
    distance: Callable[[Gold, Found], int | None],
) -> list[tuple[Gold | None, Found | None]]:
    """Pair what belongs together, one to one, the nearest first.

    Parameters
    ----------
    gold, found : sequence
        What is right, and what was found.
    distance : callable
        How far apart two of them are; None for two that can be no pair.

    Returns
    -------
    list of (gold or None, found or None)
        All gold in order, then what was found too much; one without a partner stands beside None.

    Examples
    --------
    >>> pair_best([1, 5], [6, 9], lambda a, b: abs(a - b) if abs(a - b) < 3 else None)
    [(1, None), (5, 6), (None, 9)]
    """
    distances = [
        (apart, i, j)
        for i, right in enumerate(gold)
        for j, ours in enumerate(found)
        if (apart := distance(right, ours)) is not None
    ]
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(distances):
        if i not in partners and j not in taken:
            partners[i] = j
            taken.add(j)
    pairs = [(g, found[partners[i]] if i in partners else None) for i, g in enumerate(gold)]
    return [*pairs, *((None, f) for j, f in enumerate(found) if j not in taken)]
