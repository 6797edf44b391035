"""Small repairs inside and between lines: stray spaces, words cut at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from clausenlp.cleaning.calls import spelling
from clausenlp.fold import fold

_SUSPECT = re.compile(r"\s[\s,.)'’]|['’(]\s|\u00ad")
"""What a line with a stray space holds: most lines hold none, which is quickly seen."""


@cache
def _stray() -> re.Pattern[str]:
    """Spaces to take out: « l ’action », « l’ action », « mot , », « ( mot ) », two in a row."""
    elided = [
        rf"(?<=\b{word})(?: +)(?=['’]\w)|(?<=\b{word}['’])(?: +)(?=\w)"
        for listed in sorted(spelling()["elision"]["before"])
        for word in (listed, listed.capitalize())
    ]
    rest = (
        r"(?<=\w)\s+(?=[,.](?:\s|$))|(?<=\()\s+(?=\S)|(?<=\S)\s+(?=\))"
        r"|(?<=[ \t\u00a0\u202f])\s+(?=\S)|\u00ad"
    )
    return re.compile("|".join([*elided, rest]))


class Cut(NamedTuple):
    """Characters to set aside: ``kind`` is ``space`` or ``hyphen``."""

    kind: Literal["space", "hyphen"]
    start: int
    end: int


def stray_spaces(text: str, start: int, end: int) -> Iterator[Cut]:
    """Find spaces that text extraction put where French has none, and soft hyphens.

    Parameters
    ----------
    text : str
        The source.
    start, end : int
        A line in it.

    Yields
    ------
    Cut
        « l ’action », « personnes , en », a second space between words.
    """
    if not _SUSPECT.search(text, start, end):
        return
    for found in _stray().finditer(text, start, end):
        yield Cut("hyphen" if found.group() == "\u00ad" else "space", *found.span())


_LEFT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_RIGHT = re.compile(r"[^\W\d_]+")
_HYPHENS = "-\u2010\u2011\ufffe"


class Vocabulary:
    """The words of one text, to decide whether a hyphen at a line's end belongs to a word.

    Parameters
    ----------
    text : str
        The text.
    """

    _WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(fold(w) for w in set(self._WORD.findall(self._text)))
        return word in self._words


def join_words(
    text: str, end: int, start: int, words: Vocabulary
) -> Literal["space", "glue", "undo"]:
    """Decide how a line goes on with the next.

    Parameters
    ----------
    text : str
        The source.
    end : int
        Where the line ends.
    start : int
        Where the next line begins.
    words : Vocabulary
        Words of the source.

    Returns
    -------
    {"space", "glue", "undo"}
        ``space``: two words; ``glue``: one word, whose hyphen stays (« vice-/président »);
        ``undo``: one word, cut by the line's end (« as-/surer »).
    """
    if text[end - 1] not in _HYPHENS:
        return "space"
    left = _LEFT.search(text, max(0, end - 40), end - 1)
    right = _RIGHT.match(text, start, start + 40)
    if text[end - 2 : end - 1].isspace() or end < 2:
        return "space"
    if not left or not right:
        return "glue"
    if right.group()[0].isupper() and not left.group().isupper():
        return "glue"
    return "glue" if _keeps_hyphen(fold(left.group()), fold(right.group()), words) else "undo"


def _keeps_hyphen(left: str, right: str, words: Vocabulary) -> bool:
    if f"{left}-{right}" in words:
        return True
    if f"{left}{right}" in words:
        return False
    return _compound(left, right)


@lru_cache(maxsize=10_000)
def _compound(left: str, right: str) -> bool:
    lists = spelling()["hyphens"]
    return (
        left in lists["before"]
        or left.rsplit("-", 1)[-1] in lists["before"]
        or right in lists["after"]
    )
