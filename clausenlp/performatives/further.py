"""Where a further performative may begin, and whether its subject is the organ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from clausenlp.fold import fold
from clausenlp.performatives.acts import Act
from clausenlp.performatives.patterns import grammar

GAP = 2_000
"""Characters before a place that are looked at."""
PAPER_REACH = 200
"""Characters before a participle in which a paper may be named that says it."""


class Place(NamedTuple):
    """A place where a further performative may begin.

    Attributes
    ----------
    start : int
        Its offset.
    boundary : str
        The signs and the conjunction before it, folded, without blanks.
    text : str
        The clause from the first performative on, folded.
    offset : int
        Where ``text`` begins.
    """

    start: int
    boundary: str
    text: str
    offset: int

    def admits(self, act: Act, before: Sequence[Act]) -> bool:
        """Whether the subject of a verb at this place is the organ."""
        last = self.start - self.offset
        gap = self.text[max(before[-1].end - self.offset, last - GAP) : last]
        return _ADMITS[act.form](self, act, before[0], gap)

    def words(self, act: Act) -> str:
        """A performative as printed, folded."""
        return self.text[act.start - self.offset : act.end - self.offset]


def is_descriptive(act: Act) -> bool:
    """Whether the subject of a verb is hardly ever an organ that acts."""
    return bool(grammar()["further.descriptive"].match(act.lemma))


def _finite(place: Place, act: Act, first: Act, gap: str) -> bool:
    """A finite verb goes with a finite verb of the same number."""
    known = grammar()
    plural = known["further.plural"]
    numbers = {bool(plural.match(place.words(a))) for a in (act, first)}
    if first.form != "finite" or len(numbers) > 1:
        return False
    if known["further.core"].match(act.lemma):
        return not known["further.reported"].search(gap)
    if is_descriptive(act):
        return False
    return "," in place.boundary or not known["further.subordinate"].search(gap)


def _participle(place: Place, act: Act, first: Act, gap: str) -> bool:
    """A participle goes with a participle or an adjective; with a finite verb if it is sure."""
    known = grammar()
    if place.boundary == "," and known["further.paper"].search(gap[-PAPER_REACH:]):
        return False
    if known["further.core"].match(act.lemma):
        return True
    if first.form == "finite":
        return False
    charter = known["further.charter"].match(place.text, act.end - place.offset)
    return bool(charter) or not is_descriptive(act)


def _adjective(place: Place, act: Act, first: Act, gap: str) -> bool:
    """An adjective of attitude goes with a participle or an adjective, in the singular."""
    plural = place.words(act).endswith("s") and not act.lemma.endswith("s")
    if first.form == "finite" or plural != _is_plural(place, first):
        return False
    return bool(grammar()["further.attitude"].match(act.lemma))


def _is_plural(place: Place, first: Act) -> bool:
    return first.form == "adjective" and place.words(first).endswith("s")


def _gerund(place: Place, act: Act, first: Act, gap: str) -> bool:
    return bool(grammar()["further.core"].match(act.lemma))


_ADMITS: dict[str, Callable[[Place, Act, Act, str], bool]] = {
    "finite": _finite, "participle": _participle, "perfect_participle": _participle,
    "adjective": _adjective, "gerund": _gerund,
}  # fmt: skip


def candidates(text: str, first: Act, start: int, end: int) -> Iterator[Place]:
    """Give the places after commas and conjunctions, over inserted phrases and pronouns."""
    offset = first.start
    folded = fold(text[offset:end])
    known = grammar()
    for boundary in known["further.boundary"].finditer(folded, start - offset):
        inserted = known["further.inserted"].match(folded, boundary.end())
        at = inserted.end() if inserted else boundary.end()
        pronoun = known["further.pronoun"].match(folded, at)
        sign = "".join(boundary.group().split())
        if pronoun:
            yield Place(offset + pronoun.end(), sign, folded, offset)
        yield Place(offset + at, sign, folded, offset)
