"""A clause as words: what each compares by, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from clausenlp.directives.grammar import grammar

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*\w*|[^\W\d_]+(?:[-‐‑][^\W\d_]+)*['’]?|\S")  # noqa: RUF001
_STRAIGHT = str.maketrans("’‐‑œ", "'--œ")  # noqa: RUF001
_CACHED = 20_000


class Words:
    """The words and signs of a clause.

    Parameters
    ----------
    text : str
        A clause.
    offset : int
        Where it begins.

    Attributes
    ----------
    keys : list of str
        Words in lower case, with straight apostrophes.
    """

    def __init__(self, text: str, offset: int = 0) -> None:
        self.offset = offset
        self._found = list(_TOKEN.finditer(text))
        self.keys = [_key(found.group()) for found in self._found]

    def __len__(self) -> int:
        return len(self.keys)

    def start(self, at: int) -> int:
        """Give where a word begins, counted as ``offset`` is."""
        return self._found[at].start() + self.offset

    def end(self, at: int) -> int:
        """Give where a word ends, counted as ``offset`` is."""
        return self._found[at].end() + self.offset

    def at(self, offset: int) -> int:
        """Give the first word that starts at an offset or after it."""
        return bisect_left(self._found, offset - self.offset, key=re.Match.start)

    def key(self, at: int) -> str:
        """Give a word, "" outside."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def phrase(self, at: int, count: int = 6) -> str:
        """Give the words that follow, joined by single spaces, elided ones without."""
        return " ".join(self.keys[at : at + count]).replace("' ", "'")

    def capital(self, at: int) -> bool:
        """Whether a word has a capital."""
        return self._found[at].group()[0].isupper()

    def shouted(self, at: int) -> bool:
        """Whether a word is in capitals throughout."""
        return self._found[at].group().isupper()


@lru_cache(maxsize=_CACHED)
def _key(word: str) -> str:
    return word.lower().translate(_STRAIGHT)


@lru_cache(maxsize=_CACHED)
def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive, by its ending.

    Parameters
    ----------
    word : str
        A word in lower case.

    Returns
    -------
    bool
        Nouns and adjectives of such endings are in a list.

    Examples
    --------
    >>> is_infinitive("veiller"), is_infinitive("calendrier")
    (True, False)
    """
    known = grammar()
    if word in known.words["infinitive.not"] or "-" in word:
        return False
    return known.patterns["infinitive.pattern"].fullmatch(word) is not None


def infinitive_after(words: Words, at: int, limit: int) -> int:
    """Find the infinitive that a preposition governs.

    Parameters
    ----------
    words : Words
        A clause.
    at : int
        The word after the preposition.
    limit : int
        Where to stop.

    Returns
    -------
    int
        The infinitive; -1 if there is none. Pronouns, negations, adverbs and one phrase between
        commas may stand before it.
    """
    clitics, opening = grammar().words["infinitive.clitics"], _opening()
    aside = False
    last = min(limit, at + 8)
    while at < last:
        key = words.keys[at]
        if is_infinitive(key) and (not words.capital(at) or words.shouted(at)):
            return at if _governs(words, at, limit) else -1
        if key in opening and words.phrase(at, 2) in grammar().words["infinitive.phrases"]:
            at += 1
        elif key == "," and not aside:
            aside = True
            at = _closing_comma(words, at + 1, limit)
            last = min(limit, at + 8)
        elif key not in clitics and not is_adverb(key):
            return -1
        at += 1
    return -1


@cache
def _opening() -> frozenset[str]:
    """First words of the phrases that may stand before an infinitive."""
    return frozenset(Words(phrase).keys[0] for phrase in grammar().words["infinitive.phrases"])


@lru_cache(maxsize=_CACHED)
def is_adverb(word: str) -> bool:
    """Whether a word has the ending of an adverb; nouns of that ending are in a list."""
    known = grammar()
    adverb = known.patterns["adverb.pattern"].fullmatch(word) is not None
    return adverb and word not in known.words["adverb.not"]


def _governs(words: Words, at: int, limit: int) -> bool:
    """Whether an infinitive that may be a noun is one: something it governs follows."""
    known = grammar().words
    if words.keys[at] not in known["infinitive.seldom"]:
        return True
    after, next_ = (words.key(k) if k < limit else "" for k in (at + 1, at + 2))
    if is_infinitive(after) or after in known["determiner.opening"]:
        return True
    return after in known["infinitive.clitics"] and is_infinitive(next_)


def _closing_comma(words: Words, at: int, limit: int) -> int:
    for k in range(at, min(limit, at + 16)):
        if words.keys[k] == ",":
            return k
    return limit
