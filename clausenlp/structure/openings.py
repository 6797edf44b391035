"""Does a paragraph begin with the words of a clause?  Exactly, as misread, or by its form alone."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import dropwhile
from typing import NamedTuple

from clausenlp.lexicon import Lexicon, OpeningForm, OpeningType, default_lexicon
from clausenlp.performatives.match import matcher_of
from clausenlp.performatives.words import words_of
from clausenlp.structure.patterns import patterns

EXACT, MISREAD, SHAPE = 1.0, 0.7, 0.4
"""How sure a match is: in the lexicon; with letters misread; by its ending alone."""

_HEAD_WORDS = 8
_CACHED = 50_000


class OpeningMatch(NamedTuple):
    """The kind of clause that a line's first words open.

    Attributes
    ----------
    type : {"preambular", "operative"}
        Participles and adjectives open preambular clauses, finite verbs operative ones.
    strength : float
        `EXACT`, `MISREAD` or `SHAPE`.
    form : str or None
        The form of its first words; None where only the shape is known.
    """

    type: OpeningType
    strength: float
    form: OpeningForm | None = None


class Openings:
    """Tells whether words open a clause.

    Parameters
    ----------
    lexicon : Lexicon
        The words that are known.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._matcher = matcher_of(lexicon)
        self._match = lru_cache(maxsize=_CACHED)(self._matched)

    def match(self, head: str, *, loose: bool = True) -> OpeningMatch | None:
        """Match the first words of a line or paragraph, its number taken off.

        Parameters
        ----------
        head : str
            The words as printed.
        loose : bool, default True
            Whether to look beyond the lexicon, for misread words and by shape.

        Returns
        -------
        OpeningMatch or None
            None where nothing says that a clause begins.
        """
        found = (word.key for word in words_of(head, 0, len(head), _HEAD_WORDS))
        keys = tuple(dropwhile(_is_sign, found))
        return self._match(keys, loose) if keys else None

    def _matched(self, keys: tuple[str, ...], loose: bool) -> OpeningMatch | None:
        verb = self._matcher.at(keys, 0, loose=loose)
        if verb is None:
            return _by_shape(keys) if loose else None
        strength = MISREAD if verb.misread else EXACT
        return OpeningMatch(verb.opening.type, strength, verb.opening.form)


def _is_sign(key: str) -> bool:
    return not key[0].isalpha()


def _by_shape(keys: tuple[str, ...]) -> OpeningMatch | None:
    reflexive = len(keys) > 1 and patterns()["opening.reflexive"].match(keys[0])
    verb = keys[1] if reflexive else keys[0]
    if patterns()["opening.participle"].match(verb):
        return OpeningMatch("preambular", SHAPE)
    return OpeningMatch("operative", SHAPE) if reflexive or _is_finite(keys) else None


def _is_finite(keys: tuple[str, ...]) -> bool:
    """Whether the first word looks like a verb, and what follows can follow no noun."""
    known = patterns()
    return len(keys) > 1 and bool(
        known["opening.finite"].match(keys[0]) and known["opening.object"].match(keys[1])
    )


@cache
def openings_of(lexicon: Lexicon | None) -> Openings:
    """Openings of a lexicon, made once; of the project's own if None is given."""
    return Openings(lexicon or default_lexicon())
