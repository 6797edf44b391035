"""The bodies that mentions name: organs with a series of symbols, bare words, and strangers."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.fold import fold
from clausenlp.lexicon import Organ, load_organs
from clausenlp.references.tables import committees, generic, sources

STRANGER: Final = "?"
"""A body that is named but has no series of symbols here."""
UNITED_NATIONS: Final = "UN"
"""The Organization as a whole: which organ, the number tells."""

_ACRONYM = re.compile(r"[A-Z]{2,}\b")


@cache
def organs_by_id() -> dict[str, Organ]:
    """Give the organs of the lexicon by id."""
    return {organ.id: organ for organ in load_organs()}


@cache
def _names() -> dict[str, str]:
    """Folded name to id; bare words stand for themselves."""
    names = {fold(word): o.id for o in load_organs() for word in o.pattern_words if not o.generic}
    names |= {fold(body.name): body.id for body in committees()}
    names |= {fold(word): word for word in generic()}
    return names


@cache
def _name() -> re.Pattern[str]:
    longest = sorted(_names(), key=len, reverse=True)
    return re.compile(
        "(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s") for n in longest) + r")\b"
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(sources()[f"organ.{key}"])


def body_at(text: str, folded: str, at: int) -> tuple[str, int] | None:
    """Read the name of a body.

    Parameters
    ----------
    text, folded : str
        A text, and the same folded.
    at : int
        Where the name begins, behind its article.

    Returns
    -------
    tuple of str and int, or None
        Its id, `STRANGER`, `UNITED_NATIONS` or a bare word (a key of `tables.generic`), and where
        the name ends; None where no body is named.
    """
    found = _pattern("united_nations").match(folded, at)
    if found:
        return UNITED_NATIONS, found.end()
    found = _name().match(folded, at)
    if found:
        return _whole_name(text, folded, found)
    found = _pattern("body").match(folded, at) or _ACRONYM.match(text, at)
    return _stranger(folded, found.end()) if found else None


def _stranger(folded: str, at: int) -> tuple[str, int]:
    """A body without series, and where its name ends: before a date or a stop."""
    rest = _pattern("end_of_name").match(folded, at)
    return STRANGER, rest.end() if rest else at


def _whole_name(text: str, folded: str, found: re.Match[str]) -> tuple[str, int]:
    """A known name, unless it is the beginning of another one."""
    name = _names()[" ".join(found.group().split())]
    end = found.end()
    whole = _pattern("of_united_nations").match(folded, end)
    if whole:
        return name, whole.end()
    longer = name in generic() and _pattern("longer").match(folded, end)
    another = _pattern("of_another").match(folded, end)
    if longer or (another and text[another.end() : another.end() + 1].isupper()):
        return _stranger(folded, end)
    return name, end


def subject_before(folded: str, at: int) -> str:
    """Find the organ that is the subject of the words before a place; "" if there is none."""
    start = max(0, at - 250)
    last = ""
    for found in _name().finditer(folded, start, at):
        name = _names()[" ".join(found.group().split())]
        if name not in generic() and _pattern("subject").search(folded, start, found.start()):
            last = name
    return last


def meant_by(name: str, own: str) -> tuple[str, ...]:
    """Give the organs that a name may mean, likeliest first.

    Parameters
    ----------
    name : str
        What `body_at` gave.
    own : str
        Id of the text's own organ: what a bare word means there.
    """
    if name not in generic():
        return (name,)
    own_name = fold(organs_by_id()[own].name) if own in organs_by_id() else ""
    candidates = generic()[name]
    if own in candidates or re.search(rf"\b{fold(name)}\b", own_name):
        return (own,)
    return candidates


def organ_of(enacting: str) -> Organ | None:
    """Find the organ that an enacting formula names, also if it is misread.

    Parameters
    ----------
    enacting : str
        « L’Assemblée générale, ».

    Returns
    -------
    Organ or None
        A name of ordinary words counts only if nothing follows it.
    """
    folded = fold(enacting.split(",")[0]).strip(" .,;:•-")
    organs = {fold(organ.name): organ for organ in load_organs()}
    known = [n for n in organs if re.match(re.escape(n) + r"(?!\w)", folded)]
    best = max(known, key=len, default="")
    if best and (not organs[best].generic or best == folded):
        return organs[best]
    limit = max(2, len(folded) // 6)
    near = process.extractOne(folded, list(organs), scorer=OSA.distance, score_cutoff=limit)
    if near and len(folded) >= 8:
        return organs[near[0]]
    return organs.get(best)


def organ_of_symbol(symbol: str) -> str:
    """Give the id of the organ whose resolution a symbol is; "" for a document."""
    prefixes = {organ.symbol_prefix: organ.id for organ in load_organs() if organ.symbol_prefix}
    fitting = [prefix for prefix in prefixes if symbol.startswith(prefix)]
    return prefixes[max(fitting, key=len)] if fitting else ""
