"""Types of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausenlp.evaluate.counts import Counts, add
from clausenlp.evaluate.structure import CLAUSE_TYPES


@dataclass(frozen=True, slots=True)
class TypeScore:
    """How well paragraphs were told to be preambular, operative or neither.

    Attributes
    ----------
    preambular, operative, all : Counts
        Paragraphs of that type, and of any.
    """

    preambular: Counts = Counts()
    operative: Counts = Counts()
    all: Counts = Counts()

    def __add__(self, other: TypeScore) -> TypeScore:
        return add(self, other)

    @property
    def macro_f1(self) -> float:
        """Mean of the F1 scores of the two types."""
        return (self.preambular.f1 + self.operative.f1) / 2

    @property
    def accuracy(self) -> float:
        """Share of paragraphs with the right type, none included."""
        return self.all.share


def score_types(gold: Sequence[str | None], found: Sequence[str | None]) -> TypeScore:
    """Score the types of paragraphs.

    Parameters
    ----------
    gold, found : sequence of str or None
        One type for each paragraph; None for a paragraph that is no clause.

    Returns
    -------
    TypeScore
        Scores of several documents add up.
    """
    met = list(zip(gold, found, strict=True))
    preambular, operative = (
        Counts(met.count((kind, kind)), gold.count(kind), found.count(kind))
        for kind in CLAUSE_TYPES
    )
    same = sum(g == f for g, f in met)
    return TypeScore(preambular, operative, Counts(same, len(met), len(met)))
