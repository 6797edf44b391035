"""What clauses say, where their places cannot be compared."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausenlp.evaluate.counts import Counts, add


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
        return add(self, other)


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
