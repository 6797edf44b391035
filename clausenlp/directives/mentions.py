"""What a pronoun stands for: someone named earlier who can act and fits in number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clausenlp.directives.grammar import grammar
from clausenlp.directives.nouns import head_of, is_agent, is_plural
from clausenlp.directives.phrases import end_of_phrase
from clausenlp.directives.words import Words

_REACH, _REMEMBERED = 300, 12
"""How many words back, and among how many addressees, someone is looked for."""


class Mention(NamedTuple):
    """Someone named.

    Attributes
    ----------
    start, end : int
        Offsets.
    plural : bool
        Their number.
    """

    start: int
    end: int
    plural: bool


def resolve(
    words: Words, pronoun: int, first: int, mentions: Sequence[Mention]
) -> tuple[int, int] | None:
    """Find what a pronoun stands for.

    Parameters
    ----------
    words : Words
        A clause.
    pronoun : int
        The pronoun.
    first : int
        The word after the performative before it.
    mentions : sequence of Mention
        Addressees so far, those of the clause before it included.

    Returns
    -------
    tuple of (int, int) or None
        Offsets: of the last addressee in the clause, else of the object of the performative before
        the pronoun, else of anyone in the clause, else of an addressee in the clause before.
    """
    plural = words.keys[pronoun] in grammar().words["pronoun.plural"]
    begin = words.starts[0]
    first, far = max(first, pronoun - _REACH), max(0, pronoun - _REACH)
    fitting = [m for m in mentions[-_REMEMBERED:] if m.plural == plural]
    here = [m for m in fitting if begin <= m.start < words.starts[pronoun]]
    if here and here[-1].start >= (words.starts[first - 1] if first else begin):
        return here[-1].start, here[-1].end
    named = [m for m in _named(words, first, pronoun) if m.plural == plural]
    found = named[:1] or here[-1:]
    found = found or [m for m in _named(words, far, first) if m.plural == plural][-1:]
    found = found or fitting[-1:]
    return (found[0].start, found[0].end) if found else None


def _named(words: Words, at: int, limit: int) -> Iterator[Mention]:
    """Noun phrases of those who can act, from left to right; not those inside another."""
    known = grammar().words
    opening = known["determiner.opening"] | known["preposition.contracted"]
    while at < limit:
        if not _begins(words, at, limit, opening):
            at += 1
            continue
        end = end_of_phrase(words, at, limit)
        yield Mention(words.starts[at], words.ends[end - 1], is_plural(words, at, end))
        at = end


def _begins(words: Words, at: int, limit: int, opening: frozenset[str]) -> bool:
    key = words.keys[at]
    if (
        key not in opening
        or key in grammar().words["preposition.plain"]
        or head_of(words, at, limit) == at
    ):
        return False
    return is_agent(words, at, limit)
