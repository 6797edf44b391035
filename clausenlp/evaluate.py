"""Pure scores: what was found against what is right. Nothing here reads a file or prints.

Places are counted in letters (``str.isalpha``) from the beginning of the text, so that digits,
blanks and signs, which layouts add and drop, do not matter.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, cast

TOLERANCE = 3
"""Letters by which a place may miss the right one."""

CLAUSE_TYPES = ("preambular", "operative")


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


def _add(mine: Any, other: Any) -> Any:
    """Add two of the same dataclass, field by field."""
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
        return cast(Counts, _add(self, other))

    @property
    def f1(self) -> float:
        """F1 score."""
        return f1(self.hits, self.gold, self.found)

    @property
    def share(self) -> float:
        """How much of the gold was hit; 1.0 where there is none."""
        return self.hits / self.gold if self.gold else 1.0


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
        return cast(StructureScore, _add(self, other))


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
        return cast(TypeScore, _add(self, other))

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


@dataclass(frozen=True, slots=True)
class Wording:
    """What a clause or an item says.

    Attributes
    ----------
    type, number, text : str
        ``preambular``, ``operative`` or ``item``; its number, if any; its words without it.
    """

    type: str
    number: str | None
    text: str

    @property
    def key(self) -> tuple[str, str]:
        """Type and letters: what makes two of them the same."""
        composed = unicodedata.normalize("NFC", self.text)
        return self.type, "".join(filter(str.isalpha, composed))


@dataclass(frozen=True, slots=True)
class WordingScore:
    """How well the words of clauses and items came out.

    Attributes
    ----------
    clauses, numbers : Counts
        Clauses and items with the right type and letters; of these, with the right number.
    """

    clauses: Counts = Counts()
    numbers: Counts = Counts()

    def __add__(self, other: WordingScore) -> WordingScore:
        return cast(WordingScore, _add(self, other))


def pair_wordings(
    gold: Iterable[Wording], found: Iterable[Wording]
) -> list[tuple[Wording | None, Wording | None]]:
    """Pair clauses of the same type and letters; what has no partner stands beside None."""
    waiting: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    for wording in found:
        waiting[wording.key].append(wording)
    pairs = [(g, waiting[g.key].pop(0) if waiting[g.key] else None) for g in gold]
    return [*pairs, *((None, f) for rest in waiting.values() for f in rest)]


def score_wordings(gold: Sequence[Wording], found: Sequence[Wording]) -> WordingScore:
    """Score the words and numbers of one text's clauses and items, right and found."""
    met = [(g, f) for g, f in pair_wordings(gold, found) if g and f]
    numbers = sum(g.number == f.number for g, f in met)
    words = Counts(len(met), len(gold), len(found))
    return WordingScore(words, Counts(numbers, len(met), len(met)))
