"""What may belong to a performative beside its verb: adverbs, set phrases, nouns of expression."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from clausenlp.lexicon import Modifier, Noun, load_modifiers, load_nouns
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.words import keys_of, same

T = TypeVar("T")
FEELING_REACH = 6
"""Words that « avec » and a noun of feeling may be apart."""


class Phrases(Generic[T]):
    """A table of phrases, found by their first word, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for text, value in entries:
            keys = keys_of(text)
            self._table.setdefault(keys[0], []).append((keys, value))
        for found in self._table.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, keys: Sequence[str], at: int) -> tuple[int, T] | None:
        """Find the longest phrase that begins at a word: its length in words, and its value."""
        for phrase, value in self._entries(keys[at]) if at < len(keys) else ():
            words = keys[at : at + len(phrase)]
            if len(words) == len(phrase) and all(map(same, words, phrase)):
                return len(phrase), value
        return None

    def _entries(self, key: str) -> Sequence[tuple[tuple[str, ...], T]]:
        return self._table.get(key, ()) or self._table.get("à" if key == "a" else key, ())


@cache
def _modifiers() -> Phrases[Modifier]:
    return Phrases((modifier.text, modifier) for modifier in load_modifiers())


@cache
def nouns() -> dict[str, Noun]:
    """Nouns of expression by their key."""
    return {keys_of(noun.noun)[-1]: noun for noun in load_nouns()}


class Found(NamedTuple):
    """A modifier in its place: words from ``first`` up to ``last``, what it is, its noun."""

    first: int
    last: int
    modifier: Modifier


def modifier_at(keys: Sequence[str], at: int) -> Found | None:
    """Find the modifier that begins at a word.

    Parameters
    ----------
    keys : sequence of str
        Words of a clause.
    at : int
        The first of it.

    Returns
    -------
    Found or None
        A phrase of the lexicon, a phrase of feeling (« avec une vive inquiétude »), a manner
        (« en s'en félicitant »), or any adverb in « -ment ».
    """
    if grammar()["word.same"].match(" ".join(keys[at : at + 3])):
        found = modifier_at([*keys[: at + 1], *keys[at + 3 :]], at)
        return found and found._replace(last=found.last + 2)
    known = _modifiers().at(keys, at)
    feeling = _feeling_at(keys, at)
    if feeling and (known is None or feeling.last - at > known[0]):
        return feeling
    if known:
        return Found(at, at + known[0], known[1])
    if _is_adverb(keys, at):
        return Found(at, at + 1, Modifier(keys[at], frozenset({"plain"}), "", 0))
    return None


def _is_adverb(keys: Sequence[str], at: int) -> bool:
    """An adverb in « -ment » that governs nothing (« conformément à »)."""
    if at >= len(keys) or not grammar()["word.adverb"].match(keys[at]):
        return False
    return at + 1 >= len(keys) or not grammar()["word.governing"].match(keys[at + 1])


def _feeling_at(keys: Sequence[str], at: int) -> Found | None:
    """« avec », determiners and adjectives, a noun of feeling, adjectives."""
    if at + 1 >= len(keys) or not grammar()["word.with"].match(keys[at]):
        return None
    if grammar()["word.definite"].match(keys[at + 1]):
        if not grammar()["word.superlative"].match(" ".join(keys[at + 1 : at + 3])):
            return None
    for last in range(at + 1, min(at + 1 + FEELING_REACH, len(keys))):
        noun = nouns().get(keys[last])
        if noun and noun.force == "expressive":
            return _with_feeling(keys, at, last + 1, noun)
        if not grammar()["word.inside"].match(keys[last]):
            return None
    return None


def _with_feeling(keys: Sequence[str], first: int, last: int, noun: Noun) -> Found:
    last = after_adjectives(keys, last)
    roles = {"feeling"}
    if any(is_intensifier(keys, k) for k in range(first, last)):
        roles.add("intensifier")
    feeling = "displeasure" if noun.strength else "pleasure"
    return Found(first, last, Modifier(noun.noun, frozenset(roles), feeling, noun.strength))


def after_adjectives(keys: Sequence[str], at: int) -> int:
    """Go over the adjectives after a noun (« sa volonté résolue », « sans réserve »)."""
    while found := _modifiers().at(keys, at):
        at += found[0]
    return at


def is_intensifier(keys: Sequence[str], at: int) -> bool:
    """Whether a word, or a phrase that begins at it, intensifies."""
    found = _modifiers().at(keys, at)
    return bool(found and "intensifier" in found[1].roles)
