"""The rows of ``performatives.csv``, as they are typed."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon.tables import allow, once, read_rows
from clausenlp.schema import FORCES

PERFORMATIVE_COLUMNS = (
    "lemma", "kind", "finite", "participle", "perfect", "adjective", "force", "strength", "source",
)  # fmt: skip
KINDS = ("verb", "pronominal", "adjective", "idiom")
STRENGTHS = ("", "1", "2", "3", "4", "5")


class Performative(NamedTuple):
    """A row of performatives.csv, with its line."""

    line: int
    lemma: str
    kind: str
    finite: str
    participle: str
    perfect: str
    adjective: str
    force: str
    strength: str
    source: str


def read_performatives(path: Traversable) -> list[Performative]:
    """Read performatives.csv.

    Parameters
    ----------
    path : Path or Traversable
        The file.

    Returns
    -------
    list of Performative
        In the order of the file.

    Raises
    ------
    DataError
        An unknown kind, force or strength, an empty lemma or source, a row without any form, a
        row that is doubled, rows of one headword with another force or strength.
    """
    rows: list[Performative] = []
    seen: dict[str, Performative] = {}
    keys: dict[str, int] = {}
    for line, cells in read_rows(path, PERFORMATIVE_COLUMNS):
        row = Performative(line, *cells)
        if not row.lemma or not row.source or not any(typed_forms(row)):
            raise DataError(str(path), line, "lemma, source and one form must be filled")
        allow(path, line, "kind", row.kind, KINDS)
        check_force(path, line, row.force, row.strength)
        once(path, line, "row", ",".join((row.lemma, *typed_forms(row))), keys)
        first = seen.setdefault(row.lemma, row)
        if (first.force, first.strength) != (row.force, row.strength):
            raise DataError(str(path), line, f"{row.lemma!r} has another force or strength above")
        rows.append(row)
    return rows


def check_force(path: Traversable, line: int, force: str, strength: str) -> None:
    """Refuse an unknown force, and a strength where there can be none; raise `DataError`."""
    allow(path, line, "force", force, ("", *FORCES))
    allow(path, line, "strength", strength, STRENGTHS)
    if strength and force not in ("directive", "expressive"):
        problem = f"strength {strength} of {force or 'word without force'}: it must be empty"
        raise DataError(str(path), line, problem)


def typed_forms(row: Performative) -> tuple[str, str, str, str]:
    """Give the four typed forms of a row.

    Parameters
    ----------
    row : Performative
        A row.

    Returns
    -------
    tuple of str
        Finite, participle, perfect, adjective; empty where there is none.
    """
    return row.finite, row.participle, row.perfect, row.adjective
