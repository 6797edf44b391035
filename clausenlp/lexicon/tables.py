"""Strict reading of CSV tables: a row that is not as described names its file and line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from clausenlp.errors import DataError

# A file without any of these needs no look at each cell; only some of them are wrong in a cell.
_SUSPECT = ("\u2019", "\xa0", "\u202f", "\t", "  ", ", ", " ,", "\n ", " \n", '" ', ' "')


def read_rows(path: Path | Traversable, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Read a CSV table of the project.

    Parameters
    ----------
    path : Path or Traversable
        The file, in UTF-8.
    columns : sequence of str
        What its first line must be.

    Yields
    ------
    tuple of int and list of str
        Line number, from 1, and the cells of a row.

    Raises
    ------
    DataError
        Not UTF-8, another header, another number of cells, stray white space, a curly
        apostrophe.
    """
    text = read_text(path)
    suspect = text.endswith(" ") or any(mark in text for mark in _SUSPECT)
    reader = csv.reader(io.StringIO(text, newline=""))
    if next(reader, []) != list(columns):
        raise DataError(str(path), 1, f"the header must be {','.join(columns)}")
    for row in reader:
        if len(row) != len(columns):
            problem = f"{len(row)} cells; there must be {len(columns)}: {','.join(columns)}"
            raise DataError(str(path), reader.line_num, problem)
        if suspect:
            check_cells(path, reader.line_num, columns, row)
        yield reader.line_num, row


def read_text(path: Path | Traversable) -> str:
    """Read a file whole; raise `DataError` if it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError(str(path), None, f"is not UTF-8 (byte {error.start})") from error


def check_cells(
    path: Path | Traversable, line: int, columns: Sequence[str], row: list[str]
) -> None:
    """Refuse stray white space and curly apostrophes; raise `DataError`."""
    for column, cell in zip(columns, row, strict=True):
        if "\N{RIGHT SINGLE QUOTATION MARK}" in cell:
            problem = f"curly apostrophe in {column} {cell!r}; write a straight one (')"
            raise DataError(str(path), line, problem)
        if cell != " ".join(cell.split()):
            problem = f"stray white space in {column} {cell!r}; single spaces inside only"
            raise DataError(str(path), line, problem)


def require(path: Path | Traversable, line: int, **cells: str) -> None:
    """Refuse an empty cell; raise `DataError` naming its column."""
    for column, cell in cells.items():
        if not cell:
            raise DataError(str(path), line, f"{column} is empty; it must be filled")


def allow(
    path: Path | Traversable, line: int, column: str, cell: str, allowed: Sequence[str]
) -> None:
    """Refuse a value outside a closed list; raise `DataError` with the list."""
    if cell not in allowed:
        problem = f"unknown {column} {cell!r}; allowed: {', '.join(repr(a) for a in allowed)}"
        raise DataError(str(path), line, problem)


def once(path: Path | Traversable, line: int, what: str, key: str, seen: dict[str, int]) -> None:
    """Refuse a key met on an earlier line; raise `DataError` naming that line."""
    first = seen.setdefault(key, line)
    if first != line:
        raise DataError(str(path), line, f"{what} {key!r} stands already on line {first}")


def default(name: str) -> Traversable:
    """Give a table of the package."""
    return files("clausenlp") / "lang" / "fr" / name
