"""A performative where it begins: its verb, and the adverbs that stand in and before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.lexicon import Lexicon, Opening
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.phrases import Found, modifier_at
from clausenlp.performatives.words import keys_of, looks_of, same

_CACHED = 20_000
_SHORTEST = 5
"""Letters of a word in which one misread letter does not make another word."""
_SHORTEST_LOOK = 4
"""Letters of a word in which letters that look alike do not make another word."""
_LOST_ACCENT = 6
"""Letters of a word that is known without its final accent."""
_BEFORE = 4
"""Modifiers that may stand before a verb."""


Entry = tuple[tuple[str, ...], Opening]
"""The keys of an opening, and the opening."""


class Verb(NamedTuple):
    """A verb, idiom or adjective of the lexicon in its place.

    Attributes
    ----------
    opening : Opening
        Surface form, headword, grammatical form.
    first, last : int
        Its words, adverbs before it and « tout en » included.
    modifiers : tuple of Found
        Its adverbs and set phrases so far.
    gerund : bool
        Whether « tout en » stands before it.
    misread : bool
        Whether letters or spaces of it were misread.
    """

    opening: Opening
    first: int
    last: int
    modifiers: tuple[Found, ...] = ()
    gerund: bool = False
    misread: bool = False


class Matcher:
    """Finds the words of a lexicon at a place.

    Parameters
    ----------
    lexicon : Lexicon
        What is known.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        spelled = [(keys_of(opening.text), opening) for opening in lexicon.openings]
        self._table = _by_first(spelled)
        self._glued = _by_first(_glue(spelled))
        self._states = _by_first(_states(spelled))
        known = (*self._table, *self._glued)
        self._looks = {looks_of(key): key for key in reversed(known) if len(key) >= _SHORTEST_LOOK}
        self._long = tuple(key for key in known if len(key) >= _SHORTEST)
        self._near = lru_cache(maxsize=_CACHED)(self._nearest)

    def __reduce__(self) -> tuple[Callable[[Lexicon], Matcher], tuple[Lexicon]]:
        return matcher_of, (self.lexicon,)

    def at(
        self, keys: Sequence[str], at: int, *, loose: bool = False, alike: bool = False
    ) -> Verb | None:
        """Match a verb, idiom or adjective.

        Parameters
        ----------
        keys : sequence of str
            Words of a clause.
        at : int
            Where it begins.
        loose : bool, default False
            Whether capitals or a scan may have lost accents or misread letters.
        alike : bool, default False
            Whether a scan may have taken letters for others that look alike, no more.

        Returns
        -------
        Verb or None
            None where the lexicon has no such words.
        """
        first, gerund = at, bool(grammar()["word.gerund"].match(" ".join(keys[at : at + 3])))
        at += 2 * gerund
        before: list[Found] = []
        while (head := self._head(keys, at, loose, alike)) is None:
            found = modifier_at(keys, at) if len(before) < _BEFORE else None
            if found is None:
                return None
            before.append(found)
            at = found.last
        return head._replace(first=first, modifiers=(*before, *head.modifiers), gerund=gerund)

    def state(self, keys: Sequence[str], at: int) -> tuple[str, int] | None:
        """Match an adjective that completes « se déclare »: its headword, where it ends."""
        key = keys[at] if at < len(keys) else ""
        for words, opening in self._states.get(key, ()) or self._states.get(key + "+", ()):
            if tuple(keys[at + 1 : at + len(words)]) == words[1:]:
                return opening.lemma, at + len(words)
        return None

    def _head(self, keys: Sequence[str], at: int, loose: bool, alike: bool) -> Verb | None:
        if at >= len(keys):
            return None
        key = keys[at]
        entries = self._table.get(key, ()) or (self._plain(key) if loose else ())
        verb = _first(keys, at, at + 1, entries)
        if verb is None and (loose or alike) and key not in self._table:
            verb = self._misread(keys, at) if loose else self._alike(keys, at)
            return verb and verb._replace(misread=True)
        return verb

    def _plain(self, key: str) -> Sequence[Entry]:
        """Entries of a word whose final accent capitals have lost or a scan has added."""
        accented = self._table.get(key + "+", ()) if len(key) >= _LOST_ACCENT else ()
        return accented or self._table.get(key.removesuffix("+"), ())

    def _misread(self, keys: Sequence[str], at: int) -> Verb | None:
        """Letters misread, a space lost or put in: the first reading that gives a verb."""
        key = keys[at]
        near = self._near(key)
        parted = "".join(keys[at : at + 2])
        return (
            self._alike(keys, at)
            or _first(keys, at, at + 1, self._glued.get(key, ()))
            or _first(keys, at, at + 1, self._glued.get(near, ()) or self._table.get(near, ()))
            or _first(keys, at, at + 1, self._unglued(key))
            or _first(keys, at, at + 2, self._entries(self._looks.get(looks_of(parted), "")))
        )

    def _alike(self, keys: Sequence[str], at: int) -> Verb | None:
        """Letters that a scan takes for each other (« Dernande », « Nole »)."""
        known = self._looks.get(looks_of(keys[at]), "")
        return _first(keys, at, at + 1, self._entries(known)) if known != keys[at] else None

    def _entries(self, key: str) -> Sequence[Entry]:
        return self._table.get(key, ()) or self._glued.get(key, ())

    def _unglued(self, key: str) -> Sequence[Entry]:
        """Entries of a verb to which the next word is joined (« Accueillantfavorablement »)."""
        for size in range(len(key) - 2, _SHORTEST - 1, -1):
            if grammar()["word.glued"].match(key[size:]):
                found = self._table.get(key[:size], ()) or self._plain(key[:size])
                if found:
                    return [entry for entry in found if len(entry[0]) == 1]
        return ()

    def _nearest(self, key: str) -> str:
        """The word of which this is a misreading, or nothing."""
        if len(key) < _SHORTEST or grammar()["word.never"].match(key):
            return ""
        allowed = 1 if len(key) < 9 else 2
        found = process.extractOne(key, self._long, scorer=OSA.distance, score_cutoff=allowed)
        if found is None or (len(key) < 6 and found[0][-1] != key[-1]):
            return ""
        return str(found[0])


@cache
def matcher_of(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon, made once."""
    return Matcher(lexicon)


def _first(keys: Sequence[str], at: int, after: int, entries: Sequence[Entry]) -> Verb | None:
    """The first entry whose words follow."""
    for words, opening in entries:
        rest = _rest(keys, after, words[1:])
        if rest:
            return Verb(opening, at, rest[0], tuple(rest[1]))
    return None


def _by_first(spelled: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by their first word, the longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in spelled:
        table.setdefault(entry[0][0], []).append(entry)
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _glue(spelled: Iterable[Entry]) -> Iterator[Entry]:
    """Reflexive verbs whose pronoun is joined to them."""
    for keys, opening in spelled:
        if len(keys) > 1 and grammar()["syntax.reflexive"].match(keys[0]):
            yield (keys[0] + keys[1], *keys[2:]), opening


def _states(spelled: Iterable[Entry]) -> Iterator[Entry]:
    """Adjectives: those that open a clause, and those after a copula."""
    for keys, opening in spelled:
        if opening.form == "adjective":
            yield keys, opening
        elif len(keys) > 1 and grammar()["word.copula"].match(keys[0]):
            yield keys[1:], opening


def _rest(keys: Sequence[str], at: int, words: Sequence[str]) -> tuple[int, list[Found]] | None:
    """Match the other words of an idiom, between which modifiers may stand."""
    inside: list[Found] = []
    for word in words:
        while at < len(keys) and not same(keys[at], word):
            found = modifier_at(keys, at)
            if found is None:
                return None
            inside.append(found)
            at = found.last
        if at >= len(keys):
            return None
        at += 1
    return at, inside
