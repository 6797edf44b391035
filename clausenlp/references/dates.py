"""Dates beside a reference: one, several, or a list that shares month and year."""

from __future__ import annotations

import datetime
import re
import tomllib
from functools import cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.lexicon.tables import default
from clausenlp.references.tables import sources


class Day(NamedTuple):
    """A day as far as it is printed; 0 and empty for what is left to a later one."""

    day: int
    month: str
    year: int


@cache
def _months() -> list[str]:
    path = default("heading.toml")
    return [str(month) for month in tomllib.loads(path.read_text("utf-8"))["date"]["months"]]


_MONTH = r"[a-z]{3,10}"
_YEAR = r"(?:1[89]|20)\d\d(?=\d{0,3}(?!\d))"
"""A year; the digits of a note call may stand on it."""


@cache
def _day() -> re.Pattern[str]:
    day = sources()["date.day"]
    return re.compile(rf"(?P<day>{day})(?:\s*(?P<month>{_MONTH})(?:\s+(?P<year>{_YEAR})\d*)?)?")


@cache
def date_list() -> re.Pattern[str]:
    """Give the pattern of one or more dates, the last with month and year."""
    day, joint = sources()["date.day"], sources()["date.joint"]
    whole = rf"{day}(?:\s*{_MONTH}(?:\s+{_YEAR}\d*)?)?(?:{joint})"
    return re.compile(rf"(?:{whole}){{0,12}}{day}\s*{_MONTH}\s+{_YEAR}\d*")


def read_dates(folded: str) -> list[str]:
    """Read what `date_list` matched.

    Parameters
    ----------
    folded : str
        Folded text: « 11 et 14 mars 1997 ».

    Returns
    -------
    list of str
        Dates in ISO form; "" for one that is in no calendar.
    """
    days = [_printed(found) for found in _day().finditer(folded)]
    dates: list[str] = []
    month, year = "", 0
    for one in reversed(days):
        month, year = one.month or month, one.year or year
        dates.append(_iso(one.day, month, year))
    return dates[::-1]


def _printed(found: re.Match[str]) -> Day:
    day = found["day"]
    year = found["year"]
    return Day(int(day) if day.isdecimal() else 1, found["month"] or "", int(year or 0))


def _iso(day: int, month: str, year: int) -> str:
    """A date in ISO form; one letter of the month may be misread, and « m » as two."""
    month = month.replace("ni", "m").replace("rn", "m")
    near = process.extractOne(month, _months(), scorer=OSA.distance, score_cutoff=1)
    if near is None:
        return ""
    try:
        return datetime.date(year, near[2] + 1, day).isoformat()
    except ValueError:
        return ""
