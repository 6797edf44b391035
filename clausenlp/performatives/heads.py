"""Where the verb of a clause may begin that does not begin the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from clausenlp.fold import fold
from clausenlp.lexicon import load_organs
from clausenlp.performatives.patterns import grammar

REACH = 300
"""Characters of a clause in which its verb must begin."""
PHRASES = 4
"""Phrases that may stand before it."""
_COMMA = re.compile(r"[,;]\s*(?=[^\W\d_])")


@cache
def _organ() -> re.Pattern[str]:
    """The name of an organ, and its comma."""
    names = sorted((fold(organ.name) for organ in load_organs()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})\b\s*,?\s*(?:\d+[.)]\s*)?")


@cache
def _articles() -> tuple[str, ...]:
    """How names of organs begin: what makes most places no name of an organ at once."""
    return tuple({fold(organ.name)[:4] for organ in load_organs()})


def organ_at(folded: str, at: int) -> int | None:
    """Where the words after the name of an organ begin, if it stands there (folded text)."""
    if not folded.startswith(_articles(), at):
        return None
    found = _organ().match(folded, at)
    return found.end() if found else None


def after_subject(text: str, start: int) -> int | None:
    """Where the words after the organ begin, named or as a pronoun (« Le Conseil | rappelle »)."""
    folded = fold(text[start : start + REACH])
    pronoun = grammar()["head.pronoun"].match(folded)
    end = pronoun.end() if pronoun else organ_at(folded, 0)
    return None if end is None else start + end


def begins_with_phrase(text: str, start: int) -> bool:
    """Whether a phrase stands first, and the verb after it (« Dès la cessation …, demande »)."""
    return bool(grammar()["head.phrase"].match(fold(text[start : start + 40])))


def after_phrases(text: str, start: int, end: int) -> Iterator[int]:
    """Where words begin after the phrases that stand first."""
    end = min(end, start + REACH)
    if begins_with_phrase(text, start):
        for comma in islice(_COMMA.finditer(text, start, end), PHRASES):
            yield comma.end()


def has_other_subject(text: str, start: int) -> bool:
    """Whether a clause begins with a noun or a pronoun, which then is its subject."""
    return bool(grammar()["head.other_subject"].match(text[start : start + 12].lower()))
