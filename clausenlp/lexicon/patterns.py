"""Patterns that stand in TOML files of ``lang/fr``, compiled once."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from clausenlp.errors import DataError
from clausenlp.lexicon.tables import default


@cache
def load_patterns(name: str) -> dict[str, re.Pattern[str]]:
    """Give all patterns of a file by name: ``closing.line``, ``furniture.line``.

    Parameters
    ----------
    name : str
        A file of ``lang/fr``.

    Returns
    -------
    dict of str to re.Pattern
        A list in the file is one pattern with as many branches.

    Raises
    ------
    DataError
        If a value is no regular expression.
    """
    path = default(name)
    tables = tomllib.loads(path.read_text("utf-8"))
    compiled = {}
    for table, entries in tables.items():
        for key, value in entries.items():
            source = value if isinstance(value, str) else "|".join(f"(?:{v})" for v in value)
            try:
                compiled[f"{table}.{key}"] = re.compile(source)
            except re.error as error:
                raise DataError(str(path), None, f"[{table}] {key}: {error}") from error
    return compiled
