"""Numbers that stand alone: in a table cell, in an element of their own."""

from __future__ import annotations

import re

_BARE = re.compile(
    r"[\[(]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxlcIVXLC]{1,6})(?:\s?(?:bis|ter|quater))?"
    r"\s?[.)\]°]{1,2}|[–—•·▪-]"
)
_BARE_CELL = re.compile(rf"{_BARE.pattern}|\d{{1,3}}(?:\.\d{{1,3}})*")


def is_bare(text: str, *, cell: bool = False) -> bool:
    """Whether a text is only a number or bullet: « 1. », « a) »; in table cells also « 1 »."""
    return len(text) <= 14 and bool((_BARE_CELL if cell else _BARE).fullmatch(text.strip()))
