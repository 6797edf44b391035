"""A page of rows, its levels, and the numbers and symbols that stand around its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clausenlp.readers.pdf.glyphs import Rule
from clausenlp.readers.pdf.rows import Row

_UNDERSCORES = re.compile(r"_{3,}|[-–—]{5,}")
_SYMBOL = r"[A-Z]{1,8}[\w.()]*(?:/[\w.()-]*[\w)])+\*?"
_JOB = r"(?:[A-Z]+\.)?\d{2}-\d{5,}|\*\w+\*"
_WORD = (
    rf"{_SYMBOL}|{_JOB}|\d{{1,8}}|\d+/\d+|\([A-Z]\)|\(\d{{4}}\)|[-–—|•·\[\]]+"
    r"|[Pp]ages?|p\.|sur|https?://\S+"
)
_NUMBERS = re.compile(
    rf"(?=.*[\d/.…]|[-–—\s]*[ivxlc]+[-–—\s]*$)"
    rf"(?:(?:(?:{_WORD})(?:\s+|$))+|[-–—\s]*[ivxlc]{{1,6}}[-–—\s]*|/?(?:\.{{3}}|…))"
)
_HAS_SYMBOL = re.compile(rf"(?:^|\s){_SYMBOL}(?:\s|$)")
_HAS_JOB = re.compile(rf"^(?:{_JOB})(?:\s|$)|\s(?:{_JOB})$")


@dataclass(slots=True)
class Sheet:
    """A page: its size in points, its rows in reading order and its drawn rules."""

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: list[Rule]


Level = list[Row]


def levels_of(rows: Iterable[Row]) -> list[Level]:
    """Group the rows of a page that stand beside each other, from the top."""
    levels: list[Level] = []
    for row in sorted(rows, key=lambda row: (row.base, row.left)):
        if levels and row.base - levels[-1][0].base < 0.35 * row.size:
            levels[-1].append(row)
        else:
            levels.append([row])
    return [sorted(level, key=lambda row: row.left) for level in levels]


def is_rule(row: Row) -> bool:
    """Tell whether a row is a rule made of underscores or dashes."""
    return _UNDERSCORES.fullmatch(row.text) is not None


def is_numbers(row: Row) -> bool:
    """Tell whether a row has nothing but page and job numbers, symbols and addresses."""
    return _NUMBERS.fullmatch(row.text) is not None


def has_symbol(row: Row) -> bool:
    """Tell whether a document symbol (« E/RES/2021/25 ») stands in a row."""
    return _HAS_SYMBOL.search(row.text) is not None


def has_job(row: Row) -> bool:
    """Tell whether a row begins or ends with a job number (« 21-10321 ») or a bar code."""
    return _HAS_JOB.search(row.text) is not None
