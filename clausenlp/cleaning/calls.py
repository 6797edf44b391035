"""Note calls in running text: digits that belong to no word."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from clausenlp.fold import fold


class Call(NamedTuple):
    """A note call.

    Attributes
    ----------
    marker : str
        The number or sign.
    start, end : int
        Its offsets, with the space that sets it off from the word before.
    """

    marker: str
    start: int
    end: int


@cache
def spelling() -> dict[str, dict[str, frozenset[str]]]:
    """Word lists of ``lang/fr/spelling.toml``."""
    path = files("clausenlp") / "lang" / "fr" / "spelling.toml"
    tables = tomllib.loads(path.read_text("utf-8"))
    return {name: {k: frozenset(v) for k, v in table.items()} for name, table in tables.items()}


_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z][^\W\d_][^\W\d_])(\d{1,3})(?![\w/-]|[.,]\d)|(?<=[»”])(\d{1,3})(?!\w)"
)
_ON_YEAR = re.compile(r"(?<![\d/.,])(?:1[89]|20)\d\d(\d{1,3})(?![\d/]|\w)")
_APART = re.compile(
    r"(?:(?<=[^\W\d_»”)])|(?<=\b(?:1[89]|20)\d\d)) (\d{1,3})(?=\s{0,2}[,;.:)]|\s+[^\W\d_])"
)
_WORD = re.compile(r"[^\W\d_]+\.?$")


def find_calls(text: str, start: int, end: int, notes: frozenset[str], last: int) -> Iterator[Call]:
    """Find note calls that no typography marks.

    Parameters
    ----------
    text : str
        The source.
    start, end : int
        A line of running text in it.
    notes : frozenset of str
        Markers of the notes that the source holds.
    last : int
        The number of the last call before; calls go up one by one.

    Yields
    ------
    Call
        In order. A number glued to a word or to a year is a call; one that stands apart is a call
        only if it is the next one and there is a note of that number.
    """
    found = [*_glued(text, start, end), *_apart(text, start, end, notes)]
    for call in sorted(found, key=lambda c: c.start):
        number = int(call.marker)
        if text[call.start] != " " or last < number <= last + 2:
            yield call
            last = max(last, number)


def _glued(text: str, start: int, end: int) -> Iterator[Call]:
    for pattern in (_GLUED, _ON_YEAR):
        for found in pattern.finditer(text, start, end):
            group = found.lastindex or 1
            yield Call(found.group(group), *found.span(group))


def _apart(text: str, start: int, end: int, notes: frozenset[str]) -> Iterator[Call]:
    numbered = spelling()["calls"]["numbered"]
    for found in _APART.finditer(text, start, end):
        word = _WORD.search(text, max(start, found.start() - 30), found.start())
        if found.group(1) in notes and not (word and fold(word.group()).rstrip(".") in numbered):
            yield Call(found.group(1), *found.span())
