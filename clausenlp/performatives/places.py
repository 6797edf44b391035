"""Where a further performative may begin: after signs and conjunctions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clausenlp.fold import fold
from clausenlp.performatives.acts import Act
from clausenlp.performatives.heads import organ_at
from clausenlp.performatives.patterns import grammar

GAP = 2_000
"""Characters before a place that are looked at."""


class Place(NamedTuple):
    """A place where a further performative may begin.

    Attributes
    ----------
    start : int
        Its offset.
    boundary : str
        The signs and the conjunction before it, folded, without blanks.
    subject : str
        ``organ`` where the organ is named before it or a pronoun stands for it, ``article`` where
        « le » or « la » stands before it, which may be the article of a noun; else nothing.
    text : str
        The clause from the first performative on, folded.
    offset : int
        Where ``text`` begins.
    """

    start: int
    boundary: str
    subject: str
    text: str
    offset: int

    def words(self, act: Act) -> str:
        """A performative as printed, folded."""
        return self.text[act.start - self.offset : act.end - self.offset]

    def gap(self, before: Act) -> str:
        """What stands between a performative and this place."""
        last = self.start - self.offset
        return self.text[max(before.end - self.offset, last - GAP) : last]


def places(text: str, first: Act, start: int, end: int) -> Iterator[Place]:
    """Give the places after signs and conjunctions, over inserted phrases and pronouns.

    Parameters
    ----------
    text : str
        A text.
    first : Act
        The opening performative of the clause.
    start, end : int
        Where to look.

    Yields
    ------
    Place
        In order; several for one sign where a pronoun or the organ's name follows it.
    """
    offset = first.start
    folded = fold(text[offset:end])
    known = grammar()
    for boundary in known["further.boundary"].finditer(folded, start - offset):
        sign = "".join(boundary.group().split())
        inserted = known["further.inserted"].match(folded, boundary.end())
        at = inserted.end() if inserted else boundary.end()
        for place, subject in _after(folded, at, sign):
            yield Place(offset + place, sign, subject, folded, offset)
        yield Place(offset + at, sign, "", folded, offset)


def _after(folded: str, at: int, sign: str) -> Iterator[tuple[int, str]]:
    """Places behind a pronoun or the organ's name, and which of them."""
    known = grammar()
    if known["further.sentence"].match(sign):
        subject = known["further.subject"].match(folded, at)
        if subject:
            yield subject.end(), "organ"
    organ = organ_at(folded, at)
    if organ is not None:
        yield organ, "organ"
    pronoun = known["further.pronoun"].match(folded, at)
    if pronoun:
        article = known["further.article"].match(pronoun.group())
        yield pronoun.end(), "article" if article else ""
