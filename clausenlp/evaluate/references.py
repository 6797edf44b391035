"""References to resolutions and documents, by their symbols."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausenlp.evaluate.counts import Counts, add, pair_best
from clausenlp.passages import Reference

Mention = tuple[Reference | None, Reference | None]


@dataclass(frozen=True, slots=True)
class ReferenceScore:
    """How well references were found.

    Attributes
    ----------
    symbols : Counts
        References with the right symbol: each as often as a paragraph has it, wherever in it.
    offsets, dates : Counts
        Of these, those with exactly the right offsets; with the right date, or rightly none.
    """

    symbols: Counts = Counts()
    offsets: Counts = Counts()
    dates: Counts = Counts()

    def __add__(self, other: ReferenceScore) -> ReferenceScore:
        return add(self, other)


def pair_references(gold: Sequence[Reference], found: Sequence[Reference]) -> list[Mention]:
    """Pair references of the same symbol, one to one, the nearest first."""
    return pair_best(gold, found, _distance)


def _distance(one: Reference, other: Reference) -> int | None:
    apart = abs(one.start - other.start) + abs(one.end - other.end)
    return apart if one.symbol == other.symbol else None


def score_references(gold: Sequence[Reference], found: Sequence[Reference]) -> ReferenceScore:
    """Score the references of one paragraph.

    Parameters
    ----------
    gold, found : sequence of Reference
        What is right and what was found, with offsets into the same text.

    Returns
    -------
    ReferenceScore
        Scores of several paragraphs add up.
    """
    met = [(g, f) for g, f in pair_references(gold, found) if g and f]
    exact = sum((g.start, g.end) == (f.start, f.end) for g, f in met)
    dated = sum(g.date == f.date for g, f in met)
    return ReferenceScore(
        Counts(len(met), len(gold), len(found)),
        Counts(exact, len(met), len(met)),
        Counts(dated, len(met), len(met)),
    )
