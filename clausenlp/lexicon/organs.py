"""The organs that adopt resolutions: ``organs.csv``."""

from __future__ import annotations

from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from clausenlp.lexicon.tables import allow, default, once, read_rows, require

Gender = Literal["m", "f", "mp", "fp"]

ORGAN_COLUMNS = ("id", "name", "pattern_words", "symbol_prefix", "gender", "source", "generic")


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


def _read_organs(path: Path | Traversable) -> tuple[Organ, ...]:
    organs = []
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    for line, (id_, name, words, prefix, gender, source, generic) in read_rows(path, ORGAN_COLUMNS):
        require(path, line, id=id_, name=name, pattern_words=words, gender=gender, source=source)
        allow(path, line, "gender", gender, get_args(Gender))
        allow(path, line, "generic", generic, ("yes", "no"))
        once(path, line, "id", id_, ids)
        once(path, line, "name", name.casefold(), names)
        patterns = tuple(sorted(words.split("|"), key=lambda word: (-len(word), word)))
        require(path, line, pattern_words="" if "" in patterns else words)
        organs.append(
            Organ(id_, name, patterns, prefix, cast(Gender, gender), source, generic == "yes")
        )
    return tuple(organs)


@cache
def _default_organs() -> tuple[Organ, ...]:
    return _read_organs(default("organs.csv"))


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
