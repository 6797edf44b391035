"""The French word tables: the openings of clauses and the organs that adopt them.

The tables are CSV files in ``clausenlp/lang/fr``; ``SOURCES.md`` beside them says what each column
is and where its facts come from. Reading is strict: a row that is not as described raises
:class:`~clausenlp.errors.DataError` with the file, the line and what is allowed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NamedTuple, NoReturn, cast, get_args

from clausenlp.errors import DataError

OpeningType = Literal["preambular", "operative"]
OpeningForm = Literal["finite", "participle", "perfect_participle", "adjective"]
Gender = Literal["m", "f", "mp", "fp"]

OPENING_COLUMNS = ("text", "type", "lemma", "form")
ORGAN_COLUMNS = ("id", "name", "pattern_words", "symbol_prefix", "gender", "source", "generic")

# A file without any of these needs no look at each cell; only some of them are wrong in a cell.
_SUSPECT = ("\u2019", "\xa0", "\u202f", "\t", "  ", ", ", " ,", "\n ", " \n", '" ', ' "')

_TYPE_OF_FORM: dict[str, OpeningType] = {
    "finite": "operative",
    "participle": "preambular",
    "perfect_participle": "preambular",
    "adjective": "preambular",
}


class Opening(NamedTuple):
    """A surface form that can open a clause.

    Attributes
    ----------
    text : str
        The words, with a capital initial and straight apostrophes (« Se félicite »). Matching
        ignores case; adverbs may stand after the first word (« Prend également note »).
    type : {"preambular", "operative"}
        The part of the resolution whose clauses it opens.
    lemma : str
        Infinitive, idiom headword, or masculine singular of an adjective.
    form : {"finite", "participle", "perfect_participle", "adjective"}
        Its grammatical form.
    """

    text: str
    type: OpeningType
    lemma: str
    form: OpeningForm


class Organ(NamedTuple):
    """A body that adopts resolutions, as it names itself in the enacting line.

    Attributes
    ----------
    id : str
        Short key (``"S"``, ``"WHA"``).
    name : str
        Subject of the enacting line, with its article (« L'Assemblée générale »).
    pattern_words : tuple of str
        The ways the organ is named in running text, without article, longest first.
    symbol_prefix : str
        What stands before the number in the normal form of its resolutions; empty if unknown.
    gender : {"m", "f", "mp", "fp"}
        Gender of the name, with ``p`` where it is plural.
    source : str
        Key explained in ``SOURCES.md``.
    generic : bool
        True where the name is made of ordinary words and needs another witness.
    """

    id: str
    name: str
    pattern_words: tuple[str, ...]
    symbol_prefix: str
    gender: Gender
    source: str
    generic: bool


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
    text = _read_text(path)
    suspect = text.endswith(" ") or any(mark in text for mark in _SUSPECT)
    reader = csv.reader(io.StringIO(text, newline=""))
    if next(reader, []) != list(columns):
        raise DataError(str(path), 1, f"the header must be {','.join(columns)}")
    for row in reader:
        if len(row) != len(columns):
            problem = f"{len(row)} cells; there must be {len(columns)}: {','.join(columns)}"
            raise DataError(str(path), reader.line_num, problem)
        if suspect:
            _check_cells(path, reader.line_num, columns, row)
        yield reader.line_num, row


def _read_text(path: Path | Traversable) -> str:
    """Read a file whole; raise `DataError` if it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError(str(path), None, f"is not UTF-8 (byte {error.start})") from error


def _check_cells(
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


def _require(path: Path | Traversable, line: int, **cells: str) -> None:
    """Refuse an empty cell; raise `DataError` naming its column."""
    for column, cell in cells.items():
        if not cell:
            raise DataError(str(path), line, f"{column} is empty; it must be filled")


def _allow(
    path: Path | Traversable, line: int, column: str, cell: str, allowed: Sequence[str]
) -> None:
    """Refuse a value outside a closed list; raise `DataError` with the list."""
    if cell not in allowed:
        problem = f"unknown {column} {cell!r}; allowed: {', '.join(repr(a) for a in allowed)}"
        raise DataError(str(path), line, problem)


def _once(path: Path | Traversable, line: int, what: str, key: str, seen: dict[str, int]) -> None:
    """Refuse a key met on an earlier line; raise `DataError` naming that line."""
    first = seen.setdefault(key, line)
    if first != line:
        raise DataError(str(path), line, f"{what} {key!r} stands already on line {first}")


def _default(name: str) -> Traversable:
    """Give a table of the package."""
    return files("clausenlp") / "lang" / "fr" / name


def _read_openings(path: Path | Traversable) -> tuple[Opening, ...]:
    openings = []
    seen: dict[str, int] = {}
    for line, row in read_rows(path, OPENING_COLUMNS):
        text, type_, lemma, form = row
        if "" in row:
            _require(path, line, text=text, type=type_, lemma=lemma, form=form)
        if _TYPE_OF_FORM.get(form) != type_:
            _refuse_opening(path, line, type_, form)
        _once(path, line, "text", text.casefold(), seen)
        openings.append(Opening(text, _TYPE_OF_FORM[form], lemma, cast(OpeningForm, form)))
    return tuple(openings)


def _refuse_opening(path: Path | Traversable, line: int, type_: str, form: str) -> NoReturn:
    """Say which of type and form is wrong; raise `DataError`."""
    _allow(path, line, "form", form, get_args(OpeningForm))
    _allow(path, line, "type", type_, get_args(OpeningType))
    raise DataError(str(path), line, f"type of a {form} must be {_TYPE_OF_FORM[form]!r}")


def _read_organs(path: Path | Traversable) -> tuple[Organ, ...]:
    organs = []
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    for line, (id_, name, words, prefix, gender, source, generic) in read_rows(path, ORGAN_COLUMNS):
        _require(path, line, id=id_, name=name, pattern_words=words, gender=gender, source=source)
        _allow(path, line, "gender", gender, get_args(Gender))
        _allow(path, line, "generic", generic, ("yes", "no"))
        _once(path, line, "id", id_, ids)
        _once(path, line, "name", name.casefold(), names)
        patterns = tuple(sorted(words.split("|"), key=lambda word: (-len(word), word)))
        _require(path, line, pattern_words="" if "" in patterns else words)
        organs.append(
            Organ(id_, name, patterns, prefix, cast(Gender, gender), source, generic == "yes")
        )
    return tuple(organs)


@cache
def _default_openings() -> tuple[Opening, ...]:
    return _read_openings(_default("openings.csv"))


@cache
def _default_organs() -> tuple[Organ, ...]:
    return _read_organs(_default("organs.csv"))


def load_openings(path: Path | None = None) -> tuple[Opening, ...]:
    """Load the openings of clauses.

    Parameters
    ----------
    path : Path, optional
        A table of the same shape, in place of the project's own, which is read once.

    Returns
    -------
    tuple of Opening
        In the order of the file.

    Raises
    ------
    DataError
        A row that is not as described in ``SOURCES.md``.

    Examples
    --------
    >>> forms = {opening.text: opening for opening in load_openings()}
    >>> forms["Se félicitant"].lemma, forms["Se félicitant"].type
    ('se féliciter', 'preambular')
    """
    return _default_openings() if path is None else _read_openings(path)


def load_organs(path: Path | None = None) -> tuple[Organ, ...]:
    """Load the organs.

    Parameters
    ----------
    path : Path, optional
        A table of the same shape, in place of the project's own, which is read once.

    Returns
    -------
    tuple of Organ
        In the order of the file.

    Raises
    ------
    DataError
        A row that is not as described in ``SOURCES.md``.

    Examples
    --------
    >>> next(organ.symbol_prefix for organ in load_organs() if organ.id == "S")
    'S/RES/'
    """
    return _default_organs() if path is None else _read_organs(path)
