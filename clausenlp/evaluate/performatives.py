"""Performatives, and who is asked to do what.

Gold and found are those of one clause, in order, with offsets into the same text. A performative
is found where one is that shares a letter with it: no two verbs of a clause share any, whatever
each side counts as part of them. What hangs on performatives (form, force, addressee …) is
compared between such pairs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausenlp.evaluate.counts import Counts, add, pair_best
from clausenlp.passages import Passage, Performative

SAME_PASSAGE = 0.5
"""Share of the words of two passages, taken together, that both must have to count as the same."""

_WORD = re.compile(r"\w+")

Act = tuple[Performative | None, Performative | None]


@dataclass(frozen=True, slots=True)
class OpeningScore:
    """How well the performatives that open clauses were found.

    Attributes
    ----------
    verb, extent : Counts
        Clauses in which the first performative found shares a letter with the one that opens it;
        begins and ends where that one does.
    """

    verb: Counts = Counts()
    extent: Counts = Counts()

    def __add__(self, other: OpeningScore) -> OpeningScore:
        return add(self, other)


@dataclass(frozen=True, slots=True)
class PerformativeScore:
    """How well performatives were found.

    Attributes
    ----------
    opening : OpeningScore
        Those that open clauses.
    opening_lemma_form : Counts
        Those that open clauses whose verb is right, and lemma and form with it.
    all, further : Counts
        All performatives; all but those that open clauses.
    extent, lemma, form, force : Counts
        Of the performatives found, those with the right one.
    strength : Counts
        Of the performatives found to which gold or ours gives a strength, those with the right one.
    addressee, action : Counts
        Those of the right performative that share `SAME_PASSAGE` of their words.
    """

    opening: OpeningScore = OpeningScore()
    opening_lemma_form: Counts = Counts()
    all: Counts = Counts()
    further: Counts = Counts()
    extent: Counts = Counts()
    lemma: Counts = Counts()
    form: Counts = Counts()
    force: Counts = Counts()
    strength: Counts = Counts()
    addressee: Counts = Counts()
    action: Counts = Counts()

    def __add__(self, other: PerformativeScore) -> PerformativeScore:
        return add(self, other)


def overlap(one: Passage, other: Passage) -> int:
    """Count the characters that two passages of a text share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def same_extent(one: Passage, other: Passage) -> bool:
    """Tell whether two passages of a text begin and end at the same places."""
    return (one.start, one.end) == (other.start, other.end)


def same_passage(text: str, one: Passage, other: Passage) -> bool:
    """Tell whether two passages of a text share at least `SAME_PASSAGE` of all their words.

    Examples
    --------
    >>> asked, found = Passage("tous les États", 12, 26), Passage("les États", 17, 26)
    >>> same_passage("Engage donc tous les États à agir", asked, found)
    True
    """
    mine, theirs = _words(text, one), _words(text, other)
    return len(mine & theirs) >= SAME_PASSAGE * len(mine | theirs)


def _words(text: str, passage: Passage) -> set[int]:
    """The words of a passage, each by the place where it begins."""
    return {word.start() for word in _WORD.finditer(text, passage.start, passage.end)}


def pair_performatives(gold: Sequence[Performative], found: Sequence[Performative]) -> list[Act]:
    """Pair performatives that share a letter, one to one; the larger share comes first."""
    return pair_best(gold, found, lambda right, ours: -overlap(right, ours) or None)


def score_opening(gold: Passage, found: Sequence[Passage]) -> OpeningScore:
    """Score the opening performative of one clause.

    Parameters
    ----------
    gold : Passage
        Where it stands.
    found : sequence of Passage
        All performatives found in the clause, in order.
    """
    met = bool(found) and overlap(gold, found[0]) > 0
    exact = met and same_extent(gold, found[0])
    return OpeningScore(*(Counts(int(hit), 1, len(found[:1])) for hit in (met, exact)))


def score_performatives(
    text: str, gold: Sequence[Performative], found: Sequence[Performative]
) -> PerformativeScore:
    """Score the performatives of one clause.

    Parameters
    ----------
    text : str
        What the offsets are into.
    gold, found : sequence of Performative
        What is right and what was found, in order.

    Returns
    -------
    PerformativeScore
        Scores of several clauses add up.
    """
    pairs = pair_performatives(gold, found)
    met = [(g, f) for g, f in pairs if g and f]
    graded = [(g, f) for g, f in met if g.strength or f.strength]
    opening = score_opening(gold[0], found) if gold else OpeningScore()
    first = [(gold[0], found[0])] if opening.verb.hits else []
    return PerformativeScore(
        opening=opening,
        opening_lemma_form=Counts(_same(first, "lemma", "form"), len(gold[:1]), opening.verb.found),
        all=Counts(len(met), len(gold), len(found)),
        further=_score_further(gold, found, pairs),
        extent=Counts(_same(met, "start", "end"), len(met), len(met)),
        lemma=Counts(_same(met, "lemma"), len(met), len(met)),
        form=Counts(_same(met, "form"), len(met), len(met)),
        force=Counts(_same(met, "force"), len(met), len(met)),
        strength=Counts(_same(graded, "strength"), len(graded), len(graded)),
        addressee=_score_passages(text, pairs, "addressee"),
        action=_score_passages(text, pairs, "action"),
    )


def _same(pairs: Sequence[tuple[Performative, Performative]], *names: str) -> int:
    """How many pairs have the same values under these names."""
    return sum(all(getattr(g, name) == getattr(f, name) for name in names) for g, f in pairs)


def _score_further(
    gold: Sequence[Performative], found: Sequence[Performative], pairs: Sequence[Act]
) -> Counts:
    """Leave out the opening and its partner; where it has none, the first found that has none."""
    rest = pairs[1:] if gold else pairs
    hits = sum(g is not None and f is not None for g, f in rest)
    ours = [f for _, f in rest if f]
    missed = not gold or pairs[0][1] is None
    instead = missed and bool(found) and (None, found[0]) in rest
    return Counts(hits, len(gold[1:]), len(ours) - instead)


def _score_passages(text: str, pairs: Sequence[Act], name: str) -> Counts:
    """Score what hangs on performatives: a passage, or none."""
    passages = [(getattr(g, name, None), getattr(f, name, None)) for g, f in pairs]
    return Counts(
        sum(same_passage(text, g, f) for g, f in passages if g and f),
        sum(g is not None for g, _ in passages),
        sum(f is not None for _, f in passages),
    )
