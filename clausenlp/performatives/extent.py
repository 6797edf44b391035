"""How far a performative reaches beyond its verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clausenlp.lexicon import Opening, load_governors
from clausenlp.performatives.match import Matcher, Verb
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.phrases import Found, after_adjectives, modifier_at, nouns

NOUN_REACH = 5
"""Words that may stand between the determiner of a noun of expression and the noun."""


class Extent(NamedTuple):
    """A performative among the words of a clause.

    Attributes
    ----------
    opening : Opening
        Surface form, headword, grammatical form.
    first, last : int
        Its words.
    modifiers : tuple of Found
        Its adverbs and set phrases.
    gerund : bool
        Whether « tout en » stands before it.
    noun : tuple of (int, int, str)
        Words and key of the noun that completes it (« son plein appui »); empty for none.
    state : str
        Headword of the state that completes it; empty for none.
    """

    opening: Opening
    first: int
    last: int
    modifiers: tuple[Found, ...]
    gerund: bool
    noun: tuple[int, int, str] | None = None
    state: str = ""


def grow(keys: Sequence[str], verb: Verb, matcher: Matcher) -> Extent:
    """Add what belongs to a verb: adverbs, set phrases, noun of expression, state.

    Parameters
    ----------
    keys : sequence of str
        Words of a clause.
    verb : Verb
        Where its verb stands.
    matcher : Matcher
        The lexicon.

    Returns
    -------
    Extent
        The whole performative, after section 3 and 6 of the annotation guide.
    """
    takes = load_governors().get(verb.opening.lemma, frozenset())
    extent = Extent(*verb[:5])
    if "state" in takes:
        extent = _with_state(keys, extent, matcher)
    if "copula" in takes and extent.state:
        opening = extent.opening._replace(lemma=extent.state)
        extent = extent._replace(opening=opening, state="")
    extent = _modified(keys, extent)
    if "noun" in takes and not extent.state:
        extent = _with_noun(keys, extent)
    if extent.state or verb.opening.form == "adjective" or "state" in takes:
        extent = _with_second_state(keys, extent, matcher)
    return extent


def _modified(keys: Sequence[str], extent: Extent) -> Extent:
    """Take the modifiers that follow."""
    while more := _once_modified(keys, extent):
        extent = more
    return extent


def _once_modified(keys: Sequence[str], extent: Extent) -> Extent | None:
    """Take one more; « et » may join it to the one before (« fermement et sans réserve »)."""
    found = modifier_at(keys, extent.last)
    before = extent.modifiers[-1].last if extent.modifiers else -1
    if found is None and before == extent.last and _is(keys, before, "word.and"):
        found = modifier_at(keys, before + 1)
    if found is None:
        return None
    return extent._replace(last=found.last, modifiers=(*extent.modifiers, found))


def _is(keys: Sequence[str], at: int, name: str) -> bool:
    return at < len(keys) and bool(grammar()[name].match(keys[at]))


def _with_noun(keys: Sequence[str], extent: Extent) -> Extent:
    """« son plein appui », « son appui et son attachement », « l'espoir que »."""
    found = _noun_at(keys, extent.last)
    if found is None:
        return extent
    first, last, noun = found
    while _is(keys, last, "word.and"):
        second = _noun_at(keys, last + 1)
        if second is None:
            break
        last = second[1]
    return _modified(keys, extent._replace(last=last, noun=(first, last, noun)))


def _noun_at(keys: Sequence[str], first: int) -> tuple[int, int, str] | None:
    """A determiner, adjectives, a noun of expression, adjectives."""
    start = first + _is(keys, first, "word.all")
    determiner = _determiner(keys[start]) if start < len(keys) else ""
    if not determiner:
        return None
    for at in range(start + 1, min(start + 1 + NOUN_REACH, len(keys))):
        noun = nouns().get(keys[at])
        if noun and determiner in noun.determiners:
            last = after_adjectives(keys, at + 1)
            if determiner == "definite-que" and not _completed(keys, last):
                return None
            return first, last, keys[at]
        if not grammar()["word.inside"].match(keys[at]):
            return None
    return None


def _determiner(key: str) -> str:
    for name, kind in (
        ("possessive", "possessive"), ("definite", "definite-que"), ("indefinite", "indefinite")
    ):  # fmt: skip
        if grammar()[f"word.{name}"].match(key):
            return kind
    return ""


def _completed(keys: Sequence[str], at: int) -> bool:
    """Whether a completive « que » follows: not « l'inquiétude que lui cause »."""
    rest = " ".join(keys[at : at + 3])
    return bool(grammar()["follows.completive"].match(rest))


def _with_state(keys: Sequence[str], extent: Extent, matcher: Matcher) -> Extent:
    """« profondément préoccupé »: an adjective before a modifier, for some words are both."""
    reached: Extent | None = extent
    while reached:
        found = matcher.state(keys, reached.last)
        if found:
            return reached._replace(last=found[1], state=found[0])
        reached = _once_modified(keys, reached)
    return extent


def _with_second_state(keys: Sequence[str], extent: Extent, matcher: Matcher) -> Extent:
    """« alarmé et préoccupé »: the second is in the extent, the first decides."""
    at = extent.last
    if not _is(keys, at, "word.and"):
        return extent
    more = _modified(keys, extent._replace(last=at + 1))
    found = matcher.state(keys, more.last)
    if found is None or not grammar()["follows.state"].match(
        " ".join(keys[found[1] : found[1] + 1])
    ):
        return extent
    return _modified(keys, more._replace(last=found[1]))
