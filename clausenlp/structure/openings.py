"""Does a paragraph begin with the words of a clause?  Exactly, as misread, or by its form alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.lexicon import OpeningType, load_openings
from clausenlp.structure.fold import fold
from clausenlp.structure.patterns import patterns

EXACT, MISREAD, SHAPE = 1.0, 0.7, 0.4
"""How sure a match is: in the lexicon; with letters misread; by its ending alone."""


class OpeningMatch(NamedTuple):
    """The kind of clause that a line's first words open.

    Attributes
    ----------
    type : {"preambular", "operative"}
        Participles and adjectives open preambular clauses, finite verbs operative ones.
    strength : float
        `EXACT`, `MISREAD` or `SHAPE`.
    """

    type: OpeningType
    strength: float


_WORDS = re.compile(r"[^\W\d_]+['’]?|['’]")
_HEAD_WORDS = 5
_CACHED = 50_000


def _tokens(head: str) -> tuple[str, ...]:
    """The first words, folded; a final « é » stays apart (« Déterminé », « Détermine »)."""
    words = _WORDS.findall(head, 0, 90)[:_HEAD_WORDS]
    acute = patterns()["opening.acute"]
    return tuple(fold(word) + ("+" if acute.search(word.lower()) else "") for word in words)


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], OpeningType]]]:
    """First word of an opening to all its words, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], OpeningType]]] = {}
    for opening in load_openings():
        words = _tokens(opening.text)
        table.setdefault(words[0], []).append((words, opening.type))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _long_words() -> tuple[str, ...]:
    """First words long enough for one misread letter not to make another word of them."""
    return tuple(word for word in _table() if len(word) >= 5)


def match_opening(head: str, *, loose: bool = True) -> OpeningMatch | None:
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
    words = _tokens(head)
    if not words:
        return None
    return _match(words) if loose else _exact(words) or _after_adverb(words)


@lru_cache(maxsize=_CACHED)
def _match(words: tuple[str, ...]) -> OpeningMatch | None:
    return (
        _exact(words)
        or _after_adverb(words)
        or _misread(words)
        or _split(words)
        or _by_shape(words)
    )


def _exact(words: tuple[str, ...]) -> OpeningMatch | None:
    for entry, kind in _entries(words[0]):
        if words[: len(entry)] == entry or (len(entry) > 1 and _with_adverb(words, entry)):
            return OpeningMatch(kind, EXACT)
    return None


def _entries(word: str) -> list[tuple[tuple[str, ...], OpeningType]]:
    """Openings that begin with a word, whose accent capitals and scans may have lost."""
    table = _table()
    entries = table.get(word) or table.get(word + "+") or table.get(word.removesuffix("+"), [])
    return [((word, *entry[1:]), kind) for entry, kind in entries]


def _with_adverb(words: tuple[str, ...], entry: tuple[str, ...]) -> bool:
    """« prend egalement note » is « prend note » with an adverb inside."""
    return words[2 : len(entry) + 1] == entry[1:] and len(words) > len(entry)


def _after_adverb(words: tuple[str, ...]) -> OpeningMatch | None:
    if patterns()["opening.gerund"].match(" ".join(words)):
        return _match(words[2:]) if len(words) > 2 else None
    if len(words) > 1 and patterns()["opening.adverb"].search(words[0]):
        return _match(words[1:])
    return None


def _misread(words: tuple[str, ...]) -> OpeningMatch | None:
    word = words[0]
    if word in _table() or len(word) < 5 or patterns()["opening.never"].match(word):
        return None
    allowed = 1 if len(word) < 9 else 2
    found = process.extractOne(word, _long_words(), scorer=OSA.distance, score_cutoff=allowed)
    if found is None or (len(word) < 6 and found[0][-1] != word[-1]):
        return None
    match = _exact((found[0], *words[1:]))
    return OpeningMatch(match.type, MISREAD) if match else None


def _split(words: tuple[str, ...]) -> OpeningMatch | None:
    """« rea ffirmant », « accueillantfavorablement »: a space put in, a space lost."""
    for size in range(len(words[0]) - 3, 7, -1):
        head = words[0][:size]
        if head in _table() and patterns()["opening.participle"].match(head):
            return OpeningMatch("preambular", MISREAD)
    if len(words) < 2 or words[0].endswith("'") or len(words[0]) < 2:
        return None
    match = _exact((words[0] + words[1], *words[2:]))
    return OpeningMatch(match.type, MISREAD) if match else None


def _by_shape(words: tuple[str, ...]) -> OpeningMatch | None:
    reflexive = len(words) > 1 and patterns()["opening.reflexive"].match(words[0])
    verb = words[1] if reflexive else words[0]
    if patterns()["opening.participle"].match(verb):
        return OpeningMatch("preambular", SHAPE)
    if reflexive:
        return OpeningMatch("operative", SHAPE)
    return None
