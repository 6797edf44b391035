"""A user's own verbs: a CSV file of lemmas, and whatever else is known of each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from clausenlp.errors import DataError
from clausenlp.lexicon.forms import Rules, default_rules, words
from clausenlp.lexicon.rows import (
    KINDS,
    PERFORMATIVE_COLUMNS,
    Performative,
    check_force,
    typed_forms,
)
from clausenlp.lexicon.spelling import expected
from clausenlp.lexicon.tables import allow, check_cells, once, read_text

COLUMNS = PERFORMATIVE_COLUMNS[:-1]
"""Columns that the file may have, in any order; ``lemma`` it must have."""


def read_user_rows(path: Path) -> list[Performative]:
    """Read a file of verbs, idioms and adjectives.

    Parameters
    ----------
    path : Path
        A CSV file in UTF-8. Its first line names some of `COLUMNS`; where no form of a row is
        typed, the rules of French make them all.

    Returns
    -------
    list of Performative
        In the order of the file.

    Raises
    ------
    DataError
        The file cannot be read, an unknown or missing column, another number of cells, a headword
        that stands twice, an unknown kind, force or strength, a verb that no rule conjugates.

    Notes
    -----
    The shortest file has ``lemma,force,strength`` on its first line and, for example,
    ``tancer,expressive,3`` on the next.
    """
    seen: dict[str, int] = {}
    rows = []
    for line, cells in _read(path):
        row = _row(path, line, cells)
        once(path, line, "lemma", row.lemma, seen)
        rows.append(row)
    return rows


def _read(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = read_text(path)
    except OSError as error:
        raise DataError(str(path), None, f"cannot be read: {error.strerror}") from error
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, [])
    _check_header(path, header)
    for cells in reader:
        if len(cells) != len(header):
            problem = f"{len(cells)} cells; there must be {len(header)}: {','.join(header)}"
            raise DataError(str(path), reader.line_num, problem)
        check_cells(path, reader.line_num, header, cells)
        yield reader.line_num, dict(zip(header, cells, strict=True))


def _check_header(path: Path, header: list[str]) -> None:
    for column in header:
        allow(path, 1, "column", column, COLUMNS)
    if "lemma" not in header or len(set(header)) < len(header):
        problem = f"the header must name lemma, and each column once; allowed: {','.join(COLUMNS)}"
        raise DataError(str(path), 1, problem)


def _row(path: Path, line: int, cells: dict[str, str]) -> Performative:
    row = Performative._make([line, *(cells.get(column, "") for column in COLUMNS), "user"])
    if not row.lemma:
        raise DataError(str(path), line, "lemma is empty; it must be filled")
    row = row._replace(kind=row.kind or _kind(row.lemma))
    allow(path, line, "kind", row.kind, KINDS)
    check_force(path, line, row.force, row.strength)
    return row if any(typed_forms(row)) else _with_forms(path, row, default_rules())


def _kind(lemma: str) -> str:
    if lemma.startswith((words()["reflexive"], words()["elided"])):
        return "pronominal"
    return "idiom" if " " in lemma else "verb"


def _with_forms(path: Path, row: Performative, rules: Rules) -> Performative:
    """Give a row the forms that the rules make of its lemma."""
    if row.kind == "adjective":
        return expected(row._replace(finite="x", participle="x", adjective="x"), rules)
    forms = expected(row._replace(finite=row.lemma, participle="x", perfect="x"), rules)
    if not forms.finite:
        problem = f"no rule conjugates {row.lemma!r}: type its finite, participle or perfect form"
        raise DataError(str(path), row.line, problem)
    return forms
