"""Lines that hold more than one paragraph, where the layout is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausenlp.fold import fold
from clausenlp.lexicon import OpeningType
from clausenlp.readers.base import Line
from clausenlp.structure.evidence import match_organ
from clausenlp.structure.openings import EXACT, OpeningMatch, Openings

LONG = 250
"""A line longer than this is no printed line: paragraphs may be joined in it."""

_BREAK = re.compile(
    r"(?:[,;:]|(?<!\b\d)(?<!\b\d\d)\.)\s+(?=(?:\(?\d{1,3}\s?[.)]\s+)?[A-ZÀÂÇÉÈÊÎÔ])"
)
_NUMBER = re.compile(r"\(?\d{1,3}\s?[.)]\s+")
_AFTER_ORGAN = re.compile(r"[^,\d]{4,90}(?:,\s*|\s(?=1[.)]))(?=(?:1[.)]\s*)?[A-ZÀÂÇÉÈÊÎÔ])")


def split_lines(text: str, lines: Sequence[Line], openings: Openings) -> list[Line]:
    """Cut lines where another paragraph may begin inside them.

    Parameters
    ----------
    text : str
        The text.
    lines : sequence of Line
        Its lines.
    openings : Openings
        Words that open a clause.

    Returns
    -------
    list of Line
        The same text, in more lines where an enacting formula is followed by a clause on its own
        line, or where a long line holds a clause's opening behind a sign that can end a clause.
        The parts after the first have ``starts`` None: other witnesses decide.
    """
    return [part for line in lines for part in _parts(text, line, openings)]


def _parts(text: str, line: Line, openings: Openings) -> Iterator[Line]:
    start = line.start
    for cut in _cuts(text, line, openings):
        end = start + len(text[start:cut].rstrip())
        if start < end:
            yield line._replace(start=start, end=end)
            line = line._replace(gap=0.0, starts=None)
            start = cut
    yield line._replace(start=start)


def _cuts(text: str, line: Line, openings: Openings) -> Iterator[int]:
    if line.role:
        return
    enacting = _AFTER_ORGAN.match(text, line.start, min(line.end, line.start + 110))
    if enacting and enacting.end() < line.end and _is_organ(text, line.start, enacting.end()):
        if _opens(text, enacting.end(), line.end, openings):
            yield enacting.end()
    if line.end - line.start > LONG:
        for found in _BREAK.finditer(text, line.start + 8, line.end):
            if (not enacting or found.end() > enacting.end()) and _opens(
                text, found.end(), line.end, openings
            ):
                yield found.end()


def _is_organ(text: str, start: int, end: int) -> bool:
    return match_organ(fold(text[start:end]).strip()) is not None


def _opens(text: str, at: int, end: int, openings: Openings) -> bool:
    return _opening(text, at, end, openings) is not None


def _opening(text: str, at: int, end: int, openings: Openings) -> OpeningMatch | None:
    number = _NUMBER.match(text, at, end)
    head = number.end() if number else at
    match = openings.match(text[head : min(end, head + 90)], loose=False)
    return match if match and match.strength == EXACT else None


def after_formula(
    text: str, start: int, end: int, openings: Openings
) -> tuple[int, OpeningType] | None:
    """Find the first clause that stands in one paragraph with the enacting formula.

    Parameters
    ----------
    text : str
        The text.
    start, end : int
        A paragraph.
    openings : Openings
        Words that open a clause.

    Returns
    -------
    tuple of int and str, or None
        Where its words begin, and its type. « La Conférence, convoquée à Genève » has none: what
        is told of the organ in a past participle belongs to the formula.
    """
    found = _AFTER_ORGAN.match(text, start, min(end, start + 110))
    if found is None or not _is_organ(text, start, found.end()):
        return None
    opening = _opening(text, found.end(), end, openings)
    if opening is None or opening.form not in ("finite", "participle"):
        return None
    return found.end(), opening.type
