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
    first : str
        The first word, which may tell their gender.
    """

    start: int
    end: int
    plural: bool
    first: str


def mention_of(words: Words, at: int, end: int) -> Mention:
    """Remember a noun phrase."""
    plural = is_plural(words, at, end)
    return Mention(words.start(at), words.end(end - 1), plural, words.keys[at])


def resolve(words: Words, pronoun: int, first: int, mentions: Sequence[Mention]) -> Mention | None:
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
    Mention or None
        The last addressee in the clause, else the object of the performative before the pronoun,
        else anyone in the clause, else an addressee in the clause before; for « celui-ci », the
        one named last.
    """
    begin = words.start(0)
    first, far = max(first, pronoun - _REACH), max(0, pronoun - _REACH)
    fitting = [m for m in mentions[-_REMEMBERED:] if _fits(words, m, pronoun)]
    here = [m for m in fitting if begin <= m.start < words.start(pronoun)]
    if words.keys[pronoun] in grammar().words["pronoun.nearest"]:
        found = sorted([*here, *_fitting(words, far, pronoun, pronoun)])[-1:]
    elif here and here[-1].start >= (words.start(first - 1) if first else begin):
        found = here[-1:]
    else:
        found = _fitting(words, first, pronoun, pronoun)[:1] or here[-1:]
        found = found or _fitting(words, far, first, pronoun)[-1:]
    found = found or fitting[-1:]
    return found[0] if found else None


def _fitting(words: Words, at: int, limit: int, pronoun: int) -> list[Mention]:
    """Those named in a stretch that a pronoun can stand for."""
    return [m for m in _named(words, at, limit) if _fits(words, m, pronoun)]


def _fits(words: Words, mention: Mention, pronoun: int) -> bool:
    """Whether number and gender agree, as far as they can be seen."""
    known, key = grammar().words, words.keys[pronoun]
    if mention.plural != (key in known["pronoun.plural"]):
        return False
    return not any(
        key in known[f"pronoun.{one}"] and mention.first in known[f"determiner.{other}"]
        for one, other in (("masculine", "feminine"), ("feminine", "masculine"))
    )


def _named(words: Words, at: int, limit: int) -> Iterator[Mention]:
    """Noun phrases of those who can act, from left to right; not those inside another."""
    known = grammar().words
    opening = known["determiner.opening"] | known["preposition.contracted"]
    while at < limit:
        if not _begins(words, at, limit, opening):
            at += 1
            continue
        end = end_of_phrase(words, at, limit)
        yield mention_of(words, at, end)
        yield from _members(words, at, end)
        at = end


def _members(words: Words, at: int, end: int) -> Iterator[Mention]:
    """Those in the singular whom « et » joins (« la Ligue et le Gouvernement »)."""
    known = grammar().words
    ends = [
        k
        for k in range(at + 1, end - 1)
        if words.keys[k] in known["joint.and"]
        and words.keys[k + 1] in known["determiner.opening"]
        and is_agent(words, k + 1, end)
    ]
    pairs = zip([at, *(k + 1 for k in ends)], [*ends, end], strict=True)
    members = (mention_of(words, *pair) for pair in pairs if ends)
    yield from (member for member in members if not member.plural)


def _begins(words: Words, at: int, limit: int, opening: frozenset[str]) -> bool:
    key = words.keys[at]
    if (
        key not in opening
        or key in grammar().words["preposition.plain"]
        or head_of(words, at, limit) == at
    ):
        return False
    return is_agent(words, at, limit)
