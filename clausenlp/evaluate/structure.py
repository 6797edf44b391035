"""Where clauses begin and end.

Places are counted in letters (``str.isalpha``) from the beginning of the text, so that digits,
blanks and signs, which layouts add and drop, do not matter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausenlp.evaluate.counts import Counts, add

TOLERANCE = 3
"""Letters by which a place may miss the right one."""

CLAUSE_TYPES = ("preambular", "operative")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause or an item stands.

    Attributes
    ----------
    type : str
        ``preambular``, ``operative`` or ``item``.
    start, end : int
        Letters before it, and before its end (with items, before the end of its opening words).
    """

    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StructureScore:
    """How well the clauses of texts were found.

    Attributes
    ----------
    starts, whole, types : Counts
        Clauses that begin at the right place; of these, that also end there; have the right type.
    items, whole_items : Counts
        As ``starts`` and ``whole``, of items.
    """

    starts: Counts = Counts()
    whole: Counts = Counts()
    types: Counts = Counts()
    items: Counts = Counts()
    whole_items: Counts = Counts()

    def __add__(self, other: StructureScore) -> StructureScore:
        return add(self, other)


Pair = tuple[Place | None, Place | None]


def place_in_letters(text: str, spans: Iterable[tuple[str, int, int]]) -> list[Place]:
    """Count places in letters.

    Parameters
    ----------
    text : str
        What the offsets are into.
    spans : iterable of (str, int, int)
        Type, start and end in characters.

    Returns
    -------
    list of Place
        In the order given.

    Examples
    --------
    >>> place_in_letters("1. Prie ; 2. Note.", [("operative", 0, 9), ("operative", 10, 18)])
    [Place(type='operative', start=0, end=4), Place(type='operative', start=4, end=8)]
    """
    letters = [at for at, character in enumerate(text) if character.isalpha()]
    return [Place(kind, bisect_left(letters, a), bisect_left(letters, b)) for kind, a, b in spans]


def pair_places(gold: Iterable[Place], found: Iterable[Place]) -> list[Pair]:
    """Pair places that begin within `TOLERANCE`; one without a partner stands beside None."""
    right, ours = (sorted(places, key=lambda p: (p.start, p.end)) for places in (gold, found))
    pairs: list[Pair] = []
    i = j = 0
    while i < len(right) and j < len(ours):
        distance = ours[j].start - right[i].start
        together = abs(distance) <= TOLERANCE
        take_right, take_ours = together or distance > 0, together or distance < 0
        pairs.append((right[i] if take_right else None, ours[j] if take_ours else None))
        i, j = i + take_right, j + take_ours
    return [*pairs, *((p, None) for p in right[i:]), *((None, p) for p in ours[j:])]


def score_structure(gold: Sequence[Place], found: Sequence[Place]) -> StructureScore:
    """Score the places of one text's clauses and items.

    Parameters
    ----------
    gold, found : sequence of Place
        Right places and those found; types other than clauses and items are left out.

    Returns
    -------
    StructureScore
        Scores of several texts add up.
    """
    starts, whole, types = _score_places(gold, found, CLAUSE_TYPES)
    items, whole_items, _ = _score_places(gold, found, ("item",))
    return StructureScore(starts, whole, types, items, whole_items)


def _score_places(
    gold: Sequence[Place], found: Sequence[Place], types: tuple[str, ...]
) -> tuple[Counts, Counts, Counts]:
    right, ours = ([p for p in places if p.type in types] for places in (gold, found))
    met = [(g, f) for g, f in pair_places(right, ours) if g and f]
    ends = sum(abs(g.end - f.end) <= TOLERANCE for g, f in met)
    same = sum(g.type == f.type for g, f in met)
    return (
        Counts(len(met), len(right), len(ours)),
        Counts(ends, len(right), len(ours)),
        Counts(same, len(met), len(met)),
    )
