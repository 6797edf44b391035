"""The surface forms that open a clause: ``openings.csv``."""

from __future__ import annotations

from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NamedTuple, NoReturn, cast, get_args

from clausenlp.errors import DataError
from clausenlp.lexicon.tables import allow, default, once, read_rows, require

OpeningType = Literal["preambular", "operative"]
OpeningForm = Literal["finite", "participle", "perfect_participle", "adjective"]

OPENING_COLUMNS = ("text", "type", "lemma", "form")

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


def _read_openings(path: Path | Traversable) -> tuple[Opening, ...]:
    openings = []
    seen: dict[str, int] = {}
    for line, row in read_rows(path, OPENING_COLUMNS):
        text, type_, lemma, form = row
        if "" in row:
            require(path, line, text=text, type=type_, lemma=lemma, form=form)
        if _TYPE_OF_FORM.get(form) != type_:
            _refuse_opening(path, line, type_, form)
        once(path, line, "text", text.casefold(), seen)
        openings.append(Opening(text, _TYPE_OF_FORM[form], lemma, cast(OpeningForm, form)))
    return tuple(openings)


def _refuse_opening(path: Path | Traversable, line: int, type_: str, form: str) -> NoReturn:
    """Say which of type and form is wrong; raise `DataError`."""
    allow(path, line, "form", form, get_args(OpeningForm))
    allow(path, line, "type", type_, get_args(OpeningType))
    raise DataError(str(path), line, f"type of a {form} must be {_TYPE_OF_FORM[form]!r}")


@cache
def _default_openings() -> tuple[Opening, ...]:
    return _read_openings(default("openings.csv"))


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
