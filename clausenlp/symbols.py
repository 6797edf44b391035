"""Symbols of resolutions in their normal form."""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")
_MIXED = re.compile(r"(?<=/)(?:SUB|DEC|ADD|CORR|REV)(?=\.)")
"""Parts of symbols that are not written in capitals: « Sub.2 », « Dec.267 », « Add.1 »."""


def normal_symbol(printed: str) -> str:
    """Write a printed symbol in its normal form.

    Parameters
    ----------
    printed : str
        A symbol: « S/RES/647 (1990) », « a/res/64/293 b ».

    Returns
    -------
    str
        Capitals, no space: ``S/RES/647(1990)``, ``A/RES/64/293B``.

    Examples
    --------
    >>> normal_symbol("S/RES/647 (1990)")
    'S/RES/647(1990)'
    >>> normal_symbol("33 c/resolution 12")
    '33 C/Résolution 12'
    """
    found = re.match(r"(\d+) c/r[ée]solution ([\d.]+)$", printed.strip(), re.IGNORECASE)
    if found:
        return f"{found.group(1)} C/Résolution {found.group(2)}"
    return _MIXED.sub(lambda part: part.group().capitalize(), _SPACES.sub("", printed).upper())


def resolution_symbol(number: str, prefix: str) -> str | None:
    """Give the symbol of a resolution from its number and its organ.

    Parameters
    ----------
    number : str
        As printed: « 2021/25 », « 647 (1990) », « 1874 (LVII) ».
    prefix : str
        What the organ's symbols begin with (`clausenlp.lexicon.Organ.symbol_prefix`); may be empty.

    Returns
    -------
    str or None
        A number with a year in brackets is the Security Council's, unless the organ's symbols are
        those of its decisions; None for other numbers of an organ that has no series.

    Examples
    --------
    >>> resolution_symbol("2021/25", "E/RES/"), resolution_symbol("1325 (2000)", "")
    ('E/RES/2021/25', 'S/RES/1325(2000)')
    """
    if re.search(r"\(\s*(19|20)\d\d\s*\)", number) and not prefix.endswith("Dec."):
        return normal_symbol("S/RES/" + number)
    return normal_symbol(prefix + number) if prefix else None
