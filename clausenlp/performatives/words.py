"""Words of a clause, as the lexicon compares them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from clausenlp.fold import fold

_TOKEN = re.compile(
    r"[^\W\d_]{1,60}['’]?|\d{1,30}|(?<![^\W\d_])[-\u2010\u2011]|[-\u2010\u2011](?![^\W\d_])|[^\s\w\u2010\u2011-]"
)
"""Words, numbers, signs; a hyphen inside a word is none (« Ayant-examiné »)."""

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
    if folded == "a" and word not in "aA":
        return word.lower()
    stem = word.lower().rstrip("s")
    return folded + "+" if stem.endswith(("é", "ée")) else folded


_ALIKE = (("rn", "m"), ("cl", "d"), ("ri", "n"))
_LOOKS = str.maketrans("el1jtuvo0", "ciiiinncc")


@lru_cache(maxsize=_CACHED)
def looks_of(key: str) -> str:
    """How a scan sees a word: letters that it takes for each other become one.

    Parameters
    ----------
    key : str
        From `key_of`.

    Returns
    -------
    str
        The same for words that differ by such letters only.

    Examples
    --------
    >>> looks_of("dernande") == looks_of("demande"), looks_of("nole") == looks_of("note")
    (True, True)
    """
    for seen, printed in _ALIKE:
        key = key.replace(seen, printed)
    return key.translate(_LOOKS)


def same(key: str, word: str) -> bool:
    """Whether a word of a text is a word of the lexicon; capitals lose the accent of « à »."""
    return key == word or (key == "a" and word == "à")


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
