"""The words of ``lang/fr/pages.toml``, for the readers."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _tables() -> dict[str, dict[str, str]]:
    path = files("clausenlp") / "lang" / "fr" / "pages.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """Give a list of words.

    Parameters
    ----------
    table, key : str
        Its place in the file.
    """
    return frozenset(_tables()[table][key].split())


@cache
def pattern(table: str, key: str, around: str = "") -> re.Pattern[str]:
    """Give a pattern, compiled to ignore case.

    Parameters
    ----------
    table, key : str
        Its place in the file.
    around : str
        An expression for what may stand before and after it.
    """
    return re.compile(f"{around}(?:{_tables()[table][key]}){around}", re.IGNORECASE)
