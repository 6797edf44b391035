"""Words of a clause, as the lexicon compares them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from clausenlp.fold import fold

_TOKEN = re.compile(r"[^\W\d_]{1,60}['’]?|\d{1,30}|\S")
_CACHED = 50_000


class Word(NamedTuple):
    """A word or a sign.

    Attributes
    ----------
    start, end : int
        Offsets.
    key : str
        Folded; a final « é » keeps a mark, for « décidé » is not « décide ».
    """

    start: int
    end: int
    key: str


@lru_cache(maxsize=_CACHED)
def key_of(word: str) -> str:
    """Fold a word but for its final accent.

    Parameters
    ----------
    word : str
        A word.

    Returns
    -------
    str
        What words are compared by.

    Examples
    --------
    >>> key_of("Décidé"), key_of("Décide"), key_of("L’")
    ('decide+', 'decide', "l'")
    """
    folded = fold(word)
    stem = word.lower().rstrip("s")
    return folded + "+" if stem.endswith(("é", "ée")) else folded


def keys_of(text: str) -> tuple[str, ...]:
    """Give the keys of the words of a text."""
    return tuple(key_of(found) for found in _TOKEN.findall(text))


def words_of(text: str, start: int, end: int, limit: int = 24) -> list[Word]:
    """Read words.

    Parameters
    ----------
    text : str
        A text.
    start, end : int
        Where to begin and end.
    limit : int
        How many words at most.

    Returns
    -------
    list of Word
        Words and signs in order.
    """
    words: list[Word] = []
    for found in _TOKEN.finditer(text, start, end):
        if len(words) == limit:
            break
        words.append(Word(found.start(), found.end(), key_of(found.group())))
    return words
