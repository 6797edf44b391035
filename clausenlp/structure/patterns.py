"""The patterns of ``lang/fr/layout.toml``, compiled once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from clausenlp.errors import DataError


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Give all patterns by name: ``closing.line``, ``furniture.line``.

    Returns
    -------
    dict of str to re.Pattern
        A list in the file is one pattern with as many branches.

    Raises
    ------
    DataError
        If a value is no regular expression.
    """
    path = files("clausenlp") / "lang" / "fr" / "layout.toml"
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
