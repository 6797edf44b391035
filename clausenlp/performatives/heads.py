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
    """The name of an organ at the head of a clause, and its comma."""
    names = sorted((fold(organ.name) for organ in load_organs()), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, names))})\b\s*,?\s*")


def after_organ(text: str, start: int) -> int | None:
    """Where the words after the organ's own name begin (« Le Conseil | rappelle »)."""
    found = _organ().match(fold(text[start : start + REACH]))
    return start + found.end() if found else None


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
