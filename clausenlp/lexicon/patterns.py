"""Patterns that stand in TOML files of ``lang/fr``, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources.abc import Traversable

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
            branches = [value] if isinstance(value, str) else value
            compiled[f"{table}.{key}"] = compile_branches(path, f"[{table}] {key}", branches)
    return compiled


def compile_branches(path: Traversable, key: str, branches: Sequence[str]) -> re.Pattern[str]:
    """Compile expressions as branches of one; raise `DataError` naming file and key."""
    source = branches[0] if len(branches) == 1 else "|".join(f"(?:{b})" for b in branches)
    try:
        return re.compile(source)
    except re.error as error:
        raise DataError(str(path), None, f"{key}: {error}") from error
