"""The data of references: patterns around numbers, series of numbers, years, supplements."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon import load_organs, read_rows
from clausenlp.lexicon.patterns import compile_branches
from clausenlp.lexicon.tables import allow, default, require

NUMBERINGS: Final = (
    "year in brackets", "session in brackets", "session", "year", "none",
)  # fmt: skip


class Series(NamedTuple):
    """How an organ numbers its resolutions, and within which bounds."""

    organ: str
    numbering: str
    first: int
    last: int
    highest: int


class Committee(NamedTuple):
    """A treaty body: its general comments have symbols from some number on."""

    id: str
    name: str
    prefix: str
    first: int


class Supplement(NamedTuple):
    """A report whose resolutions are an organ's own."""

    symbol: re.Pattern[str]
    first: int
    last: int
    organ: str


def read_patterns(path: Traversable) -> Mapping[str, str]:
    """Read regular expressions by name (``date.lead``); a blank in them is any white space.

    Raises
    ------
    DataError
        If a value is no regular expression.
    """
    found = {}
    for table, entries in tomllib.loads(path.read_text("utf-8")).items():
        for key, value in entries.items():
            found[f"{table}.{key}"] = _source(path, f"[{table}] {key}", value)
    return MappingProxyType(found)


def _source(path: Traversable, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise DataError(str(path), None, f"{key}: must be a text")
    return compile_branches(path, key, [value.replace(" ", r"(?:\s\s?)")]).pattern


@cache
def sources() -> Mapping[str, str]:
    """Give the patterns of ``references.toml``, not yet compiled."""
    return read_patterns(default("references.toml"))


def read_series(path: Traversable) -> Iterator[Series]:
    """Read ``references_series.csv``; raise `DataError` at a mistake."""
    organs = [organ.id for organ in load_organs()]
    columns = ("organ", "numbering", "first", "last", "highest")
    for line, (organ, numbering, *bounds) in read_rows(path, columns):
        allow(path, line, "organ", organ, organs)
        allow(path, line, "numbering", numbering, NUMBERINGS)
        yield Series(organ, numbering, *_integers(path, line, columns[2:], bounds))


def read_committees(path: Traversable) -> Iterator[Committee]:
    """Read ``references_committees.csv``; raise `DataError` at a mistake."""
    for line, (id_, name, prefix, first) in read_rows(path, ("id", "name", "prefix", "first")):
        require(path, line, id=id_, name=name, prefix=prefix)
        yield Committee(id_, name, prefix, *_integers(path, line, ["first"], [first]))


def read_supplements(path: Traversable) -> Iterator[Supplement]:
    """Read ``references_supplements.csv``; raise `DataError` at a mistake."""
    organs = [organ.id for organ in load_organs()]
    columns = ("symbol", "first", "last", "organ")
    for line, (symbol, first, last, organ) in read_rows(path, columns):
        require(path, line, symbol=symbol)
        allow(path, line, "organ", organ, organs)
        pattern = re.compile(re.escape(symbol).replace(r"\*", r"(\d{2,4})") + r"(?![\d])")
        low, high = _integers(path, line, columns[1:3], [first, last])
        yield Supplement(pattern, low, high, organ)


def read_years(path: Traversable) -> Iterator[tuple[int, int, int]]:
    """Read ``references_years.csv``: numbers that go on from year to year, without a gap."""
    columns = ("year", "first", "last")
    before: list[int] = []
    for line, row in read_rows(path, columns):
        year, first, last = _integers(path, line, columns, row)
        if before and [year - 1, first - 1] != before or last < first:
            raise DataError(str(path), line, "years and numbers must go on from the line above")
        before = [year, last]
        yield year, first, last


def read_generic(path: Traversable) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read ``references_generic.csv``: organs that a bare word may mean, likeliest first."""
    known = {organ.id for organ in load_organs()} | {body.id for body in committees()}
    for line, (word, organs) in read_rows(path, ("word", "organs")):
        require(path, line, word=word, organs=organs)
        for organ in organs.split("|"):
            allow(path, line, "organs", organ, sorted(known))
        yield word, tuple(organs.split("|"))


def _integers(
    path: Traversable, line: int, columns: Sequence[str], cells: Sequence[str]
) -> list[int]:
    for column, cell in zip(columns, cells, strict=True):
        if not cell.isdecimal():
            raise DataError(str(path), line, f"{column} {cell!r} must be a number")
    return [int(cell) for cell in cells]


@cache
def series() -> Mapping[tuple[str, str], Series]:
    """Give all series by organ and numbering."""
    rows = read_series(default("references_series.csv"))
    return MappingProxyType({(row.organ, row.numbering): row for row in rows})


@cache
def committees() -> tuple[Committee, ...]:
    """Give the treaty bodies."""
    return tuple(read_committees(default("references_committees.csv")))


@cache
def supplements() -> tuple[Supplement, ...]:
    """Give the reports whose resolutions are an organ's own."""
    return tuple(read_supplements(default("references_supplements.csv")))


@cache
def years() -> Mapping[int, tuple[int, int]]:
    """Give the first and last number of the Security Council's resolutions of each year."""
    rows = read_years(default("references_years.csv"))
    return MappingProxyType({year: (first, last) for year, first, last in rows})


@cache
def generic() -> Mapping[str, tuple[str, ...]]:
    """Give the organs that a bare word may mean."""
    return MappingProxyType(dict(read_generic(default("references_generic.csv"))))
